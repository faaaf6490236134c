import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'
import { openOf } from './instalment.rules.ts'
import { billedFor, sideOf, sidesOf } from './order.rules.ts'
import { lowered } from './price.rules.ts'
import { checkStep } from './step.rules.ts'

export interface AcceptShortfall {
  readonly orderId: RootId
}

/**
 * The supplier takes what arrived for an instalment as the whole of it: an agreed price reduction of at most the
 * policy's share of the instalment. Refuses `wrong-state`, `not-your-turn`, `nothing-short`, `shortfall-too-large`
 * { short, most }.
 */
export const acceptShortfall = useCase({
  name: 'orders.accept-shortfall',
  action: 'orders.accept-shortfall',
  root: (input: AcceptShortfall) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, _input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const refused = checkStep('accept-shortfall', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined) return refused
    const short = books.instalments.find((each) => each.paid > 0n && openOf(each) > 0n)
    if (short === undefined) return refuse('nothing-short')
    const market = marketOf(facts)
    const most = (short.amount * BigInt(market.policy.shortfallBps)) / 10_000n
    const missing = openOf(short)
    if (missing > most) return refuse('shortfall-too-large', { short: Number(missing), most: Number(most) })
    const said = { instalment: short.n, accepted: Number(missing), currency: books.order.currency }
    return { answer: { order: books.order.orderId, ...said }, changes: accepted(books, short.n, said, market, context) }
  },
})

type Said = { readonly instalment: number; readonly accepted: number; readonly currency: string }

function accepted(books: Books, n: number, said: Said, market: Market, context: Context): readonly Change[] {
  const after = lowered(books, BigInt(said.accepted), n)
  const settled = settleFinal(after, `shortfall-${n}`, market, context.at)
  const end = completed(settled.books, context.at)
  const { orderId } = books.order
  return [
    ...bookChanges(books, end.books),
    ...postAll(orderId, settled.movements, `shortfall:${n}`, context.at, context),
    ...books.payments.map((payment) => clear(orderId, 'payment.short', payment.id)),
    entry(orderId, 'shortfall.accepted', said),
    event(orderId, 'shortfall.accepted', { order: orderId, ...said, ...billedFor(books.order) }),
    ...settled.changes,
    ...end.changes,
  ]
}
