import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { staff, testHouse } from '../../../tests/house.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { policyTables } from '../policy/index.ts'
import { appealSuspension } from './appeal-suspension.ts'
import { hearSuspension } from './hear-suspension.ts'
import { partiesTables, registerCompany } from './index.ts'
import { partiesChecks } from './points.store.ts'
import { reinstateCompany } from './reinstate-company.ts'
import { suspendCompany } from './suspend-company.ts'
import { ladderSteps } from './suspension.rules.ts'

const companyId = 'cmp_s'
const [ann, bob, eve] = [staff('usr_ann'), staff('usr_bob'), staff('usr_eve')]
const own = { kind: 'user', person: 'usr_own', company: companyId, roles: ['admin'] } as const

test('the ladder on PostgreSQL: every step and its end, and each check meets what it is for', async (t) => {
  const database = await testDatabase(t)
  const tables = [...partiesTables, ...policyTables]
  const store = postgresStore(database.url, tables)
  t.after(() => store.close())
  const client = await database.client()
  const house = testHouse(tables, store)
  const broken = async () => {
    const found = await Promise.all(partiesChecks.map(async ({ name, sql }) => [name, (await client.query(sql)).rows]))
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [name] : []))
  }
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier' as const], zone: 'UTC', members: [] }
  await house.run(registerCompany, company, ann)
  for (const step of ladderSteps) {
    await house.run(suspendCompany, { companyId, step, reason: 'why' }, ann)
    assert.deepEqual(await broken(), [], step)
  }
  await house.run(suspendCompany, { companyId, step: 'excluded', reason: 'so it is' }, bob)
  const { rows } = await client.query('SELECT state, takes_no_orders AS barred FROM parties.companies')
  assert.deepEqual(rows, [{ state: 'closed', barred: null }])
  await house.run(appealSuspension, { companyId, reason: 'It is another one.' }, own)
  await house.run(hearSuspension, { companyId, answer: 'keep', reason: 'It is not.' }, eve)
  assert.deepEqual(await broken(), [])
  await client.query(`UPDATE parties.companies SET state = 'active'`)
  assert.deepEqual(await broken(), ['parties.companies-stand-under-their-step'])
  await client.query(`UPDATE parties.companies SET state = 'closed'`)
  for (const by of [ann, bob]) await house.run(reinstateCompany, { companyId, reason: 'lifted' }, by)
  assert.deepEqual(await broken(), [])
  await client.query('UPDATE parties.companies SET takes_no_orders = true')
  assert.deepEqual(await broken(), ['parties.companies-stand-under-their-step'])
})
