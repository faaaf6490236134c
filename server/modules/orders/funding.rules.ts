import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, due, entry, event } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { reversePayment } from '../escrow/chargeback.rules.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import { topUp } from '../escrow/hold.rules.ts'
import { onceMore } from '../escrow/release.rules.ts'
import { feeGiven, feeGone, feeTaken } from '../payments/fee-credit.rules.ts'
import {
  cameFrom,
  isBooked,
  operatorJurisdiction,
  orderFunded,
  splitFunding,
  wireAllocated,
  wireReceived,
} from '../payments/funding.rules.ts'
import type { Payment, PaymentEffect } from '../payments/payment.rules.ts'
import type { Books } from './books.rules.ts'
import { protectedOrder, withRemedied } from './books.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow, isFunded, notFinal } from './flow.rules.ts'
import { emptyInstalments, fillInstalments, notPast, openInAll } from './instalment.rules.ts'
import { shipByOf, withPaidAt } from './ship-by.rules.ts'

/** Books and movements on their way through one fact about money. */
export interface Moved {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What the fact added to what is owed to the buyer and is to be sent at once, minor units. */
  readonly surplus: bigint
}

/** What is owed to the buyer, and what was to go back over the payment and will not, minor units. */
interface Owed {
  readonly refundable: bigint
  readonly withheld: bigint
}

/**
 * Books an effect that a payment's fact has: money into the hold, line by line toward its share, and into the open
 * instalments in order; what exceeds the order, or comes after its end, is owed to the buyer at once. Money that went
 * back takes what is owed first, then the hold; the rest is the buyer's debt. `received`: the wire is booked already;
 * `withheld`: what was to go back over this payment and will not.
 */
export function applyMoney(books: Books, payment: Payment, effect: PaymentEffect, owed: Owed, received = false): Moved {
  const told = { ...books, payments: withPayment(books.payments, payment) }
  if (effect.effect === 'fund' || effect.effect === 'surplus')
    return funded(told, payment, effect.amount, { isSurplus: effect.effect === 'surplus', received })
  // What was worth nothing at home went at the door alone.
  if (effect.effect === 'reverse' && effect.amount > 0n) return reversed(told, payment, effect.amount, owed)
  return { books: told, movements: [], surplus: 0n }
}

function withPayment(payments: readonly Payment[], payment: Payment): readonly Payment[] {
  const isKnown = payments.some((each) => each.id === payment.id)
  return isKnown ? payments.map((each) => (each.id === payment.id ? payment : each)) : [...payments, payment]
}

interface Arrival {
  readonly isSurplus: boolean
  readonly received: boolean
}

function funded(books: Books, payment: Payment, arrived: bigint, { isSurplus, received }: Arrival): Moved {
  const isOver = books.order.ended !== undefined
  const split = splitFunding(payment, arrived, openInAll(books.instalments), isSurplus || isOver)
  const topped = topUp(books.holds, split.toEscrow)
  if (topped.excess !== 0n) throw new Error('the lines take less than the instalments')
  const instalments = fillInstalments(books.instalments, split.toEscrow)
  const payments = withPayment(books.payments, feeTaken(payment, split))
  const { provider, currency } = payment
  const movements = isBooked(payment.method)
    ? [...(received ? [] : [wireReceived(provider, currency, arrived)]), wireAllocated(provider, payment, split)]
    : [orderFunded(payment, split)]
  const held = freezeArrived({ ...books, holds: topped.holds })
  const now = { ...books, holds: held.holds, freezes: held.freezes, instalments, payments }
  return { books: now, movements, surplus: split.toRefundable }
}

function reversed(books: Books, payment: Payment, amount: bigint, owed: Owed): Moved {
  const gone = feeGone(payment, amount)
  const { fee, feeTax: tax } = gone
  const back = reversePayment(protectedOrder(books.order), books, {
    amount: amount - fee - tax,
    onLines: payment.amount,
    fee: { fee, tax, jurisdiction: operatorJurisdiction },
    from: cameFrom(payment),
    ...owed,
  })
  const after = withRemedied(books, back)
  const left = (holds: Books['holds']) => holds.reduce((sum, hold) => sum + hold.paid, 0n)
  const instalments = emptyInstalments(books.instalments, left(books.holds) - left(after.holds))
  const payments = withPayment(books.payments, feeGiven(payment, gone))
  const emptied = { ...after, instalments, payments }
  return { books: unfunded(emptied), movements: [back.movement], surplus: 0n }
}

/** Without its initial payment an order that has shipped nothing waits for money again. */
function unfunded(books: Books): Books {
  const shipped = books.lots.some((lot) => lot.dispatchedAt !== undefined)
  if (books.order.fundedAt === undefined || shipped || isFunded(books)) return books
  const { fundedAt: _, readyBy: __, ...order } = books.order
  return { ...books, order }
}

/**
 * What follows once money is final, or a price was lowered: production may start, the clock of ship-by runs, plan steps
 * release. `cause` names what brought it: a payment, a shortfall.
 */
export function settleFinal(
  books: Books,
  cause: string,
  market: Market,
  at: Instant,
): { readonly books: Books; readonly movements: readonly Movement[]; readonly changes: readonly Change[] } {
  if (books.order.ended !== undefined) return { books, movements: [], changes: [] }
  const starts = books.order.fundedAt === undefined && isFunded(books)
  const order = starts ? startedOrder(books, market, at) : books.order
  const instalments = withPaidAt(books.instalments, notFinal(books.payments, books.draw) === 0n, at)
  const started = { ...books, order, instalments }
  const step = starts
    ? ({ step: 'initial-paid', lot: '' } as const)
    : onceMore(started.releases, { step: 'funded', lot: cause })
  const flowed = flow(started, step, market)
  return { ...flowed, changes: [...(starts ? startNews(started, at) : []), ...shipByNews(books, started, at)] }
}

/** Production may start. Where ship-by waits for the balance, the goods are to be ready in time too. */
function startedOrder({ order, content }: Books, { policy }: Market, at: Instant): Books['order'] {
  const waits = content.shipBy.kind === 'days' && content.shipBy.after === 'balance'
  const ready = waits ? { readyBy: endOfTerm(at, policy.readyWithin, content.zone) } : {}
  return { ...order, fundedAt: at, ...ready }
}

function startNews(books: Books, at: Instant): readonly Change[] {
  const { orderId } = books.order
  const said = { funded_at: at, ship_by: shipByOf(books, at) ?? null }
  return [
    clear(orderId, 'order.expire', ''),
    entry(orderId, 'order.funded', said),
    event(orderId, 'order.funded', { order: orderId, ...said }),
  ]
}

/** The deadline follows ship-by wherever a payment or a waiver moves it. */
export function shipByNews(before: Books, after: Books, at: Instant): readonly Change[] {
  const shipBy = shipByOf(after, at)
  const isSettledAnew = after.instalments.some((each, i) => {
    const old = before.instalments[i]
    return each.paidAt !== old?.paidAt || each.waivedAt !== old?.waivedAt
  })
  if (shipBy === undefined || (shipBy === shipByOf(before, at) && !isSettledAnew)) return []
  return [due(after.order.orderId, 'order.ship-by', '', notPast(shipBy, at))]
}

/** The initial payment is gone again: the order waits for money as it did when it was agreed. */
export function unfundedNews(before: Books, after: Books, market: Market, at: Instant): readonly Change[] {
  const isLost = before.order.fundedAt !== undefined && after.order.fundedAt === undefined
  if (!isLost || after.order.ended !== undefined) return []
  const { orderId, zone } = after.order
  const payBy = endOfTerm(at, market.policy.unpaidExpires, zone)
  return [
    clear(orderId, 'order.ship-by', ''),
    clear(orderId, 'order.on-time', ''),
    due(orderId, 'order.expire', '', payBy),
    entry(orderId, 'order.unfunded', {}),
    event(orderId, 'order.unfunded', { order: orderId, pay_by: payBy }),
  ]
}
