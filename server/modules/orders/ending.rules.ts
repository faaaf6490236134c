import { least } from '../../kernel/money.ts'
import type { Change, Context, Instant, Json, Refusal, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, isRefusal, refuse } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { award, refundRest } from '../escrow/award.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { buyerDebtCollected } from '../escrow/book.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { freeOf } from '../escrow/hold.rules.ts'
import { budgetOf, withinBudget } from '../escrow/remedy.rules.ts'
import { isBooked } from '../payments/funding.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { waitsForBank } from '../payments/refund.rules.ts'
import type { RefundAccount } from '../payments/refund-booking.rules.ts'
import { requestRefunds } from '../payments/refund-booking.rules.ts'
import type { Books, OrderVouchers } from './books.rules.ts'
import { bookChanges, postAll, protectedOrder, withRemedied } from './books.rules.ts'
import { drawBack } from './draw-back.rules.ts'
import { feesBack } from './fault.rules.ts'
import type { Market } from './flow.rules.ts'
import type { Order } from './order.rules.ts'
import { owedNews, sumOf, withOwed } from './owed.rules.ts'
import { vouchersBack } from './vouchers-back.rules.ts'

/** Why an order ends before performance, and who gives how much back. */
export interface Ending {
  readonly how: 'cancelled' | 'expired'
  /** `supplier-cancelled`, `ship-by-passed`, `unpaid`, … */
  readonly reason: string
  readonly at: string
  /** Set when the supplier is at fault: the buyer's processing fees go back too, out of this payable first. */
  readonly supplierBears?: { readonly payable: bigint }
}

/**
 * A provider has confirmed an attempt in progress: what arrives cannot be known, so nothing ends now. A wire never
 * stands in the way: it may never come, and what comes after the end goes back at once.
 */
export function isPaying(payments: readonly Payment[]): boolean {
  const waits = ({ state }: Payment) => state === 'pending' || state === 'review'
  return payments.some((payment) => waits(payment) && !isBooked(payment.method))
}

/** What the order's buyer and supplier are owed already, minor units. */
export interface Owed {
  readonly refundable: bigint
  readonly payable: bigint
}

/**
 * Ends an order: what the hold has goes back to the buyer at once, over the ways it came; when the supplier is at
 * fault, also what was released to him, out of his payable; what that cannot pay is named as `owed` and collected
 * later. `refundable` is what the order owes the buyer already. Refuses `payment-in-progress` while `isPaying`,
 * `lines-frozen` while a case holds money or a claim is open.
 */
export function endOrder(
  books: Books,
  ending: Ending,
  owed: Pick<Owed, 'refundable'> & Pick<Market, 'buyerDebt' | 'policy'>,
  context: Context,
): { readonly books: Books; readonly changes: readonly Change[] } | Refusal {
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  if (books.holds.some((hold) => hold.frozen > 0n) || (books.order.claims?.open ?? 0) > 0) return refuse('lines-frozen')
  const { order } = books
  const given = giveAll(books, ending)
  if (isRefusal(given)) return given
  const cause = `cancellation:${ending.reason}`
  const amount = given.amount + owed.refundable + given.credit
  const exposure = { ...books.exposure, amount: 0n }
  const after: Books = { ...given.books, order: withOwed(ended(order, ending), given.owed), exposure }
  return {
    books: after,
    changes: [
      ...bookChanges(books, after),
      ...postAll(order.orderId, given.movements, cause, context.at, context),
      ...sendBack({ ...after, debt: owed.buyerDebt }, amount, cause, context).changes,
      ...endNews(after.order, ending, amount, sumOf(given.owed)),
      ...owedNews(after.order, given.owed, owed.policy.owedAgain, context),
    ],
  }
}

/** What an end gives back: by whom it is borne follows from whether the supplier is at fault. */
function giveAll(books: Books, { supplierBears }: Ending): Given | Refusal {
  const order = protectedOrder(books.order)
  if (supplierBears === undefined) {
    const rest = refundRest(order, books)
    return { ...rest, books: withRemedied(books, rest), owed: [], credit: 0n }
  }
  const most = (hold: Books['holds'][number]) => hold.paid - hold.refunded - hold.chargedBack
  const parts = partsOf(books, (hold) => least(most(hold), budgetOf(withoutLost(books), hold.lineNo)))
  const given = giveBack(books, parts, supplierBears.payable)
  if (isRefusal(given)) return given
  const rest = refundRest(order, given.books)
  const movements = [...given.movements, ...rest.movements]
  return { ...given, books: withRemedied(given.books, rest), movements, amount: given.amount + rest.amount }
}

export interface Given {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What the buyer gets of the price, minor units. */
  readonly amount: bigint
  /** What nobody could pay yet. */
  readonly owed: readonly LineAmount[]
  /** Of the processing fees. */
  readonly credit: bigint
}

/**
 * What a bank took beyond the hold is the buyer's debt and is set against what he gets (`sendBack`): counted as lost
 * too, it would be taken from him twice.
 */
export function withoutLost(books: Books): Books {
  return { ...books, remedies: books.remedies.map((each) => ({ ...each, lost: 0n })) }
}

/** What was counted without it, with what banks took at the buyer's expense again. */
export function withLostOf({ remedies }: Books, counted: Books['remedies']): Books['remedies'] {
  const lost = (lineNo: number) => remedies.find((each) => each.lineNo === lineNo)?.lost ?? 0n
  return counted.map((each) => ({ ...each, lost: lost(each.lineNo) }))
}

/**
 * The supplier is at fault: parts go back from the hold, then from his payable, with their processing fees. What a bank
 * has given back at his expense is not given once more.
 */
export function giveBack(books: Books, wanted: readonly LineAmount[], payable: bigint): Given | Refusal {
  const counted = withoutLost(books)
  const parts = withinBudget(counted, wanted)
  const paid = award(protectedOrder(books.order), counted, 'cancellation', parts, { payable, guarantee: 0n })
  if (isRefusal(paid)) return paid
  const given = { ...paid, remedies: withLostOf(books, paid.remedies) }
  const { owed } = given
  const amount = sumOf(parts) - sumOf(owed)
  const fromHold = sumOf(partsOf(books, freeOf)) - sumOf(partsOf({ ...books, holds: given.holds }, freeOf))
  const fees = feesBack(books, amount, payable - (amount - fromHold))
  const after = { ...withRemedied(books, given), payments: fees.payments }
  return { books: after, movements: [...given.movements, ...fees.movements], amount, owed, credit: fees.credit }
}

function partsOf({ holds }: Pick<Books, 'holds'>, of: (hold: Books['holds'][number]) => bigint): readonly LineAmount[] {
  return holds.map((hold) => ({ lineNo: hold.lineNo, amount: of(hold) })).filter((part) => part.amount > 0n)
}

/** How long the buyer has to name an account before staff are told again. */
const ACCOUNT_ASKED = 'P7D'

/** What is taken off what goes back first, in minor units, and where goes what no payment takes. */
export interface SendingBack {
  readonly debt: bigint
  /** Of money out of the hold: what vouchers paid goes back to them. Absent: what came is money. */
  readonly vouchers?: OrderVouchers
  /** Of money out of the hold: it pays what the buyer owes of this draw first. */
  readonly draw?: Draw
  /** Absent: it waits until the buyer has named one. */
  readonly account?: RefundAccount
}

/** The payments that money goes back over, and what else stands in its way or takes it. */
export type WayBack = Pick<Books, 'order' | 'payments'> & SendingBack

/** When it is tried again to send what is owed to the buyer. */
export function sentAgain({ orderId, zone }: Pick<Order, 'orderId' | 'zone'>, at: Instant): Change {
  return due(orderId, 'refund.route', '', endOfTerm(at, ACCOUNT_ASKED, zone))
}

/**
 * Sends what is refundable over the ways it came: first what the buyer owes of the draw that paid (ADR 68), then money,
 * then what vouchers paid, as vouchers (ADR 49). What none of them takes back waits for a verified account. What the
 * buyer owes us (`debt`, minor units) is taken off the money first. A second sum of the same command goes over the `way` that this leaves: over the same again, a payment
 * would forget the first refund and the debt be taken twice.
 */
export function sendBack(
  way: WayBack,
  owed: bigint,
  cause: string,
  context: Context,
): { readonly changes: readonly Change[]; readonly way: WayBack } {
  if (owed <= 0n) return { changes: [], way }
  const { order, payments, debt, account, vouchers } = way
  const { orderId, buyerId, currency } = order
  const toDraw = drawBack(order, way.draw, owed, cause, context)
  const rest = owed - toDraw.amount
  const asVouchers = vouchersBack(order, payments, vouchers, rest, cause, context)
  const money = rest - asVouchers.amount
  const amount = money - least(money, debt)
  const asked = requestRefunds({ orderId, buyerId, payments, amount, cause, ...(account && { account }) }, context)
  const waits = asked.rest - least(asked.rest, waitsForBank(payments))
  const left = { ...way, payments: asked.payments, debt: debt - (money - amount), ...toDraw.left }
  return {
    changes: [
      ...toDraw.changes,
      ...asVouchers.changes,
      ...setOff(order, money - amount, cause, context),
      ...asked.changes,
      ...(asked.rest === 0n ? [] : [sentAgain(order, context.at)]),
      ...(waits === 0n ? [] : accountAsked(orderId, { amount: Number(waits), currency, cause })),
    ],
    way: asVouchers.vouchers === undefined ? left : { ...left, vouchers: asVouchers.vouchers },
  }
}

/** What a card's bank asks back itself needs no account: it goes on when the bank has decided. The rest needs one. */
function accountAsked(orderId: RootId, said: { readonly [field: string]: Json }): readonly Change[] {
  return [
    entry(orderId, 'refund.waits-for-account', said),
    event(orderId, 'refund.waits-for-account', { order: orderId, ...said }),
  ]
}

/** The buyer's debt is paid out of what is owed to him. */
function setOff(order: Order, amount: bigint, cause: string, context: Context): readonly Change[] {
  if (amount === 0n) return []
  const { orderId, currency } = order
  const said = { amount: Number(amount), currency, cause }
  return [
    ...postAll(orderId, [buyerDebtCollected(order, amount)], cause, context.at, context),
    entry(orderId, 'debt.collected', said),
    event(orderId, 'debt.collected', { order: orderId, ...said }),
  ]
}

/** The order as ended. */
export function ended(order: Order, { how, at }: Pick<Ending, 'how' | 'at'>): Order {
  return { ...order, proposed: false, ended: how, endedAt: at, status: how }
}

const endedWithOrder = ['order.expire', 'order.ship-by', 'order.on-time', 'order.cancel-late', 'cancellation.answer']

/** What an end says, and the deadlines that it makes pointless. */
export function endNews(order: Order, { how, reason }: Ending, refunded: bigint, owed = 0n): readonly Change[] {
  const short = owed === 0n ? {} : { owed: Number(owed) }
  const draw = order.drawId === undefined ? {} : { draw: order.drawId }
  const said = { reason, refunded: Number(refunded), currency: order.currency, ...short }
  return [
    ...endedWithOrder.map((name) => clear(order.orderId, name, '')),
    entry(order.orderId, `order.${how}`, said),
    event(order.orderId, `order.${how}`, { order: order.orderId, ...said, ...draw }),
  ]
}
