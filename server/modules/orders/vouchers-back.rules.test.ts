import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Payment } from '../payments/payment.rules.ts'
import type { Voucher, VoucherUse } from '../payments/voucher.rules.ts'
import { vouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import { vouchersBack } from './vouchers-back.rules.ts'

const at = '2026-05-01T00:00:00.000Z'
const context = { at, newId: (prefix: string) => `${prefix}_1`, actor: { kind: 'clock', roles: [] } } as const

/** A payment that brought so much, fee among it; `more` says what came of it since. */
function brought(home: bigint, feeKept: bigint, more: Partial<Payment> = {}): Payment {
  const none = { home: 0n, abroad: 0n }
  const capture = {
    ...{ reference: 'c', happenedAt: at, arrived: { home, abroad: home }, spread: 0n },
    ...{ refunded: none, chargedBack: none },
  }
  const usual = { method: 'card', state: 'final', paid: home, feeKept, feeTaxKept: 0n, captures: [capture] }
  return { ...usual, ...more } as unknown as Payment
}

function voucher(used: bigint, expiresAt: string): Voucher {
  const of = { buyerId: 'cmp_b', voucherId: 'vch_1', orderId: 'ord_0', orderNumber: 'A', currency: 'USD' }
  return { ...of, amount: 10_000n, used, expired: 0n, supplierBore: 0n, givenAt: '2026-04-01T00:00:00.000Z', expiresAt }
}

function use(amount: bigint, back: bigint): VoucherUse {
  const of = { orderId: 'ord_1', orderNumber: 'B', voucherId: 'vch_1', buyerId: 'cmp_b', currency: 'USD' }
  return { ...of, amount, back, usedAt: at }
}

const cash = { method: 'cash-transfer' } as const

/** What goes back to the voucher of what is owed, by what the payments can take. */
const rows: readonly (readonly [what: string, payments: readonly Payment[], owed: bigint, back: bigint])[] = [
  ['money alone can take it', [brought(90_000n, 0n)], 90_000n, 0n],
  ['a unit more than the money', [brought(90_000n, 0n)], 90_001n, 1n],
  ['all of both', [brought(90_000n, 0n)], 100_000n, 6_000n],
  ['the fee that we keep is no money of the order', [brought(92_700n, 2_700n)], 91_000n, 1_000n],
  ['no payment at all', [], 4_000n, 4_000n],
  ['never more than it paid', [], 50_000n, 6_000n],
  ['a bank that asks its money back is waited for', [brought(90_000n, 0n, { disputedBy: 'dsp_1' })], 90_000n, 0n],
  ['beyond what that bank may leave', [brought(90_000n, 0n, { disputedBy: 'dsp_1' })], 92_000n, 2_000n],
  ['a payment that came and went takes nothing', [brought(90_000n, 0n, { state: 'reversed' })], 5_000n, 5_000n],
  ['two cards', [brought(40_000n, 0n), brought(50_000n, 1_000n)], 90_000n, 1_000n],
  [
    'what is kept of a fee whose payment went back whole',
    [brought(40_000n, 0n), brought(50_000n, 1_000n, { captures: [] })],
    40_000n,
    1_000n,
  ],
  ['nothing is owed', [brought(90_000n, 0n)], 0n, 0n],
]

for (const [what, payments, owed, back] of rows)
  test(`${what}: ${back} of ${owed}`, () => {
    const vouchers = {
      uses: [use(8_000n, 2_000n)],
      kept: [voucher(6_000n, '2026-09-01T00:00:00.000Z')],
      policy: vouchersPolicy.defaults,
    }
    const said = vouchersBack({ orderId: 'ord_1' }, payments, vouchers, owed, 'test:1', context)
    assert.equal(said.amount, back)
    assert.equal(said.changes.length > 0, back > 0n)
  })

test('cash takes nothing back: the voucher comes first, and never again', () => {
  const kept = [voucher(8_000n, '2026-09-01T00:00:00.000Z')]
  const vouchers = { uses: [use(8_000n, 0n)], kept, policy: vouchersPolicy.defaults }
  const payments = [brought(50_000n, 0n, cash)]
  const first = vouchersBack({ orderId: 'ord_1' }, payments, vouchers, 30_000n, 'test:1', context)
  assert.equal(first.amount, 8_000n)
  assert.deepEqual(
    first.vouchers?.uses.map(({ back }) => back),
    [8_000n],
  )
  const again = vouchersBack({ orderId: 'ord_1' }, payments, first.vouchers, 30_000n, 'test:1', context)
  assert.deepEqual([again.amount, again.changes], [0n, []])
})

test('without vouchers nothing is asked and nothing written', () => {
  const none = vouchersBack({ orderId: 'ord_1' }, [brought(10n, 0n)], undefined, 100n, 'test:1', context)
  assert.deepEqual(none, { amount: 0n, vouchers: undefined, changes: [] })
})
