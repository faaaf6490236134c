import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inspection, InspectionResult } from '../inspections/inspection.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimNumbers } from './claims-policy.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'
import { fairRange, foundIn } from './fair-range.rules.ts'

const policy = claimNumbers([], undefined)
const books = { lots: [] } as unknown as Books
const claim = {
  ...{ claimId: 'clm_1', reason: 'poor-quality', remedy: 'refund' },
  lines: [
    { lineNo: 1, lotId: 'lot_1', quantity: 20_000000n, amount: 100_000n },
    { lineNo: 2, lotId: 'lot_1', quantity: 5_000000n, amount: 10_000n },
  ],
} as unknown as Claim
const item = { claimId: 'clm_1', kind: 'inspection', reference: 'ins_1' } as EvidenceItem
const inspection = { id: 'ins_1', state: 'closed', outcome: 'paid', verdict: 'fail' } as Inspection

function result(lineNo: number, verdict: 'pass' | 'fail' | 'incomplete', found: number, of = 20, more = {}) {
  const at = { recordedAt: '2026-03-18T09:00:00.000Z', inspectionId: 'ins_1' }
  return {
    ...at,
    lineNo,
    quantity: 20_000000n,
    finding: { verdict, share: { found, of } },
    ...more,
  } as InspectionResult
}

const found = (results: readonly InspectionResult[], inspections = [inspection], items = [item]) =>
  foundIn(claim, items, inspections, results).map(({ lineNo, shareBps }) => [lineNo, shareBps])

test('the share that failed the sampling plan counts', () =>
  assert.deepEqual(found([result(1, 'fail', 10)]), [[1, 5000]]))
test('a lot that passed is as agreed, whatever single items were bad', () =>
  assert.deepEqual(found([result(1, 'pass', 1)]), [[1, 0]]))
test('who looked at too little says nothing', () => assert.deepEqual(found([result(1, 'incomplete', 1)]), []))
test('lines that the claim is not about do not count', () => assert.deepEqual(found([result(3, 'fail', 10)]), []))
test('an inspection that is not in the file does not count', () =>
  assert.deepEqual(found([result(1, 'fail', 10)], [inspection], []), []))
test('a share is rounded up to a whole basis point', () =>
  assert.deepEqual(found([result(1, 'fail', 1, 3)]), [[1, 3334]]))

test('the share is of the quantity that was judged: ten of a hundred are all of the ten that are claimed', () => {
  assert.deepEqual(found([result(1, 'fail', 2, 20, { quantity: 200_000000n })]), [[1, 10_000]])
  assert.deepEqual(found([result(1, 'fail', 1, 20, { quantity: 200_000000n })]), [[1, 5_000]])
})

for (const [what, change] of [
  ['that was rejected', { outcome: 'rejected' }],
  ['of goods that were not ready', { verdict: 'not-ready' }],
  ['of the buyer himself', { kind: 'own' }],
] as const)
  test(`a report ${what} says nothing`, () =>
    assert.deepEqual(found([result(1, 'fail', 10)], [{ ...inspection, ...change } as Inspection]), []))

test('of damage only who looked after it says something', () => {
  const damaged = { ...claim, reason: 'damaged' } as Claim
  const of = (more: Partial<Inspection>) =>
    foundIn(damaged, [item], [{ ...inspection, ...more }], [result(1, 'pass', 0)])
  assert.equal(of({}).length, 0)
  assert.equal(of({ claimId: 'clm_1' }).length, 1)
})

test('of two reports on a line the newer counts', () => {
  const older = result(1, 'fail', 20)
  const newer = result(1, 'pass', 0, 20, { inspectionId: 'ins_2', recordedAt: '2026-03-20T09:00:00.000Z' })
  const both = [inspection, { ...inspection, id: 'ins_2' } as Inspection]
  const items = [item, { ...item, reference: 'ins_2' }]
  assert.deepEqual(found([newer, older], both, items), [[1, 0]])
})

const at = (lineNo: number, shareBps: number) => ({ lineNo, shareBps, inspectionId: 'ins_1' })
for (const [what, seen, remedy, low, high, why] of [
  ['nobody looked', [], 'refund', 22_000n, 66_000n, ['goods-kept']],
  ['half of one line is bad', [at(1, 5000)], 'refund', 12_000n, 36_000n, ['goods-kept', 'share-found']],
  [
    'half of one line, goods go back',
    [at(1, 5000)],
    'return-and-refund',
    60_000n,
    60_000n,
    ['goods-go-back', 'share-found'],
  ],
  ['both passed', [at(1, 0), at(2, 0)], 'refund', 0n, 0n, ['goods-kept', 'lot-passed']],
  [
    'one passed, one is bad',
    [at(1, 0), at(2, 10_000)],
    'refund',
    2_000n,
    6_000n,
    ['goods-kept', 'share-found', 'lot-passed'],
  ],
] as const)
  test(`a fair range when ${what}`, () => {
    const range = fairRange(books, { ...claim, remedy } as Claim, seen, policy)
    assert.deepEqual([range.low, range.high, range.why], [low, high, [...why]])
  })
