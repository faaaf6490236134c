import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawType } from '../credit/draw.rules.ts'
import { giveUpDraw } from '../credit/write-off-draw.ts'
import { transferType } from '../ledger/transfer.rules.ts'
import { ask, assertDrawsAddUp, drawIn, drawn, laterPaid, lineId } from '../orders/draws.testing.ts'
import { askedOf, says } from '../orders/lender-draws.testing.ts'
import { done, refusalOf, type Said, staff } from '../orders/orders.testing.ts'
import { agreed, type Story } from '../orders/story.testing.ts'
import { wired } from '../orders/wired.testing.ts'
import { repaying, shippedLater } from './draw-repayments.testing.ts'

const TOTAL = 543_331n
const LINE = `liabilities:refundable:${lineId}`
const DEBT = 'assets:recovery:cmp_b'

const data = (said: Said) => ('refused' in said ? said.data : undefined)

test('a card repays a part, then all that is left; the order hears nothing of it', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const entries = story.house.entries(story.orderId).length
  const first = await it.paid(100_000n)
  assert.deepEqual([first.state, first.fee, it.owed()], ['final', 2_990n, TOTAL - 100_000n])
  it.holds()
  const rest = await it.paid()
  assert.deepEqual([drawIn(story).state, rest.amount, it.owed()], ['repaid', TOTAL - 100_000n, 0n])
  assert.equal(it.balance('assets:provider:sandbox'), Number(first.total + rest.total))
  assert.equal(it.balance(`liabilities:escrow:${story.orderId}`), Number(TOTAL))
  assert.equal(story.house.entries(story.orderId).length, entries)
  assert.deepEqual(it.refunds(), [])
  it.holds()
})

test('early, it costs the days that were used; late, the late charges come first', async () => {
  const [early, late] = [await shippedLater(), await shippedLater()]
  early.house.clock.now = '2026-03-12T09:00:00.000Z'
  late.house.clock.now = '2026-07-20T09:00:00.000Z'
  const [one, two] = [repaying(early), repaying(late)]
  const [cheap, dear] = [await one.paid(), await two.paid()]
  assert.ok(cheap.amount > TOTAL && dear.amount > cheap.amount)
  assert.deepEqual([drawIn(early).state, drawIn(late).state], ['repaid', 'repaid'])
  one.holds()
  two.holds()
})

test('what a lender is owed is collected as from a wire', async () => {
  const story = await askedOf()
  await says(story, 'confirmed')
  const it = repaying(story)
  await it.paid(43_331n)
  assert.equal(it.balance('assets:lent:cmp_b'), Number(TOTAL - 43_331n))
  assert.equal(it.balance('liabilities:lender:sandbox'), Number(TOTAL))
  it.holds()
})

/** State × step: what of a draw in each state may be repaid, and what becomes of money that comes for it. */
const states: Readonly<Record<string, () => Promise<Story>>> = {
  async reserved() {
    return askedOf()
  },
  async back() {
    const story = await askedOf()
    await says(story, 'declined')
    return story
  },
  async drawn() {
    const story = await laterPaid()
    await drawn(story)
    return story
  },
  shipped: shippedLater,
  async overdue() {
    const story = await shippedLater()
    story.house.clock.now = '2026-07-20T09:00:00.000Z'
    return story
  },
  async repaid() {
    const story = await shippedLater()
    await repaying(story).paid()
    return story
  },
  async 'written-off'() {
    const story = await shippedLater()
    story.house.clock.now = '2026-07-20T09:00:00.000Z'
    const give = { lineId, drawId: drawIn(story).drawId }
    done(await story.house.run(giveUpDraw, { ...give, step: 'ask', reason: 'why' }, staff))
    done(await story.house.run(giveUpDraw, { ...give, step: 'agree' }, { ...staff, person: 'usr_two' }))
    return story
  },
}

const cells: readonly (readonly [state: string, refused: string | undefined])[] = [
  ['reserved', 'wrong-state'],
  ['back', 'wrong-state'],
  ['drawn', undefined],
  ['shipped', undefined],
  ['overdue', undefined],
  ['repaid', 'draw-repaid'],
  ['written-off', undefined],
]

for (const [state, refused] of cells)
  test(`a draw that is ${state} is repaid by card: ${refused ?? 'yes'}`, async () => {
    const story = await (states[state] as () => Promise<Story>)()
    const it = repaying(story)
    const drawId = story.house.all(drawType, lineId)[0]?.drawId ?? ''
    const said = await it.start({ amount: 1_000n, drawId })
    assert.equal(refusalOf(said), refused)
    if (refused !== undefined) return
    await it.came(it.named(String(done(said).payment)))
    const kind = state === 'written-off' ? 'expenses:credit' : 'assets:credit:cmp_b'
    assert.ok(kind in story.house.balances())
    it.holds()
  })

test('refused by name: more than is owed, another currency, no method for it, nothing, no draw', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const above = await it.start({ amount: TOTAL + 1n })
  assert.deepEqual([refusalOf(above), data(above)], ['above-owed', { most: Number(TOTAL) }])
  assert.equal(refusalOf(await it.start({ currency: 'EUR' })), 'draw-currency')
  for (const method of ['pay-later', 'wire', 'boleto', 'cash-transfer']) {
    const said = await it.start({ method })
    assert.deepEqual([refusalOf(said), data(said)], ['method-not-possible', { method, because: 'not-for-repaying' }])
  }
  assert.equal(refusalOf(await it.start({ amount: 0n })), 'amount-invalid')
  assert.equal(refusalOf(await it.start({ drawId: 'drw_none' })), 'not-found')
})

test('two clicks: what is on its way is not asked for again, and what failed is free again', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const one = await it.begun({ amount: TOTAL - 1n })
  assert.deepEqual(data(await it.start({ amount: 2n })), { most: 1 })
  const two = await it.begun({ amount: 1n, method: 'ach' })
  assert.equal(refusalOf(await it.start()), 'payment-in-progress')
  done(await it.fact(one, { fact: 'failed', reason: 'lost-card', happenedAt: story.house.clock.now, attempt: 1 }))
  assert.ok(story.house.events().includes('repayment.failed'))
  assert.deepEqual(data(await it.start({ amount: TOTAL })), { most: Number(TOTAL - 1n) })
  await it.came(two)
  it.holds()
})

test('a wire that comes while a card is on its way: what is beyond goes back to the card with its fee', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const card = await it.begun()
  const other = await it.begun({ amount: 1n }).catch(() => undefined)
  assert.equal(other, undefined)
  // The wire is booked while the card's bank still asks.
  await wired(story, TOTAL - 100_000n)
  await it.came(card)
  const [back] = it.refunds()
  assert.equal(drawIn(story).state, 'repaid')
  assert.equal(it.named(card.id).feeKept, (card.fee * 100_000n + TOTAL - 1n) / TOTAL)
  assert.equal(back?.amount, card.total - 100_000n - it.named(card.id).feeKept)
  assert.equal(back?.paymentId, card.id)
  // The provider tells it as one movement, so it is booked as one.
  const own = story.house.all(transferType, lineId).filter(({ cause }) => cause === `payment:${card.id}`)
  assert.deepEqual(
    own.map(({ kind }) => kind),
    ['credit-repaid'],
  )
  it.holds()
  await it.sent()
  assert.equal(it.balance(LINE), 0)
  it.holds()
})

test('money twice, or of a payment that had failed, goes back whole and repays nothing', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const card = await it.paid(1_000n)
  const owed = it.owed()
  await it.came(card)
  assert.deepEqual([it.owed(), it.refunds().length], [owed, 0], 'the same news again')
  await it.came(card, { reference: 'cap again' })
  assert.deepEqual([it.owed(), it.refunds().map(({ amount }) => amount)], [owed, [card.total]])
  const late = await it.begun({ amount: 2_000n })
  const at = story.house.clock.now
  done(await it.fact(late, { fact: 'failed', reason: 'not-reached', happenedAt: at, attempt: 1 }))
  story.house.clock.now = '2026-03-02T12:00:00.000Z'
  await it.came(late)
  assert.equal(it.owed(), owed)
  it.holds()
  await it.sent()
  assert.deepEqual([it.balance(LINE), it.balance('assets:provider:sandbox')], [0, Number(card.total)])
  it.holds()
})

test('a card that takes nothing back: it is tried again, over another that repaid, too', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const card = await it.paid(1_000n)
  await it.came(card, { reference: 'cap again' })
  await it.sent('no')
  assert.equal(it.balance(LINE), Number(card.total))
  assert.ok(story.house.deadlines(lineId).some((each) => each.startsWith('refund.route')))
  await story.house.passTo('2026-03-05T09:00:00.000Z')
  await it.sent()
  assert.equal(it.balance(LINE), 0)
  it.holds()
})

test('money that goes again is the buyer’s debt: the draw stays repaid, and nothing new is drawn', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const ach = await it.begun({ amount: 100_000n, method: 'ach' })
  await it.came(ach, {})
  assert.equal(it.named(ach.id).state, 'succeeded')
  const owed = it.owed()
  done(await it.reversed(it.named(ach.id)))
  assert.deepEqual([it.named(ach.id).state, it.owed(), it.named(ach.id).feeKept], ['reversed', owed, 0n])
  assert.equal(it.balance(DEBT), 100_000)
  assert.equal(it.balance('assets:provider:sandbox'), 0)
  it.holds()
  done(await it.reversed(it.named(ach.id)))
  assert.equal(it.balance(DEBT), 100_000, 'told again, it is none more')
  const next = await agreed(undefined, story.house)
  assert.equal(refusalOf(await ask(next)), 'line-overdue')
  assertDrawsAddUp(story.house)
})

test('a part that is reversed takes what was to go back first', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const card = await it.paid(1_000n)
  await it.came(card, { reference: 'cap again' })
  done(await it.reversed(it.named(card.id), card.total * 2n))
  assert.deepEqual(
    it.refunds().map(({ state }) => state),
    ['cancelled'],
  )
  assert.deepEqual([it.balance(LINE), it.balance(DEBT)], [0, 1_000])
  it.holds()
})

const cases: readonly (readonly [
  steps: readonly ('inquiry' | 'opened' | 'won' | 'lost')[],
  debt: bigint,
  open: bigint,
])[] = [
  [['inquiry'], 0n, 0n],
  [['opened'], 0n, 1n],
  [['inquiry', 'opened'], 0n, 1n],
  [['opened', 'won'], 0n, 0n],
  [['opened', 'lost'], 1n, 0n],
  [['lost'], 1n, 0n],
  [['opened', 'won', 'opened'], 0n, 1n],
  [['opened', 'won', 'opened', 'lost'], 1n, 0n],
  [['opened', 'lost', 'won'], 1n, 0n],
]
for (const [steps, debt, open] of cases)
  test(`a card’s bank asks a repayment back: ${steps.join(', ')}`, async () => {
    const story = await shippedLater()
    const it = repaying(story)
    const card = await it.paid(100_000n)
    const owed = it.owed()
    let hour = 10
    for (const step of steps) {
      story.house.clock.now = `2026-04-01T${hour++}:00:00.000Z`
      await it.askedBack(it.named(card.id), step)
      await it.askedBack(it.named(card.id), step)
      it.holds()
    }
    const [chargeback] = it.chargebacks()
    assert.equal(it.balance(DEBT), Number(debt * card.total))
    assert.equal(it.balance(`assets:chargeback:${chargeback?.id}`), Number(open * card.total))
    assert.equal(it.named(card.id).disputedBy !== undefined, open > 0n)
    assert.equal(it.owed(), owed, 'the draw stays repaid')
    if (open > 0n) assert.ok(story.house.deadlines(lineId).some((each) => each.startsWith('chargeback.ask')))
  })

test('what was to go back over a card whose bank asks waits; lost, it pays that first', async () => {
  const story = await shippedLater()
  const it = repaying(story)
  const card = await it.paid(1_000n)
  await it.came(card, { reference: 'cap again' })
  await it.askedBack(it.named(card.id), 'opened', card.total)
  assert.deepEqual([it.refunds()[0]?.state, it.balance(LINE)], ['cancelled', Number(card.total)])
  story.house.clock.now = '2026-04-01T10:00:00.000Z'
  await it.askedBack(it.named(card.id), 'lost', card.total)
  assert.deepEqual([it.balance(LINE), it.balance(DEBT)], [0, 0])
  it.holds()
})
