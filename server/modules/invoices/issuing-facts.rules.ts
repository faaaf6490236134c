import type { Facts, Ref, RootId, Wanted } from '../../kernel/use-case.ts'
import { all, hint, one, written } from '../../kernel/use-case.ts'
import { type OrderExposure, orderExposureType } from '../escrow/room.rules.ts'
import { type TransferRecord, transferType } from '../ledger/transfer.rules.ts'
import { type Payment, paymentType } from '../payments/payment.rules.ts'
import { type Corrected, type Invoice, invoiceIdOf, invoiceType } from './invoice.rules.ts'
import { type Booked, isGivenBack } from './new-invoice.rules.ts'

/** The facts that the documents of many fees are made of, under names by what they are of. */

/** By transfer: whether it has its document. The document's root is written. */
export function documentsWanted(booked: readonly Booked[]): Wanted {
  return wanted(booked, ({ transfer }) => ({
    [`document ${transfer}`]: written(one(invoiceType, invoiceIdOf(transfer), 'invoice')),
  }))
}

/** By order: who buys, who supplies, and for what is given back which transfers took fees. Nothing here moves money. */
export function ordersWanted(booked: readonly Booked[]): Wanted {
  return wanted(booked, (each) => ({
    ...(each.payer === null
      ? {
          [`payments ${each.root}`]: hint(all(paymentType, each.root)),
          [`exposure ${each.root}`]: hint(one(orderExposureType, each.root, 'exposure')),
        }
      : {}),
    ...(isGivenBack(each) ? { [`transfers ${each.root}`]: hint(all(transferType, each.root)) } : {}),
  }))
}

/** By transfer of the orders: the documents that a credit note may correct. */
export function correctedWanted(facts: Facts<Wanted>, booked: readonly Booked[]): Wanted {
  return wanted(booked, ({ root }) =>
    Object.fromEntries(
      tookFees(facts, root).map(({ id }) => [
        `corrected ${id}`,
        hint(one(invoiceType, invoiceIdOf(id), 'invoice')) as Ref<unknown>,
      ]),
    ),
  )
}

function wanted(booked: readonly Booked[], of: (each: Booked) => Wanted): Wanted {
  return Object.assign({}, ...booked.map(of))
}

const taking = new Set([
  ...['order-funded', 'wire-allocated', 'fee-charged', 'escrow-released', 'fx-converted'],
  ...['credit-repaid', 'credit-recovered'],
])

function tookFees(facts: Facts<Wanted>, root: RootId): readonly TransferRecord[] {
  const transfers = facts[`transfers ${root}`] as readonly TransferRecord[] | undefined
  return transfers?.filter(({ kind }) => taking.has(kind)) ?? []
}

/** Who pays a fee, or is given it back: the company whose money moved, else the side of the order with such fees. */
export function payerOf(facts: Facts<Wanted>, { payer, root, fees }: Booked): RootId | undefined {
  if (payer !== null) return payer
  if (fees[0]?.fee === 'transaction') return (facts[`exposure ${root}`] as OrderExposure | undefined)?.supplierId
  return (facts[`payments ${root}`] as readonly Payment[] | undefined)?.[0]?.buyerId
}

/** The transfer's document, once it has one. */
export function documentOf(facts: Facts<Wanted>, { transfer }: Booked): Invoice | undefined {
  return facts[`document ${transfer}`] as Invoice | undefined
}

/**
 * The invoices that a credit note corrects: those of the same cause, else all of this company's on the order with such
 * a fee. `made` are those of the same command.
 */
export function correctedBy(
  facts: Facts<Wanted>,
  booked: Booked,
  payer: RootId,
  made: readonly Invoice[],
): readonly Corrected[] {
  const known = tookFees(facts, booked.root).flatMap(({ id, cause }) => {
    const found = (facts[`corrected ${id}`] as Invoice | undefined) ?? made.find((each) => each.transferId === id)
    return found === undefined || !isOf(found, booked, payer) ? [] : [{ cause, found }]
  })
  const same = known.filter(({ cause }) => cause === booked.cause)
  return (same.length > 0 ? same : known).map(({ found: { number, issuedOn } }) => ({ number, issuedOn }))
}

function isOf(invoice: Invoice, { fees }: Booked, payer: RootId): boolean {
  const hasFee = invoice.lines.some(({ fee }) => fees.some((each) => each.fee === fee))
  return invoice.kind === 'invoice' && invoice.companyId === payer && hasFee
}
