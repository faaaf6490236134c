import { least } from '../../kernel/money.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { feeCharged, feeCredited, feeGiven, feeShare } from '../payments/fee-credit.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import { notGivenBack } from '../payments/refund.rules.ts'
import type { Books } from './books.rules.ts'

/** What processing fees go back with `amount` of the price, and how it is booked. */
export interface FeesBack {
  /** Fee and tax together, minor units. */
  readonly credit: bigint
  readonly movements: readonly Movement[]
  /** The order's payments, less what was credited of their fees. */
  readonly payments: readonly Payment[]
}

/**
 * The supplier is at fault: the share of the processing fees (and their tax) that belongs to `amount` of the price goes
 * back to the buyer, and the supplier bears it: his payable first, the rest is his debt.
 */
export function feesBack(books: Books, amount: bigint, payable: bigint): FeesBack {
  const { order, payments } = books
  // A payment that went back whole, as a surplus does, took its fee along: there is none of it to credit.
  const arrived = payments.filter((payment) => hasArrived(payment) && notGivenBack(payment) > 0n)
  const toward = arrived.reduce((sum, p) => sum + p.amount, 0n)
  const shares = arrived.map((each) => [each, feeShare(each, least(amount, toward), toward)] as const)
  const fee = shares.reduce((sum, [, share]) => sum + share.fee, 0n)
  const feeTax = shares.reduce((sum, [, share]) => sum + share.feeTax, 0n)
  const [first] = arrived
  if (first === undefined || fee + feeTax === 0n) return { payments, credit: 0n, movements: [] }
  const back = { fee, feeTax }
  const given = new Map(shares.map(([each, share]) => [each, feeGiven(each, share)]))
  return {
    payments: payments.map((each) => given.get(each) ?? each),
    credit: fee + feeTax,
    movements: [feeCredited(first, back), feeCharged(order.supplierId, order.currency, back, payable)],
  }
}
