import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedFor, staffSides } from './inspection-books.rules.ts'

export interface AppointFirm extends OfInspection {
  readonly firmId: RootId
}

/**
 * Staff appoint the firm that inspects, or another one. From now on it sees the terms. Refuses `not-found`,
 * `wrong-state`, `not-your-turn`, `no-such-firm`, `firm-not-independent`.
 */
export const appointFirm = useCase({
  name: 'inspections.appoint-firm',
  action: 'inspections.appoint-firm',
  root: (input: AppointFirm) => input.orderId,
  reads: ({ firmId }: AppointFirm, root) => ({ ...inspectionReads(root), firm: one(companyType, firmId, 'company') }),
  more: (facts) => marketReads(facts),
  sides: (facts) => staffSides(facts),
  decide({ firm, ...facts }, input, context) {
    const opened = openedFor('appoint-firm', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, books } = opened
    if (firm === undefined || !firm.kinds.includes('inspector') || firm.state !== 'active')
      return refuse('no-such-firm')
    // A company may do several things, but nobody judges his own goods.
    if (firm.companyId === books.order.buyerId || firm.companyId === books.order.supplierId)
      return refuse('firm-not-independent')
    const { visitOn: _, ...rest } = inspection
    const after: Inspection = { ...rest, state: 'appointed', firmId: firm.companyId }
    const said = { firm: firm.companyId, on: inspection.on ?? null, until: inspection.reportBy ?? null }
    return {
      answer: { inspection: inspection.id, firm: firm.companyId, state: 'appointed' },
      changes: inspectionChanges(opened, after, { topic: 'inspection.appointed', said }, context),
    }
  },
})
