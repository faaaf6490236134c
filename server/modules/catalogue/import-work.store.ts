import type pg from 'pg'
import { type ImportOptions, rowId } from './import.rules.ts'

/** An import that the process `work` has something to do for. */
export interface OpenImport {
  readonly catalogueId: string
  readonly companyId: string
  readonly importId: string
  readonly state: 'received' | 'applying' | 'undoing'
  readonly file: string
  readonly options: ImportOptions
  readonly rows: number
  readonly readTo: number
  readonly appliedTo: number
  readonly undoneTo: number
}

/** The imports that wait for work, the oldest first. */
export async function openImports(pool: pg.Pool): Promise<readonly OpenImport[]> {
  const { rows } = await pool.query({
    name: 'open imports',
    text: `select i.root_id as "catalogueId", c.company_id as "companyId", i.id as "importId", i.state, i.file,
        i.options, (i.counts ->> 'rows')::int as rows, i.read_to as "readTo", i.applied_to as "appliedTo",
        i.undone_to as "undoneTo"
      from catalogue.imports i join catalogue.catalogues c on c.root_id = i.root_id
      where i.state in ('received', 'applying', 'undoing') order by i.received_at, i.id limit 20`,
  })
  return rows
}

/** Whether an import still waits for the same work. */
export async function stillOpen(pool: pg.Pool, { catalogueId, importId, state }: OpenImport): Promise<boolean> {
  const text = 'select state from catalogue.imports where root_id = $1 and id = $2'
  const { rows } = await pool.query({ name: 'state of import', text, values: [catalogueId, importId] })
  return rows[0]?.state === state
}

interface Of {
  readonly catalogueId: string
  readonly importId: string
}

/** Rows that have something to do behind one, in order, with the product that they name; `;` follows `:` in ASCII. */
export async function workRowsAfter(
  pool: pg.Pool,
  { catalogueId, importId }: Of,
  after: number,
  limit: number,
): Promise<readonly { readonly n: number; readonly productId: string }[]> {
  const { rows } = await pool.query({
    name: 'rows of import to take',
    text: `select n, product_id as "productId" from catalogue.import_rows
      where root_id = $1 and id > $2 and id < $3 and product_id is not null
        and outcome in ('new', 'changed', 'withdrawn')
      order by id limit $4`,
    values: [catalogueId, rowId(importId, after), `${importId};`, limit],
  })
  return rows
}

/** What rows behind one did, in order. */
export async function effectsAfter(pool: pg.Pool, { catalogueId, importId }: Of, after: number, limit: number) {
  const { rows } = await pool.query<{ n: number; productId: string; beforeVersion: number | null }>({
    name: 'effects of import to undo',
    text: `select n, product_id as "productId", before_version as "beforeVersion" from catalogue.row_effects
      where root_id = $1 and id > $2 and id < $3 and made_version is not null order by id limit $4`,
    values: [catalogueId, rowId(importId, after), `${importId};`, limit],
  })
  return rows.map(({ n, productId, beforeVersion }) => ({
    n,
    productId,
    ...(beforeVersion === null ? {} : { beforeVersion }),
  }))
}
