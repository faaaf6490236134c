import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '../../kernel/use-case.ts'
import { accounts, normalSide } from './account.rules.ts'
import type { Leg, Movement, Posting, Transfer, TransferRecord } from './transfer.rules.ts'
import { largestAmount, movement, post, postingType, reversal, transferType } from './transfer.rules.ts'

const about = {
  id: 'trf_1',
  root: 'ord_1',
  cause: 'payment:pay_1',
  happenedAt: '2026-03-01T09:30:00.000Z',
  recordedAt: '2026-03-01T09:30:01.000Z',
}
const escrow = accounts.escrow('ord_1')
const refundable = accounts.refundable('ord_1')
const card = accounts.provider('card')
const fees = accounts.fees('processing')

const posted = (moved: Movement): readonly Change[] => post({ ...moved, ...about })
const of = <K extends Change['do']>(changes: readonly Change[], kind: K) =>
  changes.filter((change): change is Change & { do: K } => change.do === kind)
const postingsOf = (changes: readonly Change[]): readonly Posting[] =>
  of(changes, 'append')
    .filter((change) => change.type === postingType.name)
    .map((change) => change.record as Posting)

const funded = movement(
  'order-funded',
  'USD',
  [[card, 1_030n]],
  [
    [escrow, 900n],
    [refundable, 100n],
    [fees, 30n],
  ],
)

test('a movement has its debits above zero and its credits below', () => {
  assert.deepEqual(
    funded.legs.map((leg) => leg.amount),
    [1_030n, -900n, -100n, -30n],
  )
})

test('a part of nothing is left out', () => {
  const bare = movement(
    'order-funded',
    'USD',
    [[card, 5n]],
    [
      [escrow, 5n],
      [refundable, 0n],
      [fees, 0n],
    ],
  )
  assert.deepEqual(
    bare.legs.map((leg) => leg.account.code),
    [card.code, escrow.code],
  )
})

for (const side of ['debit', 'credit'] as const) {
  test(`a part below zero on its ${side} side is a bug`, () => {
    const bad = [[escrow, -5n]] as const
    assert.throws(
      () => movement('refund-due', 'USD', side === 'debit' ? bad : [], side === 'credit' ? bad : []),
      /negative/,
    )
  })
}

test('a transfer is kept with its reason and without its legs', () => {
  const [first] = of(posted(funded), 'append')
  assert.deepEqual(first, {
    do: 'append',
    type: 'ledger.transfers',
    root: 'ord_1',
    id: 'trf_1',
    record: { ...about, kind: 'order-funded' },
  })
})

test('each leg is kept as a posting with a number of its own', () => {
  const appended = of(posted(funded), 'append').filter((change) => change.type === 'ledger.postings')
  assert.deepEqual(
    appended.map((change) => [change.root, change.id]),
    [0, 1, 2, 3].map((n) => ['ord_1', `trf_1:${n}`]),
  )
  assert.deepEqual(appended[1]?.record, {
    root: 'ord_1',
    transferId: 'trf_1',
    n: 1,
    account: escrow.code,
    accountRoot: 'ord_1',
    currency: 'USD',
    amount: -900n,
  })
})

test('balances move on their normal side, in the root where they stand', () => {
  assert.deepEqual(
    of(posted(funded), 'add').map((change) => [change.root, change.key, change.by]),
    [
      ['sys', `${card.code}:USD`, 1_030n],
      ['ord_1', `${escrow.code}:USD`, 900n],
      ['ord_1', `${refundable.code}:USD`, 100n],
      ['sys', `${fees.code}:USD`, 30n],
    ],
  )
})

test('the legs of one ledger account are added once, and not at all when they cancel out', () => {
  const twice: Leg[] = [
    { account: escrow, currency: 'USD', amount: 7n },
    { account: escrow, currency: 'USD', amount: 3n },
    { account: refundable, currency: 'USD', amount: -10n },
  ]
  assert.deepEqual(
    of(posted({ kind: 'refund-due', legs: twice }), 'add').map((change) => change.by),
    [-10n, 10n],
  )
  const nothing: Leg[] = [
    { account: escrow, currency: 'USD', amount: 7n },
    { account: escrow, currency: 'USD', amount: -7n },
  ]
  const undone = post({ ...about, kind: 'reversal', legs: nothing, reverses: 'trf_0' })
  assert.deepEqual(of(undone, 'add'), [])
  assert.equal(postingsOf(undone).length, 2)
})

const leg = (account: Leg['account'], amount: bigint, currency = 'USD'): Leg => ({ account, amount, currency })

const bugs: readonly [why: string, moved: object, message: RegExp][] = [
  ['no leg', { kind: 'refund-due', legs: [] }, /fewer than two/],
  ['one leg', { kind: 'refund-due', legs: [leg(escrow, 1n)] }, /fewer than two/],
  ['a leg of nothing', { kind: 'refund-due', legs: [leg(escrow, 0n), leg(refundable, 0n)] }, /moves 0/],
  [
    'more than the largest debit',
    {
      kind: 'refund-due',
      legs: [leg(escrow, largestAmount + 1n), leg(refundable, -largestAmount), leg(refundable, -1n)],
    },
    /moves 1000000000000001/,
  ],
  [
    'more than the largest credit',
    { kind: 'refund-due', legs: [leg(escrow, largestAmount), leg(escrow, 1n), leg(refundable, -largestAmount - 1n)] },
    /moves -1000000000000001/,
  ],
  ['one unit out', { kind: 'refund-due', legs: [leg(escrow, 10n), leg(refundable, -9n)] }, /out of balance by 1 USD/],
  [
    'balanced only across currencies',
    { kind: 'refund-due', legs: [leg(escrow, 10n), leg(refundable, -10n, 'EUR')] },
    /out of balance by 10 USD/,
  ],
  ['an unknown kind', { kind: 'escrow-stolen', legs: [leg(escrow, 1n), leg(refundable, -1n)] }, /does not allow/],
  ['the wrong way round', { kind: 'refund-due', legs: [leg(escrow, -1n), leg(refundable, 1n)] }, /does not allow/],
  ['an account of another kind', { kind: 'refund-due', legs: [leg(escrow, 1n), leg(card, -1n)] }, /does not allow/],
  [
    'parts of two rows of a kind',
    {
      kind: 'own-funds-moved',
      legs: [leg(accounts.bank('citi'), 1n), leg(accounts.operatorEquity(), -1n)],
    },
    /does not allow/,
  ],
  ['a reversal of nothing', { kind: 'reversal', legs: [leg(escrow, 1n), leg(refundable, -1n)] }, /names what/],
  [
    'another kind that reverses',
    { kind: 'refund-due', legs: [leg(escrow, 1n), leg(refundable, -1n)], reverses: 'trf_0' },
    /names what/,
  ],
]

for (const [why, moved, message] of bugs) {
  test(`post throws: ${why}`, () => assert.throws(() => post({ ...about, ...moved } as Transfer), message))
}

test('the largest amount is still posted', () => {
  const most = movement('refund-due', 'USD', [[escrow, largestAmount]], [[refundable, largestAmount]])
  assert.equal(postingsOf(posted(most)).length, 2)
})

const recordOf = (moved: Movement): TransferRecord => ({ ...about, kind: moved.kind })

test('a reversal mirrors every leg, names what it undoes and can be made once', () => {
  const due = movement('refund-due', 'USD', [[escrow, 40n]], [[refundable, 40n]])
  const undone = reversal(recordOf(due), postingsOf(posted(due)))
  assert.deepEqual(undone, {
    kind: 'reversal',
    legs: [leg(escrow, -40n), leg(refundable, 40n)],
    reverses: 'trf_1',
  })
  const changes = post({ ...undone, ...about, id: 'trf_2' })
  assert.deepEqual(of(changes, 'own'), [{ do: 'own', space: 'ledger.reversals', name: 'trf_1', root: 'ord_1' }])
  assert.deepEqual(
    of(changes, 'add').map((change) => change.by),
    [40n, -40n],
  )
})

test('a reversal takes the postings of its transfer only', () => {
  const due = movement('refund-due', 'USD', [[escrow, 40n]], [[refundable, 40n]])
  const mine = postingsOf(posted(due))
  const others = mine.map((posting) => ({ ...posting, transferId: 'trf_9' }))
  const elsewhere = mine.map((posting) => ({ ...posting, root: 'ord_9' }))
  assert.equal(reversal(recordOf(due), [...others, ...mine, ...elsewhere]).legs.length, 2)
})

test('facts and reversals are not reversed', () => {
  assert.throws(() => reversal(recordOf(funded), postingsOf(posted(funded))), /cannot be reversed/)
  const record: TransferRecord = { ...about, kind: 'reversal', reverses: 'trf_0' }
  assert.throws(() => reversal(record, []), /cannot be reversed/)
})

test('records stand in the root of their cause', () => {
  const [first] = postingsOf(posted(funded))
  assert.ok(first)
  assert.deepEqual([transferType.root(recordOf(funded)), transferType.id(recordOf(funded))], ['ord_1', 'trf_1'])
  assert.deepEqual([postingType.root(first), postingType.id(first)], ['ord_1', 'trf_1:0'])
})

test('property: what is added to the balances is what was posted, and sums to zero', () => {
  const parts = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(parts, fc.bigInt(1n, 1_000n), ([a = 0n, b = 0n, c = 0n], least) => {
      const credit = [
        [escrow, a + least],
        [refundable, b],
        [fees, c],
      ] as const
      const changes = posted(movement('order-funded', 'USD', [[card, a + b + c + least]], credit))
      const postings = postingsOf(changes)
      assert.equal(
        postings.reduce((sum, each) => sum + each.amount, 0n),
        0n,
      )
      for (const { key, by } of of(changes, 'add')) {
        const account = key.slice(0, -4)
        const sum = postings.filter((each) => each.account === account).reduce((all, each) => all + each.amount, 0n)
        assert.equal(by, normalSide(account) === 'debit' ? sum : -sum)
      }
    }),
  )
})

test('property: any leg changed by any amount fails', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.bigInt(-500n, 500n), (n, by) => {
      fc.pre(by !== 0n)
      const legs = funded.legs.map((each, i) => (i === n ? { ...each, amount: each.amount + by } : each))
      assert.throws(() => posted({ kind: 'order-funded', legs }))
    }),
  )
})
