import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseTables } from '../orders/orders.testing.ts'
import { agreed, proposed, type Story, shipped } from '../orders/story.testing.ts'
import { type Cause, noticesOf, type OrderHead } from './notice.rules.ts'
import { toldBy } from './told.rules.ts'

/** Notices of what orders really say: what asks for something names its last time, the one that the clock keeps. */

const head = (orderId: string): OrderHead => ({
  ...{ orderId, number: 'AB12', buyer: 'cmp_b', supplier: 'cmp_s', buyerName: 'Bea', supplierName: 'Sam' },
  ...{ goods: 'Pumps', zone: 'Asia/Shanghai', author: 'buyer', isAgreed: true },
})

function noticesIn({ house, orderId }: Pick<Story, 'house' | 'orderId'>) {
  const events = [...house.tables.outbox.values()].filter(({ root }) => root === orderId)
  return events.flatMap((event, n) =>
    noticesOf({ ...event, id: `e${n}`, body: event.body as Cause['body'] }, head(orderId)),
  )
}

const deadlineOf = ({ house, orderId }: Pick<Story, 'house' | 'orderId'>, name: string) =>
  house
    .deadlines(orderId)
    .find((each) => each.startsWith(`${name} `))
    ?.split(' ')[1]

test('terms that are proposed name the time to answer', async () => {
  const story = await proposed()
  const [told] = noticesIn(story).filter(({ code }) => code === 'terms.proposed')
  assert.equal(told?.data.by, deadlineOf(story, 'order.expire'))
  assert.equal(typeof told?.data.by, 'string')
})

test('an agreed order names the time to pay', async () => {
  const story = await agreed()
  const told = noticesIn(story).find(({ code }) => code === 'order.agreed')
  assert.equal(told?.data.by, deadlineOf(story, 'order.expire'))
  assert.deepEqual([told?.data.amount, told?.data.currency], [Number(story.order().total), 'USD'])
})

test('goods on their way name the time from which they count as received', async () => {
  const story = await shipped()
  const told = noticesIn(story).find(({ code }) => code === 'lot.dispatched')
  assert.equal(told?.company, 'cmp_b')
  assert.equal(typeof told?.data.by, 'string')
  assert.equal(told?.data.by, deadlineOf(story, 'lot.receipt'))
})

test('a whole life tells only its two parties, and only what the list names', async () => {
  const story = await shipped()
  await story.receive(story.lotId)
  await story.house.passTo('2027-01-01T00:00:00.000Z')
  const told = noticesIn(story)
  assert.ok(told.length >= 8, `only ${told.length}`)
  for (const { company, code, order } of told) {
    assert.ok(['cmp_b', 'cmp_s'].includes(company), company)
    assert.ok(code in toldBy, code)
    assert.equal(order, story.orderId)
  }
  assert.equal(new Set(told.map(({ key }) => key)).size, told.length)
  assert.ok(
    houseTables.every(({ type }) => !type.name.startsWith('notices.')),
    'an order needs no notices',
  )
})

const amounts: readonly (readonly [string, Cause['body'], number | undefined])[] = [
  ['payment.short', { missing: 1200, currency: 'USD' }, 1200],
  ['instalment.overdue', { instalment: 1, open: 500, currency: 'JPY' }, 500],
  ['order.cancelled', { refunded: 700, currency: 'USD' }, 700],
  ['order.cancelled', { refunded: 0, currency: 'USD' }, undefined],
  ['balance.waived', { waived: 30, currency: 'KWD' }, 30],
  ['payment.final', { amount: 9, currency: 'USD' }, 9],
  ['payment.final', { amount: '9', currency: 'USD' }, undefined],
  ['payment.final', { amount: 9 }, undefined],
]

for (const [topic, body, amount] of amounts)
  test(`${topic} ${JSON.stringify(body)} speaks of ${amount}`, () => {
    const event = { id: 'e', root: 'ord_1', topic, body, at: '2026-03-01T09:00:00.000Z' }
    for (const { data } of noticesOf(event, head('ord_1'))) assert.equal(data.amount, amount)
    assert.notEqual(noticesOf(event, head('ord_1')).length, 0)
  })
