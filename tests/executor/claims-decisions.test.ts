import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../server/kernel/use-case.ts'
import { decideClaim } from '../../server/modules/claims/decide-claim.ts'
import { waiveAppeal } from '../../server/modules/claims/waive-appeal.ts'
import { buyer, done, supplier } from '../../server/modules/orders/orders.testing.ts'
import { max, mia, moved, shippedOrders, told, twoServers, word } from './claims-house.ts'
import { asks, atTheEnd, counted, lastDue, later, onAppeal, onFile, PAID, ROUNDS, verdictOf } from './claims-on-file.ts'

test('two decisions at once: one stands, the other is told that it is decided', async (t) => {
  const world = await twoServers(t)
  const claims = await onFile(world, await shippedOrders(world, ROUNDS, atTheEnd, true), 10)
  const said = await Promise.all(
    claims.map((claim, n) => {
      const [one, two] = asks(world, n)
      const amounts = [20_000n, 30_000n] as const
      return Promise.all([
        one(decideClaim, verdictOf(claim, amounts[0]), mia),
        two(decideClaim, verdictOf(claim, amounts[1]), mia),
      ])
    }),
  )
  for (const both of said) assert.equal(counted(both.map(word)), 'done, wrong-claim-state')
  const standing = await world.rows<{ state: string }>("select state from claims.decisions where state = 'standing'")
  assert.equal(standing.length, ROUNDS)
  for (const { orderId } of claims) assert.equal(await told(world, orderId, 'claim.decided'), 1)
  await world.assertHolds()
  // What stands is carried out, once.
  await world.passTo(later(world.house.clock.now, 9))
  for (const [n, { orderId }] of claims.entries()) {
    const won = said[n]?.findIndex((each) => each.kind === 'done') === 0 ? 20_000n : 30_000n
    assert.equal((await moved(world, orderId)).refunded, won)
  }
  await world.assertHolds()
})

test('two mediators take a claim by deciding it: one has it', async (t) => {
  const world = await twoServers(t)
  const claims = await onAppeal(world, await shippedOrders(world, ROUNDS, atTheEnd, true))
  const noa: Actor = { ...max, person: 'usr_noa' }
  const said = await Promise.all(
    claims.map((claim, n) => {
      const [one, two] = asks(world, n)
      const [by, other] = [
        one(decideClaim, verdictOf(claim, 20_000n), max),
        two(decideClaim, verdictOf(claim, 0n), noa),
      ]
      return Promise.all([by, other, world.here(decideClaim, verdictOf(claim, 1n), mia)])
    }),
  )
  for (const all of said) {
    const words = all.map(word)
    assert.equal(counted(words.slice(0, 2)), 'done, wrong-claim-state')
    // Who decided before hears no appeal against himself, before or after it is over.
    assert.match(words[2] ?? '', /^(conflict-of-interest|wrong-claim-state)$/)
  }
  for (const { orderId } of claims) assert.equal(await told(world, orderId, 'claim.executed'), 1)
  await world.assertHolds()
})

test('a decision meets the release at the window’s end: nothing frozen goes, nothing goes twice', async (t) => {
  const world = await twoServers(t)
  const claims = await onAppeal(world, await shippedOrders(world, ROUNDS, atTheEnd, true))
  await world.passTo(await lastDue(world, 'lot.window'))
  const decided = claims.map((claim, n) => asks(world, n)[0](decideClaim, verdictOf(claim, 20_000n), max))
  const [words] = await Promise.all([Promise.all(decided), world.fireBoth()])
  assert.deepEqual([...new Set(words.map(word))], ['done'])
  await world.fireBoth()
  for (const { orderId } of claims)
    assert.deepEqual(await moved(world, orderId), { released: PAID - 20_000n, refunded: 20_000n })
  await world.assertHolds()
})

test('two sides give up their appeal at once, at the instant at which it ends: it is carried out once', async (t) => {
  const world = await twoServers(t)
  const claims = await onFile(world, await shippedOrders(world, ROUNDS, atTheEnd, true), 10)
  await Promise.all(
    claims.map(async (claim) => done(await world.house.run(decideClaim, verdictOf(claim, 20_000n), mia))),
  )
  await world.passTo(await lastDue(world, 'claim.appeal'))
  const waived = claims.flatMap(({ orderId, claimId }, n) => {
    const [one, two] = asks(world, n)
    return [one(waiveAppeal, { orderId, claimId }, buyer), two(waiveAppeal, { orderId, claimId }, supplier)]
  })
  const [said] = await Promise.all([Promise.all(waived), world.fireBoth()])
  for (const each of said) assert.match(word(each), /^(done|wrong-claim-state)$/)
  for (const { orderId } of claims) {
    assert.equal(await told(world, orderId, 'claim.executed'), 1)
    assert.deepEqual(await moved(world, orderId), { released: 0n, refunded: 20_000n })
  }
  await world.assertHolds()
})
