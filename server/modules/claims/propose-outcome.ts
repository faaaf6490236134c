import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { proposed } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import type { Verdict } from './decision.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'
import { ruled, verdictSaid } from './verdict.rules.ts'

export interface RuleOnClaim extends Verdict {
  readonly orderId: RootId
  readonly claimId: string
  readonly reasons: string
}

/**
 * The mediator proposes an end; when both say yes it is carried out, else it is decided. Refuses `not-found`,
 * `wrong-claim-state`, `conflict-of-interest`, `claim-taken`, `round-not-open`, and what `ruled` refuses.
 */
export const proposeOutcome = useCase({
  name: 'claims.propose-outcome',
  action: 'claims.mediate',
  root: (input: RuleOnClaim) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, ...facts }, { claimId, reasons, orderId: _, ...verdict }, context) {
    const found = caseFor(facts, claimId, 'propose', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing } = found
    const refused = checkOwn({ buyers, suppliers }, claim, context.actor)
    if (refused !== undefined) return refused
    if (claim.roundOpenedAt === undefined) return refuse('round-not-open')
    const made = ruled(found, 'proposal', verdict, reasons, context)
    if (isRefusal(made)) return made
    const after = proposed(takenBy(claim, context.actor), timing, context.at)
    const answerBy = after.clocks['claim.proposal'] ?? context.at
    const said = { ...verdictSaid(found, made.decision, made.hash), answer_by: answerBy }
    return {
      answer: { claim: claimId, proposal: made.decision.decisionId, answer_by: answerBy },
      changes: [...made.changes, ...claimChanges(claim, after), ...told(after, 'claim.proposed', said)],
    }
  },
})
