import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** What does not add up about one entry. `payment-…`: about payments of ours that it names. */
export type EntryCase =
  | 'debit-unexplained'
  | 'reversal-unmatched'
  | 'payment-unknown'
  | 'payment-differs'
  | 'payment-repeated'

/**
 * What a payment of ours does not explain of an entry that is about it. `wire-paid-again`: it is booked, as a debt of
 * the payer, and a person gets it back.
 */
export type PaymentCase = 'payment-repeated' | 'debit-differs' | 'wire-paid-again'

/** What does not add up. */
export type CaseKind =
  | EntryCase
  | PaymentCase
  | 'statement-differs'
  | 'opening-differs'
  | 'sequence-gap'
  | 'sequence-repeated'
  | 'orphan-money'
  | ProviderCase

/** What does not add up between a provider's books and ours. */
export type ProviderCase =
  | 'provider-differs'
  | 'provider-missing-here'
  | 'provider-missing-there'
  | 'provider-duplicate'

export interface CaseNote {
  readonly at: Instant
  readonly by: string
  readonly text: string
}

/** Something for a person to clear up. It stands in the root of its statement, of a report, or of the sweep. */
export interface Case {
  readonly statementId: RootId
  readonly caseId: string
  readonly kind: CaseKind
  readonly bank: string
  /** The entry, where it is about one. */
  readonly entryId?: string
  /** The payment order, or the wire on its way back, that does not explain the entry about it. */
  readonly paymentOrder?: RootId
  /** The line of a provider's books, where it is about one. */
  readonly lineId?: string
  /** Minor units; below 0 where less is there than should be. */
  readonly amount: bigint
  readonly currency: string
  /** What was found, in words. */
  readonly said: string
  readonly openedAt: Instant
  readonly overdueAt: Instant
  readonly state: 'open' | 'proposed' | 'closed'
  readonly assignee?: string
  readonly notes: readonly CaseNote[]
  readonly resolution?: Resolution
  readonly reason?: string
  readonly proposer?: string
  readonly closedBy?: string
  readonly closedAt?: Instant
}

/**
 * `charge`: the bank's charge or the provider's fee, booked as expense. `explained`: the reason says why nothing is to
 * be booked. `arrived`: what was missing came, and it closed by itself.
 */
export type Resolution = 'charge' | 'explained' | 'arrived'

export const caseType: RecordType<Case> = {
  name: 'reconciliation.cases',
  root: (each) => each.statementId,
  id: (each) => each.caseId,
}

/**
 * The id of a case: one per statement, kind and entry, and payment order where it is about one. Of that the end, which
 * is random: it begins with a time, which the orders of one moment share.
 */
export function caseIdOf({ statementId, kind, entryId = '', paymentOrder }: CaseOf): string {
  const short = kind.replace(/[a-z]+(-|$)/g, (word) => word[0] ?? '')
  const id = `cas_${statementId.slice(4)}${short}${entryId.replace('.', '_')}`
  return paymentOrder === undefined ? id : `${id}_${paymentOrder.slice(-12)}`
}

type CaseOf = Pick<Case, 'statementId' | 'kind' | 'entryId' | 'paymentOrder'>

/** The root of the sweep of balances, and of the cases of money that nobody looks after. */
export const sweepRoot: RootId = 'swp_balances'

/** The id of a case of money that nobody looks after: one per account and currency. */
export function orphanCase(account: string, currency: string): string {
  return `cas_${sha256Hex(`${account}:${currency}`).slice(0, 32)}`
}

type NewCase = Pick<Case, 'statementId' | 'kind' | 'bank' | 'amount' | 'currency' | 'said' | 'entryId' | 'paymentOrder'>

/** A new case; `age` is after how long it is shown as overdue. */
export function openCase(found: NewCase, at: Instant, age: string): Case {
  const caseId = caseIdOf(found)
  return { ...found, caseId, openedAt: at, overdueAt: addDuration(at, age), state: 'open', notes: [] }
}

export type CaseStep =
  | { readonly step: 'assign'; readonly assignee: string }
  | { readonly step: 'note'; readonly text: string }
  | { readonly step: 'close'; readonly resolution: Exclude<Resolution, 'arrived'>; readonly reason: string }

/**
 * A case after a person's step. Closing needs a reason and, where `second` says so, another person who closes it the
 * same way. Refuses `case-closed`, `reason-missing`, `second-person-needed`, `resolution-impossible`.
 */
export function stepCase(before: Case, step: CaseStep, by: string, at: Instant, second: boolean): Case | Refusal {
  if (before.state === 'closed') return refuse('case-closed')
  if (step.step === 'assign') return { ...before, assignee: step.assignee }
  if (step.step === 'note') return { ...before, notes: [...before.notes, { at, by, text: step.text }].slice(-100) }
  const { resolution, reason } = step
  if (reason.trim() === '') return refuse('reason-missing')
  if (resolution === 'charge' && !mayBeCharge(before)) return refuse('resolution-impossible')
  if (!second) return { ...before, state: 'closed', resolution, reason, closedBy: by, closedAt: at }
  if (before.state === 'open' || before.resolution !== resolution)
    return { ...before, state: 'proposed', resolution, reason, proposer: by }
  if (before.proposer === by) return refuse('second-person-needed')
  return { ...before, state: 'closed', closedBy: by, closedAt: at }
}

/** What more left than anything explains may be what the bank, or a provider, took for it. */
function mayBeCharge({ kind, amount }: Case): boolean {
  return kind === 'debit-unexplained' || kind === 'provider-missing-here' || (kind === 'debit-differs' && amount < 0n)
}
