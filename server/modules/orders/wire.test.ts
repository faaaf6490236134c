import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import type { ReceiveWire } from '../reconciliation/receive-wire.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { isNamedLike, wireType } from '../reconciliation/wire.rules.ts'
import { acceptShortfall } from './accept-shortfall.ts'
import { allocateWire } from './allocate-wire.ts'
import { instalmentType } from './instalment.rules.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { done, machine, refusalOf, staff, supplier } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, proposed, wholeTerms } from './story.testing.ts'

const entryOf = (story: Story, amount: bigint, more: Partial<ReceiveWire> = {}): ReceiveWire => ({
  bank: 'sandbox',
  reference: `entry ${amount}`,
  amount,
  currency: 'USD',
  payerName: 'BEA LIMITED',
  payerAccount: 'US1',
  text: `INV 7 ${story.order().wireReference.replace(/(.{4})/g, '$1 ')}thanks`,
  bookedAt: story.house.clock.now,
  ...more,
})

/** What the bank tells, and what the relay makes of it. */
async function wire(story: Story, amount: bigint, more: Partial<ReceiveWire> = {}) {
  const { house, orderId } = story
  const said = done(await house.run(receiveWire, entryOf(story, amount, more), machine))
  const wireId = String(said.wire)
  if (said.order === null) return { wireId, answer: said }
  return { wireId, answer: done(await house.run(allocateWire, { orderId, wireId }, machine)) }
}

const paidOf = (house: OrdersHouse, orderId: string) =>
  house.all(instalmentType, orderId).map((each) => [each.amount, each.paid])

test('a whole wire fills the instalment: the money is held and production may start', async () => {
  const story = await agreed()
  const { wireId } = await wire(story, 200_000n)
  const { house, orderId } = story
  assert.equal(story.order().status, 'in-production')
  assert.deepEqual(house.balances(), { 'assets:bank:sandbox': 200_000, [`liabilities:escrow:${orderId}`]: 200_000 })
  assert.equal(house.one(wireType, wireId, 'wire')?.state, 'allocated')
  assert.deepEqual(house.deadlines(wireId), [])
})

test('a wire takes the payment that was begun for it', async () => {
  const story = await agreed()
  const begun = await story.begin({ method: 'wire' })
  const { answer } = await wire(story, 200_000n)
  assert.equal(answer.payment, begun.payment)
  assert.equal(story.house.all(paymentType, story.orderId).length, 1)
  assert.equal(story.order().status, 'in-production')
})

test('the same entry told twice, from two papers of the bank, is booked once', async () => {
  const story = await agreed()
  await wire(story, 200_000n)
  const again = await wire(story, 200_000n)
  assert.equal(again.answer.doubt, null)
  assert.equal(story.house.balances()['assets:bank:sandbox'], 200_000)
})

test('one wire may fill several instalments', async () => {
  const story = await agreed()
  await wire(story, 300_000n)
  assert.deepEqual(paidOf(story.house, story.orderId), [
    [200_000n, 200_000n],
    [343_331n, 100_000n],
  ])
  assert.equal(story.order().status, 'in-production')
})

test('short: it waits for the rest, the buyer is reminded, the rest completes it', async () => {
  const story = await agreed()
  await wire(story, 197_500n)
  assert.equal(story.order().status, 'agreed')
  assert.ok(story.house.topics(story.orderId).includes('payment.short'))
  assert.deepEqual(await story.house.passTo('2026-03-07T00:00:00.000Z'), ['payment.short'])
  assert.ok(story.house.events().includes('payment.short-reminded'))
  await wire(story, 2_500n)
  assert.equal(story.order().status, 'in-production')
})

test('short by a bank’s charge: the supplier accepts it as a price reduction', async () => {
  const story = await agreed()
  const { house, orderId } = story
  assert.equal(refusalOf(await house.run(acceptShortfall, { orderId }, supplier)), 'nothing-short')
  await wire(story, 196_000n)
  assert.deepEqual(done(await house.run(acceptShortfall, { orderId }, supplier)).accepted, 4000)
  assert.equal(story.order().status, 'in-production')
  assert.equal(story.order().total, 539_331n)
  assert.deepEqual(
    house.deadlines(orderId).filter((each) => each.startsWith('payment.short')),
    [],
  )
})

test('a shortfall above the policy’s share is not accepted', async () => {
  const story = await agreed()
  await wire(story, 195_999n)
  const said = await story.house.run(acceptShortfall, { orderId: story.orderId }, supplier)
  assert.deepEqual(said, { kind: 'refused', refused: 'shortfall-too-large', data: { short: 4001, most: 4000 } })
})

test('over: what exceeds the order goes back to the account it came from', async () => {
  const story = await agreed(wholeTerms)
  await story.pay(100_000n)
  const { answer } = await wire(story, 500_000n)
  const { house, orderId } = story
  const refunds = house.all(refundType, orderId)
  assert.deepEqual(
    refunds.map(({ amount, paymentId, outside }) => [amount, paymentId, outside]),
    [[56_669n, answer.payment, 'bank']],
  )
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`], 543_331)
})

test('after the end: all of it goes back', async () => {
  const story = await agreed()
  await story.house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(story.order().status, 'expired')
  await wire(story, 200_000n)
  assert.equal(story.house.all(refundType, story.orderId)[0]?.amount, 200_000n)
  assert.equal(story.house.balances()[`liabilities:escrow:${story.orderId}`], undefined)
})

test('late, but the order stands: it is taken', async () => {
  const story = await agreed()
  await story.house.passTo('2026-04-25T00:00:00.000Z')
  await wire(story, 200_000n)
  assert.equal(story.order().status, 'in-production')
})

const doubts = [
  { name: 'another payer', more: { payerName: 'Unknown Trading' }, doubt: 'other-payer' },
  { name: 'another currency', more: { currency: 'EUR' }, doubt: 'other-currency' },
] as const

for (const { name, more, doubt } of doubts)
  test(`in doubt (${name}): nothing is held until staff have looked`, async () => {
    const story = await agreed()
    const { house, orderId } = story
    const { wireId, answer } = await wire(story, 200_000n, more)
    assert.equal(answer.doubt, doubt)
    assert.equal(story.order().status, 'agreed')
    assert.ok(house.topics(orderId).includes('wire.in-review'))
    assert.match(house.deadlines(wireId).join(), /^wire.return /)
    const said = await house.run(allocateWire, { orderId, wireId }, staff)
    if (doubt === 'other-currency') assert.equal(refusalOf(said), 'no-rate')
    else assert.equal(story.order().status, 'in-production')
  })

test('a wire for an order that is not agreed waits, and staff cannot give it away either', async () => {
  const story = await proposed()
  const { wireId, answer } = await wire(story, 200_000n)
  assert.equal(answer.doubt, 'not-agreed')
  const said = await story.house.run(allocateWire, { orderId: story.orderId, wireId }, staff)
  assert.equal(refusalOf(said), 'wrong-state')
})

test('without a reference it is parked; finance gives it to an order, once', async () => {
  const story = await funded()
  const other = await agreed(undefined, story.house)
  const { house } = story
  const { wireId, answer } = await wire(other, 200_000n, { text: 'INVOICE' })
  assert.equal(answer.order, null)
  assert.equal(house.balances()['liabilities:unallocated:sandbox'], 200_000)
  done(await house.run(allocateWire, { orderId: other.orderId, wireId }, staff))
  assert.equal(house.balances()['liabilities:unallocated:sandbox'], undefined)
  assert.equal(other.order().status, 'in-production')
  const again = await house.run(allocateWire, { orderId: story.orderId, wireId }, staff)
  assert.deepEqual(again, { kind: 'refused', refused: 'wire-allocated', data: { order: other.orderId } })
})

const names: readonly (readonly [string, string, boolean])[] = [
  ['BEA LTD', 'Bea Ltd', true],
  ['Bea Limited', 'Bea Ltd.', true],
  ['Müller GmbH & Co. KG', 'Muller GmbH and Co KG', true],
  ['MUELLERBAU INTERNATIO', 'Muellerbau International GmbH', true],
  ['BEA', 'Beatrix Ltd', false],
  ['Ltd', 'Bea Ltd', false],
  ['', 'Bea Ltd', false],
  ['Sam & Co', 'Bea Ltd', false],
]

for (const [payer, company, same] of names)
  test(`"${payer}" ${same ? 'is' : 'is not'} named like ${company}`, () => {
    assert.equal(isNamedLike(payer, company), same)
  })
