import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateApart } from './apart.ts'
import { placesOf, plant } from './plant.ts'
import { planted } from './planted.ts'
import { simulate } from './run.ts'

/** Enough for all but the rarest; that, and thousands with vouchers and credit: `npm run test:long`. */
test('700 orders with claims, 700 without, 200 with vouchers, 150 with credit: all holds, all happened', async () => {
  const without = simulateApart(700, 'right', 'none')
  // After those, so that each core has as much to do.
  const vouchers = without.then(() => simulateApart(200, 'late', 'late'))
  const credit = vouchers.then(() => simulateApart(150, '3', 'credit'))
  const runs = [simulateApart(700, 'a', 'third'), without, vouchers, credit]
  for (const { code, said } of await Promise.all(runs)) {
    console.log(said.trim())
    assert.equal(code, 0, said)
  }
})

test('the same seed gives the same run to the last byte, another seed another', async () => {
  const [one, two, other] = [await simulate(60, 'same'), await simulate(60, 'same'), await simulate(60, 'other')]
  assert.equal(one.trace, two.trace)
  assert.deepEqual(one.counters.all(), two.counters.all())
  assert.notEqual(one.trace, other.trace)
})

test('a third of the buyers claim something, and the same seed gives the same run', async () => {
  const [one, two] = [await simulate(60, 'same', 'third'), await simulate(60, 'same', 'third')]
  assert.equal(one.trace, two.trace)
  assert.ok(one.counters.of('claim.was-closed') > 5)
})

test('every planted bug has its place in the product, and only one', () => {
  assert.deepEqual(
    planted.filter((bug) => placesOf(bug) !== 1).map(({ name }) => name),
    [],
  )
})

/** A few that are found soon; all of them: `npm run test:long`. */
const quick = [
  'a command that is known runs again',
  'an order that lost its money has no deadline',
  'news is told twice',
  'a claim freezes nothing',
  'a line is not free again when its draw is repaid',
]

for (const bug of planted.filter(({ name }) => quick.includes(name))) {
  test(`planted: ${bug.name}`, async () => {
    const { caught, said } = await plant(bug)
    assert.ok(caught, said)
  })
}
