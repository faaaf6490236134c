import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { releaseEarly as released } from '../escrow/release.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import { afterRelease, marketOf, releaseFacts, towardOrder } from './flow.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface ReleaseEarly {
  readonly orderId: RootId
  readonly parts: readonly LineAmount[]
  /** The buyer was told how much leaves the cover, and says the same number: minor units. */
  readonly uncovered: bigint
}

/**
 * The buyer lets free money go before its time. What is beyond the supplier's room leaves the cover, and the buyer has
 * to name that amount. Refuses `wrong-state`, `not-your-turn`, `not-free`, `early-release-barred`, `nothing-named`,
 * `uncovered-differs` { uncovered }.
 */
export const releaseEarly = useCase({
  name: 'orders.release-early',
  action: 'orders.release-early',
  root: (input: ReleaseEarly) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order } = books
    const refused = checkStep('release-early', order, sideOf(order, context.actor.company))
    if (refused !== undefined) return refused
    if (books.draw !== undefined) return refuse('paid-later')
    const known = input.parts.every(({ lineNo }) => books.holds.some((hold) => hold.lineNo === lineNo))
    if (input.parts.length === 0 || !known || input.parts.some((part) => part.amount <= 0n))
      return refuse('nothing-named')
    const lot = context.newId('rel')
    const early = { lot, parts: input.parts, barred: barredOf(books.payments) }
    const out = released(releaseFacts(books, marketOf(facts)), early)
    if (isRefusal(out)) return out
    if (out.uncovered !== input.uncovered) return refuse('uncovered-differs', { uncovered: Number(out.uncovered) })
    const after = afterRelease(books, out)
    const end = completed(after.books, context.at)
    const said = { uncovered: Number(out.uncovered), currency: order.currency, lines: input.parts.map((p) => p.lineNo) }
    return {
      answer: { release: lot, uncovered: Number(out.uncovered) },
      changes: [
        ...bookChanges(books, end.books),
        ...postAll(order.orderId, after.movements, `release:early:${lot}`, context.at, context),
        entry(order.orderId, 'hold.released-early', said),
        event(order.orderId, 'hold.released-early', { order: order.orderId, ...said }),
        ...end.changes,
      ],
    }
  },
})

/** Cards without 3-D Secure can be charged back for months: their money never goes early. */
function barredOf(payments: readonly Payment[]): bigint {
  return payments
    .filter((payment) => payment.method === 'card' && payment.authenticated !== true)
    .reduce((sum, payment) => sum + towardOrder(payment), 0n)
}
