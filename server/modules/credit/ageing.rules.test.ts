import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agedDebts, bucketOf, bucketsFault, defaultBuckets } from './ageing.rules.ts'

const owed = (daysPastDue: number, principal: bigint, interest = 0n, late = 0n) => ({
  principal,
  interest,
  late,
  daysPastDue,
})

test('debts stand in the bucket of their days past due', () => {
  const places = [0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 4000].map((days) => bucketOf(days, defaultBuckets))
  assert.deepEqual(places, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
})

test('each bucket says what stands in it and what of that is expected to be lost', () => {
  const debts = agedDebts(
    [owed(0, 1_000_00n), owed(0, 500_00n, 1_00n), owed(45, 200_00n, 2_00n, 3_00n)],
    defaultBuckets,
  )
  assert.deepEqual(
    debts.map(({ draws, principal, interest, late, expectedLoss }) => [draws, principal, interest, late, expectedLoss]),
    [
      [2, 1_500_00n, 1_00n, 0n, 15_01n],
      [0, 0n, 0n, 0n, 0n],
      [1, 200_00n, 2_00n, 3_00n, 30_75n],
      ...Array.from({ length: 3 }, () => [0, 0n, 0n, 0n, 0n]),
    ],
  )
})

test('nothing owed stands nowhere', () => {
  assert.ok(agedDebts([owed(100, 0n)], defaultBuckets).every(({ draws }) => draws === 0))
})

test('no debt is lost from the list, and none counted twice', () => {
  const account = fc.record({
    principal: fc.bigInt(0n, 10n ** 9n),
    interest: fc.bigInt(0n, 1000n),
    late: fc.bigInt(0n, 1000n),
    daysPastDue: fc.integer({ min: 0, max: 2000 }),
  })
  fc.assert(
    fc.property(fc.array(account), (accounts) => {
      const debts = agedDebts(accounts, defaultBuckets)
      const sum = (of: readonly { readonly principal: bigint }[]) =>
        of.reduce((all, { principal }) => all + principal, 0n)
      assert.equal(sum(debts), sum(accounts))
      for (const { principal, interest, late, expectedLoss } of debts)
        assert.ok(expectedLoss <= principal + interest + late)
    }),
  )
})

const faulty: readonly (readonly [string, unknown])[] = [
  ['no list', {}],
  ['nothing', []],
  ['no last one', [{ upToDays: 0, lossBps: 1 }]],
  ['two last ones', [{ lossBps: 1 }, { lossBps: 2 }]],
  ['ends that fall', [{ upToDays: 30, lossBps: 1 }, { upToDays: 10, lossBps: 1 }, { lossBps: 1 }]],
  ['more than all lost', [{ lossBps: 10_001 }]],
  ['half a basis point', [{ lossBps: 0.5 }]],
  ['too many', Array.from({ length: 21 }, () => ({ lossBps: 1 }))],
]
for (const [name, value] of faulty)
  test(`policy takes no buckets with ${name}`, () => assert.equal(typeof bucketsFault(value), 'string'))

test('the default buckets can be policy', () => assert.equal(bucketsFault(defaultBuckets), undefined))
