import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptClaim } from '../../server/modules/claims/accept-claim.ts'
import { escalateClaim } from '../../server/modules/claims/escalate-claim.ts'
import { fileClaim } from '../../server/modules/claims/file-claim.ts'
import { offerSettlement } from '../../server/modules/claims/offer-settlement.ts'
import { confirmReceipt } from '../../server/modules/orders/confirm-receipt.ts'
import { buyer, machine, supplier } from '../../server/modules/orders/orders.testing.ts'
import { settleChargeback } from '../../server/modules/orders/settle-chargeback.ts'
import { settleRefund } from '../../server/modules/payments/index.ts'
import { type Ask, leaking, moved, shippedOrders, told, twoServers, word } from './claims-house.ts'
import { asks, atReceipt, atTheEnd, claimedAll, counted, lastDue, PAID, ROUNDS, TEN_PUMPS } from './claims-on-file.ts'

test('a claim meets the receipt that releases: what comes first binds, and nothing is taken twice', async (t) => {
  const world = await twoServers(t)
  const orders = await shippedOrders(world, ROUNDS, atReceipt, false)
  await Promise.all(
    orders.map(async (order, n) => {
      const { orderId, lotId } = order
      const [one, two] = asks(world, n)
      const said = await Promise.all([
        one(fileClaim, leaking(order, 10), buyer),
        two(confirmReceipt, { orderId, lotId }, buyer),
        world.there(fileClaim, leaking(order, 10), buyer),
      ])
      // One of two that claim the same goods is told of the other.
      assert.equal(counted([word(said[0]), word(said[2])]), 'claimed-already, done')
      assert.equal(word(said[1]), 'done')
      const { released } = await moved(world, orderId)
      assert.ok(released === PAID || released === PAID - TEN_PUMPS, String(released))
    }),
  )
  await world.assertHolds()
})

test('a claim at the instant at which the window ends: it stands and freezes, or comes too late', async (t) => {
  const world = await twoServers(t)
  const orders = await shippedOrders(world, ROUNDS, atTheEnd, true)
  await world.passTo(await lastDue(world, 'lot.window'))
  const filed = orders.map((order, n) => asks(world, n)[0](fileClaim, leaking(order, 10), buyer))
  const [said] = await Promise.all([Promise.all(filed), world.fireBoth()])
  await world.fireBoth()
  for (const [n, { orderId }] of orders.entries()) {
    const how = word(said[n] as never)
    assert.match(how, /^(done|window-over|wrong-state)$/)
    const frozen = how === 'done' ? TEN_PUMPS : 0n
    assert.deepEqual(await moved(world, orderId), { released: PAID - frozen, refunded: 0n }, how)
  }
  await world.assertHolds()
})

test('a settlement, a chargeback and a release at once: the same money goes one way', async (t) => {
  const world = await twoServers(t)
  const { house, rows } = world
  const orders = await shippedOrders(world, ROUNDS, atReceipt, false)
  const claims = await claimedAll(world, orders, 10)
  const payments = await rows<{ root_id: string; id: string; total: string }>(
    'select root_id, id, total from payments.payments',
  )
  const chargedBack = (orderId: string, fact: 'opened' | 'lost', ask: Ask) => {
    const payment = payments.find((row) => row.root_id === orderId)
    const money = { amount: BigInt(payment?.total ?? 0), currency: 'USD', happenedAt: house.clock.now }
    const told = { fact, reference: `dp_${orderId}`, ...money }
    return ask(settleChargeback, { orderId, paymentId: payment?.id ?? '', fact: told }, machine)
  }
  await Promise.all(
    claims.map(async ({ orderId, lotId, claimId }, n) => {
      const [one, two] = asks(world, n)
      const said = await Promise.all([
        one(acceptClaim, { orderId, claimId }, supplier),
        chargedBack(orderId, 'opened', two),
        one(confirmReceipt, { orderId, lotId }, buyer),
        two(acceptClaim, { orderId, claimId }, supplier),
      ])
      assert.equal(counted([word(said[0]), word(said[3])]), 'done, wrong-claim-state')
      assert.deepEqual([word(said[1]), word(said[2])], ['done', 'done'])
    }),
  )
  await world.relay()
  await world.assertHolds()
  const refunds = await rows<{ root_id: string; id: string; state: string }>(
    'select root_id, id, state from payments.refunds',
  )
  await Promise.all(
    claims.map(async ({ orderId }, n) => {
      const [one, two] = asks(world, n)
      const asked = refunds.filter((row) => row.root_id === orderId && row.state === 'requested')
      const fact = { outcome: 'yes', happenedAt: house.clock.now, trace: 'ARN1' } as const
      const settled = asked.flatMap(({ id: refundId }) => [
        one(settleRefund, { orderId, refundId, ...fact }, machine),
        two(settleRefund, { orderId, refundId, ...fact }, machine),
      ])
      const said = await Promise.all([chargedBack(orderId, 'lost', two), ...settled])
      assert.deepEqual([...new Set(said.map(word))], ['done'])
    }),
  )
  await world.relay()
  // What waited for the bank is tried by its own clock.
  await world.fireBoth()
  await world.relay()
  for (const { orderId } of claims) assert.equal(await told(world, orderId, 'claim.executed'), 1)
  // Nothing is owed to the buyer any more, whoever has paid it: no claim waits for a refund that nobody sends.
  assert.deepEqual(await rows("select id from claims.claims where state <> 'closed'"), [])
  await world.assertHolds()
})

test('a side escalates at the very instant at which time does: one does it, the other finds it done', async (t) => {
  const world = await twoServers(t)
  const orders = await shippedOrders(world, ROUNDS, atTheEnd, true)
  const claims = await claimedAll(world, orders, 10)
  await world.passTo(await lastDue(world, 'claim.escalation'))
  const offer = {
    parts: [{ lineNo: 1, amount: 100n }],
    goodsReturn: false,
    freightMost: 0n,
    feeBearer: 'buyer',
  } as const
  const tried = claims.map(({ orderId, claimId }, n) => {
    const [one, two] = asks(world, n)
    const at = { orderId, claimId }
    return Promise.all([
      one(escalateClaim, at, buyer),
      two(escalateClaim, at, supplier),
      one(offerSettlement, { ...at, ...offer }, supplier),
      two(acceptClaim, at, supplier),
    ])
  })
  const [said] = await Promise.all([Promise.all(tried), world.fireBoth()])
  for (const [n, { orderId }] of claims.entries()) {
    const [first, second, , accepted] = (said[n] ?? []).map(word)
    const times = await told(world, orderId, 'claim.escalated')
    // Accepted first, there is nothing to escalate; else it is escalated once, by whom ever.
    assert.equal(times, accepted === 'done' ? 0 : 1, JSON.stringify(said[n]))
    assert.ok(Number(first === 'done') + Number(second === 'done') <= times)
    for (const each of (said[n] ?? []).map(word)) assert.match(each, /^(done|wrong-claim-state|not-your-turn)$/)
  }
  await world.assertHolds()
})
