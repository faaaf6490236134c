import { allocate } from '../../kernel/allocation.ts'
import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { refundDue } from '../escrow/award.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { spread } from '../escrow/hold.rules.ts'
import type { Amendment } from './amendment.rules.ts'
import { isPaidInPart } from './amendment.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, postAll, protectedOrder, withRemedied } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import { sendBack } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'
import { dueAgain, instalmentsOf, openInstalments } from './instalment.rules.ts'
import { billedFor } from './order.rules.ts'
import { raised, reduced } from './price.rules.ts'
import { shipByOf } from './ship-by.rules.ts'
import type { Terms, TermsContent } from './terms.rules.ts'
import { totalOf } from './terms.rules.ts'

interface Amended {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What the buyer is given back, minor units. */
  readonly back: bigint
}

/**
 * The changes of an amendment that both accepted: the new version is in force, the price follows it, what was paid too
 * much goes back at once. Refuses `not-free` and `above-budget` when the money is not there any more.
 */
export function amendedChanges(
  books: Books,
  terms: Terms,
  amendment: Amendment,
  market: Market,
  context: Context,
): readonly Change[] | Refusal {
  const { at } = context
  const amended = isPaidInPart(books)
    ? repriced(books, terms.content, market, at)
    : renewed(books, terms.content, market)
  if (isRefusal(amended)) return amended
  const order = { ...amended.books.order, agreedVersion: terms.version }
  const inForce = { ...amended.books, order, content: terms.content }
  const settled = settleFinal(inForce, `amendment-${terms.version}`, market, at)
  const end = completed(settled.books, at)
  const shipBy = shipByOf(end.books, at)
  const { orderId, currency } = order
  const cause = `amendment:${amendment.amendmentId}`
  const said = {
    amendment: amendment.amendmentId,
    version: terms.version,
    hash: terms.hash,
    total: Number(end.books.order.total),
    given_back: Number(amended.back),
    currency,
  }
  return [
    ...bookChanges(books, end.books),
    ...dueAgain(books.instalments, end.books.instalments, at),
    ...postAll(orderId, [...amended.movements, ...settled.movements], cause, at, context),
    ...sendBack({ ...books, debt: market.buyerDebt }, amended.back, cause, context).changes,
    ...(shipBy === undefined || shipBy === shipByOf(books, at) ? [] : [due(orderId, 'order.ship-by', '', shipBy)]),
    entry(orderId, 'terms.amended', said),
    event(orderId, 'terms.amended', { order: orderId, ...said, ...billedFor(order) }),
    ...settled.changes,
    ...end.changes,
  ]
}

/** Nothing is paid yet: hold and instalments are made anew, as at agreement. */
function renewed(books: Books, content: TermsContent, market: Market): Amended {
  const { order } = books
  const total = totalOf(content)
  const lines = content.lines.map((line) => ({ lineNo: line.lineNo, value: line.amount }))
  const holds = spread(protectedOrder(order), total, lines)
  const empty = instalmentsOf(order.orderId, content)
  // Rows are never removed: an instalment that is no more asks for nothing.
  const gone = books.instalments.slice(empty.length).map(({ dueBy: _, ...each }) => ({ ...each, amount: 0n }))
  const made = openInstalments(empty, 'agreement', order.agreedAt ?? '', content, market.policy)
  const instalments = [...made, ...gone]
  return { books: { ...books, holds, instalments, order: { ...order, total } }, movements: [], back: 0n }
}

/** Something is paid: each line's price moves by what the new terms make of it. */
function repriced(books: Books, content: TermsContent, market: Market, at: string): Amended | Refusal {
  const order = protectedOrder(books.order)
  const sharesOf = (of: TermsContent) =>
    spread(
      order,
      totalOf(of),
      of.lines.map((line) => ({ lineNo: line.lineNo, value: line.amount })),
    )
  const before = sharesOf(books.content)
  const moved = sharesOf(content).map(({ lineNo, value }, i) => ({ lineNo, by: value - (before[i]?.value ?? 0n) }))
  const by = totalOf(content) - totalOf(books.content)
  const up = partsOf(by, moved)
  const down = partsOf(
    -by,
    moved.map((each) => ({ ...each, by: -each.by })),
  )
  const dueBy = endOfTerm(at, market.policy.instalmentDue, books.content.zone)
  const higher = up.length === 0 ? books : raised(books, up, dueBy)
  const { books: lower, paid } = reduced(higher, down)
  const given = refundDue(order, lower, paid)
  if (isRefusal(given)) return given
  const back = paid.reduce((sum, part) => sum + part.amount, 0n)
  return { books: withRemedied(lower, given), movements: given.movements, back }
}

/**
 * A rise of the total spread over the lines that rise, exact; none when it falls: no line asks for what another
 * saves.
 */
function partsOf(
  by: bigint,
  moved: readonly { readonly lineNo: number; readonly by: bigint }[],
): readonly LineAmount[] {
  if (by <= 0n) return []
  const rising = moved.filter((each) => each.by > 0n)
  const shares = allocate(
    by,
    rising.map((each) => each.by),
  )
  return rising.map(({ lineNo }, i) => ({ lineNo, amount: shares[i] ?? 0n })).filter((part) => part.amount > 0n)
}
