import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { checkType } from './check.rules.ts'
import { companyType } from './company.rules.ts'
import { type ApiKey, apiKeyType, memberType } from './member.rules.ts'

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
  recordTable(memberType, { companyId: 'root', userId: 'id', roles: 'json', state: 'text' }),
  recordTable(apiKeyType, {
    companyId: 'root',
    keyId: 'id',
    name: 'text',
    hash: 'text',
    scopes: 'json',
    state: 'text',
    createdAt: 'instant',
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

/** The active key with a secret's hash; `undefined` for an unknown or revoked one. */
export async function findApiKey(
  pool: pg.Pool,
  hash: string,
): Promise<Pick<ApiKey, 'companyId' | 'keyId' | 'scopes'> | undefined> {
  const { rows } = await pool.query({
    name: 'find-api-key',
    text: `select root_id as "companyId", id as "keyId", scopes from parties.api_keys where hash = $1 and state = 'active'`,
    values: [hash],
  })
  return rows[0]
}

/** Companies by name, for the sandbox and for staff; newest last. */
export async function listCompanies(pool: pg.Pool): Promise<readonly object[]> {
  const { rows } = await pool.query(
    `select root_id as company, name, country, kinds, zone, state from parties.companies order by root_id limit 100`,
  )
  return rows
}
