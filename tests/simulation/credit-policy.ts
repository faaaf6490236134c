import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawTerms } from '../../server/modules/credit/plan.rules.ts'
import { NORTH_MONTHLY_BPS } from './lender-courses.ts'

/** The numbers of policy as the auditor knows them: the policy of the simulation does not change. USD minor units. */
export const FIRST_DRAW_MOST = 1_000_000n
export const DATES_AT_LATEST = 30
export const GRACE_DAYS = 5
export const PROMISES_MOST = 2
export const PROMISE_GRACE_DAYS = 2

/**
 * What a draw under a plan costs: net days free, months at 1 % (30E/360), or what its lender asks; late 1.5 % a month
 * (actual/365).
 */
export function termsByPolicy({ terms: { code }, lender }: Pick<Draw, 'terms' | 'lender'>): DrawTerms {
  const [kind, count] = [code.slice(0, code.lastIndexOf('-')), Number(code.slice(code.lastIndexOf('-') + 1))]
  const monthlyBps = lender === 'north' ? NORTH_MONTHLY_BPS : 100
  const late = { lateBps: 150, lateDayCount: 'actual/365', graceDays: GRACE_DAYS } as const
  const free = { repays: 'once', days: count, monthlyBps: 0, most: 5_000_000, depositBps: 3000 } as const
  const monthly = { repays: 'level-payment', months: count, monthlyBps, most: 15_000_000, depositBps: 0 } as const
  return { code, dayCount: '30e/360', ...(kind === 'net' ? free : monthly), ...late }
}
