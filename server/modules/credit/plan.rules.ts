import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { DayCount } from './day-count.rules.ts'
import { dayCounts } from './day-count.rules.ts'

/**
 * How a draw is repaid. `once`: all of it, some days after the goods were shipped, free when on time.
 * `level-payment`: monthly, the same sum each time. `level-principal`: monthly, the same principal each time.
 */
export type Repays = 'once' | 'level-payment' | 'level-principal'

/** A way of paying later, as policy has it. A draw keeps the one it was made under. Amounts in minor units. */
export interface CreditPlan {
  /** `net-30`, `instalments-6` */
  readonly code: string
  readonly repays: Repays
  /** `once`: days after shipment. */
  readonly days?: number
  /** Monthly: how many months. */
  readonly months?: number
  /** Basis points a month on the principal that is not due yet. */
  readonly monthlyBps: number
  readonly dayCount: DayCount
  /** The largest draw. */
  readonly most: number
  /** What another method has to pay of the order, in basis points. */
  readonly depositBps: number
}

/** What being late costs; a draw keeps it with its plan. */
export interface LateTerms {
  /** Basis points a month, simple, on overdue principal. */
  readonly lateBps: number
  readonly lateDayCount: DayCount
  /** Days after the due day that cost nothing. */
  readonly graceDays: number
}

/** A plan with what being late costs: the terms of one draw. */
export type DrawTerms = CreditPlan & LateTerms

const usd = (whole: number) => whole * 100
const net = (days: number): CreditPlan => ({
  code: `net-${days}`,
  ...{ repays: 'once', days, monthlyBps: 0, dayCount: '30e/360', most: usd(50_000), depositBps: 3000 },
})
const instalments = (months: number): CreditPlan => ({
  code: `instalments-${months}`,
  ...{ repays: 'level-payment', months, monthlyBps: 100, dayCount: '30e/360', most: usd(150_000), depositBps: 0 },
})

/** The plans of policy by default. */
export const defaultPlans: readonly CreditPlan[] = [net(30), net(60), ...[1, 2, 3, 4, 5, 6].map(instalments)]

/** Longer credit is not what pays a shipment of goods. */
const MONTHS_MOST = 12
const DAYS_MOST = 180

/** Why plans cannot be taken as policy; `undefined`: they can. */
export function plansFault(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length > 40) return 'a list of at most 40 plans'
  const faults = value.map((plan: unknown) => planFault(plan))
  const codes = value.map((plan: { readonly code?: unknown }) => plan?.code)
  return (
    faults.find((fault) => fault !== undefined) ?? (new Set(codes).size < codes.length ? 'each code once' : undefined)
  )
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

function planFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'a plan is an object'
  const plan = value as Partial<Record<keyof CreditPlan, unknown>>
  if (typeof plan.code !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plan.code) || plan.code.length > 40)
    return 'code: small letters, digits and dashes'
  if (!['once', 'level-payment', 'level-principal'].includes(String(plan.repays))) return 'repays: unknown'
  const isOnce = plan.repays === 'once'
  if (isOnce !== isWhole(plan.days, 1, DAYS_MOST) || isOnce === isWhole(plan.months, 1, MONTHS_MOST))
    return 'days for once, months for instalments'
  if (isOnce && plan.monthlyBps !== 0) return 'what is repaid at once is free when on time'
  if (!isWhole(plan.monthlyBps, 0, 1000)) return 'monthlyBps: 0 to 1000'
  if (!dayCounts.includes(plan.dayCount as DayCount)) return 'dayCount: unknown'
  if (!isWhole(plan.most, 1, 10 ** 15) || !isWhole(plan.depositBps, 0, 9999)) return 'most or depositBps: out of range'
  return undefined
}

/** What a draw is to pay, and of what. Minor units. */
export interface WantedDraw {
  /** Of the order, with what other methods pay. */
  readonly orderTotal: bigint
  readonly amount: bigint
  /** Draws that this line has had, with money that was used. */
  readonly drawsBefore: number
}

/**
 * Refuses what a plan does not lend: `amount-invalid`, `above-plan` { most }, `first-draw-above` { most },
 * `deposit-missing` { least }: what other methods have to pay of the order.
 */
export function checkPlan(plan: CreditPlan, wanted: WantedDraw, firstDrawMost: number): Refusal | undefined {
  const { amount, orderTotal, drawsBefore } = wanted
  if (amount <= 0n || amount > orderTotal) return refuse('amount-invalid')
  if (amount > BigInt(plan.most)) return refuse('above-plan', { most: plan.most })
  if (drawsBefore === 0 && amount > BigInt(firstDrawMost)) return refuse('first-draw-above', { most: firstDrawMost })
  const deposit = depositOf(plan, orderTotal)
  return orderTotal - amount < deposit ? refuse('deposit-missing', { least: Number(deposit) }) : undefined
}

/** What of an order another method has to pay at least, rounded up to the minor unit. */
export function depositOf({ depositBps }: Pick<CreditPlan, 'depositBps'>, orderTotal: bigint): bigint {
  return (orderTotal * BigInt(depositBps) + 9999n) / 10_000n
}
