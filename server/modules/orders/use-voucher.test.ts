import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdType } from '../escrow/hold.rules.ts'
import { expireVoucher } from '../payments/expire-voucher.ts'
import { leftOf, voucherUseType } from '../payments/voucher.rules.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { cancelOrder } from './cancel-order.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { buyer, done, machine, refusalOf, supplier } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import { sampleTerms, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'
import { useVoucher } from './use-voucher.ts'
import { assertVouchersAddUp, ENOUGH, laterOrder, used, voucherHouse, voucherIn, wentBack } from './vouchers.testing.ts'

const TOTAL = 543_331n
const fee = (amount: bigint) => (amount * 299n + 9_999n) / 10_000n

test('a voucher pays toward a later order at once, and the rest is asked for by other ways', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  const said = await used(story, voucherId)
  assert.deepEqual([said.amount, said.left, said.due], [10_000, 0, 533_331])
  assert.equal(house.balances()[`liabilities:escrow:${story.orderId}`], 10_000)
  assert.equal(house.balances()['liabilities:voucher:cmp_b'], undefined)
  assert.equal(story.order().fundedAt, undefined)
  const begun = await story.begin()
  assert.equal(begun.amount, 533_331)
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  assert.equal(story.order().status, 'in-production')
  const paid = house.all(holdType, story.orderId).reduce((sum, hold) => sum + hold.paid, 0n)
  assert.equal(paid, TOTAL)
  const lot = await story.ship()
  await story.receive(lot)
  const released = house.all(holdType, story.orderId).reduce((sum, hold) => sum + hold.released, 0n)
  assert.equal(released, TOTAL)
  assertVouchersAddUp(house)
})

test('a voucher alone pays a small instalment: production may start, no more than is due is taken', async () => {
  const { house, voucherId } = await voucherHouse()
  const small = [
    { n: 1, kind: 'initial', amount: 6_000n, event: 'agreement' },
    { n: 2, kind: 'balance', amount: TOTAL - 6_000n, event: 'goods-ready' },
  ] as const
  const story = await laterOrder(house, { ...sampleTerms, instalments: small })
  const tooMuch = { orderId: story.orderId, voucherId, amount: 6_001n, spare: ENOUGH }
  assert.equal(refusalOf(await house.run(useVoucher, tooMuch, buyer)), 'amount-above-due')
  const said = await used(story, voucherId)
  assert.deepEqual([said.amount, said.left, said.due], [6_000, 4_000, 0])
  assert.equal(story.order().status, 'in-production')
  assert.equal((await used(story, voucherId)).amount, 4_000)
  assert.equal(house.all(voucherUseType, story.orderId)[0]?.amount, 10_000n)
  assertVouchersAddUp(house)
})

test('what a voucher does not pay is refused by name, and nothing has changed', async () => {
  const { house, first, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  const before = [house.balances(), voucherIn(house, voucherId)]
  const ask = (more: object, actor = buyer) =>
    house.run(useVoucher, { orderId: story.orderId, voucherId, spare: ENOUGH, ...more }, actor)
  assert.equal(refusalOf(await ask({ voucherId: 'vch_none' })), 'voucher-unknown')
  assert.equal(refusalOf(await ask({ amount: 10_001n })), 'above-voucher')
  assert.equal(refusalOf(await ask({ amount: 0n })), 'amount-above-due')
  assert.equal(refusalOf(await ask({ spare: 9_999n })), 'own-funds-short')
  assert.equal(refusalOf(await ask({ spare: -1n })), 'own-funds-short')
  assert.equal(refusalOf(await ask({}, supplier)), 'not-your-turn')
  assert.equal(refusalOf(await ask({ orderId: first.orderId })), 'voucher-not-here')
  const begun = await story.begin()
  await story.fact(String(begun.payment), 'pending')
  assert.equal(refusalOf(await ask({})), 'payment-in-progress')
  assert.deepEqual([house.balances(), voucherIn(house, voucherId)], before)
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  assert.equal(refusalOf(await ask({})), 'nothing-due')
  assert.deepEqual(voucherIn(house, voucherId), before[1])
})

test('used up and over its time are told apart', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  await used(story, voucherId, 4_000n)
  await used(story, voucherId)
  const ask = () => house.run(useVoucher, { orderId: story.orderId, voucherId, spare: ENOUGH }, buyer)
  assert.deepEqual((await ask()) as object, { kind: 'refused', refused: 'voucher-over', data: { why: 'used' } })
})

test('time ends what is left of it, and a voucher that is over pays nothing', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  await used(story, voucherId, 4_000n)
  await house.passTo('2026-09-30T15:59:00.000Z')
  // The order was never paid whole: it has expired, and the voucher has what it paid back.
  assert.equal(story.order().status, 'expired')
  assert.equal(leftOf(voucherIn(house, voucherId)), 10_000n)
  await house.passTo('2026-09-30T16:00:00.000Z')
  assert.deepEqual([voucherIn(house, voucherId).expired, leftOf(voucherIn(house, voucherId))], [10_000n, 0n])
  assert.equal(house.balances()['expenses:late-credit'], undefined)
  const later = await laterOrder(house)
  const said = await house.run(useVoucher, { orderId: later.orderId, voucherId, spare: ENOUGH }, buyer)
  assert.deepEqual(said as object, { kind: 'refused', refused: 'voucher-over', data: { why: 'expired' } })
  assertVouchersAddUp(house)
})

test('a ring before its time ends nothing, and one for no voucher is refused', async () => {
  const { house, voucherId } = await voucherHouse()
  done(await house.run(expireVoucher, { buyerId: 'cmp_b', voucherId }, machine))
  assert.equal(leftOf(voucherIn(house, voucherId)), 10_000n)
  assert.match(house.deadlines('cmp_b').join(), /voucher\.expire 2026-09-30T16:00/)
  assert.equal(
    refusalOf(await house.run(expireVoucher, { buyerId: 'cmp_b', voucherId: 'vch_0' }, machine)),
    'not-found',
  )
})

test('what comes back to a voucher near its end, or after it, can be used for thirty days more', async () => {
  const { house, voucherId } = await voucherHouse()
  await house.passTo('2026-09-20T00:00:00.000Z')
  const story = await laterOrder(house)
  await used(story, voucherId)
  await house.passTo('2026-10-10T00:00:00.000Z')
  assert.equal(voucherIn(house, voucherId).expired, 0n)
  done(await house.run(cancelOrder, { orderId: story.orderId }, buyer))
  assert.equal(leftOf(voucherIn(house, voucherId)), 10_000n)
  assert.equal(voucherIn(house, voucherId).expiresAt, '2026-11-09T00:00:00.000Z')
  const again = await laterOrder(house)
  await used(again, voucherId, 3_000n)
  await house.passTo('2026-11-09T00:00:00.000Z')
  assert.deepEqual([voucherIn(house, voucherId).used, voucherIn(house, voucherId).expired], [3_000n, 7_000n])
  assertVouchersAddUp(house)
})

test('cancelled before anything else was paid: all of it comes back as a voucher, nothing as money', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  await used(story, voucherId)
  done(await house.run(cancelOrder, { orderId: story.orderId }, buyer))
  assert.deepEqual(wentBack(story), { money: 0, voucher: 10_000, owed: 0 })
  assertVouchersAddUp(house)
})

test('cancelled by the supplier: the card gets its money and fee back, the voucher what it paid', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  await used(story, voucherId)
  await story.pay()
  done(await house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const card = TOTAL - 10_000n
  assert.deepEqual(wentBack(story), { money: Number(card + fee(card)), voucher: 10_000, owed: 0 })
  assertVouchersAddUp(house)
})

for (const [keeps, voucher] of [
  [0n, 10_000],
  [4_000n, 6_000],
  [10_000n, 0],
  [100_000n, 0],
] as const)
  test(`ended by agreement, the supplier keeps ${keeps}: money first, then the voucher gets ${voucher}`, async () => {
    const { house, voucherId } = await voucherHouse()
    const story = await laterOrder(house)
    await used(story, voucherId)
    await story.pay()
    const offered = await house.run(offerCancellation, { orderId: story.orderId, supplierKeeps: keeps }, supplier)
    const offerId = String(done(offered).offer)
    done(await house.run(answerCancellation, { orderId: story.orderId, offerId, answer: 'accept' }, buyer))
    const back = wentBack(story)
    assert.equal(back.voucher, voucher)
    assert.equal(back.money + back.voucher, Number(TOTAL - keeps))
    assert.equal(back.owed, 0)
    assertVouchersAddUp(house)
  })

test('paid by a way that takes nothing back: the voucher first, the money waits for an account', async () => {
  const { house, voucherId } = await voucherHouse()
  const small = [{ n: 1, kind: 'initial', amount: 60_000n, event: 'agreement' }] as const
  const line = wholeTerms.lines[0] as TermsContent['lines'][number]
  const story = await laterOrder(house, {
    ...wholeTerms,
    lines: [{ ...line, amount: 60_000n }],
    freight: 0n,
    instalments: small,
  })
  await used(story, voucherId)
  const begun = await story.begin({ method: 'cash-transfer' })
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  done(await house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const back = wentBack(story)
  assert.deepEqual([back.money, back.voucher], [0, 10_000])
  assert.ok(back.owed >= 50_000)
  assertVouchersAddUp(house)
})

test('the card’s bank takes its payment back: what a voucher paid stays, and goes back to it at the end', async () => {
  const { house, voucherId } = await voucherHouse()
  const story = await laterOrder(house)
  await used(story, voucherId)
  const begun = await story.begin()
  const total = BigInt(Number(begun.total))
  const paymentId = String(begun.payment)
  await story.capture(paymentId, total)
  const told = (fact: 'opened' | 'lost') => {
    const said = { reference: 'dp_1', amount: total, currency: 'USD', fact, happenedAt: house.clock.now } as const
    return house.run(settleChargeback, { orderId: story.orderId, paymentId, fact: said }, machine)
  }
  done(await told('opened'))
  done(await told('lost'))
  await house.passTo('2026-10-01T00:00:00.000Z')
  const back = wentBack(story)
  assert.deepEqual([back.money, back.owed], [0, 0])
  assert.ok(back.voucher <= 10_000)
  assert.equal(house.balances()[`liabilities:escrow:${story.orderId}`], undefined)
  assertVouchersAddUp(house)
})
