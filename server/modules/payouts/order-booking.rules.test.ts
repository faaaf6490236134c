import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookedOrder, type OrderEntry } from './order-booking.rules.ts'
import type { PaymentOrder } from './payment-order.rules.ts'

const out = {
  orderRoot: 'pmo_1',
  amount: 100_000n,
  state: 'accepted',
  isContradicted: false,
} as unknown as PaymentOrder
const entry = (booking: OrderEntry['booking'], place: string, amount?: bigint): OrderEntry => {
  return { booking, place, ...(amount === undefined ? {} : { amount }) }
}
const [debit, again, back, backAgain] = [
  entry('booked', 'stm_1:000001', 100_000n),
  entry('booked', 'stm_2:000001', 100_000n),
  entry('returned', 'stm_3:000001', 98_000n),
  entry('returned', 'stm_4:000001', 98_000n),
]

/** The bank's balance as the entries move it, and as the order and what it does not explain do. */
const given: readonly (readonly [string, readonly OrderEntry[], string, readonly (readonly [string, bigint])[]])[] = [
  ['its debit', [debit], 'settled', []],
  ['its debit twice told', [debit, debit], 'settled', []],
  ['a debit without an amount', [entry('booked', 'stm_1:000001')], 'settled', []],
  ['a second debit', [debit, again], 'settled', [['payment-repeated', -100_000n]]],
  ['a larger debit', [entry('booked', 's', 100_500n)], 'settled', [['debit-differs', -500n]]],
  ['a smaller debit', [entry('booked', 's', 99_000n)], 'settled', [['debit-differs', 1_000n]]],
  ['its return', [debit, back], 'returned', []],
  ['its return before its debit', [back, debit], 'returned', []],
  ['another debit after both', [back, debit, again], 'returned', [['payment-repeated', -100_000n]]],
  ['a debit after it came back', [debit, back, again], 'returned', [['payment-repeated', -100_000n]]],
  ['its return twice told', [debit, back, back], 'returned', []],
  ['another return', [debit, back, backAgain], 'returned', [['payment-repeated', 98_000n]]],
  [
    'the second debit comes back: the payee keeps the first',
    [debit, again, back],
    'settled',
    [
      ['payment-repeated', -100_000n],
      ['payment-repeated', 98_000n],
    ],
  ],
  [
    'both debits come back',
    [debit, again, back, backAgain],
    'returned',
    [
      ['payment-repeated', -100_000n],
      ['payment-repeated', 98_000n],
    ],
  ],
]

for (const [name, entries, state, unexplained] of given)
  test(`an order and ${name}: ${state}, ${unexplained.length} unexplained`, () => {
    const found: (readonly [string, bigint])[] = []
    let order = out
    for (const each of entries) {
      const after = bookedOrder(order, each)
      order = after.order
      if (after.unexplained !== undefined) found.push([after.unexplained.kind, after.unexplained.amount])
    }
    assert.equal(order.state, state)
    assert.deepEqual(found, unexplained)
  })

test('what the bank rejected and booked all the same is settled, and marked', () => {
  const { order } = bookedOrder({ ...out, state: 'rejected' }, debit)
  assert.deepEqual([order.state, order.isContradicted], ['settled', true])
})
