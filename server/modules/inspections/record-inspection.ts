import type { RootId } from '../../kernel/use-case.ts'
import { event, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { sideOf, sidesOf } from '../orders/order.rules.ts'
import { checkStep } from '../orders/step.rules.ts'
import { linesWithin } from './booking.rules.ts'
import { checklistOf } from './checklist.rules.ts'
import type { Results } from './findings.rules.ts'
import { checkResults, missingDocuments, worst } from './findings.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import { inspectionType } from './inspection.rules.ts'
import { inspectionReads, orderOpened } from './inspection-books.rules.ts'
import { recorded } from './recorded.rules.ts'

export interface RecordInspection {
  readonly orderId: RootId
  readonly lotId: string
  readonly results: Results
}

/**
 * The buyer looked at a lot that is there: what was found, per line and quality, is a fact on the record. It moves no
 * money; a claim may start from it. Refuses `wrong-state`, `not-your-turn`, `not-found`, `lot-not-there`,
 * `results-invalid`.
 */
export const recordInspection = useCase({
  name: 'inspections.record-inspection',
  action: 'inspections.record-inspection',
  root: (input: RecordInspection) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: (facts) => marketReads(facts),
  sides: ({ order }) => sidesOf(order),
  decide(facts, { lotId, results }, { at, actor, newId }) {
    const opened = orderOpened(facts, at)
    if (opened === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order, content, lots } = opened.books
    const refused = checkStep('record-inspection', order, sideOf(order, actor.company))
    if (refused !== undefined) return refused
    const lot = lots.find((each) => each.lotId === lotId && each.rejectedAt === undefined)
    if (lot === undefined) return refuse('not-found')
    if (lot.deliveredAt === undefined && lot.receivedAt === undefined) return refuse('lot-not-there')
    const asked = lot.lines.filter(({ lineNo }) => results.lines.some((line) => line.lineNo === lineNo))
    const lines = linesWithin(lot.lines, asked)
    if (isRefusal(lines)) return lines
    const checklist = checklistOf(content, lines)
    const wrong = checkResults(checklist, results)
    if (wrong !== undefined) return wrong
    const { orderId } = order
    const id = newId('ins')
    const told = recorded(checklist, results, { orderId, inspectionId: id, by: 'buyer', at })
    const verdict = worst(told.found.map((each) => each.verdict))
    const own = { kind: 'own', by: 'buyer', state: 'closed', outcome: 'recorded', fee: 0n, held: 0n } as const
    const when = { bookedAt: at, reportedAt: at, endedAt: at }
    const missing = missingDocuments(checklist, results)
    const inspection: Inspection = { orderId, id, ...own, lines, lotId, ...when, verdict, missing }
    const said = { order: orderId, inspection: id, kind: 'own', lot: lotId, verdict }
    return {
      answer: { inspection: id, verdict },
      changes: [put(inspectionType, inspection), ...told.changes, event(orderId, 'inspection.result-recorded', said)],
    }
  },
})
