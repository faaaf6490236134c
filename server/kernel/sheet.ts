import type { Instant } from './use-case.ts'

/**
 * A document to print, as plain values: rules decide what it says and in which order, the printer how it looks. The
 * same sheet prints the same bytes. Texts are in the reader's language; nothing is translated or formatted later.
 */
export interface Sheet {
  /** BCP 47. */
  readonly language: string
  /** The name of the document in its metadata: `Invoice NL-2026-000001`. */
  readonly title: string
  /** Who issues it. */
  readonly author: string
  /** When it was issued; the only time in the file. */
  readonly issuedAt: Instant
  /** At the top: what it is, its number, and what stands beside it on the right. */
  readonly heading: { readonly kind: string; readonly name: string; readonly aside: readonly string[] }
  readonly blocks: readonly SheetBlock[]
  /** At the foot of each page, before the page's number. */
  readonly foot: string
  /** `{page}` and `{pages}` are put in. */
  readonly pageWords: string
}

export type SheetBlock =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'text'; readonly text: string; readonly tone?: 'quiet' | 'strong' }
  /** Side by side, at most three: the parties. The first line of each is strong. */
  | { readonly block: 'columns'; readonly columns: readonly SheetColumn[] }
  /** A name and what it is, one below the other. */
  | { readonly block: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly block: 'table'; readonly columns: readonly SheetTableColumn[]; readonly rows: readonly SheetRow[] }
  /** Names and amounts at the right; the strong ones between rules. */
  | { readonly block: 'totals'; readonly rows: readonly SheetTotal[] }

export interface SheetColumn {
  readonly heading: string
  readonly lines: readonly string[]
}

export interface SheetTableColumn {
  readonly name: string
  /** Its part of the width; the parts are set against their sum. */
  readonly width: number
  /** Amounts and quantities stand at the end. */
  readonly align?: 'end'
}

/** The texts of a row, one per column; below the first, in quiet, its note. */
export interface SheetRow {
  readonly cells: readonly string[]
  readonly note?: string
}

export interface SheetTotal {
  readonly name: string
  readonly amount: string
  readonly strong?: true
}
