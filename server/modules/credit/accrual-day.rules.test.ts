import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import { accrualRoot, lastMonthEnd, monthOver } from './accrual-day.rules.ts'
import { beginAccrual } from './begin-accrual.ts'
import { machine } from './draws-house.testing.ts'

const utc = { zone: 'Etc/UTC' }
const newYork = { zone: 'America/New_York' }

for (const [at, zone, end, over] of [
  ['2026-03-31T23:59:59.999Z', utc, '2026-02-28', '2026-04-01T00:00:00.000Z'],
  ['2026-04-01T00:00:00.000Z', utc, '2026-03-31', '2026-05-01T00:00:00.000Z'],
  ['2024-03-01T00:00:00.000Z', utc, '2024-02-29', '2024-04-01T00:00:00.000Z'],
  ['2026-12-31T12:00:00.000Z', utc, '2026-11-30', '2027-01-01T00:00:00.000Z'],
  ['2026-04-01T03:59:00.000Z', newYork, '2026-02-28', '2026-04-01T04:00:00.000Z'],
  ['2026-04-01T04:00:00.000Z', newYork, '2026-03-31', '2026-05-01T04:00:00.000Z'],
] as const)
  test(`at ${at} in ${zone.zone} the last month ended on ${end}, and this one is over at ${over}`, () => {
    assert.equal(lastMonthEnd(at, zone), end)
    assert.equal(monthOver(at, zone), over)
  })

test('the clock of months begins silently, and tells each end once', async () => {
  const { run, topics, tables, clock } = testHouse([])
  await run(beginAccrual, { isDue: false }, machine)
  assert.deepEqual(topics(), [])
  const dues = () => [...tables.deadlines.values()].map(({ root, at }) => [root, at])
  assert.deepEqual(dues(), [[accrualRoot, '2026-04-01T00:00:00.000Z']])
  clock.now = '2026-04-01T00:00:00.000Z'
  await run(beginAccrual, { isDue: true }, machine)
  assert.deepEqual(topics(), ['credit.accruing'])
  assert.deepEqual(dues(), [[accrualRoot, '2026-05-01T00:00:00.000Z']])
})
