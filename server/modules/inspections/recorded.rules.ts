import { fingerprint } from '../../kernel/canonical.ts'
import type { Change, Instant, Json, RootId } from '../../kernel/use-case.ts'
import { append, entry } from '../../kernel/use-case.ts'
import type { Checklist } from './checklist.rules.ts'
import type { Finding, LineResult, Results } from './findings.rules.ts'
import { findings } from './findings.rules.ts'
import type { InspectionResult } from './inspection.rules.ts'
import { inspectionResultType } from './inspection.rules.ts'

/** Whose results they are, and when they came. */
export interface Recording {
  readonly orderId: RootId
  readonly inspectionId: string
  readonly by: InspectionResult['by']
  readonly at: Instant
}

/** Results become facts: a record and an entry for each line; what they mean is kept beside what was found. */
export function recorded(
  checklist: Checklist,
  results: Results,
  { orderId, inspectionId, by, at }: Recording,
): { readonly found: readonly Finding[]; readonly changes: readonly Change[] } {
  const found = findings(checklist, results)
  const records = found.flatMap((finding): readonly InspectionResult[] => {
    const result = results.lines.find(({ lineNo }) => lineNo === finding.lineNo)
    const line = checklist.lines.find(({ lineNo }) => lineNo === finding.lineNo)
    if (result === undefined || line === undefined) return []
    const of = { orderId, inspectionId, lineNo: finding.lineNo, by, quantity: line.quantity }
    return [{ ...of, result, finding, recordedAt: at }]
  })
  const changes = records.flatMap((record) => [
    append(inspectionResultType, record),
    entry(orderId, 'inspection.result-recorded', entryOf(record)),
  ])
  return { found, changes }
}

/** What an entry says of a line: numbers and the hash of all that was found. Readings stand in the record. */
function entryOf({ inspectionId, by, result, finding }: InspectionResult): Json {
  const { lineNo, verdict, classes, share, short, clauses } = finding
  return {
    inspection: inspectionId,
    by,
    line: lineNo,
    verdict,
    inspected: result.inspected,
    defective: Object.fromEntries(classes.map((each) => [each.of, each.defective])),
    share_found: share.found,
    short: short.toString(),
    clauses: clauses.slice(0, CLAUSES_MOST),
    results_hash: resultsHash(result),
  }
}

/** An entry holds what proves it; a line has at most a hundred qualities. */
const CLAUSES_MOST = 101

/** The hash of what was found of a line. */
export function resultsHash(result: LineResult): string {
  return fingerprint(
    JSON.parse(JSON.stringify(result, (_key, v) => (typeof v === 'bigint' ? v.toString() : v))) as Json,
  )
}
