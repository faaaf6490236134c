import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ref } from '../../kernel/use-case.ts'
import { voucherType } from '../payments/voucher.rules.ts'
import { claimClocks } from './claim.rules.ts'
import { type PassClaimTime, passClaimTime } from './pass-claim-time.ts'
import { silentRefundType } from './silence.rules.ts'

const order = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }

/** The types of what a clock writes in the buyer's root. */
function writtenBy(input: PassClaimTime, voucherUses: readonly object[]): readonly string[] {
  const facts = { order, voucherUses } as never
  const refs: readonly Ref<unknown>[] = Object.values(passClaimTime.more?.(facts, input, 'ord_1') ?? {})
  return refs.filter(({ strength, root }) => strength === 'written' && root === 'cmp_b').map(({ type }) => type)
}

test('only silence waits for the buyer’s other claims, and a voucher that paid the order for its end', () => {
  for (const clock of claimClocks) {
    const input = { orderId: 'ord_1', claimId: 'clm_1', clock }
    const silence = clock === 'claim.silence' ? [silentRefundType.name] : []
    assert.deepEqual(writtenBy(input, []), silence, clock)
    assert.deepEqual(writtenBy(input, [{ voucherId: 'vch_1' }]), [voucherType.name, ...silence], clock)
  }
})
