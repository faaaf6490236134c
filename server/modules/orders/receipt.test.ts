import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmReceipt } from './confirm-receipt.ts'
import { extendReceipt } from './extend-receipt.ts'
import type { Lot } from './lot.rules.ts'
import { lotType } from './lot.rules.ts'
import { buyer, done, machine, refusalOf, supplier } from './orders.testing.ts'
import type { RecordCarrierEvent } from './record-carrier-event.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import { reportNotHere } from './report-not-here.ts'
import { shipLot } from './ship-lot.ts'
import type { Story } from './story.testing.ts'
import { agreed, allLines, funded, shipped, wholeTerms } from './story.testing.ts'
import type { TransportMode } from './terms.rules.ts'

const lotOf = ({ house, orderId }: Story, lotId: string) => house.one(lotType, orderId, lotId) as Lot

const tell = async ({ house, orderId }: Story, lotId: string, kind: RecordCarrierEvent['kind'], happenedAt?: string) =>
  done(
    await house.run(recordCarrierEvent, { orderId, lotId, kind, happenedAt: happenedAt ?? house.clock.now }, machine),
  )

const payable = ({ house }: Story) => house.balances()['liabilities:payable:cmp_s'] ?? 0

// Shipped 2 March 17:00 in Shanghai; a day there ends at 16:00 UTC.
const clocks: readonly (readonly [TransportMode, string])[] = [
  ['express', '2026-03-17T16:00:00.000Z'],
  ['air', '2026-03-17T16:00:00.000Z'],
  ['land', '2026-04-01T16:00:00.000Z'],
  ['sea', '2026-04-16T16:00:00.000Z'],
  ['inland-water', '2026-04-16T16:00:00.000Z'],
  ['post', '2026-05-01T16:00:00.000Z'],
]

for (const [mode, due] of clocks)
  test(`${mode}: receipt by itself, and it releases nothing before the longer window is over`, async () => {
    const story = await funded(wholeTerms)
    const lotId = await story.ship(allLines, { mode })
    assert.equal(lotOf(story, lotId).receiptDueAt, due)
    await story.house.passTo(due)
    const lot = lotOf(story, lotId)
    assert.deepEqual([lot.receivedBy, lot.receivedAt], ['time', due])
    assert.equal(story.order().status, 'received')
    assert.equal(payable(story), 0)
    await story.house.passTo(lot.windowUntil ?? '')
    assert.equal(Date.parse(lot.windowUntil ?? '') - Date.parse(due), 61 * 86_400_000)
    assert.equal(story.order().status, 'completed')
  })

test('delivered: receipt three days later, with release and the ordinary window', async () => {
  const story = await shipped()
  await story.house.passTo('2026-03-10T00:00:00.000Z')
  await tell(story, story.lotId, 'delivered')
  assert.equal(lotOf(story, story.lotId).receiptDueAt, '2026-03-13T16:00:00.000Z')
  await story.house.passTo('2026-03-13T16:00:00.000Z')
  const lot = lotOf(story, story.lotId)
  assert.deepEqual([lot.receivedBy, lot.windowUntil], ['carrier', '2026-04-13T16:00:00.000Z'])
  assert.ok(payable(story) > 0)
})

test('delivered long ago, told today: the buyer still has three days to say not here', async () => {
  const story = await shipped()
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  await tell(story, story.lotId, 'delivered', '2026-03-05T00:00:00.000Z')
  assert.equal(lotOf(story, story.lotId).receiptDueAt, '2026-03-23T16:00:00.000Z')
})

test('a date of dispatch in the past shortens nobody’s time', async () => {
  const story = await funded(wholeTerms)
  await story.house.passTo('2026-03-30T00:00:00.000Z')
  const lotId = await story.ship(allLines, { mode: 'express', dispatchedAt: '2026-03-03T00:00:00.000Z' })
  assert.equal(lotOf(story, lotId).receiptDueAt, '2026-04-14T16:00:00.000Z')
  const before = {
    carrier: 'X',
    trackingNumber: 'T',
    proof: 'carrier',
    dispatchedAt: '2026-03-01T00:00:00.000Z',
  } as const
  const other = await funded(wholeTerms)
  const said = await other.house.run(shipLot, { orderId: other.orderId, lines: allLines, ...before }, supplier)
  assert.equal(refusalOf(said), 'before-agreement')
})

test('not here: receipt stands still until staff have reviewed, and they are told again and again', async () => {
  const story = await shipped()
  const { house, orderId, lotId } = story
  await tell(story, lotId, 'delivered')
  done(await house.run(reportNotHere, { orderId, lotId }, buyer))
  await house.passTo('2026-03-20T00:00:00.000Z')
  assert.equal(story.order().status, 'shipped')
  assert.ok(house.events().filter((topic) => topic === 'lot.review-needed').length > 3)
  await tell(story, lotId, 'resumed')
  assert.equal(lotOf(story, lotId).receiptDueAt, '2026-03-23T16:00:00.000Z')
  await house.passTo('2026-03-23T16:00:00.000Z')
  assert.equal(story.order().status, 'received')
})

test('an exception stops the clock, a delivered event starts it again', async () => {
  const story = await shipped()
  await tell(story, story.lotId, 'exception')
  await story.house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(story.order().status, 'shipped')
  await tell(story, story.lotId, 'delivered')
  await story.house.passTo('2026-06-05T00:00:00.000Z')
  assert.equal(story.order().status, 'received')
})

test('each side extends once, fifteen days each, before delivery', async () => {
  const story = await shipped()
  const { house, orderId, lotId } = story
  for (const side of [buyer, supplier]) done(await house.run(extendReceipt, { orderId, lotId }, side))
  assert.equal(lotOf(story, lotId).receiptDueAt, '2026-05-16T16:00:00.000Z')
  assert.equal(refusalOf(await house.run(extendReceipt, { orderId, lotId }, buyer)), 'extended-already')
  await tell(story, lotId, 'delivered')
  assert.equal(refusalOf(await house.run(extendReceipt, { orderId, lotId }, supplier)), 'lot-delivered')
})

test('delivery proven after receipt by time: from then on the ordinary window', async () => {
  const story = await shipped()
  await story.house.passTo('2026-04-20T00:00:00.000Z')
  await tell(story, story.lotId, 'delivered', '2026-04-10T00:00:00.000Z')
  assert.equal(lotOf(story, story.lotId).windowUntil, '2026-05-10T16:00:00.000Z')
  await story.house.passTo('2026-05-10T16:00:00.000Z')
  assert.equal(story.order().status, 'completed')
})

test('a paper alone is no shipment: unproven it is reviewed, then rejected', async () => {
  const story = await funded(wholeTerms)
  const { house } = story
  const lotId = await story.ship(allLines, { proof: 'paper', proofHash: 'ab' })
  assert.equal(story.order().status, 'in-production')
  await house.passTo('2026-03-04T09:00:00.000Z')
  assert.ok(house.events().includes('lot.review-needed'))
  await house.passTo('2026-03-11T16:00:00.000Z')
  assert.equal(lotOf(story, lotId).rejectedAt, '2026-03-11T16:00:00.000Z')
  await story.ship()
  assert.equal(story.order().status, 'shipped')
})

test('a paper that the buyer confirms is received; the supplier cannot confirm it for him', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  const lotId = await story.ship(allLines, { proof: 'paper', proofHash: 'ab' })
  assert.equal(refusalOf(await house.run(confirmReceipt, { orderId, lotId }, supplier)), 'not-your-turn')
  assert.equal(payable(story), 0)
  await story.receive(lotId)
  assert.equal(story.order().status, 'received')
  assert.ok(payable(story) > 0)
  assert.ok(!house.deadlines(orderId).join().includes('paper-review'))
})

test('a carrier’s scan makes a paper a fact', async () => {
  const story = await funded(wholeTerms)
  const lotId = await story.ship(allLines, { proof: 'paper', proofHash: 'ab' })
  await tell(story, lotId, 'dispatched')
  assert.equal(story.order().status, 'shipped')
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  assert.equal(story.order().status, 'shipped')
})

const refused = [
  ['more than ordered', { lines: [{ lineNo: 1, quantity: 100_000001n }] }, 'quantity-above-open'],
  ['a line that is not there', { lines: [{ lineNo: 3, quantity: 1n }] }, 'quantity-above-open'],
  ['a line twice', { lines: [...allLines, ...allLines] }, 'quantity-above-open'],
  ['nothing', { lines: [] }, 'quantity-above-open'],
  ['a quantity of nothing', { lines: [{ lineNo: 1, quantity: 0n }] }, 'quantity-above-open'],
  ['no number', { proof: 'carrier' }, 'no-proof'],
  ['a paper without its file', { proof: 'paper', trackingNumber: 'T' }, 'no-proof'],
  ['tomorrow', { trackingNumber: 'T', dispatchedAt: '2026-03-03T09:00:00.000Z' }, 'in-the-future'],
] as const

for (const [what, more, code] of refused)
  test(`not shipped: ${what}`, async () => {
    const { house, orderId } = await funded(wholeTerms)
    const input = { orderId, lines: allLines, carrier: 'X', proof: 'carrier', ...more } as const
    assert.equal(refusalOf(await house.run(shipLot, input, supplier)), code)
  })

test('an unpaid order is not shipped', async () => {
  const { house, orderId } = await agreed()
  const input = { orderId, lines: allLines, carrier: 'X', trackingNumber: 'T', proof: 'carrier' } as const
  assert.equal(refusalOf(await house.run(shipLot, input, supplier)), 'wrong-state')
})
