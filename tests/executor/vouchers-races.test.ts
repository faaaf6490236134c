import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cancelOrder } from '../../server/modules/orders/cancel-order.ts'
import { giveVoucher } from '../../server/modules/orders/give-voucher.ts'
import { buyer, machine } from '../../server/modules/orders/orders.testing.ts'
import { agreed, funded, wholeTerms } from '../../server/modules/orders/story.testing.ts'
import type { TermsContent } from '../../server/modules/orders/terms.rules.ts'
import { useVoucher } from '../../server/modules/orders/use-voucher.ts'
import { expireVoucher } from '../../server/modules/payments/expire-voucher.ts'
import { settleRefund } from '../../server/modules/payments/index.ts'
import { voucherIdOf } from '../../server/modules/payments/voucher.rules.ts'
import { type TwoServers, told, twoServers, word } from './claims-house.ts'
import { asks, counted } from './claims-on-file.ts'

const ROUNDS = 10
const onTime: TermsContent = { ...wholeTerms, coverage: 'on-time' }
const LOOKED_AT = '2026-04-02T16:00:00.000Z'
const ENDS = '2026-09-30T16:00:00.000Z'
const spare = 10n ** 12n

const hashIn =
  ({ rows }: TwoServers) =>
  async (orderId: string) =>
    (await rows<{ hash: string }>('select hash from orders.terms where root_id = $1', [orderId]))[0]?.hash ?? ''

const times = <T>(count: number, of: () => Promise<T>) => Promise.all(Array.from({ length: count }, of))

/** Orders under the plan that nobody ships; the day after has come and nothing has fired. */
async function late(world: TwoServers, count: number): Promise<readonly string[]> {
  const stories = await times(count, () => funded(onTime, world.house, hashIn(world)))
  await world.passTo(LOOKED_AT)
  return stories.map(({ orderId }) => orderId)
}

const later = async (world: TwoServers) => (await agreed(wholeTerms, world.house, hashIn(world))).orderId

/** The provider has paid what went back of orders that nobody ever shipped. */
async function refunded({ here, house, rows }: TwoServers): Promise<void> {
  const asked = await rows<{ root_id: string; id: string }>('select root_id, id from payments.refunds')
  const fact = { outcome: 'yes', happenedAt: house.clock.now } as const
  for (const { root_id: orderId, id: refundId } of asked)
    assert.equal(word(await here(settleRefund, { orderId, refundId, ...fact }, machine)), 'done')
}

async function vouchers({ rows }: TwoServers) {
  const found = await rows<{ id: string; amount: string; used: string; expired: string }>(
    'select id, amount, used, expired from payments.vouchers order by id',
  )
  return found.map(({ id, ...sums }) => ({ id, left: Number(sums.amount) - Number(sums.used) - Number(sums.expired) }))
}

test('both servers ring the day after at once: each order has brought one voucher', async (t) => {
  const world = await twoServers(t)
  const orders = await late(world, ROUNDS)
  await Promise.all([
    world.fireBoth(),
    ...orders.map((orderId, n) => asks(world, n)[0](giveVoucher, { orderId }, machine)),
    ...orders.map((orderId, n) => asks(world, n)[1](giveVoucher, { orderId }, machine)),
  ])
  assert.equal((await vouchers(world)).length, ROUNDS)
  for (const orderId of orders) assert.equal(await told(world, orderId, 'voucher.given'), 1)
  await world.assertHolds()
})

test('two payments use the same voucher at two servers: one gets it, the other is told that it is used', async (t) => {
  const world = await twoServers(t)
  const orders = await late(world, ROUNDS)
  await world.fireBoth()
  const said = await Promise.all(
    orders.map(async (orderId, n) => {
      const voucherId = voucherIdOf(orderId)
      const [one, other] = [await later(world), await later(world)]
      const [first, second] = asks(world, n)
      return Promise.all([
        first(useVoucher, { orderId: one, voucherId, spare }, buyer),
        second(useVoucher, { orderId: other, voucherId, spare }, buyer),
      ])
    }),
  )
  for (const pair of said) assert.equal(counted(pair.map(word)), 'done, voucher-over')
  assert.ok((await vouchers(world)).every(({ left }) => left === 0))
  await world.assertHolds()
})

test('parts of one voucher at once: together never more than there is', async (t) => {
  const world = await twoServers(t)
  const [orderId = ''] = await late(world, 1)
  await world.fireBoth()
  const voucherId = voucherIdOf(orderId)
  const orders = await times(6, () => later(world))
  const said = await Promise.all(
    orders.map((each, n) => asks(world, n)[0](useVoucher, { orderId: each, voucherId, amount: 3_000n, spare }, buyer)),
  )
  assert.equal(counted(said.map(word)), 'above-voucher, above-voucher, above-voucher, done, done, done')
  assert.deepEqual(await vouchers(world), [{ id: voucherId, left: 1_000 }])
  await world.assertHolds()
})

test('two looks at the same own money in one instant: one use has it, the other is told it is short', async (t) => {
  const world = await twoServers(t)
  const brought = await late(world, 2 * ROUNDS)
  await world.fireBoth()
  const orders = await times(2 * ROUNDS, () => later(world))
  const taken = async () =>
    BigInt((await world.rows<{ taken: string }>('select taken from escrow.own_money_taken'))[0]?.taken ?? 0)
  for (let n = 0; n < ROUNDS; n += 1) {
    // Both have looked: there is enough for one of them.
    const look = { spare: 15_000n, taken: await taken() }
    const said = await Promise.all(
      [0, 1].map((i) => {
        const at = { orderId: orders[2 * n + i] ?? '', voucherId: voucherIdOf(brought[2 * n + i] ?? '') }
        return (asks(world, n)[i] as never as typeof world.here)(useVoucher, { ...at, ...look }, buyer)
      }),
    )
    assert.equal(counted(said.map(word)), 'done, own-funds-short')
  }
  assert.equal(await taken(), BigInt(ROUNDS) * 10_000n)
  await world.assertHolds()
})

test('a use, the end of its time and an end of the order meet: it is there or over, never both', async (t) => {
  const world = await twoServers(t)
  const orders = await late(world, ROUNDS)
  await world.fireBoth()
  await world.passTo(ENDS)
  await refunded(world)
  const rounds = await Promise.all(orders.map(async (orderId) => ({ orderId, next: await later(world) })))
  await Promise.all(
    rounds.map(async ({ orderId, next }, n) => {
      const voucherId = voucherIdOf(orderId)
      const [one, two] = asks(world, n)
      const said = await Promise.all([
        one(useVoucher, { orderId: next, voucherId, spare }, buyer),
        two(expireVoucher, { buyerId: 'cmp_b', voucherId }, machine),
        two(cancelOrder, { orderId: next }, buyer),
      ])
      assert.match(word(said[0]), /^(done|voucher-over|wrong-state)$/)
      assert.deepEqual([word(said[1]), word(said[2])], ['done', 'done'])
    }),
  )
  await world.fireBoth()
  await world.assertHolds()
})
