import assert from 'node:assert/strict'
import { test } from 'node:test'
import { booksByCurrency } from './company-books.ts'

const line = (account: string, amount: number, currency = 'USD') => ({ account, balance: { amount, currency } })

test('what can be taken out is what is owed without what the company owes itself', () => {
  const books = booksByCurrency([
    line('liabilities:payable:cmp_1', 50_000),
    line('assets:recovery:cmp_1', 1_200),
    line('liabilities:payout:pyt_1', 300),
    line('liabilities:payout:pyt_2', 400),
    line('liabilities:blocked:cmp_1', 70),
  ])
  assert.deepEqual(books, [
    { currency: 'USD', owed: 50_000, debt: 1_200, onItsWay: 700, blocked: 70, available: 48_800 },
  ])
})

test('each currency has books of its own, and a debt never makes less than nothing', () => {
  const books = booksByCurrency([
    line('liabilities:payable:cmp_1', 10, 'KWD'),
    line('assets:recovery:cmp_1', 25, 'KWD'),
    line('liabilities:payable:cmp_1', 5, 'JPY'),
  ])
  assert.deepEqual(
    books.map(({ currency, available }) => [currency, available]),
    [
      ['JPY', 5],
      ['KWD', 0],
    ],
  )
})

test('what is of another kind counts nowhere', () => {
  assert.deepEqual(booksByCurrency([line('liabilities:escrow:ord_1', 9), line('', 1)]), [])
  assert.deepEqual(booksByCurrency([]), [])
})
