import type { Refusal, RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { receiptTimes } from '../orders/orders-policy.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { freightMost } from './return-freight.rules.ts'

export interface ShipReturn {
  readonly orderId: RootId
  readonly claimId: string
  readonly carrier: string
  readonly trackingNumber?: string
  /** sha-256 of a file of the order. */
  readonly proofHash: string
  /** What is asked for the way back, minor units of the order: at most what the settlement names. */
  readonly freight: bigint
  /** sha-256 of a file of the order that proves the freight; absent: the proof of the shipment says it. */
  readonly billHash?: string
}

/**
 * The buyer ships the goods back, with proof. They are expected as long as the way there may take; then they count as
 * not delivered and staff look at it. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`,
 * `return-address-missing`, `returned-already`, `proof-unknown`, `amount-invalid`, `freight-above-most` { most }.
 */
export const shipReturn = useCase({
  name: 'claims.ship-return',
  action: 'claims.ship-return',
  root: (input: ShipReturn) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), links: all(fileLinkType, root) }),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide({ links, ...facts }, { claimId, carrier, trackingNumber, proofHash, freight, billHash }, context) {
    const found = caseFor(facts, claimId, 'ship-return', context.actor)
    if (isRefusal(found)) return found
    const { claim, market, books, timing } = found
    const row = facts.returns.find((each) => each.claimId === claimId)
    if (row === undefined) return refuse('not-found')
    if (row.state === 'address-asked') return refuse('return-address-missing')
    if (row.state !== 'to-be-shipped') return refuse('returned-already')
    const files = new Set(links.map((link) => link.sha256))
    if (!files.has(proofHash) || !files.has(billHash ?? proofHash)) return refuse('proof-unknown')
    const refused = checkFreight(claim, freight)
    if (refused !== undefined) return refused
    const expectedBy = endOfTerm(context.at, receiptTimes(market.policy)[books.content.mode], timing.zone)
    const after = { ...claim, clocks: { 'claim.return': expectedBy } }
    const more = { ...(trackingNumber && { trackingNumber }), ...(billHash && { billHash }) }
    const shipped = { carrier, proofHash, freight, shippedAt: context.at, ...more }
    const proof = { proof: proofHash, bill: billHash ?? null, freight: Number(freight) }
    const said = { carrier, tracking: trackingNumber ?? null, ...proof }
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

/** The settlement says how much the buyer may ask for the way back. */
function checkFreight({ settlement }: Claim, freight: bigint): Refusal | undefined {
  if (freight < 0n) return refuse('amount-invalid')
  const most = settlement === undefined ? 0n : freightMost(settlement)
  return freight > most ? refuse('freight-above-most', { most: Number(most) }) : undefined
}
