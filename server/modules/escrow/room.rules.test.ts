import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OrderExposure } from './room.rules.ts'
import {
  exposureChanges,
  exposureOf,
  exposureType,
  fromUsd,
  limitChanges,
  openDebt,
  orderExposureType,
  reserveRoom,
  roomOf,
  toUsd,
} from './room.rules.ts'
import { order } from './sample.test.ts'

const par = { usd: 1n, per: 1n }
const exposed = (amount: bigint): OrderExposure => ({ orderId: 'ord_1', supplierId: 'cmp_s', amount })

test('an exposure no one has set a limit for takes nothing', () => {
  assert.deepEqual(exposureType.bounds('cmp_s', 'USD'), { floor: 0n, ceiling: 0n })
  const ref = exposureOf('cmp_s')
  assert.deepEqual([ref.of, ref.type, ref.root, ref.key], ['level', 'escrow.exposures', 'cmp_s', 'USD'])
})

test('an order has one exposure', () => {
  assert.equal(orderExposureType.name, 'escrow.order_exposures')
  assert.deepEqual([orderExposureType.root(exposed(1n)), orderExposureType.id(exposed(1n))], ['ord_1', 'exposure'])
})

const rooms: readonly [limit: bigint, exposure: bigint, recovery: bigint, room: bigint][] = [
  [100n, 0n, 0n, 100n],
  [100n, 30n, 20n, 50n],
  [100n, 100n, 0n, 0n],
  [100n, 70n, 40n, 0n],
  [0n, 0n, 0n, 0n],
]

for (const [limit, exposure, recovery, room] of rooms) {
  test(`limit ${limit}, exposure ${exposure}, debt ${recovery}: room ${room}`, () => {
    assert.equal(roomOf(limit, exposure, recovery, undefined), room)
    assert.equal(roomOf(limit, exposure, recovery, room), room)
    assert.equal(roomOf(limit, exposure, recovery, 7n), room < 7n ? room : 7n)
    assert.equal(roomOf(limit, exposure, recovery, 0n), 0n)
  })
}

test('the ceiling is the limit, never below 0', () => {
  const change = { do: 'bound', type: 'escrow.exposures', root: 'cmp_s', key: 'USD' }
  assert.deepEqual(limitChanges('cmp_s', 100n), [{ ...change, bounds: { floor: 0n, ceiling: 100n } }])
  assert.deepEqual(limitChanges('cmp_s', -30n), [{ ...change, bounds: { floor: 0n, ceiling: 0n } }])
})

test('a debt counts in US dollars, that in another currency beside it', () => {
  const euro = { usd: 108n, per: 100n }
  assert.equal(openDebt('USD', 50n, 50n, par), 50n)
  assert.equal(openDebt('EUR', 50n, 7n, euro), 61n)
  assert.equal(openDebt('EUR', 0n, 0n, euro), 0n)
})

test('room is reserved when there is enough', () => {
  assert.deepEqual(reserveRoom(order, 60n, par, 60n), exposed(60n))
  assert.deepEqual(reserveRoom(order, 0n, par, 0n), exposed(0n))
  assert.deepEqual(reserveRoom(order, 100n, { usd: 108n, per: 100n }, 108n), exposed(108n))
})

test('without room the order cannot be agreed', () => {
  assert.deepEqual(reserveRoom(order, 61n, par, 60n), { refused: 'no-room', data: { needed: 61, room: 60 } })
  const refused = reserveRoom(order, 101n, { usd: 108n, per: 100n }, 109n)
  assert.deepEqual(refused, { refused: 'no-room', data: { needed: 110, room: 109 } })
})

test('the counter moves by the difference', () => {
  const put = (amount: bigint) => ({
    do: 'put',
    type: 'escrow.order_exposures',
    root: 'ord_1',
    id: 'exposure',
    record: exposed(amount),
  })
  const one = (root: string, by: bigint) => ({ do: 'add', type: 'escrow.exposures', root, key: 'USD', by })
  const add = (by: bigint) => [one('cmp_s', by), one('gua_fund', by)]
  assert.deepEqual(exposureChanges(undefined, exposed(5n)), [put(5n), ...add(5n)])
  assert.deepEqual(exposureChanges(undefined, exposed(0n)), [put(0n)])
  assert.deepEqual(exposureChanges(exposed(5n), exposed(8n)), [put(8n), ...add(3n)])
  assert.deepEqual(exposureChanges(exposed(5n), exposed(1n)), [put(1n), ...add(-4n)])
  assert.deepEqual(exposureChanges(exposed(5n), exposed(5n)), [])
})

const rates: readonly [amount: bigint, usd: bigint, per: bigint, up: bigint, back: bigint][] = [
  [100n, 1n, 1n, 100n, 100n],
  [100n, 108n, 100n, 108n, 100n],
  [1n, 108n, 100n, 2n, 1n],
  [1_513n, 10n, 1_513n, 10n, 1_513n],
  [1n, 10n, 1_513n, 1n, 151n],
  [0n, 10n, 1_513n, 0n, 0n],
]

for (const [amount, usd, per, up, back] of rates) {
  test(`${amount} at ${usd}/${per} is ${up} USD minor units, into which ${back} fit`, () => {
    assert.equal(toUsd(amount, { usd, per }), up)
    assert.equal(fromUsd(up, { usd, per }), back)
  })
}

test('property: what fits into USD is never more than they are, and one more would be', () => {
  const positive = fc.bigInt(1n, 10n ** 9n)
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), positive, positive, (amount, usd, per) => {
      const rate = { usd, per }
      assert.ok(toUsd(fromUsd(amount, rate), rate) <= amount)
      assert.ok(toUsd(fromUsd(amount, rate) + 1n, rate) > amount)
      assert.ok(fromUsd(toUsd(amount, rate), rate) >= amount)
    }),
  )
})
