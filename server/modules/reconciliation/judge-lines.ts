import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Booking } from './booking-of-line.rules.ts'
import { type Case, type CaseKind, caseType } from './case.rules.ts'
import type { Untold, Verdict } from './compare-lines.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import {
  differenceOf,
  isWrong,
  lineCaseOf,
  newReport,
  type ReportLine,
  reportLineType,
  reportRootOf,
  reportType,
  type WrongState,
} from './report-line.rules.ts'

export interface JudgeLines {
  readonly provider: string
  /** How often the report was judged when the comparison read it. */
  readonly judged: number
  readonly verdicts: readonly Verdict[]
  readonly untold: readonly Untold[]
  /** Up to this transfer everything on the account is told, or stands in a line. */
  readonly bookedTo?: string
}

const [lineName, caseName] = [(id: string) => `line ${id}`, (id: string) => `case ${id}`]
const idOf = ({ booking }: Untold) => booking.transfers[0] ?? ''

/**
 * Writes down what a comparison found. What is wrong becomes a case, one for each line for ever; it closes by itself
 * when the missing side has come. What another comparison has overtaken changes nothing. Never refuses: it is a fact.
 */
export const judgeLines = useCase({
  name: 'reconciliation.judge-lines',
  action: 'reconciliation.take-lines',
  bulk: true,
  root: ({ provider }: JudgeLines) => reportRootOf(provider),
  reads: ({ verdicts, untold }, root) => {
    const ids = [...verdicts.map(({ lineId }) => lineId), ...untold.map(idOf)]
    return {
      report: one(reportType, root, 'report'),
      policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
      ...(Object.fromEntries([
        ...ids.map((id) => [lineName(id), one(reportLineType, root, id)]),
        ...ids.map((id) => [caseName(id), one(caseType, root, lineCaseOf(root, id))]),
      ]) as Record<never, never>),
    }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, { provider, judged, verdicts, untold, bookedTo }, { at }) {
    const { report = newReport(provider), policies } = facts
    const known = facts as unknown as { readonly [name: string]: unknown }
    const lineOf = (id: string) => known[lineName(id)] as ReportLine | undefined
    const caseOf = (id: string) => known[caseName(id)] as Case | undefined
    // A person may have explained one of them meanwhile: then its booking may be another's, and the mark stays.
    const isStale = report.judged !== judged || verdicts.some((each) => lineOf(each.lineId)?.state !== each.before)
    if (isStale) return { answer: { judged: report.judged, isStale: true as boolean }, changes: [] }
    const age = valuesOf(reconciliationPolicy, policyAt(policies, at)).caseAge
    const found = verdicts.map((each) => judgedBy(lineOf(each.lineId) as ReportLine, each, caseOf(each.lineId)))
    const alone = untold.filter((each) => lineOf(idOf(each)) === undefined)
    const after = [...found, ...alone.map((each) => untoldLine(provider, each))]
    const told = { ...report, judged: judged + 1, ...(bookedTo === undefined ? {} : { bookedTo }) }
    return {
      answer: { judged: told.judged, isStale: false as boolean },
      changes: [
        put(reportType, told),
        ...after.map((line) => put(reportLineType, line)),
        ...after.flatMap((line) => caseChanges(line, caseOf(line.lineId), at, age)),
      ],
    }
  },
})

/** What a person closed stays closed, also where the line stood otherwise in between. */
function judgedBy({ booked: _, ...line }: ReportLine, verdict: Verdict, before: Case | undefined): ReportLine {
  const { booked, transfers } = verdict
  const state = isWrong(verdict.state) && isClosedByPerson(before) ? 'explained' : verdict.state
  return { ...line, state, transfers, ...(booked === undefined ? {} : { booked }) }
}

function isClosedByPerson(before: Case | undefined): boolean {
  return before?.state === 'closed' && before.resolution !== 'arrived'
}

/** A line for a movement of our books that the provider has not told. */
function untoldLine(provider: string, { booking, state }: Untold): ReportLine {
  const { root: target, cause, kind, currency, amount, happenedAt, bookedAt, transfers }: Booking = booking
  const own = { reportRoot: reportRootOf(provider), lineId: transfers[0] ?? '', provider }
  return { ...own, kind, currency, booked: amount, target, cause, happenedAt, since: bookedAt, state, transfers }
}

const kinds: Readonly<Record<WrongState, CaseKind>> = {
  'amount-differs': 'provider-differs',
  'missing-here': 'provider-missing-here',
  'missing-there': 'provider-missing-there',
  duplicate: 'provider-duplicate',
}

const words: Readonly<Record<WrongState, string>> = {
  'amount-differs': 'the provider tells another amount than the books have',
  'missing-here': 'the provider tells of a movement that the books do not have',
  'missing-there': 'the books have a movement that the provider does not tell of',
  duplicate: 'the provider tells of a movement twice',
}

/** A case opens, changes what it is about, closes by itself, or opens again. What a person closed stays closed. */
function caseChanges(line: ReportLine, before: Case | undefined, at: Instant, age: string): readonly Change[] {
  const { reportRoot: statementId, lineId, provider, currency, state } = line
  const caseId = lineCaseOf(statementId, lineId)
  if (isWrong(state)) {
    if (before !== undefined && before.state !== 'closed' && before.kind === kinds[state]) return []
    const found = { kind: kinds[state], amount: differenceOf(line), currency, said: words[state] }
    const head = { statementId, caseId, bank: provider, lineId, openedAt: at, overdueAt: addDuration(at, age) }
    const fresh: Case = { ...head, ...found, state: 'open', notes: before?.notes ?? [] }
    const opened = before === undefined || before.state === 'closed' ? fresh : { ...before, ...found }
    const said = { case: caseId, kind: found.kind, line: lineId, amount: Number(found.amount), currency }
    return [put(caseType, opened), entry(statementId as RootId, 'case.opened', said)]
  }
  if (before === undefined || before.state === 'closed' || state === 'explained' || state === 'waiting') return []
  const closed = { state: 'closed', resolution: 'arrived', reason: 'the other side came', closedBy: 'machine' } as const
  return [
    put(caseType, { ...before, ...closed, closedAt: at }),
    entry(statementId as RootId, 'case.closed', { case: caseId, line: lineId }),
  ]
}
