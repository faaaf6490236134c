import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { readXml } from '../../platform/xml.ts'
import { readEcbRates, readRateTable } from './rate-file.rules.ts'

/** As the bank writes it: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml */
const daily = (cubes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
  xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube>${cubes}</Cube>
</gesmes:Envelope>`
const friday = `<Cube time='2026-11-27'><Cube currency='USD' rate='1.0850'/><Cube currency='JPY' rate='163.50'/></Cube>`

function readDaily(cubes: string) {
  const root = readXml(Buffer.from(daily(cubes)))
  assert.ok(!isRefusal(root))
  return readEcbRates(root)
}

const rates = [
  { pair: 'EUR/USD', rate: '1.0850' },
  { pair: 'EUR/JPY', rate: '163.50' },
]
const published = { source: 'European Central Bank', asOf: '2026-11-27T15:00:00.000Z', rates }

test('the daily file of the European Central Bank is read with its time in Frankfurt', () => {
  assert.deepEqual(readDaily(friday), published)
})

test('the same as a table', () => {
  const table = 'Date, USD, JPY, ISK, \n27 November 2026, 1.0850, 163.50, N/A, \n'
  assert.deepEqual(readRateTable(table, undefined), published)
})

test('a table of pairs is what somebody says who published it', () => {
  const told = { source: 'House bank', asOf: '2026-11-27T09:00:00.000Z' }
  const read = readRateTable('\ufeffpair;rate\r\nUSD/CNY;7.2\r\n\r\nEUR/USD;1.08\r\n', told)
  assert.deepEqual(read, {
    ...told,
    rates: [
      { pair: 'USD/CNY', rate: '7.2' },
      { pair: 'EUR/USD', rate: '1.08' },
    ],
  })
})

const wrongDays: readonly [name: string, cubes: string][] = [
  ['nothing in it', ''],
  ['no time', friday.replace(" time='2026-11-27'", '')],
  ['a time that is none', friday.replace('2026-11-27', '2026-13-27')],
  ['several days', friday + friday],
  ['no rates', "<Cube time='2026-11-27'></Cube>"],
]
for (const [name, cubes] of wrongDays) {
  test(`a daily file with ${name} is refused`, () => {
    const read = readDaily(cubes)
    assert.equal(isRefusal(read) && read.refused, 'rate-file-invalid')
  })
}

const told = { source: 'x', asOf: '2026-11-27T09:00:00.000Z' }
const wrongTables: readonly [name: string, text: string, line: number | undefined][] = [
  ['no head', 'EUR/USD,1', 1],
  ['nothing', '', 1],
  ['a line too long', 'pair,rate\nEUR/USD,1\nEUR/JPY,1,2', 3],
  ['another way to write a date', 'Date, USD\n2026-11-27, 1', 2],
  ['no such month', 'Date, USD\n27 Nov 2026, 1', 2],
  ['no such day', 'Date, USD\n32 November 2026, 1', 2],
  ['two days', 'Date, USD\n27 November 2026, 1\n26 November 2026, 1', 3],
  ['no rates', 'Date, USD\n27 November 2026, N/A', 2],
]
for (const [name, text, line] of wrongTables) {
  test(`a table with ${name} is refused, and says where`, () => {
    const read = readRateTable(text, told)
    assert.ok(isRefusal(read))
    assert.deepEqual([read.refused, (read.data as { line?: number }).line], ['rate-file-invalid', line])
  })
}

test('a table of pairs that nobody published is refused', () => {
  const read = readRateTable('pair,rate\nEUR/USD,1', undefined)
  assert.equal(isRefusal(read) && read.refused, 'rate-file-invalid')
})
