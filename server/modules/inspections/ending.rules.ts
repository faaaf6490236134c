import type { Change, Context, Json } from '../../kernel/use-case.ts'
import { changed } from '../escrow/hold.rules.ts'
import { inspectionEarned, inspectionReturned } from '../escrow/inspection-fee.rules.ts'
import { postAll, protectedOrder } from '../orders/books.rules.ts'
import { sendBack } from '../orders/ending.rules.ts'
import { feeCredited, feeGiven, feeShare } from '../payments/fee-credit.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived, paymentType } from '../payments/payment.rules.ts'
import { feeRepaid } from './fee-award.rules.ts'
import type { Inspection, Outcome } from './inspection.rules.ts'
import type { Opened } from './inspection-books.rules.ts'
import { inspectionChanges } from './inspection-books.rules.ts'

/** Ends without anybody's fault but ours or the firm's: the processing fee goes back too. */
const oursToBear: readonly Outcome[] = ['lapsed', 'rejected']

/**
 * Ends an inspection that is not done: what is held goes back to who advanced it, a buyer's over the payments that
 * brought it. `debt`: what the buyer owes us, minor units, which is taken off.
 */
export function endedUndone(
  opened: Opened,
  outcome: Outcome,
  said: { readonly [name: string]: Json },
  context: Context,
  debt: bigint = opened.market.buyerDebt,
): readonly Change[] {
  const { inspection, books } = opened
  const { orderId, id, held, by } = inspection
  const after: Inspection = { ...inspection, state: 'closed', outcome, held: 0n, endedAt: context.at }
  const cause = `inspection:${id}`
  const order = protectedOrder(books.order)
  const told = { outcome, returned: Number(held), currency: order.currency, ...said }
  const changes = inspectionChanges(opened, after, { topic: 'inspection.ended', said: told }, context)
  if (held === 0n) return changes
  const back = postAll(orderId, [inspectionReturned(order, held, by)], cause, context.at, context)
  if (by === 'supplier') return [...changes, ...back]
  const credited = creditOf(oursToBear.includes(outcome) ? opened.payments : [], opened.payments)
  return [
    ...changes,
    ...back,
    // Whether or not anything can go back over them: what was credited of their fee they no longer keep.
    ...changed(paymentType, opened.payments, credited.payments),
    ...postAll(orderId, credited.movements, cause, context.at, context),
    ...sendBack({ order: books.order, payments: credited.payments, debt }, held + credited.amount, cause, context)
      .changes,
  ]
}

/** All payments, those named without their processing fee: who booked got nothing for it. */
function creditOf(named: readonly Payment[], all: readonly Payment[]) {
  const shares = named.flatMap((payment) => {
    const share = feeShare(payment, 1n, 1n)
    return hasArrived(payment) && share.fee + share.feeTax > 0n ? [{ payment, share }] : []
  })
  const given = new Map(shares.map(({ payment, share }) => [payment.id, feeGiven(payment, share)]))
  return {
    payments: all.map((each) => given.get(each.id) ?? each),
    movements: shares.map(({ payment, share }) => feeCredited(payment, share)),
    amount: shares.reduce((sum, { share }) => sum + share.fee + share.feeTax, 0n),
  }
}

/** Whether the money that the fee was paid with can no longer come back by itself. */
export function isFeeFinal({ payments }: Pick<Opened, 'payments'>): boolean {
  return payments.every(({ state }) => state !== 'succeeded')
}

/** The firm has earned the fee: it is payable to it, once the money is final. */
export function paidOut(
  opened: Opened,
  after: Inspection,
  context: Context,
): {
  readonly inspection: Inspection
  readonly changes: readonly Change[]
} {
  const { firmId, held, orderId, id } = after
  if (!isFeeFinal(opened) || firmId === undefined) return { inspection: { ...after, state: 'accepted' }, changes: [] }
  const closed: Inspection = { ...after, state: 'closed', outcome: 'paid', held: 0n, endedAt: context.at }
  if (held === 0n) return { inspection: closed, changes: [] }
  const { books, payments, owed, market } = opened
  const moved = inspectionEarned(protectedOrder(books.order), firmId, held)
  const from = { order: books.order, payments, purse: owed, debt: market.buyerDebt }
  // A claim that ended before may have put the fee on the other side.
  const repaid = feeRepaid(closed, from, context)
  return {
    inspection: repaid.inspection,
    changes: [...postAll(orderId, [moved], `inspection:${id}`, context.at, context), ...repaid.changes],
  }
}
