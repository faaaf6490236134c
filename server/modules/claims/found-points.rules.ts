import type { Guarantee } from '../escrow/award.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import type { PointRule, PointSide } from '../parties/point.rules.ts'
import type { Chargeback } from '../payments/chargeback.rules.ts'
import type { Claim } from './claim.rules.ts'
import type { Decision } from './decision.rules.ts'
import { awardedBy, decisionOf } from './decision.rules.ts'

/** What was found of a side. */
export interface Finding {
  readonly side: PointSide
  readonly rule: PointRule
}

/**
 * What the end of a claim says of both sides. A settlement of both says nothing, nor does a claim that was given up;
 * a decision speaks as it stands after all appeals. Whoever let a claim lie that had to be decided is found for that.
 */
export function findingsOf(claim: Claim, decisions: readonly Decision[]): readonly Finding[] {
  const isOver = claim.state === 'executing' || claim.state === 'closed'
  if (!isOver || claim.settlement?.by === 'agreement') return []
  const standing = decisionOf(decisions, claim.claimId, 'standing')
  if (standing === undefined) return []
  const judged = standing.machine === undefined ? byPerson(claim, standing) : byMachine(claim)
  const isSilent = claim.unanswered === true && claim.by === 'buyer'
  const silent: Finding = { side: 'supplier', rule: 'claim-unanswered' }
  return isSilent && !judged.some(({ side }) => side === 'supplier') ? [...judged, silent] : judged
}

/** Which side's fault it is: of who answered to the claim its breach, of who made it that it was not true. */
function byPerson({ by }: Claim, { finding }: Decision): readonly Finding[] {
  if (finding === 'nobody') return []
  if (finding === by) return [{ side: by, rule: 'claim-untrue' }]
  return [{ side: finding, rule: finding === 'buyer' ? 'in-default' : 'decided-against' }]
}

/** A machine finds nobody at fault but for goods that were never shipped. */
function byMachine({ reason }: Claim): readonly Finding[] {
  return reason === 'not-shipped' ? [{ side: 'supplier', rule: 'not-shipped' }] : []
}

/** The decision for the supplier that a lost chargeback goes against: the claim, newest first. */
export function againstDecision(
  chargeback: Chargeback | undefined,
  claims: readonly Claim[],
  decisions: readonly Decision[],
): Claim | undefined {
  if (chargeback?.state !== 'lost' || chargeback.bearer !== 'operator') return undefined
  const isFor = ({ claimId, by, state, settlement }: Claim) => {
    const standing = decisionOf(decisions, claimId, 'standing')
    const isOver = state === 'executing' || state === 'closed'
    const isOurs = standing !== undefined && standing.machine === undefined && settlement?.by !== 'agreement'
    return by === 'buyer' && isOver && isOurs && awardedBy(standing) === 0n
  }
  return [...claims].sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1)).find(isFor)
}

/**
 * Whether something that a decision gave is still the supplier's debt: to the buyer, or to the guarantee as long as he
 * owes us anything (`debt`, minor units): what is collected pays no debt before another.
 */
export function isUnpaid(order: Order, guarantee: Guarantee | undefined, debt: bigint): boolean {
  const owed = (order.owed ?? []).reduce((sum, part) => sum + part.amount, 0n)
  return owed > 0n || (guarantee !== undefined && guarantee.advanced > 0n && debt > 0n)
}
