import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { cancelOrder } from './cancel-order.ts'
import { ask, assertDrawsAddUp, drawIn, drawn, followed, laterPaid, lineHouse, PLENTY } from './draws.testing.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { orderType } from './order.rules.ts'
import { buyer, done, refusalOf, supplier } from './orders.testing.ts'
import { releaseEarly } from './release-early.ts'
import { shipLot } from './ship-lot.ts'
import { agreed, allLines, sampleTerms, wholeTerms } from './story.testing.ts'

const TOTAL = 543_331n
const half = { lines: [allLines[0] as (typeof allLines)[0]] }

test('a draw pays the whole order at once: an ordinary funded order, and the line is used', async () => {
  const story = await laterPaid()
  const said = await drawn(story)
  assert.deepEqual([said.amount, said.due, said.plan], [543_331, 0, 'instalments-3'])
  assert.equal(story.order().status, 'in-production')
  const { house, orderId } = story
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`], 543_331)
  assert.equal(house.balances()['assets:credit:cmp_b'], 543_331)
  assert.equal(drawIn(story).state, 'drawn')
  const lot = await story.ship()
  await story.receive(lot)
  const released = house.all(holdType, orderId).reduce((sum, hold) => sum + hold.released, 0n)
  assert.equal(released, TOTAL)
  assertDrawsAddUp(house)
})

test('a plan with a deposit pays what the deposit does not; the order starts when both are there', async () => {
  const story = await laterPaid()
  const said = await drawn(story, { plan: 'net-30' })
  const deposit = (TOTAL * 3_000n + 9_999n) / 10_000n
  assert.deepEqual([said.amount, said.due], [Number(TOTAL - deposit), Number(deposit)])
  assert.equal(story.order().fundedAt, undefined)
  await story.pay()
  assert.equal(story.order().status, 'in-production')
})

test('what cannot be paid later is refused by name, and nothing has changed', async () => {
  const story = await laterPaid()
  const { house } = story
  const before = [house.balances(), story.order()]
  const refusals = [
    [{ plan: 'none' }, 'no-such-plan'],
    [{ amount: TOTAL + 1n }, 'amount-above-due'],
    [{ amount: 0n }, 'amount-invalid'],
    [{ plan: 'net-30', amount: TOTAL }, 'deposit-missing'],
    [{ spare: 1n }, 'own-funds-short'],
  ] as const
  for (const [more, refused] of refusals) assert.equal(refusalOf(await ask(story, more)), refused)
  assert.equal(refusalOf(await ask(story, {}, supplier)), 'not-your-turn')
  assert.deepEqual([house.balances(), story.order()], before)
  await drawn(story)
  assert.equal(refusalOf(await ask(story)), 'draw-exists')
})

test('without a line there is none to draw on', async () => {
  const story = await agreed(wholeTerms)
  assert.equal(refusalOf(await ask(story)), 'no-line')
})

test('the first draw of a line is small', async () => {
  const large = { ...wholeTerms.instalments[0], amount: 20_000_00n } as (typeof wholeTerms.instalments)[number]
  const line = {
    ...wholeTerms.lines[0],
    amount: 20_000_00n - 10_001n,
    unitPrice: '199.00',
  } as (typeof wholeTerms.lines)[0]
  const story = await laterPaid({ ...wholeTerms, lines: [{ ...line, quantity: 100_000000n }], instalments: [large] })
  assert.equal(refusalOf(await ask(story, { amount: 10_000_01n })), 'first-draw-above')
  assert.equal((await drawn(story)).amount, 10_000_00)
})

test('an order that ends before it is shipped gives the draw back, without charge', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  done(await house.run(cancelOrder, { orderId }, supplier))
  const draw = drawIn(story)
  assert.deepEqual([draw.state, draw.used, draw.chargedInterest], ['repaid', 0n, 0n])
  assert.equal(house.balances()['assets:credit:cmp_b'] ?? 0, 0)
  assert.equal(house.balances()[`liabilities:refundable:${orderId}`] ?? 0, 0)
  assert.deepEqual(house.all(refundType, orderId), [])
  assertDrawsAddUp(house)
})

test('what the supplier keeps of an order that ends unshipped is due from the day of its end', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  const said = done(await house.run(offerCancellation, { orderId, supplierKeeps: 100_000n }, supplier))
  const answer = { orderId, offerId: String(said.offer), answer: 'accept' } as const
  done(await house.run(answerCancellation, answer, buyer))
  assert.equal(drawIn(story).used, 100_000n)
  assert.equal((await followed(story)).facts, 1)
  const draw = drawIn(story)
  assert.deepEqual([draw.state, draw.dueOn, draw.chargedInterest], ['shipped', '2026-04-02', 0n])
  assert.equal((await followed(story)).facts, 0)
  assertDrawsAddUp(house)
})

test('with a deposit the debt is paid first, then the deposit goes back as it came', async () => {
  const story = await laterPaid()
  await drawn(story, { plan: 'net-30' })
  await story.pay()
  const { house, orderId } = story
  done(await house.run(cancelOrder, { orderId }, supplier))
  assert.equal(drawIn(story).state, 'repaid')
  const back = house.all(refundType, orderId).reduce((sum, refund) => sum + refund.amount, 0n)
  assert.ok(back >= TOTAL - 380_331n, `${back}`)
  assert.equal(house.balances()['assets:credit:cmp_b'] ?? 0, 0)
  assertDrawsAddUp(house)
})

test('dates run from the last lot, at the latest 30 days after the first', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house } = story
  await story.ship(half.lines)
  await followed(story)
  assert.equal(drawIn(story).state, 'drawn')
  assert.ok(house.deadlines(story.orderId).includes('draw.dates 2026-04-01T00:00:00.000Z'))
  await house.passTo('2026-04-01T00:00:01.000Z')
  const draw = drawIn(story)
  assert.deepEqual([draw.state, draw.dueOn], ['shipped', '2026-05-01'])
})

test('all shipped: dates from that day; told of it again nothing changes', async () => {
  const story = await laterPaid()
  await drawn(story)
  await story.ship()
  assert.equal((await followed(story)).facts, 1)
  const draw = drawIn(story)
  assert.deepEqual([draw.state, draw.dueOn, draw.facts], ['shipped', '2026-04-02', 3])
  assert.equal((await followed(story)).facts, 0)
  assert.deepEqual(drawIn(story), draw)
})

test('a draw after the last lot has its dates from its own day', async () => {
  const story = await laterPaid({
    ...sampleTerms,
    instalments: [
      { n: 1, kind: 'initial', amount: 200_000n, event: 'agreement' },
      { n: 2, kind: 'balance', amount: 343_331n, event: 'documents' },
    ],
  })
  await story.pay()
  await story.ship()
  await story.house.passTo('2026-03-05T09:00:00.000Z')
  await drawn(story)
  await followed(story)
  assert.equal(drawIn(story).dueOn, '2026-04-06')
})

test('a paper is no proof of what is paid later, and nothing is released early', async () => {
  const story = await laterPaid()
  await drawn(story)
  const { house, orderId } = story
  const paper = { orderId, lines: allLines, carrier: 'Ocean', proof: 'paper', proofHash: 'a'.repeat(64) } as const
  assert.equal(refusalOf(await house.run(shipLot, paper, supplier)), 'carrier-proof-needed')
  const parts = [{ lineNo: 1, amount: 1n }]
  assert.equal(refusalOf(await house.run(releaseEarly, { orderId, parts, uncovered: 0n }, buyer)), 'paid-later')
})

test('what is claimed stands still, and goes on when the claim is over', async () => {
  const story = await laterPaid()
  await drawn(story)
  await story.ship()
  await followed(story)
  const { house, orderId } = story
  const asked = [{ claimId: 'clm_1', lineNo: 1, lotId: 'shp_1', amount: 100_000n }]
  await house.seed(orderId, [put(orderType, { ...story.order(), claims: { open: 1, made: 1, asked } })])
  await followed(story)
  const paused = (drawIn(story).book?.parts ?? []).filter(({ pause }) => pause !== undefined)
  assert.equal(
    paused.reduce((sum, { principal }) => sum + principal, 0n),
    100_000n,
  )
  assert.equal((await followed(story)).facts, 0)
  await house.seed(orderId, [put(orderType, { ...story.order(), claims: { open: 0, made: 1 } })])
  assert.equal((await followed(story, { claimId: 'clm_1', isAgainstBuyer: true })).facts, 1)
  assert.ok((drawIn(story).book?.parts ?? []).every(({ pause }) => pause === undefined))
  assert.equal((await followed(story, { claimId: 'clm_1', isAgainstBuyer: true })).facts, 0)
  assertDrawsAddUp(house)
})

test('two draws that need the same own money: the second look is old', async () => {
  const house = await lineHouse()
  const one = await agreed(wholeTerms, house)
  const two = await agreed(wholeTerms, house)
  const look = { spare: 543_331n }
  await drawn(one, look)
  assert.equal(refusalOf(await ask(two, look)), 'own-funds-short')
  assert.equal((await drawn(two, { spare: PLENTY, amount: 1_000n })).amount, 1_000)
})
