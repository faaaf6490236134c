import type { RootId } from '../../kernel/use-case.ts'
import { all, useCase } from '../../kernel/use-case.ts'
import { claimChanges, claimType, isOpen, staffSide } from './claim.rules.ts'
import { told } from './claim-facts.rules.ts'

export interface JoinChargeback {
  readonly orderId: RootId
  readonly chargebackId: string
}

/**
 * A card's bank took money of an order with open claims: the chargeback is heard with them. It stands in the record of
 * each, once. A fact: refuses nothing.
 */
export const joinChargeback = useCase({
  name: 'claims.join-chargeback',
  action: 'claims.join-chargeback',
  root: (input: JoinChargeback) => input.orderId,
  reads: (_, root) => ({ claims: all(claimType, root) }),
  sides: () => staffSide,
  decide({ claims }, { chargebackId }) {
    const joined = claims.filter((claim) => isOpen(claim) && !claim.chargebacks.includes(chargebackId))
    return {
      answer: { chargeback: chargebackId, claims: joined.length },
      changes: joined.flatMap((claim) => {
        const after = { ...claim, chargebacks: [...claim.chargebacks, chargebackId] }
        return [...claimChanges(claim, after), ...told(after, 'claim.chargeback-joined', { chargeback: chargebackId })]
      }),
    }
  },
})
