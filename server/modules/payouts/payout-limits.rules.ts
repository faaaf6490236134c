import { durationNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/**
 * Minor units that make about one US dollar. For thresholds only: they need no daily rate, and an order's or payout's
 * money is never converted with them. A currency that is not here has no minimum and always needs a second person.
 */
export const minorPerUsd: Readonly<Record<string, number>> = {
  USD: 100,
  EUR: 90,
  GBP: 80,
  CHF: 90,
  CNY: 720,
  HKD: 780,
  JPY: 150,
  KRW: 1_350,
  INR: 8_500,
  BRL: 550,
  MXN: 1_900,
  CAD: 138,
  AUD: 152,
  NZD: 168,
  SEK: 1_000,
  NOK: 1_050,
  DKK: 680,
  PLN: 390,
  SGD: 133,
  ZAR: 1_800,
  TRY: 3_500,
  AED: 367,
  KWD: 307,
}

export interface PayoutLimits {
  /** Whole US dollars. */
  readonly minimumUsd: number
  /** Whole US dollars. */
  readonly alonePerPayoutUsd: number
  /** ISO 8601. */
  readonly heldMost: string
}

const isCount = (value: unknown) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'not a count')

/** The section `payouts`. The cooling time of bank accounts is fixed in their table. */
export const payoutsPolicy = definePolicySection<PayoutLimits>('payouts', {
  minimumUsd: {
    default: 10,
    unit: 'US dollars',
    reason: 'below it a transfer costs more than it brings',
    check: isCount,
  },
  alonePerPayoutUsd: {
    default: 10_000,
    unit: 'US dollars',
    reason: 'what a single stolen sign-in may cost at most',
    check: isCount,
  },
  heldMost: durationNumber(
    'P120D',
    'While a company is suspended its payouts wait; no window of an order is longer than receipt by time and a window.',
  ),
})

/** Whether the amount (minor units) is below the least that is paid out. */
export function isBelowMinimum(amount: bigint, currency: string, limits: PayoutLimits): boolean {
  const usd = minorPerUsd[currency]
  return usd !== undefined && amount < BigInt(limits.minimumUsd * usd)
}

/** Whether a second person has to approve the amount (minor units). */
export function needsSecondPerson(amount: bigint, currency: string, limits: PayoutLimits): boolean {
  const usd = minorPerUsd[currency]
  return usd === undefined || amount > BigInt(limits.alonePerPayoutUsd * usd)
}
