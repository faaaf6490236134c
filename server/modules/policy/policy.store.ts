import { recordTable } from '../../platform/record-table.ts'
import { policyVersionType } from './policy.rules.ts'

export const policyVersionTable = recordTable(policyVersionType, {
  section: 'text',
  version: 'integer',
  values: 'json',
  author: 'text',
  reason: 'text',
  proposedAt: 'instant',
  effectiveFrom: 'instant',
  approver: 'text',
  approvedAt: 'instant',
})

export const policyTables = [policyVersionTable]

/** What must always hold of policy: each query gives one row with `id` for each thing that breaks it. */
export const policyChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'policy.four-eyes',
    sql: `SELECT root_id || '/' || id AS id FROM policy.versions
      WHERE approved_at IS NOT NULL AND (approver IS NULL OR approver = author OR effective_from < approved_at)`,
  },
  {
    name: 'policy.versions-without-gap',
    sql: `SELECT root_id AS id FROM policy.versions GROUP BY root_id HAVING max(version) <> count(*)`,
  },
]
