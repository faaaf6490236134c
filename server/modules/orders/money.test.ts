import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges } from '../escrow/room.rules.ts'
import { instalmentType } from './instalment.rules.ts'
import { buyer, done, refusalOf, supplier } from './orders.testing.ts'
import { releaseEarly } from './release-early.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, sampleTerms, wholeTerms } from './story.testing.ts'
import { waiveBalance } from './waive-balance.ts'

const balance = ({ house }: Story, account: string) => house.balances()[account] ?? 0
const held = (story: Story) => balance(story, `liabilities:escrow:${story.orderId}`)

test('a card without 3-D Secure is not final: production waits, and starts when it is', async () => {
  const story = await agreed()
  const begun = await story.begin()
  await story.capture(String(begun.payment), BigInt(Number(begun.total)), { authenticated: false })
  assert.deepEqual([story.order().status, held(story)], ['agreed', 200_000])
  await story.house.passTo('2026-03-17T00:00:00.000Z')
  assert.equal(story.order().status, 'in-production')
})

test('gone back before shipping: the order waits for money again, with a deadline', async () => {
  const story = await agreed()
  const begun = await story.begin({ method: 'ach' })
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  assert.equal(story.order().status, 'in-production')
  await story.reverse(String(begun.payment), BigInt(Number(begun.total)))
  assert.deepEqual([story.order().status, held(story)], ['agreed', 0])
  assert.match(story.house.deadlines(story.orderId).join(), /order\.expire 2026-05-19/)
  assert.ok(!story.house.deadlines(story.orderId).join().includes('ship-by'))
  await story.pay()
  assert.equal(story.order().status, 'in-production')
})

test('gone back after shipping: the order goes on, what was released is the buyer’s debt', async () => {
  const story = await funded(wholeTerms)
  const [payment] = story.house.all<{ id: string; total: bigint }>(
    { name: 'payments.payments' } as never,
    story.orderId,
  )
  const lot = await story.ship()
  await story.receive(lot)
  await story.reverse(payment?.id ?? '', payment?.total ?? 0n)
  assert.equal(story.order().status, 'received')
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 543_331)
  assert.equal(held(story), 0)
})

test('money that comes twice goes back at once, over the payment that brought it', async () => {
  const story = await funded(wholeTerms)
  const [payment] = story.house.all<{ id: string }>({ name: 'payments.payments' } as never, story.orderId)
  await story.capture(payment?.id ?? '', 5_000n)
  const refunds = story.house.all<{ amount: bigint; paymentId: string }>(
    { name: 'payments.refunds' } as never,
    story.orderId,
  )
  assert.deepEqual(
    refunds.map(({ amount, paymentId }) => [amount, paymentId]),
    [[5_000n, payment?.id]],
  )
})

test('unpaid for sixty days: expired, and a part that was held goes back', async () => {
  const story = await agreed()
  await story.pay(10_000n)
  await story.house.passTo('2026-05-02T00:00:00.000Z')
  assert.deepEqual([story.order().status, held(story)], ['expired', 0])
})

test('a balance long overdue may be waived, not before: the rest goes on with what was paid', async () => {
  const story = await funded({ ...sampleTerms, shipBy: { kind: 'days', days: 5, after: 'initial' } })
  const { house, orderId } = story
  await story.goodsReady()
  const lot = await story.ship()
  await house.passTo('2026-04-15T15:59:59.000Z')
  assert.equal(refusalOf(await house.run(waiveBalance, { orderId }, supplier)), 'not-overdue')
  await house.passTo('2026-04-16T16:00:00.000Z')
  assert.ok(house.topics(orderId).includes('instalment.overdue'))
  assert.ok(house.topics(orderId).includes('instalment.long-overdue'))
  done(await house.run(waiveBalance, { orderId }, supplier))
  if (story.order().status === 'shipped') await story.receive(lot)
  await house.passTo('2026-08-01T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
  assert.equal(balance(story, 'liabilities:payable:cmp_s'), 196_000)
  assert.ok(house.all(instalmentType, orderId)[1]?.waivedAt !== undefined)
})

test('an unpaid balance holds completion up, and being paid brings it', async () => {
  const story = await funded()
  await story.goodsReady()
  const lot = await story.ship()
  await story.receive(lot)
  await story.house.passTo('2026-05-01T00:00:00.000Z')
  assert.equal(story.order().status, 'received')
  await story.pay()
  assert.equal(story.order().status, 'completed')
})

test('without room a release waits for the window’s end', async () => {
  const lines = sampleTerms.lines.map((line) => ({ ...line, amount: line.amount * 10n }))
  const instalments = [{ n: 1, kind: 'initial', amount: 5_343_301n, event: 'agreement' }] as const
  const story = await agreed({ ...wholeTerms, lines, instalments })
  for (let left = 5_343_301n; left > 0n; left -= 1_000_000n) await story.pay(left < 1_000_000n ? left : 1_000_000n)
  const lot = await story.ship()
  await story.receive(lot)
  assert.equal(held(story), 2_343_301)
  await story.house.passTo('2026-05-01T00:00:00.000Z')
  assert.deepEqual([held(story), story.order().status], [0, 'completed'])
})

test('without room the smallest release before its time leaves the cover, and the buyer has to say so', async () => {
  const story = await funded(wholeTerms)
  const { house, orderId } = story
  await house.seed('cmp_s', [
    put(assuranceLimitType, { companyId: 'cmp_s', limit: 0n, computedAt: house.clock.now }),
    ...limitChanges('cmp_s', 0n),
  ])
  const one = { orderId, parts: [{ lineNo: 1, amount: 1n }] }
  const refused = await house.run(releaseEarly, { ...one, uncovered: 0n }, buyer)
  assert.equal(refusalOf(refused), 'uncovered-differs')
  done(await house.run(releaseEarly, { ...one, uncovered: 1n }, buyer))
  assert.equal(held(story), 543_330)
})
