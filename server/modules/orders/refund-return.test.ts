import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleRefund } from '../payments/index.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { done, machine, supplier } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, wholeTerms } from './story.testing.ts'

const refunds = ({ house, orderId }: Story) => house.all(refundType, orderId)
const routes = ({ house, orderId }: Story) => house.deadlines(orderId).filter((each) => each.startsWith('refund.route'))
const owed = ({ house, orderId }: Story) => house.balances()[`liabilities:refundable:${orderId}`] ?? 0

async function tell({ house, orderId }: Story, refundId: string, outcome: 'yes' | 'no' | 'returned') {
  done(await house.run(settleRefund, { orderId, refundId, outcome, happenedAt: house.clock.now }, machine))
}

/** Two cards paid a half each; the supplier ended it, and both halves are on their way back. */
async function ended() {
  const story = await agreed(wholeTerms)
  await story.pay(271_665n)
  await story.pay()
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const [one, two] = refunds(story)
  assert.ok(one !== undefined && two !== undefined && refunds(story).length === 2)
  return { story, one, two }
}

test('a refund that failed is sent again the next day over the same way', async () => {
  const { story, one } = await ended()
  await tell(story, one.id, 'no')
  assert.equal(owed(story), Number(one.amount))
  assert.equal(routes(story).length, 1)
  await story.house.passTo('2026-03-03T09:00:00.000Z')
  const again = refunds(story).at(-1)
  assert.deepEqual([again?.state, again?.amount, again?.paymentId], ['requested', one.amount, one.paymentId])
  assert.deepEqual([owed(story), routes(story).length], [0, 0])
})

test('a way that refused twice is closed: the buyer is asked for an account, and staff again each week', async () => {
  const { story, one } = await ended()
  await tell(story, one.id, 'no')
  await story.house.passTo('2026-03-03T09:00:00.000Z')
  await tell(story, refunds(story).at(-1)?.id ?? '', 'returned')
  await story.house.passTo('2026-03-05T00:00:00.000Z')
  assert.equal(refunds(story).length, 3)
  assert.equal(owed(story), Number(one.amount))
  const asked = () => story.house.topics(story.orderId).filter((topic) => topic === 'refund.waits-for-account').length
  assert.deepEqual([asked(), routes(story).length], [1, 1])
  await story.house.passTo('2026-03-15T00:00:00.000Z')
  assert.deepEqual([asked(), routes(story).length], [2, 1])
})

test('a refund that we believed lost and that was paid after all is not sent twice', async () => {
  const { story, one } = await ended()
  await tell(story, one.id, 'no')
  story.house.clock.now = '2026-03-02T12:00:00.000Z'
  await tell(story, one.id, 'yes')
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  assert.equal(refunds(story).length, 2)
  assert.deepEqual([owed(story), routes(story).length], [0, 0])
})
