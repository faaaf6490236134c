import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { translationAsked } from './translation.rules.ts'

export interface AskTranslation {
  readonly orderId: RootId
  readonly claimId: string
}

/**
 * A side that has to answer asks for a human translation, once per claim: its clocks stand still until it has it, at
 * most as long as policy says. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `translation-asked`,
 * `nothing-runs`.
 */
export const askTranslation = useCase({
  name: 'claims.ask-translation',
  action: 'claims.ask-translation',
  root: (input: AskTranslation) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId }, { at, actor }) {
    const found = caseFor(facts, claimId, 'ask-translation', actor)
    if (isRefusal(found)) return found
    const { claim, timing, by } = found
    if (by === 'mediator') return refuse('not-your-turn', { state: claim.state })
    if (claim.translations?.some((each) => each.by === by)) return refuse('translation-asked')
    const after = translationAsked(claim, by, timing.policy.translationMost, at)
    const until = after?.translations?.at(-1)?.until
    if (after === undefined || until === undefined) return refuse('nothing-runs')
    return {
      answer: { claim: claimId, until },
      changes: [...claimChanges(claim, after), ...told(after, 'claim.translation-asked', { by, until })],
    }
  },
})
