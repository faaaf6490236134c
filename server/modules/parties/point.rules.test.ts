import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Company } from './company.rules.ts'
import type { Found, Point, PointRule } from './point.rules.ts'
import { barredUntil, counts, isBarred, pointGiven, pointRules, pointsFor, pointsOf } from './point.rules.ts'
import { pointsNumbers, pointsPolicy } from './points-policy.rules.ts'

const policy = pointsNumbers([], undefined)
const at = '2026-06-01T09:00:00.000Z'
const company: Company = {
  companyId: 'cmp_s',
  name: 'Sam',
  country: 'CN',
  kinds: ['supplier'],
  zone: 'UTC',
  state: 'active',
}

function point(pointId: string, points: number, more: Partial<Point> = {}): Point {
  return {
    ...{ companyId: 'cmp_s', pointId, side: 'supplier', rule: 'decided-against', points, orderId: 'ord_1' },
    ...{ orderNumber: 'A1', givenAt: '2026-01-01T00:00:00.000Z', expiresAt: '2027-01-01T00:00:00.000Z' },
    ...more,
  } as Point
}

const found = (rule: PointRule, more: Partial<Found> = {}): Found => ({
  ...{ side: 'supplier', rule, pointId: 'clm_1', orderId: 'ord_1', orderNumber: 'A1', claimId: 'clm_1' },
  ...more,
})

const give = (points: readonly Point[], of: Found, who = company) =>
  pointGiven({ company: who, points }, of, policy, { at })
const topics = (changes: ReturnType<typeof give>) =>
  changes.flatMap((change) => (change.do === 'event' ? [change.topic] : []))

test('every rule gives what policy says', () => {
  const given = Object.fromEntries(pointRules.map((rule) => [rule, pointsFor(rule, policy)]))
  assert.deepEqual(given, {
    'breach-unpaid': 48,
    'decided-against': 6,
    'not-shipped': 6,
    'claim-unanswered': 3,
    'chargeback-against-decision': 24,
    'claim-untrue': 6,
    'in-default': 6,
  })
  const dear = { ...policy, decidedAgainst: 9 }
  assert.equal(pointsFor('decided-against', dear), 9)
})

test('a number of points is whole and not below zero', () => {
  const check = pointsPolicy.numbers.decidedAgainst.check ?? assert.fail('it has none')
  assert.equal(check(6), undefined)
  for (const wrong of [-1, 1.5, '6', 1001]) assert.notEqual(check(wrong), undefined)
})

const sums = [
  { name: 'none', points: [], supplier: 0, buyer: 0 },
  { name: 'one on each side', points: [point('a', 6), point('b', 3, { side: 'buyer' })], supplier: 6, buyer: 3 },
  { name: 'what expires now counts no more', points: [point('a', 6, { expiresAt: at })], supplier: 0, buyer: 0 },
  { name: 'what was taken back', points: [point('a', 6, { takenBackAt: at })], supplier: 0, buyer: 0 },
  { name: 'what was only asked back', points: [point('a', 6, { askedBackBy: 'usr_1' })], supplier: 6, buyer: 0 },
] as const
for (const { name, points, supplier, buyer } of sums)
  test(`the sum: ${name}`, () => {
    assert.deepEqual([pointsOf(points, 'supplier', at), pointsOf(points, 'buyer', at)], [supplier, buyer])
    assert.equal(points.filter((each) => counts(each, at)).length, supplier + buyer === 0 ? 0 : points.length)
  })

test('24 bar, 23 do not, and the bar ends with the expiry after which fewer count', () => {
  const early = { expiresAt: '2026-07-01T00:00:00.000Z' }
  const points = [point('a', 12, early), point('b', 12), point('c', 6, { expiresAt: '2026-08-01T00:00:00.000Z' })]
  assert.equal(isBarred(points, 'supplier', policy, at), true)
  assert.equal(isBarred(points, 'buyer', policy, at), false)
  assert.equal(barredUntil(points, 'supplier', policy, at), '2026-07-01T00:00:00.000Z')
  assert.equal(barredUntil([...points, point('d', 6)], 'supplier', policy, at), '2026-08-01T00:00:00.000Z')
  assert.equal(isBarred([point('a', 23)], 'supplier', policy, at), false)
  assert.equal(barredUntil([point('a', 23)], 'supplier', policy, at), undefined)
})

test('a point names rule, order, claim and expiry; the same finding is given once', () => {
  const changes = give([], found('decided-against'))
  const [kept] = changes.flatMap((change) => (change.do === 'put' ? [change.record as Point] : []))
  assert.deepEqual(kept, {
    ...{ companyId: 'cmp_s', pointId: 'clm_1', side: 'supplier', rule: 'decided-against', points: 6 },
    ...{ orderId: 'ord_1', orderNumber: 'A1', claimId: 'clm_1', givenAt: at, expiresAt: '2027-06-01T09:00:00.000Z' },
  })
  assert.deepEqual(topics(changes), ['points.given'])
  assert.deepEqual(give([kept as Point], found('decided-against')), [])
})

test('once per claim, the worst: a worse finding takes the place, a lesser one changes nothing', () => {
  const before = point('clm_1', 6)
  assert.deepEqual(give([before], found('claim-unanswered')), [])
  const worse = give([before], found('breach-unpaid'))
  assert.equal(worse.filter((change) => change.do === 'put').length, 2)
  assert.deepEqual(topics(worse), ['points.given', 'company.closed'])
})

test('what was taken back is not given again, and worth nothing gives nothing', () => {
  const back = point('clm_1', 6, { takenBackAt: at, takenBackBy: 'usr_2', askedBackBy: 'usr_1' })
  assert.deepEqual(give([back], found('decided-against')), [])
  const none = pointGiven({ company, points: [] }, found('decided-against'), { ...policy, decidedAgainst: 0 }, { at })
  assert.deepEqual(none, [])
})

test('48 close the company, 47 do not, and a closed one is not closed again', () => {
  const before = [point('a', 42)]
  assert.deepEqual(topics(give(before, found('decided-against'))), ['points.given', 'company.closed'])
  assert.deepEqual(topics(give([point('a', 41)], found('decided-against'))), ['points.given'])
  const closed = { ...company, state: 'closed' } as const
  assert.deepEqual(topics(give(before, found('decided-against'), closed)), ['points.given'])
  // Sides count apart: what a company bears as buyer closes no supplier.
  const asBuyer = [point('a', 42, { side: 'buyer' })]
  assert.deepEqual(topics(give(asBuyer, found('decided-against'))), ['points.given'])
})
