import assert from 'node:assert/strict'
import { test } from 'node:test'
import { captured } from '../payments/captures.testing.ts'
import type { Books } from './books.rules.ts'
import { feesBack } from './fault.rules.ts'

const order = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'CNY' }
const base = {
  orderId: 'ord_1',
  buyerId: 'cmp_b',
  method: 'card',
  currency: 'CNY',
  state: 'final',
  feeTax: 0n,
  feeTaxKept: 0n,
}

/** Books with the given payments; nothing else bears on fees. */
function booksOf(payments: readonly object[]): Books {
  return {
    order,
    payments: payments.map((payment) => ({ ...base, captures: [captured(72_100n)], ...payment })),
  } as unknown as Books
}

const paid = { id: 'pay_1', amount: 70_000n, fee: 2_100n, feeKept: 2_100n, paid: 72_100n, refunded: 0n }

test('all goes back: the whole fee is credited, out of the payable first', () => {
  const { credit, movements, payments } = feesBack(booksOf([paid]), 70_000n, 500n)
  assert.equal(payments[0]?.feeKept, 0n)
  assert.equal(credit, 2_100n)
  assert.deepEqual(
    movements.map((each) => each.kind),
    ['fee-credited', 'fee-charged'],
  )
  const bearers = movements[1]?.legs.filter((leg) => leg.amount > 0n).map((leg) => leg.amount)
  assert.deepEqual(bearers, [500n, 1_600n])
})

test('half goes back: half the fee, rounded down', () => {
  assert.equal(feesBack(booksOf([{ ...paid, fee: 2_101n, feeKept: 2_101n }]), 35_000n, 0n).credit, 1_050n)
})

test('a payment that went back whole as a surplus has no fee to credit', () => {
  const back = { home: 72_100n, abroad: 72_100n }
  const surplus = { ...paid, refunded: 72_100n, captures: [captured(72_100n, { refunded: back })] }
  const free = { ...paid, id: 'pay_2', fee: 0n, feeKept: 0n, paid: 70_000n }
  assert.equal(feesBack(booksOf([surplus, free]), 70_000n, 0n).credit, 0n)
  assert.equal(feesBack(booksOf([surplus, paid]), 70_000n, 0n).credit, 2_100n)
})

test('nothing arrived, or no fee: nothing to credit and nothing to book', () => {
  assert.deepEqual(feesBack(booksOf([]), 70_000n, 0n), { payments: [], credit: 0n, movements: [] })
  const none = feesBack(booksOf([{ ...paid, fee: 0n, feeKept: 0n }]), 70_000n, 0n)
  assert.deepEqual([none.credit, none.movements], [0n, []])
})

test('what went back before is not credited again, and a part that never came neither', () => {
  const shares = [2_100n, 1_000n, 0n].map((feeKept) => feesBack(booksOf([{ ...paid, feeKept }]), 35_000n, 0n).credit)
  assert.deepEqual(shares, [1_050n, 1_000n, 0n])
})
