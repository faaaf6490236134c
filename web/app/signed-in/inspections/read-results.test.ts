import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readResults } from './read-results.ts'

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form
}

test('results by line, with qualities, classes, count and papers', () => {
  const form = formOf({
    ...{ 'inspected-1': '80', 'counted-1': '998.5', 'defective-1-major': '3', 'defective-1-minor': '' },
    ...{ 'point-1-1-inspected': '', 'point-1-1-defective': '2', 'point-1-1-readings': '2.0; 2.3 mm;;1.7' },
    ...{ 'point-1-2-inspected': '5', 'point-1-2-defective': '', 'point-1-2-readings': '' },
    ...{ 'inspected-2': '', 'point-2-1-defective': '1', paper: ['1', '3'] },
  })
  assert.deepEqual(readResults(form), {
    lines: [
      {
        ...{ line: 1, inspected: 80, counted: '998.5', defective: { major: 3 } },
        points: [
          { n: 1, inspected: 80, defective: 2, readings: ['2.0', '2.3 mm', '1.7'] },
          { n: 2, inspected: 5, defective: 0 },
        ],
      },
    ],
    documents: [1, 3],
  })
})

test('a quality that nobody looked at is left out, and what is no number is no number', () => {
  const form = formOf({ 'inspected-1': 'ten', 'point-1-1-inspected': '0', 'point-1-1-defective': '' })
  const { lines } = readResults(form)
  assert.deepEqual(lines[0]?.points, [])
  assert.ok(Number.isNaN(lines[0]?.inspected))
})
