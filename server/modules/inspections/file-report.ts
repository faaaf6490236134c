import { endOfAnswerTerm } from '../../kernel/calendar.ts'
import type { Context } from '../../kernel/use-case.ts'
import { isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { checklistOf } from './checklist.rules.ts'
import type { Finding, Results } from './findings.rules.ts'
import { checkResults, missingDocuments, worst } from './findings.rules.ts'
import type { Inspection, ReportVerdict } from './inspection.rules.ts'
import type { OfInspection, Opened } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'
import { recorded } from './recorded.rules.ts'

export interface FileReport extends OfInspection {
  /** The report, attached before. */
  readonly reportHash: string
  /** How much of the goods was made and packed, of all. */
  readonly finishedBps: number
  readonly results: Results
}

/**
 * The firm files its report: results per line and quality are facts from now on, and what waited for the report opens.
 * Too little finished: nothing is judged by it. Refuses `not-found`, `wrong-state`, `not-your-turn`, `no-such-file`,
 * `results-invalid`.
 */
export const fileReport = useCase({
  name: 'inspections.file-report',
  action: 'inspections.inspect',
  root: (input: FileReport) => input.orderId,
  reads: (input: FileReport, root) => ({
    ...inspectionReads(root),
    file: one(fileLinkType, root, input.reportHash),
  }),
  more: (facts) => marketReads(facts),
  sides: (facts, input) => sidesOfInspection(facts, input),
  decide({ file, ...facts }, input, context) {
    const opened = openedFor('file-report', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, books } = opened
    if (file?.by !== 'inspector') return refuse('no-such-file')
    const checklist = checklistOf(books.content, inspection.lines)
    const wrong = checkResults(checklist, input.results)
    if (wrong !== undefined) return wrong
    const { orderId, id } = inspection
    const told = recorded(checklist, input.results, { orderId, inspectionId: id, by: 'inspector', at: context.at })
    const verdict = verdictOf(opened, told.found, input.finishedBps)
    const after = reported(opened, input, verdict, missingDocuments(checklist, input.results), context)
    const said = {
      report_sha256: input.reportHash,
      finished_bps: input.finishedBps,
      verdict: verdict ?? null,
      answer_by: after.answerBy ?? null,
    }
    return {
      answer: { inspection: id, state: 'report-filed', verdict: verdict ?? null },
      changes: [
        ...told.changes,
        ...inspectionChanges(opened, after, { topic: 'inspection.report-filed', said }, context),
      ],
    }
  },
})

/** What the whole report says: of all lines that were asked for; of monitoring nothing. */
function verdictOf({ inspection, policy }: Opened, found: readonly Finding[], finishedBps: number) {
  if (inspection.kind !== 'inspection') return undefined
  if (finishedBps < policy.minFinishedBps) return 'not-ready'
  const isWhole = inspection.lines.every(({ lineNo }) => found.some((each) => each.lineNo === lineNo))
  return worst([...found.map((each) => each.verdict), ...(isWhole ? [] : (['incomplete'] as const))])
}

function reported(
  { inspection, policy, books }: Opened,
  { reportHash, finishedBps }: FileReport,
  verdict: ReportVerdict | undefined,
  missing: readonly string[],
  { at }: Context,
): Inspection {
  const answerBy = endOfAnswerTerm(at, policy.answerWithin, books.content.zone, [])
  const told = { reportHash, finishedBps, missing, ...(verdict && { verdict }) }
  return { ...inspection, ...told, state: 'report-filed', reportedAt: at, answerBy }
}
