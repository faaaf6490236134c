import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyExponents, exponentOf } from './currency.ts'
import { countryWords, dateWords, instantWords, type Language, languageFor, languages, moneyWords } from './language.ts'

const wishes: readonly [wish: string | undefined, language: Language][] = [
  ['zh-CN,zh;q=0.9', 'zh'],
  ['ES', 'es'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [undefined, 'en'],
]
for (const [wish, language] of wishes) test(`${wish} is ${language}`, () => assert.equal(languageFor(wish), language))

const amounts: readonly [amount: bigint, currency: string, language: Language, text: string][] = [
  [123_450n, 'USD', 'en', 'USD 1,234.50'],
  [123_450n, 'EUR', 'es', 'EUR 1.234,50'],
  [123_450n, 'CNY', 'zh', 'CNY 1,234.50'],
  [1_234n, 'JPY', 'en', 'JPY 1,234'],
  [1_234n, 'KWD', 'en', 'KWD 1.234'],
  [999_999_999_999_999n, 'USD', 'en', 'USD 9,999,999,999,999.99'],
  [-5n, 'USD', 'en', 'USD -0.05'],
]
for (const [amount, currency, language, text] of amounts)
  test(`${amount} ${currency} in ${language}`, () => assert.equal(moneyWords({ amount, currency }, language), text))

test('dates, instants and countries are in words', () => {
  assert.equal(dateWords('2026-03-01', 'en'), '1 March 2026')
  assert.equal(dateWords('2026-03-01', 'es'), '1 de marzo de 2026')
  assert.equal(dateWords('2026-03-01', 'zh'), '2026年3月1日')
  assert.match(
    instantWords('2026-03-01T23:30:00.000Z', 'Asia/Shanghai', 'en'),
    /^2 March 2026.*07:30 \(Asia\/Shanghai\)$/,
  )
  assert.deepEqual(
    (['en', 'zh', 'es'] as const).map((language) => countryWords('NL', language)),
    ['Netherlands', '荷兰', 'Países Bajos'],
  )
})

test('property: an amount in words has all its digits, in every currency and language', () => {
  const amount = fc.bigInt(-(10n ** 15n), 10n ** 15n)
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom(...currencyExponents.keys()),
      fc.constantFrom(...languages),
      (value, code, language) => {
        const text = moneyWords({ amount: value, currency: code }, language)
        assert.ok(text.startsWith(`${code} `))
        const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
        assert.equal(digits, (value < 0n ? -value : value).toString())
        const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0
        // The last group of a currency without decimals is one of thousands.
        if (exponentOf(code) > 0) assert.equal(decimals, exponentOf(code))
      },
    ),
  )
})

const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  zh: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  es: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
    ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ],
}
for (const language of languages)
  test(`months in ${language}`, () => {
    for (const [i, name] of months[language].entries()) {
      const date = `2026-${String(i + 1).padStart(2, '0')}-09`
      assert.ok(dateWords(date, language).includes(name), date)
    }
  })

const instants: readonly [at: string, zone: string, words: RegExp][] = [
  ['2026-01-01T00:00:00.000Z', 'UTC', /^1 January 2026.*00:00 \(UTC\)$/],
  ['2026-01-01T00:00:00.000Z', 'America/New_York', /^31 December 2025.*19:00 \(America\/New_York\)$/],
  ['2026-07-01T12:00:00.000Z', 'Europe/Amsterdam', /^1 July 2026.*14:00 \(Europe\/Amsterdam\)$/],
]
for (const [at, zone, words] of instants)
  test(`${at} in ${zone}`, () => assert.match(instantWords(at, zone, 'en'), words))

test('a country that nobody named keeps its code', () => {
  assert.equal(countryWords('QQ', 'en'), 'QQ')
})
