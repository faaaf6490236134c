import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { InvoiceKind } from './invoice.rules.ts'

/** The numbers of one kind of document drawn up for one supplier in a year: 1 to `issued`, without a gap. */
export interface SelfBillingSeries {
  readonly seriesRoot: RootId
  readonly id: string
  readonly supplierId: RootId
  readonly year: number
  readonly kind: InvoiceKind
  readonly issued: number
}

export const selfBillingSeriesType: RecordType<SelfBillingSeries> = {
  name: 'invoices.self_billing_series',
  root: (series) => series.seriesRoot,
  id: (series) => series.id,
}

/** All series of a supplier: one root, which whoever gives a number out writes. */
export function selfBillingSeriesRoot(supplierId: RootId): RootId {
  return `sbs_${supplierId.slice(supplierId.indexOf('_') + 1)}`
}

/** Owned names: no number of a supplier is given twice. */
export const selfBilledNumberSpace = 'self-billed-number'

/** The name that a supplier's number is owned under: another supplier has the same numbers. */
export function ownedNumber(supplierId: RootId, number: string): string {
  return `${supplierId}:${number}`
}

/** The series with one more document, issued on a local date. */
export function nextInSeries(
  known: readonly SelfBillingSeries[],
  supplierId: RootId,
  on: string,
  kind: InvoiceKind,
): SelfBillingSeries {
  const year = Number(on.slice(0, 4))
  const id = `${year}:${kind}`
  const before = known.find((each) => each.id === id)
  const seriesRoot = selfBillingSeriesRoot(supplierId)
  return { seriesRoot, id, supplierId, year, kind, issued: (before?.issued ?? 0) + 1 }
}

/** The number of a place: `SB-2026-000123`; credit notes have a C, so that nobody pays one. */
export function selfBilledNumber({ year, kind, issued }: SelfBillingSeries): string {
  return `SB-${year}-${kind === 'credit-note' ? 'C' : ''}${String(issued).padStart(6, '0')}`
}
