import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetDay, sheetNumber, tableNumber } from './table-number.rules.ts'

test('a number is read as its table writes numbers, and never guessed', () => {
  for (const [text, sign, wanted] of [
    ['12', 'unsure', '12'],
    ['9.50', 'point', '9.50'],
    ['9,50', 'unsure', '9.50'],
    ['9,50', 'comma', '9.50'],
    ['1.234,50', 'unsure', '1234.50'],
    ['1,234.50', 'unsure', '1234.50'],
    ['1 234,50', 'comma', '1234.50'],
    ['1’234.50', 'point', '1234.50'],
    ['1,234', 'point', '1234'],
    ['1.234', 'comma', '1234'],
    ['1.234', 'point', '1.234'],
    ['0.125', 'unsure', '0.125'],
    ['0,125', 'unsure', '0.125'],
    ['1,234,567', 'unsure', '1234567'],
    ['-0.5', 'point', '-0.5'],
    ['$9.50', 'point', '9.50'],
    ['9.50 €', 'point', '9.50'],
    ['USD 9.50', 'point', '9.50'],
  ] as const)
    assert.equal(tableNumber(text, sign), wanted, `${text} ${sign}`)
  for (const [text, sign, why] of [
    ['1.234', 'unsure', 'ambiguous'],
    ['1,234', 'unsure', 'ambiguous'],
    ['ten', 'point', 'no-number'],
    ['1,23', 'point', 'no-number'],
    ['1.2.3', 'point', 'no-number'],
    ['1,23.4,5', 'unsure', 'no-number'],
    ['', 'point', 'no-number'],
    ['1e5', 'point', 'no-number'],
  ] as const)
    assert.deepEqual(tableNumber(text, sign), { why }, `${text} ${sign}`)
})

test('a spreadsheet means fifteen digits, and counts days from 1899', () => {
  for (const [kept, wanted] of [
    ['19.989999999999998', '19.99'],
    ['4.006381333931E12', '4006381333931'],
    ['0.1', '0.1'],
    ['42', '42'],
    ['1E-7', '0.0000001000'],
    ['LAMP-1', 'LAMP-1'],
  ] as const)
    assert.equal(sheetNumber(kept), wanted, kept)
  assert.equal(sheetDay('46388'), '2027-01-01')
  assert.equal(sheetDay('46388.75'), '2027-01-01')
  assert.equal(sheetDay('soon'), undefined)
})
