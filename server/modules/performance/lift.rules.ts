import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'

export const liftStates = ['proposed', 'approved', 'declined', 'replaced'] as const
export type LiftState = (typeof liftStates)[number]

/** Up to what a supplier's limit may grow beyond what the machine alone lets be. Two people say it. */
export interface Lift {
  readonly companyId: RootId
  readonly liftId: string
  /** USD minor units. */
  readonly upTo: bigint
  readonly reason: string
  readonly state: LiftState
  readonly author: string
  readonly proposedAt: Instant
  readonly decidedBy?: string
  readonly decidedAt?: Instant
}

export const liftType: RecordType<Lift> = {
  name: 'performance.lifts',
  root: (lift) => lift.companyId,
  id: (lift) => lift.liftId,
}

/** Up to what the limit may grow as it was approved last, USD minor units; 0: nobody has looked. */
export function liftOf(lifts: readonly Lift[]): bigint {
  return lifts.find(({ state }) => state === 'approved')?.upTo ?? 0n
}

/** Those that stood until now: an approved one takes their place. */
export function replacedBy(lifts: readonly Lift[], { state }: Lift): readonly Lift[] {
  const standing = state === 'approved' ? lifts.filter((each) => each.state === 'approved') : []
  return standing.map((each) => ({ ...each, state: 'replaced' }))
}

/**
 * Whether it can be proposed. Refuses `reason-missing`, `limit-out-of-range` { least, most } and `wrong-state` while
 * another one waits.
 */
export function checkLift(
  lifts: readonly Lift[],
  { upTo, reason }: Pick<Lift, 'upTo' | 'reason'>,
  policy: PerformancePolicy,
): Refusal | undefined {
  const [least, most] = [policy.personAboveUsd, policy.limitMostUsd]
  if (reason.trim() === '') return refuse('reason-missing')
  if (upTo < BigInt(least) || upTo > BigInt(most)) return refuse('limit-out-of-range', { least, most })
  return lifts.some(({ state }) => state === 'proposed') ? refuse('wrong-state', { state: 'proposed' }) : undefined
}

/** The lift as a second person decided it. Refuses `wrong-state` { state } and `same-person`. */
export function decided(lift: Lift, answer: 'approve' | 'decline', person: string, at: Instant): Lift | Refusal {
  if (lift.state !== 'proposed') return refuse('wrong-state', { state: lift.state })
  // Whoever proposed it may take it back himself.
  if (answer === 'approve' && lift.author === person) return refuse('same-person')
  return { ...lift, state: answer === 'approve' ? 'approved' : 'declined', decidedBy: person, decidedAt: at }
}
