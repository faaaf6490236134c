import type { DayNumber, Period } from './day-count.rules.ts'
import { daysBetween, daysOver, interestOf } from './day-count.rules.ts'
import type { DrawTerms } from './plan.rules.ts'
import type { WorkDays } from './schedule.rules.ts'
import { periodsOf, rolled } from './schedule.rules.ts'

/** A claim holds a part back: since when, and what interest would have run on it. */
export interface Pause {
  readonly claimId: string
  readonly since: DayNumber
  /** Minor units times days. */
  readonly run: bigint
}

/** What is left of one repayment, or of the part of it that a pause moved. Minor units. */
export interface Part {
  /** The repayment, from 1; 0 while no dates are set. */
  readonly n: number
  readonly principal: bigint
  /** By how many days pauses have moved it. */
  readonly moved: number
  readonly pause?: Pause
}

/** Interest that falls due together; it is rounded once. */
export interface InterestDue {
  /** The period that it is for; 0: added for a pause. */
  readonly n: number
  readonly moved: number
  readonly due: DayNumber
  /** Minor units times days of the plan's count. */
  readonly run: bigint
}

/** What was given up. Minor units. */
export interface WrittenOff {
  readonly principal: bigint
  readonly interest: bigint
  readonly late: bigint
  readonly recovered: bigint
}

/**
 * The debt of a draw as of a day, exact: nothing is rounded before it is read. Every later day follows from it by
 * `runTo`, every later fact by `draw-account.rules.ts`. Minor units.
 */
export interface DrawBook {
  readonly day: DayNumber
  /** The day of shipment, from which dates and interest run. */
  readonly from?: DayNumber
  readonly workDays: WorkDays
  /** In order: what a repayment meets first. */
  readonly parts: readonly Part[]
  readonly interest: readonly InterestDue[]
  /** Overdue principal times days. */
  readonly lateRun: bigint
  readonly paidInterest: bigint
  readonly paidLate: bigint
  readonly paidPrincipal: bigint
  /** Since when claims hold back all principal. */
  readonly heldSince?: DayNumber
  /** What came beyond the debt: owed to the buyer. */
  readonly excess: bigint
  readonly writtenOff?: WrittenOff
}

/** A debt of a principal, before anything is shipped. */
export function newBook(principal: bigint, day: DayNumber): DrawBook {
  return {
    ...{ day, workDays: { weekend: [], holidays: [] }, parts: [{ n: 0, principal, moved: 0 }], interest: [] },
    ...{ lateRun: 0n, paidInterest: 0n, paidLate: 0n, paidPrincipal: 0n, excess: 0n },
  }
}

/** The periods of a draw whose dates are set. */
export function periodsOfBook(book: Pick<DrawBook, 'from'>, terms: DrawTerms): readonly Period[] {
  return book.from === undefined ? [] : periodsOf(terms, book.from)
}

/** When a part is to be paid: its period's end, moved by pauses, on a working day. */
export function dueOf(
  { n, moved }: Pick<Part, 'n' | 'moved'>,
  periods: readonly Period[],
  days: WorkDays,
): DayNumber | undefined {
  const period = periods[n - 1]
  return period === undefined ? undefined : rolled(period.to + moved, days)
}

/**
 * The book some days later, when nothing happened meanwhile. Interest runs on principal that is not due, in the part's
 * own time: a pause stops it and moves all its dates. From its due day on a part bears no interest, and after the days
 * of grace the late charge instead. Throws for a day before the book's.
 */
export function runTo(book: DrawBook, terms: DrawTerms, day: DayNumber): DrawBook {
  if (day < book.day) throw new Error('a book does not run back')
  if (day === book.day || book.from === undefined) return { ...book, day }
  const periods = periodsOfBook(book, terms)
  const ran = new Map(book.interest.map((row) => [keyOf(row), row]))
  let lateRun = book.lateRun
  for (const part of book.parts) {
    if (part.pause !== undefined) continue
    if (terms.monthlyBps > 0) runInterest(ran, part, { book, terms, periods, day })
    lateRun += part.principal * BigInt(lateDays(part, { book, terms, periods, day }))
  }
  const parts = book.parts.map((part) => runPause(part, book, terms, day))
  return { ...book, day, lateRun, interest: [...ran.values()], parts }
}

interface Span {
  readonly book: DrawBook
  readonly terms: DrawTerms
  readonly periods: readonly Period[]
  /** Up to which it runs. */
  readonly day: DayNumber
}

/** The key of interest that falls due together. */
function keyOf({ n, moved }: Pick<InterestDue, 'n' | 'moved'>): string {
  return `${n}.${moved}`
}

function runInterest(ran: Map<string, InterestDue>, part: Part, { book, terms, periods, day }: Span): void {
  const [since, until] = [book.day - part.moved, day - part.moved]
  periods.slice(0, part.n).forEach((period, at) => {
    if (until <= period.from || since >= period.to) return
    const days = daysOver(terms.dayCount, period, until) - daysOver(terms.dayCount, period, since)
    const key = { n: at + 1, moved: part.moved }
    const row = ran.get(keyOf(key)) ?? { ...key, due: rolled(period.to + part.moved, book.workDays), run: 0n }
    ran.set(keyOf(key), { ...row, run: row.run + part.principal * BigInt(days) })
  })
}

function lateDays(part: Part, { book, terms, periods, day }: Span): number {
  const period = periods[part.n - 1]
  // Rolling only makes it later: most parts are far from due, and a calendar is slow.
  if (period === undefined || day <= period.to + part.moved + terms.graceDays) return 0
  const free = rolled(period.to + part.moved, book.workDays) + terms.graceDays
  const late = (at: DayNumber) => (at > free ? daysBetween(terms.lateDayCount, free, at) : 0)
  return late(day) - late(book.day)
}

function runPause(part: Part, book: DrawBook, terms: DrawTerms, day: DayNumber): Part {
  const { pause, principal } = part
  if (pause === undefined) return part
  const days = daysBetween(terms.dayCount, pause.since, day) - daysBetween(terms.dayCount, pause.since, book.day)
  return { ...part, pause: { ...pause, run: pause.run + principal * BigInt(days) } }
}

/** All interest that has run so far, minor units: what falls due together is rounded together. */
export function interestRun({ interest }: DrawBook, terms: DrawTerms): bigint {
  return interest.reduce((sum, { run }) => sum + interestOf(terms.dayCount, terms.monthlyBps, run), 0n)
}

/** All late charges that have run so far, minor units, rounded once. */
export function lateRunOf({ lateRun }: DrawBook, { lateDayCount, lateBps }: DrawTerms): bigint {
  return interestOf(lateDayCount, lateBps, lateRun)
}

/** What is owed, minor units. Nothing of what was written off. */
export interface Owed {
  readonly principal: bigint
  readonly interest: bigint
  readonly late: bigint
}

/** What is owed on the book's own day. */
export function owedOf(book: DrawBook, terms: DrawTerms): Owed {
  const gone = book.writtenOff
  const principal = book.parts.reduce((sum, part) => sum + part.principal, 0n)
  const interest = interestRun(book, terms) - book.paidInterest - (gone?.interest ?? 0n)
  const late = lateRunOf(book, terms) - book.paidLate - (gone?.late ?? 0n)
  return { principal, interest, late }
}

/** What came for the debt so far, also after it was given up; nothing of what came beyond it. Minor units. */
export function collectedOf({ paidPrincipal, paidInterest, paidLate, writtenOff }: DrawBook): bigint {
  return paidPrincipal + paidInterest + paidLate + (writtenOff?.recovered ?? 0n)
}

/** Of an amount owed, all together. */
export function sumOf({ principal, interest, late }: Owed): bigint {
  return principal + interest + late
}
