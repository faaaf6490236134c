import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escrowPolicy } from '../escrow/escrow-policy.rules.ts'
import type { Release } from '../escrow/release.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import type { Method } from '../payments/method.rules.ts'
import { defaultMethods } from '../payments/method-policy.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { Claim } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { claimsPolicy } from './claims-policy.rules.ts'
import type { Decision } from './decision.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'
import type { PastOrder } from './replay.rules.ts'
import { replayClaims, replayEscrow, replayOrders, replayPayments } from './replay.rules.ts'

const order = { orderId: 'ord_1', currency: 'USD' } as Order
const nothing = {
  releases: [],
  payments: [],
  claims: [],
  decisions: [],
  evidence: [],
  lots: [],
  lateAmounts: new Map(),
}
const past = (facts: Partial<PastOrder>): PastOrder => ({ ...nothing, order, ...facts })
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T12:00:00.000Z`

const release = (amount: bigint, fee: bigint) => ({ amount, fee }) as Release

for (const [what, releases, numbers, expected] of [
  ['the same numbers', [[100_000n, 2_000n]], {}, []],
  ['a higher share', [[100_000n, 2_000n]], { transactionFeeBps: 300 }, [[2_000n, 3_000n]]],
  ['a share up to the cap', [[800_000n, 10_000n]], { transactionFeeBps: 300 }, []],
  [
    'a lower cap, over two releases',
    [
      [400_000n, 8_000n],
      [400_000n, 2_000n],
    ],
    { transactionFeeCapUsd: 5_000 },
    [[10_000n, 5_000n]],
  ],
  ['no fee', [[100_000n, 2_000n]], { transactionFeeBps: 0 }, [[2_000n, 0n]]],
  ['nothing was released', [], { transactionFeeBps: 300 }, []],
] as const)
  test(`transaction fee: ${what}`, () => {
    const facts = past({ releases: releases.map(([amount, fee]) => release(amount, fee)) })
    const found = replayEscrow(facts, { ...escrowPolicy.defaults, ...numbers })
    assert.deepEqual(
      found.map(({ was, would }) => [was, would]),
      expected,
    )
  })

test('a cap in dollars counts at the rate of agreement', () => {
  const yen = { ...order, currency: 'JPY', usdPerMinor: { usd: 2n, per: 3n } } as unknown as Order
  const facts = past({ order: yen, releases: [release(3_000_000n, 15_000n)] })
  assert.deepEqual(replayEscrow(facts, escrowPolicy.defaults), [])
})

const paid = { id: 'pay_1', method: 'card', amount: 100_000n, currency: 'USD', fee: 2_990n, createdAt: day(1) }
const captures = [{}]
const withFee = (code: string, fee: Method['fee']) =>
  defaultMethods.map((method) => (method.code === code ? { ...method, fee } : method))

for (const [what, payment, methods, expected] of [
  ['a dearer card', {}, withFee('card', { kind: 'percent', bps: 350 }), [[2_990n, 3_500n]]],
  ['the same card', {}, defaultMethods, []],
  ['a free card', {}, withFee('card', { kind: 'none' }), [[2_990n, 0n]]],
  ['where a fee was forbidden', { fee: 0n }, withFee('card', { kind: 'percent', bps: 350 }), []],
  [
    'a wire that is no longer free',
    { method: 'wire', fee: 0n },
    withFee('wire', { kind: 'fixed', amounts: { USD: 2000 } }),
    [[0n, 2_000n]],
  ],
  [
    'a fixed fee of another currency',
    { method: 'wire', fee: 0n, exchange: {} },
    withFee('wire', { kind: 'fixed', amounts: { USD: 2000 } }),
    [],
  ],
  ['a share of another currency', { exchange: {} }, withFee('card', { kind: 'percent', bps: 100 }), [[2_990n, 1_000n]]],
  ['a payment that never came', { captures: [] }, withFee('card', { kind: 'none' }), []],
  ['a method that is no more', {}, defaultMethods.filter(({ code }) => code !== 'card'), []],
] as const)
  test(`processing fee: ${what}`, () => {
    const facts = past({ payments: [{ ...paid, captures, ...payment } as unknown as Payment] })
    const found = replayPayments(facts, { methods }, () => defaultMethods)
    assert.deepEqual(
      found.map(({ was, would }) => [was, would]),
      expected,
    )
  })

const lot = { lotId: 'lot_1', receivedAt: day(1), receivedBy: 'buyer', windowUntil: '2026-03-31T15:59:59.999Z' } as Lot
const claim = {
  ...{ orderId: 'ord_1', claimId: 'clm_1', by: 'buyer', reason: 'poor-quality', remedy: 'refund', track: 'full' },
  ...{ filedAt: day(10), closedAt: day(25), outcome: 'settled' },
  lines: [{ lineNo: 1, lotId: 'lot_1', quantity: 1n, amount: 40_000n }],
  settlement: { by: 'agreement', parts: [{ lineNo: 1, amount: 30_000n }] },
} as unknown as Claim
const windows = { window: 'P30D', windowUnproven: 'P60D' }

for (const [what, of, numbers, expected] of [
  ['the same window', {}, windows, []],
  ['a shorter one that is long enough', {}, { ...windows, window: 'P10D' }, []],
  ['one that is over before', {}, { ...windows, window: 'P7D' }, [[30_000n, 0n]]],
  ['a longer one', {}, { ...windows, window: 'P60D' }, []],
  ['the window of proven delivery, where nobody proved it', { receivedBy: 'time' }, { ...windows, window: 'P7D' }, []],
  ['that of unproven delivery', { receivedBy: 'time' }, { ...windows, windowUnproven: 'P37D' }, [[30_000n, 0n]]],
  ['a lot that was not received', { receivedAt: undefined, windowUntil: undefined }, { ...windows, window: 'P1D' }, []],
] as const)
  test(`filed in time: ${what}`, () => {
    const found = replayOrders(past({ claims: [claim], lots: [{ ...lot, ...of } as Lot] }), numbers, windows)
    assert.deepEqual(
      found.map(({ was, would }) => [was, would]),
      expected,
    )
  })

const numbers = claimsPolicy.defaults
const silent = { ...claim, settlement: { ...claim.settlement, by: 'machine' }, unanswered: true } as Claim
const machine = { claimId: 'clm_1', machine: 'silent-and-small', state: 'standing', madeAt: day(15) } as Decision
const person = { claimId: 'clm_1', mediator: 'usr_mia', madeAt: day(18) } as Decision
const shown = { claimId: 'clm_1', by: 'buyer', addedAt: day(11) } as EvidenceItem
const large = { ...claim, lines: [{ lineNo: 1, quantity: 1n, amount: 60_000n }] } as unknown as Claim
const unheard = { ...large, unanswered: true, escalatedAt: day(17), track: 'full' } as Claim
const other = { ...claim, claimId: 'clm_0', filedAt: day(2), closedAt: day(9), outcome: 'withdrawn' } as Claim

for (const [what, facts, changed, expected] of [
  ['the same numbers', { claims: [silent], decisions: [machine] }, {}, []],
  [
    'silence with a lower limit',
    { claims: [silent], decisions: [machine] },
    { smallUsd: 30_000 },
    ['heard-by-person 30000 ?'],
  ],
  [
    'an appeal took the place of silence',
    { claims: [silent], decisions: [{ ...machine, state: 'replaced' }] },
    { smallUsd: 30_000 },
    [],
  ],
  [
    'silence with a lower limit that is high enough',
    { claims: [silent], decisions: [machine] },
    { smallUsd: 40_000 },
    [],
  ],
  [
    'unanswered and shown, with a higher limit',
    { claims: [unheard], evidence: [shown] },
    { smallUsd: 60_000 },
    ['silent-refund 30000 60000', 'track 30000 ?'],
  ],
  ['unanswered, nothing shown', { claims: [unheard] }, { smallUsd: 60_000 }, ['track 30000 ?']],
  [
    'unanswered, shown too late',
    { claims: [unheard], evidence: [{ ...shown, addedAt: day(16) }] },
    { smallUsd: 60_000 },
    ['track 30000 ?'],
  ],
  [
    'a second person from less on',
    { claims: [large], decisions: [person] },
    { secondPersonUsd: 50_000 },
    ['second-person 30000 ?'],
  ],
  [
    'a machine needs no second person',
    { claims: [large], decisions: [{ ...machine, machine: 'late-rate' }] },
    { secondPersonUsd: 50_000 },
    [],
  ],
  ['one filing a line', { claims: [other, claim] }, { filingsPerLine: 1 }, ['filed-too-often 30000 0']],
  ['two filings a line', { claims: [other, claim] }, {}, []],
] as const)
  test(`claims: ${what}`, () => {
    const found = replayClaims(past(facts as Partial<PastOrder>), { ...numbers, ...changed } as ClaimsPolicy, numbers)
    assert.deepEqual(
      found.map(({ what: thing, was, would }) => `${thing} ${was} ${would ?? '?'}`),
      expected,
    )
  })

test('the late rate is told where it differs from what was asked, and not of what was given up', () => {
  const late = { ...claim, remedy: 'late-rate' } as Claim
  const worth = (amount: bigint) => new Map([['clm_1', amount]])
  const told = (facts: Partial<PastOrder>) => replayClaims(past(facts), numbers, numbers).map(({ would }) => would)
  assert.deepEqual(told({ claims: [late], lateAmounts: worth(20_000n) }), [20_000n])
  assert.deepEqual(told({ claims: [late], lateAmounts: worth(40_000n) }), [])
  assert.deepEqual(told({ claims: [{ ...late, outcome: 'withdrawn' } as Claim], lateAmounts: worth(20_000n) }), [])
})

test('claims of one order are small together, as long as they are open', () => {
  const first = { ...silent, claimId: 'clm_0', filedAt: day(9) } as Claim
  const facts = { claims: [first, silent], decisions: [{ ...machine }, { ...machine, claimId: 'clm_0' }] }
  const told = (smallUsd: number) => replayClaims(past(facts), { ...numbers, smallUsd }, numbers).length
  assert.equal(told(80_000), 0)
  assert.equal(told(79_999), 2)
})
