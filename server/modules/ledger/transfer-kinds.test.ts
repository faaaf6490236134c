import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerAccount } from './account.rules.ts'
import { accounts } from './account.rules.ts'
import { movement, post } from './transfer.rules.ts'
import type { TransferKind } from './transfer-kind.rules.ts'
import { transferKinds } from './transfer-kind.rules.ts'

/** Every kind once more, in accounts: a row here is one line of the ledger's page, written by hand. */
const card = accounts.provider('card')
const bank = accounts.bank('citi')
const own = accounts.own('fund')
const unallocated = accounts.unallocated('citi')
const escrow = accounts.escrow('ord_1')
const refundable = accounts.refundable('ord_1')
const refund = accounts.refund('ord_1', 'rfd_1')
const inspection = accounts.inspection('ord_1')
const payable = accounts.payable('cmp_s')
const payout = accounts.payout('cmp_s', 'pyt_1')
const blocked = accounts.blocked('cmp_s')
const owed = accounts.recovery('cmp_s')
const voucher = accounts.voucher('cmp_b')
const chargeback = accounts.chargeback('chk_1')
const tax = accounts.tax('de')
const equity = accounts.operatorEquity()
const position = accounts.fx('USD')
const lent = accounts.credit('cmp_b')
const promised = accounts.promised('first-bank')
const lender = accounts.lender('first-bank')
const { fees, expense } = accounts

type Row = readonly [kind: TransferKind, debit: readonly LedgerAccount[], credit: readonly LedgerAccount[]]

const rows: readonly Row[] = [
  ['order-funded', [card], [escrow, refundable, fees('processing'), tax]],
  ['provider-charged', [expense('provider')], [card]],
  ['provider-settled', [bank], [card]],
  ['wire-received', [bank], [unallocated]],
  ['wire-allocated', [unallocated], [escrow, refundable, fees('processing'), tax]],
  ['wire-returned', [unallocated], [refund]],
  ['payment-reversed', [unallocated], [bank]],
  ['payment-reversed', [refundable, escrow, owed, fees('processing'), tax], [card]],
  ['escrow-released', [escrow], [payable, fees('transaction'), tax]],
  ['refund-due', [escrow], [refundable]],
  ['award-collected', [payable], [refundable]],
  ['guarantee-advanced', [owed], [refundable]],
  ['recovery-collected', [payable, refundable, lender], [owed]],
  ['recovery-paid', [unallocated], [owed]],
  ['recovery-written-off', [expense('guarantee'), expense('chargeback')], [owed]],
  ['fee-credited', [fees('processing'), tax], [refundable, payable]],
  ['fee-charged', [payable, owed], [fees('processing'), tax, expense('provider')]],
  ['refund-reserved', [refundable], [refund]],
  ['refund-settled', [refund], [card]],
  ['refund-settled', [refund], [bank]],
  ['refund-settled', [refundable, owed, blocked], [bank]],
  ['refund-failed', [refund], [refundable]],
  ['refund-failed', [refund], [unallocated]],
  ['refund-returned', [bank, expense('bank')], [refundable]],
  ['refund-returned', [bank, expense('bank')], [unallocated]],
  ['payout-reserved', [payable], [payout]],
  ['payout-settled', [payout], [bank]],
  ['payout-settled', [payable, owed, blocked], [bank]],
  ['payout-failed', [payout], [payable, lender]],
  ['payout-cancelled', [payout], [payable]],
  ['payout-returned', [bank, expense('bank')], [payable]],
  ['chargeback-opened', [chargeback], [card]],
  ['chargeback-won', [card], [chargeback]],
  ['chargeback-lost', [refundable, escrow, payable, owed], [chargeback]],
  ['chargeback-lost', [accounts.recovery('cmp_b')], [chargeback]],
  ['credit-drawn', [lent], [escrow]],
  ['credit-drawn', [lent, promised], [lender, escrow]],
  ['credit-recalled', [escrow, lender], [lent, promised]],
  ['lender-funded', [bank, expense('credit')], [promised]],
  ['credit-charged', [lent], [fees('credit')]],
  ['credit-charged', [lent], [lender]],
  ['credit-lowered', [fees('credit')], [lent]],
  ['credit-repaid', [unallocated], [lent, refundable]],
  ['credit-repaid', [card], [lent, fees('processing'), tax]],
  ['refund-applied', [refundable], [lent]],
  ['lender-paid', [lender], [payout]],
  ['credit-written-off', [expense('credit')], [lent]],
  ['credit-written-off', [lender], [lent]],
  ['credit-recovered', [unallocated], [expense('credit'), refundable]],
  ['credit-recovered', [refundable], [lender]],
  ['inspection-held', [card], [inspection, fees('processing'), tax]],
  ['inspection-paid', [inspection], [payable, fees('inspection')]],
  ['inspection-returned', [inspection], [refundable]],
  ['inspection-awarded', [payable, owed], [refundable]],
  ['late-credited', [expense('late-credit'), payable], [voucher]],
  ['voucher-used', [voucher], [escrow]],
  ['voucher-restored', [refundable], [voucher]],
  ['voucher-expired', [voucher], [expense('late-credit')]],
  ['fx-converted', [card, position], [card, fees('fx'), position]],
  ['fx-converted', [unallocated, position], [unallocated, fees('fx'), position]],
  ['fx-converted', [bank, fees('fx'), position], [bank, position]],
  ['fx-settled', [bank, position], [bank, position]],
  ['fx-settled', [unallocated, position], [bank, position]],
  ['fx-closed', [expense('fx')], [position]],
  ['own-funds-moved', [bank], [own]],
  ['own-funds-moved', [own], [bank]],
  ['own-funds-moved', [own], [equity]],
  ['own-funds-moved', [equity], [own]],
  ['own-funds-moved', [own], [own]],
  ['bank-charged', [expense('bank')], [bank]],
  ['interest-received', [bank], [accounts.interest()]],
  ['tax-paid', [tax], [own]],
  ['funds-blocked', [payable, refundable, unallocated, refund, payout, lender], [blocked]],
  ['funds-unblocked', [blocked], [payable]],
]

const about = { id: 'trf_1', root: 'ord_1', cause: 'test:1', happenedAt: '', recordedAt: '' }

function posted(kind: TransferKind, debit: readonly LedgerAccount[], credit: readonly LedgerAccount[]): void {
  const most = BigInt(debit.length * credit.length)
  const part = (parts: readonly LedgerAccount[]) =>
    parts.map((account) => [account, most / BigInt(parts.length)] as const)
  post({ ...movement(kind, 'USD', part(debit), part(credit)), ...about })
}

const codes = (parts: readonly LedgerAccount[]): string => parts.map((account) => account.code).join(' + ')

for (const [kind, debit, credit] of rows) {
  test(`${kind}: ${codes(debit)} → ${codes(credit)}`, () => posted(kind, debit, credit))
}

// A conversion and a close go both ways: rates rise and fall.
const mirrors = new Set(['own-funds-moved', 'inspection-awarded', 'fx-converted', 'fx-settled', 'fx-closed'])

for (const [kind, debit, credit] of rows.filter(([kind]) => !mirrors.has(kind))) {
  test(`${kind} never moves the other way: ${codes(credit)} → ${codes(debit)}`, () => {
    assert.throws(() => posted(kind, credit, debit), /does not allow/)
  })
}

test('client money never becomes income but by a fee', () => {
  for (const { kind, credit } of transferKinds) {
    const income = credit.filter((pattern) => pattern.startsWith('income:'))
    assert.ok(
      income.every((pattern) => pattern.startsWith('income:fees:') || kind === 'interest-received'),
      kind,
    )
  }
})

test('only releases, refunds and a recalled draw take from escrow', () => {
  const takers = transferKinds.filter((row) => (row.debit as readonly string[]).includes('liabilities:escrow:*'))
  const kinds = takers.map((row) => row.kind)
  assert.deepEqual(kinds, ['payment-reversed', 'escrow-released', 'refund-due', 'chargeback-lost', 'credit-recalled'])
})

test('only payments, draws and vouchers add to escrow', () => {
  const givers = transferKinds.filter((row) => (row.credit as readonly string[]).includes('liabilities:escrow:*'))
  assert.deepEqual(
    givers.map((row) => row.kind),
    ['order-funded', 'wire-allocated', 'credit-drawn', 'voucher-used'],
  )
})

test('a debt of a credit line grows by draws and charges alone', () => {
  const growers = transferKinds.filter((row) => (row.debit as readonly string[]).includes('assets:credit:*'))
  assert.deepEqual(
    growers.map((row) => row.kind),
    ['credit-drawn', 'credit-charged'],
  )
})

test('a lender’s promise ends by its money, or is taken back', () => {
  const enders = transferKinds.filter((row) => (row.credit as readonly string[]).includes('assets:lender:*'))
  assert.deepEqual(
    enders.map((row) => row.kind),
    ['credit-recalled', 'lender-funded'],
  )
})

test('charges are income of the operator, or owed to the lender, never both', () => {
  const lent = [accounts.credit('cmp_b')]
  for (const whose of [fees('credit'), lender]) posted('credit-charged', lent, [whose])
  for (const other of [fees('processing'), expense('credit'), escrow])
    assert.throws(() => posted('credit-charged', lent, [other]), /does not allow/)
})

test('money leaves by a reservation, or as a fact', () => {
  const outside = ['assets:bank:*', 'assets:provider:*']
  for (const row of transferKinds) {
    const leaves = row.credit.some((pattern) => outside.includes(pattern))
    assert.ok(!leaves || 'fact' in row || row.kind === 'own-funds-moved', row.kind)
  }
})

test('the rows here name every kind but the reversal', () => {
  const here = new Set(rows.map(([kind]) => kind))
  assert.deepEqual(
    [...new Set(transferKinds.map((row) => row.kind))].filter((kind) => !here.has(kind)),
    ['reversal'],
  )
})
