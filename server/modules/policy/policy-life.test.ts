import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { approvePolicy } from './approve-policy.ts'
import { basisPoints } from './number.rules.ts'
import { definePolicySection, policyAt, policyRoot, policyVersionType, valuesOf } from './policy.rules.ts'
import { policyTables } from './policy.store.ts'
import { proposePolicyOf } from './propose-policy.ts'

const toll = definePolicySection<{ readonly share: number }>('toll', { share: basisPoints(200, 'why') })
const proposePolicy = proposePolicyOf([toll])
const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
const machine = { kind: 'key' as const, company: 'cmp_operator', roles: ['admin'] }

const given = { section: 'toll', values: { share: 150 }, reason: 'a good year' }

test('proposed by one, approved by another, in effect from its date', async () => {
  const house = testHouse(policyTables)
  const said = { section: 'toll', version: 1, effective_from: '2026-04-01T00:00:00.000Z' }
  const effectiveFrom = '2026-04-01T02:00:00+02:00'
  assert.deepEqual(await house.run(proposePolicy, { ...given, effectiveFrom }, ann), said)
  assert.equal(await house.run(approvePolicy, { section: 'toll', version: 1 }, ann), 'same-person')
  assert.deepEqual(await house.run(approvePolicy, { section: 'toll', version: 1 }, bob), said)
  const versions = house.records(policyVersionType, policyRoot('toll'))
  const shareAt = (at: string) => valuesOf(toll, policyAt(versions, at)).share
  assert.equal(shareAt('2026-03-31T23:59:59.999Z'), 200)
  assert.equal(shareAt('2026-04-01T00:00:00.000Z'), 150)
  assert.deepEqual(house.topics(), ['policy.proposed', 'policy.approved'])
})

test('a date that passed while the proposal waited becomes the time of approval', async () => {
  const house = testHouse(policyTables)
  await house.run(proposePolicy, given, ann)
  house.clock.now = '2026-03-05T09:00:00.000Z'
  const answer = await house.run(approvePolicy, { section: 'toll', version: 1 }, bob)
  assert.deepEqual(answer, { section: 'toll', version: 1, effective_from: '2026-03-05T09:00:00.000Z' })
})

test('a later proposal replaces one that waits', async () => {
  const house = testHouse(policyTables)
  await house.run(proposePolicy, given, ann)
  await house.run(proposePolicy, { ...given, values: { share: 100 } }, bob)
  assert.equal(await house.run(approvePolicy, { section: 'toll', version: 1 }, bob), 'policy-superseded')
  await house.run(approvePolicy, { section: 'toll', version: 2 }, ann)
  assert.equal(await house.run(approvePolicy, { section: 'toll', version: 2 }, ann), 'policy-approved')
})

const refusals: readonly [name: string, more: object, actor: typeof ann | typeof machine, code: string][] = [
  ['a section that nobody declared', { section: 'mill' }, ann, 'not-found'],
  ['an API key', {}, machine, 'person-needed'],
  ['a value out of range', { values: { share: 10_001 } }, ann, 'policy-invalid'],
  ['a date that is none', { effectiveFrom: 'tomorrow' }, ann, 'policy-invalid'],
  ['a date in the past', { effectiveFrom: '2026-02-28T00:00:00Z' }, ann, 'policy-in-the-past'],
  ['no reason', { reason: '' }, ann, 'reason-missing'],
]
for (const [name, more, actor, code] of refusals) {
  test(`proposal refused, nothing left behind: ${name}`, async () => {
    const house = testHouse(policyTables)
    assert.equal(await house.run(proposePolicy, { ...given, ...more }, actor), code)
    assert.equal(house.tables.records.size + house.tables.outbox.size, 0)
  })
}

test('a key does not approve', async () => {
  const house = testHouse(policyTables)
  await house.run(proposePolicy, given, ann)
  assert.equal(await house.run(approvePolicy, { section: 'toll', version: 1 }, machine), 'person-needed')
})
