import { recordTable } from '../../platform/record-table.ts'
import { catalogueType, productType } from './catalogue.rules.ts'
import { fileType } from './file.rules.ts'
import { importRowType, importType, rowEffectType } from './import.rules.ts'
import { versionType } from './version.rules.ts'

/** How the records of the catalogue stand in their tables. */
export const catalogueTables = [
  recordTable(catalogueType, { catalogueId: 'root', companyId: 'text', products: 'integer', openedAt: 'instant' }),
  recordTable(productType, {
    catalogueId: 'root',
    productId: 'id',
    companyId: 'text',
    sku: 'text',
    name: 'text',
    category: 'text',
    state: 'text',
    version: 'integer',
    lastVersion: 'integer',
    hash: 'text',
    madeAt: 'instant',
    changedAt: 'instant',
    listedAt: 'instant',
  }),
  recordTable(versionType, {
    catalogueId: 'root',
    productId: 'text',
    version: 'integer',
    hash: 'text',
    content: 'json',
    person: 'text',
    importId: 'text',
    writtenAt: 'instant',
  }),
  recordTable(fileType, {
    catalogueId: 'root',
    sha256: 'id',
    bytes: 'bigint',
    type: 'text',
    name: 'text',
    person: 'text',
    attachedAt: 'instant',
  }),
  recordTable(importType, {
    catalogueId: 'root',
    importId: 'id',
    state: 'text',
    file: 'text',
    name: 'text',
    bytes: 'bigint',
    type: 'text',
    options: 'json',
    person: 'text',
    receivedAt: 'instant',
    readTo: 'integer',
    appliedTo: 'integer',
    undoneTo: 'integer',
    counts: 'json',
    reading: 'json',
    failure: 'json',
    readAt: 'instant',
    appliedAt: 'instant',
    undoneAt: 'instant',
  }),
  recordTable(importRowType, {
    catalogueId: 'root',
    importId: 'text',
    n: 'integer',
    line: 'integer',
    sku: 'text',
    productId: 'text',
    outcome: 'text',
    content: 'json',
    baseVersion: 'integer',
    faults: 'json',
  }),
  recordTable(rowEffectType, {
    catalogueId: 'root',
    importId: 'text',
    n: 'integer',
    productId: 'text',
    beforeVersion: 'integer',
    beforeState: 'text',
    madeVersion: 'integer',
    madeState: 'text',
    refused: 'text',
    kept: 'text',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const catalogueChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'catalogue.version-is-there',
    sql: `SELECT p.id FROM catalogue.products p LEFT JOIN catalogue.versions v
        ON v.root_id = p.root_id AND v.id = p.id || ':' || p.version
      WHERE v.id IS NULL OR v.hash <> p.hash OR v.content ->> 'sku' <> p.sku`,
  },
  {
    name: 'catalogue.counts-its-products',
    sql: `SELECT c.root_id AS id FROM catalogue.catalogues c
      WHERE c.products <> (SELECT count(*) FROM catalogue.products p WHERE p.root_id = c.root_id)`,
  },
  {
    name: 'catalogue.files-are-there',
    sql: `SELECT v.root_id || ' ' || v.id AS id FROM catalogue.versions v,
        jsonb_array_elements_text(v.content -> 'images') image
      WHERE NOT EXISTS (SELECT 1 FROM catalogue.files f WHERE f.root_id = v.root_id AND f.id = image)`,
  },
  {
    name: 'catalogue.import-counts-its-rows',
    sql: `SELECT i.id FROM catalogue.imports i LEFT JOIN LATERAL (
        SELECT count(*) AS rows, count(*) FILTER (WHERE outcome = 'wrong') AS wrong FROM catalogue.import_rows r
        WHERE r.root_id = i.root_id AND r.import_id = i.id) r ON true
      WHERE (i.counts ->> 'rows')::int <> r.rows OR (i.counts ->> 'wrong')::int <> r.wrong OR i.read_to <> r.rows`,
  },
  {
    name: 'catalogue.import-counts-what-it-did',
    sql: `SELECT i.id FROM catalogue.imports i LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE refused IS NULL) AS taken, count(*) FILTER (WHERE kept IS NOT NULL) AS kept
        FROM catalogue.row_effects e WHERE e.root_id = i.root_id AND e.import_id = i.id) e ON true
      WHERE (i.counts ->> 'taken')::int <> e.taken OR (i.counts ->> 'kept')::int <> e.kept`,
  },
]
