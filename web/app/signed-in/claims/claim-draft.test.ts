import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minorOf } from '../trade/amounts.ts'
import { chosen, commonReasons, draftLine, placeKey } from './claim-draft.ts'
import type { ClaimOption } from './read-claims.ts'

const option = (line: number, lot: string | null, reasons: readonly string[]): ClaimOption => ({
  ...{ line, lot, quantity: '12.5', most: { amount: 10_001, currency: 'USD' }, late_rate: null, why_not: null },
  reasons: reasons.map((reason) => ({ reason, remedies: [], checklist: [] })) as never,
})

test('goods are chosen by line and shipment; only reasons that fit all of them are left', () => {
  const all = [option(1, 'shp_a', ['damaged', 'wrong-item']), option(2, null, ['wrong-item']), option(3, null, [])]
  const picked = chosen(all, all.map(placeKey))
  assert.deepEqual(picked.map(placeKey), ['1:shp_a', '2:'])
  assert.deepEqual(
    commonReasons(picked).map(({ reason }) => reason),
    ['wrong-item'],
  )
  assert.deepEqual(commonReasons([]), [])
})

test('an amount that is left out is the share of the quantity, rounded down; more than the most is none', () => {
  const rows: readonly (readonly [string, string, unknown])[] = [
    ['12.5', '', 10_001],
    ['5', '', 4000],
    ['5', '12.34', 1234],
    ['0', '', 'quantity'],
    ['12.6', '', 'quantity'],
    ['many', '', 'quantity'],
    ['5', '100.02', 'amount'],
    ['5', 'much', 'amount'],
  ]
  for (const [quantity, amount, wanted] of rows) {
    const line = draftLine(option(1, 'shp_a', ['damaged']), { quantity, amount }, (text) => minorOf(text, 'USD'))
    assert.equal(typeof line === 'string' ? line : line.amount, wanted, `${quantity} ${amount}`)
  }
})
