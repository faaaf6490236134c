import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavesOf, type PolicyNumber, typedInto, type Value, valuesOf } from './typed-values.ts'

const methods: Value = [
  { code: 'card', fee: { kind: 'percent', bps: 299 } },
  { code: 'ach', fee: { kind: 'fixed', amounts: { USD: 1500 } }, countries: ['US', 'PR'] },
]

test('the fields of a table say where they stand; a list of words is one field', () => {
  assert.deepEqual(
    leavesOf(methods, 'methods').map(({ path, value }) => [path, value]),
    [
      ['methods/0/code', 'card'],
      ['methods/0/fee/kind', 'percent'],
      ['methods/0/fee/bps', 299],
      ['methods/1/code', 'ach'],
      ['methods/1/fee/kind', 'fixed'],
      ['methods/1/fee/amounts/USD', 1500],
      ['methods/1/countries', 'US PR'],
    ],
  )
  assert.deepEqual(leavesOf({ 'a/b': 1 }, 'x'), [{ path: 'x/a~1b', value: 1 }])
  assert.deepEqual(leavesOf('P30D', 'window'), [{ path: 'window', value: 'P30D' }])
})

const typing = (said: Readonly<Record<string, string>>) => (path: string) => said[path]

test('what was typed keeps the kind of what stood there', () => {
  const typed = typing({ 'methods/0/fee/bps': '250', 'methods/1/countries': 'US, CA' })
  assert.deepEqual(typedInto(methods, 'methods', typed), [
    { code: 'card', fee: { kind: 'percent', bps: 250 } },
    { code: 'ach', fee: { kind: 'fixed', amounts: { USD: 1500 } }, countries: ['US', 'CA'] },
  ])
  assert.equal(typedInto(2, 'tries', typing({ tries: 'two' })), 'two')
  assert.equal(typedInto(true, 'on', typing({ on: 'false' })), false)
})

const number = (name: string, otherwise: Value, value = otherwise): PolicyNumber => {
  return { name, unit: '', reason: '', default: otherwise, value }
}

test('a proposal names what differs from its default, and nothing else', () => {
  const numbers = [number('tries', 2, 3), number('window', 'P30D'), number('methods', methods)]
  assert.deepEqual(valuesOf(numbers, typing({})), { values: { tries: 3 } })
  assert.deepEqual(valuesOf(numbers, typing({ tries: '2', window: 'P60D' })), { values: { window: 'P60D' } })
})

test('a table is taken from its text where that was changed', () => {
  const numbers = [number('methods', methods)]
  const text = JSON.stringify(methods, undefined, 2).replaceAll('\n', '\r\n')
  assert.deepEqual(valuesOf(numbers, typing({ 'json:methods': text })), { values: {} })
  assert.deepEqual(valuesOf(numbers, typing({ 'json:methods': '[]', 'methods/0/code': 'wire' })), {
    values: { methods: [] },
  })
  assert.deepEqual(valuesOf(numbers, typing({ 'json:methods': '[' })), { notJson: 'methods' })
})
