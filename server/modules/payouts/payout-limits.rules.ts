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
  /** Whole US dollars. A payout costs more than it brings below this. */
  readonly minimumUsd: number
  /** Whole US dollars. What a single stolen sign-in may cost at most. */
  readonly alonePerPayoutUsd: number
}

export const defaultPayoutLimits: PayoutLimits = { minimumUsd: 10, alonePerPayoutUsd: 10_000 }

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
