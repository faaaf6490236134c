import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { all, append, written } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { rateOf } from '../orders/flow.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import type { Point } from '../parties/point.rules.ts'
import { isBarred, pointType } from '../parties/point.rules.ts'
import { pointsNumbers, pointsPolicies } from '../parties/points-policy.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import type { ClaimClock } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import { isSmall } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import type { Verdict } from './decision.rules.ts'
import { checkPayable } from './settlement.rules.ts'

/** A refund by silence, kept with the buyer: how often he had one is bounded. */
export interface SilentRefund {
  readonly buyerId: RootId
  readonly claimId: string
  readonly orderId: RootId
  readonly supplierId: RootId
  readonly decidedAt: Instant
}

export const silentRefundType: RecordType<SilentRefund> = {
  name: 'claims.silent_refunds',
  root: (row) => row.buyerId,
  id: (row) => row.claimId,
}

/** What a machine's decision depends on besides the case: the buyer's penalty points. */
export interface MachineFacts {
  readonly buyerPoints: readonly Point[]
  readonly pointsPolicy: readonly PolicyVersion[]
}

/** The facts of whether a machine may decide for the order's buyer. */
export function machineReads(order: Order | undefined) {
  return { buyerPoints: all(pointType, order?.buyerId ?? ''), pointsPolicy: pointsPolicies() }
}

/** A buyer with many penalty points is heard by people alone. */
export function mayMachineDecide({ buyerPoints, pointsPolicy }: MachineFacts, at: Instant): boolean {
  return !isBarred(buyerPoints, 'buyer', pointsNumbers(pointsPolicy, at), at)
}

export interface SilenceFacts extends MachineFacts {
  readonly silent: readonly SilentRefund[]
}

/** What the buyer was given by silence so far; one more is written there. Other clocks do not wait for the buyer. */
export function silenceReads(order: Order | undefined, clock: ClaimClock) {
  const own = clock === 'claim.silence' ? order : undefined
  return { ...machineReads(own), silent: written(all(silentRefundType, own?.buyerId ?? '')) }
}

/**
 * What silence decides: a small claim with evidence is refunded out of hold and payable, once per order, once per pair
 * and a few times per buyer within a quarter. `undefined` where anything is missing: then a mediator hears it.
 */
export function silentVerdict(
  found: Case,
  { silent, ...machine }: SilenceFacts,
  { at }: Context,
): { readonly verdict: Verdict; readonly changes: readonly Change[] } | undefined {
  const { claim, facts, timing, books } = found
  const { policy, closedDays, zone } = timing
  const { orderId, buyerId, supplierId } = books.order
  const shown = facts.evidence.filter((item) => item.claimId === claim.claimId && item.by === claim.by)
  if (claim.state !== 'answering' || shown.length === 0 || !mayMachineDecide(machine, at)) return undefined
  if (!isSmall(facts.claims, rateOf(books.order), policy)) return undefined
  const [first, last] = [localDate(claim.filedAt, zone), localDate(at, zone)]
  const isClosed = closedDays.supplier.some((day) => day >= first && day <= last)
  if (isClosed) return undefined
  const lately = silent.filter((row) => addDuration(row.decidedAt, policy.silentWithin) > at)
  const isUsed = silent.some((row) => row.orderId === orderId) || lately.some((row) => row.supplierId === supplierId)
  if (isUsed || lately.length >= policy.silentPerBuyer) return undefined
  const parts = askedParts(claim)
  if (checkPayable(found, parts) !== undefined) return undefined
  const row = { buyerId, claimId: claim.claimId, orderId, supplierId, decidedAt: at }
  const clauses = ['rules/claims/silence']
  const cites = { clauses, evidence: shown.map((item) => item.evidenceId) }
  const verdict: Verdict = {
    parts,
    finding: 'supplier',
    feeBearer: 'supplier',
    goodsReturn: false,
    freightMost: 0n,
    ...cites,
  }
  return { verdict, changes: [append(silentRefundType, row)] }
}
