import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { changedClosedDays } from './closed-days.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesTables } from './parties.store.ts'
import { partiesPolicy } from './parties-policy.rules.ts'
import { registerCompany } from './register-company.ts'
import { setClosedDays } from './set-closed-days.ts'

const at = '2026-03-01T20:00:00.000Z'
const policy = partiesPolicy.defaults
const zone = 'Asia/Shanghai'
const golden = ['2026-10-01', '2026-10-02', '2026-10-03']
const many = (year: number, count: number) =>
  Array.from({ length: count }, (_, n) => `${year}-11-${String(n + 1).padStart(2, '0')}`)

for (const [what, kept, wanted, expected] of [
  ['days to come', [], golden, golden],
  ['each once, in order', [], [...golden].reverse().concat(golden), golden],
  ['none any more', golden, [], []],
  ['what is over stays', ['2026-01-01'], golden, ['2026-01-01', ...golden]],
  ['the first day far enough ahead', [], ['2026-03-09'], ['2026-03-09']],
  ['too near, as its own clock shows the date', [], ['2026-03-08'], 'too-soon 2026-03-08'],
  ['today', [], ['2026-03-02'], 'too-soon 2026-03-02'],
  ['over already', [], ['2026-01-02'], 'too-soon 2026-01-02'],
  ['one that is near is not taken away', ['2026-03-05'], [], 'too-soon 2026-03-05'],
  ['one that is near stays', ['2026-03-05'], ['2026-03-05', ...golden], ['2026-03-05', ...golden]],
  ['years ahead', [], ['2028-03-03'], 'too-far 2028-03-03'],
  ['fifteen a year', [], [...many(2026, 15), ...many(2027, 15)], [...many(2026, 15), ...many(2027, 15)]],
  ['sixteen', [], many(2026, 16), 'too-many 2026-11-01'],
  ['fifteen with one that is over', ['2026-01-01'], many(2026, 15), 'too-many 2026-01-01'],
  ['no day of the calendar', [], ['2026-02-30'], 'no-date 2026-02-30'],
  ['no date', [], ['next friday'], 'no-date next friday'],
] as const)
  test(`closed days: ${what}`, () => {
    const found = changedClosedDays(kept, wanted, zone, policy, at)
    assert.deepEqual('why' in found ? `${found.why} ${found.day}` : found, expected)
  })

test('they stand with the company and on its timeline; the same again changes nothing', async () => {
  const house = testHouse(partiesTables)
  const ann = staff('usr_ann')
  const given = { companyId: 'cmp_a', name: 'A', country: 'CN', kinds: ['supplier'], zone, members: [] } as const
  await house.run(registerCompany, given, ann)
  const days = [`${Number(new Date().getUTCFullYear()) + 1}-12-31`]
  assert.deepEqual(await house.run(setClosedDays, { companyId: 'cmp_a', days }, ann), { company: 'cmp_a', days: 1 })
  const [before] = house.records(companyType, 'cmp_a')
  assert.deepEqual(before?.closedDays, days)
  await house.run(setClosedDays, { companyId: 'cmp_a', days }, ann)
  assert.deepEqual(house.records(companyType, 'cmp_a'), [before])
  assert.equal(await house.run(setClosedDays, { companyId: 'cmp_a', days: ['x'] }, ann), 'closed-day-refused')
  assert.equal(await house.run(setClosedDays, { companyId: 'cmp_none', days }, ann), 'not-found')
})
