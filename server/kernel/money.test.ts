import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyExponents } from './currency.ts'
import {
  amountText,
  compareMoney,
  formatMoney,
  fromWire,
  greatest,
  least,
  MAX_AMOUNT,
  minus,
  money,
  parseAmount,
  plus,
  share,
  shareOfMillion,
  toWire,
} from './money.ts'

const usd = (amount: bigint) => money(amount, 'USD')

test('money adds, subtracts and compares in one currency only', () => {
  assert.deepEqual(plus(usd(5n), usd(7n)), usd(12n))
  assert.deepEqual(minus(usd(5n), usd(7n)), usd(-2n))
  assert.deepEqual(
    [compareMoney(usd(1n), usd(2n)), compareMoney(usd(2n), usd(2n)), compareMoney(usd(3n), usd(2n))],
    [-1, 0, 1],
  )
  for (const mix of [plus, minus, compareMoney]) assert.throws(() => mix(usd(1n), money(1n, 'EUR')), /USD meets EUR/)
  assert.throws(() => money(1n, 'XXX'), /no currency/)
})

test('least and greatest are exact beyond 2^53', () => {
  assert.equal(least(2n ** 60n + 1n, 2n ** 60n, 2n ** 61n), 2n ** 60n)
  assert.equal(greatest(-1n, 2n ** 60n, 2n ** 60n + 1n), 2n ** 60n + 1n)
  assert.deepEqual([least(3n), greatest(3n)], [3n, 3n])
})

const shares: readonly [amount: bigint, bps: number, part: bigint][] = [
  [10_000n, 200, 200n],
  [24n, 200, 0n],
  [25n, 200, 0n],
  [26n, 200, 1n],
  [75n, 200, 2n],
  [125n, 200, 2n],
  [-75n, 200, -2n],
  [1n, 10_000, 1n],
  [MAX_AMOUNT, 9_999, 999_900_000_000_000n],
]
for (const [amount, bps, part] of shares)
  test(`${bps} basis points of ${amount} are ${part}`, () => assert.equal(share(amount, bps), part))

test('parts per million carry 2.99 % exactly', () => {
  assert.equal(shareOfMillion(100_000n, 29_900), 2_990n)
  assert.equal(shareOfMillion(50n, 29_900), 1n)
  assert.equal(shareOfMillion(500_000n, 1), 0n)
  assert.equal(shareOfMillion(1_500_000n, 1), 2n)
})

const readable: readonly [text: string, currency: string, amount: bigint][] = [
  ['1234.5', 'USD', 123_450n],
  ['1234.500', 'USD', 123_450n],
  ['-0.01', 'EUR', -1n],
  ['7', 'JPY', 7n],
  ['7.00', 'JPY', 7n],
  ['1.234', 'KWD', 1_234n],
  ['10000000000000.00', 'USD', MAX_AMOUNT],
]
for (const [text, currency, amount] of readable)
  test(`${text} ${currency} is ${amount} minor units`, () => assert.equal(parseAmount(text, currency), amount))

const unreadable: readonly [text: string, currency: string, refused: string][] = [
  ['1.005', 'USD', 'amount-not-exact'],
  ['7.5', 'JPY', 'amount-not-exact'],
  ['1e3', 'USD', 'amount-unreadable'],
  ['1,000.00', 'USD', 'amount-unreadable'],
  ['', 'USD', 'amount-unreadable'],
  ['10000000000000.01', 'USD', 'amount-out-of-range'],
  ['-9223372036854775808', 'JPY', 'amount-out-of-range'],
  ['1', 'XAU', 'currency-unknown'],
]
for (const [text, currency, refused] of unreadable) {
  test(`"${text}" ${currency} is refused: ${refused}`, () => {
    const answer = parseAmount(text, currency)
    assert.equal(typeof answer === 'object' && answer.refused, refused)
  })
}

test('an amount is written with all decimals of its currency', () => {
  assert.deepEqual(
    [usd(0n), usd(5n), usd(-5n), usd(123_450n), money(7n, 'JPY'), money(1_200n, 'KWD'), money(-1n, 'CLF')].map(
      amountText,
    ),
    ['0.00', '0.05', '-0.05', '1234.50', '7', '1.200', '-0.0001'],
  )
})

const formatted: readonly [amount: bigint, currency: string, locale: string, text: string][] = [
  [123_456n, 'USD', 'en-US', '$1,234.56'],
  [123_456n, 'JPY', 'en-US', '¥123,456'],
  [123_456n, 'KWD', 'en-US', 'KWD 123.456'],
  [123_456n, 'IQD', 'en-US', 'IQD 123.456'],
  [-123_456n, 'EUR', 'de-DE', '-1.234,56 €'],
  [123_456n, 'CNY', 'zh-CN', '¥1,234.56'],
  [MAX_AMOUNT - 1n, 'USD', 'en-US', '$9,999,999,999,999.99'],
  [12_345_678_901_234_567_890n, 'USD', 'en-US', '$123,456,789,012,345,678.90'],
]
for (const [amount, currency, locale, text] of formatted) {
  test(`${amount} ${currency} reads ${text} in ${locale}`, () => {
    assert.equal(formatMoney({ amount, currency }, locale).replace(/\s/g, ' '), text)
    assert.equal(formatMoney({ amount, currency }, locale).replace(/\s/g, ' '), text)
  })
}

const wires: readonly [amount: unknown, currency: unknown, refused: string][] = [
  [1.5, 'USD', 'amount-unreadable'],
  [Number.NaN, 'USD', 'amount-unreadable'],
  [Number.POSITIVE_INFINITY, 'USD', 'amount-unreadable'],
  ['1', 'USD', 'amount-unreadable'],
  [10 ** 15 + 1, 'USD', 'amount-out-of-range'],
  [-(2 ** 63), 'USD', 'amount-out-of-range'],
  [1, 'usd', 'currency-unknown'],
  [1, undefined, 'currency-unknown'],
]
for (const [amount, currency, refused] of wires) {
  test(`${amount} ${currency} from outside is refused: ${refused}`, () => {
    const answer = fromWire({ amount: amount as number, currency: currency as string })
    assert.equal('refused' in answer && answer.refused, refused)
  })
}

test('money beyond 10^15 never goes out', () => {
  assert.throws(() => toWire(usd(MAX_AMOUNT + 1n)), /beyond/)
  assert.throws(() => toWire(usd(-MAX_AMOUNT - 1n)), /beyond/)
})

const anyMoney = fc
  .tuple(fc.bigInt(-MAX_AMOUNT, MAX_AMOUNT), fc.constantFrom(...currencyExponents.keys()))
  .map(([amount, currency]) => ({ amount, currency }))

test('property: out and in again, as number and as text, is the same money', () => {
  fc.assert(
    fc.property(anyMoney, (value) => {
      assert.deepEqual(fromWire(toWire(value)), value)
      assert.equal(parseAmount(amountText(value), value.currency), value.amount)
    }),
  )
})

test('property: a share and its rest differ from the whole by nothing', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, MAX_AMOUNT), fc.nat(10_000), (amount, bps) => {
      const off = share(amount, bps) + share(amount, 10_000 - bps) - amount
      assert.ok(off >= -1n && off <= 1n)
      assert.equal(share(amount, bps), shareOfMillion(amount, bps * 100))
    }),
  )
})
