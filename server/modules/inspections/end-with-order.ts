import { least } from '../../kernel/money.ts'
import type { Change, RootId } from '../../kernel/use-case.ts'
import { refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { endedUndone } from './ending.rules.ts'
import { feeUnderWay } from './fee.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import { withInspection } from './inspection.rules.ts'
import { inspectionReads, openedOf } from './inspection-books.rules.ts'

export interface EndWithOrder {
  readonly orderId: RootId
}

/**
 * The order has ended before its goods were made: what was booked on it and not done ends too, and its fee goes back. A
 * report that is here already goes its way.
 */
export const endWithOrder = useCase({
  name: 'inspections.end-with-order',
  action: 'inspections.pass-time',
  root: (input: EndWithOrder) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: (facts) => marketReads(facts),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, _input, context) {
    if (facts.order === undefined) return refuse('not-found')
    const changes: Change[] = []
    let inspections = facts.inspections
    let debt = facts.buyerDebt
    let ended = 0
    for (const { id } of facts.inspections.filter(isUndone)) {
      const opened = openedOf({ ...facts, inspections }, { inspectionId: id }, context.at)
      if (opened === undefined || feeUnderWay(opened.payments)) continue
      changes.push(...endedUndone(opened, 'order-ended', {}, context, debt))
      // Each sees what the one before left: its state, and the debt that its fee has paid.
      const { inspection } = opened
      inspections = withInspection(inspections, { ...inspection, state: 'closed', held: 0n })
      debt -= inspection.by === 'buyer' ? least(debt, inspection.held) : 0n
      ended += 1
    }
    return { answer: { ended }, changes }
  },
})

function isUndone({ state }: Inspection): boolean {
  return ['requested', 'paid', 'appointed', 'scheduled'].includes(state)
}
