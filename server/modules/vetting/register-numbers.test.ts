import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRegisterNumber, isTaxNumber } from './register-numbers.ts'

// Country, number, whether it can stand in the register. Well-known published numbers, and one changed digit.
for (const [country, number, is] of [
  ['US', '94-2404110', true],
  ['US', '00-1234567', false],
  ['US', '9424041', false],
  ['GB', '00445790', true],
  ['GB', 'SC 095000', true],
  ['GB', 'XX095000', false],
  ['GB', '445790', false],
  ['DE', 'HRB 6684', true],
  ['DE', 'HRA 12345 B', true],
  ['DE', 'VR 123', false],
  ['DE', 'HRB', false],
  ['CN', '91110000600037341L', true],
  ['CN', '91110000600037341M', false],
  ['CN', '9111000060003734', false],
  ['ES', 'A28015865', true],
  ['ES', 'A28015866', false],
  ['VN', 'anything 1', true],
  ['VN', ' ', false],
] as const)
  test(`${country} ${number} ${is ? 'can' : 'cannot'} stand in its register`, () => {
    assert.equal(isRegisterNumber(country, number), is)
  })

for (const [country, number, is] of [
  ['DE', 'DE 136 695 976', true],
  ['DE', 'DE136695977', false],
  ['NL', 'NL123456782B90', true],
  ['ZZ', 'whatever', true],
] as const)
  test(`${country} tax number ${number}: ${is}`, () => assert.equal(isTaxNumber(country, number), is))
