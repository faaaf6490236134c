import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deriveId } from '../../kernel/ids.ts'
import { paymentOrderRoot } from '../payouts/payment-order.rules.ts'
import { caseIdOf } from './case.rules.ts'

test('two payments of one entry, made in the same millisecond, have each a case', () => {
  const at = '2026-03-05T09:00:00.000Z'
  const about = { statementId: `stm_${'a'.repeat(32)}`, kind: 'payment-repeated', entryId: '000001' } as const
  const ids = [0, 1].map((n) => paymentOrderRoot(deriveId('pyt', at, 'cmd_1', n)))
  const [one, two] = ids.map((paymentOrder) => caseIdOf({ ...about, paymentOrder }))
  assert.notEqual(one, two)
  assert.notEqual(one, caseIdOf(about))
})
