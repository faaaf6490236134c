import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inspection, InspectionSide, InspectionStep } from './inspection.rules.ts'
import { checkInspectionStep, inspectionStates, inspectionSteps, inspectionStepsNow } from './inspection.rules.ts'

/** The columns: requested, paid, appointed, scheduled, report-filed, contested, accepted, closed. K who booked. */
const table: Readonly<Record<InspectionStep, readonly string[]>> = {
  'pay-fee': ['K', '', '', '', '', '', '', ''],
  cancel: ['K', 'K', '', '', '', '', '', ''],
  // Only once the report is overdue.
  'cancel-overdue': ['', '', 'K', 'K', '', '', '', ''],
  'appoint-firm': ['', 'M', 'M', 'M', '', '', '', ''],
  'decline-appointment': ['', '', 'I', 'I', '', '', '', ''],
  'schedule-visit': ['', '', 'I', 'I', '', '', '', ''],
  'attach-report': ['', '', '', 'I', '', '', '', ''],
  'file-report': ['', '', '', 'I', '', '', '', ''],
  'accept-report': ['', '', '', '', 'K', '', '', ''],
  'contest-report': ['', '', '', '', 'BS', '', '', ''],
  'settle-contest': ['', '', '', '', '', 'M', '', ''],
}

const signs = { buyer: 'B', supplier: 'S', staff: 'M', inspector: 'I' } as const
const sides = Object.keys(signs) as InspectionSide[]

const inspection: Inspection = {
  ...{ orderId: 'ord_1', id: 'ins_1', kind: 'inspection', by: 'buyer', lines: [], state: 'requested' },
  ...{ fee: 1n, held: 0n, bookedAt: '2026-03-02T09:00:00.000Z', overdueAt: '2026-03-20T00:00:00.000Z' },
}

for (const step of Object.keys(inspectionSteps) as InspectionStep[])
  for (const [i, state] of inspectionStates.entries())
    test(`${step} in ${state}`, () => {
      const cell = table[step][i] ?? ''
      for (const by of ['buyer', 'supplier'] as const)
        for (const side of sides) {
          const refused = checkInspectionStep(step, { ...inspection, by, state }, side)?.refused
          const isMeant = cell === 'K' ? side === by : cell.includes(signs[side])
          assert.equal(refused, cell === '' ? 'wrong-state' : isMeant ? undefined : 'not-your-turn')
        }
      assert.equal(checkInspectionStep(step, { ...inspection, state }, undefined) === undefined, false)
    })

test('nobody cancels a visit before its report is overdue', () => {
  const { overdueAt: _, ...inTime } = inspection
  const scheduled = { ...inTime, state: 'scheduled' } as const
  assert.equal(checkInspectionStep('cancel-overdue', scheduled, 'buyer')?.refused, 'wrong-state')
  assert.deepEqual(inspectionStepsNow(scheduled, 'buyer'), [])
  assert.deepEqual(inspectionStepsNow(scheduled, 'inspector'), [
    ...['decline-appointment', 'schedule-visit', 'attach-report', 'file-report'],
  ])
})
