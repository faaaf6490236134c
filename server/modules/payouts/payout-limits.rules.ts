import { durationNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'
import type { UsdRatio } from '../rates/rate.rules.ts'
import { usdEquivalent } from '../rates/rate.rules.ts'

/**
 * Minor units that make about one US dollar, for thresholds where no rate is published. A currency that is not here
 * either has no minimum and always needs a second person.
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
  /** ISO 8601. */
  readonly unclaimedAfter: string
  /** ISO 8601. */
  readonly unclaimedLook: string
  /** ISO 8601. */
  readonly orderAsked: string
  /** ISO 8601. */
  readonly fileAsked: string
  /** ISO 8601. */
  readonly lookAgain: string
  /** ISO 8601. */
  readonly accountCooling: string
  /** `daily` or `weekly`. */
  readonly lendersPaid: string
}

const isCount = (value: unknown) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'not a count')

/** The section `payouts`. */
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
  unclaimedAfter: durationNumber(
    'P3Y',
    'Money that nobody named an account for so long is unclaimed in the law of most places; two people say so.',
  ),
  unclaimedLook: durationNumber(
    'P90D',
    'Money without an account is looked at so often: an account that came and went in between begins its time anew.',
  ),
  orderAsked: durationNumber('P3D', 'A transfer that stands in no file comes back to people before a week is lost.'),
  fileAsked: durationNumber('P3D', 'Banks answer a file within two days; on the third somebody asks.'),
  lookAgain: durationNumber(
    'P1D',
    'What waits for a suspension to end, or for an account that pays, is looked at daily.',
  ),
  accountCooling: durationNumber(
    'P2D',
    'A new account waits, so that a thief who is found out within two days gets nothing.',
  ),
  lendersPaid: {
    default: 'daily',
    unit: 'daily or weekly',
    reason: "On each working day: what buyers repaid is a lender's, and its interest at other houses runs by the day.",
    check: (value) => (value === 'daily' || value === 'weekly' ? undefined : 'not daily or weekly'),
  },
})

/**
 * An amount (minor units) in cents of a US dollar: by the newest published rate, else by the rough one; `undefined`
 * when nobody knows what the currency is worth.
 */
export function centsOf(amount: bigint, currency: string, rate?: UsdRatio): bigint | undefined {
  if (currency === 'USD') return amount
  if (rate !== undefined) return usdEquivalent(amount, rate)
  const perDollar = minorPerUsd[currency]
  return perDollar === undefined ? undefined : usdEquivalent(amount, { usd: 100n, per: BigInt(perDollar) })
}

/** Whether the amount (minor units) is below the least that is paid out. */
export function isBelowMinimum(amount: bigint, currency: string, limits: PayoutLimits, rate?: UsdRatio): boolean {
  const cents = centsOf(amount, currency, rate)
  return cents !== undefined && cents < BigInt(limits.minimumUsd) * 100n
}

/** Whether a second person has to approve the amount (minor units). */
export function needsSecondPerson(amount: bigint, currency: string, limits: PayoutLimits, rate?: UsdRatio): boolean {
  const cents = centsOf(amount, currency, rate)
  return cents === undefined || cents > BigInt(limits.alonePerPayoutUsd) * 100n
}
