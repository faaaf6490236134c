import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { WorkDays } from './schedule.rules.ts'

/**
 * What happened to a draw. `reserved` and `back` move no debt; `drawn` begins it, and `funded` is
 * the lender's own money for it; `due-set` (shipped) sets dates and
 * starts interest; `paused` and `resumed` are a claim's; `written-off` ends it, `recovered` is money after that.
 */
export const factKinds = [
  ...['reserved', 'back', 'drawn', 'funded', 'due-set', 'repaid', 'refunded'],
  ...['paused', 'resumed', 'written-off', 'recovered'],
] as const
export type FactKind =
  | 'reserved'
  | 'back'
  | 'drawn'
  | 'funded'
  | 'due-set'
  | 'repaid'
  | 'refunded'
  | 'paused'
  | 'resumed'
  | 'written-off'
  | 'recovered'

/** One dated fact of a draw, kept for ever; in order of `n` their days never fall. Amounts in minor units. */
export interface DrawFact {
  readonly lineId: RootId
  readonly drawId: string
  readonly n: number
  readonly kind: FactKind
  /** The date from which it counts, `2026-03-01`: for money the bank's own. */
  readonly day: string
  /** When we learned of it. */
  readonly at: Instant
  /** 0 where the fact has none. */
  readonly amount: bigint
  /** The claim that paused, the payment that repaid, who wrote off. */
  readonly subject?: string
  /** `due-set`: the working days by which dates roll, for good. */
  readonly workDays?: WorkDays
  /** `resumed`: the claim was decided against the buyer, so interest for the pause is added. */
  readonly isAgainstBuyer?: boolean
}

export const drawFactType: RecordType<DrawFact> = {
  name: 'credit.draw_facts',
  root: (fact) => fact.lineId,
  id: ({ drawId, n }) => factId(drawId, n),
}

/** The id of a fact: facts of a draw stand in order. */
export function factId(drawId: string, n: number): string {
  return `${drawId}.${String(n).padStart(5, '0')}`
}
