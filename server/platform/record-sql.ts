import { encodeJson } from './postgres.ts'
import type { ColumnKind, RecordTable } from './record-table.ts'

/** The SQL of one record type, and how its records become rows. */
export interface RecordSql {
  readonly type: string
  readonly loadOne: string
  readonly loadAll: string
  readonly append: string
  readonly put: string
  /** How records that stand there change in some fields only; one parameter more: how many there are. */
  change(fields: readonly string[]): FieldsSql
  /** One array per column, root and id first. */
  columnsOf(rows: readonly { readonly root: string; readonly id: string; readonly record: unknown }[]): unknown[][]
  recordOf(row: Record<string, unknown>): unknown
}

interface FieldsSql {
  readonly name: string
  readonly text: string
  readonly columnsOf: RecordSql['columnsOf']
}

type StoredKind = Exclude<ColumnKind, 'root' | 'id'>

const sqlTypes: Record<StoredKind, string> = {
  text: 'text',
  bigint: 'int8',
  integer: 'int4',
  boolean: 'bool',
  instant: 'timestamptz',
  json: 'jsonb',
  bytes: 'bytea',
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Builds the statements of a record table. Names come from our own declarations, never from input. */
export function recordSql(table: RecordTable): RecordSql {
  const fields = Object.entries(table.columns)
  const stored = fields.filter((f): f is [string, StoredKind] => f[1] !== 'root' && f[1] !== 'id')
  const names = ['root_id', 'id', ...stored.map(([field]) => `"${snake(field)}"`)]
  const casts = ['text', 'text', ...stored.map(([, kind]) => sqlTypes[kind])]
  const arrays = casts.map((cast, i) => `$${i + 1}::${cast}[]`).join(', ')
  const name = table.type.name
  const columns = names.join(', ')
  const insert = `insert into ${name} (${columns}) select * from unnest(${arrays})`
  const set = names.slice(2).map((n) => `${n} = excluded.${n}`)
  const conflict = set.length === 0 ? 'do nothing' : `do update set ${set.join(', ')}`
  return {
    type: name,
    loadOne: `select ${columns} from ${name}
      where (root_id, id) in (select r, i from unnest($1::text[], $2::text[]) as u(r, i))`,
    loadAll: `select ${columns} from ${name} where root_id = any($1::text[]) order by id`,
    append: insert,
    put: `${insert} on conflict (root_id, id) ${conflict}`,
    change: changeSql(name, stored),
    columnsOf: (rows) => columnsOf(rows, stored),
    recordOf: recordReader(fields),
  }
}

/** Made once for each set of fields: a connection prepares a name once. */
function changeSql(table: string, stored: readonly [string, StoredKind][]): RecordSql['change'] {
  const made = new Map<string, FieldsSql>()
  return (names) => {
    const fields = stored.filter(([field]) => names.includes(field))
    const key = fields.map(([field]) => field).join()
    const sql = made.get(key) ?? changeOf(table, fields, made.size)
    made.set(key, sql)
    return sql
  }
}

function changeOf(table: string, fields: readonly [string, StoredKind][], n: number): FieldsSql {
  const names = fields.map(([field]) => `"${snake(field)}"`)
  const arrays = fields.map(([, kind], i) => `, $${i + 3}::${sqlTypes[kind]}[]`).join('')
  const text = `with u as (
    update ${table} r set ${names.map((name) => `${name} = n.${name}`).join(', ')}
    from unnest($1::text[], $2::text[]${arrays}) as n(root_id, id, ${names.join(', ')})
    where r.root_id = n.root_id and r.id = n.id returning 1)
    select platform.expect(count(*), $${fields.length + 3}, 'records') from u`
  return { name: `change ${table} ${n}`, text, columnsOf: (rows) => columnsOf(rows, fields) }
}

type Rows = Parameters<RecordSql['columnsOf']>[0]

function columnsOf(rows: Rows, stored: readonly [string, StoredKind][]): unknown[][] {
  const arrays = stored.map(([field, kind]) =>
    rows.map(({ record }) => {
      const value = (record as Record<string, unknown>)[field]
      if (value === undefined) return null
      return kind === 'json' ? encodeJson(value) : value
    }),
  )
  return [rows.map((row) => row.root), rows.map((row) => row.id), ...arrays]
}

function recordReader(fields: readonly [string, ColumnKind][]): RecordSql['recordOf'] {
  const sources = fields.map(([field, kind]) => {
    const column = kind === 'root' ? 'root_id' : kind === 'id' ? 'id' : snake(field)
    return [field, column] as const
  })
  return (row) => {
    const record: Record<string, unknown> = {}
    for (const [field, column] of sources) {
      const value = row[column]
      if (value !== null) record[field] = value
    }
    return record
  }
}
