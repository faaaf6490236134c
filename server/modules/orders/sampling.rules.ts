import type { DefectClass } from '../catalogue/quality.rules.ts'

/** How much of a lot is looked at, and which papers belong to the goods, as terms say it. */

/**
 * Acceptance quality limits in percent nonconforming that ISO 2859-1 has columns for. `0` is none of them: it says that
 * no defect is accepted.
 */
export const aqlValues = [
  ...['0', '0.010', '0.015', '0.025', '0.040', '0.065', '0.10', '0.15', '0.25', '0.40', '0.65', '1.0', '1.5', '2.5'],
  ...['4.0', '6.5', '10'],
] as const
export type Aql = (typeof aqlValues)[number]

/** Limiting qualities in percent nonconforming that ISO 2859-2 has columns for. */
export const lqValues = ['0.50', '0.80', '1.25', '2.0', '3.15', '5.0', '8.0', '12.5', '20', '31.5'] as const
export type Lq = (typeof lqValues)[number]

/**
 * `aql`: a plan of ISO 2859-1, for who delivers again and again. `lq`: one of ISO 2859-2, for a lot that stands alone.
 * `all`: every item.
 */
export type LotSampling =
  | { readonly kind: 'aql'; readonly percent: Aql }
  | { readonly kind: 'lq'; readonly percent: Lq }
  | { readonly kind: 'all' }

/** What holds for each class of defects. */
export type ClassSampling = Readonly<Record<DefectClass, LotSampling>>

/** Where terms say nothing: what consumer goods are usually bought by. */
export const usualSampling: ClassSampling = {
  critical: { kind: 'aql', percent: '0' },
  major: { kind: 'aql', percent: '2.5' },
  minor: { kind: 'aql', percent: '4.0' },
}

/** Papers that terms may ask for; `other` has a name. */
export const documentKinds = [
  ...['commercial-invoice', 'packing-list', 'transport-document', 'certificate-of-origin', 'insurance-certificate'],
  ...['inspection-certificate', 'test-report', 'certificate-of-conformity', 'safety-data-sheet', 'phytosanitary'],
  ...['export-licence', 'manual', 'other'],
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A paper that has to come with the goods. */
export interface RequiredDocument {
  readonly kind: DocumentKind
  /** What exactly: a standard, an issuer, a number of copies. */
  readonly name?: string
}

/** Whether it is a way of sampling that the tables know. */
export function isSampling(sampling: LotSampling): boolean {
  if (sampling.kind === 'all') return true
  const values: readonly string[] = sampling.kind === 'aql' ? aqlValues : lqValues
  return values.includes(sampling.percent)
}

/** Whether the paper can be told from others. */
export function isDocument({ kind, name }: RequiredDocument): boolean {
  return documentKinds.includes(kind) && (kind !== 'other' || (name !== undefined && name.trim() !== ''))
}
