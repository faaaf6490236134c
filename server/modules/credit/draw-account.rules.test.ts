import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookAt } from './draw-account.rules.ts'
import { accountOf } from './draw-dues.rules.ts'
import { dice, randomDraw } from './random-draws.testing.ts'
import { reckon } from './reckoning.testing.ts'
import { gap, later } from './reckoning-dates.testing.ts'

const DRAWS = 10_000

test('a draw owes on any day what a second reckoning says, to the minor unit', () => {
  for (let seed = 1; seed <= DRAWS; seed += 1) {
    const { terms, facts, last } = randomDraw(seed)
    const first = facts[0]?.day ?? ''
    const roll = dice(-seed)
    const between = later(first, Math.floor(roll() * (gap(first, last) + 1)))
    const days = seed % 3 === 0 ? [last, between] : [last]
    for (const day of days) {
      const book = bookAt(terms, facts, day)
      assert.ok(book)
      const { principal, interest, late, paused, daysPastDue } = accountOf(book, terms)
      const gone = book.writtenOff
      const writtenOff = gone === undefined ? 0n : gone.principal + gone.interest + gone.late
      const recovered = gone?.recovered ?? 0n
      const account = { principal, interest, late, excess: book.excess, paused, writtenOff, recovered, daysPastDue }
      assert.deepEqual(account, reckon(terms, facts, day), `seed ${seed} on ${day}`)
    }
  }
})
