import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvParser } from './csv-parser.rules.ts'

type Row = readonly [line: number, ...cells: string[]]

/** The rows of a text that comes in pieces of a length, or the refusal. */
function rowsOf(text: string, separator = ',', piece = text.length || 1) {
  const rows: Row[] = []
  const parser = csvParser(separator, (cells, line) => {
    rows.push([line, ...cells])
    return undefined
  })
  for (let i = 0; i < text.length; i += piece) {
    const refused = parser.write(text.slice(i, i + piece))
    if (refused !== undefined) return refused
  }
  return parser.end() ?? rows
}

const cases: readonly (readonly [text: string, rows: readonly Row[]])[] = [
  ['', []],
  ['a', [[1, 'a']]],
  [
    'a,b\r\nc,d\r\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'a\rb\rc',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    'a,\n,b\n',
    [
      [1, 'a', ''],
      [2, '', 'b'],
    ],
  ],
  ['"a,b",c', [[1, 'a,b', 'c']]],
  ['"a ""b""",c', [[1, 'a "b"', 'c']]],
  [
    '"a\nb",c\nd',
    [
      [1, 'a\nb', 'c'],
      [3, 'd'],
    ],
  ],
  ['"",x', [[1, '', 'x']]],
  ['5" pipe,2', [[1, '5" pipe', '2']]],
  ['"a"b,c', [[1, 'ab', 'c']]],
  [
    '\n\n , \na\n\nb',
    [
      [4, 'a'],
      [6, 'b'],
    ],
  ],
]

for (const [text, rows] of cases)
  test(`${JSON.stringify(text)} has ${rows.length} rows, however it comes`, () => {
    for (const piece of [1, 2, 3, 1000]) assert.deepEqual(rowsOf(text, ',', piece), rows, `pieces of ${piece}`)
  })

test('a quote that is never closed, and a cell without end, are named by their line', () => {
  assert.deepEqual(rowsOf('a\nb,"c\nd\ne'), {
    refused: 'table-broken',
    data: { line: 2, why: 'a quote is never closed' },
  })
  const endless = rowsOf(`a\n"${'x'.repeat(100_001)}"`)
  assert.deepEqual(endless, { refused: 'table-broken', data: { line: 2, why: 'a cell has no end' } })
})

test('whatever is written is read again', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !text.includes('\r'))
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.integer({ min: 1, max: 7 }),
      (rows, separator, piece) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n')
        const wanted = rows.filter((row) => row.some((each) => each.trim() !== ''))
        const found = rowsOf(text, separator, piece) as readonly Row[]
        assert.deepEqual(
          found.map(([, ...cells]) => cells),
          wanted,
        )
      },
    ),
  )
})
