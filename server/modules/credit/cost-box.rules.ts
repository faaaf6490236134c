import { divideHalfUp } from '../../kernel/decimal.ts'
import { amountText } from '../../kernel/money.ts'
import type { AprPayment } from './apr.rules.ts'
import { aprOf, aprOfOnePayment } from './apr.rules.ts'
import { dateOf, dayNumber } from './day-count.rules.ts'
import type { Disclosure, ShownFigure } from './disclosure.rules.ts'
import type { DrawTerms } from './plan.rules.ts'
import type { ScheduleRow, WorkDays } from './schedule.rules.ts'
import { interestInAll, scheduleOf } from './schedule.rules.ts'

/** What a draw will cost, shown before it is accepted. Amounts in minor units. */
export interface CostBox {
  readonly plan: string
  readonly currency: string
  readonly amount: bigint
  /** All that it costs when paid on time. */
  readonly financeCharge: bigint
  readonly totalPaid: bigint
  /** Estimated, in basis points, by the actuarial method. */
  readonly aprBps: number
  /** The plan's own rate for a year, in basis points. */
  readonly rateBps: number
  readonly payments: readonly { readonly due: string; readonly amount: bigint }[]
  /** The day of shipment that dates and rate assume: the real one moves them. */
  readonly assumes: string
  readonly lateBps: number
  readonly graceDays: number
}

/**
 * A draw that is considered: how much of which currency, under which terms, shipped when (`2026-03-01`) by estimate.
 */
export interface Considered {
  readonly terms: DrawTerms
  readonly amount: bigint
  readonly currency: string
  readonly shipped: string
  readonly workDays: WorkDays
}

/**
 * The cost of a draw. The term of the rate begins when interest does, at shipment (Appendix J (b)(2)), and its periods
 * are the plan's own: paying on a day that rolled over a weekend neither costs nor saves.
 */
export function costBox({ terms, amount, currency, shipped, workDays }: Considered): CostBox {
  const rows = scheduleOf(terms, amount, dayNumber(shipped), workDays)
  const financeCharge = interestInAll(rows)
  return {
    ...{ plan: terms.code, currency, amount, financeCharge, totalPaid: amount + financeCharge },
    aprBps: aprOfRows(terms, amount, rows),
    rateBps: terms.monthlyBps * 12,
    payments: rows.map((row) => ({ due: dateOf(row.due), amount: row.principal + row.interest })),
    assumes: shipped,
    lateBps: terms.lateBps,
    graceDays: terms.graceDays,
  }
}

function aprOfRows(terms: DrawTerms, amount: bigint, rows: readonly ScheduleRow[]): number {
  const whole = ({ principal, interest }: ScheduleRow) => principal + interest
  const [first] = rows
  if (terms.repays === 'once') return first === undefined ? 0 : aprOfOnePayment(amount, whole(first), terms.days ?? 1)
  const payments = rows.map((row): AprPayment => ({ amount: whole(row), periods: row.n, fraction: 0 }))
  return aprOf(amount, payments, 12)
}

/** One row of a disclosure, filled in. Amounts stand as decimal text with their currency. */
export interface ShownRow {
  readonly label: string
  readonly value: string
  readonly words: string
}

/** The rows that a state's law asks for, with the figures of the box. English, as the laws prescribe their words. */
export function disclosed(box: CostBox, { rows }: Disclosure, financer: string): readonly ShownRow[] {
  const fill = (words: string) => words.replace('{financer}', financer).replace('{rate}', percentText(box.rateBps))
  return rows.map(({ label, shows, words }) => ({ label, value: figure[shows](box), words: fill(words) }))
}

/** Basis points as percent with two decimals: `12.00 %`. */
export function percentText(bps: number): string {
  return `${(bps / 100).toFixed(2)} %`
}

const sum = ({ currency }: CostBox, amount: bigint) => `${currency} ${amountText({ amount, currency })}`
const free = 'You may repay early at any time, in whole or in part, without a charge; interest is then lower.'

const figure: Readonly<Record<ShownFigure, (box: CostBox) => string>> = {
  funding: (box) => sum(box, box.amount),
  disbursed: (box) => sum(box, box.amount),
  apr: ({ aprBps }) => percentText(aprBps),
  financeCharge: (box) => sum(box, box.financeCharge),
  totalPaid: (box) => sum(box, box.totalPaid),
  payments: (box) => box.payments.map(({ due, amount }) => `${due}: ${sum(box, amount)}`).join('; '),
  monthlyPayment: (box) => sum(box, divideHalfUp(box.totalPaid, BigInt(Math.max(1, box.payments.length)))),
  term: ({ payments, assumes }) => `${assumes} to ${payments.at(-1)?.due ?? assumes}`,
  lateCharge: ({ lateBps, graceDays }) =>
    `${percentText(lateBps)} a month on overdue principal, from the day after ${graceDays} days of grace`,
  prepayment: () => free,
  collateral: () => 'None',
}
