import type { RecordType } from '../kernel/use-case.ts'

/**
 * How a field of a record stands in its table. `root` and `id` are the two key columns `root_id` and `id`, which every
 * record table has as its primary key; a field that is exactly one of them names it and gets no column of its own.
 * `instant` is timestamptz read back as RFC 3339 with milliseconds; `json` is jsonb in which a bigint keeps its type.
 */
export type ColumnKind = 'root' | 'id' | 'text' | 'bigint' | 'integer' | 'boolean' | 'instant' | 'json' | 'bytes'

export interface RecordTable {
  readonly type: RecordType<never>
  readonly columns: Readonly<Record<string, ColumnKind>>
}

/**
 * Declares the table of a record type. The table has the type's name (`escrow.holds`), the primary key
 * (root_id, id), and one snake_case column per field of another kind; an absent optional field is null.
 *
 * @example recordTable(holdType, { orderId: 'root', lineNo: 'integer', paid: 'bigint' })
 */
export function recordTable<R>(
  type: RecordType<R>,
  columns: { readonly [K in keyof Required<R>]: ColumnKind },
): RecordTable {
  return { type: type as RecordType<never>, columns: columns as Readonly<Record<string, ColumnKind>> }
}
