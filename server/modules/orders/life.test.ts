import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdType } from '../escrow/hold.rules.ts'
import { funded } from './story.testing.ts'

test('an order from draft to completed: every cent is with the supplier or is our fee', async () => {
  const story = await funded()
  const { house, orderId } = story
  assert.equal(story.order().status, 'in-production')
  await story.pay()
  const first = await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  assert.equal(story.order().status, 'partly-shipped')
  const second = await story.ship([
    { lineNo: 1, quantity: 40_000000n },
    { lineNo: 2, quantity: 10_000000n },
  ])
  assert.equal(story.order().status, 'shipped')
  await story.receive(first)
  assert.equal(story.order().status, 'shipped')
  await story.receive(second)
  assert.equal(story.order().status, 'received')
  await house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
  const balances = house.balances()
  assert.equal(balances['liabilities:payable:cmp_s'], 543_331 - 10_000)
  assert.equal(balances['income:fees:transaction'], 10_000)
  assert.equal(balances[`liabilities:escrow:${orderId}`], undefined)
  assert.deepEqual(
    house.all(holdType, orderId).map((hold) => [hold.value, hold.paid - hold.released]),
    [
      [509_376n, 0n],
      [33_955n, 0n],
    ],
  )
  assert.deepEqual(house.deadlines(orderId), [])
})
