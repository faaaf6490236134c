import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currencyExponents } from '../../../server/kernel/currency.ts'
import {
  dateText,
  decimalText,
  instantText,
  minorDigits,
  moneyText,
  monthText,
  numberText,
  percentText,
  placeOf,
} from './formats.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const amounts = [
  { minor: 305_600, currency: 'USD', locale: 'en-GB', said: 'USD 3,056.00' },
  { minor: 305_600n, currency: 'USD', locale: 'es', said: '3056,00 USD' },
  { minor: 4_820_000, currency: 'USD', locale: 'es', said: '48.200,00 USD' },
  { minor: 964_000, currency: 'USD', locale: 'zh-CN', said: 'USD 9,640.00' },
  { minor: 120_000, currency: 'JPY', locale: 'en-GB', said: 'JPY 120,000' },
  { minor: 1_234_567, currency: 'KWD', locale: 'en-GB', said: 'KWD 1,234.567' },
  { minor: 5, currency: 'KWD', locale: 'en-GB', said: 'KWD 0.005' },
  { minor: 123_456_789, currency: 'HUF', locale: 'en-GB', said: 'HUF 1,234,567.89' },
  { minor: 99_999_999_999_999, currency: 'IDR', locale: 'en-GB', said: 'IDR 999,999,999,999.99' },
  { minor: 1_234, currency: 'IQD', locale: 'en-GB', said: 'IQD 1.234' },
  { minor: 0, currency: 'USD', locale: 'en-GB', said: 'USD 0.00' },
  { minor: -1_50, currency: 'USD', locale: 'en-GB', said: '-USD 1.50' },
  { minor: 9_007_199_254_740_993n, currency: 'USD', locale: 'en-GB', said: 'USD 90,071,992,547,409.93' },
]

for (const { minor, currency, locale, said } of amounts)
  test(`${minor} minor units of ${currency} are ${said} in ${locale}`, () => {
    assert.equal(plain(moneyText(minor, currency, locale)), said)
  })

test('a bare amount leaves out the currency and keeps its digits', () => {
  assert.equal(moneyText(305_600, 'USD', 'en-GB', true), '3,056.00')
  assert.equal(moneyText(120_000, 'JPY', 'en-GB', true), '120,000')
})

test('minor units become decimals without arithmetic', () => {
  assert.deepEqual([decimalText(5, 2), decimalText(-5, 3), decimalText(120, 0)], ['0.05', '-0.005', '120'])
})

const instants = [
  { at: '2027-03-03T17:00:00.000Z', zone: 'Europe/Amsterdam', locale: 'en-GB', said: 'Wed, 3 Mar 2027, 18:00' },
  { at: '2027-03-14T16:00:00.000Z', zone: 'Asia/Shanghai', locale: 'en-GB', said: 'Sun, 14 Mar 2027, 24:00' },
  { at: '2027-01-01T00:00:00.000Z', zone: 'UTC', locale: 'en-GB', said: 'Thu, 31 Dec 2026, 24:00' },
  { at: '2027-03-03T17:05:00.000Z', zone: 'Asia/Shanghai', locale: 'zh-CN', said: '2027年3月4日周四, 01:05' },
]

for (const { at, zone, locale, said } of instants)
  test(`${at} in ${zone} is ${said}`, () => assert.equal(instantText(at, zone, locale), said))

test('every currency has the digits that the ledger counts in', () => {
  for (const [currency, digits] of currencyExponents) assert.equal(minorDigits(currency), digits, currency)
})

test('decimals, shares and months are written as the reader writes them', () => {
  assert.deepEqual(
    [numberText('12500000', 'en-GB'), numberText('850.125', 'es'), numberText('999999999999.99', 'en-GB')],
    ['12,500,000', '850,125', '999,999,999,999.99'],
  )
  assert.deepEqual([percentText(50, 'en-GB'), percentText(10_000, 'zh-CN')], ['0.5%', '100%'])
  assert.deepEqual([monthText('2027-03', 'en-GB'), monthText('2027-03', 'zh-CN')], ['Mar 2027', '2027年3月'])
})

test('from right to left, amounts and times stay together in a sentence', () => {
  const at = '2027-03-03T17:00:00.000Z'
  for (const locale of ['ar-AE', 'he', 'en-GB-x-rtl'])
    for (const said of [moneyText(5, 'USD', locale), instantText(at, 'UTC', locale), dateText(at, 'UTC', locale)])
      assert.match(said, /^\u2068.+\u2069$/, locale)
  assert.doesNotMatch(instantText(at, 'UTC', 'en-GB'), /\u2068/)
})

test('a zone is named by its place', () => {
  assert.deepEqual(['America/New_York', 'Etc/UTC', 'Asia/Shanghai'].map(placeOf), ['New York', 'UTC', 'Shanghai'])
})
