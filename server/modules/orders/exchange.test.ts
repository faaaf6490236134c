import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startAttempt } from '../payments/index.ts'
import {
  abroadOf,
  beginLocked,
  booksOf,
  captureAbroad,
  isBalanced,
  openOf,
  paidAbroad,
  payments,
  priced,
  publish,
  refunds,
  usualRates,
  wireAbroad,
} from './exchange.testing.ts'
import { lockRate } from './lock-rate.ts'
import { buyer, done, machine, refusalOf, supplier } from './orders.testing.ts'
import { settlePayment } from './settle-payment.ts'
import { startPayment } from './start-payment.ts'

test('a card in euros within the lock pays the order exactly; outside stand euros, inside dollars', async () => {
  const story = await priced()
  const { asked } = await paidAbroad(story, 'EUR')
  // 5,433.31 and 2.99 % are 5,595.77 dollars; at 1.08 less 1 % that is 5,233.61 euros, rounded up.
  assert.equal(asked, 523_361n)
  assert.equal(story.order().status, 'in-production')
  assert.deepEqual(booksOf(story), {
    'EUR assets:provider:sandbox': 523_361,
    'EUR equity:fx:EUR': 523_361,
    'USD equity:fx:USD': -565_230,
    'USD income:fees:fx': 5_653,
    'USD income:fees:processing': 16_246,
    'USD liabilities:escrow:o': 543_331,
  })
  assert.deepEqual([abroadOf(payments(story)[0]).paid, abroadOf(payments(story)[0]).spread], [523_361n, 5_653n])
  assert.ok(story.house.topics(story.orderId).includes('payment.converted'))
  isBalanced(story)
})

for (const [currency, name] of [
  ['JPY', 'no decimals'],
  ['KWD', 'three decimals'],
] as const) {
  test(`the same in a currency of ${name}: nothing is short, nothing is over`, async () => {
    const story = await priced()
    await paidAbroad(story, currency)
    assert.equal(openOf(story), 0n)
    assert.equal(booksOf(story)['USD liabilities:refundable:o'], undefined)
    isBalanced(story)
  })
}

const begun: readonly [name: string, more: object, refusal: string | undefined][] = [
  ['a card in euros without a lock', { currency: 'EUR' }, 'rate-lock-needed'],
  ['a lock that is none', { currency: 'EUR', rateLock: 'rlk_x' }, 'rate-lock-unknown'],
  ['a currency that we do not convert', { method: 'wire', currency: 'TRY' }, 'currency-not-converted'],
  ['a currency without a rate', { method: 'wire', currency: 'GBP' }, 'no-rate'],
  ['a wire in euros', { method: 'wire', currency: 'EUR' }, undefined],
  ['the order’s own currency', { currency: 'USD' }, undefined],
]
for (const [name, more, refusal] of begun) {
  test(`${name}: ${refusal ?? 'begun'}`, async () => {
    const story = await priced()
    const by = { orderId: story.orderId, method: 'card', token: 'card-ok', ...more } as const
    assert.equal(refusalOf(await story.house.run(startPayment, by, buyer)), refusal)
  })
}

test('a lock is for one currency, and ends after a quarter of an hour', async () => {
  const story = await priced()
  const { house, orderId } = story
  const lock = done(await house.run(lockRate, { orderId, currency: 'EUR' }, buyer))
  assert.equal(lock.locked_until, '2026-03-02T09:15:00.000Z')
  const by = { orderId, method: 'card', token: 'x', rateLock: String(lock.rate_lock) } as const
  assert.equal(refusalOf(await house.run(startPayment, { ...by, currency: 'JPY' }, buyer)), 'rate-lock-unknown')
  house.clock.now = '2026-03-02T09:15:00.000Z'
  done(await house.run(startPayment, { ...by, currency: 'EUR' }, buyer))
  house.clock.now = '2026-03-02T09:15:00.001Z'
  const late = await house.run(startPayment, { ...by, currency: 'EUR' }, buyer)
  assert.deepEqual(late, { kind: 'refused', refused: 'rate-lock-expired', data: { until: lock.locked_until } })
  assert.equal(refusalOf(await house.run(lockRate, { orderId, currency: 'USD' }, buyer)), 'same-currency')
  assert.equal(refusalOf(await house.run(lockRate, { orderId, currency: 'EUR' }, supplier)), 'not-your-turn')
})

test('a rate that is too old promises nothing', async () => {
  const story = await priced()
  story.house.clock.now = '2026-03-07T09:00:00.001Z'
  const lock = { orderId: story.orderId, currency: 'EUR' }
  assert.equal(refusalOf(await story.house.run(lockRate, lock, buyer)), 'rate-stale')
  await publish(story, usualRates)
  done(await story.house.run(lockRate, lock, buyer))
})

test('a payment that failed is not tried again by a rate that holds no longer', async () => {
  const story = await priced()
  const { house, orderId } = story
  const { payment } = await beginLocked(story, 'EUR')
  const fact = { fact: 'failed', reason: 'declined', happenedAt: house.clock.now, attempt: 1 } as const
  done(await house.run(settlePayment, { orderId, paymentId: payment, fact }, machine))
  house.clock.now = '2026-03-02T09:16:00.000Z'
  const again = await house.run(startAttempt, { orderId, paymentId: payment, token: 'card-ok' }, buyer)
  assert.equal(refusalOf(again), 'rate-lock-expired')
})

test('captured after the lock: the rate of now, what is short waits and what is over goes back', async () => {
  for (const [rate, short] of [
    ['1.05', true],
    ['1.11', false],
  ] as const) {
    const story = await priced()
    const { payment, asked } = await beginLocked(story, 'EUR')
    story.house.clock.now = '2026-03-02T09:20:00.000Z'
    await publish(story, { 'EUR/USD': rate })
    await captureAbroad(story, payment, asked, 'EUR')
    assert.equal(openOf(story) > 0n, short, rate)
    assert.equal(refunds(story).length, short ? 0 : 1, rate)
    assert.equal(payments(story)[0]?.captures[0]?.exchange?.asOf, '2026-03-02T09:20:00.000Z')
    isBalanced(story)
  }
})

test('captured in time and told of late: the locked rate binds', async () => {
  const story = await priced()
  const { payment, asked } = await beginLocked(story, 'EUR')
  const inTime = '2026-03-02T09:14:59.000Z'
  story.house.clock.now = '2026-03-03T09:00:00.000Z'
  await publish(story, { 'EUR/USD': '1.01' })
  await captureAbroad(story, payment, asked, 'EUR', inTime)
  assert.equal(openOf(story), 0n)
  assert.equal(refunds(story).length, 0)
})

test('another currency than was asked for is looked at by a person, and nothing is booked', async () => {
  const story = await priced()
  const { payment } = await beginLocked(story, 'EUR')
  for (const currency of ['USD', 'GBP']) await captureAbroad(story, payment, 100n, currency)
  assert.deepEqual(booksOf(story), {})
  assert.equal(story.house.topics(story.orderId).filter((topic) => topic === 'payment.unclear').length, 2)
})

test('a capture that is worth less than a cent is booked at the door alone, and a person looks at it', async () => {
  const story = await priced()
  const { payment } = await beginLocked(story, 'KWD')
  await captureAbroad(story, payment, 1n, 'KWD')
  assert.deepEqual(booksOf(story), { 'KWD assets:provider:sandbox': 1, 'KWD equity:fx:KWD': 1 })
  assert.deepEqual([payments(story)[0]?.state, payments(story)[0]?.references.length], ['created', 1])
  assert.ok(story.house.topics(story.orderId).includes('payment.unclear'))
  isBalanced(story)
})

test('a wire in another currency is converted when it is booked, a part of it too', async () => {
  const story = await priced()
  await wireAbroad(story, 200_000n, 'EUR')
  // 2,000.00 euros at 1.08 less 1 %.
  assert.equal(openOf(story), 543_331n - 213_840n)
  assert.ok(story.house.topics(story.orderId).includes('payment.short'))
  story.house.clock.now = '2026-03-03T09:00:00.000Z'
  await publish(story, { 'EUR/USD': '1.10' })
  await wireAbroad(story, 302_562n, 'EUR')
  // 3,025.62 at 1.10 less 1 % are 3,294.90 dollars: a cent short.
  assert.equal(openOf(story), 1n)
  await wireAbroad(story, 1n, 'EUR')
  assert.equal(openOf(story), 0n)
  assert.equal(story.order().status, 'in-production')
  assert.deepEqual(
    payments(story).map((each) => [each.amount, abroadOf(each).paid]),
    [
      [213_840n, 200_000n],
      [329_490n, 302_562n],
      [1n, 1n],
    ],
  )
  const books = booksOf(story)
  assert.equal(books['EUR assets:bank:sandbox'], 502_563)
  assert.equal(books['EUR liabilities:unallocated:sandbox'], undefined)
  isBalanced(story)
})

test('a wire takes the payment that was begun in its currency, and no other', async () => {
  const story = await priced()
  const dollars = await story.begin({ method: 'wire' })
  const euros = await story.begin({ method: 'wire', currency: 'EUR' })
  const told = await wireAbroad(story, BigInt(Number(euros.asked)), 'EUR')
  assert.notEqual(told.payment, dollars.payment)
  assert.equal(told.payment, euros.payment)
  assert.equal(openOf(story), 0n)
})

test('a wire in a currency that we do not convert, or by a rate that is too old, stays unallocated', async () => {
  const story = await priced()
  assert.equal((await wireAbroad(story, 100n, 'TRY')).doubt, 'other-currency')
  story.house.clock.now = '2026-04-01T09:00:00.000Z'
  assert.equal((await wireAbroad(story, 100n, 'EUR')).doubt, 'other-currency')
  assert.equal(booksOf(story)['EUR liabilities:unallocated:sandbox'], 100)
})

test('a wire that is worth less than a cent fills nothing and stays to be given back', async () => {
  const story = await priced()
  const { state } = await wireAbroad(story, 1n, 'KWD')
  assert.equal(state, 'unallocated')
  assert.equal(booksOf(story)['KWD liabilities:unallocated:sandbox'], 1)
})
