import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { testHouse } from './payments.testing.ts'
import { recordProviderFee } from './record-provider-fee.ts'

const fee = {
  ...{ orderId: 'ord_1', paymentId: 'pay_1', provider: 'stripe', reference: 'txn_1', amount: 329, currency: 'USD' },
  happenedAt: '2026-03-01T08:00:00.000Z',
}

async function given() {
  const house = testHouse()
  const paid = movement(
    'order-funded',
    'USD',
    [[accounts.provider('stripe'), 10_299n]],
    [[accounts.escrow('ord_1'), 10_299n]],
  )
  await house.book('ord_1', paid)
  return house
}

test('what a provider takes is its expense, once by its own reference', async () => {
  const house = await given()
  for (let i = 0; i < 2; i += 1) assert.equal((await house.run(recordProviderFee, fee)).kind, 'done')
  const booked = { 'assets:provider:stripe': 9_970, 'expenses:provider': 329, 'liabilities:escrow:ord_1': 10_299 }
  assert.deepEqual(house.balances(), booked)
  assert.equal(house.topics().filter((topic) => topic === 'provider.charged').length, 1)
})

test('the same reference of another provider is another fee; nothing is no fee', async () => {
  const house = await given()
  await house.run(recordProviderFee, fee)
  await house.run(recordProviderFee, { ...fee, provider: 'other' })
  await house.run(recordProviderFee, { ...fee, reference: 'txn_2', amount: 0 })
  assert.deepEqual([house.balances()['expenses:provider'], house.balances()['assets:provider:other']], [658, -329])
})
