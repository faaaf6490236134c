import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import { noteSafeguarding } from './note-safeguarding.ts'
import { reconciliationTables } from './reconciliation.store.ts'
import { type Breach, breachRootOf, breachType, isNews, standing } from './safeguarding.rules.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

function newHouse(currency = 'USD') {
  const house = testHouse(reconciliationTables)
  const look = async (over: bigint) => {
    const answer = await house.run(noteSafeguarding, { currency, over }, machine)
    return (answer as { news: string }).news
  }
  const breaches = () => house.records(breachType, breachRootOf(currency))
  const topics = house.topics
  return { house, look, breaches, topics }
}

test('a breach is told once when it begins and once when it is over, with what was missing', async () => {
  const { look, breaches, topics } = newHouse()
  const news = []
  for (const over of [100n, 0n, -5n, -5n, -9n, -7n, -1n, 0n, 3n]) news.push(await look(over))
  const told = ['safeguarding.short', 'none', 'deeper', 'none', 'none', 'safeguarding.covered', 'none']
  assert.deepEqual(news, ['none', 'none', ...told])
  assert.deepEqual(topics(), ['safeguarding.short', 'safeguarding.covered'])
  const [breach, ...more] = breaches()
  assert.deepEqual([breach?.shortfall, breach?.worst, breach?.currency, more], [5n, 9n, 'USD', []])
  assert.notEqual(breach?.endedAt, undefined)
})

test('the next breach is another one, and currencies stand alone', async () => {
  const { look, breaches } = newHouse()
  for (const over of [-1n, 0n, -2n]) await look(over)
  assert.deepEqual(
    breaches().map(({ shortfall, endedAt }) => [shortfall, endedAt === undefined]),
    [
      [1n, false],
      [2n, true],
    ],
  )
  assert.notEqual(breachRootOf('USD'), breachRootOf('EUR'))
})

test('a breach stands exactly while the last look was short, and holds the most that was missing', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.bigInt(-9n, 9n), { maxLength: 12 }), async (looks) => {
      const { look, breaches } = newHouse()
      for (const over of looks) await look(over)
      const last = looks.at(-1) ?? 0n
      const stands = standing(breaches())
      assert.equal(stands !== undefined, last < 0n)
      const since = looks.slice(looks.findLastIndex((over) => over >= 0n) + 1)
      if (stands !== undefined)
        assert.equal(
          stands.worst,
          since.reduce((most, over) => (-over > most ? -over : most), 0n),
        )
    }),
    { numRuns: 50 },
  ))

test('only what is not noted yet is news', () => {
  const breach = { worst: 5n } as Breach
  const cases: readonly [Breach | undefined, bigint, boolean][] = [
    [undefined, 0n, false],
    [undefined, 1n, false],
    [undefined, -1n, true],
    [breach, -5n, false],
    [breach, -6n, true],
    [breach, 0n, true],
  ]
  for (const [before, over, expected] of cases) assert.equal(isNews(before, over), expected, String(over))
})
