import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { receiptTimes } from '../orders/orders-policy.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'

export interface ShipReturn {
  readonly orderId: RootId
  readonly claimId: string
  readonly carrier: string
  readonly trackingNumber?: string
  /** sha-256 of a file of the order. */
  readonly proofHash: string
  /** What the way back cost, minor units of the order. */
  readonly freight: bigint
}

/**
 * The buyer ships the goods back, with proof. They are expected as long as the way there may take; then they count as
 * not delivered and staff look at it. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`,
 * `return-address-missing`, `returned-already`, `proof-unknown`, `amount-invalid`.
 */
export const shipReturn = useCase({
  name: 'claims.ship-return',
  action: 'claims.ship-return',
  root: (input: ShipReturn) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), links: all(fileLinkType, root) }),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide({ links, ...facts }, { claimId, carrier, trackingNumber, proofHash, freight }, context) {
    const found = caseFor(facts, claimId, 'ship-return', context.actor)
    if (isRefusal(found)) return found
    const { claim, market, books, timing } = found
    const row = facts.returns.find((each) => each.claimId === claimId)
    if (row === undefined) return refuse('not-found')
    if (row.state === 'address-asked') return refuse('return-address-missing')
    if (row.state !== 'to-be-shipped') return refuse('returned-already')
    if (!links.some((link) => link.sha256 === proofHash)) return refuse('proof-unknown')
    if (freight < 0n) return refuse('amount-invalid')
    const expectedBy = endOfTerm(context.at, receiptTimes(market.policy)[books.content.mode], timing.zone)
    const after = { ...claim, clocks: { 'claim.return': expectedBy } }
    const shipped = { carrier, proofHash, freight, shippedAt: context.at, ...(trackingNumber && { trackingNumber }) }
    const said = { carrier, proof: proofHash, tracking: trackingNumber ?? null, freight: Number(freight) }
    return {
      answer: { claim: claimId, expected_by: expectedBy },
      changes: [
        put(goodsReturnType, { ...row, ...shipped, state: 'on-its-way' as const }),
        ...claimChanges(claim, after),
        ...told(after, 'claim.return-shipped', { ...said, expected_by: expectedBy }),
      ],
    }
  },
})
