import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change, Context } from '../../kernel/use-case.ts'
import type { Order } from '../orders/order.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { type FeePurse, feeBorne, feeRepaid, hasFee } from './fee-award.rules.ts'
import type { Inspection } from './inspection.rules.ts'

const at = '2026-03-20T09:00:00.000Z'
function context(): Context {
  let n = 0
  return { at, newId: (prefix: string) => `${prefix}_${n++}`, actor: { kind: 'clock', roles: [] } } as Context
}
const parties = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD', zone: 'Etc/UTC' }
const order = parties as Order
const paid: Inspection = {
  ...{ orderId: 'ord_1', id: 'ins_1', kind: 'inspection', by: 'buyer', lines: [], state: 'closed', outcome: 'paid' },
  ...{ fee: 30_000n, held: 0n, bookedAt: at },
}
const payment = {
  ...{ id: 'ipy_1', orderId: 'ord_1', inspectionId: 'ins_1', method: 'card', provider: 'sandbox', state: 'final' },
  ...{ currency: 'USD', feeKept: 900n, feeTaxKept: 100n, captures: [], paid: 31_000n, refunded: 0n },
} as unknown as Payment
const from: FeePurse = { order, payments: [payment], purse: { refundable: 500n, payable: 40_000n }, debt: 0n }
const topics = (changes: readonly Change[]) => changes.flatMap((each) => (each.do === 'entry' ? [each.topic] : []))

test('the buyer is repaid the fee and what his card cost on top; it is said, and booked', () => {
  const { inspection, amount, changes, left } = feeBorne(paid, 'supplier', from, context())
  assert.deepEqual([amount, inspection.bearer, inspection.repaid], [31_000n, 'supplier', 31_000n])
  assert.ok(topics(changes).includes('inspection.fee-repaid'))
  // What is on its way to the buyer pays no other fee.
  assert.deepEqual(left.purse, { refundable: 500n, payable: 9_000n })
})

test('a supplier who advanced it out of his payable paid nothing on top', () => {
  const { amount, left } = feeBorne({ ...paid, by: 'supplier' }, 'buyer', { ...from, payments: [] }, context())
  assert.equal(amount, 30_000n)
  assert.deepEqual(left.purse, { refundable: 0n, payable: 70_000n })
})

test('payments of other fees, and money that never came, are not counted', () => {
  const others = [
    { ...payment, id: 'ipy_2', inspectionId: 'ins_2' },
    { ...payment, id: 'ipy_3', state: 'failed' as const },
    payment,
  ]
  assert.equal(feeBorne(paid, 'supplier', { ...from, payments: others }, context()).amount, 31_000n)
})

test('what the buyer owes us is paid by it, and is less for the next fee', () => {
  const { left, changes } = feeBorne(paid, 'supplier', { ...from, debt: 40_000n }, context())
  assert.equal(left.debt, 9_000n)
  assert.ok(topics(changes).includes('debt.collected'))
})

const same = { amount: 0n, changes: 0 }
for (const [what, inspection, bearer, result] of [
  ['the bearer advanced it', paid, 'buyer', same],
  ['nobody has earned it yet', { ...paid, state: 'accepted', outcome: undefined }, 'supplier', same],
  ['it goes back', { ...paid, outcome: 'lapsed' }, 'supplier', same],
  ['it was the buyer’s own look', { ...paid, kind: 'own', fee: 0n, outcome: 'recorded' }, 'supplier', same],
  ['it cost nothing', { ...paid, fee: 0n }, 'supplier', same],
  ['another end named a bearer before', { ...paid, bearer: 'buyer' }, 'supplier', same],
] as const)
  test(`nothing moves where ${what}`, () => {
    const { amount, changes, left } = feeBorne(inspection as Inspection, bearer, from, context())
    assert.deepEqual({ amount, changes: changes.length }, result)
    assert.equal(left, from)
  })

test('a bearer is noted while the firm waits, and repays when it has the fee, once', () => {
  const waiting: Inspection = { ...paid, state: 'accepted' }
  const { outcome: _, ...open } = waiting
  const noted = feeBorne(open, 'supplier', from, context()).inspection
  assert.deepEqual([noted.bearer, noted.repaid], ['supplier', undefined])
  const after = feeRepaid({ ...noted, state: 'closed', outcome: 'paid' }, from, context())
  assert.equal(after.amount, 31_000n)
  assert.equal(feeRepaid(after.inspection, from, context()).amount, 0n)
})

test('a fee that went back is nobody’s', () => {
  assert.equal(hasFee({ ...paid, outcome: 'lapsed' }), false)
  assert.equal(hasFee({ ...paid, kind: 'own' }), false)
  assert.equal(hasFee(paid), true)
  assert.equal(feeBorne({ ...paid, outcome: 'rejected' }, 'supplier', from, context()).inspection.bearer, undefined)
})
