import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { isFileClosed, saidAll } from './claim-course.rules.ts'
import { aroundReads, caseFor, claimReads, fileClosedNews, told } from './claim-facts.rules.ts'

export interface CloseEvidence {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * A side has said all: when both have, the file is closed at once. It is about what lies there now: whatever comes
 * after it, from anybody, opens the round of both again. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`,
 * `round-not-open`.
 */
export const closeEvidence = useCase({
  name: 'claims.close-evidence',
  action: 'claims.close-evidence',
  root: (input: CloseEvidence) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, { at, actor }) {
    const found = caseFor(facts, claimId, 'close-evidence', actor)
    if (isRefusal(found)) return found
    const { claim, timing, by } = found
    if (by === 'mediator') return refuse('not-your-turn', { state: claim.state })
    if (claim.roundOpenedAt === undefined || isFileClosed(claim, at)) return refuse('round-not-open')
    const isNew = claim.saidAll?.includes(by) !== true
    const after = isNew ? saidAll(claim, by, timing, at) : claim
    const closed = isFileClosed(after, at)
    return {
      answer: { claim: claimId, closed, evidence_until: after.evidenceUntil ?? at },
      changes: isNew
        ? [
            ...claimChanges(claim, after),
            ...told(after, 'claim.said-all', { by, closed }),
            ...(closed ? fileClosedNews(after) : []),
          ]
        : [],
    }
  },
})
