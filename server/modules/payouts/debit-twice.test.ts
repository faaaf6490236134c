import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHouse, companyId, done, sent, waiting } from './bank-files.testing.ts'
import { endToEndId, paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { settlePaymentOrder } from './settle-payment-order.ts'

/** A payout of 1,000 dollars that is at the bank, and what its statements say of it. */
async function given() {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [100_000])
  await sent(bank, [id])
  const booked = async (statementId: string, amount: number, booking: 'booked' | 'returned' = 'booked') => {
    const at = { happenedAt: '2026-03-05T09:00:00.000Z', reference: 'B1' }
    const target = endToEndId(paymentOrderRoot(id))
    const entry = { endToEndId: target, statementId, entryId: '000001', booking, amount, ...at }
    done(await bank.house.run(settlePaymentOrder, entry))
    await bank.rest()
  }
  const told = () =>
    [...bank.house.tables.outbox.values()].flatMap(({ topic, body }) => {
      const { kind, amount, statement } = body as Readonly<Record<string, unknown>>
      return topic === 'payment-order.unexplained' ? [[kind, amount, statement]] : []
    })
  return { ...bank, id, booked, told, nostro: () => bank.house.balances()['assets:bank:house-usd'] }
}

test('a second debit in another statement is told to whoever reads them; the payout is paid once', async () => {
  const bank = await given()
  await bank.booked('stm_1', 100_000)
  await bank.booked('stm_2', 100_000)
  assert.deepEqual(bank.told(), [['payment-repeated', -100_000, 'stm_2']])
  assert.equal(bank.house.record(payoutType, companyId, bank.id).state, 'settled')
  assert.equal(bank.nostro(), -100_000)
})

test('the same entry twice is once', async () => {
  const bank = await given()
  for (let n = 0; n < 2; n += 1) await bank.booked('stm_1', 100_000)
  assert.deepEqual(bank.told(), [])
})

test('a debit of another amount: what the payout does not explain is told and marked', async () => {
  const bank = await given()
  await bank.booked('stm_1', 100_500)
  assert.deepEqual(bank.told(), [['debit-differs', -500, 'stm_1']])
  assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(bank.id), 'order').isContradicted, true)
})

test('a second return is nobody’s payable: it is told', async () => {
  const bank = await given()
  await bank.booked('stm_1', 100_000)
  await bank.booked('stm_2', 100_000, 'returned')
  await bank.booked('stm_3', 100_000, 'returned')
  assert.deepEqual(bank.told(), [['payment-repeated', 100_000, 'stm_3']])
  assert.equal(bank.nostro(), undefined)
})
