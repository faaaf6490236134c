import { isRefusal, useCase } from '../../kernel/use-case.ts'
import { type DraftOrder, drafted, draftReads } from './order-draft.rules.ts'

/**
 * Begins an order: a draft that only its author sees. Refuses `same-company`, `no-such-company` { side }, and what
 * `checkTerms` and `checkProducts` refuse.
 */
export const draftOrder = useCase({
  name: 'orders.draft-order',
  action: 'orders.draft-order',
  root: (_input: DraftOrder) => ({ fresh: 'ord' }),
  reads: draftReads,
  sides: (_, input) => [
    { as: input.author, company: input.author === 'buyer' ? input.buyerId : input.supplierId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide(facts, input, { at }, root) {
    const begun = drafted(facts, input, at, root)
    if (isRefusal(begun)) return begun
    return { answer: { ...begun.answer }, changes: begun.changes }
  },
})
