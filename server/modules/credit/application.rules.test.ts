import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  businessFault,
  type CreditApplicationState,
  type CreditApplicationStep,
  checkCreditStep,
  creditApplicationStates,
  creditApplicationSteps,
  creditOwnersFault,
  hasEnded,
} from './application.rules.ts'
import { business, person } from './credit.testing.ts'

const at = '2026-03-01T09:00:00.000Z'

/** Every cell: where a step is open. Everywhere else it is refused. */
const table: Readonly<Record<CreditApplicationStep, readonly CreditApplicationState[]>> = {
  save: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  score: ['submitted', 'in-review'],
  take: ['submitted', 'in-review'],
  return: ['in-review'],
  decide: ['in-review'],
  confirm: ['to-confirm'],
  withdraw: ['draft', 'submitted', 'in-review', 'returned', 'to-confirm'],
  expire: ['draft', 'returned'],
}

for (const step of creditApplicationSteps)
  for (const state of creditApplicationStates)
    test(`an application that is ${state}: ${step}`, () => {
      const refused = checkCreditStep(step, { state })
      if (table[step].includes(state)) assert.equal(refused, undefined)
      else assert.deepEqual(refused, { refused: 'wrong-state', data: { state } })
    })

test('nothing is done to one that has ended', () => {
  const ended = creditApplicationStates.filter((state) => hasEnded({ state }))
  assert.deepEqual(ended, ['approved', 'declined', 'withdrawn', 'expired'])
  for (const state of ended) for (const step of creditApplicationSteps) assert.ok(checkCreditStep(step, { state }))
})

test('a business that can be', () => {
  assert.equal(businessFault(business, 15_000_000n, at), undefined)
  assert.equal(businessFault({ ...business, startedOn: '2026-03' }, 15_000_000n, at), undefined)
  assert.equal(businessFault({ ...business, startedOn: '2026-13' }, 15_000_000n, at), 'startedOn')
  assert.equal(businessFault({ ...business, revenue: -1n }, 15_000_000n, at), 'revenue')
  assert.equal(businessFault({ ...business, industry: 'x'.repeat(101) }, 15_000_000n, at), 'industry')
})

for (const [title, owners, fault] of [
  ['nobody', [], 'owners'],
  ['more than the whole', [person, { ...person, shareBps: 1 }], 'owners'],
  ['a child', [{ ...person, birthYear: 2015 }], 'owners.0.birthYear'],
  ['nobody’s country', [person, { ...person, country: 'us' }], 'owners.1.country'],
  ['no name', [{ ...person, name: ' ' }], 'owners.0.name'],
  ['half a basis point', [{ ...person, shareBps: 0.5 }], 'owners.0.share'],
  ['two halves', [5_000, 5_000].map((shareBps) => ({ ...person, shareBps })), undefined],
] as const)
  test(`owners: ${title}`, () => assert.equal(creditOwnersFault(owners, at), fault))
