import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import type { OrderKind } from './payment-order.rules.ts'

/**
 * clear: nothing found. hit: money is blocked until people decide. proposed: one person says that the hit is another's
 * name. cleared: a second one agreed. upheld: it is the listed one; the money stays blocked for the authority.
 */
export type ScreeningState = 'clear' | 'hit' | 'proposed' | 'cleared' | 'upheld'

/** What is screened: whom it pays, and how much of whose money it is. */
export interface Screened {
  readonly kind: OrderKind
  /** Its own record is `ownerId` in the root `ownerRoot`. */
  readonly ownerRoot: RootId
  readonly ownerId: string
  readonly name: string
  /** Minor units. */
  readonly amount: bigint
  readonly currency: string
}

/** What was found about whom money is to reach, and who decided about it. */
export interface ScreeningRecord extends Screened {
  readonly state: ScreeningState
  /** The list, and the name on it. */
  readonly list: string
  readonly matched?: string
  readonly screenedAt: Instant
  readonly proposer?: string
  /** Why the hit is another's name, or the order of the authority. */
  readonly grounds?: string
  readonly decider?: string
  readonly decidedAt?: Instant
}

export const screeningType: RecordType<ScreeningRecord> = {
  name: 'payouts.screenings',
  root: (screening) => screening.ownerRoot,
  id: (screening) => screening.ownerId,
}

/** A screening's answer as a record. */
export function screened(of: Screened, answer: ScreeningAnswer, at: Instant): ScreeningRecord {
  const { outcome, list } = answer
  return { ...of, state: outcome, list, screenedAt: at, ...(outcome === 'hit' ? { matched: answer.matched } : {}) }
}

/** Whether money may leave: nothing was found, or two people cleared what was. Not screened is no. */
export function mayGoOut(screening: ScreeningRecord | undefined): boolean {
  return screening?.state === 'clear' || screening?.state === 'cleared'
}

/**
 * Whether an answer changes what is known: what was screened is not screened again, since two people may have cleared
 * it, but an authority's order still blocks what was clear. People clear the name that was screened and no other: a hit
 * on another name (`name`, where it is not what was known of the payee) is news. Another name that is clear changes
 * nothing, so that who cleared the first stays known.
 */
export function isNews(known: ScreeningRecord | undefined, answer: ScreeningAnswer, name?: string): boolean {
  if (known === undefined) return true
  const isOther = name !== undefined && name !== known.name
  return answer.outcome === 'hit' && (known.state === 'clear' || (known.state === 'cleared' && isOther))
}

/** What people do about a hit. */
export type ScreeningStep = 'propose' | 'clear' | 'uphold'

const from: Readonly<Record<ScreeningStep, readonly ScreeningState[]>> = {
  propose: ['hit'],
  clear: ['proposed'],
  uphold: ['hit', 'proposed'],
}

/**
 * The screening after a person's step: one proposes with grounds, another clears; either may uphold. Refuses
 * `wrong-state`, `same-person`, `reason-missing`.
 */
export function stepScreening(
  screening: ScreeningRecord,
  step: ScreeningStep,
  by: { readonly person: string; readonly grounds: string },
  at: Instant,
): ScreeningRecord | Refusal {
  const { state, proposer } = screening
  if (!from[step].includes(state)) return refuse('wrong-state', { state, step })
  const grounds = by.grounds.trim()
  if (step !== 'clear' && grounds === '') return refuse('reason-missing')
  switch (step) {
    case 'propose':
      return { ...screening, state: 'proposed', proposer: by.person, grounds }
    case 'clear':
      if (proposer === by.person) return refuse('same-person')
      return { ...screening, state: 'cleared', decider: by.person, decidedAt: at }
    case 'uphold':
      return { ...screening, state: 'upheld', decider: by.person, decidedAt: at, grounds }
  }
}
