import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressWith, apiQuery, readAsked } from './search-form.ts'

const read = (text: string) => readAsked(new URLSearchParams(text))

test('lists come with commas and by name again, each value once', () => {
  assert.deepEqual(read('country=CN,VN&country=CN&country=').lists.country, ['CN', 'VN'])
})

test('prices are dollars in the address and cents for the API', () => {
  assert.deepEqual(apiQuery(read('price_to=8.25&price_from='), 'en'), { price_to: 825 })
})

test('what is said wrongly is not said', () => {
  assert.deepEqual(apiQuery(read('stars=many&page=-3&sort=paid&badge=yes&lead_days=-1&price_to=1e999'), 'en'), {})
  assert.equal(read('page=100000').page, 100)
})

test('a change begins at the first page and keeps the rest', () => {
  assert.equal(
    addressWith('q=pump&page=7&country=CN&stars=', { country: ['VN', 'IN'] }),
    '?q=pump&country=VN&country=IN',
  )
  assert.equal(addressWith('q=pump&page=7', { q: undefined }), '?')
})
