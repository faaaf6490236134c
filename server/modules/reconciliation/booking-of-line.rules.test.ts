import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClearedPart } from '../ledger/clearing.rules.ts'
import type { TransferKind } from '../ledger/transfer-kind.rules.ts'
import { bookingsOf } from './booking-of-line.rules.ts'

const at = '2026-03-01T09:00:00.000Z'

function part(transferId: string, kind: TransferKind, amount: number, currency = 'EUR', recordedAt = at): ClearedPart {
  const about = { root: 'ord_1', cause: 'payment:pay_1', happenedAt: at, recordedAt }
  return { ...about, transferId, kind, currency, amount: BigInt(amount) }
}

const cases: readonly (readonly [given: string, parts: readonly ClearedPart[], then: readonly unknown[]])[] = [
  ['nothing', [], []],
  ['a payment', [part('t', 'order-funded', 100)], [['payment', 'EUR', 100n, 't']]],
  [
    'a payment and its fee in one instant',
    [part('t', 'order-funded', 100), part('f', 'provider-charged', -3)],
    [
      ['payment', 'EUR', 100n, 't'],
      ['fee', 'EUR', -3n, 'f'],
    ],
  ],
  [
    'a payment that came in another currency',
    [part('x', 'fx-converted', -100), part('x', 'fx-converted', 110, 'USD'), part('t', 'order-funded', 100)],
    [['payment', 'USD', 110n, 'x', 't']],
  ],
  [
    'a chargeback in another currency, with its fee',
    [
      part('x', 'fx-converted', 113),
      part('x', 'fx-converted', -125, 'USD'),
      part('t', 'chargeback-opened', -100),
      part('f', 'provider-charged', -13),
    ],
    [['chargeback', 'USD', -125n, 'x', 't', 'f']],
  ],
  [
    'a fee alone in another currency',
    [part('x', 'fx-converted', 13), part('x', 'fx-converted', -15, 'USD'), part('f', 'provider-charged', -13)],
    [['fee', 'USD', -15n, 'x', 'f']],
  ],
  [
    'a payment and its refund, each converted in its time',
    [
      part('x', 'fx-converted', -100),
      part('x', 'fx-converted', 110, 'USD'),
      part('t', 'order-funded', 100),
      part('y', 'fx-converted', 100, 'EUR', '2026-03-02T09:00:00.000Z'),
      part('y', 'fx-converted', -112, 'USD', '2026-03-02T09:00:00.000Z'),
      part('u', 'payment-reversed', -100, 'EUR', '2026-03-02T09:00:00.000Z'),
    ],
    [
      ['payment', 'USD', 110n, 'x', 't'],
      ['payment-reversed', 'USD', -112n, 'y', 'u'],
    ],
  ],
  ['a repayment', [part('t', 'credit-repaid', 100)], [['payment', 'EUR', 100n, 't']]],
  ['money for a debt that was given up', [part('t', 'credit-recovered', 100)], [['payment', 'EUR', 100n, 't']]],
  ['what has no word of its own', [part('t', 'reversal', 5)], [['other', 'EUR', 5n, 't']]],
]

for (const [given, parts, then] of cases)
  test(`given ${given}`, () => {
    const told = bookingsOf(parts).map(({ kind, currency, amount, transfers }) => [
      kind,
      currency,
      amount,
      ...transfers,
    ])
    assert.deepEqual(told, then)
  })
