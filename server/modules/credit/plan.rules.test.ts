import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import type { CreditPlan } from './plan.rules.ts'
import { checkPlan, defaultPlans, depositOf, plansFault } from './plan.rules.ts'

const plan = (code: string) => {
  const found = defaultPlans.find((each) => each.code === code)
  assert.ok(found)
  return found
}
const net = plan('net-30')
const six = plan('instalments-6')

test('the default plans are two free ones and instalments of one to six months', () => {
  assert.equal(plansFault(defaultPlans), undefined)
  assert.deepEqual(
    defaultPlans.map(({ code, monthlyBps, depositBps }) => [code, monthlyBps, depositBps]),
    [
      ['net-30', 0, 3000],
      ['net-60', 0, 3000],
      ...[1, 2, 3, 4, 5, 6].map((months) => [`instalments-${months}`, 100, 0]),
    ],
  )
})

const faulty: readonly (readonly [string, unknown])[] = [
  ['no list', {}],
  ['no object', ['net-30']],
  ['nothing', [null]],
  ['a code with a space', [{ ...net, code: 'net 30' }]],
  ['no code', [{ ...net, code: '' }]],
  ['one code twice', [net, net]],
  ['a way that is none', [{ ...net, repays: 'never' }]],
  ['once without days', [{ ...net, days: undefined }]],
  ['once with months', [{ ...net, months: 1 }]],
  ['instalments without months', [{ ...six, months: undefined }]],
  ['instalments with days', [{ ...six, days: 30 }]],
  ['no months', [{ ...six, months: 0 }]],
  ['a month and a half', [{ ...six, months: 1.5 }]],
  ['thirteen months', [{ ...six, months: 13 }]],
  ['a price for what is free on time', [{ ...net, monthlyBps: 1 }]],
  ['a rate below nothing', [{ ...six, monthlyBps: -1 }]],
  ['a rate of a usurer', [{ ...six, monthlyBps: 1001 }]],
  ['a count that is none', [{ ...six, dayCount: '31/365' }]],
  ['nothing to lend', [{ ...six, most: 0 }]],
  ['all as a deposit', [{ ...six, depositBps: 10_000 }]],
  ['too many', Array.from({ length: 41 }, (_, n) => ({ ...net, code: `net-${n}` }))],
]
for (const [name, plans] of faulty)
  test(`policy takes no plans with ${name}`, () => assert.equal(typeof plansFault(plans), 'string'))

test('a deposit is rounded up, so never less than its share', () => {
  assert.equal(depositOf(net, 1_000_00n), 300_00n)
  assert.equal(depositOf(net, 1n), 1n)
  assert.equal(depositOf(net, 3_33n), 1_00n)
  assert.equal(depositOf(six, 1_000_00n), 0n)
})

const asked = { orderTotal: 10_000_00n, amount: 7_000_00n, drawsBefore: 1 }
const cases: readonly (readonly [string, CreditPlan, Partial<typeof asked>, object | undefined])[] = [
  ['what it lends', net, {}, undefined],
  ['all by instalments', six, { amount: 10_000_00n }, undefined],
  ['nothing', net, { amount: 0n }, { refused: 'amount-invalid' }],
  ['less than nothing', net, { amount: -1n }, { refused: 'amount-invalid' }],
  ['more than the order', six, { amount: 10_000_01n }, { refused: 'amount-invalid' }],
  ['a cent of the deposit', net, { amount: 7_000_01n }, { refused: 'deposit-missing', data: { least: 3_000_00 } }],
  ['a first draw of the limit', six, { amount: 10_000_00n, drawsBefore: 0 }, undefined],
  [
    'a first draw above the limit',
    six,
    { orderTotal: 10_000_01n, amount: 10_000_01n, drawsBefore: 0 },
    { refused: 'first-draw-above', data: { most: 10_000_00 } },
  ],
  ['the most of a plan', net, { orderTotal: 80_000_00n, amount: 50_000_00n }, undefined],
  [
    'more than a plan lends',
    net,
    { orderTotal: 80_000_00n, amount: 50_000_01n },
    { refused: 'above-plan', data: { most: 50_000_00 } },
  ],
]
for (const [name, of, over, expected] of cases)
  test(`${of.code} for ${name}: ${expected === undefined ? 'taken' : 'refused'}`, () => {
    const answer = checkPlan(of, { ...asked, ...over }, 10_000_00)
    assert.deepEqual(answer, expected)
    assert.equal(answer !== undefined && isRefusal(answer), expected !== undefined)
  })
