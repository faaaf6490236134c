import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import type { Transfer } from '../ledger/transfer.rules.ts'
import { movement, transferType } from '../ledger/transfer.rules.ts'
import { book, debtOf, payableOf, refundableOf } from './book.rules.ts'

const at = '2026-03-02T00:00:00.000Z'
const happenedAt = '2026-03-01T00:00:00.000Z'

test('movements become transfers of one cause, each with an id of its own', () => {
  const [escrow, refundable] = [accounts.escrow('ord_1'), accounts.refundable('ord_1')]
  const due = movement('refund-due', 'USD', [[escrow, 5n]], [[refundable, 5n]])
  let n = 0
  const context = { at, newId: (prefix: string) => `${prefix}_${n++}` }
  const changes = book([due, due], { root: 'ord_1', cause: 'claim:clm_1', happenedAt }, context)
  const transfers = changes.flatMap((each) =>
    each.do === 'append' && each.type === transferType.name ? [each.record as Transfer] : [],
  )
  assert.deepEqual(
    transfers.map(({ id, root, cause, happenedAt: when, recordedAt }) => [id, root, cause, when, recordedAt]),
    [
      ['trf_0', 'ord_1', 'claim:clm_1', happenedAt, at],
      ['trf_1', 'ord_1', 'claim:clm_1', happenedAt, at],
    ],
  )
  assert.deepEqual(book([], { root: 'ord_1', cause: 'x', happenedAt }, context), [])
})

for (const [ref, root, key] of [
  [debtOf('cmp_1', 'USD'), 'cmp_1', 'assets:recovery:cmp_1:USD'],
  [payableOf('cmp_1', 'EUR'), 'cmp_1', 'liabilities:payable:cmp_1:EUR'],
  [refundableOf('ord_1', 'USD'), 'ord_1', 'liabilities:refundable:ord_1:USD'],
] as const) {
  test(`the level of ${key} stands in its own root`, () => assert.deepEqual([ref.root, ref.key], [root, key]))
}
