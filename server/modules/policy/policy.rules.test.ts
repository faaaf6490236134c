import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Refusal } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber, wholeNumber } from './number.rules.ts'
import type { PolicyVersion } from './policy.rules.ts'
import {
  approve,
  checkValues,
  definePolicySection,
  pin,
  pinnedValues,
  policyAt,
  policyRoot,
  policyVersionType,
  propose,
  valuesOf,
} from './policy.rules.ts'

interface Toll {
  readonly share: number
  readonly term: string
  readonly days: number
  readonly bands: readonly number[]
}

const toll = definePolicySection<Toll>('toll', {
  share: basisPoints(200, 'why', 'the load'),
  term: durationNumber('P3D', 'why'),
  days: wholeNumber(5, 'days', 'why', 90),
  bands: { default: [1, 2], unit: 'bands', reason: 'why' },
})

const [day1, day2, day3] = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z']

function waiting(number: number, effectiveFrom: string, values = {}): PolicyVersion {
  return { section: 'toll', version: number, values, author: 'ann', reason: 'r', proposedAt: day1, effectiveFrom }
}

function version(number: number, from: string, values = {}): PolicyVersion {
  return { ...waiting(number, from, values), approver: 'bob', approvedAt: day1 }
}

test('defaults stand until a version changes them', () => {
  assert.deepEqual(valuesOf(toll, undefined), { share: 200, term: 'P3D', days: 5, bands: [1, 2] })
  assert.deepEqual(valuesOf(toll, version(1, day1, { days: 7 })), { share: 200, term: 'P3D', days: 7, bands: [1, 2] })
})

test('versions of a section sort by number in its root', () => {
  assert.equal(policyVersionType.root(version(1, day1)), policyRoot('toll'))
  assert.ok(policyVersionType.id(version(9, day1)) < policyVersionType.id(version(10, day1)))
})

const inEffect: readonly [name: string, versions: readonly PolicyVersion[], at: string, number: number | undefined][] =
  [
    ['none', [], day1, undefined],
    ['one that began', [version(1, day1)], day1, 1],
    ['one still to come', [version(1, day2)], day1, undefined],
    ['one that waits for approval', [waiting(1, day1)], day2, undefined],
    ['the newer of two', [version(1, day1), version(2, day2)], day2, 2],
    ['the newer of two, listed backwards', [version(2, day2), version(1, day1)], day3, 2],
    ['the older until the newer begins', [version(1, day1), version(2, day3)], day2, 1],
    ['the newer, though the older was to begin after it', [version(1, day3), version(2, day2)], day3, 2],
  ]
for (const [name, versions, at, number] of inEffect)
  test(`in effect: ${name}`, () => assert.equal(policyAt(versions, at)?.version, number))

const values: readonly [values: PolicyVersion['values'], number: string | undefined][] = [
  [{}, undefined],
  [{ share: 0, term: 'PT24H', days: 90, bands: [] }, undefined],
  [{ share: -1 }, 'share'],
  [{ share: 10_001 }, 'share'],
  [{ share: 1.5 }, 'share'],
  [{ share: '200' }, 'share'],
  [{ share: null }, 'share'],
  [{ term: 'P1M' }, 'term'],
  [{ term: '3 days' }, 'term'],
  [{ term: 3 }, 'term'],
  [{ days: 91 }, 'days'],
  [{ bands: {} }, 'bands'],
  [{ nothing: 1 }, 'nothing'],
  [{ constructor: 1 }, 'constructor'],
]
for (const [given, number] of values) {
  test(`values ${JSON.stringify(given)}: ${number ?? 'taken'}`, () => {
    const refused = checkValues(toll, given)
    assert.equal(refused && (refused.data as { number: string }).number, number)
  })
}

test('a name that every object has is no number of policy', () => {
  assert.deepEqual(checkValues(toll, { constructor: 1 })?.data, { number: 'constructor', why: 'no such number' })
})

const proposal = { values: { days: 7 }, author: 'ann', reason: 'holidays', effectiveFrom: day2 }

test('a proposal is the next version, without approval', () => {
  assert.deepEqual(propose(toll, [version(1, day1)], proposal, day1), {
    ...proposal,
    section: 'toll',
    version: 2,
    proposedAt: day1,
  })
})

const refused = (answer: object) => (answer as Refusal).refused

test('a proposal says why, keeps the schema and never reaches back', () => {
  assert.equal(refused(propose(toll, [], { ...proposal, reason: ' ' }, day1)), 'reason-missing')
  assert.equal(refused(propose(toll, [], { ...proposal, values: { days: -7 } }, day1)), 'policy-invalid')
  assert.equal(refused(propose(toll, [], proposal, day3)), 'policy-in-the-past')
  assert.ok('version' in propose(toll, [], proposal, day2))
})

const approvals: readonly [
  name: string,
  versions: readonly PolicyVersion[],
  number: number,
  by: string,
  code: string,
][] = [
  ['its author', [waiting(1, day1)], 1, 'ann', 'same-person'],
  ['what is not there', [waiting(1, day1)], 2, 'bob', 'not-found'],
  ['nothing', [], 1, 'bob', 'not-found'],
  ['twice', [version(1, day1)], 1, 'eve', 'policy-approved'],
  ['what a later proposal replaced', [waiting(1, day1), waiting(2, day1)], 1, 'bob', 'policy-superseded'],
]
for (const [name, versions, number, by, code] of approvals)
  test(`approval refused: ${name}`, () => assert.equal(refused(approve(versions, number, by, day1)), code))

test('an approval names who and when, and moves a date that has passed to now', () => {
  const ahead = approve([waiting(1, day3)], 1, 'bob', day2)
  assert.deepEqual(ahead, { ...waiting(1, day3), approver: 'bob', approvedAt: day2 })
  const late = approve([waiting(1, day1)], 1, 'bob', day2)
  assert.equal('effectiveFrom' in late && late.effectiveFrom, day2)
})

test('an order keeps the values it was agreed under', () => {
  const versions = [
    version(1, day1, { days: 7 }),
    version(2, day2, { days: 9 }),
    { ...version(1, day3), section: 'tax' },
  ]
  const pinned = pin(versions, day1)
  assert.deepEqual(pinned, { tax: 0, toll: 1 })
  assert.equal(pinnedValues(toll, versions, pinned).days, 7)
  assert.equal(pinnedValues(toll, versions, pin(versions, day2)).days, 9)
  assert.equal(pinnedValues(toll, versions, {}).days, 5)
  assert.throws(() => pinnedValues(toll, [], pinned), /no version 1/)
})

test('property: what is in effect at an instant never changes by what is proposed or approved after it', () => {
  const steps = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.boolean()), { maxLength: 12 })
  const time = (n: number) => new Date(Date.parse(day1) + n * 3_600_000).toISOString()
  fc.assert(
    fc.property(steps, (given) => {
      let versions: readonly PolicyVersion[] = []
      let hour = 0
      for (const [wait, ahead, approves] of given) {
        hour += wait + 1
        const seen = Array.from({ length: hour }, (_, n) => policyAt(versions, time(n))?.version)
        const next = propose(toll, versions, { ...proposal, effectiveFrom: time(hour + ahead) }, time(hour))
        assert.ok('version' in next)
        const signed = approves ? approve([...versions, next], next.version, 'bob', time(hour)) : next
        assert.ok('version' in signed)
        versions = [...versions, signed]
        for (const [n, number] of seen.entries()) assert.equal(policyAt(versions, time(n))?.version, number)
      }
    }),
  )
})
