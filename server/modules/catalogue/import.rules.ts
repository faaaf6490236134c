import type { Instant, Json, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { ProductState } from './catalogue.rules.ts'
import type { FaultReason } from './content.rules.ts'
import type { ProductContent } from './version.rules.ts'

export const importStates = [
  'received',
  'read',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]

/** How a file is to be read where it does not say so itself. */
export interface ImportOptions {
  /** Of the words, where no column says it. */
  readonly language: string
  /** Of prices, where no column says it. */
  readonly currency?: string
  /** Sign before the decimals; absent: as the file looks. */
  readonly decimal?: 'point' | 'comma'
  /** Products that are new, or were drafts, are listed when the rows are taken. */
  readonly lists: boolean
}

export const outcomes = ['new', 'changed', 'unchanged', 'withdrawn', 'wrong'] as const
/** What a row comes to; `withdrawn`: it takes the product off the list. */
export type RowOutcome = (typeof outcomes)[number]

/** Rows by what they come to, and what became of them. */
export type ImportCounts = Readonly<Record<RowOutcome | 'rows' | 'taken' | 'refused' | 'undone' | 'kept', number>>

export const noCounts: ImportCounts = {
  ...{ rows: 0, new: 0, changed: 0, unchanged: 0, withdrawn: 0, wrong: 0 },
  ...{ taken: 0, refused: 0, undone: 0, kept: 0 },
}

/** How a file was read: its kind, what stands in which column, and what was not used. */
export interface FileReading {
  readonly format: 'csv' | 'xlsx' | 'ubl'
  readonly encoding?: string
  readonly delimiter?: string
  readonly columns?: readonly { readonly header: string; readonly field: string | null }[]
  /** Of a UBL document: its own number. */
  readonly document?: string
}

export interface ProductImport {
  readonly catalogueId: RootId
  readonly importId: string
  readonly state: ImportState
  /** sha256 of the bytes. */
  readonly file: string
  readonly name: string
  readonly bytes: bigint
  readonly type: string
  readonly options: ImportOptions
  readonly person: string
  readonly receivedAt: Instant
  readonly readTo: number
  readonly appliedTo: number
  readonly undoneTo: number
  readonly counts: ImportCounts
  readonly reading?: FileReading
  readonly failure?: { readonly code: string; readonly data?: Json }
  readonly readAt?: Instant
  readonly appliedAt?: Instant
  readonly undoneAt?: Instant
}

export const importType: RecordType<ProductImport> = {
  name: 'catalogue.imports',
  root: (found) => found.catalogueId,
  id: (found) => found.importId,
}

/** Why a row cannot be taken: the column as its file calls it, what stands there, and why not. */
export interface RowFault {
  readonly column: string
  readonly why: FaultReason
  readonly value?: string
}

/** A row as it waits: what the product will be, held against a version. */
export interface ImportRow {
  readonly catalogueId: RootId
  readonly importId: string
  readonly n: number
  /** Of the file, from 1. */
  readonly line: number
  readonly sku: string
  readonly productId?: string
  readonly outcome: RowOutcome
  readonly content?: ProductContent
  /** The version that was shown when the row was read; absent for a new product. */
  readonly baseVersion?: number
  readonly faults: readonly RowFault[]
}

/** The record id of a row or of what it did: rows sort by it. */
export function rowId(importId: string, n: number): string {
  return `${importId}:${String(n).padStart(7, '0')}`
}

export const importRowType: RecordType<ImportRow> = {
  name: 'catalogue.import_rows',
  root: (row) => row.catalogueId,
  id: (row) => rowId(row.importId, row.n),
}

/** What a row did when it was taken. `refused`, `kept`: why it did nothing, why it was not put back. */
export interface RowEffect {
  readonly catalogueId: RootId
  readonly importId: string
  readonly n: number
  readonly productId: string
  readonly beforeVersion?: number
  readonly beforeState?: ProductState
  readonly madeVersion?: number
  readonly madeState?: ProductState
  readonly refused?: string
  readonly kept?: string
}

export const rowEffectType: RecordType<RowEffect> = {
  name: 'catalogue.row_effects',
  root: (effect) => effect.catalogueId,
  id: (effect) => rowId(effect.importId, effect.n),
}

const steps = {
  stage: ['received'],
  apply: ['read'],
  discard: ['received', 'read', 'failed'],
  undo: ['applied'],
} as const satisfies Record<string, readonly ImportState[]>
export type ImportStep = keyof typeof steps

/** Refuses `wrong-state` { state }. */
export function checkImportStep(step: ImportStep, { state }: Pick<ProductImport, 'state'>): Refusal | undefined {
  return (steps[step] as readonly ImportState[]).includes(state) ? undefined : refuse('wrong-state', { state })
}

/** What its supplier may do to an import in a state; nothing is taken of one in which no row is good. */
export function importSteps({ state, counts }: Pick<ProductImport, 'state' | 'counts'>): readonly ImportStep[] {
  const isWorth = counts.new + counts.changed + counts.withdrawn > 0
  return (['apply', 'discard', 'undo'] as const).filter(
    (step) => checkImportStep(step, { state }) === undefined && (step !== 'apply' || isWorth),
  )
}

/** Rows of one command: more need more memory and no less time. */
export const CHUNK = 250

/** Counts with more of some. */
export function counted(counts: ImportCounts, more: Partial<ImportCounts>): ImportCounts {
  const after: Record<string, number> = { ...counts }
  for (const [name, n] of Object.entries(more)) after[name] = (after[name] ?? 0) + n
  return after as ImportCounts
}
