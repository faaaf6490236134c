import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { InvoiceKind } from './invoice.rules.ts'

/** All series of the operator: one root, so that whoever gives a number out has the one before. */
export const seriesRoot: RootId = 'ser_operator'

/** The numbers of one kind of document in a year and jurisdiction: 1 to `issued`, without a gap. */
export interface Series {
  readonly id: string
  readonly jurisdiction: string
  readonly year: number
  readonly kind: InvoiceKind
  readonly issued: number
}

export const seriesType: RecordType<Series> = {
  name: 'invoices.series',
  root: () => seriesRoot,
  id: (series) => series.id,
}

/** The series of a document issued on a local date (`2026-03-01`): with nothing issued when there is none yet. */
export function seriesFor(known: readonly Series[], jurisdiction: string, on: string, kind: InvoiceKind): Series {
  const year = Number(on.slice(0, 4))
  const id = `${jurisdiction}:${year}:${kind}`
  return known.find((each) => each.id === id) ?? { id, jurisdiction, year, kind, issued: 0 }
}

/** The series after one more document, whose place that is. */
export function withNext(series: Series): Series {
  return { ...series, issued: series.issued + 1 }
}

/** The number of a place: `NL-2026-000123`; credit notes have a C, so that nobody pays one. */
export function numberOf({ jurisdiction, year, kind, issued }: Series): string {
  return `${jurisdiction}-${year}-${kind === 'credit-note' ? 'C' : ''}${String(issued).padStart(6, '0')}`
}
