import { recordTable } from '../../platform/record-table.ts'
import { checkType } from './check.rules.ts'
import { companyType } from './company.rules.ts'

/** How the records of parties stand in their tables. */
export const partiesTables = [
  recordTable(companyType, {
    companyId: 'root',
    name: 'text',
    country: 'text',
    kinds: 'json',
    zone: 'text',
    state: 'text',
  }),
  recordTable(checkType, {
    companyId: 'root',
    checkId: 'id',
    kind: 'text',
    scope: 'text',
    checker: 'text',
    result: 'text',
    checkedAt: 'instant',
    expiresAt: 'instant',
    evidenceHash: 'text',
  }),
]
