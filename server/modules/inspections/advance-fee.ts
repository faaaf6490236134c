import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { inspectionAdvanced } from '../escrow/inspection-fee.rules.ts'
import { marketReads, postAll, protectedOrder } from '../orders/books.rules.ts'
import { feeAdvanced, feeOpen } from './fee.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

/**
 * A supplier who booked advances the fee out of what is payable to him. Refuses `not-found`, `wrong-state`,
 * `not-your-turn`, `above-payable` { payable }.
 */
export const advanceFee = useCase({
  name: 'inspections.advance-fee',
  action: 'inspections.advance-fee',
  root: (input: OfInspection) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: marketReads,
  sides: sidesOfInspection,
  decide(facts, input, context) {
    const opened = openedFor('pay-fee', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, books, owed, side } = opened
    if (side !== 'supplier') return refuse('not-your-turn', { state: inspection.state })
    const amount = feeOpen(inspection)
    if (amount > owed.payable) return refuse('above-payable', { payable: Number(owed.payable) })
    const { orderId, id } = inspection
    const moved = inspectionAdvanced(protectedOrder(books.order), amount)
    return {
      answer: { inspection: id, held: Number(inspection.held + amount), currency: books.order.currency },
      changes: [
        ...postAll(orderId, [moved], `inspection:${id}`, context.at, context),
        ...feeAdvanced(opened, amount, context),
      ],
    }
  },
})
