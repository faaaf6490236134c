import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { carriedOut } from './carry-out.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { workingDays } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import type { GoodsReturn } from './goods-return.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'

export interface AnswerReturn {
  readonly orderId: RootId
  readonly claimId: string
  readonly answer: 'confirm' | 'contest'
  /** What is wrong with what came back. */
  readonly text?: string
}

/**
 * The supplier confirms what came back, and the money goes to the buyer, or contests it, and the mediator decides.
 * Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `not-delivered`, `text-missing`, `text-too-long`.
 */
export const answerReturn = useCase({
  name: 'claims.answer-return',
  action: 'claims.answer-return',
  root: (input: AnswerReturn) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { claimId, answer, text = '' }, context) {
    const found = caseFor(facts, claimId, answer === 'confirm' ? 'confirm-return' : 'contest-return', context.actor)
    if (isRefusal(found)) return found
    const { claim, timing, by } = found
    const row = facts.returns.find((each) => each.claimId === claimId)
    if (row === undefined) return refuse('not-found')
    const receipt: Json = { claim: claimId, answer }
    if (row.state === 'contested') return refuse('not-your-turn', { state: claim.state })
    if (answer === 'confirm') return { answer: receipt, changes: cameBack(found, row, context) }
    if (row.state !== 'delivered') return refuse('not-delivered')
    const unread = checkText(text, timing.policy.textMost)
    if (unread !== undefined) return unread
    const words = written({ kind: 'return', orderId: claim.orderId, claimId, by, text }, context)
    const decideBy = workingDays(context.at, timing.policy.returnDecisionDays, timing.calendar)
    const after = { ...claim, clocks: { 'claim.decision': decideBy } }
    return {
      answer: receipt,
      changes: [
        ...words.changes,
        put(goodsReturnType, { ...row, state: 'contested' as const }),
        ...claimChanges(claim, after),
        ...told(after, 'claim.return-contested', { by, text: words.row.hash, decide_by: decideBy }),
      ],
    }
  },
})

/** The goods are back, or count as back: the settlement is carried out. */
export function cameBack(found: Case, row: GoodsReturn, context: Context): readonly Change[] {
  const said = { by: context.actor.kind === 'clock' ? 'time' : 'supplier' }
  return [
    put(goodsReturnType, { ...row, state: 'confirmed' as const }),
    ...told(found.claim, 'claim.return-confirmed', said),
    ...carriedOut(found, found.claim, context),
  ]
}
