import { fingerprint } from '../../kernel/canonical.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll, unshippedLines } from './books.rules.ts'
import { fileLinkType } from './file.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow, marketOf, receiptTerms } from './flow.rules.ts'
import { openWhenShipped } from './inspected.rules.ts'
import type { Lot, LotLine } from './lot.rules.ts'
import { dispatched } from './lot.rules.ts'
import { billedFor, drawOf, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'
import type { TransportMode } from './terms.rules.ts'

export interface ShipLot {
  readonly orderId: RootId
  readonly lines: readonly LotLine[]
  readonly carrier: string
  readonly trackingNumber?: string
  readonly mode?: TransportMode
  /** `carrier`: a first physical scan or on-board date that a carrier confirms; `paper`: a document alone. */
  readonly proof: 'carrier' | 'paper'
  /** The sha-256 of a file of the order: the paper, or a photo beside the carrier's number. */
  readonly proofHash?: string
  /** When the carrier took the goods over; not in the future. */
  readonly dispatchedAt?: string
}

/**
 * The supplier ships a lot. With a carrier's proof it is a fact at once; a paper alone is provisional until a carrier
 * event, the buyer or staff confirm it. Refuses `wrong-state`, `not-your-turn`, `quantity-above-open` { lineNo, open },
 * `no-proof`, `no-such-file`, `in-the-future`, `before-agreement`; `carrier-proof-needed` for a paper where the order
 * is paid later.
 */
export const shipLot = useCase({
  name: 'orders.ship-lot',
  action: 'orders.ship-lot',
  root: (input: ShipLot) => input.orderId,
  reads: ({ proofHash = '' }, root) => ({ ...bookReads(root), file: one(fileLinkType, root, proofHash) }),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const refused = checkStep('ship-lot', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined) return refused
    const over = lineAboveOpen(books, input.lines)
    if (over !== undefined) return refuse('quantity-above-open', over)
    if (input.proof === 'paper' ? input.proofHash === undefined : input.trackingNumber === undefined)
      return refuse('no-proof')
    if (input.proof === 'paper' && books.draw !== undefined) return refuse('carrier-proof-needed')
    if (input.proofHash !== undefined && facts.file === undefined) return refuse('no-such-file')
    if (input.dispatchedAt !== undefined && input.dispatchedAt > context.at) return refuse('in-the-future')
    if (input.dispatchedAt !== undefined && input.dispatchedAt < (books.order.agreedAt ?? ''))
      return refuse('before-agreement', { agreed_at: books.order.agreedAt ?? null })
    const market = marketOf(facts)
    const lot = lotFrom(input, books, market, context)
    return {
      answer: { lot: lot.lotId, dispatched: lot.dispatchedAt ?? null, receipt_due: lot.receiptDueAt ?? null },
      changes: shipped(books, lot, market, context),
    }
  },
})

function lineAboveOpen(books: Books, lines: readonly LotLine[]) {
  const open = new Map(unshippedLines(books).map((line) => [line.lineNo, line.quantity]))
  const named = new Set(lines.map((line) => line.lineNo))
  if (lines.length === 0 || named.size !== lines.length) return { lineNo: lines[0]?.lineNo ?? 0, open: '0' }
  const wrong = lines.find(({ lineNo, quantity }) => quantity <= 0n || quantity > (open.get(lineNo) ?? 0n))
  return wrong && { lineNo: wrong.lineNo, open: (open.get(wrong.lineNo) ?? 0n).toString() }
}

function lotFrom(input: ShipLot, { content }: Books, market: Market, { at, newId }: Context): Lot {
  const { orderId, lines, carrier, trackingNumber, proof, proofHash } = input
  const lot: Lot = {
    orderId,
    lotId: newId('shp'),
    lines,
    mode: input.mode ?? content.mode,
    carrier,
    proof,
    notifiedAt: at,
    extendedBy: [],
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    ...(proofHash === undefined ? {} : { proofHash }),
  }
  const terms = receiptTerms(market.policy)
  return proof === 'carrier' ? dispatched(lot, input.dispatchedAt ?? at, content.zone, terms) : lot
}

/** A line of a lot as it is hashed: its number and its millionths. */
const lineText = (line: LotLine) => `${line.lineNo}:${line.quantity}`

/** The changes of a lot that is told or becomes a fact: instalments due on documents open, plan steps release. */
export function shipped(books: Books, lot: Lot, market: Market, context: Context): readonly Change[] {
  const { at } = context
  const others = books.lots.filter((each) => each.lotId !== lot.lotId)
  const withLot = { ...books, lots: [...others, lot] }
  const isFact = lot.dispatchedAt !== undefined
  const { instalments, order } = withLot
  const opened = isFact ? openWhenShipped(withLot, at, market.policy) : instalments
  const ready = { ...withLot, instalments: opened }
  const cause = { step: 'shipped', lot: lot.lotId } as const
  const flowed = isFact ? flow(ready, cause, market) : { books: ready, movements: [] }
  const topic = isFact ? 'lot.dispatched' : 'lot.announced'
  // A lot may have a thousand lines; an entry holds what proves them.
  const said = {
    lot: lot.lotId,
    lines: lot.lines.length,
    lines_hash: fingerprint(lot.lines.map(lineText)),
    proof_sha256: lot.proofHash ?? null,
  }
  const review = endOfTerm(at, market.policy.paperReview, withLot.content.zone)
  return [
    ...bookChanges(books, flowed.books),
    ...postAll(order.orderId, flowed.movements, `release:shipped:${lot.lotId}`, at, context),
    ...(lot.receiptDueAt === undefined ? [] : [due(order.orderId, 'lot.receipt', lot.lotId, lot.receiptDueAt)]),
    isFact
      ? clear(order.orderId, 'lot.paper-review', lot.lotId)
      : due(order.orderId, 'lot.paper-review', lot.lotId, review),
    entry(order.orderId, topic, { ...said, dispatched_at: lot.dispatchedAt ?? null }),
    event(order.orderId, topic, {
      ...{ order: order.orderId, ...said, receipt_due: lot.receiptDueAt ?? null },
      ...billedFor(order),
      ...drawOf(order),
    }),
  ]
}
