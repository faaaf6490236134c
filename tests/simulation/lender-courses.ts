import type { CreditReason } from '../../server/modules/credit/credit-reason.rules.ts'
import type { LenderState, LenderTerms } from '../../server/modules/credit/lender.rules.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'
import { DAY, HOUR } from './scheduler.ts'

/** What a month of north's costs instead of what policy says, basis points. */
export const NORTH_MONTHLY_BPS = 120

const usual = { addressLines: ['1 Bank Street', 'Wilmington'], countries: ['US'], currencies: ['USD'] } as const
const account = { country: 'US', currency: 'USD', town: 'Wilmington', addressCountry: 'US' } as const
const months = [1, 2, 3, 4, 5, 6].map((n) => `instalments-${n}`)
const plansAt = (discountBps: number, monthlyBps?: number) => [
  ...['net-30', 'net-60'].map((code) => ({ code, discountBps })),
  ...months.map((code) => ({ code, discountBps, ...(monthlyBps === undefined ? {} : { monthlyBps }) })),
]

/** North asks a price of its own and keeps some of its money; south lends less, as policy says, and sends all of it. */
export const lenderTerms: readonly LenderTerms[] = [
  {
    ...{ name: 'north', legalName: 'North Bank of Trade', ...usual, least: 100n, most: 10_000_000n },
    ...{ account: { number: '000100200300', bankCode: 'NRTHUS33', ...account } },
    plans: plansAt(150, NORTH_MONTHLY_BPS),
  },
  {
    ...{ name: 'south', legalName: 'South Factors', ...usual, least: 20_000n, most: 1_500_000n },
    ...{ account: { number: '000400500600', bankCode: 'STHFUS33', ...account } },
    plans: plansAt(0),
  },
]

/** What a lender makes of a draw, and after how many hours it says so; 0: at once. */
export interface LenderAnswer {
  readonly state: LenderState
  readonly lends: bigint
  readonly reasons: readonly CreditReason[]
  readonly hours: number
}

/** Yes, no, less, at once or after it has thought: for an hour, or longer than anybody waits. */
export function answerOf(r: Random, amount: bigint, counters: Counters): LenderAnswer {
  const hours = r.chance(0.2) ? (r.chance(0.5) ? 1 : r.int(2, 60)) : 0
  if (hours > 0) counters.hit(hours === 1 ? 'lender.thinks' : 'lender.answers-late')
  const dice = r.next()
  if (dice < 0.1) return { state: 'declined', lends: 0n, reasons: ['reserve-low'], hours }
  if (dice < 0.22 && amount > 100n)
    return { state: 'reduced', lends: (amount * 2n) / 3n, reasons: ['inflow-low', 'business-too-new'], hours }
  return { state: 'confirmed', lends: amount, reasons: [], hours }
}

/** A wire of a lender: of how much, after how long, and whether its bank takes it back. */
export interface LenderWire {
  readonly amount: bigint
  readonly after: number
  readonly recalledAfterDays?: number
}

/** What it promised, in days or weeks, at times a wrong sum first, twice by mistake, or taken back by its bank. */
export function moneyOf(r: Random, promised: bigint, counters: Counters): readonly LenderWire[] {
  const isLate = r.chance(0.15)
  if (isLate) counters.hit('lender.pays-late')
  const after = isLate ? r.int(15, 90) * DAY : r.int(2, 72) * HOUR
  const dice = r.next()
  if (dice < 0.08) {
    counters.hit('lender.pays-twice')
    return [
      { amount: promised, after },
      { amount: promised, after: after + r.int(0, 20) * DAY },
    ]
  }
  if (dice < 0.13) {
    counters.hit('lender.pays-wrong')
    return [
      { amount: promised - 1n, after },
      { amount: promised, after: after + r.int(2, 6) * DAY },
    ]
  }
  if (dice < 0.19) {
    counters.hit('lender.money-recalled')
    return [{ amount: promised, after, recalledAfterDays: r.int(1, 30) }]
  }
  return [{ amount: promised, after }]
}

/** After how long a lender takes its yes back: at any step, before its money and after; most never do. */
export function recallOf(r: Random): number | undefined {
  if (!r.chance(0.2)) return undefined
  return r.pick([0, 1, r.int(2, 48), r.int(2, 48), r.int(3, 20) * 24, r.int(20, 120) * 24]) * HOUR
}
