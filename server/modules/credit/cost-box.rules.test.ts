import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aprOf, aprOfOnePayment } from './apr.rules.ts'
import { costBox, disclosed, percentText } from './cost-box.rules.ts'
import { defaultDisclosures, disclosureFor, disclosuresFault, shownFigures } from './disclosure.rules.ts'
import { everyDay, termsOf, weekdays } from './draws.testing.ts'

/**
 * Examples of Regulation Z, 12 CFR part 1026, Appendix J (c): advance, payment, number, unit periods up to the first
 * and its fraction, unit periods of a year, annual percentage rate in basis points.
 */
const examples = [
  ['(1)(i) monthly, regular first period', 5_000_00n, 230_00n, 24, 1, 0, 12, 969],
  ['(1)(ii) monthly, long first period', 6_000_00n, 200_00n, 36, 1, 19 / 30, 12, 1182],
  ['(1)(iii) semimonthly, short first period', 5_000_00n, 219_17n, 24, 0, 6 / 15, 24, 1034],
  ['(1)(iv) quarterly, long first period', 10_000_00n, 385_00n, 40, 1, 39 / 90, 4, 897],
  ['(1)(v) weekly, long first period', 500_00n, 17_60n, 30, 4, 4 / 7, 52, 1496],
] as const
for (const [name, advance, amount, count, first, fraction, inYear, apr] of examples)
  test(`the rate of Appendix J (c)${name} is ${percentText(apr)}`, () => {
    const payments = Array.from({ length: count }, (_, n) => ({ amount, periods: first + n, fraction }))
    assert.equal(aprOf(advance, payments, inYear), apr)
  })

test('the rates of Appendix J (c)(5), one payment within a year', () => {
  // USD 1,000 on 3 January 1978, 1,080 on 15 September: 255 days.
  assert.equal(aprOfOnePayment(1_000_00n, 1_080_00n, 255), 1145)
  // USD 1,000 on 15 July, 1,044 on 15 October: a quarter of a year.
  assert.equal(aprOf(1_000_00n, [{ amount: 1_044_00n, periods: 1, fraction: 0 }], 4), 1760)
})

test('what costs nothing has no rate', () => {
  assert.equal(aprOf(1_000_00n, [{ amount: 1_000_00n, periods: 1, fraction: 0 }], 12), 0)
  assert.equal(aprOf(1_000_00n, [], 12), 0)
  assert.equal(aprOf(0n, [{ amount: 1n, periods: 1, fraction: 0 }], 12), 0)
})

test('the rate is the one at which the payments are worth the advance', () => {
  fc.assert(
    fc.property(
      fc.bigInt(100_00n, 10n ** 9n),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 300 }),
      (advance, count, bps) => {
        const i = bps / 10_000
        const level = (Number(advance) * i) / (1 - (1 + i) ** -count)
        const payments = Array.from({ length: count }, (_, n) => ({
          amount: BigInt(Math.round(level)),
          periods: n + 1,
          fraction: 0,
        }))
        assert.ok(Math.abs(aprOf(advance, payments, 12) - bps * 12) <= 12, `${bps * 12}`)
      },
    ),
  )
})

const consider = (code: string, amount = 1_200_00n) =>
  costBox({ terms: termsOf(code), amount, currency: 'USD', shipped: '2026-01-15', workDays: weekdays })

test('the box of six instalments: all that it costs, each day and sum, the rate', () => {
  const box = consider('instalments-6')
  assert.deepEqual(box, {
    plan: 'instalments-6',
    currency: 'USD',
    amount: 1_200_00n,
    financeCharge: 42_35n,
    totalPaid: 1_242_35n,
    aprBps: 1200,
    rateBps: 1200,
    payments: [
      { due: '2026-02-16', amount: 207_06n },
      { due: '2026-03-16', amount: 207_06n },
      { due: '2026-04-15', amount: 207_06n },
      { due: '2026-05-15', amount: 207_06n },
      { due: '2026-06-15', amount: 207_06n },
      { due: '2026-07-15', amount: 207_05n },
    ],
    assumes: '2026-01-15',
    lateBps: 150,
    graceDays: 5,
  })
})

test('what is paid on time after thirty days costs nothing and has no rate', () => {
  const { financeCharge, aprBps, payments, rateBps } = consider('net-30')
  assert.deepEqual([financeCharge, aprBps, rateBps], [0n, 0, 0])
  assert.deepEqual(payments, [{ due: '2026-02-16', amount: 1_200_00n }])
})

test('the box adds up for any amount and plan', () => {
  const codes = ['net-30', 'net-60', 'instalments-1', 'instalments-3', 'instalments-6']
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.bigInt(100n, 150_000_00n), (code, amount) => {
      const box = costBox({ terms: termsOf(code), amount, currency: 'USD', shipped: '2027-08-31', workDays: everyDay })
      assert.equal(
        box.payments.reduce((sum, each) => sum + each.amount, 0n),
        box.totalPaid,
      )
      assert.equal(box.totalPaid - box.amount, box.financeCharge)
      if (amount > 10_000n && code.startsWith('inst')) assert.ok(Math.abs(box.aprBps - 1200) <= 10, `${box.aprBps}`)
    }),
  )
})

for (const { state, law, rows, upTo } of defaultDisclosures)
  test(`${state}: every row that ${law} asks for has its figure and words`, () => {
    const disclosure = disclosureFor(defaultDisclosures, state, BigInt(upTo))
    assert.ok(disclosure)
    const shown = disclosed(consider('instalments-3'), disclosure, 'Surety Finance')
    assert.equal(shown.length, rows.length)
    for (const { label, value, words } of shown) {
      assert.ok(label !== '' && value !== '', label)
      assert.doesNotMatch(words, /[{}]/, label)
    }
    assert.equal(disclosureFor(defaultDisclosures, state, BigInt(upTo) + 1n), undefined)
  })

test('California shows funding, rate, charge, total, payments, term and prepayment, to be signed', () => {
  const disclosure = disclosureFor(defaultDisclosures, 'US-CA', 1_200_00n)
  assert.ok(disclosure?.signed)
  assert.deepEqual(
    disclosed(consider('instalments-2'), disclosure, 'Surety').map(({ label, value }) => [label, value]),
    [
      ['Funding Provided', 'USD 1200.00'],
      ['Estimated Annual Percentage Rate (APR)', '12.00 %'],
      ['Finance Charge', 'USD 18.03'],
      ['Total Payment Amount', 'USD 1218.03'],
      ['Payment', '2026-02-16: USD 609.01; 2026-03-16: USD 609.02'],
      ['Term', '2026-01-15 to 2026-03-16'],
      ['Prepayment', 'You may repay early at any time, in whole or in part, without a charge; interest is then lower.'],
    ],
  )
})

test('other states ask for nothing', () => {
  for (const state of ['US-TX', 'US-VA', 'US-CT', undefined])
    assert.equal(disclosureFor(defaultDisclosures, state, 1n), undefined)
})

const [california] = defaultDisclosures
assert.ok(california)
const faulty: readonly (readonly [string, unknown])[] = [
  ['no list', 'US-CA'],
  ['nothing', [null]],
  ['a state twice', [california, california]],
  ['another country', [{ ...california, state: 'CA-ON' }]],
  ['no law', [{ ...california, law: '' }]],
  ['no limit', [{ ...california, upTo: 0 }]],
  ['no rows', [{ ...california, rows: [] }]],
  ['a figure that is none', [{ ...california, rows: [{ label: 'a', shows: 'weight', words: '' }] }]],
  ['a row without words', [{ ...california, rows: [{ label: 'a', shows: 'apr' }] }]],
  ['no word on signing', [{ ...california, signed: undefined }]],
]
for (const [name, value] of faulty)
  test(`policy takes no disclosures with ${name}`, () => assert.equal(typeof disclosuresFault(value), 'string'))

test('the defaults can be policy, and use every figure', () => {
  assert.equal(disclosuresFault(defaultDisclosures), undefined)
  const used = new Set(defaultDisclosures.flatMap(({ rows }) => rows.map(({ shows }) => shows)))
  assert.deepEqual([...used].sort(), [...shownFigures].sort())
})
