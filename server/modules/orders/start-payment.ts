import { addDuration } from '../../kernel/instant.ts'
import type { Refusal, RootId } from '../../kernel/use-case.ts'
import { isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { taxStanding } from '../parties/tax-standing.rules.ts'
import type { AttemptInput } from '../payments/attempt.rules.ts'
import { nextAttempt } from '../payments/attempt.rules.ts'
import { type ExchangeFacts, exchangeNow, exchangeReads } from '../payments/exchange-facts.rules.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import { answersAtOnce, type MethodCode } from '../payments/method.rules.ts'
import { newPayment } from '../payments/payment.rules.ts'
import { type Exchange, payingCurrency } from '../payments/payment-exchange.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { quoteReads } from '../payments/quote-facts.rules.ts'
import { lockedExchange, type RateLock, rateLockType } from '../payments/rate-lock.rules.ts'
import { beginAttempt } from '../payments/record-fact.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { buyerReads } from './fee-tax-pin.rules.ts'
import type { Instalment } from './instalment.rules.ts'
import { openOf } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { operatorId, sideOf, sidesOf } from './order.rules.ts'
import { orderQuotes } from './order-quote.rules.ts'
import { checkStep } from './step.rules.ts'

export interface StartPayment extends AttemptInput {
  readonly orderId: RootId
  readonly method: MethodCode
  /** Toward the order, minor units; absent: the next open instalment. */
  readonly amount?: bigint
  readonly funding?: Funding
  /** What the payer pays in, ISO 4217; absent: the order's currency. */
  readonly currency?: string
  /** The promised rate of that currency, for methods that answer at once. */
  readonly rateLock?: string
}

/** The instalment that is to be paid next: the first that is open; `undefined` when nothing is due. */
export function nextInstalment(instalments: readonly Instalment[]): Instalment | undefined {
  return instalments.find((each) => openOf(each) > 0n)
}

/**
 * The buyer pays the next open instalment, or a part of it, by a method. Fee and processing time are frozen as quoted.
 * In another currency it is converted: by a locked rate where the method answers at once, else by that of the day of
 * booking. Refuses `wrong-state`, `not-your-turn`, `nothing-due`, `amount-above-due` { due }, `method-not-possible`
 * { because }, `currency-not-converted`, `no-rate`, `rate-stale`, `rate-lock-needed`, `rate-lock-unknown`,
 * `rate-lock-expired`.
 */
export const startPayment = useCase({
  name: 'orders.start-payment',
  action: 'orders.start-payment',
  root: (input: StartPayment) => input.orderId,
  reads: ({ rateLock = '' }, root) => ({
    ...bookReads(root),
    operator: one(companyType, operatorId, 'company'),
    lock: one(rateLockType, root, rateLock),
  }),
  more: (facts, { currency = facts.order?.currency ?? '' }) => ({
    ...marketReads(facts),
    ...exchangeReads(currency, facts.order?.currency ?? ''),
    ...buyerReads(facts.order),
    ...quoteReads(facts.operator),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ buyer, buyerLegal, buyerChecks, operator, ...facts }, input, { at, actor, newId }) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order, instalments } = books
    const refused = checkStep('start-payment', order, sideOf(order, actor.company))
    if (refused !== undefined) return refused
    const next = nextInstalment(instalments)
    if (next === undefined) return refuse('nothing-due')
    const amount = input.amount ?? openOf(next)
    if (amount <= 0n || amount > openOf(next)) return refuse('amount-above-due', { due: Number(openOf(next)) })
    const standing = taxStanding(buyer, buyerLegal, buyerChecks, at)
    const payer = { operator, buyer: standing, funding: input.funding ?? 'unknown' }
    const chosen = chosenExchange(order, input, facts, at)
    if (isRefusal(chosen)) return chosen
    const quote = orderQuotes(order, amount, payer, facts, at, input.method, chosen.exchange)[0]
    if (quote?.provider === undefined)
      return refuse('method-not-possible', { method: input.method, because: quote?.because ?? 'unknown-method' })
    const { orderId, buyerId, wireReference } = order
    const abroad = quote.exchange && { ...(chosen.exchange as Exchange), asked: quote.exchange.asked, ...chosen.lock }
    const begun = { orderId, id: newId('pay'), instalment: next.n, buyerId, provider: quote.provider, quote }
    const { paymentExpires } = valuesOf(paymentsPolicy, policyAt(facts.paymentPolicies, at))
    const expiresAt = addDuration(at, paymentExpires)
    const first = nextAttempt(newPayment({ ...begun, ...(abroad && { exchange: abroad }), expiresAt }, at), [], at)
    if (isRefusal(first)) return first
    const { token, returnUrl } = input
    const told = { ...(token && { token }), ...(returnUrl && { returnUrl }), wireReference }
    return {
      answer: {
        payment: first.payment.id,
        amount: Number(amount),
        fee: Number(quote.fee),
        fee_tax: Number(quote.feeTax),
        tax_kind: quote.tax.kind as string,
        provider: quote.provider,
        total: Number(quote.total),
        currency: order.currency,
        asked: Number(quote.exchange?.asked ?? quote.total),
        asked_currency: payingCurrency(first.payment),
        locked_until: chosen.lock?.lockedUntil ?? null,
        expected_by: quote.expectedBy,
        wire_reference: wireReference,
      },
      changes: beginAttempt(first.payment, first.attempt, told),
    }
  },
})

/** How a payment is converted, and until when that holds. */
interface Chosen {
  readonly exchange?: Exchange
  readonly lock?: { readonly lockedUntil: string }
}

/** By the locked rate where the method answers at once; a bank's money takes the rate of its own day. */
function chosenExchange(
  order: Order,
  { currency = order.currency, method, rateLock }: StartPayment,
  facts: ExchangeFacts & { readonly lock: RateLock | undefined },
  at: string,
): Chosen | Refusal {
  if (currency === order.currency) return {}
  if (!answersAtOnce(method)) {
    const exchange = exchangeNow(facts, currency, order.currency, at)
    return isRefusal(exchange) ? exchange : { exchange }
  }
  const lock = lockedExchange(facts.lock, rateLock, currency, at)
  return isRefusal(lock) ? lock : { exchange: lock.exchange, lock: { lockedUntil: lock.lockedUntil } }
}
