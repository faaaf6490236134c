import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Claim } from '../claims/claim.rules.ts'
import type { Decision } from '../claims/decision.rules.ts'
import { awardedBy, decisionOf } from '../claims/decision.rules.ts'
import { findingsOf } from '../claims/found-points.rules.ts'
import { sum } from '../escrow/hold.rules.ts'
import { budgetOf, type Remedied } from '../escrow/remedy.rules.ts'
import type { Instalment } from '../orders/instalment.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { shipByOf } from '../orders/ship-by.rules.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import type { Chargeback } from '../payments/chargeback.rules.ts'
import type { Answers } from './answer.rules.ts'
import { answersAtEnd, type Bands } from './answer.rules.ts'
import { type TraitKind, traitKinds } from './trait.rules.ts'

/** How the goods left: all in time as ship-by stood then, late in part, never by the supplier's doing, or not due. */
export const shippings = ['in-time', 'late', 'never', 'not-due'] as const
export type Shipping = (typeof shippings)[number]

/**
 * How an order ended, as far as the supplier's figures depend on it: counts and marks, nothing that anybody wrote. It
 * is written anew when a claim, an appeal or a bank says otherwise later (`n` counts up).
 */
export interface OrderResult {
  readonly orderId: RootId
  readonly supplierId: RootId
  readonly buyerId: RootId
  readonly n: number
  readonly ended: 'completed' | 'cancelled' | 'expired'
  readonly endedAt: Instant
  /** The UTC day of its end: the bucket that it is counted in. */
  readonly day: string
  /** Why it was cancelled. */
  readonly reason: string
  /** What the supplier kept of the price, USD minor units at the rate of agreement, rounded down. */
  readonly usd: bigint
  readonly shipping: Shipping
  /** Every lot was delivered by a carrier's word. */
  readonly isProven: boolean
  /** The buyer's claims; those that ended with something given for goods; those that found the supplier at fault. */
  readonly claims: number
  readonly faults: number
  readonly decidedAgainst: number
  /** Claims that ended with something given although the supplier had not agreed. */
  readonly lost: number
  /** Chargebacks that are open or lost. */
  readonly chargebacks: number
  /** The buyer's registration was checked. */
  readonly isVerified: boolean
  /** By what the buyer is the supplier's own. */
  readonly related: readonly TraitKind[]
  /** The buyer's marks, for finding out whether he is another buyer as well. */
  readonly marks: readonly string[]
  readonly answers: Bands
}

export const orderResultType: RecordType<OrderResult> = {
  name: 'performance.results',
  root: (result) => result.orderId,
  id: () => 'result',
}

/** What a result is computed from, as it stands in the order. */
export interface EndedOrder extends Remedied {
  readonly order: Order
  readonly content: TermsContent
  readonly instalments: readonly Instalment[]
  readonly lots: readonly Lot[]
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
  readonly chargebacks: readonly Chargeback[]
  readonly answers: Answers | undefined
}

/** What is known of the two companies besides. */
export interface Between {
  readonly isVerified: boolean
  readonly related: readonly TraitKind[]
  readonly marks: readonly string[]
  /** A machine had to take goods off because nobody shipped them. */
  readonly wasNotShipped: boolean
}

const bySupplier = new Set(['supplier-cancelled', 'not-shipped', 'claim'])
const ofGoods = new Set(['wrong-item', 'short-quantity', 'poor-quality', 'damaged', 'missing-document', 'counterfeit'])

/** The result of an order that has ended after it was paid; `undefined` for every other: it says nothing. */
export function resultOf(facts: EndedOrder, between: Between, reason: string, n: number): OrderResult | undefined {
  const { order, claims, decisions, lots } = facts
  const { orderId, supplierId, buyerId, ended, endedAt } = order
  if (ended === undefined || endedAt === undefined || order.fundedAt === undefined) return undefined
  const made = claims.filter(({ by }) => by === 'buyer')
  const count = (of: (claim: Claim) => boolean) => made.filter(of).length
  const sent = lots.filter(({ rejectedAt }) => rejectedAt === undefined)
  const { related, marks, isVerified } = between
  return {
    ...{
      orderId,
      supplierId,
      buyerId,
      n,
      ended,
      endedAt,
      day: endedAt.slice(0, 10),
      reason,
      related,
      marks,
      isVerified,
    },
    usd: ended === 'completed' ? keptUsd(facts) : 0n,
    shipping: shippingOf(facts, between, reason),
    isProven: sent.length > 0 && sent.every(({ deliveredAt }) => deliveredAt !== undefined),
    claims: made.length,
    faults: count((claim) => ofGoods.has(claim.reason) && givenIn(claim) > 0n),
    decidedAgainst: count((claim) => findingsOf(claim, decisions).some(({ side }) => side === 'supplier')),
    lost: count((claim) => isLost(claim, decisions)),
    chargebacks: facts.chargebacks.filter(({ state }) => state !== 'won' && state !== 'inquiry').length,
    answers: answersAtEnd(facts.answers, endedAt),
  }
}

/** Without what went back from the hold, from what had been released, or by a bank. */
function keptUsd({ order: { usdPerMinor }, ...remedied }: EndedOrder): bigint {
  const kept = sum(remedied.holds.map(({ lineNo }) => budgetOf(remedied, lineNo)))
  return usdPerMinor === undefined || kept < 0n ? 0n : (kept * usdPerMinor.usd) / usdPerMinor.per
}

function givenIn({ settlement }: Claim): bigint {
  return (settlement?.parts ?? []).reduce((sum, { amount }) => sum + amount, 0n)
}

function isLost(claim: Claim, decisions: readonly Decision[]): boolean {
  const standing = decisionOf(decisions, claim.claimId, 'standing')
  const isOver = claim.state === 'executing' || claim.state === 'closed'
  return isOver && claim.settlement?.by !== 'agreement' && standing !== undefined && awardedBy(standing) > 0n
}

function shippingOf(facts: EndedOrder, { wasNotShipped }: Between, reason: string): Shipping {
  const dispatched = facts.lots.flatMap(({ dispatchedAt, rejectedAt }) =>
    rejectedAt === undefined && dispatchedAt !== undefined ? [dispatchedAt] : [],
  )
  if (facts.order.ended === 'cancelled' && bySupplier.has(reason)) return 'never'
  if (wasNotShipped) return dispatched.length === 0 ? 'never' : 'late'
  if (dispatched.length === 0) return 'not-due'
  const isLate = (at: Instant) => {
    const shipBy = shipByOf(facts, at)
    return shipBy !== undefined && at > shipBy
  }
  return dispatched.some(isLate) ? 'late' : 'in-time'
}

/** What keeps an order's volume out of the limit, in the order of the rules. */
export const uncleanReasons = [
  'not-completed',
  'nothing-kept',
  'no-carrier-proof',
  'claim-lost',
  'chargeback',
  'buyer-not-verified',
  'related',
] as const
export type UncleanReason = (typeof uncleanReasons)[number]

/** Why an order's volume does not count for the limit; `undefined`: it is clean. */
export function uncleanFor(result: OrderResult): UncleanReason | undefined {
  if (result.ended !== 'completed') return 'not-completed'
  if (result.usd <= 0n) return 'nothing-kept'
  if (!result.isProven) return 'no-carrier-proof'
  if (result.lost > 0) return 'claim-lost'
  if (result.chargebacks > 0) return 'chargeback'
  if (!result.isVerified) return 'buyer-not-verified'
  return result.related.length > 0 ? 'related' : undefined
}

/** The clean volume of an order, USD minor units. */
export function cleanUsd(result: OrderResult): bigint {
  return uncleanFor(result) === undefined ? result.usd : 0n
}

/** Whether it counts among the supplier's figures: what he trades with himself shows nothing. */
export function isShown({ related, shipping, ended }: OrderResult): boolean {
  return related.length === 0 && (ended === 'completed' || shipping !== 'not-due')
}

/** All kinds that are known, for replies. */
export const relatedKinds = traitKinds
