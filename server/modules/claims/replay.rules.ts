import { addDuration, millisecondsBetween } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { share } from '../escrow/allocation.rules.ts'
import type { EscrowPolicy } from '../escrow/escrow-policy.rules.ts'
import type { Release } from '../escrow/release.rules.ts'
import { fromUsd, toUsd } from '../escrow/room.rules.ts'
import { rateOf } from '../orders/flow.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import type { OrdersPolicy } from '../orders/orders-policy.rules.ts'
import type { Method } from '../payments/method.rules.ts'
import { methodFee } from '../payments/method.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { PaymentsPolicy } from '../payments/payments-policy.rules.ts'
import type { Claim } from './claim.rules.ts'
import { askedOf } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import type { Decision } from './decision.rules.ts'
import { needsSecondPerson } from './decision.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'

/** What can have come out otherwise. */
export const replayedThings = [
  'transaction-fee',
  'processing-fee',
  'filed-late',
  'filed-too-often',
  'silent-refund',
  'heard-by-person',
  'track',
  'second-person',
  'late-rate',
] as const
export type ReplayedThing = (typeof replayedThings)[number]

/** One thing of an ended order that would have come out otherwise; amounts in minor units of the order's currency. */
export interface Otherwise {
  readonly what: ReplayedThing
  readonly orderId: RootId
  /** The claim or payment that it is about; absent: the order as a whole. */
  readonly subject?: string
  readonly currency: string
  readonly was: bigint
  /** Absent: a person would have decided. */
  readonly would?: bigint
}

/** What is left of an ended order: facts, never what a number of policy made of them. */
export interface PastOrder {
  readonly order: Order
  readonly releases: readonly Release[]
  readonly payments: readonly Payment[]
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
  readonly evidence: readonly EvidenceItem[]
  readonly lots: readonly Lot[]
  /** What a late lot's claim would have been worth under the numbers replayed, by claim. */
  readonly lateAmounts: ReadonlyMap<string, bigint>
}

/** The supplier's fee, by the numbers of section `escrow`: the least of share and cap of all that was released. */
export function replayEscrow({ order, releases }: PastOrder, numbers: EscrowPolicy): readonly Otherwise[] {
  const released = releases.reduce((sum, each) => sum + each.amount, 0n)
  const was = releases.reduce((sum, each) => sum + each.fee, 0n)
  const cap = fromUsd(BigInt(numbers.transactionFeeCapUsd), rateOf(order))
  const would = least(least(share(released, numbers.transactionFeeBps), cap), released)
  return was === would ? [] : [told('transaction-fee', order, was, would)]
}

/**
 * The processing fee of each payment that brought money, by the methods of section `payments`. `then`: the methods of
 * the day it was begun; a fee that they had and the payment has not was forbidden there, and stays so. A fee fixed in
 * another currency than the order's is left as it was: what its rate would have been is not kept.
 */
export function replayPayments(
  { order, payments }: PastOrder,
  { methods }: Pick<PaymentsPolicy, 'methods'>,
  then: (at: Instant) => readonly Method[],
): readonly Otherwise[] {
  return payments.flatMap((payment) => {
    const { id, amount, currency, fee, captures, createdAt } = payment
    if (captures.length === 0) return []
    const by = (list: readonly Method[]) => list.find(({ code }) => code === payment.method)?.fee
    const [old, now] = [by(then(createdAt)), by(methods)]
    if (old === undefined || now === undefined) return []
    const isAbroad = payment.exchange !== undefined && (old.kind !== 'percent' || now.kind !== 'percent')
    const wasForbidden = fee === 0n && (methodFee(old, amount, currency) ?? 0n) > 0n
    const would = methodFee(now, amount, currency)
    if (isAbroad || wasForbidden || would === undefined || would === fee) return []
    return [told('processing-fee', order, fee, would, id)]
  })
}

/** Claims that would have come too late, by the windows of section `orders` against those that were pinned. */
export function replayOrders(
  { order, claims, lots }: PastOrder,
  numbers: Pick<OrdersPolicy, 'window' | 'windowUnproven'>,
  pinned: Pick<OrdersPolicy, 'window' | 'windowUnproven'>,
): readonly Otherwise[] {
  const ends = new Map(lots.map((lot) => [lot.lotId, movedWindow(lot, pinned, numbers)]))
  const isLate = (claim: Claim) =>
    claim.lines.some(({ lotId }) => {
      const end = lotId === undefined ? undefined : ends.get(lotId)
      return end !== undefined && claim.filedAt > end
    })
  return claims.filter(isLate).map((claim) => told('filed-late', order, givenBy(claim), 0n, claim.claimId))
}

/** The window's end, as much earlier or later as its number is shorter or longer. */
function movedWindow(
  { receivedAt, receivedBy, deliveredAt, windowUntil }: Lot,
  pinned: Pick<OrdersPolicy, 'window' | 'windowUnproven'>,
  numbers: Pick<OrdersPolicy, 'window' | 'windowUnproven'>,
): Instant | undefined {
  if (receivedAt === undefined || windowUntil === undefined) return windowUntil
  const which = receivedBy === 'time' && deliveredAt === undefined ? 'windowUnproven' : 'window'
  const [was, would] = [addDuration(receivedAt, pinned[which]), addDuration(receivedAt, numbers[which])]
  return new Date(Date.parse(windowUntil) + millisecondsBetween(was, would)).toISOString()
}

/**
 * What silence, tracks, second persons, repeated filings and the late rate would have been, by the numbers of section
 * `claims` against those that were pinned. Terms of days move what people did, which nobody can know: they are not
 * replayed.
 */
export function replayClaims(past: PastOrder, numbers: ClaimsPolicy, pinned: ClaimsPolicy): readonly Otherwise[] {
  return past.claims.flatMap((claim) => [
    ...bySilence(past, claim, numbers, pinned),
    ...byTrack(past, claim, numbers),
    ...bySecondPerson(past, claim, numbers, pinned),
    ...byFilings(past, claim, numbers),
    ...byLateRate(past, claim),
  ])
}

function bySilence(past: PastOrder, claim: Claim, numbers: ClaimsPolicy, pinned: ClaimsPolicy): readonly Otherwise[] {
  const { order } = past
  const byRule = past.decisions.find(
    (each) => each.claimId === claim.claimId && each.machine === 'silent-and-small' && each.state === 'standing',
  )
  if (byRule !== undefined) {
    return isSmallAt(past, byRule.madeAt, numbers)
      ? []
      : [told('heard-by-person', order, givenBy(claim), undefined, claim.claimId)]
  }
  if (claim.unanswered !== true || claim.by !== 'buyer') return []
  const over = addDuration(claim.filedAt, pinned.silence)
  const isShown = past.evidence.some(
    (item) => item.claimId === claim.claimId && item.by === 'buyer' && item.addedAt <= over,
  )
  const isNew = isSmallAt(past, over, numbers) && !isSmallAt(past, over, pinned)
  return isShown && isNew ? [told('silent-refund', order, givenBy(claim), askedOf(claim), claim.claimId)] : []
}

function byTrack(past: PastOrder, claim: Claim, numbers: ClaimsPolicy): readonly Otherwise[] {
  if (claim.escalatedAt === undefined) return []
  const would = isSmallAt(past, claim.escalatedAt, numbers) ? 'small' : 'full'
  return would === claim.track ? [] : [told('track', past.order, givenBy(claim), undefined, claim.claimId)]
}

function bySecondPerson(
  { order, decisions }: PastOrder,
  claim: Claim,
  numbers: ClaimsPolicy,
  pinned: ClaimsPolicy,
): readonly Otherwise[] {
  const isDecided = decisions.some((each) => each.claimId === claim.claimId && each.mediator !== undefined)
  const needs = ({ secondPersonUsd }: ClaimsPolicy) => needsSecondPerson(claim, rateOf(order), secondPersonUsd)
  if (!isDecided || needs(numbers) === needs(pinned)) return []
  return [told('second-person', order, givenBy(claim), undefined, claim.claimId)]
}

function byFilings({ order, claims }: PastOrder, claim: Claim, numbers: ClaimsPolicy): readonly Otherwise[] {
  const isGivenUp = (each: Claim) => each.outcome === 'withdrawn' || each.outcome === 'lapsed'
  const before = claims.filter((each) => isGivenUp(each) && each.filedAt < claim.filedAt)
  const most = Math.max(
    ...claim.lines.map(
      ({ lineNo, lotId }) =>
        before.filter(({ lines }) => lines.some((line) => line.lineNo === lineNo && line.lotId === lotId)).length,
    ),
  )
  return most >= numbers.filingsPerLine ? [told('filed-too-often', order, givenBy(claim), 0n, claim.claimId)] : []
}

function byLateRate({ order, lateAmounts }: PastOrder, claim: Claim): readonly Otherwise[] {
  const would = lateAmounts.get(claim.claimId)
  if (would === undefined || claim.outcome === 'withdrawn' || would === askedOf(claim)) return []
  return [told('late-rate', order, givenBy(claim), would, claim.claimId)]
}

/** Whether all claims of the order that were open then were small together. */
function isSmallAt({ order, claims }: PastOrder, at: Instant, { smallUsd }: ClaimsPolicy): boolean {
  const open = claims.filter(({ filedAt, closedAt }) => filedAt <= at && (closedAt === undefined || closedAt >= at))
  const asked = open.reduce((sum, claim) => sum + askedOf(claim), 0n)
  return toUsd(asked, rateOf(order)) <= BigInt(smallUsd)
}

/** What the buyer got of a claim, minor units. */
function givenBy({ settlement }: Claim): bigint {
  return settlement?.parts.reduce((sum, part) => sum + part.amount, 0n) ?? 0n
}

function told(
  what: ReplayedThing,
  { orderId, currency }: Pick<Order, 'orderId' | 'currency'>,
  was: bigint,
  would?: bigint,
  subject?: string,
): Otherwise {
  return { what, orderId, currency, was, ...(would === undefined ? {} : { would }), ...(subject ? { subject } : {}) }
}
