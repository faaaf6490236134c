import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff } from '../../../tests/house.ts'
import { checkType, isChecked } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { suspensionType } from '../parties/suspension.rules.ts'
import { askScreening } from './ask-screening.ts'
import { companyId, vettingHouse } from './vetting.testing.ts'

const [ann, bob, cem] = [staff('usr_ann'), staff('usr_bob'), staff('usr_cem')]
const state = (said: unknown) => (said as { readonly state?: string }).state ?? said

async function asked(name: string) {
  const house = await vettingHouse(name)
  await house.run(askScreening, { companyId }, ann)
  const passed = () => isChecked(house.records(checkType, companyId), 'sanctions', house.clock.now)
  return { ...house, passed }
}

test('nothing close: the check is passed by a machine, and asked again in time', async () => {
  const { look, passed, newest, records } = await asked('Sam Works')
  await look()
  assert.equal(newest()?.state, 'clear')
  assert.equal(passed(), true)
  assert.deepEqual(
    records(checkType, companyId).map(({ checkerKind, scope }) => [checkerKind, scope]),
    [['machine', 'sandbox']],
  )
})

test('a hit is cleared by two people who say the same', async () => {
  const { look, passed, say, newest, topics } = await asked('Blocked Trading Ltd')
  await look()
  assert.deepEqual([newest()?.state, passed()], ['hit', false])
  assert.ok(topics().includes('screening.hit'))
  assert.equal(await say('cleared', ' ', ann), 'reason-missing')
  assert.equal(state(await say('cleared', 'Born elsewhere.', ann)), 'hit')
  assert.equal(passed(), false)
  assert.equal(await say('cleared', 'Born elsewhere.', ann), 'same-person')
  assert.equal(state(await say('cleared', 'Another address.', bob)), 'cleared')
  assert.equal(passed(), true)
  assert.equal(await say('cleared', 'Again.', cem), 'wrong-state')
})

test('confirmed by two: the check has failed, and the company is suspended', async () => {
  const { look, say, records, passed } = await asked('Blocked Trading')
  await look()
  await say('confirmed', 'The same address.', ann)
  assert.equal(records(companyType, companyId)[0]?.state, 'active')
  assert.equal(state(await say('confirmed', 'The same owner.', bob)), 'confirmed')
  assert.equal(passed(), false)
  assert.equal(records(companyType, companyId)[0]?.state, 'suspended')
  const [suspension] = records(suspensionType, companyId)
  assert.equal(suspension?.suspendedBy, 'usr_bob')
  assert.doesNotMatch(suspension?.reason ?? '', /list|sanction/i)
})

test('who says otherwise takes the first one’s place', async () => {
  const { look, say, newest } = await asked('Blocked Trading')
  await look()
  await say('cleared', 'Another one.', ann)
  assert.equal(state(await say('confirmed', 'The same one.', bob)), 'hit')
  assert.deepEqual([newest()?.firstSays, newest()?.firstBy], ['confirmed', 'usr_bob'])
  assert.equal(await say('confirmed', 'The same one.', bob), 'same-person')
  assert.equal(state(await say('confirmed', 'Yes.', ann)), 'confirmed')
})

test('where nobody can look, nobody is cleared', async () => {
  const { look, newest, passed, say } = await asked('Sam Works')
  await look('nobody')
  assert.deepEqual([newest()?.state, passed()], ['hit', false])
  await say('cleared', 'Looked up by hand.', ann)
  await say('cleared', 'Me, too.', bob)
  assert.equal(passed(), true)
})

test('one look at a time; the clock is silent where one is open', async () => {
  const { run, look, records, clock } = await asked('Blocked Trading')
  await look()
  assert.equal(await run(askScreening, { companyId }, ann), 'screening-open')
  clock.now = '2026-04-01T09:00:00.000Z'
  await run(askScreening, { companyId, isDue: true as const }, { kind: 'clock', roles: [] })
  assert.equal(records(checkType, companyId).length, 0)
})

test('an answer that comes twice is written once', async () => {
  const { look, newest, records } = await asked('Sam Works')
  await look()
  const before = newest()
  await look()
  assert.deepEqual(newest(), before)
  assert.equal(records(checkType, companyId).length, 1)
})
