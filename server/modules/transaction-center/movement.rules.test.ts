import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowsOf, transferKinds } from '../ledger/transfer-kind.rules.ts'
import { journalOf } from './journal.rules.ts'
import {
  type BookedTransfer,
  balanceOf,
  familyOf,
  movementsOf,
  type places,
  searchWord,
  stateOf,
} from './movement.rules.ts'
import { wayOf } from './way.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const parties = { buyerId: 'cmp_b', supplierId: 'cmp_s', number: 'N1' }
const partiesOf = (id: string) => (id === 'ord_1' ? parties : undefined)

/** An account of a pattern of the kinds' list, and the root where it stands. */
function accountOf(pattern: string): { account: string; accountRoot: string } {
  const family = pattern.split(':', 2).join(':')
  if (['liabilities:escrow', 'liabilities:refundable', 'liabilities:inspection'].includes(family))
    return { account: `${family}:ord_1`, accountRoot: 'ord_1' }
  if (family === 'liabilities:refund') return { account: `${family}:rfd_1`, accountRoot: 'ord_1' }
  if (family === 'liabilities:payout') return { account: `${family}:pyt_1`, accountRoot: 'cmp_s' }
  if (/^(liabilities:(payable|blocked)|assets:recovery)$/.test(family))
    return { account: `${family}:cmp_s`, accountRoot: 'cmp_s' }
  return { account: pattern.replace('*', 'x'), accountRoot: 'sys' }
}

/** A balanced transfer of any kind: random amounts on one debit and some of its credits. */
const transfers = fc
  .tuple(
    fc.constantFrom(...transferKinds.filter(({ kind }) => kind !== 'reversal')),
    fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 1, maxLength: 4 }),
  )
  .map(([row, amounts]): BookedTransfer => {
    const credits = row.credit
      .slice(0, amounts.length)
      .map((pattern, i) => ({ ...accountOf(pattern), currency: 'USD', amount: -(amounts[i] ?? 1n) }))
    const sum = credits.reduce((all, { amount }) => all + amount, 0n)
    const debit = { ...accountOf(row.debit[0] ?? ''), currency: 'USD', amount: -sum }
    return {
      id: 'trf_1',
      root: 'ord_1',
      kind: row.kind,
      cause: 'payment:pay_1',
      happenedAt: at,
      recordedAt: at,
      postings: [debit, ...credits],
    }
  })

test('places of all companies are the postings of their accounts, for every kind of transfer', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      const movements = movementsOf(transfer, partiesOf)
      const of = (pattern: RegExp) =>
        transfer.postings.filter(({ account }) => pattern.test(account)).reduce((sum, { amount }) => sum - amount, 0n)
      const sum = (name: (typeof places)[number] | 'awaited') => movements.reduce((all, each) => all + each[name], 0n)
      assert.equal(sum('held'), of(/^liabilities:escrow:/))
      assert.equal(sum('awaited'), sum('held'))
      assert.equal(sum('refundable'), of(/^liabilities:refundable:/))
      assert.equal(sum('refunding'), of(/^liabilities:refund:/))
      assert.equal(sum('available'), of(/^liabilities:payable:/))
      assert.equal(sum('payingOut'), of(/^liabilities:payout:/))
      assert.equal(sum('blocked'), of(/^liabilities:blocked:/))
      assert.equal(sum('owed'), -of(/^assets:recovery:/))
      for (const each of movements) {
        assert.equal(each.amount, balanceOf(each))
        assert.equal(each.direction, each.amount > 0n ? 'in' : each.amount < 0n ? 'out' : 'within')
      }
      const fees = of(/^income:fees:/)
      const payers = movements.filter(({ fee }) => fee !== 0n)
      if (movements.length > 0 && fees !== 0n)
        assert.deepEqual(
          payers.map(({ fee }) => fee),
          [fees],
        )
    }),
  )
})

test('a journal of any movement has equal debits and credits, and its way equal sides', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      for (const movement of movementsOf(transfer, partiesOf)) {
        const lines = journalOf(movement)
        const sum = (side: 'debit' | 'credit') => lines.reduce((all, line) => all + line[side], 0n)
        assert.equal(sum('debit'), sum('credit'))
        assert.ok(lines.every(({ debit, credit }) => (debit === 0n) !== (credit === 0n)))
        const { from, to } = wayOf(transfer, movement)
        const total = (legs: typeof from) => legs.reduce((all, { amount }) => all + amount, 0n)
        assert.equal(total(from), total(to))
      }
    }),
  )
})

test('the other side’s fee is in nobody else’s way', () => {
  const posting = (account: string, accountRoot: string, amount: bigint) => ({
    account,
    accountRoot,
    amount,
    currency: 'USD',
  })
  const paid: BookedTransfer = {
    ...{ id: 'trf_1', root: 'ord_1', kind: 'order-funded', cause: 'payment:pay_1', happenedAt: at, recordedAt: at },
    postings: [
      posting('assets:provider:sandbox', 'sys', 1_030n),
      posting('liabilities:escrow:ord_1', 'ord_1', -1_000n),
      posting('income:fees:processing', 'sys', -30n),
    ],
  }
  const [buyers, suppliers] = movementsOf(paid, partiesOf)
  assert.deepEqual([buyers?.side, buyers?.amount, buyers?.fee], ['buyer', 1_000n, 30n])
  assert.deepEqual(
    [suppliers?.side, suppliers?.amount, suppliers?.fee, suppliers?.awaited],
    ['supplier', 0n, 0n, 1_000n],
  )
  assert.ok(buyers && suppliers)
  assert.deepEqual(wayOf(paid, buyers), {
    from: [{ stage: 'clearing', amount: 1_030n }],
    to: [
      { stage: 'hold', amount: 1_000n },
      { stage: 'fee', amount: 30n },
    ],
  })
  assert.deepEqual(wayOf(paid, suppliers), {
    from: [{ stage: 'clearing', amount: 1_000n }],
    to: [{ stage: 'hold', amount: 1_000n }],
  })
})

test('what touches neither party is no movement, and every kind has a family', () => {
  const posting = (account: string, amount: bigint) => ({ account, accountRoot: 'sys', amount, currency: 'USD' })
  const wire: BookedTransfer = {
    ...{ id: 'trf_1', root: 'wir_1', kind: 'wire-received', cause: 'wire:wir_1', happenedAt: at, recordedAt: at },
    postings: [posting('assets:bank:one', 5n), posting('liabilities:unallocated:one', -5n)],
  }
  assert.deepEqual(movementsOf(wire, partiesOf), [])
  for (const kind of ['order-funded', 'refund-due', 'payout-settled', 'fee-charged', 'chargeback-lost']) {
    assert.ok(rowsOf(kind).length > 0)
    assert.notEqual(familyOf(kind), 'other')
  }
  assert.deepEqual(['payout-reserved', 'payout-cancelled', 'refund-returned', 'escrow-released'].map(stateOf), [
    'in-transit',
    'failed',
    'returned',
    'done',
  ])
  assert.equal(searchWord(' rf18 ab-12/ü '), 'RF18AB12Ü')
})
