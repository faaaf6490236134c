import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../../kernel/instant.ts'
import { adverseNoticeType } from '../credit/adverse-notice.rules.ts'
import { type Draw, drawType } from '../credit/draw.rules.ts'
import { lineUseType } from '../credit/line.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { reverseWire } from '../reconciliation/reverse-wire.ts'
import { wireType } from '../reconciliation/wire.rules.ts'
import { allocateWire } from './allocate-wire.ts'
import { cancelOrder } from './cancel-order.ts'
import { ask, assertDrawsAddUp, followed, lineId } from './draws.testing.ts'
import { instalmentType, openInAll } from './instalment.rules.ts'
import { type AskedStory, askedOf, LENT, lenderWire, PAYER, SENT, says } from './lender-draws.testing.ts'
import { done, machine, refusalOf, staff, supplier } from './orders.testing.ts'
import { settleDraw } from './settle-draw.ts'

const drawOf = ({ house, drawId }: AskedStory) => house.one(drawType, lineId, drawId) as Draw
const heldOf = ({ house, orderId }: AskedStory) => house.balances()[`liabilities:escrow:${orderId}`] ?? 0
const usedOf = ({ house }: AskedStory) =>
  [...house.tables.counters].find(([id]) => id.includes(lineUseType.name) && id.includes(lineId))?.[1].value ?? 0n
const releasedOf = ({ house, orderId }: AskedStory) =>
  house.all(holdType, orderId).reduce((sum, hold) => sum + hold.released, 0n)
const openOf = ({ house, orderId }: AskedStory) => openInAll(house.all(instalmentType, orderId))

/** What the lender promised and has not sent is what its draws say; held is what was lent, once. */
function assertBooks(story: AskedStory): void {
  const { house } = story
  const balances = house.balances()
  const promised = house
    .all(drawType, lineId)
    .filter((draw) => draw.book !== undefined && !draw.isFunded)
    .reduce((sum, { amount }) => sum + amount, 0n)
  assert.equal(balances['assets:lender:sandbox'] ?? 0, Number(promised))
  const all = house.all(drawType, lineId).reduce((sum, draw) => sum + draw.used, 0n)
  assert.equal(usedOf(story), all)
  assertDrawsAddUp(house)
}

test('a lender is asked after the commit: the line is reserved, and the order waits for its money', async () => {
  const story = await askedOf()
  assert.deepEqual([drawOf(story).state, usedOf(story), heldOf(story)], ['reserved', LENT, 0])
  assert.equal(story.order().status, 'agreed')
  assert.equal(refusalOf(await ask(story)), 'draw-exists')
  assert.ok(story.house.events().includes('draw.asked'))
  assert.equal(drawOf(story).terms.monthlyBps, 120)
  assertBooks(story)
})

test('confirmed it is held at once; production and releases wait until its money is booked', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  assert.deepEqual([drawOf(story).state, heldOf(story), openOf(story)], ['drawn', Number(LENT), 0n])
  assert.deepEqual([story.order().fundedAt, story.order().status], [undefined, 'agreed'])
  assertBooks(story)
  assert.equal((await lenderWire(story)).doubt, null)
  assert.equal(story.order().status, 'in-production')
  const balances = story.house.balances()
  assert.equal(balances['assets:bank:sandbox'], Number(SENT))
  assert.equal(balances['expenses:credit'], Number(LENT - SENT))
  assert.equal(balances['liabilities:unallocated:sandbox'] ?? 0, 0)
  assert.equal(balances['liabilities:lender:sandbox'], Number(LENT))
  await story.receive(await story.ship())
  assert.equal(releasedOf(story), LENT)
  assertBooks(story)
})

test('told of its yes twice, by its answer and its news, it lends once', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  assert.equal((await says(story, 'confirmed')).changed, false)
  assert.equal(heldOf(story), Number(LENT))
  assertBooks(story)
})

test('its money twice: the second stays with finance, and nobody makes a payment of it', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  await lenderWire(story)
  const again = await lenderWire(story, SENT, PAYER, 2)
  assert.equal(again.doubt, 'other-payer')
  const { house, orderId } = story
  assert.equal(house.balances()['liabilities:unallocated:sandbox'], Number(SENT))
  const wireId = String(again.wire)
  assert.ok(house.deadlines(wireId).some((each) => each.startsWith('wire.return')))
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'draw-funded')
  assert.equal(heldOf(story), Number(LENT))
  assertBooks(story)
})

test('its money for a draw that went back is nobody’s payment, whoever allocates it', async () => {
  const story = await askedOf()
  await says(story, 'declined', { lends: 0n })
  const { wire, doubt } = await lenderWire(story)
  const { house, orderId } = story
  const wireId = String(wire)
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'no-draw', String(doubt))
  // Nor does it pay what is open of a draw that somebody else lends.
  done(await ask(story))
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'wrong-state')
  assert.deepEqual([heldOf(story), house.one(wireType, wireId, 'wire')?.state], [0, 'unallocated'])
  assertBooks(story)
})

test('taken back by its bank, its wire is the lender’s debt: order and buyer are not touched', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  const { wire } = await lenderWire(story)
  const { house } = story
  const told = { reference: 'recall 1', amount: Number(SENT), happenedAt: house.clock.now }
  done(await house.run(reverseWire, { wireId: String(wire), ...told }, machine))
  const balances = house.balances()
  assert.equal(balances['assets:recovery:lnd_sandbox'], Number(SENT))
  assert.equal(balances['assets:bank:sandbox'] ?? 0, 0)
  assert.deepEqual([heldOf(story), drawOf(story).isFunded], [Number(LENT), true])
  assert.equal(story.order().status, 'in-production')
  assertBooks(story)
})

test('another sum than it promised, or money before its yes, is finance’s matter', async () => {
  const story = await askedOf()
  const early = await lenderWire(story)
  assert.equal(early.doubt, 'other-payer')
  await says(story, 'confirmed')
  const other = await lenderWire(story, SENT - 1n, PAYER, 2)
  assert.equal(other.doubt, 'other-payer')
  const { house, orderId } = story
  const wireId = String(other.wire)
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'lender-sum')
  assert.equal(house.one(wireType, String(early.wire), 'wire')?.state, 'unallocated')
  done(await house.run(allocateWire, { orderId, wireId: String(early.wire) }, staff))
  assert.equal(drawOf(story).isFunded, true)
  assertBooks(story)
})

test('declined it goes back, with a notice in the lender’s name', async () => {
  const story = await askedOf()
  await says(story, 'declined', { lends: 0n, reasons: ['reserve-low', 'business-too-new'] })
  assert.deepEqual([drawOf(story).state, usedOf(story), heldOf(story)], ['back', 0n, 0])
  const [notice] = story.house.all(adverseNoticeType, lineId)
  assert.deepEqual(
    [notice?.action, notice?.creditor.name, notice?.reasons, notice?.limit],
    ['draw-declined', 'Sandbox Lender Inc.', ['reserve-low', 'business-too-new'], LENT],
  )
  assert.equal(story.order().drawId, undefined)
  assert.equal(done(await ask(story)).state, 'reserved')
  assertBooks(story)
})

test('reduced it goes back, and the buyer may ask for what the lender would give', async () => {
  const story = await askedOf()
  await says(story, 'reduced', { lends: 200_000n, reasons: ['inflow-low'] })
  assert.deepEqual([drawOf(story).state, openOf(story)], ['back', LENT])
  const [notice] = story.house.all(adverseNoticeType, lineId)
  assert.deepEqual([notice?.action, notice?.limit], ['draw-reduced', 200_000n])
  const again = done(await ask(story, { amount: 200_000n }))
  assert.deepEqual([again.state, again.amount], ['reserved', 200_000])
  assertBooks(story)
})

test('a reason that we have no words for is still one', async () => {
  const story = await askedOf()
  await says(story, 'declined', { lends: 0n })
  assert.deepEqual(story.house.all(adverseNoticeType, lineId)[0]?.reasons, ['lender-criteria'])
})

test('silent for an hour it goes back; a yes that comes later is given up', async () => {
  const story = await askedOf()
  const { house } = story
  const fired = await house.passTo(addDuration(house.clock.now, 'PT1H'))
  assert.ok(fired.includes('draw.silence'))
  assert.equal(drawOf(story).state, 'back')
  const dropped = () => house.events().filter((topic) => topic === 'draw.dropped').length
  assert.equal(dropped(), 1)
  await says(story, 'confirmed')
  assert.deepEqual([drawOf(story).state, heldOf(story), dropped()], ['back', 0, 2])
  assert.equal((await lenderWire(story)).doubt, 'other-payer')
  assert.equal(heldOf(story), 0)
  assertBooks(story)
})

test('an order that ended, or was paid otherwise, takes no yes any more', async () => {
  const cancelled = await askedOf()
  const { house, orderId, drawId } = cancelled
  done(await house.run(cancelOrder, { orderId }, supplier))
  await says(cancelled, 'confirmed')
  assert.deepEqual([drawOf(cancelled).state, heldOf(cancelled), usedOf(cancelled)], ['back', 0, 0n])
  done(await house.run(settleDraw, { orderId, drawId, news: { state: 'ended' } }, machine))
  assertBooks(cancelled)
  const paid = await askedOf()
  await paid.pay(1_000n)
  await says(paid, 'confirmed')
  assert.deepEqual([drawOf(paid).state, openOf(paid)], ['back', LENT - 1_000n])
  assertBooks(paid)
})

test('a yes to another sum than was asked for is none', async () => {
  const story = await askedOf()
  await says(story, 'confirmed', { lends: LENT - 1n })
  assert.deepEqual([drawOf(story).state, heldOf(story)], ['back', 0])
})

/** What a recall does at every step: the draw afterwards, what is held, and what is open again. */
const steps: readonly (readonly [string, (story: AskedStory) => Promise<unknown>, string, bigint])[] = [
  ['before the lender said yes', async () => undefined, 'back', 0n],
  ['after its yes', (story) => says(story, 'confirmed'), 'back', 0n],
  ['after its silence', ({ house }) => house.passTo(addDuration(house.clock.now, 'PT1H')), 'back', 0n],
  [
    'after its money is booked',
    async (story) => {
      await says(story, 'confirmed')
      await lenderWire(story)
    },
    'drawn',
    LENT,
  ],
  [
    'after the goods are shipped',
    async (story) => {
      await says(story, 'confirmed')
      await lenderWire(story)
      await story.ship()
      await followed(story)
    },
    'shipped',
    LENT,
  ],
]
for (const [name, before, state, held] of steps)
  test(`recalled ${name}: ${state}`, async () => {
    const story = await askedOf()
    await before(story)
    await says(story, 'recalled', { lends: 0n })
    assert.deepEqual([drawOf(story).state, BigInt(heldOf(story))], [state, held])
    assert.equal(openOf(story), LENT - held)
    assertBooks(story)
    await says(story, 'recalled', { lends: 0n })
    await says(story, 'confirmed')
    assert.deepEqual([drawOf(story).state, BigInt(heldOf(story))], [state, held])
    assertBooks(story)
  })

test('recalled before its money came, the order can be paid by another method', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  await says(story, 'recalled', { lends: 0n })
  await story.pay()
  assert.equal(story.order().status, 'in-production')
  assert.equal((await lenderWire(story)).doubt, 'other-payer')
  assert.equal(heldOf(story), Number(LENT))
  assertBooks(story)
})

test('what a refund has paid of it is not recalled', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  const { house, orderId } = story
  done(await house.run(cancelOrder, { orderId }, supplier))
  assert.equal(drawOf(story).state, 'repaid')
  await says(story, 'recalled', { lends: 0n })
  assert.equal(drawOf(story).state, 'repaid')
  assert.equal((await lenderWire(story)).doubt, null)
  assert.equal(drawOf(story).isFunded, true)
  assertBooks(story)
})

/** All orders in which the same four pieces of news may come: once each, and each twice. */
function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((item, at) => orders(items.filter((_, i) => i !== at)).map((rest) => [item, ...rest]))
}

test('whatever order news and money come in, nothing is lent twice', async () => {
  const events = ['confirmed', 'confirmed', 'recalled', 'money', 'money', 'silence'] as const
  const seen = new Set<string>()
  for (const order of orders(events)) {
    const key = order.join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    const story = await askedOf()
    let nth = 0
    for (const event of order) {
      if (event === 'silence') await silence(story)
      else if (event === 'money') await lenderWire(story, SENT, PAYER, ++nth)
      else await says(story, event, event === 'recalled' ? { lends: 0n } : {})
      assertBooks(story)
      assert.ok(heldOf(story) === 0 || heldOf(story) === Number(LENT), key)
    }
    const { house } = story
    const sent =
      (house.balances()['assets:bank:sandbox'] ?? 0) - (house.balances()['liabilities:unallocated:sandbox'] ?? 0)
    assert.equal(sent, drawOf(story).isFunded ? Number(SENT) : 0, key)
  }
  assert.equal(seen.size, 180)
})

async function silence({ house, orderId, drawId }: AskedStory) {
  return done(await house.run(settleDraw, { orderId, drawId, news: { state: 'silent' } }, machine))
}
