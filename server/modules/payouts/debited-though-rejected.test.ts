import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refundType } from '../payments/refund.rules.ts'
import { bankHouse, bo, companyId, done, payable, sent, waiting } from './bank-files.testing.ts'
import { messageId } from './payment-batch.rules.ts'
import { endToEndId, paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { recordBankStatus } from './record-bank-status.ts'
import { filed, nostro, orderId, refundable, refundHouse, refundId } from './refunds-by-bank.testing.ts'
import { settlePaymentOrder } from './settle-payment-order.ts'
import { giveUpPaymentOrder } from './step-payment-order.ts'

type House = Pick<Awaited<ReturnType<typeof bankHouse>>, 'house' | 'rest'>
type Say = (booking: 'booked' | 'returned', happenedAt: string) => Promise<void>

/** What the bank tells of a payment that it rejects on 5 March at two, and debits all the same. */
async function rejected({ house, rest }: House, batchId: string, ownerId: string): Promise<Say> {
  const target = endToEndId(paymentOrderRoot(ownerId))
  const said = { endToEndId: target, word: 'rejected', reason: 'account-closed' } as const
  const base = { reportId: 'S1', createdAt: '2026-03-05T14:00:00.000Z', messageId: messageId(batchId) }
  house.clock.now = '2026-03-05T14:01:00.000Z'
  done(await house.run(recordBankStatus, { report: { ...base, transfers: [said] } }))
  await rest()
  house.clock.now = '2026-03-09T08:00:00.000Z'
  let n = 0
  return async (booking, happenedAt) => {
    n += 1
    const entry = { statementId: 'stm_1', entryId: `00000${n}`, booking, happenedAt, reference: `B${n}` }
    done(await house.run(settlePaymentOrder, { endToEndId: target, ...entry }))
    await rest()
  }
}

const dates: readonly (readonly [string, string, string])[] = [
  ['on the day of the no', '2026-03-05T00:00:00.000Z', '2026-03-05T00:00:00.000Z'],
  ['a day later', '2026-03-05T00:00:00.000Z', '2026-03-06T00:00:00.000Z'],
  ['in statements of before it', '2026-03-03T00:00:00.000Z', '2026-03-04T00:00:00.000Z'],
]

for (const [name, debit, back] of dates) {
  test(`a rejected payout is debited and comes back, ${name}: it is owed again, and the bank has all`, async () => {
    const bank = await bankHouse()
    const [id = ''] = await waiting(bank, [100_000])
    const say = await rejected(bank, await sent(bank, [id]), id)
    const state = () => bank.house.record(payoutType, companyId, id).state
    assert.equal(state(), 'failed')
    await say('booked', debit)
    assert.deepEqual([state(), bank.house.balances()[nostro]], ['settled', -100_000])
    await say('returned', back)
    assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(id), 'order').state, 'returned')
    assert.deepEqual([state(), bank.house.balances()[nostro]], ['returned', undefined])
    assert.equal(bank.house.balances()[payable], 5_000_000)
  })

  test(`a rejected refund is debited and comes back, ${name}: it is owed again, and the bank has all`, async () => {
    const bank = await refundHouse()
    const say = await rejected(bank, await filed(bank), refundId)
    const state = () => bank.house.record(refundType, orderId, refundId).state
    const was = bank.house.balances()[nostro]
    assert.equal(state(), 'failed')
    await say('booked', debit)
    assert.equal(state(), 'settled')
    await say('returned', back)
    assert.equal(state(), 'returned')
    assert.deepEqual([bank.house.balances()[nostro], bank.house.balances()[refundable]], [was, 600_000])
  })
}

test('a rejected payout whose return is told before its debit stays owed: nothing moved', async () => {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [100_000])
  const say = await rejected(bank, await sent(bank, [id]), id)
  await say('returned', '2026-03-06T00:00:00.000Z')
  await say('booked', '2026-03-05T00:00:00.000Z')
  const { state } = bank.house.record(payoutType, companyId, id)
  const balances = bank.house.balances()
  assert.deepEqual([state, balances[nostro], balances[payable]], ['failed', undefined, 5_000_000])
})

test('a refund that was given up the same day and left all the same is booked: the buyer has it', async () => {
  const bank = await refundHouse()
  const orderRoot = paymentOrderRoot(refundId)
  bank.house.clock.now = '2026-03-05T14:00:00.000Z'
  done(await bank.house.run(giveUpPaymentOrder, { orderRoot }, { actor: bo }))
  await bank.rest()
  const entry = { statementId: 'stm_1', entryId: '000001', booking: 'booked' as const, reference: 'B1' }
  const said = { endToEndId: endToEndId(orderRoot), happenedAt: '2026-03-05T00:00:00.000Z', ...entry }
  done(await bank.house.run(settlePaymentOrder, said))
  await bank.rest()
  assert.equal(bank.house.record(refundType, orderId, refundId).state, 'settled')
})
