import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { OutcomeEffect, OutcomeFact, Standing } from '../payments/outcome.rules.ts'
import { decideOutcome, newestFactAt } from '../payments/outcome.rules.ts'
import type { SentAbroad } from '../payments/refund.rules.ts'

export type PayoutState =
  | 'requested'
  | 'approved'
  | 'sent'
  | 'unknown'
  | 'settled'
  | 'failed'
  | 'returned'
  | 'cancelled'
  | 'blocked'

/**
 * Money from a company's payable, or of a lender, to its bank account. Reserved in `liabilities:payout:<id>` once
 * approved.
 */
export interface Payout {
  readonly companyId: RootId
  readonly id: string
  readonly bankAccountId: string
  readonly provider: string
  /** `bank`: `provider` names the operator's bank account, which pays by file and whose statement settles. */
  readonly outside: 'provider' | 'bank'
  readonly amount: bigint
  readonly currency: string
  /** The currency of the bank account, where it is another one. */
  readonly payIn?: string
  /** How it is converted: fixed when it is approved. */
  readonly exchange?: SentAbroad
  readonly state: PayoutState
  readonly requester: string
  /** A second person of the operator, above the limit. */
  readonly approver?: string
  readonly requestedAt: Instant
  readonly approvedAt?: Instant
  readonly sentAt?: Instant
  /** When the newest outcome happened, at the provider or bank. */
  readonly factAt?: Instant
  readonly blockedFrom?: PayoutState
  readonly trace?: string
  readonly reason?: string
  /** What it passes on to a lender. */
  readonly remittanceId?: string
}

export const payoutType: RecordType<Payout> = {
  name: 'payouts.payouts',
  root: (p) => p.companyId,
  id: (p) => p.id,
}

/** What a person or the outside lane does to a payout; outcomes are facts and go through `settlePayout`. */
export type PayoutStep = 'approve' | 'cancel' | 'send' | 'block' | 'clear'

const from: Readonly<Record<PayoutStep, readonly PayoutState[]>> = {
  approve: ['requested'],
  cancel: ['requested', 'approved', 'blocked'],
  send: ['approved'],
  block: ['requested', 'approved', 'failed', 'returned'],
  clear: ['blocked'],
}

/** The payout after a step. Refuses `wrong-state`. */
export function stepPayout(payout: Payout, step: PayoutStep, at: Instant): Payout | Refusal {
  if (!from[step].includes(payout.state)) return refuse('wrong-state', { state: payout.state, step })
  const { blockedFrom = 'requested', ...rest } = payout
  switch (step) {
    case 'approve':
      return { ...rest, state: 'approved', approvedAt: at }
    case 'cancel':
      return { ...rest, state: 'cancelled' }
    case 'send':
      return { ...rest, state: 'sent', sentAt: at }
    case 'block':
      return { ...rest, state: 'blocked', blockedFrom: payout.state }
    case 'clear':
      return { ...rest, state: blockedFrom }
  }
}

const standings: Readonly<Record<PayoutState, Standing>> = {
  requested: 'unpaid',
  approved: 'reserved',
  sent: 'reserved',
  unknown: 'reserved',
  settled: 'settled',
  failed: 'unpaid',
  returned: 'returned',
  cancelled: 'unpaid',
  blocked: 'blocked',
}

/** Where the money of a payout stands. */
export function payoutStanding(payout: Payout): Standing {
  return standings[payout.state]
}

/** What an outcome makes of a payout, and what is to be booked. Never refuses. */
export function settlePayout(
  payout: Payout,
  fact: OutcomeFact,
): { readonly payout: Payout; readonly effect: OutcomeEffect } {
  const { state, effect } = decideOutcome(payoutStanding(payout), fact, payout.factAt)
  const newest = newestFactAt(payout.factAt, fact)
  if (!state) return { payout: newest.factAt === payout.factAt ? payout : { ...payout, ...newest }, effect }
  if (state === 'unknown') return { payout: { ...payout, state }, effect }
  const { blockedFrom: _, reason: __, ...open } = payout
  const told = {
    ...(fact.trace === undefined ? {} : { trace: fact.trace }),
    ...(fact.reason === undefined ? {} : { reason: fact.reason }),
  }
  return { payout: { ...open, ...told, ...newest, state }, effect }
}
