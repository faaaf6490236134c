import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Where money is, by the names of the API, from each side. */
export const segmentWords: Readonly<Record<'buyer' | 'supplier', Readonly<Record<string, MessageDescriptor>>>> = {
  buyer: {
    due: msg`Due: still to be paid by you`,
    in_transit: msg`In transit: payments and refunds on their way`,
    held: msg`Held in escrow for your orders`,
    frozen: msg`Frozen by a case`,
    released: msg`Released to suppliers`,
    paid_out: msg`Paid out`,
    refunded: msg`Refunded to you`,
  },
  supplier: {
    due: msg`Due: still to be paid by buyers`,
    in_transit: msg`In transit: payments and payouts on their way`,
    held: msg`Held in escrow for you`,
    frozen: msg`Frozen by a case`,
    released: msg`Released: available to take out`,
    paid_out: msg`Paid out to your bank`,
    refunded: msg`Refunded to buyers`,
  },
}

/** The places that a balance is made of. */
export const placeWords = {
  held: msg`In escrow`,
  refundable: msg`To be refunded to you`,
  refunding: msg`Refunds on their way to you`,
  available: msg`Available to take out`,
  paying_out: msg`Payouts on their way`,
  blocked: msg`Being processed`,
  owed: msg`You owe Surety`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

export const familyWords: Readonly<Record<string, MessageDescriptor>> = {
  payment: msg`payments`,
  release: msg`releases`,
  refund: msg`refunds`,
  payout: msg`payouts`,
  fee: msg`fees`,
  chargeback: msg`chargebacks`,
  debt: msg`debts`,
  other: msg`others`,
}

export const stateWords: Readonly<Record<string, MessageDescriptor>> = {
  done: msg`done`,
  'in-transit': msg`in transit`,
  failed: msg`failed`,
  returned: msg`came back`,
}

export const stageWords: Readonly<Record<string, MessageDescriptor>> = {
  clearing: msg`payment provider`,
  bank: msg`bank`,
  arrived: msg`arrived at our bank`,
  hold: msg`escrow`,
  'to-be-refunded': msg`to be refunded`,
  refund: msg`refund on its way`,
  available: msg`available to take out`,
  payout: msg`payout on its way`,
  blocked: msg`being processed`,
  debt: msg`owed to Surety`,
  fee: msg`our fee`,
  tax: msg`tax on our fee`,
  chargeback: msg`the card’s bank`,
  inspection: msg`inspection fee`,
  voucher: msg`voucher`,
  'other-side': msg`the other side`,
  surety: msg`Surety`,
}

export const referenceWords: Readonly<Record<string, MessageDescriptor>> = {
  payment: msg`Payment`,
  method: msg`Method`,
  'provider-reference': msg`Reference of the provider or bank`,
  refund: msg`Refund`,
  payout: msg`Payout`,
  trace: msg`Trace number`,
  state: msg`State`,
}

export const formatWords: Readonly<Record<string, MessageDescriptor>> = {
  csv: msg`CSV (spreadsheet)`,
  xlsx: msg`XLSX (Excel)`,
  pdf: msg`PDF (to print)`,
  camt053: msg`camt.053 (ISO 20022)`,
  journal: msg`Journal (bookkeeping)`,
}

export const accountWords: Readonly<Record<string, MessageDescriptor>> = {
  held: msg`Money in escrow`,
  refundable: msg`To be refunded`,
  refunding: msg`Refunds on their way`,
  available: msg`Available with Surety`,
  payingOut: msg`Payouts on their way`,
  blocked: msg`Being processed`,
  owed: msg`Owed to Surety`,
  fees: msg`Fees`,
  tax: msg`Tax on fees`,
  bank: msg`Bank or card`,
  trade: msg`Trade with the other side`,
  other: msg`Everything else`,
}
