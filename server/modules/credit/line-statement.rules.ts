import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { addDays, endOfDate, startOfDate } from '../../kernel/zone.ts'
import { isDate } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { bookAfter } from './draw-account.rules.ts'
import type { DrawBook } from './draw-book.rules.ts'
import { sumOf } from './draw-book.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import type { Charge } from './draw-step.rules.ts'

/** What moves the debt of a line, in the order in which a statement sums it; `recovered` moves none. */
export const entryKinds = [
  ...(['drawn', 'charged', 'repaid', 'refunded', 'written-off', 'given-back', 'recovered'] as const),
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One entry of a statement of account. Amounts in minor units. */
export interface LineEntry {
  /** When it was booked: the period that it falls in. */
  readonly at: Instant
  /** From which day it counts, `2026-03-01`: of money the bank's own. */
  readonly day: string
  readonly kind: EntryKind
  readonly drawId: string
  readonly orderId: string
  /** What the debt is more; below 0: less. */
  readonly amount: bigint
  /** Money for what was given up: it pays no debt, that is gone. */
  readonly recovered: bigint
}

/** A draw with all that is recorded of it. */
export interface WholeDraw {
  readonly draw: Draw
  /** In order. */
  readonly facts: readonly DrawFact[]
  readonly charges: readonly Charge[]
}

/** The days of a statement, both included, in the operator's zone. */
export interface StatementPeriod {
  readonly fromDay: string
  readonly toDay: string
  readonly from: Instant
  /** The first instant after it. */
  readonly until: Instant
  /** Nothing can be added any more. */
  readonly isFinal: boolean
}

const DAYS_MOST = 366

/** The period of two days. Refuses `period-invalid` { days_most }, `period-in-the-future`. */
export function statementPeriod(fromDay: string, toDay: string, zone: string, now: Instant): StatementPeriod | Refusal {
  const isPeriod = isDate(fromDay) && isDate(toDay) && fromDay <= toDay && toDay < addDays(fromDay, DAYS_MOST)
  if (!isPeriod) return refuse('period-invalid', { days_most: DAYS_MOST })
  const [from, until] = [startOfDate(fromDay, zone), endOfDate(toDay, zone)]
  return from > now ? refuse('period-in-the-future') : { fromDay, toDay, from, until, isFinal: until <= now }
}

/** A statement of account of a line. Minor units. */
export interface LineStatement extends StatementPeriod {
  readonly opening: bigint
  /** By when they were booked. */
  readonly entries: readonly LineEntry[]
  /** What each kind comes to; those of which there is nothing are left out. */
  readonly totals: readonly { readonly kind: EntryKind; readonly amount: bigint }[]
  readonly closing: bigint
}

/** What moved the debt of a line in a period, between what was owed before and after it, as the books have it. */
export function lineStatement(draws: readonly WholeDraw[], period: StatementPeriod): LineStatement {
  const all = draws.flatMap(entriesOf).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
  const sum = (entries: readonly LineEntry[]) => entries.reduce((whole, { amount }) => whole + amount, 0n)
  const entries = all.filter(({ at }) => at >= period.from && at < period.until)
  const opening = sum(all.filter(({ at }) => at < period.from))
  const totals = entryKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind)
    const amount = own.reduce((whole, entry) => whole + entry.amount + entry.recovered, 0n)
    return own.length === 0 ? [] : [{ kind, amount }]
  })
  return { ...period, opening, entries, totals, closing: opening + sum(entries) }
}

/** The entries of one draw: of its facts those that move money, and its charges. */
function entriesOf({ draw, facts, charges }: WholeDraw): readonly LineEntry[] {
  const { drawId, orderId } = draw
  let book: DrawBook | undefined
  const moved = facts.flatMap((fact): readonly LineEntry[] => {
    const before = book
    book = bookAfter(draw.terms, before, fact)
    const effect = effectOf(fact, before, book)
    return effect === undefined ? [] : [{ at: fact.at, day: fact.day, drawId, orderId, ...effect }]
  })
  const charged = charges.map(({ at, through, interest, late }): LineEntry => {
    return { at, day: through, kind: 'charged', drawId, orderId, amount: interest + late, recovered: 0n }
  })
  return [...moved, ...charged]
}

type Effect = Pick<LineEntry, 'kind' | 'amount' | 'recovered'>

function effectOf(fact: DrawFact, before: DrawBook | undefined, after: DrawBook | undefined): Effect | undefined {
  const { kind, amount } = fact
  const nothing = { recovered: 0n }
  if (kind === 'drawn') return { kind, amount, ...nothing }
  if (before === undefined) return undefined
  if (kind === 'back') return { kind: 'given-back', amount: -amount, ...nothing }
  if (after === undefined) return undefined
  if (kind === 'written-off' && after.writtenOff !== undefined)
    return { kind, amount: -sumOf(after.writtenOff), ...nothing }
  // What came beyond the debt is owed to the buyer, and paid none.
  const paid = amount - (after.excess - before.excess)
  if (kind === 'recovered') return { kind, amount: 0n, recovered: paid }
  return kind === 'repaid' || kind === 'refunded' ? { kind, amount: -paid, ...nothing } : undefined
}
