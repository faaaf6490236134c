import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargebackId } from './chargeback.rules.ts'
import { kindOf, type LineKind, targetOf } from './provider-line.rules.ts'

const id = '0'.repeat(32)
const cases: readonly (readonly [
  kind: LineKind,
  key: string | undefined,
  root?: string,
  cause?: string,
  as?: LineKind,
])[] = [
  ['payment', `ord_1.pay_${id}-1`, 'ord_1', `payment:pay_${id}`],
  ['payment', `ord_1.pay_${id}-2`, 'ord_1', `payment:pay_${id}`],
  ['payment-reversed', `ord_1.pay_${id}-1`, 'ord_1', `payment:pay_${id}`],
  ['fee', `ord_1.pay_${id}-1`, 'ord_1', `payment:pay_${id}`],
  ['refund', `ord_1.rfd_${id}`, 'ord_1', `refund:rfd_${id}`],
  ['refund-returned', `ord_1.rfd_${id}`, 'ord_1', `refund:rfd_${id}`],
  ['payout', `cmp_1.pyt_${id}`, 'cmp_1', `payout:pyt_${id}`],
  ['payout-returned', `cmp_1.pyt_${id}`, 'cmp_1', `payout:pyt_${id}`],
  // A refund to an account is a payout to its provider.
  ['payout', `ord_1.rfd_${id}`, 'ord_1', `refund:rfd_${id}`, 'refund'],
  ['payout-returned', `ord_1.rfd_${id}`, 'ord_1', `refund:rfd_${id}`, 'refund-returned'],
  ['chargeback', `ord_1.pay_${id}-1`, 'ord_1', `chargeback:${chargebackId('x', 'dp_1')}`],
  ['chargeback-won', `ord_1.pay_${id}-1`, 'ord_1', `chargeback:${chargebackId('x', 'dp_1')}`],
  ['to-bank', undefined],
  ['fee', undefined],
  ['payment', 'not-a-key-of-ours'],
  ['other', ''],
]

for (const [kind, key, root, cause, as = kind] of cases)
  test(`a line ${kind} of ${key ?? 'nothing of ours'}`, () => {
    const line = { kind, reference: 'dp_1', ...(key === undefined ? {} : { key }) }
    assert.deepEqual(targetOf('x', line), root === undefined ? undefined : { root, cause })
    assert.equal(kindOf(line), as)
  })
