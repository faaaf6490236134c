import type { Change, Context } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { openProposal } from './answer-proposal.ts'
import { appealType } from './appeal.rules.ts'
import { begun } from './carry-out.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { awaitsInspection, isFileClosed } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import type { Decision } from './decision.rules.ts'
import { decisionOf, decisionType, settlementOf } from './decision.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'
import type { RuleOnClaim } from './propose-outcome.ts'
import { issued, ruled, verdictSaid } from './verdict.rules.ts'

/**
 * The mediator decides on the file, with reasons that cite clauses and evidence. Above the limit of one person it waits
 * for a second. On appeal another mediator decides, and that is the last word. Refuses `not-found`,
 * `wrong-claim-state`, `conflict-of-interest`, `claim-taken`, `file-open` { until }, `decision-waits`, and what `ruled`
 * refuses.
 */
export const decideClaim = useCase({
  name: 'claims.decide-claim',
  action: 'claims.mediate',
  root: (input: RuleOnClaim) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), appeals: all(appealType, root) }),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: () => staffSide,
  decide({ buyers, suppliers, appeals, ...facts }, { claimId, reasons, orderId: _, ...verdict }, context) {
    const found = caseFor(facts, claimId, 'decide', context.actor)
    if (isRefusal(found)) return found
    const { claim } = found
    const refused = checkOwn({ buyers, suppliers }, claim, context.actor)
    if (refused !== undefined) return refused
    const waits = awaitsInspection(claim) || (claim.state === 'evidence' && !isFileClosed(claim, context.at))
    if (waits) return refuse('file-open', { until: claim.clocks['claim.inspection'] ?? claim.evidenceUntil ?? null })
    const isContested = facts.returns.some((row) => row.claimId === claimId && row.state === 'contested')
    if (claim.state === 'returning' && !isContested) return refuse('wrong-claim-state', { state: claim.state })
    if (decisionOf(facts.decisions, claimId, 'waiting') !== undefined) return refuse('decision-waits')
    const made = ruled(found, 'decision', verdict, reasons, context)
    if (isRefusal(made)) return made
    const mine = { ...found, claim: takenBy(claim, context.actor) }
    const answer = { claim: claimId, decision: made.decision.decisionId, state: made.decision.state as string }
    const proposal = openProposal(facts.decisions, claimId)
    const over = proposal === undefined ? [] : [put(decisionType, { ...proposal, state: 'rejected' as const })]
    const heard = appeals.filter((each) => each.claimId === claimId && each.state === 'open')
    const answered = made.decision.state === 'waiting' ? [] : heard
    return {
      answer,
      changes: [
        ...over,
        ...made.changes,
        ...answered.map((each) => put(appealType, { ...each, state: 'decided' as const })),
        ...standing(mine, claim, made.decision, made.hash, context),
      ],
    }
  },
})

/** What follows from a decision: it waits for a second person, runs its time to appeal, or is the last. */
export function standing(
  found: Case,
  before: Claim,
  decision: Decision,
  hash: string | null,
  context: Context,
): readonly Change[] {
  const { claim, facts } = found
  if (decision.state === 'waiting')
    return [
      ...claimChanges(before, claim),
      ...told(claim, 'claim.decision-waits', { decision: decision.decisionId, mediator: decision.mediator ?? '' }),
    ]
  const isAppealed = claim.state === 'appealed'
  const isLast = isAppealed || claim.state === 'returning'
  if (!isLast) return issued(found, before, decision, hash, context)
  const old = decisionOf(facts.decisions, claim.claimId, 'standing')
  const settled = settlementOf({ ...decision, goodsReturn: isAppealed && decision.goodsReturn }, 'decision')
  const cameBack = { returned: { freightMost: decision.freightMost } }
  const returned = facts.returns.find((row) => row.claimId === claim.claimId)
  return [
    ...(old === undefined ? [] : [put(decisionType, { ...old, state: 'replaced' as const })]),
    ...(returned === undefined ? [] : [put(goodsReturnType, { ...returned, state: 'ended' as const })]),
    ...told(claim, 'claim.decided', { ...verdictSaid(found, decision, hash), appeal_until: null }),
    // Goods that came back and are contested go nowhere again.
    ...begun({ ...found, claim }, isAppealed ? settled : { ...settled, ...cameBack }, context),
  ]
}
