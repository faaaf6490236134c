import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ref } from '../../kernel/use-case.ts'
import { claimClocks } from './claim.rules.ts'
import { passClaimTime } from './pass-claim-time.ts'

const order = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }

test('only silence waits for the buyer’s other claims: no other clock writes beyond its order', () => {
  for (const clock of claimClocks) {
    const input = { orderId: 'ord_1', claimId: 'clm_1', clock }
    const refs: readonly Ref<unknown>[] = Object.values(passClaimTime.more?.({ order } as never, input, 'ord_1') ?? {})
    const roots = refs.filter(({ strength, root }) => strength === 'written' && root !== '').map(({ root }) => root)
    assert.deepEqual(roots, clock === 'claim.silence' ? ['cmp_b'] : [], clock)
  }
})
