import { greatest, least } from '../../kernel/money.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { operatorJurisdiction } from './funding.rules.ts'
import type { Payment } from './payment.rules.ts'

/** A share of a processing fee and its tax (`feeShare`), minor units. */
export interface FeeShare {
  readonly fee: bigint
  readonly feeTax: bigint
}

/** The payment when so much of its fee was taken with money that arrived. */
export function feeTaken(payment: Payment, { fee, feeTax }: FeeShare): Payment {
  return { ...payment, feeKept: payment.feeKept + fee, feeTaxKept: payment.feeTaxKept + feeTax }
}

/** The payment when so much of its fee was given back: never more than was kept. */
export function feeGiven(payment: Payment, { fee, feeTax }: FeeShare): Payment {
  return feeTaken(payment, { fee: -fee, feeTax: -feeTax })
}

/** What of its fee is the buyer's when `part` of `whole` (minor units) of the price goes back: at most what is kept. */
export function feeShare({ fee, feeTax, feeKept, feeTaxKept }: Payment, part: bigint, whole: bigint): FeeShare {
  return { fee: least(feeKept, (fee * part) / whole), feeTax: least(feeTaxKept, (feeTax * part) / whole) }
}

/**
 * What of its fee goes with `amount` that the bank took; `payment` is what is left. All of it with the last money, and
 * when as much went as was asked for: what stays then came on top of it and paid none. Parts are rounded down, but no
 * more of a fee stays than money does, so the last of both goes together; and never more goes than `amount`. What is
 * kept beyond all money stays booked: nobody is owed it.
 */
export function feeGone({ paid, total, feeKept, feeTaxKept }: Payment, amount: bigint): FeeShare {
  const part = (kept: bigint) => (amount >= total ? kept : (kept * amount) / (paid + amount))
  const parts = part(feeKept) + part(feeTaxKept)
  const gone = parts + greatest(feeKept + feeTaxKept - parts - paid, 0n)
  const fee = least(amount, feeKept, gone - part(feeTaxKept))
  return { fee, feeTax: least(amount - fee, feeTaxKept, gone - fee) }
}

/** Ledger kind `fee-credited`: the processing fee's share is the buyer's again, to be refunded. */
export function feeCredited({ orderId, currency }: Payment, { fee, feeTax }: FeeShare): Movement {
  return movement(
    'fee-credited',
    currency,
    [
      [accounts.fees('processing'), fee],
      [accounts.tax(operatorJurisdiction), feeTax],
    ],
    [[accounts.refundable(orderId), fee + feeTax]],
  )
}

/**
 * Ledger kind `fee-charged`: a supplier at fault bears the share that the buyer was credited, from its `payable` (minor
 * units); the rest is its debt.
 */
export function feeCharged(supplierId: string, currency: string, { fee, feeTax }: FeeShare, payable: bigint): Movement {
  const borne = least(fee + feeTax, payable)
  return movement(
    'fee-charged',
    currency,
    [
      [accounts.payable(supplierId), borne],
      [accounts.recovery(supplierId), fee + feeTax - borne],
    ],
    [
      [accounts.fees('processing'), fee],
      [accounts.tax(operatorJurisdiction), feeTax],
    ],
  )
}
