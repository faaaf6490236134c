import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, due, entry, event } from '../../kernel/use-case.ts'
import { endOfDate, endOfTerm } from '../../kernel/zone.ts'
import { reversePayment } from '../escrow/chargeback.rules.ts'
import { topUp } from '../escrow/hold.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { isBooked, orderFunded, splitFunding, wireAllocated, wireReceived } from '../payments/funding.rules.ts'
import type { Payment, PaymentEffect } from '../payments/payment.rules.ts'
import type { Books } from './books.rules.ts'
import { protectedOrder, withRemedied } from './books.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow, isFunded } from './flow.rules.ts'
import { emptyInstalments, fillInstalments, openInAll } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import type { TermsContent } from './terms.rules.ts'

/** Books and movements on their way through one fact about money. */
export interface Moved {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What the fact added to what is owed to the buyer and is to be sent at once, minor units. */
  readonly surplus: bigint
}

/**
 * Books an effect that a payment's fact has: money into the hold, line by line toward its share, and into the open
 * instalments in order; what exceeds the order, or comes after its end, is owed to the buyer at once. Money that went
 * back takes what is owed first, then the hold; the rest is the buyer's debt. `received`: the wire is booked already.
 */
export function applyMoney(
  books: Books,
  payment: Payment,
  effect: PaymentEffect,
  refundable: bigint,
  received = false,
): Moved {
  const known = books.payments.some((each) => each.id === payment.id)
  const payments = known
    ? books.payments.map((each) => (each.id === payment.id ? payment : each))
    : [...books.payments, payment]
  const told = { ...books, payments }
  if (effect.effect === 'fund' || effect.effect === 'surplus')
    return funded(told, payment, effect.amount, { isSurplus: effect.effect === 'surplus', received })
  if (effect.effect === 'reverse') return reversed(told, payment, effect.amount, refundable)
  return { books: told, movements: [], surplus: 0n }
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
  const { provider, currency } = payment
  const movements = isBooked(payment.method)
    ? [...(received ? [] : [wireReceived(provider, currency, arrived)]), wireAllocated(provider, payment, split)]
    : [orderFunded(payment, split)]
  return { books: { ...books, holds: topped.holds, instalments }, movements, surplus: split.toRefundable }
}

function reversed(books: Books, payment: Payment, amount: bigint, refundable: bigint): Moved {
  const outside = isBooked(payment.method) ? accounts.bank(payment.provider) : accounts.provider(payment.provider)
  const fee = amount >= payment.total ? payment.fee : 0n
  const tax = amount >= payment.total ? payment.feeTax : 0n
  const back = reversePayment(protectedOrder(books.order), books, {
    amount: amount - fee - tax,
    fee: { fee, tax, jurisdiction: 'operator' },
    from: outside,
    refundable,
  })
  const after = withRemedied(books, back)
  const left = (holds: Books['holds']) => holds.reduce((sum, hold) => sum + hold.paid, 0n)
  const gone = left(books.holds) - left(after.holds)
  const emptied = { ...after, instalments: emptyInstalments(books.instalments, gone) }
  return { books: unfunded(emptied), movements: [back.movement], surplus: 0n }
}

/** Without its initial payment an order that has shipped nothing waits for money again. */
function unfunded(books: Books): Books {
  const shipped = books.lots.some((lot) => lot.dispatchedAt !== undefined)
  if (books.order.fundedAt === undefined || shipped || isFunded(books)) return books
  const { fundedAt: _, ...order } = books.order
  return { ...books, order }
}

/** What follows once money is final: production may start, the clock of ship-by runs, plan steps release. */
export function settleFinal(
  books: Books,
  payment: Pick<Payment, 'id'>,
  market: Market,
  at: Instant,
): { readonly books: Books; readonly movements: readonly Movement[]; readonly changes: readonly Change[] } {
  if (books.order.ended !== undefined) return { books, movements: [], changes: [] }
  const starts = books.order.fundedAt === undefined && isFunded(books)
  const started = starts ? { ...books, order: { ...books.order, fundedAt: at } } : books
  const cause = starts ? ({ step: 'initial-paid', lot: '' } as const) : ({ step: 'funded', lot: payment.id } as const)
  const flowed = flow(started, cause, market)
  return { ...flowed, changes: starts ? startNews(flowed.books, at) : [] }
}

function startNews({ order, content, instalments }: Books, at: Instant): readonly Change[] {
  const shipBy = shipByOf(order, content, instalments)
  const said = { funded_at: at, ship_by: shipBy ?? null }
  return [
    clear(order.orderId, 'order.expire', ''),
    ...(shipBy === undefined ? [] : [due(order.orderId, 'order.ship-by', '', shipBy)]),
    entry(order.orderId, 'order.funded', said),
    event(order.orderId, 'order.funded', { order: order.orderId, ...said }),
  ]
}

/**
 * Until when the goods are to be shipped. Days run from the initial (or the balance) payment being final; a fixed date
 * moves by each day that the buyer's initial payment was late. `undefined` while the payment it waits for is not there.
 */
export function shipByOf(order: Order, content: TermsContent, instalments: Books['instalments']): Instant | undefined {
  const { shipBy, zone } = content
  if (order.fundedAt === undefined) return undefined
  if (shipBy.kind === 'days') {
    const waits = shipBy.after === 'balance' && openInAll(instalments) > 0n
    return waits ? undefined : endOfTerm(order.fundedAt, `P${shipBy.days}D`, zone)
  }
  const date = endOfDate(shipBy.date, zone)
  const payBy = instalments[0]?.dueBy
  const late = payBy === undefined ? 0 : Date.parse(order.fundedAt) - Date.parse(payBy)
  return late <= 0 ? date : endOfTerm(date, `P${Math.ceil(late / 86_400_000)}D`, zone)
}
