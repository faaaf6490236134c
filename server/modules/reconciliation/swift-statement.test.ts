import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { sumsOf } from './bank.testing.ts'
import { readMt940 } from './swift-statement.rules.ts'

const own = (name: string) => readFileSync(`tests/data/bank-statements/own/${name}`, 'utf8')

function read(text: string) {
  const found = readMt940(text)
  assert.ok(!isRefusal(found), isRefusal(found) ? JSON.stringify(found) : '')
  return found
}

test('numbered subfields: text, name and account are put together, and the statement adds up', () => {
  const [found, ...more] = read(own('german.sta'))
  assert.equal(more.length, 0)
  assert.deepEqual(
    [found?.account, found?.sequence, found?.page, found?.currency],
    ['20050550/1234567890', 45, 1, 'EUR'],
  )
  assert.equal(found && sumsOf(found), 'balanced')
  const [wire, charge, interest] = found?.entries ?? []
  assert.deepEqual([wire?.amount, wire?.direction, wire?.reference], [200_000n, 'credit', 'BANKREF0001'])
  assert.deepEqual(wire?.details[0], {
    references: [],
    text: 'Rechnung 77 RF18 5390 0754 7034',
    endToEndId: 'INV-2026-77',
    name: 'Müller GmbH & Co. KG',
    account: 'DE89370400440532013000',
  })
  assert.deepEqual([charge?.code, charge?.direction], ['NCHG', 'debit'])
  assert.deepEqual([interest?.code, interest?.valueOn, interest?.bookedOn], ['NINT', '2025-12-31', '2026-01-02'])
})

test('SWIFT blocks, slashes, pages, reversal', () => {
  const [first, second] = read(own('slashes.sta'))
  assert.deepEqual([first?.sequence, first?.page, second?.page], [61, 1, 2])
  assert.deepEqual([first && sumsOf(first), second && sumsOf(second)], ['balanced', 'balanced'])
  const detail = first?.entries[0]?.details[0]
  assert.deepEqual(
    [detail?.name, detail?.account, detail?.endToEndId],
    ['BEA TRADING', 'NL32INGB0000012345', 'PAY-0001'],
  )
  assert.match(detail?.text ?? '', /RF18539007547034/)
  const [reversal, charge] = second?.entries ?? []
  assert.deepEqual([reversal?.reversal, reversal?.direction, reversal?.amount], [true, 'debit', 150_000n])
  assert.deepEqual([charge?.code, charge?.amount], ['NCOM', 750n])
})

test('subfields after carets, points in balances, a slash before the account', () => {
  const [found] = read(own('carets.sta'))
  assert.deepEqual([found?.account, found && sumsOf(found)], ['PL07160011980002002256301011', 'balanced'])
  const [wire, charge] = found?.entries ?? []
  assert.deepEqual(wire?.details[0], {
    references: [],
    text: 'RF18 5390 0754 7034 Faktura 77',
    name: 'BEA TRADING SP. Z O.O.',
    account: 'PL61109010140000071219812874',
  })
  assert.deepEqual([wire?.amount, charge?.amount, charge?.direction], [200_000n, 581n, 'debit'])
})

test('lines of a header before it, field 28, code words without a first one that is known', () => {
  const [found] = read(own('header-lines.sta'))
  assert.deepEqual([found?.account, found?.sequence, found && sumsOf(found)], ['517852257', 6101, 'balanced'])
  assert.deepEqual(found?.entries[0]?.details[0], {
    references: [],
    text: 'Order RF18539007547034',
    name: 'BEA TRADING',
    account: 'NL91ABNA0417164300',
  })
})

const good = own('german.sta')
const wrong: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  ['no account', (text) => text.replace(/:25:.*\r\n/, ''), /"line":1.*:25: field/],
  ['no opening balance', (text) => text.replace(/:60F:.*\r\n/, ''), /:60F: or :60M:/],
  ['no closing balance', (text) => text.replace(/:62F:.*\r\n/, ''), /:62F: or :62M:/],
  ['points between thousands', (text) => text.replace('2000,00NTRF', '2.000,00NTRF'), /"line":5.*no amount in EUR/],
  ['a point before three digits', (text) => text.replace('2000,00NTRF', '2.000NTRF'), /"line":5.*no amount in EUR/],
  [
    'an amount with three decimals',
    (text) => text.replace('2000,00NTRF', '2000,001NTRF'),
    /"line":5.*no amount in EUR/,
  ],
  ['a day that no calendar has', (text) => text.replace('2603020302C', '2613020302C'), /"line":5.*no date/],
  ['an unknown currency', (text) => text.replace('C260301EUR', 'C260301EUX'), /"line":4.*EUX is no ISO 4217/],
]

for (const [name, spoil, said] of wrong)
  test(`wrong: ${name}: line and reason`, () => {
    const found = readMt940(spoil(good))
    assert.ok(isRefusal(found))
    assert.match(JSON.stringify(found), said)
  })
