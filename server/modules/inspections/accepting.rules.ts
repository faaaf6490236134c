import type { Change, Context, Json } from '../../kernel/use-case.ts'
import { postAll } from '../orders/books.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { flow } from '../orders/flow.rules.ts'
import { withInspected } from '../orders/inspected.rules.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import { paidOut } from './ending.rules.ts'
import type { Inspection, InspectionResult } from './inspection.rules.ts'
import type { Opened } from './inspection-books.rules.ts'
import { inspectionChanges } from './inspection-books.rules.ts'

/** The quantity that a report lets go: lines that passed, of an inspection of goods that were ready. */
export function passedLines(inspection: Inspection, results: readonly InspectionResult[]): readonly LotLine[] {
  const { kind, verdict, claimId } = inspection
  if (kind !== 'inspection' || verdict === 'not-ready' || claimId !== undefined) return []
  const own = results.filter((each) => each.inspectionId === inspection.id && each.finding.verdict === 'pass')
  return own.map(({ lineNo, quantity }) => ({ lineNo, quantity }))
}

/**
 * A report is accepted: the firm earns its fee, and the step `inspected` of the release plan is reached by what passed.
 * `by`: who accepted it; silence and staff do too.
 */
export function acceptedReport(
  opened: Opened,
  results: readonly InspectionResult[],
  by: string,
  context: Context,
): readonly Change[] {
  const { inspection, books, market } = opened
  const { orderId, id, fee } = inspection
  const passed = passedLines(inspection, results)
  const inspected = withInspected(books, passed)
  const cause = { step: 'inspected', lot: id } as const
  const isOver = books.order.ended !== undefined
  const flowed = isOver || passed.length === 0 ? { books: inspected, movements: [] } : flow(inspected, cause, market)
  const end = completed(flowed.books, context.at)
  const paid = paidOut(opened, inspection, context)
  const said: Readonly<Record<string, Json>> = { by, fee: Number(fee), currency: books.order.currency }
  return [
    ...paid.changes,
    ...postAll(orderId, flowed.movements, `release:inspected:${id}`, context.at, context),
    ...inspectionChanges(
      opened,
      paid.inspection,
      { topic: 'inspection.accepted', said: { ...said, verdict: inspection.verdict ?? null } },
      context,
      end.books,
    ),
    ...end.changes,
  ]
}
