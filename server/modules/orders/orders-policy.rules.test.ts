import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkValues } from '../policy/policy.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'

test('the terms of an order when the operator changed nothing', () => {
  assert.deepEqual(ordersPolicy.defaults, {
    proposalAnswer: 'P30D',
    unpaidExpires: 'P60D',
    payByForFixedDate: 'P7D',
    instalmentDue: 'P14D',
    instalmentOverdue: 'P30D',
    readyWithin: 'P60D',
    shipGrace: 'P3D',
    carrierAwaited: 'P60D',
    lateReminder: 'P14D',
    silenceEnds: 'P60D',
    owedAgain: 'P7D',
    shipmentProofTime: 'PT24H',
    cancellationAnswer: 'P7D',
    amendmentAnswer: 'P7D',
    cancelAgain: 'P1D',
    paperReview: 'PT48H',
    paperRejected: 'P9D',
    receiptAfterDelivered: 'P3D',
    receiptExpress: 'P15D',
    receiptLand: 'P30D',
    receiptSea: 'P45D',
    receiptUntracked: 'P60D',
    savedViewsMost: 50,
    selfBillingObjection: 'P14D',
    receiptExtension: 'P15D',
    window: 'P30D',
    windowUnproven: 'P60D',
    freightIncreaseBps: 2000,
    shipByExtensionDays: 90,
    shortfallBps: 200,
    shortReminder: 'P3D',
  })
})

test('every number says its unit and reason, and takes its own default', () => {
  assert.equal(checkValues(ordersPolicy, { ...ordersPolicy.defaults }), undefined)
  for (const [name, number] of Object.entries(ordersPolicy.numbers))
    assert.ok(number.unit !== '' && number.reason.length > 20 && number.check !== undefined, name)
})

for (const values of [{ window: 'P1M' }, { window: 'P30' }, { shortfallBps: 10_001 }, { shipByExtensionDays: -1 }]) {
  test(`not taken: ${JSON.stringify(values)}`, () => {
    assert.equal(checkValues(ordersPolicy, values)?.refused, 'policy-invalid')
  })
}
