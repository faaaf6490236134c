import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rateLimiter } from './rate-limit.ts'

test('a window counts to its limit and begins anew after its end', () => {
  const clock = { now: 0 }
  const limiter = rateLimiter(10, () => clock.now)
  assert.deepEqual(limiter.count('a', 2), { limit: 2, remaining: 1, resetSeconds: 10, isOver: false })
  clock.now = 9_001
  assert.deepEqual(limiter.peek('a', 2), { limit: 2, remaining: 0, resetSeconds: 1, isOver: false })
  assert.equal(limiter.count('a', 2).isOver, false)
  assert.equal(limiter.peek('a', 2).isOver, true)
  assert.equal(limiter.count('a', 2).isOver, true)
  assert.equal(limiter.count('b', 2).isOver, false)
  clock.now = 10_000
  assert.deepEqual(limiter.count('a', 2), { limit: 2, remaining: 1, resetSeconds: 10, isOver: false })
})

test('nobody gets more than the limit in a window, whoever else asks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (asks, limit) => {
        const limiter = rateLimiter(10, () => 0)
        const let_in = asks.filter((caller) => !limiter.count(caller, limit).isOver)
        for (const caller of ['a', 'b', 'c']) {
          const own = asks.filter((each) => each === caller).length
          assert.equal(let_in.filter((each) => each === caller).length, Math.min(own, limit))
        }
      },
    ),
  )
})

test('a flood of names shares one count, and does not touch those who were there before', () => {
  const limiter = rateLimiter(10, () => 0)
  limiter.count('early', 5)
  for (let n = 0; n < 60_000; n += 1) limiter.count(`flood ${n}`, 5)
  assert.equal(limiter.count('one more', 5).isOver, true)
  assert.equal(limiter.count('early', 5).remaining, 3)
})
