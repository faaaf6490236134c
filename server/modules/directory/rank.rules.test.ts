import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersOf } from '../../../bench/product-words.ts'
import type { Card } from './card.rules.ts'
import { type GroupFound, type RankFrame, ranker, rankParts } from './rank.rules.ts'
import { searchNumbers, weightsOf } from './search-policy.rules.ts'

const next = numbersOf(11)
const below = (end: number) => Math.floor(next() * end)
const words = () => ({ name: below(4), category: below(3), keywords: below(3), description: below(5) })
const found = (): readonly GroupFound[] =>
  Array.from({ length: below(4) }, () => ({ direct: words(), synonyms: words() }))

test('a rank is the sum of the parts that are told of it', () => {
  const weights = weightsOf(searchNumbers([], '2026-12-01T00:00:00.000Z'))
  for (let n = 0; n < 200; n += 1) {
    const frame: RankFrame = { sizes: [1 + below(3), 1 + below(3), 1 + below(3)], language: below(3), weights }
    const rank = ranker(frame)
    const lists = Array.from({ length: 4 }, found)
    for (let k = 0; k < 12; k += 1) {
      const list = lists[k % lists.length] as readonly GroupFound[]
      const levels = { nameWords: below(9), language: below(3), standing: below(251), completeness: below(251) }
      const card = levels as unknown as Card
      const sum = Object.values(rankParts({ card, found: list }, frame)).reduce((a, b) => a + b, 0)
      assert.ok(Math.abs(rank(card, list) - sum) < 1e-6, `${rank(card, list)} for ${sum}`)
    }
  }
})
