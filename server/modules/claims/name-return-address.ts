import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'

export interface NameReturnAddress {
  readonly orderId: RootId
  readonly claimId: string
  readonly address: string
}

/**
 * The supplier says where the goods go back to; the buyer's time to ship them runs. Refuses `not-found`,
 * `wrong-claim-state`, `not-your-turn`, `address-named`, `text-missing`, `text-too-long`.
 */
export const nameReturnAddress = useCase({
  name: 'claims.name-return-address',
  action: 'claims.answer-return',
  root: (input: NameReturnAddress) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, address }, context) {
    const found = caseFor(facts, claimId, 'name-return-address', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing, by } = found
    const row = facts.returns.find((each) => each.claimId === claimId)
    if (row === undefined) return refuse('not-found')
    if (row.state !== 'address-asked') return refuse('address-named')
    const unread = checkText(address, timing.policy.textMost)
    if (unread !== undefined) return unread
    const words = written({ kind: 'address', orderId: claim.orderId, claimId, by, text: address }, context)
    const shipBy = endOfTerm(context.at, timing.policy.returnShip, timing.zone)
    const after = { ...claim, clocks: { 'claim.return': shipBy } }
    return {
      answer: { claim: claimId, ship_by: shipBy },
      changes: [
        ...words.changes,
        put(goodsReturnType, { ...row, state: 'to-be-shipped' as const, addressTextId: words.row.textId }),
        ...claimChanges(claim, after),
        ...told(after, 'claim.return-address-named', { ship_by: shipBy, text: words.row.hash }),
      ],
    }
  },
})
