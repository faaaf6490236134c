import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { appealType } from './appeal.rules.ts'
import { begun } from './carry-out.rules.ts'
import { staffSide } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { decisionOf, settlementOf } from './decision.rules.ts'
import { checkMediator, tieReads } from './mediator.rules.ts'

export interface RefuseAppeal {
  readonly orderId: RootId
  readonly claimId: string
  readonly reasons: string
}

/**
 * Another mediator finds nothing new: the decision is carried out. Refuses `not-found`, `wrong-claim-state`,
 * `conflict-of-interest`, `text-missing`.
 */
export const refuseAppeal = useCase({
  name: 'claims.refuse-appeal',
  action: 'claims.mediate',
  root: (input: RefuseAppeal) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), appeals: all(appealType, root) }),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, appeals, ...facts }, { claimId, reasons }, context) {
    const found = caseFor(facts, claimId, 'refuse-appeal', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const refused =
      checkMediator({ buyers, suppliers }, claim, context.actor) ?? checkText(reasons, timing.policy.textMost)
    if (refused !== undefined) return refused
    const standing = decisionOf(facts.decisions, claimId, 'standing')
    if (standing === undefined) return refuse('not-found')
    const words = written({ kind: 'refusal', orderId: claim.orderId, claimId, by: 'mediator', text: reasons }, context)
    const heard = appeals.filter((each) => each.claimId === claimId && each.state === 'open')
    const settlement = settlementOf(standing, standing.machine === undefined ? 'decision' : 'machine')
    return {
      answer: { claim: claimId, state: 'refused' },
      changes: [
        ...words.changes,
        ...heard.map((each) => put(appealType, { ...each, state: 'refused' as const })),
        ...told(claim, 'claim.appeal-refused', { text: words.row.hash }),
        ...begun(found, settlement, context),
      ],
    }
  },
})
