import { addDuration } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { lineOf, positive, unpaidOf } from '../escrow/hold.rules.ts'
import { budgetOf } from '../escrow/remedy.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { unshippedLines } from '../orders/books.rules.ts'
import { mayCancelLate } from '../orders/cancellation.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { isShippedLate } from '../orders/on-time.rules.ts'
import type { OrdersPolicy } from '../orders/orders-policy.rules.ts'
import { shareOf } from '../orders/price.rules.ts'
import { shipByOf } from '../orders/ship-by.rules.ts'
import type { Claim, ClaimLine, ClaimReason, RemedyKind } from './claim.rules.ts'
import { isOpen } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { goneLines } from './gone-goods.rules.ts'

/** What a party says of a line: how much of it, of which lot, and what it asks (all that it may, when left out). */
export interface AskedLine {
  readonly lineNo: number
  readonly lotId?: string
  /** Millionths of the line's unit. */
  readonly quantity: bigint
  /** Minor units of the price. */
  readonly amount?: bigint
}

/** What a claim is judged by. */
export interface ClaimableFacts {
  readonly books: Books
  readonly claims: readonly Claim[]
  readonly orders: OrdersPolicy
  readonly policy: ClaimsPolicy
}

const fitting: Readonly<Record<ClaimReason, readonly RemedyKind[]>> = {
  'not-shipped': ['refund', 'partial-refund', 'price-reduction'],
  'shipped-late': ['late-rate', 'partial-refund', 'price-reduction'],
  'not-received': ['refund', 'replacement'],
  'wrong-item': ['refund', 'partial-refund', 'return-and-refund', 'replacement', 'price-reduction'],
  'short-quantity': ['partial-refund', 'replacement', 'price-reduction'],
  'poor-quality': ['refund', 'partial-refund', 'return-and-refund', 'replacement', 'rework', 'price-reduction'],
  damaged: ['refund', 'partial-refund', 'return-and-refund', 'replacement', 'rework', 'price-reduction'],
  'missing-document': ['partial-refund', 'replacement', 'price-reduction'],
  counterfeit: ['refund', 'partial-refund', 'price-reduction'],
  unpaid: ['damages'],
}

/** The remedies that fit a reason: counterfeits never go back, what was not shipped cannot be mended. */
export function remediesFor(reason: ClaimReason): readonly RemedyKind[] {
  return fitting[reason]
}

/**
 * The lines of a claim as they may stand now, with what is asked. Refuses, first reason first: `nothing-named`,
 * `remedy-not-for-reason`, `line-unknown` { line }, `lot-unknown` { lot }, `window-over` { lot, since },
 * `not-claimable-yet` { lot, why }, `cancel-late-instead`, `claimed-already` { line, claim }, `filed-too-often`
 * { line }, `above-quantity` { line, most }, `above-ceiling` { line, most }.
 */
export function claimLines(
  facts: ClaimableFacts,
  reason: ClaimReason,
  remedy: RemedyKind,
  asked: readonly AskedLine[],
  at: Instant,
): readonly ClaimLine[] | Refusal {
  const keys = new Set(asked.map(({ lineNo, lotId }) => `${lineNo}:${lotId ?? ''}`))
  if (asked.length === 0 || keys.size < asked.length) return refuse('nothing-named')
  if (!fitting[reason].includes(remedy)) return refuse('remedy-not-for-reason', { remedies: [...fitting[reason]] })
  const early = reason === 'not-shipped' ? shippingFault(facts, at) : undefined
  if (early !== undefined) return early
  const lines: ClaimLine[] = []
  for (const each of asked) {
    const refused = lineFault(facts, reason, each, at)
    if (refused !== undefined) return refused
    const most = ceilingOf(facts, each)
    const amount = each.amount ?? most
    if (amount <= 0n || amount > most) return refuse('above-ceiling', { line: each.lineNo, most: Number(most) })
    lines.push({ ...each, amount })
  }
  return lines
}

/** Before ship-by nothing is late; once the buyer may take off what is unshipped by one click, that is his way. */
function shippingFault({ books, orders }: ClaimableFacts, at: Instant): Refusal | undefined {
  const shipBy = shipByOf(books, at)
  if (shipBy === undefined || shipBy > at) return refuse('not-claimable-yet', { why: 'ship-by', until: shipBy ?? null })
  return mayCancelLate(books, orders.shipGrace, at) ? refuse('cancel-late-instead') : undefined
}

function lineFault(facts: ClaimableFacts, reason: ClaimReason, asked: AskedLine, at: Instant): Refusal | undefined {
  const { books, claims, policy } = facts
  const { lineNo, lotId, quantity } = asked
  if (!books.holds.some((hold) => hold.lineNo === lineNo)) return refuse('line-unknown', { line: lineNo })
  const lot = lotId === undefined ? undefined : books.lots.find((each) => each.lotId === lotId)
  const fault = placeFault(facts, reason, lotId, lot, at)
  if (fault !== undefined) return fault
  const before = claims.filter((claim) => claim.lines.some((line) => line.lineNo === lineNo && line.lotId === lotId))
  const open = before.find(isOpen)
  if (open !== undefined) return refuse('claimed-already', { line: lineNo, claim: open.claimId })
  const givenUp = before.filter(({ outcome }) => outcome === 'withdrawn' || outcome === 'lapsed')
  if (givenUp.length >= policy.filingsPerLine) return refuse('filed-too-often', { line: lineNo })
  const there = lot === undefined ? unshippedOn(books, lineNo) : quantityOf(lot, lineNo)
  const most = positive(there - answered(before, lineNo, lotId))
  return quantity <= 0n || quantity > most ? refuse('above-quantity', { line: lineNo, most: Number(most) }) : undefined
}

function unshippedOn(books: Books, lineNo: number): bigint {
  return unshippedLines(books).find((line) => line.lineNo === lineNo)?.quantity ?? 0n
}

function quantityOf(lot: Lot, lineNo: number): bigint {
  return lot.lines.filter((line) => line.lineNo === lineNo).reduce((sum, line) => sum + line.quantity, 0n)
}

/** What of a line and lot earlier claims have got an answer to already; what left the order by them counts no more. */
function answered(before: readonly Claim[], lineNo: number, lotId: string | undefined): bigint {
  return before
    .filter(({ outcome }) => outcome === 'settled' || outcome === 'decided' || outcome === 'machine')
    .flatMap((claim) => {
      const gone = goneLines(claim, claim.settlement)
      return claim.lines.filter((line) => !gone.includes(line))
    })
    .filter((line) => line.lineNo === lineNo && line.lotId === lotId)
    .reduce((sum, line) => sum + line.quantity, 0n)
}

function placeFault(
  { books, orders }: ClaimableFacts,
  reason: ClaimReason,
  lotId: string | undefined,
  lot: Lot | undefined,
  at: Instant,
): Refusal | undefined {
  const beforeShipping = reason === 'not-shipped' || reason === 'poor-quality' || reason === 'unpaid'
  if (lotId === undefined)
    return beforeShipping ? undefined : refuse('not-claimable-yet', { why: 'not-shipped', until: null })
  if (lot === undefined || lot.rejectedAt !== undefined || reason === 'not-shipped')
    return refuse('lot-unknown', { lot: lotId })
  if (lot.windowOverAt !== undefined) return refuse('window-over', { lot: lotId, since: lot.windowOverAt })
  const why = tooEarly(books, reason, lot, orders, at)
  return why === undefined ? undefined : refuse('not-claimable-yet', { lot: lotId, why, until: null })
}

/** What a lot still has to do before a reason can be said of it; `undefined`: nothing. */
function tooEarly(books: Books, reason: ClaimReason, lot: Lot, orders: OrdersPolicy, at: Instant): string | undefined {
  const isThere = lot.deliveredAt !== undefined || lot.receivedAt !== undefined
  switch (reason) {
    case 'shipped-late':
      return isShippedLate(books, lot) ? undefined : 'in-time'
    case 'not-received':
      if (lot.receivedBy === 'buyer') return 'received'
      return isArrivalDue(lot, orders, at) ? undefined : 'on-its-way'
    case 'missing-document':
    case 'poor-quality':
      return lot.dispatchedAt === undefined ? 'not-shipped' : undefined
    default:
      return isThere ? undefined : 'on-its-way'
  }
}

/** The goods should be there: the buyer or the carrier said that they are not, or receipt by time comes next. */
function isArrivalDue(lot: Lot, orders: OrdersPolicy, at: Instant): boolean {
  if (lot.stopped !== undefined || lot.receivedAt !== undefined) return true
  return lot.receiptDueAt !== undefined && addDuration(at, orders.receiptExtension) >= lot.receiptDueAt
}

/**
 * The most that may be asked for a quantity of a line, minor units: its share of the line's price, less what the
 * supplier gave up of it (cover stays on what was paid here); at most what is still to be paid for the line and what
 * our hand may still give of it, less what open claims ask of it already.
 */
export function ceilingOf({ books, claims }: ClaimableFacts, { lineNo, quantity }: AskedLine): bigint {
  const hold = lineOf(books.holds, lineNo)
  const share = shareOf(books, lineNo, quantity)
  const asked = claims
    .filter(isOpen)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineNo === lineNo)
    .reduce((sum, line) => sum + line.amount, 0n)
  const left = unpaidOf(hold) + positive(budgetOf(books, lineNo)) - asked
  return positive(least(share, left))
}
