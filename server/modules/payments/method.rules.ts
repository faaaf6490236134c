import type { Instant } from '../../kernel/use-case.ts'

export type MethodCode =
  | 'card'
  | 'apple-pay'
  | 'google-pay'
  | 'wire'
  | 'local-transfer'
  | 'ach'
  | 'cash-transfer'
  | 'boleto'

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
  /** The most for one payment, fee and tax included, in minor units of US dollars. */
  readonly limitUsd?: number
  readonly businessOnly?: boolean
}

/** How the buyer's card or account is funded; decides where a fee is forbidden. */
export type Funding = 'credit' | 'debit' | 'prepaid' | 'unknown'

export interface Quote {
  readonly method: MethodCode
  readonly eligible: boolean
  /** A refusal code for what is not eligible: `currency-not-taken`, `country-not-served`, `above-method-limit` … */
  readonly because?: string
  readonly amount: bigint
  readonly fee: bigint
  readonly feeTax: bigint
  readonly total: bigint
  readonly currency: string
  readonly time: ProcessingTime
  /** When the money is expected at the latest, in the operator's calendar. */
  readonly expectedBy: Instant
}
