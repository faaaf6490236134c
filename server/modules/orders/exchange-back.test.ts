import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import {
  abroadOf,
  beginLocked,
  booksOf,
  captureAbroad,
  chargeback,
  isBalanced,
  openOf,
  outcome,
  paidAbroad,
  payments,
  priced,
  publish,
  refunds,
  send,
  wireAbroad,
} from './exchange.testing.ts'
import { done, supplier } from './orders.testing.ts'

/** The way back of money that came in another currency: refunds, reversals, chargebacks. */

async function cancelled() {
  const story = await priced()
  await paidAbroad(story, 'EUR')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const [refund] = refunds(story)
  assert.ok(refund)
  return { story, refund }
}

test('a refund is owed in dollars and sent in euros at the rate of its sending', async () => {
  const { story, refund } = await cancelled()
  assert.deepEqual([refund.amount, refund.currency, refund.payIn], [559_577n, 'USD', 'EUR'])
  story.house.clock.now = '2026-03-02T10:00:00.000Z'
  await publish(story, { 'EUR/USD': '1.20' })
  assert.deepEqual(await send(story, refund.id), [466_314, 'EUR'])
  await outcome(story, refund.id, {})
  const books = booksOf(story)
  assert.equal(books['EUR assets:provider:sandbox'], 523_361 - 466_314)
  assert.equal(books['USD liabilities:refundable:o'], undefined)
  assert.equal(abroadOf(payments(story)[0]).refunded, 466_314n)
  isBalanced(story)
})

test('a card gets back at most what it gave: the rest is owed and waits for an account', async () => {
  const { story, refund } = await cancelled()
  story.house.clock.now = '2026-03-02T10:00:00.000Z'
  await publish(story, { 'EUR/USD': '1.00' })
  assert.deepEqual(await send(story, refund.id), [523_361, 'EUR'])
  const [sent] = refunds(story)
  assert.equal(sent?.amount, 523_361n)
  assert.equal(booksOf(story)['USD liabilities:refundable:o'], 559_577 - 523_361)
  await outcome(story, refund.id, {})
  // Not at this very instant: what sent it may be the same deadline.
  assert.ok(story.house.deadlines(story.orderId).includes('refund.route 2026-03-02T10:01:00.000Z'))
  await story.house.passTo('2026-03-02T11:00:00.000Z')
  assert.ok(story.house.topics(story.orderId).includes('refund.waits-for-account'))
  assert.equal(refunds(story).length, 1)
  isBalanced(story)
})

test('a refund that failed is owed in dollars again, whatever the rate was', async () => {
  const { story, refund } = await cancelled()
  const before = booksOf(story)
  await send(story, refund.id)
  await outcome(story, refund.id, { outcome: 'no' })
  const after = booksOf(story)
  assert.equal(after['USD liabilities:refundable:o'], 559_577)
  assert.deepEqual(after['EUR assets:provider:sandbox'], before['EUR assets:provider:sandbox'])
  assert.equal(abroadOf(payments(story)[0]).refunded, 0n)
  story.house.clock.now = '2026-03-02T11:00:00.000Z'
  await outcome(story, refund.id, {})
  assert.equal(booksOf(story)['USD liabilities:refundable:o'], undefined)
  assert.ok(abroadOf(payments(story)[0]).refunded > 0n)
  isBalanced(story)
})

test('a refund that came back is owed as it was, and what the bank kept is our expense', async () => {
  const { story, refund } = await cancelled()
  await publish(story, { 'EUR/USD': '1.20' })
  await send(story, refund.id)
  await outcome(story, refund.id, {})
  story.house.clock.now = '2026-03-04T09:00:00.000Z'
  await outcome(story, refund.id, { outcome: 'returned', charge: 1_000 })
  const books = booksOf(story)
  assert.equal(books['USD liabilities:refundable:o'], 559_577)
  assert.equal(books['EUR assets:provider:sandbox'], 523_361 - 1_000)
  assert.ok((books['USD expenses:bank'] ?? 0) > 0)
  assert.equal(abroadOf(payments(story)[0]).refunded, 0n)
  isBalanced(story)
})

test('news of a refund that is held back and was never sent counts nothing: only sending counts', async () => {
  const { story, refund } = await cancelled()
  const { house, orderId } = story
  const blocked = { ...refund, state: 'blocked', blockedFrom: 'requested' } as const
  await house.seed(orderId, [put(refundType, blocked)])
  for (const said of ['no', 'unknown', 'returned'] as const) {
    await outcome(story, refund.id, { outcome: said })
    assert.deepEqual([refunds(story)[0]?.exchange, abroadOf(payments(story)[0]).refunded], [undefined, 0n])
  }
  await house.seed(orderId, [put(refundType, refund)])
  const [sent] = await send(story, refund.id)
  assert.equal(abroadOf(payments(story)[0]).refunded, BigInt(Number(sent)))
})

test('two payments in two currencies each take back what they gave', async () => {
  const story = await priced()
  await paidAbroad(story, 'EUR', 200_000n)
  story.house.clock.now = '2026-03-02T09:05:00.000Z'
  await paidAbroad(story, 'JPY')
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const out = []
  for (const { id } of refunds(story)) {
    out.push(await send(story, id))
    await outcome(story, id, {})
  }
  assert.deepEqual(out.map(([, currency]) => currency).sort(), ['EUR', 'JPY'])
  assert.ok(abroadOf(payments(story)[0]).refunded <= abroadOf(payments(story)[0]).paid)
  assert.ok(abroadOf(payments(story)[1]).refunded <= abroadOf(payments(story)[1]).paid)
  isBalanced(story)
})

test('a payment that is reversed whole leaves nothing but what it was: the spread is given back too', async () => {
  const story = await priced()
  const { payment, asked } = await paidAbroad(story, 'EUR')
  await story.reverse(payment, asked)
  assert.deepEqual(booksOf(story), {})
  assert.deepEqual([abroadOf(payments(story)[0]).paid, abroadOf(payments(story)[0]).spread], [0n, 0n])
  assert.equal(openOf(story), 543_331n)
})

test('a part that is reversed takes its part of the dollars', async () => {
  const story = await priced()
  const { payment } = await paidAbroad(story, 'EUR')
  await story.reverse(payment, 100_000n)
  assert.equal(abroadOf(payments(story)[0]).paid, 423_361n)
  assert.equal(payments(story)[0]?.paid, 559_577n - 106_920n)
  isBalanced(story)
})

test('a chargeback in euros freezes the dollars that it brought; won, all is as before', async () => {
  const story = await priced()
  await paidAbroad(story, 'EUR')
  const before = booksOf(story)
  await chargeback(story, 'opened', { fee: 2_000n })
  const id = Object.keys(booksOf(story)).find((key) => key.includes('assets:chargeback')) ?? ''
  assert.equal(booksOf(story)[id], 559_577)
  assert.equal(booksOf(story)['EUR assets:provider:sandbox'], -2_000)
  story.house.clock.now = '2026-03-05T09:00:00.000Z'
  await chargeback(story, 'won', { fee: 2_000n })
  const after = booksOf(story)
  assert.equal(after['EUR assets:provider:sandbox'], 523_361 - 2_000)
  assert.equal(after['USD liabilities:escrow:o'], before['USD liabilities:escrow:o'])
  isBalanced(story)
})

test('lost, with the supplier at fault: the hold pays, and the card takes nothing more', async () => {
  const story = await priced()
  await paidAbroad(story, 'EUR')
  await chargeback(story, 'opened')
  story.house.clock.now = '2026-03-05T09:00:00.000Z'
  await chargeback(story, 'lost')
  assert.equal(booksOf(story)['USD liabilities:escrow:o'], undefined)
  assert.equal(abroadOf(payments(story)[0]).chargedBack, 523_361n)
  isBalanced(story)
})

test('delivered and paid in euros, the supplier gets dollars', async () => {
  const story = await priced()
  await paidAbroad(story, 'EUR')
  const lot = await story.ship()
  await story.receive(lot)
  const books = booksOf(story)
  assert.equal(books['USD liabilities:payable:cmp_s'], 543_331 - 10_000)
  isBalanced(story)
})

test('a card that could take less than the least of the order’s currency is no way any more', async () => {
  const story = await priced()
  const { house, orderId } = story
  const { payment, asked } = await beginLocked(story, 'JPY', 200_000n)
  await captureAbroad(story, payment, asked, 'JPY')
  await wireAbroad(story, 400_000n, 'EUR')
  house.clock.now = '2026-03-02T09:10:00.000Z'
  await chargeback(story, 'opened', { amount: asked - 1n })
  house.clock.now = '2026-03-03T09:00:00.000Z'
  await chargeback(story, 'lost', { amount: asked - 1n })
  done(await house.run(cancelOrder, { orderId }, supplier))
  for (let minute = 2; minute <= 20; minute += 2) {
    for (const { id, state } of refunds(story)) if (state === 'requested') await send(story, id)
    await house.passTo(`2026-03-03T09:${String(minute).padStart(2, '0')}:00.000Z`)
  }
  assert.equal(refunds(story).filter((each) => each.paymentId === payment).length, 1)
})

test('news of a chargeback without an amount books nothing, its fee neither, however often it is told', async () => {
  const story = await priced()
  await paidAbroad(story, 'EUR')
  const before = booksOf(story)
  for (let n = 0; n < 2; n++) await chargeback(story, 'opened', { amount: 0n, fee: 15_00n })
  assert.deepEqual(booksOf(story), before)
})
