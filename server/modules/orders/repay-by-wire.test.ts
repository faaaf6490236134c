import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedLater } from '../payments/draw-repayments.testing.ts'
import { reverseWire } from '../reconciliation/reverse-wire.ts'
import { wireType } from '../reconciliation/wire.rules.ts'
import { allocateWire } from './allocate-wire.ts'
import { assertDrawsAddUp, drawIn, drawn, laterPaid } from './draws.testing.ts'
import { done, machine, refusalOf, staff } from './orders.testing.ts'
import { wired } from './wired.testing.ts'

const TOTAL = 543_331n

test('a wire with the reference of a paid order repays its draw, a part and then the rest', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  const first = await wired(story, 43_331n)
  assert.deepEqual([first.answer.state, first.answer.payment, first.wire?.matchedBy], ['allocated', null, undefined])
  assert.equal(drawIn(story).used, 500_000n)
  assert.deepEqual(house.deadlines(first.wireId), [])
  await wired(story, 500_000n)
  assert.deepEqual([drawIn(story).state, drawIn(story).used], ['repaid', 0n])
  assert.equal(house.balances()['liabilities:unallocated:sandbox'] ?? 0, 0)
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`], Number(TOTAL))
  assertDrawsAddUp(house)
})

test('what an order still asks for is paid first; its debt is repaid when nothing is open', async () => {
  const story = await laterPaid()
  const said = await drawn(story, { plan: 'net-30' })
  const deposit = BigInt(Number(said.due))
  await wired(story, deposit)
  assert.equal(story.order().status, 'in-production')
  assert.equal(drawIn(story).used, TOTAL - deposit)
  await wired(story, 1_000n)
  assert.equal(drawIn(story).used, TOTAL - deposit - 1_000n)
})

test('a bank that books ahead: it repays as of today, without interest of days to come', async () => {
  const ahead = await shippedLater()
  const today = await shippedLater()
  const [one, two] = await Promise.all([
    wired(ahead, 100_000n, { bookedAt: '2026-03-29T00:00:00.000Z' }),
    wired(today, 100_000n),
  ])
  assert.deepEqual([one.answer.state, two.answer.state], ['allocated', 'allocated'])
  assert.deepEqual(drawIn(ahead).book, drawIn(today).book)
})

test('in doubt it waits for staff, and the order says nothing of it', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  const entries = house.entries(orderId).length
  const doubts = [
    [await wired(story, TOTAL + 1n), 'above-owed'],
    [await wired(story, 1_000n, { payerName: 'Somebody Else' }), 'other-payer'],
    [await wired(story, 2_000n, { currency: 'EUR' }), 'other-currency'],
  ] as const
  for (const [{ wire }, doubt] of doubts) assert.deepEqual([wire?.state, wire?.doubt], ['unallocated', doubt])
  assert.equal(house.entries(orderId).length, entries)
  assert.equal(drawIn(story).used, TOTAL)
  const [above] = doubts
  const refused = await house.run(allocateWire, { orderId, wireId: above[0].wireId }, staff)
  assert.equal(refusalOf(refused), 'above-owed')
})

test('finance gives it what names somebody else, and is named with it', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  const { wireId } = await wired(story, 1_000n, { payerName: 'Somebody Else' })
  done(await house.run(allocateWire, { orderId, wireId }, staff))
  const after = house.one(wireType, wireId, 'wire')
  assert.deepEqual([after?.state, after?.matchedBy, after?.doubt], ['allocated', 'person', undefined])
  assert.equal(drawIn(story).used, TOTAL - 1_000n)
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'wire-allocated')
})

test('a bank that takes it back: the buyer owes us what it had paid', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house } = story
  const { wireId } = await wired(story, 1_000n)
  const taken = { wireId, reference: 'back 1', amount: 1_000, happenedAt: house.clock.now }
  done(await house.run(reverseWire, taken, machine))
  assert.equal(house.balances()['assets:recovery:cmp_b'], 1_000)
  assert.equal(house.one(wireType, wireId, 'wire')?.state, 'reversed')
  assertDrawsAddUp(house)
})

test('an order that nobody owes for takes no wire for a debt', async () => {
  const story = await laterPaid()
  await drawn(story)
  await wired(story, TOTAL)
  assert.equal(drawIn(story).state, 'repaid')
  const { wire } = await wired(story, 5_000n, { reference: 'once more' })
  assert.equal(wire?.state, 'allocated')
  assert.ok(wire?.paymentId !== undefined, 'goes back as what exceeds an order does')
})
