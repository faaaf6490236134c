import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyExponents, exponentOf } from '../../kernel/currency.ts'
import { magnitude } from '../../kernel/decimal.ts'
import { money } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { UsdRatio } from './rate.rules.ts'
import { convert, crossRate, currencyOf, lessSpread, parity, ratioOf, usdEquivalent } from './rate.rules.ts'
import { sandboxRates } from './sandbox-rates.rules.ts'

const pairs: readonly [pair: string, currency: string | undefined][] = [
  ['EUR/USD', 'EUR'],
  ['USD/JPY', 'JPY'],
  ['USD/USD', undefined],
  ['EUR/GBP', undefined],
  ['EURUSD', undefined],
  ['USD/XAU', undefined],
  ['USD/EUR/JPY', undefined],
  ['', undefined],
]
for (const [pair, currency] of pairs)
  test(`"${pair}" is a rate of ${currency}`, () => assert.equal(currencyOf(pair), currency))

const ratios: readonly [pair: string, rate: string, usd: bigint, per: bigint][] = [
  ['EUR/USD', '1.08', 27n, 25n],
  ['USD/EUR', '0.8', 5n, 4n],
  ['USD/JPY', '150', 2n, 3n],
  ['USD/KWD', '0.307', 100n, 307n],
  ['KWD/USD', '3.25', 13n, 40n],
  ['USD/IDR', '16305.5', 2n, 32_611n],
  ['USD/CLF', '0.03', 1n, 3n],
]
for (const [pair, rate, usd, per] of ratios)
  test(`${pair} ${rate}: ${usd} cents are ${per} minor units`, () =>
    assert.deepEqual(ratioOf(pair, rate), { usd, per }))

const invalid: readonly [pair: string, rate: string][] = [
  ['EUR/USD', '0'],
  ['EUR/USD', '-1.08'],
  ['EUR/USD', '1,08'],
  ['EUR/USD', '1e0'],
  ['EUR/USD', '1.0000000000001'],
  ['USD/JPY', '1000000000000000000001'],
  ['EUR/GBP', '0.85'],
]
for (const [pair, rate] of invalid) {
  test(`${pair} ${rate} is refused`, () => {
    const answer = ratioOf(pair, rate)
    assert.equal(isRefusal(answer) && answer.refused, 'rate-invalid')
  })
}

function ratio(pair: string, rate: string): UsdRatio {
  const found = ratioOf(pair, rate)
  assert.ok(!isRefusal(found))
  return found
}
const [eur, jpy, kwd] = [ratio('EUR/USD', '1.08'), ratio('USD/JPY', '150'), ratio('USD/KWD', '0.307')]

test('money is converted with one rounding, half to even', () => {
  assert.deepEqual(convert(money(100_00n, 'EUR'), crossRate('EUR', eur, 'USD', parity)), money(108_00n, 'USD'))
  assert.deepEqual(convert(money(100_00n, 'EUR'), crossRate('EUR', eur, 'JPY', jpy)), money(16_200n, 'JPY'))
  assert.deepEqual(convert(money(1n, 'JPY'), crossRate('JPY', jpy, 'KWD', kwd)), money(2n, 'KWD'))
  assert.deepEqual(convert(money(3n, 'JPY'), crossRate('JPY', jpy, 'USD', parity)), money(2n, 'USD'))
  const half = { from: 'EUR', to: 'USD', above: 1n, below: 2n }
  assert.deepEqual(
    [1n, 3n, -1n].map((amount) => convert(money(amount, 'EUR'), half).amount),
    [0n, 2n, 0n],
  )
})

test('money of another currency, or a rate of 0, is a bug', () => {
  assert.throws(() => convert(money(1n, 'USD'), crossRate('EUR', eur, 'USD', parity)), /USD meets a rate of EUR/)
  assert.throws(() => crossRate('EUR', { usd: 0n, per: 1n }, 'USD', parity), /not above 0/)
})

test('a spread is taken from what is received', () => {
  const rate = crossRate('EUR', eur, 'USD', parity)
  assert.equal(convert(money(100_00n, 'EUR'), lessSpread(rate, 50)).amount, 107_46n)
  assert.deepEqual(convert(money(100_00n, 'EUR'), lessSpread(rate, 0)), convert(money(100_00n, 'EUR'), rate))
})

test('an amount in dollars, for limits', () => {
  assert.equal(usdEquivalent(1_000_000n, eur), 1_080_000n)
  assert.equal(usdEquivalent(15_000n, jpy), 10_000n)
  assert.equal(usdEquivalent(307n, kwd), 100n)
  assert.equal(usdEquivalent(5n, parity), 5n)
})

test('the sandbox has a good rate for at least fifteen currencies, each once', () => {
  const currencies = sandboxRates.map(({ pair, rate }) => (isRefusal(ratioOf(pair, rate)) ? '' : currencyOf(pair)))
  assert.ok(currencies.length >= 15 && !currencies.includes(''))
  assert.equal(new Set(currencies).size, currencies.length)
})

const others = [...currencyExponents.keys()].filter((code) => code !== 'USD' && exponentOf(code) < 4)
const published = fc
  .tuple(fc.constantFrom(...others), fc.bigInt(1n, 10n ** 9n), fc.nat(4), fc.boolean())
  .map(([code, digits, scale, direct]) => {
    const text = digits.toString().padStart(scale + 1, '0')
    const rate = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
    return { code, digits, one: 10n ** BigInt(scale), direct, pair: direct ? `${code}/USD` : `USD/${code}`, rate }
  })

test('property: a ratio is exactly the published rate', () => {
  fc.assert(
    fc.property(published, ({ code, digits, one, direct, pair, rate }) => {
      const { usd, per } = ratio(pair, rate)
      const minor = 10n ** BigInt(exponentOf(code))
      if (direct) assert.equal(usd * one * minor, per * digits * 100n)
      else assert.equal(usd * digits * minor, per * one * 100n)
    }),
  )
})

test('property: a conversion is within half a minor unit of the exact value', () => {
  fc.assert(
    fc.property(published, published, fc.bigInt(-(10n ** 15n), 10n ** 15n), (a, b, amount) => {
      const rate = crossRate(a.code, ratio(a.pair, a.rate), b.code, ratio(b.pair, b.rate))
      const off = convert(money(amount, a.code), rate).amount * rate.below - amount * rate.above
      assert.ok(2n * magnitude(off) <= rate.below)
    }),
  )
})
