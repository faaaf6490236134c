import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { closedFor } from './capture.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import { orderFunded, splitFunding, wireAllocated, wireReceived } from './funding.rules.ts'
import type { MethodCode } from './method.rules.ts'
import type { Payment, PaymentState } from './payment.rules.ts'
import {
  closedBy,
  type Refund,
  type RefundState,
  refundableOver,
  refundRoute,
  settleRefund,
  stepRefund,
} from './refund.rules.ts'
import { refundMovements } from './refund-booking.rules.ts'

const at = '2026-03-01T09:00:00.000Z'

function payment(id: string, method: MethodCode, paid: bigint, more: Partial<Payment> = {}): Payment {
  const begun: Payment = {
    orderId: 'ord_1',
    id,
    buyerId: 'cmp_b',
    method,
    provider: 'sandbox',
    amount: paid,
    fee: 299n,
    feeTax: 57n,
    total: paid + 356n,
    currency: 'USD',
    state: 'final',
    paid: 0n,
    refunded: 0n,
    feeKept: 0n,
    feeTaxKept: 0n,
    attempt: 1,
    createdAt: at,
    expiresAt: at,
    succeededAt: `2026-03-0${id}T00:00:00.000Z`,
    references: ['x'],
    captures: [],
    ...more,
  }
  const refunded = { home: begun.refunded, abroad: begun.refunded }
  return paidWith(begun, [captured(paid, { refunded })])
}

const paid = [
  payment('1', 'wire', 500n),
  payment('2', 'card', 300n),
  payment('3', 'ach', 200n),
  payment('4', 'apple-pay', 100n),
  payment('5', 'boleto', 50n),
  payment('6', 'cash-transfer', 40n),
]

for (const [wanted, legs, rest] of [
  [0n, '', 0n],
  [60n, '4:60', 0n],
  [100n, '4:100', 0n],
  [101n, '4:100 2:1', 0n],
  [400n, '4:100 2:300', 0n],
  [401n, '4:100 2:300 3:1', 0n],
  [1_100n, '4:100 2:300 3:200 1:500', 0n],
  [1_150n, '4:100 2:300 3:200 1:500', 50n],
] as const) {
  test(`the way back for ${wanted}: ${legs || 'none'}, rest ${rest}`, () => {
    const route = refundRoute(paid, wanted)
    assert.equal(route.legs.map((leg) => `${leg.paymentId}:${leg.amount}`).join(' '), legs)
    assert.equal(route.rest, rest)
  })
}

test('a card whose bank refused is left out', () => {
  const route = refundRoute(
    paid.map((each) => (each.id === '4' ? closedFor(each, ['cap_1']) : each)),
    400n,
  )
  assert.deepEqual(
    route.legs.map((leg) => leg.paymentId),
    ['2', '3'],
  )
})

test('what was given back already is not given again', () => {
  assert.equal(refundableOver(payment('2', 'card', 300n, { refunded: 250n })), 50n)
  assert.equal(refundableOver(payment('2', 'card', 300n, { refunded: 350n })), 0n)
  const route = refundRoute([payment('2', 'card', 300n, { refunded: 250n })], 100n)
  assert.deepEqual(route, { legs: [{ paymentId: '2', capture: 'cap_1', amount: 50n }], rest: 50n })
})

for (const state of ['created', 'pending', 'review', 'failed', 'expired', 'reversed'] as const satisfies PaymentState[])
  test(`nothing goes back over a ${state} payment`, () =>
    assert.deepEqual(refundRoute([payment('2', 'card', 300n, { state })], 10n), { legs: [], rest: 10n }))

test('legs and rest add up; no leg is above what its payment has left', () => {
  const some = fc.array(
    fc.record({
      method: fc.constantFrom<MethodCode>('card', 'wire', 'ach', 'boleto', 'google-pay'),
      amount: fc.bigInt({ min: 1n, max: 1_000n }),
      given: fc.bigInt({ min: 0n, max: 1_000n }),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(some, fc.bigInt({ min: 0n, max: 5_000n }), (rows, wanted) => {
      const payments = rows.map((row, i) => payment(String(i + 1), row.method, row.amount, { refunded: row.given }))
      const { legs, rest } = refundRoute(payments, wanted)
      assert.equal(
        legs.reduce((sum, leg) => sum + leg.amount, rest),
        wanted,
      )
      assert.ok(rest >= 0n)
      for (const leg of legs) {
        const over = payments.find((p) => p.id === leg.paymentId)
        assert.ok(over && leg.amount > 0n && leg.amount <= refundableOver(over))
      }
    }),
  )
})

const states: readonly RefundState[] = ['requested', 'sent', 'unknown', 'settled', 'failed', 'returned', 'blocked']
const refund = (state: RefundState): Refund => ({
  orderId: 'ord_1',
  id: 'rfd_1',
  paymentId: '2',
  capture: 'cap_1',
  buyerId: 'cmp_b',
  provider: 'sandbox',
  outside: 'provider',
  amount: 100n,
  currency: 'USD',
  state,
  cause: 'claim:clm_1',
  requestedAt: at,
  ...(state === 'blocked' ? { blockedFrom: 'failed' } : {}),
})

for (const [step, row] of Object.entries({
  send: 'sent - - - - - -',
  block: 'blocked - - - blocked blocked -',
  clear: '- - - - - - failed',
})) {
  row.split(' ').forEach((cell, i) => {
    const state = states[i] ?? 'requested'
    test(`${step} a refund that is ${state}: ${cell}`, () => {
      const after = stepRefund(refund(state), step as 'send', at)
      if (cell === '-') assert.ok(isRefusal(after) && after.refused === 'wrong-state')
      else assert.ok(!isRefusal(after) && after.state === cell && (after.blockedFrom === state) === (step === 'block'))
    })
  })
}

for (const [outcome, row] of Object.entries({
  yes: 'settled settled settled settled settled settled settled',
  no: 'failed failed failed returned failed returned blocked',
  unknown: 'unknown unknown unknown settled failed returned blocked',
  returned: 'returned returned returned returned failed returned blocked',
})) {
  row.split(' ').forEach((cell, i) => {
    const state = states[i] ?? 'requested'
    test(`${outcome} on a refund that is ${state}: ${cell}`, () => {
      const after = settleRefund(refund(state), { outcome: outcome as 'yes', happenedAt: at, trace: 'ARN' }).refund
      assert.equal(after.state, cell)
      if (cell !== state && outcome !== 'unknown') assert.equal(after.trace, 'ARN')
    })
  })
}

const sum = ({ legs }: Movement) => legs.reduce((total, leg) => total + leg.amount, 0n)
const amounts = fc.bigInt({ min: 0n, max: 2_000n })

test('every movement of a refund balances', () => {
  const effect = fc.constantFrom('none', 'settle', 'release', 'return', 'settle-late', 'settle-blocked')
  fc.assert(
    fc.property(effect, fc.constantFrom('bank', 'provider'), amounts, amounts, (what, outside, refundable, kept) => {
      for (const moved of refundMovements({ ...refund('sent'), outside }, what, refundable, kept))
        assert.equal(sum(moved), 0n)
    }),
  )
})

test('money in is split whole: fee and tax, then what is due, the rest refundable', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 3_000n }), amounts, fc.boolean(), (arrived, due, surplus) => {
      const card = payment('2', 'card', 1_000n)
      const split = splitFunding(card, arrived, due, surplus)
      assert.equal(split.toEscrow + split.toRefundable + split.fee + split.feeTax, arrived)
      assert.ok(Object.values(split).every((part) => part >= 0n) && split.toEscrow <= due)
      if (surplus) assert.equal(split.toRefundable, arrived)
      assert.equal(sum(orderFunded(card, split)), 0n)
      assert.equal(sum(wireAllocated('sandbox', card, split)), 0n)
    }),
  )
})

for (const [arrived, due, split] of [
  [1_356n, 1_000n, [1_000n, 0n, 299n, 57n]],
  [1_356n, 600n, [600n, 541n, 180n, 35n]],
  [1_356n, 0n, [0n, 1_356n, 0n, 0n]],
  [678n, 400n, [400n, 136n, 119n, 23n]],
  [1_456n, 1_000n, [1_000n, 100n, 299n, 57n]],
  [678n, 1_000n, [501n, 0n, 149n, 28n]],
] as const) {
  test(`${arrived} that arrived with ${due} due`, () => {
    const found = splitFunding(payment('2', 'card', 1_000n), arrived, due)
    assert.deepEqual([found.toEscrow, found.toRefundable, found.fee, found.feeTax], split)
  })
}

test('a wire that is received arrives at the bank, unallocated', () => {
  const codes = wireReceived('sandbox', 'USD', 5n).legs.map((leg) => leg.account.code)
  assert.deepEqual(codes, ['assets:bank:sandbox', 'liabilities:unallocated:sandbox'])
})

for (const [state, closes] of [
  ['requested', false],
  ['sent', false],
  ['unknown', false],
  ['settled', false],
  ['failed', true],
  ['returned', true],
  ['blocked', false],
] as const satisfies readonly (readonly [RefundState, boolean])[]) {
  test(`the second refund that is ${state} ${closes ? 'closes' : 'leaves open'} the way`, () => {
    const over = payment('2', 'card', 300n)
    const closesWay = (one: Refund, all: readonly Refund[]) => closedBy(one, over, all, 2).length > 0
    const first = { ...refund('failed'), id: 'rfd_first' }
    assert.equal(closesWay(refund(state), [first, refund(state)]), closes)
    assert.equal(closesWay(refund(state), [{ ...first, paymentId: 'pay_other' }, refund(state)]), false)
    const ours = { ...first, state: 'failed', reason: 'request-refused' } as const
    assert.equal(closesWay(refund(state), [ours, refund(state)]), false)
    assert.equal(closesWay({ ...ours, id: 'rfd_now' }, [first, ours]), false)
    assert.equal(closesWay(refund(state), [{ ...first, state: 'settled' }, refund(state)]), false)
  })
}
