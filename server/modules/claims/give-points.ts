import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, due, one, refuse, useCase, written } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { guaranteeType } from '../escrow/award.rules.ts'
import { debtOf } from '../escrow/book.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import type { Company } from '../parties/company.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Point } from '../parties/point.rules.ts'
import { pointGiven, pointType } from '../parties/point.rules.ts'
import type { PointsPolicy } from '../parties/points-policy.rules.ts'
import { pointsNumbers, pointsPolicies } from '../parties/points-policy.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimType, staffSide } from './claim.rules.ts'
import { decisionType } from './decision.rules.ts'
import type { Finding } from './found-points.rules.ts'
import { againstDecision, findingsOf, isUnpaid } from './found-points.rules.ts'

/** What may have made points due. */
export interface GivePoints {
  readonly orderId: RootId
  readonly news: 'claim-executed' | 'claim-closed' | 'unpaid' | 'chargeback-lost' | 'never-shipped'
  /** The claim or the chargeback; nothing for goods that were never shipped. */
  readonly subject: string
}

/** The deadline at which it is looked whether what a decision gave was paid. */
export const unpaidDeadline = 'points.unpaid'

/**
 * A claim is over, or something after it came to light: the company that was found at fault gets its points, once per
 * claim, the worst finding. Appeals are over by then, so a decision that was turned gives none. Refuses `not-found`.
 */
export const givePoints = useCase({
  name: 'claims.give-points',
  action: 'claims.give-points',
  root: (input: GivePoints) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    claims: all(claimType, root),
    decisions: all(decisionType, root),
    chargebacks: all(chargebackType, root),
    guarantees: all(guaranteeType, root),
    policies: pointsPolicies(),
  }),
  more: ({ order }) => ({
    buyer: written(one(companyType, order?.buyerId ?? '', 'company')),
    supplier: written(one(companyType, order?.supplierId ?? '', 'company')),
    ofBuyer: written(all(pointType, order?.buyerId ?? '')),
    ofSupplier: written(all(pointType, order?.supplierId ?? '')),
    debt: debtOf(order?.supplierId ?? '', order?.currency ?? ''),
  }),
  sides: () => staffSide,
  decide({ order, claims, decisions, chargebacks, guarantees, policies, debt, ...kept }, { news, subject }, context) {
    if (order === undefined) return refuse('not-found')
    const policy = pointsNumbers(policies, order.agreedAt)
    const claim = claims.find((each) => each.claimId === subject)
    const give = (findings: readonly Finding[], about: Claim | undefined) =>
      findings.flatMap((finding) => given(order, kept, finding, about, policy, context))
    const answer = { order: order.orderId, news }
    if (news === 'never-shipped')
      return { answer, changes: give([{ side: 'supplier', rule: 'not-shipped' }], undefined) }
    if (news === 'chargeback-lost') {
      const lost = chargebacks.find((each) => each.id === subject)
      const decided = againstDecision(lost, claims, decisions)
      const against = { side: 'buyer', rule: 'chargeback-against-decision' } as const
      return { answer, changes: decided === undefined ? [] : give([against], decided) }
    }
    if (claim === undefined) return refuse('not-found')
    const guarantee = guarantees.find((each) => each.claimId === subject)
    const owes = claim.settlement?.by === 'decision' && isUnpaid(order, guarantee, debt)
    if (news === 'unpaid')
      return { answer, changes: owes ? give([{ side: 'supplier', rule: 'breach-unpaid' }], claim) : [] }
    const later = owes && news === 'claim-executed' ? [lookAgain(order, subject, policy, context)] : []
    return { answer, changes: [...give(findingsOf(claim, decisions), claim), ...later] }
  },
})

/** What a decision gave and nobody could pay: it is looked at again when there was time to pay it. */
function lookAgain({ orderId, zone }: Order, claimId: string, { unpaidAfter }: PointsPolicy, { at }: Context): Change {
  return due(orderId, unpaidDeadline, claimId, endOfTerm(at, unpaidAfter, zone))
}

interface Kept {
  readonly buyer: Company | undefined
  readonly supplier: Company | undefined
  readonly ofBuyer: readonly Point[]
  readonly ofSupplier: readonly Point[]
}

function given(
  order: Order,
  { buyer, supplier, ofBuyer, ofSupplier }: Kept,
  { side, rule }: Finding,
  claim: Claim | undefined,
  policy: PointsPolicy,
  context: Context,
): readonly Change[] {
  const company = side === 'buyer' ? buyer : supplier
  if (company === undefined) return []
  const { orderId, number: orderNumber } = order
  const about = claim === undefined ? { pointId: orderId } : { pointId: claim.claimId, claimId: claim.claimId }
  const found = { side, rule, ...about, orderId, orderNumber }
  return pointGiven({ company, points: side === 'buyer' ? ofBuyer : ofSupplier }, found, policy, context)
}
