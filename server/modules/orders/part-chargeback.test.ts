import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { done, machine, supplier } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import { funded, wholeTerms } from './story.testing.ts'

test('the bank kept a part of what was owed over that card: the rest is sent at once', async () => {
  const { house, orderId } = await funded(wholeTerms)
  done(await house.run(cancelOrder, { orderId }, supplier))
  const [{ id: paymentId = '', total = 0n } = {}] = house.all(paymentType, orderId)
  for (const what of ['opened', 'lost'] as const) {
    const money = { reference: 'dp_1', amount: 3_000n, currency: 'USD' }
    const fact = { fact: what, happenedAt: house.clock.now, ...money }
    done(await house.run(settleChargeback, { orderId, paymentId, fact }, machine))
  }
  const rest = total - 3_000n
  assert.equal(house.balances()[`liabilities:refundable:${orderId}`], Number(rest))
  assert.ok(house.deadlines(orderId).includes(`refund.route ${house.clock.now}`))
  await house.passTo(house.clock.now.replace('00.000Z', '01.000Z'))
  const asked = house.all(refundType, orderId).filter((each) => each.state === 'requested')
  assert.deepEqual(
    asked.map(({ amount }) => amount),
    [rest],
  )
})
