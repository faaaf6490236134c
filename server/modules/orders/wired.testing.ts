import { type ReceiveWire, receiveWire } from '../reconciliation/receive-wire.ts'
import { wireType } from '../reconciliation/wire.rules.ts'
import { allocateWire } from './allocate-wire.ts'
import { done, machine } from './orders.testing.ts'
import type { Story } from './story.testing.ts'

/** What the bank books with the order's reference, and what the relay makes of it. */
export async function wired(story: Story, amount: bigint, more: Partial<ReceiveWire> = {}) {
  const { house, orderId } = story
  const entry = {
    ...{ bank: 'sandbox', reference: `entry ${amount}`, amount, currency: 'USD', bookedAt: house.clock.now },
    ...{ payerName: 'BEA LIMITED', payerAccount: 'US1', text: story.order().wireReference, ...more },
  }
  const wireId = String(done(await house.run(receiveWire, entry, machine)).wire)
  const answer = done(await house.run(allocateWire, { orderId, wireId }, machine))
  return { wireId, answer, wire: house.one(wireType, wireId, 'wire') }
}
