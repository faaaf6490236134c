import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order, OrderSide, Status } from './order.rules.ts'
import { statuses } from './order.rules.ts'
import type { OrderStep } from './step.rules.ts'
import { checkStep, orderSteps, stepsNow } from './step.rules.ts'

/** The columns of the state table: dr pr ag ip ab ps sh rc cp cx ex; A author, O other side, B buyer, S supplier. */
const table: Readonly<Record<OrderStep, readonly string[]>> = {
  'write-terms': ['A', '', '', '', '', '', '', '', '', '', ''],
  'propose-terms': ['A', '', '', '', '', '', '', '', '', '', ''],
  'counter-terms': ['', 'O', '', '', '', '', '', '', '', '', ''],
  'accept-terms': ['', 'O', '', '', '', '', '', '', '', '', ''],
  'withdraw-order': ['A', 'BS', '', '', '', '', '', '', '', '', ''],
  'amend-terms': ['', '', 'BS', 'BS', 'BS', 'BS', '', '', '', '', ''],
  'start-payment': ['', '', 'B', 'B', 'B', 'B', 'B', 'B', '', '', ''],
  'use-voucher': ['', '', 'B', 'B', 'B', 'B', 'B', 'B', '', '', ''],
  'draw-credit': ['', '', 'B', 'B', 'B', 'B', 'B', 'B', '', '', ''],
  'accept-shortfall': ['', '', 'S', 'S', 'S', 'S', 'S', 'S', '', '', ''],
  'cancel-order': ['', '', 'BS', 'BS', 'BS', 'B', '', '', '', '', ''],
  'offer-cancellation': ['', '', '', 'BS', 'BS', 'BS', '', '', '', '', ''],
  'mark-goods-ready': ['', '', '', 'S', 'S', 'S', '', '', '', '', ''],
  'ship-lot': ['', '', '', 'S', 'S', 'S', '', '', '', '', ''],
  'confirm-receipt': ['', '', '', '', '', 'B', 'B', '', '', '', ''],
  'report-not-here': ['', '', '', '', '', 'B', 'B', '', '', '', ''],
  'extend-receipt': ['', '', '', '', '', 'BS', 'BS', '', '', '', ''],
  'book-inspection': ['', '', 'BS', 'BS', 'BS', 'BS', '', '', '', '', ''],
  'waive-inspection': ['', '', '', 'B', 'B', 'B', 'B', 'B', '', '', ''],
  'record-inspection': ['', '', '', '', '', 'B', 'B', 'B', '', '', ''],
  'attach-file': ['A', 'BS', 'BS', 'BS', 'BS', 'BS', 'BS', 'BS', '', '', ''],
  'release-early': ['', '', '', 'B', 'B', 'B', 'B', 'B', '', '', ''],
  'waive-balance': ['', '', '', '', 'S', 'S', 'S', 'S', '', '', ''],
}

const order: Order = {
  orderId: 'ord_1',
  buyerId: 'cmp_b',
  supplierId: 'cmp_s',
  currency: 'USD',
  zone: 'Etc/UTC',
  number: '1',
  wireReference: 'RF1',
  version: 1,
  author: 'buyer',
  proposed: false,
  total: 1n,
  createdAt: '2026-03-02T09:00:00.000Z',
  status: 'draft',
}

function may(cell: string, side: OrderSide, author: OrderSide): boolean {
  if (cell.includes('A')) return side === author
  if (cell.includes('O')) return side !== author
  return cell.includes(side === 'buyer' ? 'B' : 'S')
}

for (const step of Object.keys(orderSteps) as OrderStep[])
  for (const [i, status] of statuses.entries())
    test(`${step} in ${status}`, () => {
      const cell = table[step][i] ?? ''
      for (const author of ['buyer', 'supplier'] as const)
        for (const side of ['buyer', 'supplier'] as const) {
          const said = checkStep(step, { ...order, status, author }, side)?.refused
          const refused = cell === '' ? 'wrong-state' : 'not-your-turn'
          assert.equal(said, may(cell, side, author) ? undefined : refused, `${side}, written by the ${author}`)
        }
      assert.notEqual(checkStep(step, { ...order, status }, undefined), undefined)
    })

test('the steps that are shown are those that the table allows', () => {
  const shown = (status: Status, side: OrderSide) => stepsNow({ ...order, status }, side)
  assert.deepEqual(shown('proposed', 'supplier'), ['counter-terms', 'accept-terms', 'withdraw-order', 'attach-file'])
  assert.deepEqual(shown('proposed', 'buyer'), ['withdraw-order', 'attach-file'])
  assert.deepEqual(shown('completed', 'buyer'), [])
})
