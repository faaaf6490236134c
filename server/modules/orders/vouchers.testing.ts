import assert from 'node:assert/strict'
import { refundType } from '../payments/refund.rules.ts'
import type { Voucher } from '../payments/voucher.rules.ts'
import { leftOf, voucherIdOf, voucherType, voucherUseType } from '../payments/voucher.rules.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { buyer, done, ordersHouse } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'
import { useVoucher } from './use-voucher.ts'

/** The sample order under the on-time plan. Its voucher is USD 100.00, the most. */
export const onTimeTerms: TermsContent = { ...wholeTerms, coverage: 'on-time' }

/** More than any voucher: what the operator has of its own. */
export const ENOUGH = 10n ** 12n

/** A house in which the buyer has a voucher of USD 100.00 since 2 April, by an order that nobody shipped. */
export async function voucherHouse(house?: OrdersHouse) {
  const first = await funded(onTimeTerms, house ?? (await ordersHouse()))
  await first.house.passTo('2026-04-03T00:00:00.000Z')
  return { house: first.house, first, voucherId: voucherIdOf(first.orderId) }
}

/** The voucher as it stands. */
export function voucherIn(house: OrdersHouse, voucherId: string): Voucher {
  const found = house.one(voucherType, 'cmp_b', voucherId)
  assert.ok(found !== undefined, 'no voucher')
  return found
}

/** A later order of the same buyer, agreed and unpaid. */
export const laterOrder = (house: OrdersHouse, content: TermsContent = wholeTerms) => agreed(content, house)

/** The buyer uses a voucher on an order. */
export async function used(story: Story, voucherId: string, amount?: bigint) {
  const input = { orderId: story.orderId, voucherId, spare: ENOUGH, ...(amount === undefined ? {} : { amount }) }
  return done(await story.house.run(useVoucher, input, buyer))
}

/** What went back on an order, and how: as money, as a voucher, and what is owed still. */
export function wentBack({ house, orderId }: Story) {
  const money = house.all(refundType, orderId).reduce((sum, refund) => sum + Number(refund.amount), 0)
  const voucher = house.all(voucherUseType, orderId).reduce((sum, use) => sum + Number(use.back), 0)
  return { money, voucher, owed: house.balances()[`liabilities:refundable:${orderId}`] ?? 0 }
}

/** What is left of the buyer's vouchers is what we owe him for them: by record and by ledger. */
export function assertVouchersAddUp(house: OrdersHouse): void {
  const vouchers = house.all(voucherType, 'cmp_b')
  const left = vouchers.reduce((sum, voucher) => sum + leftOf(voucher), 0n)
  assert.equal(house.balances()['liabilities:voucher:cmp_b'] ?? 0, Number(left))
  for (const voucher of vouchers) assert.ok(leftOf(voucher) >= 0n && voucher.used >= 0n && voucher.expired >= 0n)
}
