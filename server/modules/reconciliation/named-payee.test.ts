import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relay } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { refundType } from '../payments/refund.rules.ts'
import { bo, cy, done, refusal } from '../payouts/bank-files.testing.ts'
import { decideRefundScreening } from '../payouts/decide-refund-screening.ts'
import { paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { recordRefundScreening } from '../payouts/record-refund-screening.ts'
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

/** A refund to a name in other letters than banks take: it was a hit, and two people have cleared it. */
async function cleared() {
  const bank = await refundHouse({ payer: { ...payer, name: '湖畔户外用品' } })
  const { house, rest } = bank
  const answer = { outcome: 'hit', list: 'authority', matched: '湖畔' } as const
  done(await house.run(recordRefundScreening, { orderId, refundId, answer }))
  const seen = new Set<string>()
  const named = () => relay(house, {} as Provider, wireReturnsJobs, {}, seen)
  const clear = async () => {
    const decide = (step: 'propose' | 'clear') => ({ orderId, refundId, step, grounds: 'born 1990' })
    done(await house.run(decideRefundScreening, decide('propose'), { actor: bo }))
    done(await house.run(decideRefundScreening, decide('clear'), { actor: cy }))
    await rest()
  }
  await clear()
  const state = () => house.record(paymentOrderType, orderRoot, 'order').state
  assert.equal(state(), 'incomplete')
  const type = async (name: string) => {
    done(await house.run(completePaymentOrder, { orderRoot, details: { name } }, { actor: bo }))
    await named()
  }
  const approve = () => house.run(approvePaymentOrder, { orderRoot }, { actor: cy })
  const refund = () => house.record(refundType, orderId, refundId).state
  const found = () => house.record(screeningType, orderId, refundId)
  return { type, approve, clear, state, refund, found }
}

test('a hit that was cleared clears that name only: a listed one typed after it blocks the money', async () => {
  const { type, approve, clear, state, refund, found } = await cleared()
  await type('Blocked Trading Ltd.')
  assert.deepEqual([refund(), state()], ['blocked', 'cancelled'])
  assert.deepEqual([found().state, found().name], ['hit', 'Blocked Trading Ltd.'])
  assert.equal(refusal(await approve()), 'wrong-state')
  await clear()
  assert.equal(state(), 'incomplete')
  await type('Blocked Trading Ltd.')
  done(await approve())
  assert.deepEqual([state(), found().state], ['waiting', 'cleared'], 'the same name is not screened again')
})

test('a name that is not listed, typed after a cleared hit, goes out; who cleared the hit stays known', async () => {
  const { type, approve, state, found } = await cleared()
  await type('Lakeside Outfitters')
  done(await approve())
  assert.deepEqual([state(), found().state, found().decider], ['waiting', 'cleared', 'usr_cy'])
})
