import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Quote, sorted } from './sort-quotes.ts'

const money = (amount: number) => ({ amount, currency: 'USD' })
const quote = (method: string, total: number, day: number, possible = true): Quote => ({
  method,
  possible,
  because: possible ? null : 'country-not-served',
  provider: possible ? 'sandbox' : null,
  amount: money(100),
  fee: money(total - 100),
  fee_tax: money(0),
  tax_kind: 'out-of-scope',
  tax_bps: 0,
  total: money(total),
  expected_by: `2026-12-0${day}T00:00:00.000Z`,
  hold_until: null,
  exchange: null,
})
const quotes = [quote('boleto', 100, 1, false), quote('card', 103, 1), quote('wire', 100, 7), quote('local', 101, 2)]
const order = (dueBy: string | null) => sorted(quotes, dueBy).map(({ method }) => method)

test('the smallest total first, what cannot be used last', () => {
  assert.deepEqual(order(null), ['wire', 'local', 'card', 'boleto'])
})
test('what would come too late stands behind what is in time', () => {
  assert.deepEqual(order('2026-12-03T00:00:00.000Z'), ['local', 'card', 'wire', 'boleto'])
})
test('of the same total the sooner one first', () => {
  const same = [quote('late', 100, 5), quote('soon', 100, 2)]
  assert.deepEqual(
    sorted(same, null).map(({ method }) => method),
    ['soon', 'late'],
  )
})
