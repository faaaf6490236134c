import { reckon } from '../../kernel/calendar.ts'
import type { Change, Context, Instant, Json, RootId } from '../../kernel/use-case.ts'
import { all, refuse, useCase } from '../../kernel/use-case.ts'
import { freeOf } from '../escrow/hold.rules.ts'
import { attemptType } from '../payments/attempt.rules.ts'
import { exchangeKnown, exchangeReads } from '../payments/exchange-facts.rules.ts'
import { whenFinal } from '../payments/method.rules.ts'
import { defaultMethods } from '../payments/method-policy.rules.ts'
import type { Payment, PaymentFact } from '../payments/payment.rules.ts'
import type { Exchange } from '../payments/payment-exchange.rules.ts'
import { conversionNews, crossedBy, factAtHome } from '../payments/payment-exchange.rules.ts'
import { recordFact } from '../payments/record-fact.rules.ts'
import type { Refund } from '../payments/refund.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { withoutMoney } from '../payments/refund-sending.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { freezeDisputed } from './chargeback.rules.ts'
import { completed } from './completion.rules.ts'
import { sendBack } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { applyMoney, settleFinal, unfundedNews } from './funding.rules.ts'
import { dueAgain, openInAll } from './instalment.rules.ts'

export interface SettlePayment {
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: PaymentFact
}

/**
 * What provider, bank or clock say of a payment: money into the hold, final, or gone back. A fact: refused only as
 * `not-found`. Money that no instalment takes is on its way back in the same commit.
 */
export const settlePayment = useCase({
  name: 'orders.settle-payment',
  action: 'payments.settle-payment',
  root: (input: SettlePayment) => input.orderId,
  reads: (_, root) => ({ ...bookReads(root), attempts: all(attemptType, root), refunds: all(refundType, root) }),
  more: (facts, { paymentId }) => {
    const payment = facts.payments.find((each) => each.id === paymentId)
    const { currency = '' } = facts.order ?? {}
    return { ...marketReads(facts), ...exchangeReads(payment?.exchange?.from ?? currency, currency) }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ attempts, refundable, refunds, ...facts }, { paymentId, fact }, context) {
    const books = booksOf(facts)
    const payment = facts.payments.find((each) => each.id === paymentId)
    if (books === undefined || payment === undefined) return refuse('not-found')
    const { exchange } = payment
    const newest = exchange && exchangeKnown(facts, exchange.from, exchange.to, exchange.spreadBps)
    const around = { attempts, refunds, refundable, market: marketOf(facts), ...(newest && { newest }) }
    const { answer, changes } = factChanges(books, payment, fact, around, context)
    return { answer, changes }
  },
})

interface Around {
  readonly attempts: Parameters<typeof recordFact>[1]
  readonly refundable: bigint
  /** Absent where money can only come. */
  readonly refunds?: readonly Refund[]
  readonly market: Market
  /** The newest exchange of a payment in another currency. */
  readonly newest?: Exchange
  /** The wire stands in unallocated already. */
  readonly received?: boolean
}

/** A fact about a payment of agreed books, with all that follows from it. */
export function factChanges(books: Books, payment: Payment, said: PaymentFact, around: Around, context: Context) {
  const { attempts, refunds = [], refundable, market, received } = around
  const fact = factAtHome(payment, said, around.newest, openInAll(books.instalments))
  const finalAt = finalOf(payment, fact, context.at)
  const told = recordFact(payment, attempts, fact, context.at, finalAt)
  const owed = { refundable, withheld: withheldOf(told.payment, refunds) }
  const inside = applyMoney(books, told.payment, told.effect, owed, received)
  const money = { ...inside, movements: crossedBy(inside.movements, payment, told.effect, received) }
  const moved = { ...money, books: freezeDisputed(money.books, told.payment, inHold(money.books) - inHold(books)) }
  const settled = settleFinal(moved.books, payment.id, market, context.at)
  const end = completed(settled.books, context.at)
  const cause = `payment:${payment.id}`
  const { orderId } = books.order
  const changes: readonly Change[] = [
    ...told.changes,
    ...conversionNews(payment, told.effect),
    ...bookChanges(books, end.books),
    ...dueAgain(books.instalments, end.books.instalments, context.at),
    ...postAll(orderId, moved.movements, cause, fact.happenedAt, context),
    ...postAll(orderId, settled.movements, cause, context.at, context),
    ...settled.changes,
    ...unfundedNews(books, end.books, market, context.at),
    ...end.changes,
    ...sendBack(
      { order: books.order, payments: only(end.books, payment.id), debt: market.buyerDebt },
      moved.surplus,
      `surplus:${payment.id}`,
      context,
    ).changes,
  ]
  const answer: Json = { payment: payment.id, state: told.payment.state }
  const toward = 'amount' in told.effect ? told.effect.amount : 0n
  return { answer, changes, toward }
}

/** What was to go back over a payment, is not sent, and stays here since its money is gone, minor units. */
function withheldOf(payment: Payment, refunds: readonly Refund[]): bigint {
  const own = refunds.filter(({ paymentId, state }) => paymentId === payment.id && state === 'requested')
  return withoutMoney(own, payment).reduce((sum, refund) => sum + refund.amount, 0n)
}

/** What is in the hold, frozen or free, minor units. */
function inHold({ holds }: Books): bigint {
  return holds.reduce((sum, hold) => sum + freeOf(hold) + hold.frozen, 0n)
}

/** A surplus goes back over the payment that brought it. */
function only({ payments }: Books, id: string): readonly Payment[] {
  return payments.filter((each) => each.id === id)
}

function finalOf(payment: Payment, fact: PaymentFact, at: Instant): Instant {
  const finality = payment.finality ?? defaultMethods.find((each) => each.code === payment.method)?.finality
  if (finality === undefined) throw new Error(`no method ${payment.method}`)
  const authenticated = fact.fact === 'succeeded' && fact.authenticated === true
  return whenFinal(finality, at, authenticated, reckon(operatorCalendar))
}
