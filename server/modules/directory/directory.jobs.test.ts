import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, indexedTopics } from './directory.jobs.ts'
import { looseQuery, readQuery } from './read-query.ts'

const news = (topic: string, body: Record<string, string | readonly string[]>, root = 'cmp_s') => ({
  topic,
  root,
  body,
})
const changed = (...products: readonly string[]) => news('products.changed', { company: 'cmp_s', products }, 'cat_s')

for (const [name, rows] of [
  ['before', [news('performance.moved', { supplier: 'cmp_s' }, 'per_s'), changed('a'), changed('b', 'a')]],
  ['after', [changed('a'), changed('b'), news('check.recorded', { company: 'cmp_s' })]],
] as const)
  test(`news of a supplier ${name} news of its products loses none of them`, () => {
    const found = changesOf(rows).get('cmp_s')
    assert.deepEqual([found?.isItself, [...(found?.products ?? [])].sort()], [true, ['a', 'b']])
  })

test('products alone are no news of their supplier', () => {
  const found = changesOf([changed('a')]).get('cmp_s')
  assert.deepEqual([found?.isItself, [...(found?.products ?? [])]], [false, ['a']])
})

test('whatever ends or begins a company is news for the index', () => {
  for (const what of ['suspended', 'excluded', 'closed', 'reinstated', 'reopened'])
    assert.ok(indexedTopics.has(`company.${what}`), what)
})

test('a code of a hundred parts is twelve things to look for', () => {
  const code = Array.from({ length: 90 }, (_, n) => n % 10).join('-')
  assert.ok(looseQuery(code).length <= 12, `${looseQuery(code).length}`)
  assert.ok(readQuery(Array.from({ length: 60 }, () => 'ab').join(' ')).length <= 12)
})
