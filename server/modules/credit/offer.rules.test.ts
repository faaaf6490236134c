import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { creditNumbers, creditPolicy, lateTermsOf, wholeDays } from './credit-policy.rules.ts'
import { weekdays } from './draws.testing.ts'
import { ownTerms } from './lender.rules.ts'
import type { CreditLine } from './line.rules.ts'
import type { DrawFacts } from './offer.rules.ts'
import { drawOffers, judgeDraw } from './offer.rules.ts'

const policy = creditPolicy.defaults
const at = '2026-01-01T00:00:00.000Z'
const line: CreditLine = {
  ...{ lineId: 'crl_1', companyId: 'cmp_b', state: 'open', currency: 'USD', limit: 50_000_00n, lender: 'own' },
  ...{ reviewAt: at, isReviewDue: false, openedAt: at, applicationId: 'app_1', changes: 1 },
}
const asked: DrawFacts = {
  ...{ line, used: 0n, currency: 'USD', isRelated: false, hasOverdue: false, ownMoney: 10n ** 9n },
  lender: ownTerms,
  ...{ orderTotal: 10_000_00n, amount: 7_000_00n, drawsBefore: 1 },
}

const cases: readonly (readonly [string, string, Partial<DrawFacts>, string | undefined])[] = [
  ['all is well', 'net-30', {}, undefined],
  ['the plan does not exist', 'net-45', {}, 'no-such-plan'],
  ['there is no line', 'net-30', { line: undefined }, 'no-line'],
  ['the line is suspended', 'net-30', { line: { ...line, state: 'suspended' } }, 'line-not-open'],
  ['the order is in another currency', 'net-30', { currency: 'EUR' }, 'draw-currency'],
  ['the parties are related', 'net-30', { isRelated: true }, 'parties-related'],
  ['another draw is overdue', 'net-30', { hasOverdue: true }, 'line-overdue'],
  ['the deposit is missing', 'net-30', { amount: 10_000_00n }, 'deposit-missing'],
  ['it is more than what is left of the line', 'net-30', { used: 43_000_01n }, 'above-line'],
  ['it is just what is left of the line', 'net-30', { used: 43_000_00n }, undefined],
  ['own money does not cover it', 'net-30', { ownMoney: 6_999_99n }, 'own-funds-short'],
  ['the lender lends nothing new', 'net-30', { lender: undefined }, 'not-lent'],
  [
    'the lender is not in that country',
    'net-30',
    { lender: { ...ownTerms, countries: ['CA'] }, country: 'US' },
    'not-lent',
  ],
  ['the lender knows no country', 'net-30', { lender: { ...ownTerms, countries: ['US'] } }, 'not-lent'],
  ['the lender has other plans', 'net-30', { lender: { ...ownTerms, plans: [] } }, 'not-lent'],
  ['the lender lends larger sums', 'net-30', { lender: { ...ownTerms, least: 7_000_01n } }, 'not-lent'],
  ['the lender lends smaller sums', 'net-30', { lender: { ...ownTerms, most: 6_999_99n } }, 'not-lent'],
  ["it is a lender's money", 'net-30', { ownMoney: 0n, line: { ...line, lender: 'first-bank' } }, undefined],
]
for (const [name, plan, over, refused] of cases)
  test(`a draw where ${name}: ${refused ?? 'taken'}`, () => {
    const answer = judgeDraw(policy, plan, { ...asked, ...over })
    assert.equal(isRefusal(answer) ? answer.refused : undefined, refused)
    if (!isRefusal(answer)) assert.deepEqual([answer.code, answer.graceDays, answer.lateBps], [plan, 5, 150])
  })

test('every plan is offered with its cost, or with why not', () => {
  const offers = drawOffers(policy, { ...asked, amount: 10_000_00n }, { shipped: '2026-01-15', workDays: weekdays })
  assert.deepEqual(
    offers.map(({ plan, deposit, box }) => [plan, deposit, box?.amount, box?.financeCharge]),
    [
      ['net-30', 3_000_00n, 7_000_00n, 0n],
      ['net-60', 3_000_00n, 7_000_00n, 0n],
      ['instalments-1', 0n, 10_000_00n, 100_00n],
      ['instalments-2', 0n, 10_000_00n, 150_25n],
      ['instalments-3', 0n, 10_000_00n, 200_67n],
      ['instalments-4', 0n, 10_000_00n, 251_24n],
      ['instalments-5', 0n, 10_000_00n, 302_00n],
      ['instalments-6', 0n, 10_000_00n, 352_91n],
    ],
  )
  const none = drawOffers(policy, { ...asked, line: undefined }, { shipped: '2026-01-15', workDays: weekdays })
  assert.ok(none.every(({ refused, box }) => refused?.refused === 'no-line' && box === undefined))
})

test('the defaults of the section can be policy, and say why', () => {
  for (const [name, number] of Object.entries(creditPolicy.numbers)) {
    assert.equal(number.check?.(number.default as never), undefined, name)
    assert.match(number.reason, /\.$/, name)
  }
  assert.deepEqual(creditNumbers([], at), creditPolicy.defaults)
})

test('the section refuses a count that is none', () => {
  assert.equal(typeof creditPolicy.numbers.lateDayCount.check?.('31/365'), 'string')
})

test('days of grace are whole days', () => {
  for (const [duration, days] of [
    ['P5D', 5],
    ['P1W', 7],
    ['PT48H', 2],
    ['PT47H', 1],
    ['P1DT24H', 2],
  ] as const)
    assert.equal(wholeDays(duration), days, duration)
  assert.equal(lateTermsOf(policy).graceDays, 5)
})
