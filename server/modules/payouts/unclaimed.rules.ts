import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/**
 * watched: somebody is owed it. due: nobody had an account for too long, and people decide. proposed: one of them says
 * that it is unclaimed. unclaimed: a second one agreed; it stays owed, and is reported as the law of its place asks.
 * ended: it was paid, or an account is there.
 */
export type UnclaimedState = 'watched' | 'due' | 'proposed' | 'unclaimed' | 'ended'

/**
 * Money that its owner could have and has named no account for: a company's payable, or what an order owes its buyer.
 * It never leaves where it stands in the ledger: whose it was, it stays.
 */
export interface Unclaimed {
  /** The company, or the order. */
  readonly ownerRoot: RootId
  readonly currency: string
  /** Whose money it is. */
  readonly companyId: RootId
  readonly state: UnclaimedState
  /** Since when it is owed and there is no account for it. */
  readonly since: Instant
  readonly proposer?: string
  /** How the owner was looked for. */
  readonly grounds?: string
  readonly decider?: string
  readonly decidedAt?: Instant
}

export const unclaimedType: RecordType<Unclaimed> = {
  name: 'payouts.unclaimed',
  root: (each) => each.ownerRoot,
  id: (each) => each.currency,
}

/** How things stand when its time is looked at. */
export interface Standing {
  /** Minor units that are owed now. */
  readonly owed: bigint
  /** Whether the owner has an account in the currency that may be used. */
  readonly hasAccount: boolean
}

/** How long money is owed without an account until people decide, and how often it is looked at; ISO 8601. */
export interface UnclaimedTimes {
  readonly unclaimedAfter: string
  readonly unclaimedLook: string
}

/**
 * When it is next looked at; nothing looks at what has ended. It is looked at all the time, since an account that was
 * there for a while begins its time anew.
 */
export function lookAt(each: Unclaimed, at: Instant, times: UnclaimedTimes): Instant | undefined {
  if (each.state === 'ended') return undefined
  const [dueAt, next] = [addDuration(each.since, times.unclaimedAfter), addDuration(at, times.unclaimedLook)]
  return each.state === 'watched' && dueAt > at && dueAt < next ? dueAt : next
}

/**
 * What time makes of it: paid, it has ended; with an account its time begins anew; owed without one for `after`, people
 * decide.
 */
export function looked(each: Unclaimed, { owed, hasAccount }: Standing, at: Instant, after: string): Unclaimed {
  const { proposer: _, grounds: __, decider: ___, decidedAt: ____, ...plain } = each
  if (owed <= 0n) return { ...plain, state: 'ended' }
  if (hasAccount) return { ...plain, state: 'watched', since: at }
  const isOver = addDuration(each.since, after) <= at
  return each.state === 'watched' && isOver ? { ...each, state: 'due' } : each
}

export type UnclaimedStep = 'propose' | 'approve' | 'refuse'

/**
 * People decide: one proposes and says how the owner was looked for, a second one agrees or sends it back. Refuses
 * `wrong-state`, `nothing-owed`, `reason-missing`, `same-person`.
 */
export function stepUnclaimed(
  each: Unclaimed,
  step: UnclaimedStep,
  by: { readonly person: string; readonly grounds: string },
  owed: bigint,
  at: Instant,
): Unclaimed | Refusal {
  const wanted = step === 'propose' ? 'due' : 'proposed'
  if (each.state !== wanted) return refuse('wrong-state', { state: each.state, step })
  if (step !== 'refuse' && owed <= 0n) return refuse('nothing-owed')
  const grounds = by.grounds.trim()
  if (step === 'propose')
    return grounds === '' ? refuse('reason-missing') : { ...each, state: 'proposed', proposer: by.person, grounds }
  if (step === 'refuse') {
    const { proposer: _, grounds: __, ...due } = each
    return { ...due, state: 'due' }
  }
  if (each.proposer === by.person) return refuse('same-person')
  return { ...each, state: 'unclaimed', decider: by.person, decidedAt: at }
}
