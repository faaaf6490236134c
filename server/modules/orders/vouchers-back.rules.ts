import { least } from '../../kernel/money.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { entry, event, put } from '../../kernel/use-case.ts'
import { positive } from '../escrow/hold.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { refundRoute, waitsForBank } from '../payments/refund.rules.ts'
import { backToVouchers, endOf, paidByVouchers, voucherType, voucherUseType } from '../payments/voucher.rules.ts'
import type { OrderVouchers } from './books.rules.ts'
import { postAll } from './books.rules.ts'
import type { Order } from './order.rules.ts'

/** More than any payment brings. */
const ALL = 10n ** 18n

/**
 * What of the payments' money can still go back over them, now or when their banks have answered, minor units: nothing
 * over cash, whose way back nobody keeps. The fees that we keep came over them too, and are no money of the order,
 * whichever of them took its part of a fee along.
 */
function moneyToward(payments: readonly Payment[]): bigint {
  const over = refundRoute(payments, ALL).legs.reduce((sum, { amount }) => sum + amount, 0n)
  const kept = payments.reduce((sum, { feeKept, feeTaxKept }) => sum + feeKept + feeTaxKept, 0n)
  return positive(over + waitsForBank(payments) - kept)
}

interface VouchersBack {
  /** Minor units. */
  readonly amount: bigint
  /** As they are after it. */
  readonly vouchers: OrderVouchers | undefined
  readonly changes: readonly Change[]
}

/**
 * What of `owed` (minor units, refundable by now) goes back to the vouchers that paid the order: what its payments
 * cannot take back, at most what vouchers paid and have not got back. So money that came goes back first and as money,
 * and what a voucher paid never becomes any.
 */
export function vouchersBack(
  order: Pick<Order, 'orderId'>,
  payments: readonly Payment[],
  vouchers: OrderVouchers | undefined,
  owed: bigint,
  cause: string,
  context: Context,
): VouchersBack {
  const paid = vouchers === undefined ? 0n : paidByVouchers(vouchers.uses)
  if (vouchers === undefined || paid === 0n) return { amount: 0n, vouchers, changes: [] }
  const wanted = least(paid, positive(owed - moneyToward(payments)))
  const back = backToVouchers(vouchers.uses, vouchers.kept, wanted, vouchers.policy, context.at)
  const { orderId } = order
  return {
    amount: back.amount,
    vouchers: {
      ...vouchers,
      uses: vouchers.uses.map((use) => back.uses.find(({ voucherId }) => voucherId === use.voucherId) ?? use),
      kept: vouchers.kept.map((each) => back.vouchers.find(({ voucherId }) => voucherId === each.voucherId) ?? each),
    },
    changes: [
      ...back.uses.map((use) => put(voucherUseType, use)),
      ...back.vouchers.flatMap((voucher) => [put(voucherType, voucher), endOf(voucher)]),
      ...postAll(orderId, back.movements, cause, context.at, context),
      ...back.vouchers.flatMap((voucher, n) => {
        const amount = Number(back.movements[n]?.legs[0]?.amount ?? 0n)
        const { voucherId, currency, expiresAt } = voucher
        const said = { voucher: voucherId, amount, currency, expires_at: expiresAt, cause }
        return [
          entry(orderId, 'voucher.restored', said),
          event(orderId, 'voucher.restored', { order: orderId, ...said, until: expiresAt }),
        ]
      }),
    ],
  }
}
