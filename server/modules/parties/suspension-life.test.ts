import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { policyTables } from '../policy/index.ts'
import { appealSuspension } from './appeal-suspension.ts'
import { companyType } from './company.rules.ts'
import { hearSuspension } from './hear-suspension.ts'
import { partiesTables, registerCompany } from './index.ts'
import { suspendCompany } from './suspend-company.ts'
import { suspensionType } from './suspension.rules.ts'

const companyId = 'cmp_s'
const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
const own = { kind: 'user', person: 'usr_own', company: companyId, roles: ['admin'] } as const

async function suspended() {
  const made = testHouse([...partiesTables, ...policyTables])
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier' as const], zone: 'UTC', members: [] }
  await made.run(registerCompany, company, ann)
  const appeal = (reason = 'The papers are here.') => made.run(appealSuspension, { companyId, reason }, own)
  const hear = (answer: 'keep' | 'lift', by = bob, reason = 'So they are.') =>
    made.run(hearSuspension, { companyId, answer, reason }, by)
  const state = () => made.records(companyType, companyId)[0]?.state
  const suspend = () => made.run(suspendCompany, { companyId, reason: 'Papers are missing.' }, ann)
  return { ...made, appeal, hear, state, suspend }
}

test('appealed once, heard by another, lifted', async () => {
  const { suspend, appeal, hear, state, topics } = await suspended()
  assert.equal(await appeal(), 'company-not-suspended')
  await suspend()
  assert.equal(await hear('lift'), 'nothing-appealed')
  assert.equal(await appeal(' '), 'reason-missing')
  await appeal()
  assert.equal(await appeal(), 'appealed-already')
  assert.equal(state(), 'suspended')
  assert.equal(await hear('lift', ann), 'same-person')
  assert.equal(await hear('lift', bob, ' '), 'reason-missing')
  await hear('lift')
  assert.equal(state(), 'active')
  assert.deepEqual(topics().slice(-2), ['suspension.appealed', 'company.reinstated'])
  assert.equal(await hear('lift'), 'company-not-suspended')
})

test('kept: it stays, and is heard once', async () => {
  const { suspend, appeal, hear, state, records, topics } = await suspended()
  await suspend()
  await appeal()
  await hear('keep', bob, 'They are of another company.')
  assert.equal(state(), 'suspended')
  assert.equal(records(suspensionType, companyId)[0]?.heardFor, 'They are of another company.')
  assert.equal(topics().at(-1), 'suspension.kept')
  assert.equal(await hear('lift'), 'nothing-appealed')
  assert.equal(await appeal(), 'appealed-already')
})

test('after its time nothing is appealed', async () => {
  const { suspend, appeal, clock } = await suspended()
  await suspend()
  clock.now = '2026-03-15T09:00:00.000Z'
  const { refused } = { refused: await appeal() }
  assert.deepEqual(refused, { suspension: (refused as { suspension?: string }).suspension }, 'on the last moment it is')
  const late = await suspended()
  await late.suspend()
  late.clock.now = '2026-03-15T09:00:00.001Z'
  assert.equal(await late.appeal(), 'appeal-over')
})
