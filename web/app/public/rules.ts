import { rules as generated } from './rules.generated.ts'

export type MethodFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly bps: number }
  | { readonly kind: 'fixed'; readonly amounts: Readonly<Record<string, number>> }
  | {
      readonly kind: 'banded'
      readonly currency: string
      readonly bands: readonly { readonly upTo: number; readonly fee: number }[]
    }

export type ProcessingTime =
  | { readonly kind: 'within'; readonly most: string }
  | { readonly kind: 'working-days'; readonly from: number; readonly to: number }

export type Finality =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'authenticated'; readonly otherwise: string }
  | { readonly kind: 'working-days'; readonly days: number }

/** A method of payment as the policy has it; amounts in minor units. */
export interface Method {
  readonly code: string
  readonly name: string
  readonly fee: MethodFee
  readonly time: ProcessingTime
  readonly finality: Finality
  readonly currencies?: readonly string[]
  readonly countries?: readonly string[]
  readonly local?: Readonly<Record<string, readonly string[]>>
  /** For one payment, fee included. */
  readonly limitUsd?: number
}

/** The methods of the policy in force when this version was made. */
export const methods: readonly Method[] = generated.methods

/** The numbers of agreeing, shipping and receiving. */
export const orderRules = generated.orders

/** The clocks and limits of claims. */
export const claimRules = generated.claims

/** What a supplier pays: basis points of what is released, at most so many US cents an order. */
export const transactionFee = generated.transactionFee
