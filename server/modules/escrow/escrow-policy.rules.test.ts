import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkValues } from '../policy/policy.rules.ts'
import { escrowPolicy } from './escrow-policy.rules.ts'

test('2 % but at most USD 100; five times the guarantee fund; USD 30,000 for the audited', () => {
  assert.deepEqual(escrowPolicy.defaults, {
    transactionFeeBps: 200,
    transactionFeeCapUsd: 100_00,
    guaranteeMultiple: 5,
  })
})

test('every number says its unit and reason, and takes its own default', () => {
  assert.equal(checkValues(escrowPolicy, { ...escrowPolicy.defaults }), undefined)
  for (const [name, number] of Object.entries(escrowPolicy.numbers))
    assert.ok(number.unit !== '' && number.reason.length > 20 && number.check !== undefined, name)
})

for (const values of [
  { transactionFeeBps: 10_001 },
  { transactionFeeBps: 1.5 },
  { transactionFeeCapUsd: -1 },
  { guaranteeMultiple: 101 },
]) {
  test(`not taken: ${JSON.stringify(values)}`, () => {
    assert.equal(checkValues(escrowPolicy, values)?.refused, 'policy-invalid')
  })
}
