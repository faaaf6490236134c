import { sha256Hex } from '../../kernel/canonical.ts'
import { durationParts, later, toInstant } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Payment } from './payment.rules.ts'

/** Why a card's bank asks for money back, in words that all card schemes share. */
export type ChargebackReason =
  | 'fraud'
  | 'not-received'
  | 'not-as-described'
  | 'credit-not-processed'
  | 'duplicate'
  | 'other'

/** `inquiry`: the card's bank asks or warns; no money has moved. `evidence-sent`: it has our answer. */
export type ChargebackState = 'inquiry' | 'opened' | 'evidence-sent' | 'won' | 'lost'

/** Who bears a lost chargeback. `operator`: the supplier keeps his money, and the buyer owes it to the operator. */
export type ChargebackBearer = 'supplier' | 'operator'

/** What a bank took of a payment that is converted, in the payment's own currency, minor units. */
export interface TakenAbroad {
  readonly amount: bigint
  readonly fee: bigint
  readonly currency: string
}

/** Money of one payment that a card's bank asks back, over all its openings; in the order's currency. */
export interface Chargeback {
  readonly orderId: RootId
  /** `cbk_…`, made of the provider's own id: every copy of the news finds it. It is also the case that freezes. */
  readonly id: string
  readonly paymentId: string
  /** The reference of the capture that it asks for; absent: its money has not come yet, as far as we know. */
  readonly capture?: string
  readonly provider: string
  /** The provider's own id of it. */
  readonly reference: string
  /** As the bank took it, minor units > 0. */
  readonly amount: bigint
  readonly currency: string
  readonly state: ChargebackState
  readonly reason: ChargebackReason
  /** When the newest fact happened, at the provider. */
  readonly factAt: Instant
  readonly openedAt?: Instant
  /** Until when the bank takes evidence. */
  readonly evidenceBy?: Instant
  readonly evidenceSentAt?: Instant
  /** What the provider took for it so far, minor units. */
  readonly fee: bigint
  readonly bearer?: ChargebackBearer
  /** Of a lost one that the supplier bears: what the buyer has had by it that was not owed to him yet, minor units. */
  readonly inAdvance?: bigint
  /** What the supplier wants the bank to read. */
  readonly statement?: string
  /** As the bank said it, where the payment is in another currency than its order. */
  readonly taken?: TakenAbroad
}

export const chargebackType: RecordType<Chargeback> = {
  name: 'payments.chargebacks',
  root: (chargeback) => chargeback.orderId,
  id: (chargeback) => chargeback.id,
}

/** The id of a chargeback: the same for every copy of the provider's news. */
export function chargebackId(provider: string, reference: string): string {
  return `cbk_${sha256Hex(`${provider}\n${reference}`).slice(0, 32)}`
}

/** What a provider says of a chargeback. Amounts in minor units; facts are never refused. */
export interface ChargebackFact {
  readonly fact: 'inquiry' | 'opened' | 'won' | 'lost'
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
  readonly happenedAt: Instant
  /** The attempt that brought the money. */
  readonly attempt?: number
  /** The reference that it came with, where the provider names it. */
  readonly capture?: string
  readonly reason?: ChargebackReason
  readonly evidenceBy?: Instant
  readonly fee?: bigint
}

/**
 * What the owner of the hold has to book, one after the other. `case`: a person must look, nothing is booked: money
 * that came back after it was lost, another currency, no amount.
 */
export type ChargebackEffect = 'open' | 'win' | 'lose' | 'case'

export interface ChargebackStep {
  readonly chargeback: Chargeback
  readonly effects: readonly ChargebackEffect[]
  /** What the provider took for it with this fact, minor units. */
  readonly fee: bigint
}

/** What we answer the card's bank with: facts of the order, in plain words. */
export interface ChargebackEvidence {
  readonly buyer: string
  readonly goods: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly shippedAt?: Instant
  readonly deliveredAt?: Instant
  /** The order's facts one by one, and what the supplier says; at most 20,000 characters. */
  readonly statement: string
}

/** Whether the bank has money of it whose fate is open. */
export function isOpen({ state }: Pick<Chargeback, 'state'>): boolean {
  return state === 'opened' || state === 'evidence-sent'
}

/** A chargeback of which nothing but its payment is known yet. */
export function newChargeback(
  { orderId, id: paymentId, provider, currency }: Pick<Payment, 'orderId' | 'id' | 'provider' | 'currency'>,
  { reference, amount, reason = 'other' }: ChargebackFact,
): Chargeback {
  const id = chargebackId(provider, reference)
  const told = { orderId, id, paymentId, provider, reference, amount, currency, reason }
  return { ...told, state: 'inquiry', factAt: '', fee: 0n }
}

const table = {
  inquiry: { inquiry: [], opened: ['open'], won: [], lost: ['open', 'lose'] },
  opened: { inquiry: [], opened: [], won: ['win'], lost: ['lose'] },
  'evidence-sent': { inquiry: [], opened: [], won: ['win'], lost: ['lose'] },
  // A second opening after it was won is the same case with the same freeze.
  won: { inquiry: [], opened: ['open'], won: [], lost: ['open', 'lose'] },
  lost: { inquiry: [], opened: ['case'], won: ['case'], lost: [] },
} as const satisfies Record<ChargebackState, Record<ChargebackFact['fact'], readonly ChargebackEffect[]>>

/**
 * What a fact makes of a chargeback and what has to be booked for it. Never refuses: what happened later wins, and
 * money that came and went before we heard of it has cost nobody anything. What comes back after it was lost is for a
 * person.
 */
export function decideChargeback(before: Chargeback, fact: ChargebackFact): ChargebackStep {
  if (fact.happenedAt < before.factAt) return { chargeback: before, effects: [], fee: 0n }
  if (fact.currency !== before.currency || fact.amount <= 0n)
    return { chargeback: { ...before, factAt: fact.happenedAt }, effects: ['case'], fee: 0n }
  const effects: readonly ChargebackEffect[] = table[before.state][fact.fact]
  const told = toldBy(before, fact)
  const fee = told.fee - before.fee
  if (effects.some((each) => each === 'case')) return { chargeback: told, effects, fee }
  return { chargeback: stateAfter(told, fact, effects), effects, fee }
}

/** What a fact says besides the state. A fee is the whole fee: told again, it is none more. */
function toldBy(before: Chargeback, fact: ChargebackFact): Chargeback {
  const fee = fact.fee !== undefined && fact.fee > before.fee ? fact.fee : before.fee
  const opens = isOpen(before) ? {} : { amount: fact.amount }
  return {
    ...before,
    ...(before.state === 'lost' ? {} : opens),
    factAt: fact.happenedAt,
    fee,
    ...(fact.reason === undefined ? {} : { reason: fact.reason }),
    ...(fact.evidenceBy === undefined ? {} : { evidenceBy: fact.evidenceBy }),
  }
}

function stateAfter(
  told: Chargeback,
  { fact, happenedAt }: ChargebackFact,
  effects: readonly ChargebackEffect[],
): Chargeback {
  const { evidenceSentAt: _, ...again } = told
  const opened = effects[0] === 'open' ? { ...again, openedAt: happenedAt } : told
  if (fact === 'won' || fact === 'lost') return { ...opened, state: fact }
  return effects[0] === 'open' ? { ...opened, state: 'opened' } : opened
}

/** Our answer is with the bank. It changes an open chargeback only; an inquiry is answered and stays one. */
export function withEvidenceSent(chargeback: Chargeback, at: Instant): Chargeback {
  if (chargeback.state === 'opened') return { ...chargeback, state: 'evidence-sent', evidenceSentAt: at }
  return chargeback.state === 'inquiry' ? { ...chargeback, evidenceSentAt: at } : chargeback
}

/** When the evidence goes out: `ahead` (days and hours, ISO 8601) before the bank's date, at once when that is past. */
export function evidenceDue(evidenceBy: Instant, ahead: string, at: Instant): Instant {
  const { days, milliseconds } = durationParts(ahead)
  return later(at, toInstant(Date.parse(evidenceBy) - days * 86_400_000 - milliseconds))
}
