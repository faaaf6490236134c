import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { catalogueOf } from './catalogue.rules.ts'
import { catalogueTables } from './catalogue.store.ts'
import { type ImportRow, importSteps, importType, type ProductImport, type RowOutcome, rowId } from './import.rules.ts'
import { minimumPrice } from './price.rules.ts'

/** An import as the API shows it. */
export function importView(found: ProductImport) {
  const { importId, state, file, name, bytes, options, receivedAt, counts, reading, failure } = found
  const { readTo, appliedTo, undoneTo, readAt = null, appliedAt = null, undoneAt = null } = found
  return {
    ...{ import: importId, state, sha256: file, name, bytes: Number(bytes) },
    options: {
      ...{ language: options.language, currency: options.currency ?? null },
      ...{ decimal: options.decimal ?? null, lists: options.lists },
    },
    counts: { ...counts },
    progress: { read: readTo, applied: appliedTo, undone: undoneTo },
    reading: reading === undefined ? null : readingView(reading),
    failure: failure === undefined ? null : { code: failure.code, data: (failure.data ?? null) as object | null },
    ...{ received_at: receivedAt, read_at: readAt, applied_at: appliedAt, undone_at: undoneAt },
    actions: [...importSteps(found)],
  }
}

function readingView({ format, encoding, delimiter, columns, document }: NonNullable<ProductImport['reading']>) {
  return {
    ...{ format, encoding: encoding ?? null, delimiter: delimiter ?? null, document: document ?? null },
    columns: columns?.map((each) => ({ ...each })) ?? [],
  }
}

/** An import of a company; `undefined` where it has none of this id. */
export async function oneImport(pool: pg.Pool, companyId: string, importId: string) {
  const found = await recordReads(pool, catalogueTables).one(importType, catalogueOf(companyId), importId)
  return found && importView(found)
}

/** The imports of a company, the newest first; keyset by id, which follows time. */
export async function listImports(pool: pg.Pool, companyId: string, after: string | undefined, limit: number) {
  const { rows } = await pool.query<{ readonly id: string }>({
    name: 'imports of company',
    text: `select id from catalogue.imports where root_id = $1 and ($2::text is null or id < $2)
      order by id desc limit $3`,
    values: [catalogueOf(companyId), after ?? null, limit],
  })
  const reads = recordReads(pool, catalogueTables)
  const found = await Promise.all(rows.map(({ id }) => reads.one(importType, catalogueOf(companyId), id)))
  return found.filter((each) => each !== undefined)
}

export interface RowsAsked {
  readonly companyId: string
  readonly importId: string
  readonly outcome?: RowOutcome
  /** Only rows that were not taken, or not put back, with the reason. */
  readonly isLeft?: boolean
  readonly after?: number
  readonly limit: number
}

interface Shown extends Pick<ImportRow, 'n' | 'line' | 'sku' | 'outcome' | 'faults'> {
  readonly product: string | null
  readonly content: ImportRow['content'] | null
  readonly refused: string | null
  readonly kept: string | null
  readonly made_version: number | null
}

/** Rows of an import in the order of the file; keyset by number. */
export async function importRows(pool: pg.Pool, asked: RowsAsked): Promise<readonly Shown[]> {
  const { companyId, importId, outcome = null, isLeft = false, after = 0, limit } = asked
  const { rows } = await pool.query({
    name: 'rows of import',
    text: `select r.n, r.line, r.sku, r.product_id as product, r.outcome, r.faults, r.content,
        e.refused, e.kept, e.made_version
      from catalogue.import_rows r
      left join catalogue.row_effects e on e.root_id = r.root_id and e.id = r.id
      where r.root_id = $1 and r.id > $2 and r.id < $3 and ($4::text is null or r.outcome = $4)
        and (not $5 or e.refused is not null or e.kept is not null)
      order by r.id limit $6`,
    values: [catalogueOf(companyId), rowId(importId, after), `${importId};`, outcome, isLeft, limit],
  })
  return rows
}

/** A row as the API shows it. */
export function rowView(row: Shown) {
  const { n, line, sku, product, outcome, faults, content, refused, kept, made_version } = row
  return {
    ...{ n, line, sku, product, outcome, refused, kept, made_version },
    faults: faults.map(({ column, why, value = null }) => ({ column, why, value })),
    becomes:
      content === null || content === undefined
        ? null
        : {
            ...{ name: content.name, category: content.category, unit: content.unit, currency: content.currency },
            ...{ minimum: content.minimum, unit_price: minimumPrice(content) ?? null },
          },
  }
}
