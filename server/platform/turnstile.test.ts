import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnstile } from './turnstile.ts'

test('so many run at once, in the order in which they came, also when some fail', async () => {
  const inTurn = turnstile(2)
  const began: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) => async () => {
    began.push(n)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (n % 3 === 0) throw new Error(`work ${n}`)
    return n
  }
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => inTurn(work(n))))
  assert.equal(most, 2)
  assert.deepEqual(
    began,
    [...began].sort((a, b) => a - b),
  )
  for (const [n, end] of ends.entries()) assert.equal(end.status, n % 3 === 0 ? 'rejected' : 'fulfilled', `work ${n}`)
  assert.equal(await inTurn(work(1)), 1)
})
