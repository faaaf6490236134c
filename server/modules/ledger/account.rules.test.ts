import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerAccount } from './account.rules.ts'
import { accounts, balanceKey, balanceOf, balanceType, floorOf, normalSide, systemRoot } from './account.rules.ts'

type Row = readonly [account: LedgerAccount, code: string, root: string, side: 'debit' | 'credit', floor: bigint | null]

const rows: readonly Row[] = [
  [accounts.escrow('ord_1'), 'liabilities:escrow:ord_1', 'ord_1', 'credit', 0n],
  [accounts.refundable('ord_1'), 'liabilities:refundable:ord_1', 'ord_1', 'credit', 0n],
  [accounts.refund('ord_1', 'rfd_1'), 'liabilities:refund:rfd_1', 'ord_1', 'credit', 0n],
  [accounts.inspection('ord_1'), 'liabilities:inspection:ord_1', 'ord_1', 'credit', 0n],
  [accounts.payable('cmp_1'), 'liabilities:payable:cmp_1', 'cmp_1', 'credit', 0n],
  [accounts.payout('cmp_1', 'pyt_1'), 'liabilities:payout:pyt_1', 'cmp_1', 'credit', 0n],
  [accounts.blocked('cmp_1'), 'liabilities:blocked:cmp_1', 'cmp_1', 'credit', 0n],
  [accounts.recovery('cmp_1'), 'assets:recovery:cmp_1', 'cmp_1', 'debit', 0n],
  [accounts.credit('cmp_b'), 'assets:credit:cmp_b', 'cmp_b', 'debit', 0n],
  [accounts.lent('cmp_b'), 'assets:lent:cmp_b', 'cmp_b', 'debit', 0n],
  [accounts.promised('bank'), 'assets:lender:bank', 'sys', 'debit', 0n],
  [accounts.lender('bank'), 'liabilities:lender:bank', 'sys', 'credit', 0n],
  [accounts.voucher('cmp_b'), 'liabilities:voucher:cmp_b', 'cmp_b', 'credit', 0n],
  [accounts.unallocated('citi'), 'liabilities:unallocated:citi', 'sys', 'credit', 0n],
  [accounts.bank('citi'), 'assets:bank:citi', 'sys', 'debit', null],
  [accounts.provider('card'), 'assets:provider:card', 'sys', 'debit', null],
  [accounts.own('fund'), 'assets:own:fund', 'sys', 'debit', 0n],
  [accounts.chargeback('chk_1'), 'assets:chargeback:chk_1', 'sys', 'debit', 0n],
  [accounts.tax('de'), 'liabilities:tax:de', 'sys', 'credit', null],
  [accounts.fees('transaction'), 'income:fees:transaction', 'sys', 'credit', null],
  [accounts.fees('processing'), 'income:fees:processing', 'sys', 'credit', null],
  [accounts.interest(), 'income:interest', 'sys', 'credit', null],
  [accounts.expense('late-credit'), 'expenses:late-credit', 'sys', 'debit', null],
  [accounts.expense('guarantee'), 'expenses:guarantee', 'sys', 'debit', null],
  [accounts.operatorEquity(), 'equity:operator', 'sys', 'credit', null],
]

for (const [account, code, root, side, floor] of rows) {
  test(`${code} stands in ${root}, ${side} side, floor ${floor}`, () => {
    assert.deepEqual(account, { code, root })
    assert.equal(normalSide(code), side)
    assert.equal(floorOf(code), floor)
    assert.deepEqual(balanceType.bounds(root, balanceKey(account, 'USD')), { floor, ceiling: null })
  })
}

test('a balance is asked for by code and currency, where it stands', () => {
  const ref = balanceOf(accounts.payable('cmp_1'), 'EUR')
  assert.equal(ref.of, 'level')
  assert.equal(ref.type, 'ledger.balances')
  assert.equal(ref.root, 'cmp_1')
  assert.equal(ref.key, 'liabilities:payable:cmp_1:EUR')
})

test('the currency is the last part of the key, whatever the code holds', () => {
  const odd: LedgerAccount = { code: 'liabilities:unallocated:a:b', root: systemRoot }
  assert.deepEqual(balanceType.bounds(systemRoot, balanceKey(odd, 'JPY')), { floor: 0n, ceiling: null })
})
