import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, useCase } from '../../kernel/use-case.ts'
import type { ProviderLine } from '../payments/provider-line.rules.ts'
import { keptLines, newReport, type ReportLine, reportLineType, reportRootOf, reportType } from './report-line.rules.ts'

export interface TakeLines {
  readonly provider: string
  /** Where the page began: that of the report, or the page is known. */
  readonly after?: string
  /** Where the next one begins. */
  readonly cursor: string
  readonly lines: readonly ProviderLine[]
}

const nameOf = (id: string) => `line ${id}`

/**
 * Keeps a page of a provider's books, and where the next begins, in one commit: read twice, it is kept once. Answers
 * where the report stands. Never refuses: it is a fact.
 */
export const takeLines = useCase({
  name: 'reconciliation.take-lines',
  action: 'reconciliation.take-lines',
  bulk: true,
  root: ({ provider }: TakeLines) => reportRootOf(provider),
  reads: ({ lines }, root) => ({
    report: one(reportType, root, 'report'),
    ...(Object.fromEntries(
      lines.flatMap(({ id }) => [id, `${id}:fee`]).map((id) => [nameOf(id), one(reportLineType, root, id)]),
    ) as Record<never, never>),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, { provider, after, cursor, lines }, { at }, root) {
    const { report: before = newReport(provider) } = facts
    const answer = (at: string) => ({ cursor: at, lines: lines.length })
    if (before.cursor !== after) return { answer: answer(before.cursor ?? ''), changes: [] }
    const known = facts as unknown as { readonly [name: string]: ReportLine | undefined }
    const fresh = lines.flatMap((line) => keptLines(provider, line, at))
    const kept = fresh.filter((line) => known[nameOf(line.lineId)] === undefined)
    const report = { ...before, cursor, readAt: at, ...sums(before.reported, before.lines, kept) }
    return {
      answer: answer(cursor),
      changes: [
        put(reportType, report),
        ...kept.map((line) => put(reportLineType, line)),
        ...(kept.length === 0 ? [] : [entry(root as RootId, 'report.read', { lines: kept.length })]),
      ],
    }
  },
})

function sums(before: { readonly [currency: string]: bigint }, lines: number, kept: readonly ReportLine[]) {
  const reported = { ...before }
  for (const { currency, reported: amount = 0n } of kept) reported[currency] = (reported[currency] ?? 0n) + amount
  return { reported, lines: lines + kept.length }
}
