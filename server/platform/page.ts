import { type TProperties, Type } from 'typebox'
import { type Refusal, refuse } from '../kernel/use-case.ts'

/** A page of a list by keyset: what follows the last row that the caller has seen. */
export interface Page<T> {
  readonly data: readonly T[]
  /** For the next page; null at the end. */
  readonly next_cursor: string | null
}

/** Where a page starts, and how long it is. */
export interface PageAsked {
  readonly after?: readonly string[]
  readonly limit: number
}

const DEFAULT_LIMIT = 20

/** The query schema of a list: cursor and limit beside its own filters. */
export function pageQuery<F extends TProperties>(filters: F) {
  return Type.Object({
    ...filters,
    cursor: Type.Optional(Type.String({ maxLength: 400, description: 'next_cursor of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: `default ${DEFAULT_LIMIT}` })),
  })
}

/** The cursor behind a row with these sort keys: opaque to the caller. */
export function cursorOf(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** Reads cursor and limit; `keys` is how many a row is sorted by. Refuses `cursor-invalid` for one we did not write. */
export function readPage(query: Readonly<Record<string, unknown>>, keys = 1): PageAsked | Refusal {
  const limit = typeof query.limit === 'number' ? query.limit : DEFAULT_LIMIT
  if (typeof query.cursor !== 'string') return { limit }
  const after = parseCursor(query.cursor)
  return after?.length === keys ? { after, limit } : refuse('cursor-invalid')
}

function parseCursor(cursor: string): readonly string[] | undefined {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    // One spelling only: what we did not write ourselves is not read.
    return Array.isArray(found) && found.every(isKey) && cursorOf(found) === cursor ? found : undefined
  } catch {
    return undefined
  }
}

function isKey(key: unknown): key is string {
  return typeof key === 'string' && !key.includes('\u0000') && key.isWellFormed()
}

/** A page of rows that were read with `limit + 1`. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => T,
  keys: (row: R) => readonly string[],
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { data: shown.map(view), next_cursor: last === undefined ? null : cursorOf(keys(last)) }
}
