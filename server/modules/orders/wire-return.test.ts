import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReceiveWire } from '../reconciliation/receive-wire.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { remindWire } from '../reconciliation/remind-wire.ts'
import { returnWire } from '../reconciliation/return-wire.ts'
import { settleWireReturn } from '../reconciliation/settle-wire-return.ts'
import type { Wire } from '../reconciliation/wire.rules.ts'
import { checkWireStep, wireType } from '../reconciliation/wire.rules.ts'
import { allocateWire } from './allocate-wire.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { done, machine, ordersHouse, refusalOf, staff } from './orders.testing.ts'
import { agreed } from './story.testing.ts'

const entry: ReceiveWire = {
  bank: 'sandbox',
  reference: 'entry 1',
  amount: 5_000n,
  currency: 'USD',
  payerName: 'Somebody',
  payerAccount: 'US1',
  text: 'INVOICE',
  bookedAt: '2026-03-02T09:00:00.000Z',
}

async function parked(more: Partial<ReceiveWire> = {}) {
  const house = await ordersHouse()
  const wireId = String(done(await house.run(receiveWire, { ...entry, ...more }, machine)).wire)
  return { house, wireId }
}

const stateOf = (house: OrdersHouse, wireId: string) => house.one(wireType, wireId, 'wire')?.state
const outcome = (told: 'booked' | 'rejected') =>
  ({ outcome: told, reference: 'debit 1', happenedAt: '2026-03-04T00:00:00.000Z' }) as const

for (const [state, allocate, back, settle] of [
  ['unallocated', '', '', 'wrong-state'],
  ['allocated', 'wire-allocated', 'wire-allocated', 'wire-allocated'],
  ['returning', 'wire-going-back', 'wire-going-back', ''],
  ['returned', 'wire-going-back', 'wire-going-back', 'wrong-state'],
] as const) {
  test(`a wire that is ${state}: give away, send back, outcome`, () => {
    const wire = { ...entry, wireId: 'wir_1', state } as Wire
    const steps = (['allocate', 'return', 'settle'] as const).map((step) => checkWireStep(wire, step)?.refused ?? '')
    assert.deepEqual(steps, [allocate, back, settle])
  })
}

test('finance sends a parked wire back: it leaves unallocated, and the bank when that has booked it', async () => {
  const { house, wireId } = await parked()
  done(await house.run(returnWire, { wireId }, staff))
  const { returnId } = house.one(wireType, wireId, 'wire') ?? {}
  assert.deepEqual(house.balances(), { 'assets:bank:sandbox': 5_000, [`liabilities:refund:${returnId}`]: 5_000 })
  assert.deepEqual(house.deadlines(wireId), ['wire.return 2026-03-07T09:00:00.000Z'])
  assert.equal(refusalOf(await house.run(returnWire, { wireId }, staff)), 'wire-going-back')
  done(await house.run(settleWireReturn, { wireId, ...outcome('booked') }, staff))
  assert.deepEqual([house.balances(), house.deadlines(wireId), stateOf(house, wireId)], [{}, [], 'returned'])
  done(await house.run(settleWireReturn, { wireId, ...outcome('booked') }, staff))
  assert.deepEqual(house.balances(), {})
  assert.equal(refusalOf(await house.run(settleWireReturn, { wireId, ...outcome('rejected') }, staff)), 'wrong-state')
})

test('the bank rejects it: it is unallocated again, and may still be given to an order', async () => {
  const { house, wireId } = await parked()
  const { orderId } = await agreed(undefined, house)
  done(await house.run(returnWire, { wireId }, staff))
  assert.equal(refusalOf(await house.run(allocateWire, { orderId, wireId }, staff)), 'wire-going-back')
  done(await house.run(settleWireReturn, { wireId, ...outcome('rejected') }, staff))
  assert.deepEqual(house.balances(), { 'assets:bank:sandbox': 5_000, 'liabilities:unallocated:sandbox': 5_000 })
  assert.equal(house.deadlines(wireId).length, 1)
  done(await house.run(allocateWire, { orderId, wireId }, staff))
  assert.equal(stateOf(house, wireId), 'allocated')
  assert.equal(refusalOf(await house.run(returnWire, { wireId }, staff)), 'wire-allocated')
})

test('nobody decides in time: it goes back by itself, and finance is asked until the bank has booked it', async () => {
  const { house, wireId } = await parked()
  house.clock.now = '2026-04-02T00:00:00.000Z'
  done(await house.run(remindWire, { wireId }, machine))
  assert.equal(stateOf(house, wireId), 'returning')
  assert.deepEqual(house.deadlines(wireId), ['wire.return 2026-04-07T00:00:00.000Z'])
  house.clock.now = '2026-04-07T00:00:00.000Z'
  done(await house.run(remindWire, { wireId }, machine))
  assert.ok(house.events().includes('wire.return-needed'))
  assert.deepEqual(house.deadlines(wireId), ['wire.return 2026-04-12T00:00:00.000Z'])
  done(await house.run(settleWireReturn, { wireId, ...outcome('booked') }, staff))
  done(await house.run(remindWire, { wireId }, machine))
  assert.deepEqual(house.deadlines(wireId), [])
})

test('nobody knows the account it came from: it stays, and finance is told again and again', async () => {
  const { house, wireId } = await parked({ payerAccount: '' })
  assert.equal(refusalOf(await house.run(returnWire, { wireId }, staff)), 'payer-unknown')
  house.clock.now = '2026-04-02T00:00:00.000Z'
  done(await house.run(remindWire, { wireId }, machine))
  assert.equal(stateOf(house, wireId), 'unallocated')
  assert.deepEqual(house.deadlines(wireId), ['wire.return 2026-04-07T00:00:00.000Z'])
  assert.equal(refusalOf(await house.run(returnWire, { wireId: 'wir_none' }, staff)), 'not-found')
})

test('in a currency that the order does not take: parked, never credited, and it can go back', async () => {
  const { house, wireId } = await parked({ currency: 'EUR' })
  const { orderId } = await agreed(undefined, house)
  const refused = await house.run(allocateWire, { orderId, wireId }, staff)
  assert.equal(refusalOf(refused), 'no-rate')
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`], undefined)
  done(await house.run(returnWire, { wireId }, staff))
  assert.equal(stateOf(house, wireId), 'returning')
})
