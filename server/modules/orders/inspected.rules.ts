import { greatest } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { orderedLines } from './books.rules.ts'
import type { Instalment, PayTerms } from './instalment.rules.ts'
import { openByShipment, openInstalments } from './instalment.rules.ts'
import type { LotLine } from './lot.rules.ts'

type Waiting = Pick<Books, 'order' | 'content' | 'instalments' | 'lots'>

/** The goods are ready: what is due on it opens, after the report when an inspection is under way. */
export function openWhenReady({ order, content, instalments }: Waiting, at: Instant, terms: PayTerms) {
  return order.inspectionAwaited === true
    ? instalments
    : openInstalments(instalments, 'goods-ready', at, content, terms)
}

/** A carrier has goods: what is due on it opens, after the report when an inspection is under way. */
export function openWhenShipped({ order, content, instalments }: Waiting, at: Instant, terms: PayTerms) {
  return order.inspectionAwaited === true ? instalments : openByShipment(instalments, at, content, terms)
}

/**
 * The books while a report is awaited, and when it is here or does not come any more: then what waited for it opens.
 */
export function awaitingReport<B extends Waiting>(books: B, isAwaited: boolean, at: Instant, terms: PayTerms): B {
  const { inspectionAwaited: was = false, ...order } = books.order
  if (was === isAwaited) return books
  if (isAwaited) return { ...books, order: { ...order, inspectionAwaited: true } }
  const now = { ...books, order }
  return { ...now, instalments: opened(now, at, terms) }
}

/** Whatever has happened by now of what instalments wait for. */
function opened(books: Waiting, at: Instant, terms: PayTerms): readonly Instalment[] {
  const isShipped = books.lots.some((lot) => lot.dispatchedAt !== undefined && lot.rejectedAt === undefined)
  if (isShipped) return openWhenShipped(books, at, terms)
  return books.order.goodsReadyAt === undefined ? books.instalments : openWhenReady(books, at, terms)
}

/** The books with so much more of their lines inspected: never less than before. */
export function withInspected<B extends Pick<Books, 'order' | 'content'>>(books: B, passed: readonly LotLine[]): B {
  const before = books.order.inspectedLines ?? []
  const quantity = (lines: readonly LotLine[], lineNo: number) =>
    lines.filter((line) => line.lineNo === lineNo).reduce((sum, line) => sum + line.quantity, 0n)
  const lines = books.content.lines.flatMap(({ lineNo }) => {
    const sum = quantity(before, lineNo) + quantity(passed, lineNo)
    return sum === 0n ? [] : [{ lineNo, quantity: sum }]
  })
  return passed.length === 0 ? books : { ...books, order: { ...books.order, inspectedLines: lines } }
}

/** What of each line is still to be inspected: what is ordered less what was. */
export function uninspectedLines(books: Pick<Books, 'order' | 'content'>): readonly LotLine[] {
  const done = new Map(books.order.inspectedLines?.map((line) => [line.lineNo, line.quantity]))
  return orderedLines(books)
    .map(({ lineNo, quantity }) => ({ lineNo, quantity: greatest(quantity - (done.get(lineNo) ?? 0n), 0n) }))
    .filter(({ quantity }) => quantity > 0n)
}
