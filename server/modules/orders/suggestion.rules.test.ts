import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OpenOrder, suggestionsFor } from './suggestion.rules.ts'

const order = (orderId: string, parts: readonly (readonly [amount: bigint, paid: bigint])[], more = {}): OpenOrder => ({
  ...{ orderId, number: orderId.toUpperCase(), buyerName: 'Lakeside Outfitters Inc.', currency: 'USD' },
  instalments: parts.map(([amount, paid]) => ({ amount, paid })),
  ...more,
})
const wire = { payerName: 'LAKESIDE OUTFITTERS', amount: 300n, currency: 'USD' }

const cases: readonly (readonly [string, readonly OpenOrder[], readonly (readonly [string, number, string])[]])[] = [
  ['nothing waits', [], []],
  [
    'the next instalment',
    [
      order('a', [
        [300n, 0n],
        [700n, 0n],
      ]),
    ],
    [['a', 85, 'amount-and-payer']],
  ],
  [
    'the rest of one that is begun',
    [
      order('a', [
        [500n, 200n],
        [700n, 0n],
      ]),
    ],
    [['a', 85, 'amount-and-payer']],
  ],
  [
    'all that is open',
    [
      order('a', [
        [100n, 0n],
        [200n, 0n],
      ]),
    ],
    [['a', 85, 'amount-and-payer']],
  ],
  [
    'a later instalment alone is no match of the amount',
    [
      order('a', [
        [100n, 0n],
        [300n, 0n],
      ]),
    ],
    [['a', 40, 'payer']],
  ],
  [
    'two of the same amount',
    [order('b', [[300n, 0n]]), order('a', [[300n, 0n]])],
    [
      ['a', 60, 'several-of-amount'],
      ['b', 60, 'several-of-amount'],
    ],
  ],
  [
    'the surest first, three at most',
    [order('a', [[1n, 0n]]), order('b', [[2n, 0n]]), order('c', [[3n, 0n]]), order('d', [[300n, 0n]])],
    [
      ['d', 85, 'amount-and-payer'],
      ['a', 40, 'payer'],
      ['b', 40, 'payer'],
    ],
  ],
  ['another payer, whatever the amount', [order('a', [[300n, 0n]], { buyerName: 'Lakeside Bakery' })], []],
  ['another currency', [order('a', [[300n, 0n]], { currency: 'EUR' })], []],
  ['paid', [order('a', [[300n, 300n]])], []],
  ['waived', [order('a', [], { instalments: [{ amount: 300n, paid: 0n, waivedAt: '2026-03-01T00:00:00.000Z' }] })], []],
]

for (const [name, orders, expected] of cases)
  test(`suggested: ${name}`, () => {
    const found = suggestionsFor(wire, orders).map(({ orderId, confidence, reason }) => [orderId, confidence, reason])
    assert.deepEqual(found, expected)
  })
