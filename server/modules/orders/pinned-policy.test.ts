import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { ordersHouse } from './orders.testing.ts'
import { shipped, wholeTerms } from './story.testing.ts'

/** An approved version of the escrow section, in effect from an instant. */
async function inForce(house: OrdersHouse, version: number, values: object, from: string): Promise<void> {
  const by = { author: 'usr_a', approver: 'usr_b', reason: 'because', proposedAt: from, approvedAt: from }
  const row = { section: 'escrow', version, values, effectiveFrom: from, ...by }
  await house.seed('pol_escrow', [put(policyVersionType, row as never)])
}

const feeOf = (house: OrdersHouse) => house.balances()['income:fees:transaction']

test('an order keeps the fee that was in effect when it was agreed, whatever other sections were at', async () => {
  const house = await ordersHouse()
  await inForce(house, 1, { transactionFeeBps: 100 }, '2026-03-01T00:00:00.000Z')
  const story = await shipped(wholeTerms, house)
  // Cheaper from tomorrow on: not for what is agreed already.
  await inForce(house, 2, { transactionFeeBps: 50 }, '2026-03-03T00:00:00.000Z')
  await house.passTo('2026-03-05T00:00:00.000Z')
  await story.receive(story.lotId)
  assert.equal(feeOf(house), 5_433)
})
