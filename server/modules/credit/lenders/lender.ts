import type { LenderNews, LenderSays, LenderTerms } from '../lender.rules.ts'
import type { LenderStatement } from '../lender-statement.rules.ts'

/** What a lender is asked to lend. */
export interface LenderRequest {
  /** Ours, made of the draw's id: the same call twice lends once. */
  readonly key: string
  readonly amount: bigint
  readonly currency: string
  /** The buyer's country, ISO 3166. */
  readonly country: string
  readonly plan: string
  /** What its wire quotes, so that its money finds the order. */
  readonly reference: string
}

/** `unknown`: no answer in time. It is resolved by asking the same again. `missing`: no such key there. */
export type Answered<T> = T | 'unknown' | 'missing'

/**
 * Who lends the money of draws: the operator, or somebody else. Every call has a time-out and answers `unknown` after
 * it. A lender's money comes by wire, like all money that comes to a bank: no news of it moves anything.
 */
export interface Lender {
  readonly terms: LenderTerms
  ask(request: LenderRequest): Promise<Answered<LenderSays>>
  /** What became of a draw that it was asked for. */
  status(key: string): Promise<Answered<LenderSays>>
  /** The draw is not wanted any more. `bound`: its money is on its way; it comes, and has to go back. */
  giveUp(key: string): Promise<Answered<'given-up' | 'bound'>>
  /**
   * Tells the lender what it was paid; the same statement again is acknowledged again. `missing`: it is not one of
   * whom anything is owed.
   */
  tellPaid(statement: LenderStatement): Promise<Answered<'acknowledged'>>
  /** Genuine news; empty for news that does not concern us; `undefined` when it is not genuine. */
  verifyNews(headers: Readonly<Record<string, string>>, rawBody: string): readonly LenderNews[] | undefined
}
