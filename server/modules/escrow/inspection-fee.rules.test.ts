import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts } from '../ledger/account.rules.ts'
import { type Movement, post } from '../ledger/transfer.rules.ts'
import {
  inspectionAdvanced,
  inspectionAwarded,
  inspectionEarned,
  inspectionPaidIn,
  inspectionReturned,
  purseAfter,
} from './inspection-fee.rules.ts'

const order = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }

/** Legs as text: debits above 0, credits below; none of 0. */
function legs(...movements: readonly Movement[]): Record<string, number> {
  const all = movements.flatMap((each) =>
    each.legs.map(({ account, amount }) => [account.code, Number(amount)] as const),
  )
  return Object.fromEntries(all.filter(([, amount]) => amount !== 0))
}

test('a fee that is paid in is held, with its processing fee and tax on top', () => {
  const moved = inspectionPaidIn(order, accounts.provider('sandbox'), 300n, {
    fee: 9n,
    tax: 1n,
    jurisdiction: 'operator',
  })
  assert.deepEqual(legs(moved), {
    'assets:provider:sandbox': 310,
    'liabilities:inspection:ord_1': -300,
    'income:fees:processing': -9,
    'liabilities:tax:operator': -1,
  })
})

test('a supplier advances it out of his payable, and has it again when nothing is inspected', () => {
  assert.deepEqual(legs(inspectionAdvanced(order, 300n)), {
    'liabilities:payable:cmp_s': 300,
    'liabilities:inspection:ord_1': -300,
  })
  assert.deepEqual(legs(inspectionReturned(order, 300n, 'supplier')), {
    'liabilities:inspection:ord_1': 300,
    'liabilities:payable:cmp_s': -300,
  })
})

test('a buyer has it refundable again, a firm earns it', () => {
  assert.deepEqual(legs(inspectionReturned(order, 300n, 'buyer')), {
    'liabilities:inspection:ord_1': 300,
    'liabilities:refundable:ord_1': -300,
  })
  assert.deepEqual(legs(inspectionEarned(order, 'cmp_i', 300n)), {
    'liabilities:inspection:ord_1': 300,
    'liabilities:payable:cmp_i': -300,
  })
})

const purse = { refundable: 120n, payable: 200n }

test('the supplier lost: his payable repays the buyer, the rest is his debt', () => {
  assert.deepEqual(legs(...inspectionAwarded(order, 310n, { loser: 'supplier', advancedBy: 'buyer' }, purse)), {
    'liabilities:payable:cmp_s': 200,
    'assets:recovery:cmp_s': 110,
    'liabilities:refundable:ord_1': -310,
  })
})

test('the buyer lost: what the order owes him repays the supplier, the rest is his debt', () => {
  assert.deepEqual(legs(...inspectionAwarded(order, 310n, { loser: 'buyer', advancedBy: 'supplier' }, purse)), {
    'liabilities:refundable:ord_1': 120,
    'assets:recovery:cmp_b': 190,
    'liabilities:payable:cmp_s': -310,
  })
})

test('who advanced it and lost bears it already', () => {
  for (const side of ['buyer', 'supplier'] as const)
    assert.deepEqual(inspectionAwarded(order, 310n, { loser: side, advancedBy: side }, purse), [])
})

test('an award is whole whatever the loser has, and never takes more than that', () => {
  const money = fc.bigInt({ min: -10n, max: 1_000n })
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 1_000n }),
      money,
      money,
      fc.boolean(),
      (amount, refundable, payable, isBuyer) => {
        const sides = isBuyer
          ? ({ loser: 'buyer', advancedBy: 'supplier' } as const)
          : ({ loser: 'supplier', advancedBy: 'buyer' } as const)
        const [moved] = inspectionAwarded(order, amount, sides, { refundable, payable })
        assert.ok(moved)
        const debits = moved.legs.filter((leg) => leg.amount > 0n)
        assert.equal(
          debits.reduce((sum, leg) => sum + leg.amount, 0n),
          amount,
        )
        const own = isBuyer ? refundable : payable
        const taken = debits.find(({ account }) => !account.code.startsWith('assets:recovery'))?.amount ?? 0n
        assert.ok(taken <= (own > 0n ? own : 0n))
      },
    ),
  )
})

test('the ledger takes each of them: their kinds allow these accounts, and each balances', () => {
  const sides = { loser: 'supplier', advancedBy: 'buyer' } as const
  const other = { loser: 'buyer', advancedBy: 'supplier' } as const
  const taken = { fee: 9n, tax: 1n, jurisdiction: 'operator' }
  const all = [
    inspectionPaidIn(order, accounts.provider('sandbox'), 300n, taken),
    inspectionPaidIn(order, accounts.unallocated('bank'), 300n, { ...taken, fee: 0n, tax: 0n }),
    inspectionAdvanced(order, 300n),
    inspectionEarned(order, 'cmp_i', 300n),
    inspectionReturned(order, 300n, 'buyer'),
    inspectionReturned(order, 300n, 'supplier'),
    ...inspectionAwarded(order, 310n, sides, purse),
    ...inspectionAwarded(order, 310n, other, { refundable: 0n, payable: 0n }),
  ]
  const at = '2026-03-02T09:00:00.000Z'
  const told = { root: 'ord_1', cause: 'inspection:ins_1', happenedAt: at, recordedAt: at }
  for (const [n, moved] of all.entries()) {
    const sum = moved.legs.reduce((total, leg) => total + leg.amount, 0n)
    assert.equal(sum, 0n)
    assert.ok(post({ ...moved, ...told, id: `trf_${n}` }).length > 0)
  }
})

test('a purse after movements: what came and went of refundable and payable, nothing else', () => {
  const had = { refundable: 100n, payable: 500n }
  assert.deepEqual(purseAfter(order, had, []), had)
  const lost = inspectionAwarded(order, 310n, { loser: 'supplier', advancedBy: 'buyer' }, had)
  assert.deepEqual(purseAfter(order, had, lost), { refundable: 410n, payable: 190n })
  const other = inspectionAwarded(order, 310n, { loser: 'buyer', advancedBy: 'supplier' }, had)
  assert.deepEqual(purseAfter(order, had, other), { refundable: 0n, payable: 810n })
  assert.deepEqual(purseAfter(order, had, [...lost, ...other]), { refundable: 310n, payable: 500n })
  assert.deepEqual(purseAfter({ ...order, orderId: 'ord_2', supplierId: 'cmp_t' }, had, lost), had)
  assert.deepEqual(purseAfter(order, had, [inspectionEarned(order, 'cmp_i', 300n)]), had)
})

const awards: readonly (readonly [purse: bigint, taken: bigint, debt: bigint])[] = [
  [-5n, 0n, 310n],
  [0n, 0n, 310n],
  [1n, 1n, 309n],
  [309n, 309n, 1n],
  [310n, 310n, 0n],
  [5_000n, 310n, 0n],
]

for (const [own, taken, debt] of awards)
  test(`of ${own} that the loser has, ${taken} is taken and ${debt} stays owed`, () => {
    const lost = { loser: 'supplier', advancedBy: 'buyer' } as const
    const found = legs(...inspectionAwarded(order, 310n, lost, { refundable: 9n, payable: own }))
    assert.equal(found['liabilities:payable:cmp_s'] ?? 0, Number(taken))
    assert.equal(found['assets:recovery:cmp_s'] ?? 0, Number(debt))
    assert.equal(found['liabilities:refundable:ord_1'], -310)
  })

test('nothing is awarded of a fee of nothing', () => {
  assert.deepEqual(inspectionAwarded(order, 0n, { loser: 'supplier', advancedBy: 'buyer' }, purse), [])
})
