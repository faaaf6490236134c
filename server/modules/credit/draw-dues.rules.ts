import { least } from '../../kernel/money.ts'
import type { DayNumber } from './day-count.rules.ts'
import { dateOf, interestOf } from './day-count.rules.ts'
import type { DrawBook, Owed } from './draw-book.rules.ts'
import { dueOf, owedOf, periodsOfBook, runTo } from './draw-book.rules.ts'
import type { DrawTerms } from './plan.rules.ts'

/** What is to be paid on one day, if all before it is paid on time. Minor units. */
export interface DrawDue {
  /** `2026-03-01`; absent: a claim holds it back, or nothing is shipped yet. */
  readonly due?: string
  readonly principal: bigint
  readonly interest: bigint
  /** Of the principal, what a claim holds back. */
  readonly isPaused: boolean
}

interface Row {
  readonly due: DayNumber | undefined
  readonly principal: bigint
  readonly interest: bigint
  readonly isPaused: boolean
}

/** What is still to be paid of a draw, by day, as of the book's day. Late charges come on top. */
export function duesOf(book: DrawBook, terms: DrawTerms): readonly DrawDue[] {
  const rows = new Map<string, Row>()
  for (const row of [...principalRows(book, terms), ...interestRows(book, terms)]) {
    const key = `${row.due ?? ''}${row.isPaused}`
    const same = rows.get(key)
    const sum = same === undefined ? row : { ...row, principal: same.principal + row.principal }
    rows.set(key, same === undefined ? row : { ...sum, interest: same.interest + row.interest })
  }
  return [...rows.values()]
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER))
    .map(({ due, ...row }) => ({ ...row, ...(due === undefined ? {} : { due: dateOf(due) }) }))
}

function principalRows(book: DrawBook, terms: DrawTerms): readonly Row[] {
  const periods = periodsOfBook(book, terms)
  return book.parts.map((part) => ({
    due: part.pause === undefined ? dueOf(part, periods, book.workDays) : undefined,
    principal: part.principal,
    interest: 0n,
    isPaused: part.pause !== undefined,
  }))
}

/** Interest as it will have run when each part is due; what was paid of it counts for the earliest. */
function interestRows(book: DrawBook, terms: DrawTerms): readonly Row[] {
  if (book.writtenOff !== undefined) return []
  const periods = periodsOfBook(book, terms)
  const ends = book.parts.map((part) => (periods[part.n - 1]?.to ?? book.day) + part.moved)
  const later = runTo(book, terms, Math.max(book.day, ...ends))
  let rest = book.paidInterest
  return [...later.interest]
    .sort((a, b) => a.due - b.due)
    .map((row) => {
      const whole = interestOf(terms.dayCount, terms.monthlyBps, row.run)
      const gone = least(rest, whole)
      rest -= gone
      const isPaused = book.heldSince !== undefined
      return { due: isPaused ? undefined : row.due, principal: 0n, interest: whole - gone, isPaused }
    })
    .filter(({ interest }) => interest > 0n)
}

/** A draw on one day. Minor units. */
export interface DrawAccount extends Owed {
  readonly day: string
  /** Of principal and interest, what is due on this day or was before. */
  readonly due: bigint
  /** Of this, what is beyond its days of grace: the line is closed while it stands. */
  readonly overdue: bigint
  /** How many days the oldest of it is past due; 0 while nothing is. */
  readonly daysPastDue: number
  /** Principal that claims hold back. */
  readonly paused: bigint
  readonly next?: DrawDue
}

/** What a draw owes on its book's day, and when. */
export function accountOf(book: DrawBook, terms: DrawTerms): DrawAccount {
  const rows = duesOf(book, terms)
  const today = dateOf(book.day)
  const graceOver = dateOf(book.day - terms.graceDays)
  const sum = (which: (row: DrawDue) => boolean) =>
    rows.filter(which).reduce((all, { principal, interest }) => all + principal + interest, 0n)
  const isDue = ({ due }: DrawDue, by: string) => due !== undefined && due <= by
  const oldest = rows.find(({ due }) => due !== undefined && due < today)?.due
  const next = rows.find(({ due }) => due !== undefined && due >= today)
  return {
    ...owedOf(book, terms),
    day: today,
    due: sum((row) => isDue(row, today)),
    overdue: sum((row) => row.due !== undefined && row.due < graceOver),
    daysPastDue: oldest === undefined ? 0 : (Date.parse(today) - Date.parse(oldest)) / 86_400_000,
    paused: rows.filter(({ isPaused }) => isPaused).reduce((all, { principal }) => all + principal, 0n),
    ...(next === undefined ? {} : { next }),
  }
}
