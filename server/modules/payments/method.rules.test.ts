import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDuration } from '../../kernel/instant.ts'
import { defaultFeeBans, economicArea, euroCountries, isFeeForbidden } from './fee-ban.rules.ts'
import { type Calendar, type MethodCode, methodFee, whenFinal } from './method.rules.ts'
import { defaultMethods } from './method-policy.rules.ts'
import { sandboxAbilities } from './providers/sandbox.ts'
import { type QuoteRequest, quoteMethod, quoteMethods } from './quote.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
/** Every day works: the operator's calendar has tests of its own. */
const calendar: Calendar = { after: addDuration, afterWorkingDays: (from, days) => addDuration(from, `P${days}D`) }
const terms = { methods: defaultMethods, feeBans: defaultFeeBans, calendar }

function method(code: MethodCode) {
  const found = defaultMethods.find((each) => each.code === code)
  assert.ok(found)
  return found
}

function request(more: Partial<QuoteRequest> = {}): QuoteRequest {
  return {
    amount: 100_000n,
    currency: 'USD',
    country: 'US',
    funding: 'credit',
    tax: { kind: 'out-of-scope', bps: 0 },
    providers: [{ ...sandboxAbilities, currencies: ['USD', 'EUR', 'BRL'] }],
    inUsd: (amount) => amount,
    ...more,
  }
}

const quote = (code: MethodCode, more: Partial<QuoteRequest> = {}) =>
  quoteMethod(request(more), method(code), terms, at)

for (const [code, amount, currency, fee] of [
  ['card', 100_000n, 'USD', 2_990n],
  ['card', 1n, 'USD', 0n],
  ['card', 17n, 'USD', 1n],
  ['apple-pay', 100_000n, 'EUR', 2_990n],
  ['wire', 100_000n, 'USD', 0n],
  ['local-transfer', 100_000n, 'GBP', 100n],
  ['local-transfer', 100_000n, 'JPY', undefined],
  ['ach', 100_000n, 'USD', 1_500n],
  ['boleto', 100_000n, 'BRL', 1_350n],
  ['cash-transfer', 5_000n, 'USD', 490n],
  ['cash-transfer', 5_001n, 'USD', 800n],
  ['cash-transfer', 10_000n, 'USD', 800n],
  ['cash-transfer', 25_000n, 'USD', 1_000n],
  ['cash-transfer', 50_000n, 'USD', 1_200n],
  ['cash-transfer', 75_000n, 'USD', 1_500n],
  ['cash-transfer', 100_000n, 'USD', 1_800n],
  ['cash-transfer', 100_001n, 'USD', undefined],
  ['cash-transfer', 5_000n, 'EUR', undefined],
] as const)
  test(`the fee of ${code} on ${amount} ${currency} is ${fee}`, () =>
    assert.equal(methodFee(method(code).fee, amount, currency), fee))

for (const [code, more, because] of [
  ['card', {}, undefined],
  ['card', { amount: 1_165_161n }, undefined],
  ['card', { amount: 1_165_163n }, 'above-method-limit'],
  ['card', { amount: 1_165_161n, tax: { kind: 'standard', bps: 1 } }, 'above-method-limit'],
  ['card', { amount: 100n, inUsd: () => 1_200_001n }, 'above-method-limit'],
  ['card', { currency: 'KWD' }, 'currency-not-taken'],
  ['card', { amount: 0n }, 'nothing-due'],
  ['card', { amount: -1n }, 'nothing-due'],
  ['wire', { amount: 10n ** 12n }, undefined],
  ['ach', { country: 'DE' }, 'country-not-served'],
  ['ach', { currency: 'EUR' }, 'currency-not-taken'],
  ['boleto', {}, 'currency-not-taken'],
  ['boleto', { currency: 'BRL' }, 'country-not-served'],
  ['boleto', { currency: 'BRL', country: 'BR' }, undefined],
  ['local-transfer', {}, undefined],
  ['local-transfer', { currency: 'EUR' }, 'country-not-served'],
  ['local-transfer', { currency: 'EUR', country: 'DE' }, undefined],
  ['local-transfer', { currency: 'BRL', country: 'BR' }, 'currency-not-taken'],
  ['cash-transfer', { amount: 98_200n }, undefined],
  ['cash-transfer', { amount: 98_201n }, 'above-method-limit'],
  ['cash-transfer', { amount: 100_001n }, 'above-method-limit'],
] as const) {
  const said = JSON.stringify(more, (_, v) => (typeof v === 'bigint' ? String(v) : v))
  test(`${code} for ${said}: ${because ?? 'eligible'}`, () => {
    const found = quote(code, more)
    assert.equal(found.because, because)
    if (because) assert.deepEqual([found.fee, found.feeTax, found.total], [0n, 0n, found.amount])
  })
}

test('what would be asked above the largest amount cannot be asked, in whatever currency', () => {
  const dear = { from: 'IDR', to: 'USD', above: 1n, below: 16_000n, spreadBps: 0, source: 'bank', asOf: at }
  const asked = (amount: bigint, more: Partial<QuoteRequest> = {}) => quote('wire', { amount, ...more }).because
  assert.equal(asked(10n ** 15n), undefined)
  assert.equal(asked(10n ** 15n + 1n), 'above-method-limit')
  const providers = [{ ...sandboxAbilities, currencies: ['IDR'] }]
  assert.equal(asked(62_500_000_000n, { exchange: dear, providers }), undefined)
  assert.equal(asked(62_500_000_001n, { exchange: dear, providers }), 'above-method-limit')
})

test('tax is on the fee only', () => {
  const found = quote('card', {
    tax: { kind: 'standard', bps: 1_900 },
    currency: 'EUR',
    country: 'DE',
    funding: 'commercial',
  })
  assert.deepEqual([found.fee, found.feeTax, found.total], [2_990n, 568n, 103_558n])
})

for (const [country, funding, forbidden] of [
  ['DE', 'credit', true],
  ['DE', 'commercial', false],
  ['GB', 'debit', true],
  ['US', 'debit', true],
  ['US', 'credit', false],
  ['US', 'unknown', false],
  ['CN', 'credit', false],
] as const) {
  test(`a fee on a ${funding} card from ${country} is ${forbidden ? 'forbidden' : 'allowed'}`, () => {
    assert.equal(isFeeForbidden(defaultFeeBans, 'card', country, funding), forbidden)
    const found = quote('card', { country, funding })
    assert.equal(found.fee, forbidden ? 0n : 2_990n)
    assert.equal(found.total, 100_000n + found.fee)
  })
}

test('a ban concerns cards only', () => {
  assert.equal(isFeeForbidden(defaultFeeBans, 'ach', 'US', 'debit'), false)
  assert.equal(quote('ach', { funding: 'debit' }).fee, 1_500n)
})

test('every ban says its reason', () => assert.ok(defaultFeeBans.every(({ reason }) => reason.length > 10)))

test('country lists are of ISO 3166 codes, the euro inside the area', () => {
  assert.equal(economicArea.length, 30)
  assert.ok(euroCountries.every((each) => economicArea.includes(each)))
})

for (const [code, expected] of [
  ['card', '2026-03-02T12:00:00.000Z'],
  ['wire', '2026-03-09T09:00:00.000Z'],
  ['local-transfer', '2026-03-04T09:00:00.000Z'],
  ['ach', '2026-03-07T09:00:00.000Z'],
  ['cash-transfer', '2026-03-03T09:00:00.000Z'],
] as const)
  test(`${code} is expected by ${expected}`, () => assert.equal(quote(code).expectedBy, expected))

for (const [code, authenticated, final] of [
  ['card', true, at],
  ['card', false, '2026-03-16T09:00:00.000Z'],
  ['apple-pay', false, at],
  ['google-pay', false, at],
  ['wire', false, at],
  ['ach', false, '2026-03-07T09:00:00.000Z'],
  ['boleto', false, at],
] as const)
  test(`${code}${authenticated ? ' with 3-D Secure' : ''} is final at ${final}`, () =>
    assert.equal(whenFinal(method(code).finality, at, authenticated, calendar), final))

test('one quote per method, each once', () => {
  const codes = quoteMethods(request(), terms, at).map((each) => each.method)
  assert.deepEqual(
    codes,
    defaultMethods.map((each) => each.code),
  )
  assert.equal(new Set(codes).size, 8)
})

test('total = amount + fee + tax, and no fee below 0, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      fc.integer({ min: 0, max: 3_000 }),
      fc.constantFrom('USD', 'EUR', 'BRL', 'XTS'),
      fc.constantFrom('US', 'DE', 'BR', 'CN'),
      (amount, bps, currency, country) => {
        const tax = { kind: 'standard', bps } as const
        for (const each of quoteMethods(request({ amount, tax, currency, country }), terms, at)) {
          assert.equal(each.total, each.amount + each.fee + each.feeTax)
          assert.ok(each.fee >= 0n && each.feeTax >= 0n)
          assert.ok(each.because === undefined || each.total === amount)
        }
      },
    ),
  )
})

const inEuros = { from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps: 100, source: 'bank', asOf: at } as const
const inReais = { ...inEuros, from: 'BRL', above: 1n, below: 5n }

/** By method: what is asked in the payer's currency, fee and spread in the order's, and what binds the rate. */
const abroad: readonly [MethodCode, QuoteRequest['exchange'], bigint, bigint, bigint, boolean][] = [
  ['card', inEuros, 963_25n, 29_90n, 10_41n, true],
  ['wire', inEuros, 935_28n, 0n, 10_10n, false],
  ['local-transfer', inEuros, 936_29n, 1_08n, 10_11n, false],
  ['boleto', inReais, 5_118_69n, 13_50n, 10_24n, false],
]
for (const [code, exchange, asked, fee, spread, isLockable] of abroad) {
  test(`${code} in ${exchange?.from}: ${asked} are asked, ${fee} fee, ${spread} spread`, () => {
    const country = exchange?.from === 'BRL' ? 'BR' : code === 'card' ? 'US' : 'DE'
    const found = quote(code, { country, ...(exchange && { exchange }) })
    assert.deepEqual(
      [found.because, found.exchange?.asked, found.fee, found.exchange?.spread, found.exchange?.isLockable],
      [undefined, asked, fee, spread, isLockable],
    )
    assert.equal(found.currency, 'USD')
  })
}

test('a method is judged by the currency that is paid in', () => {
  assert.equal(quote('ach', { exchange: inEuros }).because, 'currency-not-taken')
  assert.equal(quote('local-transfer', { country: 'US', exchange: inEuros }).because, 'country-not-served')
  const pounds = { ...inEuros, from: 'GBP' }
  assert.equal(quote('card', { exchange: pounds }).because, 'currency-not-taken')
  assert.equal(quote('card', { exchange: pounds }).exchange, undefined)
})
