import { least } from '../../kernel/money.ts'
import type { Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import { topUp } from '../escrow/hold.rules.ts'
import { type OwnMoneyLook, spareNow, takenReads, taking } from '../escrow/own-money.rules.ts'
import type { Voucher } from '../payments/voucher.rules.ts'
import { leftOf, useOf, voucherType, voucherUsed, voucherUseType, withUsed } from '../payments/voucher.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import { isPaying } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'
import { fillInstalments, openOf } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { nextInstalment } from './start-payment.ts'
import { checkStep } from './step.rules.ts'

export interface UseVoucher extends OwnMoneyLook {
  readonly orderId: RootId
  readonly voucherId: string
  /** Minor units; absent: what is left of it, at most what is due. */
  readonly amount?: bigint
}

/**
 * The buyer pays the next open instalment, or a part of it, with a voucher: it is in the hold at once, and final.
 * Refuses `wrong-state`, `not-your-turn`, `voucher-unknown`, `voucher-not-here` { why }, `voucher-over` { why },
 * `nothing-due`, `payment-in-progress`, `above-voucher` { most }, `amount-above-due` { due }, `own-funds-short`
 * { short }.
 */
export const useVoucher = useCase({
  name: 'orders.use-voucher',
  action: 'orders.use-voucher',
  root: (input: UseVoucher) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => ({
    ...marketReads(facts),
    own: written(all(voucherType, facts.order?.buyerId ?? '')),
    takenOfOwn: takenReads(facts.order?.currency ?? ''),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ own, takenOfOwn, ...facts }, input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order } = books
    const refused = checkStep('use-voucher', order, sideOf(order, context.actor.company))
    if (refused !== undefined) return refused
    const voucher = own.find((each) => each.voucherId === input.voucherId)
    if (voucher === undefined) return refuse('voucher-unknown')
    const fault = voucherFault(voucher, order, context.at)
    if (fault !== undefined) return fault
    const next = nextInstalment(books.instalments)
    if (next === undefined) return refuse('nothing-due')
    if (isPaying(books.payments)) return refuse('payment-in-progress')
    const [left, due] = [leftOf(voucher), openOf(next)]
    const amount = input.amount ?? least(left, due)
    if (amount > left) return refuse('above-voucher', { most: Number(left) })
    if (amount <= 0n || amount > due) return refuse('amount-above-due', { due: Number(due) })
    const spare = spareNow(input, takenOfOwn)
    if (amount > spare) return refuse('own-funds-short', { short: Number(amount - spare) })
    const said = { voucher: voucher.voucherId, amount: Number(amount), currency: order.currency }
    const answer = { order: order.orderId, ...said, left: Number(left - amount), due: Number(due - amount) }
    const taken = taking(order.currency, takenOfOwn, amount)
    return { answer, changes: [taken, ...paid(books, voucher, amount, marketOf(facts), said, context)] }
  },
})

/** Why a voucher of the buyer does not pay this order. */
export function voucherFault(
  voucher: Voucher,
  { orderId, currency }: Pick<Order, 'orderId' | 'currency'>,
  at: string,
): Refusal | undefined {
  if (voucher.orderId === orderId) return refuse('voucher-not-here', { why: 'own-order' })
  if (voucher.currency !== currency) return refuse('voucher-not-here', { why: 'currency', currency: voucher.currency })
  if (leftOf(voucher) === 0n) return refuse('voucher-over', { why: voucher.expired > 0n ? 'expired' : 'used' })
  return voucher.expiresAt <= at ? refuse('voucher-over', { why: 'expired' }) : undefined
}

type Said = { readonly voucher: string; readonly amount: number; readonly currency: string }

function paid(books: Books, voucher: Voucher, amount: bigint, market: Market, said: Said, context: Context) {
  const { orderId, number: orderNumber } = books.order
  const topped = topUp(books.holds, amount)
  if (topped.excess !== 0n) throw new Error('the lines take less than the instalments')
  const held = freezeArrived({ ...books, holds: topped.holds })
  const filled = { ...books, ...held, instalments: fillInstalments(books.instalments, amount) }
  const before = books.vouchers.uses.find((each) => each.voucherId === voucher.voucherId)
  const settled = settleFinal(filled, `voucher-${voucher.voucherId}`, market, context.at)
  const end = completed(settled.books, context.at)
  const cause = `voucher:${voucher.voucherId}`
  return [
    put(voucherType, withUsed(voucher, amount)),
    put(voucherUseType, useOf(before, { orderId, orderNumber }, voucher, amount, context.at)),
    ...bookChanges(books, end.books),
    ...postAll(orderId, [voucherUsed(orderId, voucher, amount), ...settled.movements], cause, context.at, context),
    entry(orderId, 'voucher.used', said),
    event(orderId, 'voucher.used', { order: orderId, ...said }),
    ...settled.changes,
    ...end.changes,
  ]
}
