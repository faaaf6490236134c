import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { staff, testHouse } from '../../../tests/house.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { approvePolicy } from './approve-policy.ts'
import { durationNumber } from './number.rules.ts'
import { definePolicySection } from './policy.rules.ts'
import { policyChecks, policyTables } from './policy.store.ts'
import { proposePolicyOf } from './propose-policy.ts'

const toll = definePolicySection<{ readonly term: string }>('toll', { term: durationNumber('P3D', 'why') })
const proposePolicy = proposePolicyOf([toll])

test('versions on PostgreSQL: proposed, approved, read back, and checked', async (t) => {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, policyTables)
  t.after(() => store.close())
  const house = testHouse(policyTables, store)
  const given = { section: 'toll', values: { term: 'P5D' }, reason: "a good year's toll" }
  const said = { section: 'toll', version: 1, effective_from: house.clock.now }
  assert.deepEqual(await house.run(proposePolicy, given, staff('usr_ann')), said)
  assert.deepEqual(await house.run(approvePolicy, { section: 'toll', version: 1 }, staff('usr_bob')), said)
  assert.equal(await house.run(approvePolicy, { section: 'toll', version: 1 }, staff('usr_bob')), 'policy-approved')
  const client = await database.client()
  const found = await client.query('SELECT id, version, values, approver FROM policy.versions')
  assert.deepEqual(found.rows, [{ id: '000001', version: 1, values: { term: 'P5D' }, approver: 'usr_bob' }])
  for (const check of policyChecks) assert.deepEqual((await client.query(check.sql)).rows, [], check.name)
})

const spoiled: readonly [name: string, sql: string][] = [
  ['policy.four-eyes', `UPDATE policy.versions SET approver = author`],
  ['policy.versions-without-gap', `UPDATE policy.versions SET version = 2, id = '000002'`],
]
for (const [name, sql] of spoiled) {
  test(`what the table or the check ${name} finds`, async (t) => {
    const client = await (await testDatabase(t)).client()
    await client.query(`INSERT INTO policy.versions VALUES
      ('pol_toll', '000001', 'toll', 1, '{}', 'ann', 'r', now(), now(), 'bob', now())`)
    await assert.rejects(client.query(`UPDATE policy.versions SET approver = 'ann'`), /check constraint/)
    await client.query(`ALTER TABLE policy.versions DROP CONSTRAINT versions_check`)
    await client.query(`ALTER TABLE policy.versions DROP CONSTRAINT versions_check1`)
    await client.query(`ALTER TABLE policy.versions DROP CONSTRAINT versions_check2`)
    await client.query(sql)
    const check = policyChecks.find((each) => each.name === name)
    assert.equal((await client.query(check?.sql ?? '')).rows.length, 1)
  })
}
