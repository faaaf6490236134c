import { addDuration, later } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { due } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { VouchersPolicy } from './vouchers-policy.rules.ts'

/** Late credit of a buyer: one for each order with the on-time plan whose ship-by was missed. Minor units. */
export interface Voucher {
  readonly buyerId: RootId
  /** `vch_…`, made of the order that it was given for: so there is one at most. */
  readonly voucherId: string
  readonly orderId: RootId
  /** As people call that order. */
  readonly orderNumber: string
  readonly currency: string
  readonly amount: bigint
  /** What pays for orders now, less what came back of it. */
  readonly used: bigint
  /** What nobody used in time. */
  readonly expired: bigint
  /** What of it the supplier bore. */
  readonly supplierBore: bigint
  readonly givenAt: Instant
  readonly expiresAt: Instant
}

export const voucherType: RecordType<Voucher> = {
  name: 'payments.vouchers',
  root: (voucher) => voucher.buyerId,
  id: (voucher) => voucher.voucherId,
}

/** What one voucher pays toward one order, and what of that came back, minor units. */
export interface VoucherUse {
  readonly orderId: RootId
  /** As people call the order that it pays. */
  readonly orderNumber: string
  readonly voucherId: string
  readonly buyerId: RootId
  readonly currency: string
  readonly amount: bigint
  readonly back: bigint
  /** When it was used on the order last. */
  readonly usedAt: Instant
}

export const voucherUseType: RecordType<VoucherUse> = {
  name: 'payments.voucher_uses',
  root: (use) => use.orderId,
  id: (use) => use.voucherId,
}

/** The deadline at which what is left of a voucher ends; its subject is the voucher. */
export const voucherEnds = 'voucher.expire'

/** The deadline of a voucher: when what is left of it ends. */
export function endOf({ buyerId, voucherId, expiresAt }: Voucher): Change {
  return due(buyerId, voucherEnds, voucherId, expiresAt)
}

/** The voucher that an order may bring. */
export function voucherIdOf(orderId: RootId): string {
  return orderId.replace(/^ord_/, 'vch_')
}

/** What can still be used, minor units. */
export function leftOf({ amount, used, expired }: Pick<Voucher, 'amount' | 'used' | 'expired'>): bigint {
  return amount - used - expired
}

/** What of an order vouchers pay now, minor units. */
export function paidByVouchers(uses: readonly VoucherUse[]): bigint {
  return uses.reduce((sum, { amount, back }) => sum + amount - back, 0n)
}

/** Ledger kind `late-credited`: borne by the supplier's payable for his part, by the operator for the rest. */
export function lateCredited(supplierId: RootId, { buyerId, currency, amount, supplierBore }: Voucher): Movement {
  return movement(
    'late-credited',
    currency,
    [
      [accounts.payable(supplierId), supplierBore],
      [accounts.expense('late-credit'), amount - supplierBore],
    ],
    [[accounts.voucher(buyerId), amount]],
  )
}

/** Ledger kind `voucher-used`: from the voucher into the hold of an order. */
export function voucherUsed(orderId: RootId, { buyerId, currency }: Voucher, amount: bigint): Movement {
  return movement('voucher-used', currency, [[accounts.voucher(buyerId), amount]], [[accounts.escrow(orderId), amount]])
}

/** A voucher with `amount` of it used. */
export function withUsed(voucher: Voucher, amount: bigint): Voucher {
  return { ...voucher, used: voucher.used + amount }
}

/** The use of a voucher on an order, with `amount` more. */
export function useOf(
  before: VoucherUse | undefined,
  { orderId, orderNumber }: Pick<VoucherUse, 'orderId' | 'orderNumber'>,
  { voucherId, buyerId, currency }: Voucher,
  amount: bigint,
  usedAt: Instant,
): VoucherUse {
  const none = { orderId, orderNumber, voucherId, buyerId, currency, amount: 0n, back: 0n }
  const use = before ?? none
  return { ...use, amount: use.amount + amount, usedAt }
}

/** What comes back to vouchers of an order: their records, uses, and how it is booked. */
export interface BackToVouchers {
  readonly amount: bigint
  readonly vouchers: readonly Voucher[]
  readonly uses: readonly VoucherUse[]
  readonly movements: readonly Movement[]
}

/**
 * Gives `wanted` minor units, at most what they paid, back to the vouchers that paid an order, the last used first.
 * What comes back can be used for a while, however old the voucher is.
 */
export function backToVouchers(
  uses: readonly VoucherUse[],
  vouchers: readonly Voucher[],
  wanted: bigint,
  policy: Pick<VouchersPolicy, 'voucherBackLasts'>,
  at: Instant,
): BackToVouchers {
  const lasts = addDuration(at, policy.voucherBackLasts)
  let rest = wanted
  const given: { readonly use: VoucherUse; readonly voucher: Voucher; readonly part: bigint }[] = []
  for (const use of [...uses].sort((a, b) => (a.usedAt < b.usedAt ? 1 : -1))) {
    const voucher = vouchers.find((each) => each.voucherId === use.voucherId)
    const part = least(rest, use.amount - use.back)
    if (voucher === undefined || part <= 0n) continue
    rest -= part
    const back = { ...voucher, used: voucher.used - part, expiresAt: later(voucher.expiresAt, lasts) }
    given.push({ use: { ...use, back: use.back + part }, voucher: back, part })
  }
  return {
    amount: wanted - rest,
    vouchers: given.map(({ voucher }) => voucher),
    uses: given.map(({ use }) => use),
    movements: given.map(({ use: { orderId, currency, buyerId }, part }) =>
      movement(
        'voucher-restored',
        currency,
        [[accounts.refundable(orderId), part]],
        [[accounts.voucher(buyerId), part]],
      ),
    ),
  }
}

/** A voucher whose time is over, and how what is left of it is booked. */
export function expiredVoucher(voucher: Voucher): { readonly voucher: Voucher; readonly movement: Movement } {
  const left = leftOf(voucher)
  const { buyerId, currency } = voucher
  return {
    voucher: { ...voucher, expired: voucher.expired + left },
    movement: movement(
      'voucher-expired',
      currency,
      [[accounts.voucher(buyerId), left]],
      [[accounts.expense('late-credit'), left]],
    ),
  }
}
