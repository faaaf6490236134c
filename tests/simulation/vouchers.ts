import { useVoucher } from '../../server/modules/orders/use-voucher.ts'
import type { Voucher } from '../../server/modules/payments/voucher.rules.ts'
import type { Deal } from './deal.ts'
import { takenOf } from './own-money.ts'
import { rowsIn } from './rows.ts'

/** More than any voucher, or nothing: what the operator has of its own is not what is looked at here. */
const [ENOUGH, NOTHING] = [10n ** 18n, 0n]

/** The buyer uses a voucher of his, all or a part of it, also one that he should not. Whether it paid anything. */
export async function payByVoucher(deal: Deal): Promise<boolean> {
  const { r, world, buyer, orderId } = deal
  const { currency } = deal.order()
  const own = rowsIn<Voucher>(world.tables, 'payments.vouchers', buyer.id).filter((each) => each.currency === currency)
  if (own.length === 0 || r.chance(0.2)) return false
  const voucher = r.chance(0.8) ? own.find((each) => each.used + each.expired < each.amount) : r.pick(own)
  if (voucher === undefined) return false
  const left = voucher.amount - voucher.used - voucher.expired
  const part = r.chance(0.3) && left > 3n ? { amount: left / 3n } : r.chance(0.05) ? { amount: left + 1n } : {}
  const spare = r.chance(0.05) ? NOTHING : ENOUGH
  const taken = takenOf(world, currency)
  const said = await deal.say('buyer', useVoucher, { orderId, voucherId: voucher.voucherId, spare, taken, ...part })
  return said.kind === 'done'
}
