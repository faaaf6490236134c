import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { LineKind, ProviderLine } from '../payments/provider-line.rules.ts'
import { kindOf, targetOf } from '../payments/provider-line.rules.ts'

/**
 * How a line of a provider stands to our books. `waiting`: the other side may still come. `arrived`: it was missing
 * there, and came as a line of its own. `offset`: it came and went again before the other side heard of it.
 * `explained`: a person closed its case.
 */
export const lineStates = [
  'waiting',
  'matched',
  'amount-differs',
  'missing-here',
  'missing-there',
  'duplicate',
  'explained',
  'offset',
  'arrived',
] as const
export type LineState = (typeof lineStates)[number]

/** What is a case for a person. */
export const wrongStates = ['amount-differs', 'missing-here', 'missing-there', 'duplicate'] as const
export type WrongState = (typeof wrongStates)[number]

export function isWrong(state: LineState): state is WrongState {
  return (wrongStates as readonly LineState[]).includes(state)
}

/**
 * One movement as a provider told it (`reported`), as our books have it (`booked`), or both; minor units, above 0 where
 * the provider holds more of ours afterwards. What the provider has not told stands under the id of our transfer.
 */
export interface ReportLine {
  readonly reportRoot: RootId
  /** The provider's id; of its fee `…:fee`. */
  readonly lineId: string
  readonly provider: string
  readonly kind: LineKind
  readonly currency: string
  readonly reported?: bigint
  readonly booked?: bigint
  readonly reference?: string
  /** The root and cause of the transfers that have to tell of it. */
  readonly target: RootId
  readonly cause: string
  /** In the world. */
  readonly happenedAt: Instant
  /** When we read or booked it: its age, and what the other side has time from. */
  readonly since: Instant
  readonly state: LineState
  readonly transfers: readonly string[]
}

export const reportLineType: RecordType<ReportLine> = {
  name: 'reconciliation.provider_lines',
  root: (line) => line.reportRoot,
  id: (line) => line.lineId,
}

/** How far a provider's books are read, and what they say. */
export interface Report {
  readonly reportRoot: RootId
  readonly provider: string
  /** Where the next page of the provider's books begins. */
  readonly cursor?: string
  readonly readAt?: Instant
  /** Up to this transfer, what our books have on the account is told or stands in a line as missing. */
  readonly bookedTo: string
  /** How often what a comparison found was written down. */
  readonly judged: number
  /** What all lines add up to, by currency; minor units. */
  readonly reported: { readonly [currency: string]: bigint }
  readonly lines: number
}

export const reportType: RecordType<Report> = {
  name: 'reconciliation.provider_reports',
  root: (report) => report.reportRoot,
  id: () => 'report',
}

export function reportRootOf(provider: string): RootId {
  return `prp_${provider}`
}

/** A report of which nothing is read yet. */
export function newReport(provider: string): Report {
  return { reportRoot: reportRootOf(provider), provider, bookedTo: '', judged: 0, reported: {}, lines: 0 }
}

/** The cause of a line that names nothing of ours. */
export function ownCause(lineId: string): string {
  return `provider-line:${lineId}`
}

/** A line as it is kept: what moved, and the provider's fee for it, each by itself. */
export function keptLines(provider: string, line: ProviderLine, at: Instant): readonly ReportLine[] {
  const reportRoot = reportRootOf(provider)
  const found = targetOf(provider, line)
  const kept = (lineId: string, kind: LineKind, reported: bigint): ReportLine => ({
    ...{ reportRoot, lineId, provider, kind, reported, currency: line.currency },
    ...(line.reference === undefined ? {} : { reference: line.reference }),
    ...{ target: found?.root ?? reportRoot, cause: found?.cause ?? ownCause(lineId) },
    ...{ happenedAt: line.happenedAt, since: at, state: 'waiting', transfers: [] },
  })
  const fee = line.fee === 0n ? [] : [kept(`${line.id}:fee`, 'fee', -line.fee)]
  return line.amount === 0n ? fee : [kept(line.id, kindOf(line), line.amount), ...fee]
}

/** The id of the case of a line: one for ever. */
export function lineCaseOf(reportRoot: RootId, lineId: string): string {
  return `cas_${sha256Hex(`${reportRoot}:${lineId}`).slice(0, 32)}`
}

/** By how much the provider says more than our books; minor units. */
export function differenceOf({ reported = 0n, booked = 0n }: Pick<ReportLine, 'reported' | 'booked'>): bigint {
  return reported - booked
}
