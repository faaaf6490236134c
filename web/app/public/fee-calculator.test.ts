import assert from 'node:assert/strict'
import { test } from 'node:test'
import { methodFee } from '../../../server/modules/payments/method.rules.ts'
import { defaultMethods } from '../../../server/modules/payments/method-policy.rules.ts'
import { costsOf, feeOf, readAmount } from './fee-calculator.ts'
import { methods } from './rules.ts'

const typed = [
  { text: '9640', digits: 2, minor: 964_000n },
  { text: '9,640.00', digits: 2, minor: 964_000n },
  { text: '9640,5', digits: 2, minor: 964_050n },
  { text: ' 1 200 000 ', digits: 0, minor: 1_200_000n },
  { text: '1234.567', digits: 3, minor: 1_234_567n },
  { text: '1.234', digits: 2, minor: undefined },
  { text: '12.50', digits: 0, minor: undefined },
  { text: '0', digits: 2, minor: undefined },
  { text: '-5', digits: 2, minor: undefined },
  { text: 'much', digits: 2, minor: undefined },
  { text: '99999999999', digits: 2, minor: undefined },
]

for (const { text, digits, minor } of typed)
  test(`"${text}" with ${digits} digits is ${minor}`, () => assert.equal(readAmount(text, digits), minor))

test('fees are those that the server would take', () => {
  for (const method of defaultMethods)
    for (const currency of ['USD', 'EUR', 'BRL', 'JPY'])
      for (const amount of [1n, 49_99n, 50_00n, 50_01n, 999_99n, 1_000_01n, 9_640_00n, 48_200_00n])
        assert.equal(feeOf(method.fee, amount, currency), methodFee(method.fee, amount, currency), method.code)
})

const codes = (currency: string, amount: bigint, country?: string) =>
  costsOf(methods, { amount, currency, ...(country === undefined ? {} : { country }) }).map(({ method }) => method.code)

test('only methods that take currency, country and amount are named, the cheapest first', () => {
  assert.deepEqual(codes('EUR', 964_000n, 'DE'), ['wire', 'local-transfer', 'card', 'apple-pay', 'google-pay'])
  assert.deepEqual(codes('BRL', 964_000n, 'BR'), ['wire', 'boleto', 'card', 'apple-pay', 'google-pay'])
  assert.ok(!codes('USD', 964_000n, 'DE').includes('ach'))
  assert.ok(!codes('USD', 1_000_01n).includes('cash-transfer'))
  assert.deepEqual(codes('JPY', 120_000n, 'JP'), ['wire', 'card', 'apple-pay', 'google-pay'])
})

test('what a card may not bear at once takes several payments', () => {
  const card = costsOf(methods, { amount: 48_200_00n, currency: 'USD' }).find(({ method }) => method.code === 'card')
  assert.deepEqual([card?.fee, card?.total, card?.payments], [1_441_18n, 49_641_18n, 5n])
})
