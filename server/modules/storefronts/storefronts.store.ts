import { recordTable } from '../../platform/record-table.ts'
import { removalType, storefrontFileType, storefrontType, storefrontVersionType } from './storefront.rules.ts'

/** How the records of storefronts stand in their tables. */
export const storefrontsTables = [
  recordTable(storefrontType, {
    companyId: 'root',
    draft: 'json',
    draftPerson: 'text',
    changedAt: 'instant',
    shown: 'integer',
    shownHash: 'text',
    lastVersion: 'integer',
  }),
  recordTable(storefrontVersionType, {
    companyId: 'root',
    version: 'integer',
    content: 'json',
    hash: 'text',
    person: 'text',
    publishedAt: 'instant',
  }),
  recordTable(storefrontFileType, {
    companyId: 'root',
    sha256: 'id',
    bytes: 'bigint',
    type: 'text',
    name: 'text',
    person: 'text',
    attachedAt: 'instant',
  }),
  recordTable(removalType, {
    companyId: 'root',
    part: 'id',
    field: 'text',
    reason: 'text',
    person: 'text',
    removedAt: 'instant',
    restoredAt: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const storefrontsChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'storefronts.shown-is-there',
    sql: `SELECT s.root_id AS id FROM storefronts.storefronts s WHERE s.shown IS NOT NULL
      AND NOT EXISTS (SELECT FROM storefronts.versions v
        WHERE v.root_id = s.root_id AND v.version = s.shown AND v.hash = s.shown_hash)`,
  },
  {
    name: 'storefronts.versions-are-counted',
    sql: `SELECT s.root_id AS id FROM storefronts.storefronts s WHERE s.last_version <> (
      SELECT count(*) FROM storefronts.versions v WHERE v.root_id = s.root_id)`,
  },
  {
    name: 'storefronts.files-are-there',
    sql: `SELECT v.root_id || ' ' || v.id AS id FROM storefronts.versions v, LATERAL (
        SELECT v.content ->> 'logo' AS file UNION SELECT v.content ->> 'banner'
        UNION SELECT p ->> 'file' FROM jsonb_array_elements(v.content -> 'pictures') p) named
      WHERE named.file IS NOT NULL
        AND NOT EXISTS (SELECT FROM storefronts.files f WHERE f.root_id = v.root_id AND f.id = named.file)`,
  },
]
