import type { Movement } from '../ledger/transfer.rules.ts'
import { feeCharged, feeCredited } from '../payments/fee-credit.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import type { Books } from './books.rules.ts'

/** What processing fees go back with `amount` of the price, and how it is booked. */
export interface FeesBack {
  /** Fee and tax together, minor units. */
  readonly credit: bigint
  readonly movements: readonly Movement[]
}

/**
 * The supplier is at fault: the share of the processing fees (and their tax) that belongs to `amount` of the price goes
 * back to the buyer, and the supplier bears it: his payable first, the rest is his debt.
 */
export function feesBack(books: Books, amount: bigint, payable: bigint): FeesBack {
  const { order, payments } = books
  // A payment that went back whole, as a surplus does, took its fee along: there is none of it to credit.
  const arrived = payments.filter((payment) => hasArrived(payment) && payment.paid > payment.refunded)
  const toward = arrived.reduce((sum, p) => sum + p.amount, 0n)
  const share = (of: bigint) => (toward === 0n ? 0n : (of * (amount < toward ? amount : toward)) / toward)
  const fee = share(arrived.reduce((sum, p) => sum + p.fee, 0n))
  const feeTax = share(arrived.reduce((sum, p) => sum + p.feeTax, 0n))
  const credit = fee + feeTax
  if (credit === 0n) return { credit, movements: [] }
  const [first] = arrived
  if (first === undefined) return { credit: 0n, movements: [] }
  const back = { fee, feeTax }
  return {
    credit,
    movements: [feeCredited(first, back), feeCharged(order.supplierId, order.currency, back, payable)],
  }
}
