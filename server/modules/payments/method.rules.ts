import type { Instant } from '../../kernel/use-case.ts'

export const methodCodes = [
  'card',
  'apple-pay',
  'google-pay',
  'wire',
  'local-transfer',
  'ach',
  'cash-transfer',
  'boleto',
] as const
export type MethodCode = (typeof methodCodes)[number]

/** Whether a method is answered while the payer waits, so that a locked rate can bind it. */
export function answersAtOnce(code: MethodCode): boolean {
  return code === 'card' || code === 'apple-pay' || code === 'google-pay'
}

/** `percent` in basis points of the amount; `fixed` and `banded` in minor units of `currency`. */
export type MethodFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly bps: number }
  | { readonly kind: 'fixed'; readonly amounts: Readonly<Record<string, number>> }
  | {
      readonly kind: 'banded'
      readonly currency: string
      readonly bands: readonly { readonly upTo: number; readonly fee: number }[]
    }

/** How long until the money is there: an exact duration at most, or a range of working days. */
export type ProcessingTime =
  | { readonly kind: 'within'; readonly most: string }
  | { readonly kind: 'working-days'; readonly from: number; readonly to: number }

/** When money that arrived may no longer come back by itself. */
export type Finality =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'authenticated'; readonly otherwise: string }
  | { readonly kind: 'working-days'; readonly days: number }

export interface Method {
  readonly code: MethodCode
  readonly name: string
  readonly fee: MethodFee
  readonly time: ProcessingTime
  readonly finality: Finality
  /** ISO 4217 codes; absent: every currency that the provider takes. */
  readonly currencies?: readonly string[]
  /** ISO 3166 codes of the payer's country; absent: every country. */
  readonly countries?: readonly string[]
  /** The countries whose local transfers a currency has. */
  readonly local?: Readonly<Record<string, readonly string[]>>
  /** The most for one payment, fee and tax included, in minor units of US dollars. */
  readonly limitUsd?: number
}

/** Reckons terms: exact durations, and working days of the operator's calendar. */
export interface Calendar {
  /** The instant an ISO 8601 duration later. */
  after(at: Instant, duration: string): Instant
  /** The end of the n-th working day after `at`. */
  afterWorkingDays(at: Instant, days: number): Instant
}

/** When money that arrived at `at` becomes final. `authenticated`: 3-D Secure was passed. */
export function whenFinal(finality: Finality, at: Instant, authenticated: boolean, calendar: Calendar): Instant {
  if (finality.kind === 'working-days') return calendar.afterWorkingDays(at, finality.days)
  if (finality.kind === 'authenticated' && !authenticated) return calendar.after(at, finality.otherwise)
  return at
}

/** When money is expected at the latest if the buyer pays at `at`. */
export function expectedBy(time: ProcessingTime, at: Instant, calendar: Calendar): Instant {
  return time.kind === 'within' ? calendar.after(at, time.most) : calendar.afterWorkingDays(at, time.to)
}

/** The fee on `amount` minor units, rounded half up; `undefined` where the method has none for it (above all bands). */
export function methodFee(fee: MethodFee, amount: bigint, currency: string): bigint | undefined {
  switch (fee.kind) {
    case 'none':
      return 0n
    case 'percent':
      return (amount * BigInt(fee.bps) + 5_000n) / 10_000n
    case 'fixed': {
      const fixed = fee.amounts[currency]
      return fixed === undefined ? undefined : BigInt(fixed)
    }
    case 'banded': {
      const band = currency === fee.currency ? fee.bands.find((each) => amount <= BigInt(each.upTo)) : undefined
      return band && BigInt(band.fee)
    }
  }
}
