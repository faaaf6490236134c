import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { defaultMethods } from '../payments/method-policy.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { splitWire } from '../reconciliation/split-wire.ts'
import { allocateWire } from './allocate-wire.ts'
import { done, machine, staff } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, wholeTerms } from './story.testing.ts'

/** Numbers that are in force, not the defaults, say what becomes of a wire. */

async function inForce({ house }: Story, section: string, values: object): Promise<void> {
  const said = { author: 'a', reason: 'r', proposedAt: house.clock.now, effectiveFrom: house.clock.now }
  const version = { section, version: 1, values, ...said, approver: 'b', approvedAt: house.clock.now }
  await house.seed(`pol_${section}`, [put(policyVersionType, version as never)])
}

async function wire(story: Story, amount: bigint): Promise<string> {
  const told = {
    bank: 'sandbox',
    reference: 'e',
    amount,
    currency: 'USD',
    payerName: 'BEA LIMITED',
    payerAccount: 'US1',
  }
  const more = { text: story.order().wireReference, bookedAt: story.house.clock.now }
  return String(done(await story.house.run(receiveWire, { ...told, ...more }, machine)).wire)
}

test('the parts of a wire go back after the term in force', async () => {
  const story = await agreed(wholeTerms)
  await inForce(story, 'reconciliation', { wireReturn: 'P3D' })
  const wireId = await wire(story, 300n)
  const { parts } = done(await story.house.run(splitWire, { wireId, amounts: [100n, 200n] }, staff))
  for (const part of parts as readonly string[])
    assert.deepEqual(story.house.deadlines(part), ['wire.return 2026-03-06T00:00:00.000Z'])
})

test('a wire that nobody quoted is final as the methods in force say', async () => {
  const story = await agreed(wholeTerms)
  const methods = defaultMethods.map((each) =>
    each.code === 'wire' ? { ...each, finality: { kind: 'working-days', days: 5 } } : each,
  )
  await inForce(story, 'payments', { methods })
  const { house, orderId } = story
  done(await house.run(allocateWire, { orderId, wireId: await wire(story, 543_331n) }, machine))
  const [payment] = house.all(paymentType, orderId)
  assert.deepEqual([payment?.state, payment?.finality], ['succeeded', { kind: 'working-days', days: 5 }])
})
