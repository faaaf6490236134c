import type { Instant, RootId } from '../../kernel/use-case.ts'
import { type Refusal, refuse } from '../../kernel/use-case.ts'
import { addDays, startOfDate } from '../../kernel/zone.ts'
import { balanceOf, type CompanyMovement, type Places } from './movement.rules.ts'

/** A time whose movements are told together; `until` is not part of it. */
export interface Period {
  readonly from: Instant
  readonly until: Instant
  /** The last day is over: nothing will be added. */
  readonly isFinal: boolean
}

/** Balances at a moment: by place, and in all. */
export interface Balances extends Places {
  readonly balance: bigint
}

/** What moved in a period by kind. */
export interface KindTotal {
  readonly kind: string
  readonly family: string
  readonly count: bigint
  readonly amount: bigint
  readonly fee: bigint
  readonly tax: bigint
}

/** A company's account with us in one currency over a period: opening + movements = closing. */
export interface Statement {
  readonly company: { readonly id: RootId; readonly name: string; readonly zone: string }
  readonly currency: string
  readonly fromDate: string
  readonly untilDate: string
  readonly period: Period
  readonly opening: Balances
  readonly closing: Balances
  readonly totals: readonly KindTotal[]
  /** How many movements it has. */
  readonly count: bigint
}

/** A movement of a statement with the balance after it, and the names of what it is about. */
export interface StatementLine extends CompanyMovement {
  readonly after: bigint
  readonly reference: string | null
  readonly otherName: string | null
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** Longer ones are asked for in parts. */
const DAYS_MOST = 366

/** The period of two dates in a zone, both included, cut at now. Refuses `period-invalid`, `period-in-the-future`. */
export function periodOf(fromDate: string, untilDate: string, zone: string, now: Instant): Period | Refusal {
  if (!DATE.test(fromDate) || !DATE.test(untilDate) || !isDay(fromDate) || !isDay(untilDate) || untilDate < fromDate)
    return refuse('period-invalid')
  if (untilDate > addDays(fromDate, DAYS_MOST - 1)) return refuse('period-invalid', { days_most: DAYS_MOST })
  const from = startOfDate(fromDate, zone)
  const end = startOfDate(addDays(untilDate, 1), zone)
  if (from > now) return refuse('period-in-the-future')
  return end <= now ? { from, until: end, isFinal: true } : { from, until: later(now, from), isFinal: false }
}

/** Thirty February is written like a day and is none. */
const isDay = (date: string) => addDays(date, 0) === date

/** Up to now, this moment's movements included. */
function later(now: Instant, from: Instant): Instant {
  return new Date(Math.max(Date.parse(now) + 1, Date.parse(from) + 1)).toISOString()
}

/** Balances by place with what they come to. */
export function withBalance(places: Places): Balances {
  return { ...places, balance: balanceOf(places) }
}

/** What the movement was before our fee and tax: what the other side paid or got. */
export function grossOf({ amount, fee, tax }: Pick<CompanyMovement, 'amount' | 'fee' | 'tax'>): bigint {
  return amount + fee + tax
}
