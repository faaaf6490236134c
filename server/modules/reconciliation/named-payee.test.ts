import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relay } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { refundType } from '../payments/refund.rules.ts'
import { bo, cy, done, refusal } from '../payouts/bank-files.testing.ts'
import { paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { orderId, payer, refundHouse, refundId } from '../payouts/refunds-by-bank.testing.ts'
import { screeningType } from '../payouts/screening.rules.ts'
import { approvePaymentOrder, completePaymentOrder } from '../payouts/step-payment-order.ts'
import { wireReturnsJobs } from './wire-returns.jobs.ts'

const orderRoot = paymentOrderRoot(refundId)

/** A refund whose payer the bank did not name, completed by Bo with a name, and what the screening makes of it. */
async function named(name: string) {
  const bank = await refundHouse({ payer: { ...payer, name: '' } })
  done(await bank.house.run(completePaymentOrder, { orderRoot, details: { name } }, { actor: bo }))
  const approve = () => bank.house.run(approvePaymentOrder, { orderRoot }, { actor: cy })
  const before = refusal(await approve())
  await relay(
    bank.house,
    {} as Provider,
    { 'payment-order.payee-named': wireReturnsJobs['payment-order.payee-named'] } as never,
    {},
  )
  const refund = bank.house.record(refundType, orderId, refundId)
  const order = () => bank.house.record(paymentOrderType, orderRoot, 'order')
  return { ...bank, approve, before, refund, order }
}

test('a name that a person typed is screened; then a colleague approves it', async () => {
  const { before, approve, order } = await named('Lakeside Outfitters')
  assert.equal(before, 'not-screened')
  done(await approve())
  assert.equal(order().state, 'waiting')
})

test('a listed name that a person typed blocks the money; nothing goes out', async () => {
  const { house, refund, order, approve } = await named('Blocked Trading Ltd.')
  assert.deepEqual([refund.state, order().state], ['blocked', 'cancelled'])
  const { state, name } = house.record(screeningType, orderId, refundId)
  assert.deepEqual([state, name], ['hit', 'Blocked Trading Ltd.'])
  assert.equal(refusal(await approve()), 'wrong-state')
})
