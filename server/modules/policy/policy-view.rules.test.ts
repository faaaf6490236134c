import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basisPoints, durationNumber, wholeNumber } from './number.rules.ts'
import type { PolicyVersion } from './policy.rules.ts'
import { definePolicySection } from './policy.rules.ts'
import { differences, numberUnder, stateOf, versionBefore } from './policy-view.rules.ts'

const section = definePolicySection<{ feeBps: number; window: string; tries: number }>('toy', {
  feeBps: basisPoints(200, 'A fee.'),
  window: durationNumber('P30D', 'A promise.'),
  tries: wholeNumber(2, 'tries', 'Patience.'),
})
const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`

function version(number: number, more: Partial<PolicyVersion> = {}): PolicyVersion {
  const dates = { proposedAt: day(1), effectiveFrom: day(number) }
  return { section: 'toy', version: number, values: {}, author: 'ann', reason: 'why', ...dates, ...more }
}
const approved = (number: number, more: Partial<PolicyVersion> = {}) =>
  version(number, { approver: 'bob', approvedAt: day(1), ...more })

test('each version stands somewhere', () => {
  const versions = [
    approved(1),
    version(2),
    approved(3),
    approved(4, { effectiveFrom: day(9) }),
    version(5),
    version(6),
  ]
  assert.deepEqual(
    versions.map((each) => stateOf(each, versions, day(3))),
    ['past', 'superseded', 'in-effect', 'coming', 'superseded', 'proposed'],
  )
})

test('an approved version whose day a newer one overtook never comes', () => {
  const versions = [approved(1, { effectiveFrom: day(8) }), approved(2)]
  assert.deepEqual(
    versions.map((each) => stateOf(each, versions, day(3))),
    ['past', 'in-effect'],
  )
})

test('what a version changes is told against the approved one before it', () => {
  const versions = [approved(1, { values: { feeBps: 250 } }), version(2, { values: { tries: 9 } })]
  const third = version(3, { values: { feeBps: 250, window: 'P60D' } })
  assert.equal(versionBefore(third, [...versions, third]), versions[0])
  assert.deepEqual(differences(section, versionBefore(third, versions), third), [
    { number: 'window', before: 'P30D', after: 'P60D' },
  ])
})

test('what is no longer named goes back to its default, and that is a difference', () => {
  assert.deepEqual(differences(section, approved(1, { values: { feeBps: 250 } }), version(2)), [
    { number: 'feeBps', before: 250, after: 200 },
  ])
  assert.equal(numberUnder(section, undefined, 'tries'), 2)
  assert.equal(numberUnder(section, version(1, { values: { tries: 0 } }), 'tries'), 0)
})
