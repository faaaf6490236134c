import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits, rowsOf, transferKinds } from './transfer-kind.rules.ts'

const patterns = [...new Set(transferKinds.flatMap((row) => [...row.debit, ...row.credit]))]

const families = [
  'assets:bank:*',
  'assets:provider:*',
  'assets:own:*',
  'assets:chargeback:*',
  'assets:recovery:*',
  'assets:credit:*',
  'assets:lent:*',
  'assets:lender:*',
  'liabilities:lender:*',
  'liabilities:escrow:*',
  'liabilities:refundable:*',
  'liabilities:refund:*',
  'liabilities:payable:*',
  'liabilities:payout:*',
  'liabilities:unallocated:*',
  'liabilities:inspection:*',
  'liabilities:blocked:*',
  'liabilities:tax:*',
  'liabilities:voucher:*',
  'equity:operator',
  'equity:fx:*',
  '*',
]

for (const pattern of patterns) {
  test(`the pattern ${pattern} is a family of ledger accounts`, () => {
    assert.ok(families.includes(pattern) || /^(income|expenses):[a-z:*-]+$/.test(pattern))
  })
}

for (const row of transferKinds) {
  test(`${row.kind} says when, and from where to where`, () => {
    assert.match(row.kind, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(row.when.length > 5)
    assert.ok(row.debit.length > 0 && row.credit.length > 0)
    assert.equal(new Set(row.debit).size, row.debit.length)
    assert.equal(new Set(row.credit).size, row.credit.length)
  })
}

test('no two rows of a kind are the same', () => {
  const all = transferKinds.map((row) => JSON.stringify([row.kind, row.debit, row.credit]))
  assert.equal(new Set(all).size, all.length)
})

test('the rows of a kind agree on whether it is a fact', () => {
  for (const row of transferKinds) {
    const facts = rowsOf(row.kind).map((each) => each.fact === true)
    assert.equal(new Set(facts).size, 1, row.kind)
  }
})

test('what bank and provider do is a fact; what a command does is not', () => {
  const facts = [
    'order-funded',
    'wire-received',
    'payment-reversed',
    'refund-settled',
    'payout-settled',
    'bank-charged',
  ]
  const commands = [
    'wire-allocated',
    'escrow-released',
    'refund-due',
    'refund-reserved',
    'payout-reserved',
    'fee-charged',
  ]
  for (const kind of facts)
    assert.ok(
      rowsOf(kind).every((row) => row.fact === true),
      kind,
    )
  for (const kind of commands)
    assert.ok(
      rowsOf(kind).every((row) => row.fact !== true),
      kind,
    )
})

test('a kind that does not exist has no rows', () => {
  assert.deepEqual(rowsOf('escrow-stolen'), [])
  assert.equal(rowsOf('own-funds-moved').length, 6)
  assert.equal(rowsOf('chargeback-lost').length, 2)
})

const matches = [
  ['liabilities:escrow:*', 'liabilities:escrow:ord_1', true],
  ['liabilities:escrow:*', 'liabilities:escrow:', false],
  ['liabilities:refund:*', 'liabilities:refundable:ord_1', false],
  ['liabilities:refundable:*', 'liabilities:refund:rfd_1', false],
  ['income:fees:processing', 'income:fees:processing', true],
  ['income:fees:processing', 'income:fees:transaction', false],
  ['income:fees:*', 'income:fees:transaction', true],
  ['assets:provider:*', 'assets:bank:citi', false],
  ['*', 'equity:operator', true],
] as const

for (const [pattern, code, expected] of matches) {
  test(`${code} ${expected ? 'fits' : 'does not fit'} ${pattern}`, () => assert.equal(fits(pattern, code), expected))
}
