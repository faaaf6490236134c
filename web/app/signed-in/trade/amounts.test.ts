import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minorOf } from './amounts.ts'

for (const [typed, currency, minor] of [
  ['1234.5', 'USD', 123_450],
  ['1,234.50', 'USD', 123_450],
  ['1 234,50', 'EUR', 123_450],
  ['1.234', 'EUR', 123_400],
  ['1.234', 'KWD', 1_234],
  ['1200', 'JPY', 1_200],
  ['1,200', 'JPY', 1_200],
  ['0', 'USD', undefined],
  ['', 'USD', undefined],
  ['-5', 'USD', undefined],
  ['1e3', 'USD', undefined],
  ['12.345', 'USD', 1_234_500],
  ['12.3456', 'USD', undefined],
] as const)
  test(`${typed} ${currency} is ${minor}`, () => assert.equal(minorOf(typed, currency), minor))
