import type { RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { isLongOverdue } from '../orders/instalment.rules.ts'
import { sideOf } from '../orders/order.rules.ts'
import { checkStep } from '../orders/step.rules.ts'
import { claimSides, isOpen } from './claim.rules.ts'
import { aroundReads, claimReads, surroundings } from './claim-facts.rules.ts'
import { checkText } from './claim-text.rules.ts'
import { depositLines } from './default-case.rules.ts'
import { filed } from './file-claim.ts'

export interface OpenDefault {
  readonly orderId: RootId
  /** What of the deposit the supplier asks to keep for his loss, minor units. */
  readonly keeps: bigint
  /** What the loss is, in his words. */
  readonly text: string
}

/**
 * The balance is long overdue: the supplier asks that the order ends and that he keeps what the deposit must pay of his
 * loss. The deposit is frozen, the buyer answers, and it goes the way of every claim: offers, a mediator, a decision.
 * Refuses `wrong-state`, `not-your-turn`, `not-overdue`, `claimed-already`, `nothing-held`, `above-hold` { most },
 * `text-missing`, `text-too-long`.
 */
export const openDefault = useCase({
  name: 'claims.open-default',
  action: 'claims.open-default',
  root: (input: OpenDefault) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, { keeps, text }, context) {
    const around = surroundings(facts)
    const status = facts.order?.status ?? 'draft'
    if (around === undefined) return refuse('wrong-state', { status })
    const { books, timing, market } = around
    const refused = checkStep('waive-balance', books.order, sideOf(books.order, context.actor.company))
    if (refused !== undefined) return refused
    const { instalmentOverdue } = market.policy
    if (!books.instalments.some((each) => isLongOverdue(each, instalmentOverdue, timing.zone, context.at)))
      return refuse('not-overdue')
    const open = facts.claims.find(isOpen)
    if (open !== undefined) return refuse('claimed-already', { line: 0, claim: open.claimId })
    const lines = depositLines(books)
    const held = lines.reduce((sum, line) => sum + line.amount, 0n)
    if (held === 0n) return refuse('nothing-held')
    if (keeps <= 0n || keeps > held) return refuse('above-hold', { most: Number(held) })
    const unread = checkText(text, timing.policy.textMost)
    if (unread !== undefined) return unread
    const filing = { by: 'supplier', reason: 'unpaid', remedy: 'damages', lines, text, keeps } as const
    const { answer, changes } = filed(facts, filing, around, context)
    return { answer, changes }
  },
})
