import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../orders/order.rules.ts'
import type { Chargeback } from '../payments/chargeback.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimStates } from './claim.rules.ts'
import type { Decision } from './decision.rules.ts'
import { againstDecision, findingsOf, isUnpaid } from './found-points.rules.ts'

const claim = (more: Partial<Claim> = {}): Claim =>
  ({
    ...{ orderId: 'ord_1', claimId: 'clm_1', by: 'buyer', reason: 'poor-quality', state: 'executing' },
    ...{ filedAt: '2026-03-01T00:00:00.000Z', settlement: { by: 'decision', parts: [], feeBearer: 'buyer' } },
    ...more,
  }) as Claim
const decision = (more: Partial<Decision> = {}): Decision =>
  ({
    ...{ claimId: 'clm_1', kind: 'decision', state: 'standing', finding: 'supplier', mediator: 'usr_mia', parts: [] },
    ...more,
  }) as Decision
const machine = { by: 'machine', parts: [], feeBearer: 'supplier' } as const
const byMachine = { machine: 'silent-and-small', mediator: undefined } as unknown as Partial<Decision>
const agreed = { by: 'agreement', parts: [], feeBearer: 'buyer' } as const

const table: readonly (readonly [string, Partial<Claim>, Partial<Decision> | undefined, readonly string[]])[] = [
  ['decided against the supplier', {}, {}, ['supplier decided-against']],
  ['found untrue', {}, { finding: 'buyer' }, ['buyer claim-untrue']],
  ['failed without being untrue', {}, { finding: 'nobody' }, []],
  ['never answered, decided against', { unanswered: true }, {}, ['supplier decided-against']],
  ['never answered, nobody at fault', { unanswered: true }, { finding: 'nobody' }, ['supplier claim-unanswered']],
  [
    'never answered, and untrue',
    { unanswered: true },
    { finding: 'buyer' },
    ['buyer claim-untrue', 'supplier claim-unanswered'],
  ],
  ['settled', { settlement: agreed }, undefined, []],
  ['settled after a decision', { settlement: agreed }, {}, []],
  ['settled, answered late', { settlement: agreed, unanswered: true }, undefined, []],
  ['withdrawn', { state: 'closed', outcome: 'withdrawn', settlement: undefined as never }, undefined, []],
  ['a refund by silence', { settlement: machine, unanswered: true }, byMachine, ['supplier claim-unanswered']],
  ['the late rate', { settlement: machine, reason: 'shipped-late' }, byMachine, []],
  ['never shipped, by machine', { settlement: machine, reason: 'not-shipped' }, byMachine, ['supplier not-shipped']],
  ['a default', { by: 'supplier', reason: 'unpaid' }, { finding: 'buyer' }, ['buyer in-default']],
  [
    'a default that was untrue',
    { by: 'supplier', reason: 'unpaid' },
    { finding: 'supplier' },
    ['supplier claim-untrue'],
  ],
  ['a default that nobody answered', { by: 'supplier', unanswered: true }, { finding: 'buyer' }, ['buyer in-default']],
  ['goods that nobody sent back', { state: 'closed', outcome: 'released' }, {}, ['supplier decided-against']],
  ['a decision that an appeal replaced', {}, { state: 'replaced' }, []],
  ['a proposal', {}, { kind: 'proposal' }, []],
]
for (const [name, of, ruled, is] of table)
  test(`points for ${name}: ${is.join(', ') || 'none'}`, () => {
    const found = findingsOf(claim(of), ruled === undefined ? [] : [decision(ruled)])
    assert.deepEqual(
      found.map(({ side, rule }) => `${side} ${rule}`),
      is,
    )
  })

for (const state of claimStates)
  test(`a claim that is ${state} gives ${state === 'executing' || state === 'closed' ? 'points' : 'none yet'}`, () => {
    const isOver = state === 'executing' || state === 'closed'
    assert.equal(findingsOf(claim({ state }), [decision()]).length, isOver ? 1 : 0)
  })

const lost = { state: 'lost', bearer: 'operator' } as Chargeback
const forSupplier = decision({ finding: 'nobody' })

test('a chargeback goes against a decision of a person that gave the buyer nothing', () => {
  const closed = claim({ state: 'closed' })
  assert.equal(againstDecision(lost, [closed], [forSupplier])?.claimId, 'clm_1')
  const newer = claim({ claimId: 'clm_2', filedAt: '2026-04-01T00:00:00.000Z' })
  const both = [forSupplier, decision({ claimId: 'clm_2', finding: 'buyer' })]
  assert.equal(againstDecision(lost, [closed, newer], both)?.claimId, 'clm_2')
})

const notAgainst: readonly (readonly [string, Chargeback | undefined, Partial<Claim>, Partial<Decision>])[] = [
  ['none is known', undefined, {}, {}],
  ['it is still open', { ...lost, state: 'opened' } as Chargeback, {}, {}],
  ['the supplier bears it', { ...lost, bearer: 'supplier' } as Chargeback, {}, {}],
  ['something was awarded', lost, {}, { parts: [{ lineNo: 1, amount: 1n }] }],
  ['a machine decided', lost, {}, byMachine],
  ['both settled', lost, { settlement: agreed }, {}],
  ['the claim is still heard', lost, { state: 'evidence' }, {}],
  ['the supplier had claimed', lost, { by: 'supplier' }, {}],
]
for (const [name, chargeback, of, ruled] of notAgainst)
  test(`a chargeback goes against nothing: ${name}`, () => {
    assert.equal(againstDecision(chargeback, [claim(of)], [decision({ finding: 'nobody', ...ruled })]), undefined)
  })

test('a decision is unpaid while the order owes, or the guarantee waits and he owes us', () => {
  const order = { orderId: 'ord_1' } as Order
  const guarantee = { orderId: 'ord_1', claimId: 'clm_1', advanced: 10n }
  assert.equal(isUnpaid(order, undefined, 5n), false)
  assert.equal(isUnpaid({ ...order, owed: [{ lineNo: 1, amount: 1n }] }, undefined, 0n), true)
  assert.equal(isUnpaid({ ...order, owed: [{ lineNo: 1, amount: 0n }] }, undefined, 0n), false)
  assert.equal(isUnpaid(order, guarantee, 5n), true)
  assert.equal(isUnpaid(order, guarantee, 0n), false)
})
