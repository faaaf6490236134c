import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, type Filter, filterOf, typedIn } from './filter-of.ts'

const read = (query: string) => filterOf(typedIn(new URLSearchParams(query)))

const cases: readonly (readonly [query: string, filter: Filter, faults: readonly string[]])[] = [
  ['', {}, []],
  ['status=&q=%20', {}, []],
  ['q=pump&status=agreed&side=buyer', { q: 'pump', status: 'agreed', side: 'buyer' }, []],
  ['status=gone&side=both', {}, ['status', 'side']],
  ['currency=USD&from=1,234.5', { currency: 'USD', amount_from: 123_450 }, []],
  ['currency=JPY&from=500&to=0', { currency: 'JPY', amount_from: 500, amount_to: 0 }, []],
  ['currency=KWD&to=1.005', { currency: 'KWD', amount_to: 1_005 }, []],
  ['from=12', {}, ['from']],
  ['currency=USD&from=much', { currency: 'USD' }, ['from']],
  ['begun_from=2027-02-30&begun_to=2028-02-29', { begun_to: '2028-02-29' }, ['begun_from']],
  ['due=7&flag=held-up', { due_days: 7, flag: 'held-up' }, []],
  ['due=999', { due_days: 365 }, []],
  ['due=soon', {}, ['due']],
]
for (const [query, filter, faults] of cases)
  test(`the address ?${query}`, () => {
    assert.deepEqual(read(query), { filter, faults })
  })

test('a kept filter makes an address that reads as the same filter', () => {
  for (const [, filter] of cases) {
    const address = new URL(addressOf(filter), 'https://surety.example')
    assert.deepEqual(filterOf(typedIn(address.searchParams)).filter, filter)
  }
  assert.equal(addressOf({}), '/orders')
})
