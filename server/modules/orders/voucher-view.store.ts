import type { RecordReads } from '../../platform/read-records.ts'
import { type Voucher, type VoucherUse, voucherIdOf, voucherType, voucherUseType } from '../payments/voucher.rules.ts'
import type { ShownMoney } from './money-view.rules.ts'
import type { Order } from './order.rules.ts'

/** The vouchers of an order: the one that a missed ship-by brought, and those that pay it. */
export async function orderVouchers(reads: RecordReads, order: Order, money: ShownMoney) {
  const [given, uses] = await Promise.all([
    reads.one(voucherType, order.buyerId, voucherIdOf(order.orderId)),
    reads.all(voucherUseType, order.orderId),
  ])
  return { given: given === undefined ? null : givenView(given, money), uses: uses.map((use) => useView(use, money)) }
}

function givenView({ voucherId, amount, supplierBore, givenAt, expiresAt }: Voucher, money: ShownMoney) {
  const sums = { amount: money(amount), supplier_bore: money(supplierBore) }
  return { voucher: voucherId, ...sums, given_at: givenAt, expires_at: expiresAt }
}

function useView({ voucherId, amount, back, usedAt }: VoucherUse, money: ShownMoney) {
  return { voucher: voucherId, amount: money(amount), back: money(back), used_at: usedAt }
}
