import type { WorkCalendar } from '../../kernel/calendar.ts'
import { isWorkingDay } from '../../kernel/calendar.ts'
import { divideHalfEven } from '../../kernel/decimal.ts'
import type { DayNumber, Period } from './day-count.rules.ts'
import { addMonths, dateOf, daysOver, interestOf, yearOf } from './day-count.rules.ts'
import type { CreditPlan } from './plan.rules.ts'

/** The days on which people work, as a draw keeps them: the operator's when its dates were set. */
export type WorkDays = Pick<WorkCalendar, 'weekend' | 'holidays'>

/** One repayment as it is planned. Minor units. */
export interface ScheduleRow {
  readonly n: number
  /** Up to which interest runs: a calendar month after the one before. */
  readonly ends: DayNumber
  /** When it is to be paid: `ends`, or the next working day. */
  readonly due: DayNumber
  readonly principal: bigint
  readonly interest: bigint
}

/** The day itself, or the next one on which people work. Interest does not follow it. */
export function rolled(day: DayNumber, days: WorkDays): DayNumber {
  const calendar = { zone: 'Etc/UTC', ...days }
  for (let at = day; at < day + 40; at += 1) if (isWorkingDay(dateOf(at), calendar)) return at
  throw new Error('the calendar has no working days')
}

/** The periods of a plan from the day of shipment on; one without interest where all is repaid once. */
export function periodsOf({ repays, days = 0, months = 0 }: CreditPlan, from: DayNumber): readonly Period[] {
  if (repays === 'once') return [{ from, to: from + days, months: 0 }]
  return Array.from({ length: months }, (_, n) => ({
    from: addMonths(from, n),
    to: addMonths(from, n + 1),
    months: 1,
  }))
}

/**
 * The repayments of a principal from the day of shipment on. Interest of a period is rounded once; the last repayment
 * takes what rounding left. Level payments: each is the same sum, the last one a few minor units off.
 */
export function scheduleOf(
  plan: CreditPlan,
  principal: bigint,
  from: DayNumber,
  days: WorkDays,
): readonly ScheduleRow[] {
  const periods = periodsOf(plan, from)
  const payment = plan.repays === 'level-payment' ? levelPayment(plan, principal, periods) : 0n
  let rest = principal
  return periods.map((period, at) => {
    const whole = daysOver(plan.dayCount, period, period.to)
    const interest = interestOf(plan.dayCount, plan.monthlyBps, rest * BigInt(whole))
    const part = at === periods.length - 1 ? rest : partOf(plan, principal, payment - interest, at, rest)
    rest -= part
    return { n: at + 1, ends: period.to, due: rolled(period.to, days), principal: part, interest }
  })
}

/** What of the principal a repayment before the last one takes: never more than there is. */
function partOf(plan: CreditPlan, principal: bigint, ofPayment: bigint, at: number, rest: bigint): bigint {
  const months = BigInt(plan.months ?? 1)
  const level = (principal * BigInt(at + 1)) / months - (principal * BigInt(at)) / months
  const part = plan.repays === 'level-payment' ? ofPayment : level
  return part > rest ? rest : part < 0n ? 0n : part
}

/**
 * The level payment P of the annuity A = Σ P / Π (1 + r), exact until it is rounded, half to even: r is the rate of
 * each period by the plan's count, so that months of 31 days cost their days where the count has them.
 */
function levelPayment(plan: CreditPlan, principal: bigint, periods: readonly Period[]): bigint {
  const below = 10_000n * yearOf(plan.dayCount)
  let [growth, growthBelow] = [1n, 1n]
  let [sum, sumBelow] = [0n, 1n]
  for (const period of periods) {
    const rate = BigInt(daysOver(plan.dayCount, period, period.to) * plan.monthlyBps * 12)
    growth *= below + rate
    growthBelow *= below
    // 1 / growth is added: a/b + d/c with growth = c/d.
    sum = sum * growth + growthBelow * sumBelow
    sumBelow *= growth
  }
  return divideHalfEven(principal * sumBelow, sum)
}

/** All interest of a schedule, minor units. */
export function interestInAll(rows: readonly ScheduleRow[]): bigint {
  return rows.reduce((sum, { interest }) => sum + interest, 0n)
}
