import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { chargedBackBy } from '../payments/capture.rules.ts'
import { type Payment, paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { bo, cy, done, refusal } from './bank-files.testing.ts'
import { buildBatch } from './build-batch.ts'
import { paymentBatchType } from './payment-batch.rules.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import {
  filed,
  orderId,
  type RefundHouse,
  refundable,
  refundHouse,
  refundId,
  reservation,
} from './refunds-by-bank.testing.ts'
import { takeBatchOn } from './step-batch.ts'
import { withholdRefundsByBank } from './withhold-refunds.ts'

const orderRoot = paymentOrderRoot(refundId)
const refund = ({ house }: RefundHouse) => house.record(refundType, orderId, refundId)
const order = ({ house }: RefundHouse) => house.record(paymentOrderType, orderRoot, 'order')

const reversed = (payment: Payment): Payment => {
  const captures = payment.captures.map((each) => ({ ...each, arrived: { home: 0n, abroad: 0n } }))
  return { ...payment, captures, paid: 0n, state: 'reversed' }
}

/** The bank takes the payment's money back, and whoever keeps the files hears of it. */
async function gone(bank: RefundHouse, change: (payment: Payment) => Payment = reversed) {
  const payment = bank.house.record(paymentType, orderId, 'pay_1')
  await bank.house.seed(orderId, [put(paymentType, change(payment))])
  done(await bank.house.run(withholdRefundsByBank, { orderId, paymentId: 'pay_1' }))
  await bank.rest()
}

const taken = { home: 600_000n, abroad: 600_000n }
const endings: readonly (readonly [name: string, change: (payment: Payment) => Payment])[] = [
  ['was reversed', reversed],
  ['is asked back', (payment) => ({ ...payment, disputedBy: 'cbk_1' })],
  ['was taken for good', (payment) => chargedBackBy(payment, 'cap_1', taken)],
]
for (const [name, change] of endings)
  test(`a refund that waits for a file is owed again when its payment's money ${name}`, async () => {
    const bank = await refundHouse()
    await gone(bank, change)
    assert.deepEqual([refund(bank).state, order(bank).state], ['cancelled', 'cancelled'])
    const { [refundable]: owed, [reservation]: reserved } = bank.house.balances()
    assert.deepEqual([owed, reserved], [600_000, undefined])
    assert.ok(bank.house.deadlines().some((each) => each.name === 'refund.route'))
    assert.equal(bank.house.record(paymentType, orderId, 'pay_1').refunded, 0n)
    const build = bank.house.run(buildBatch, { bank: 'house-usd', orders: [orderRoot] }, { actor: bo })
    assert.equal(refusal(await build), 'nothing-waits')
  })

test('a file that nobody released cannot be released with it; discarded, it lets go', async () => {
  const bank = await refundHouse()
  const { payment_batch: batchId = '' } = done(
    await bank.house.run(buildBatch, { bank: 'house-usd', orders: [orderRoot] }, { actor: bo }),
  )
  await gone(bank)
  assert.deepEqual([refund(bank).state, order(bank).state], ['cancelled', 'cancelled'])
  const step = (what: 'release' | 'discard', actor: typeof bo) =>
    bank.house.run(takeBatchOn, { batchId, step: what }, { actor })
  assert.equal(refusal(await step('release', cy)), 'payment-taken-back')
  done(await step('discard', bo))
  assert.equal(bank.house.record(paymentBatchType, batchId, 'batch').state, 'discarded')
  assert.deepEqual([order(bank).state, order(bank).batchId], ['cancelled', undefined])
})

test('what was released is out: the refund stands', async () => {
  const bank = await refundHouse()
  await filed(bank)
  await gone(bank)
  assert.deepEqual([refund(bank).state, order(bank).state], ['sent', 'released'])
})

test('a payment whose money is here withholds nothing', async () => {
  const bank = await refundHouse()
  await gone(bank, (payment) => payment)
  assert.deepEqual([refund(bank).state, order(bank).state], ['requested', 'waiting'])
})
