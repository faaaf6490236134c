import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decideOutcome,
  newestFactAt,
  type OutcomeEffect,
  type OutcomeFact,
  outcomeOf,
  type Standing,
} from './outcome.rules.ts'

const at = '2026-03-04T00:00:00.000Z'
const earlier = '2026-03-03T00:00:00.000Z'

const outcomes = ['yes', 'no', 'unknown', 'returned'] as const
const table: Record<Standing, readonly [string, string, string, string]> = {
  reserved: ['settled settle', 'failed release', 'unknown none', 'returned release'],
  unpaid: ['settled settle-late', '- none', '- none', '- none'],
  settled: ['- none', 'returned return', '- none', 'returned return'],
  returned: ['settled settle-late', '- none', '- none', '- none'],
  blocked: ['settled settle-blocked', '- none', '- none', '- none'],
}

for (const [standing, cells] of Object.entries(table)) {
  outcomes.forEach((outcome, i) => {
    test(`${standing} money on ${outcome}: ${cells[i]}`, () => {
      const step = decideOutcome(standing as Standing, { outcome, happenedAt: at }, undefined)
      const [state, effect] = (cells[i] ?? '').split(' ')
      assert.equal(step.state ?? '-', state)
      assert.equal(step.effect, effect)
    })
    test(`${standing} money on an older ${outcome}: nothing`, () => {
      assert.deepEqual(decideOutcome(standing as Standing, { outcome, happenedAt: earlier }, at), { effect: 'none' })
    })
  })
}

const next: Record<string, Standing> = {
  settled: 'settled',
  failed: 'unpaid',
  returned: 'returned',
  unknown: 'reserved',
}

/** What is outside after outcomes told one after the other: 1 = the money is with its owner there, 0 = with us. */
function play(told: readonly OutcomeFact[]): number {
  const moves: Record<OutcomeEffect, number> = {
    none: 0,
    settle: 1,
    'settle-late': 1,
    'settle-blocked': 1,
    release: 0,
    return: -1,
  }
  let standing: Standing = 'reserved'
  let factAt: string | undefined
  let outside = 0
  for (const fact of told) {
    const { state, effect } = decideOutcome(standing, fact, factAt)
    outside += moves[effect]
    if (state) standing = next[state] ?? standing
    factAt = newestFactAt(factAt, fact).factAt
  }
  return outside
}

const history = fc.uniqueArray(
  fc.record({
    outcome: fc.constantFrom('yes', 'no', 'returned'),
    happenedAt: fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}T00:00:00.000Z`),
  }),
  { selector: (fact) => fact.happenedAt, maxLength: 6 },
)

test('outcomes in any order leave the money where the latest says', () => {
  fc.assert(
    fc.property(
      history.chain((h) => fc.tuple(fc.constant(h), fc.shuffledSubarray([...h], { minLength: h.length }))),
      ([told, shuffled]) => {
        const latest = told.reduce<OutcomeFact | undefined>(
          (l, f) => (l && l.happenedAt > f.happenedAt ? l : f),
          undefined,
        )
        assert.equal(play(shuffled), latest?.outcome === 'yes' ? 1 : 0)
      },
    ),
    { numRuns: 500 },
  )
})

test('the money is outside once at most', () => {
  const some = fc.record({ outcome: fc.constantFrom(...outcomes), happenedAt: fc.constant(at) })
  fc.assert(fc.property(fc.array(some, { maxLength: 10 }), (told) => [0, 1].includes(play(told))))
})

test('an outcome travels as JSON', () => {
  const input = { outcome: 'returned', happenedAt: at, reason: 'closed', trace: 'ARN1', charge: 12 } as const
  assert.deepEqual(outcomeOf(JSON.parse(JSON.stringify(input))), { ...input, charge: 12n })
  assert.deepEqual(outcomeOf({ outcome: 'yes', happenedAt: at }), { outcome: 'yes', happenedAt: at })
})
