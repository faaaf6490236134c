import { MAX_AMOUNT } from '../../kernel/money.ts'
import type { Change, Context, Json, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { attemptType } from '../payments/attempt.rules.ts'
import { type ExchangeFacts, exchangeNow, exchangeReads } from '../payments/exchange-facts.rules.ts'
import type { Finality } from '../payments/method.rules.ts'
import type { Payment, PaymentFact } from '../payments/payment.rules.ts'
import { newPayment } from '../payments/payment.rules.ts'
import { type Exchange, payingCurrency, worthOf } from '../payments/payment-exchange.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import {
  needsSecondPerson,
  type ReconciliationPolicy,
  reconciliationPolicy,
} from '../reconciliation/reconciliation-policy.rules.ts'
import type { Wire, WireDoubt } from '../reconciliation/wire.rules.ts'
import { bankReferenceOf, checkWireStep, isNamedLike, wireType } from '../reconciliation/wire.rules.ts'
import { payerOf } from '../reconciliation/wire-return.rules.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { fundedByWire, isOfAnyLender, isOfLender, lendersReads } from './draw-funded.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { fillInstalments, openInAll, openOf } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { debtLeft, isForDebt, repaidByWire } from './repay-by-wire.rules.ts'
import { factChanges } from './settle-payment.ts'

export interface AllocateWire {
  readonly orderId: RootId
  readonly wireId: RootId
}

/**
 * A booked wire goes to an order: into its open instalments in order, and what exceeds them back to the payer. Where
 * all of them are paid and the buyer owes of the draw that paid them, it repays that. The machine leaves to staff what
 * is in doubt: an order that is not agreed, a currency that is not converted, a payer not named like the buyer, more
 * than is owed. A wire in another currency is converted in the same commit, by the rate of that moment less the spread.
 * One of the lender whose draw pays the order is that lender's money; another of a lender is no payment of the buyer's.
 * Of a large wire two people have to say the same.
 * Refuses (people only) `no-draw` for it, `second-person-needed`, what `fundedByWire` refuses, `wire-allocated`,
 * `wire-going-back`, `wrong-state`, `currency-not-converted`, `no-rate`, `rate-stale`, `draw-currency`, `above-owed`
 * { most }, and `amount-invalid` for one that is worth nothing, or more than an amount can be.
 */
export const allocateWire = useCase({
  name: 'orders.allocate-wire',
  action: 'orders.allocate-wire',
  root: (input: AllocateWire) => input.orderId,
  reads: (input, root) => ({
    ...bookReads(root),
    attempts: all(attemptType, root),
    wire: written(one(wireType, input.wireId, 'wire')),
    numbers: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
    methods: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  more: (facts) => ({
    ...marketReads(facts),
    ...exchangeReads(facts.wire?.currency ?? '', facts.order?.currency ?? ''),
    buyer: one(companyType, facts.order?.buyerId ?? '', 'company'),
    whole: one(wireType, facts.wire?.parentId ?? '', 'wire'),
    ...lendersReads(),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ attempts, wire, whole, buyer, refundable, numbers, methods, lenders, ...facts }, _input, context) {
    const { order } = facts
    if (order === undefined || wire === undefined) return refuse('not-found')
    const isPerson = context.actor.kind === 'user' || context.actor.kind === 'key'
    const ended = checkWireStep(wire, 'allocate')
    if (ended !== undefined) return isPerson ? ended : { answer: receipt(wire), changes: [] }
    const books = booksOf(facts)
    const exchange = exchangeOf(order, wire, facts, context.at)
    const doubt = doubtOf(books, wire, buyer?.name ?? '', isRefusal(exchange))
    const forDebt = isForDebt(books, wire, context.at)
    if (!isPerson && doubt !== undefined) return forDebt ? forStaff(wire, order, doubt) : left(order, wire, doubt)
    if (books === undefined) return refuse('wrong-state', { status: order.status })
    if (isRefusal(exchange)) return exchange
    const market = marketOf(facts)
    if (isOfLender(books, wire)) return ofLender(books, wire, market, context, isPerson)
    if (doubt !== undefined && isOfAnyLender(lenders, wire)) return refuse('no-draw')
    const policy = valuesOf(reconciliationPolicy, policyAt(numbers, context.at))
    const limits = { policy, rate: facts.fromRate, largest: largestOf(wire, whole) }
    const first = isPerson ? firstWord(order, wire, limits, context) : undefined
    if (first !== undefined) return first
    if (forDebt) return repaying(books, wire, isPerson, context)
    const finality = wireFinality(methods, context.at)
    const payment = withPayer(paymentFor(books, wire, { ...exchange, ...finality }, context), wire, buyer)
    const around = { attempts, refundable, market, received: true, ...exchange }
    const told = factChanges(books, payment, factOf(wire, payment), around, context)
    const given: Wire = { ...withoutDoubt(wire), state: 'allocated', orderId: order.orderId, paymentId: payment.id }
    const after: Wire = isPerson ? { ...given, matchedBy: 'person' } : given
    const reminder = endOfTerm(context.at, market.policy.shortReminder, order.zone)
    return {
      answer: receipt(after),
      changes: [...givenChanges(wire, after), ...told.changes, ...shortNews(books, payment, told.toward, reminder)],
    }
  },
})

/** The wire repays the buyer's debt; what a machine cannot book is for staff. */
function repaying(books: Books, wire: Wire, isPerson: boolean, context: Context) {
  const repaid = repaidByWire(books, wire, isPerson ? { matchedBy: 'person' } : {}, context)
  if (!isRefusal(repaid)) return { answer: receipt(repaid.wire), changes: repaid.changes }
  return isPerson
    ? repaid
    : forStaff(wire, books.order, repaid.refused === 'above-owed' ? 'above-owed' : 'other-currency')
}

function forStaff(wire: Wire, { orderId }: Order, doubt: WireDoubt) {
  const { wire: after, changes } = debtLeft(wire, orderId, doubt)
  return { answer: receipt(after), changes }
}

/** A wire of the lender whose draw pays the order: its money, or staff's matter; never the buyer's payment. */
function ofLender(books: Books, wire: Wire, market: Market, context: Context, isPerson: boolean) {
  const funded = fundedByWire(books, wire, market, context)
  if (isRefusal(funded)) return isPerson ? funded : forStaff(wire, books.order, 'other-payer')
  const { orderId } = books.order
  const { debtorId } = funded
  const given: Wire = { ...withoutDoubt(wire), state: 'allocated', orderId, debtorId }
  const after: Wire = isPerson ? { ...given, matchedBy: 'person' } : given
  return { answer: receipt(after), changes: [...givenChanges(wire, after), ...funded.changes] }
}

function receipt(wire: Wire): Json {
  const { wireId, orderId, paymentId, doubt, proposer } = wire
  const state = proposer !== undefined && wire.state === 'unallocated' ? 'proposed' : wire.state
  return { wire: wireId, order: orderId ?? null, payment: paymentId ?? null, doubt: doubt ?? null, state }
}

/** What of a wire the limit for one person looks at: of a part the whole that it was taken from. */
function largestOf(wire: Wire, whole: Wire | undefined): bigint {
  if (whole === undefined) return wire.amount
  // A part of a part: nobody knows here how much it was once.
  return whole.parentId === undefined ? whole.amount : MAX_AMOUNT
}

/** What one person may give away, and what its currency is worth. */
interface Limits {
  readonly policy: ReconciliationPolicy
  readonly rate: ExchangeFacts['fromRate']
  /** What the limit is compared with, minor units. */
  readonly largest: bigint
}

/** The first of two people who give a large wire away; the second says the same, or says it anew. */
function firstWord({ orderId }: Order, wire: Wire, { policy, rate, largest }: Limits, { actor }: Context) {
  const { wireId, amount, currency, proposedOrderId, proposer } = wire
  if (!needsSecondPerson(largest, currency, policy, rate)) return undefined
  if (proposedOrderId === orderId) return proposer === actor.person ? refuse('second-person-needed') : undefined
  const after: Wire = { ...wire, proposedOrderId: orderId, ...(actor.person ? { proposer: actor.person } : {}) }
  const said = { order: orderId, amount: Number(amount), currency }
  return { answer: receipt(after), changes: [put(wireType, after), entry(wireId, 'wire.allocation-proposed', said)] }
}

function withoutDoubt({ doubt: _, proposedOrderId: __, proposer: ___, ...wire }: Wire): Wire {
  return wire
}

/** How a wire is converted; nothing for one in the order's own currency. */
function exchangeOf(
  { currency }: Order,
  wire: Wire,
  facts: ExchangeFacts,
  at: string,
): { readonly newest?: Exchange } | Refusal {
  if (wire.currency === currency) return {}
  const newest = exchangeNow(facts, wire.currency, currency, at)
  if (isRefusal(newest)) return newest
  // What is worth less than the least unit fills nothing, and no amount is above the largest: it stays whose it is.
  const worth = worthOf(wire.amount, newest, 0n)
  return worth === 0n || worth > MAX_AMOUNT ? refuse('amount-invalid') : { newest }
}

function doubtOf(books: Books | undefined, wire: Wire, buyer: string, isOtherCurrency: boolean): WireDoubt | undefined {
  if (books === undefined) return 'not-agreed'
  if (isOtherCurrency) return 'other-currency'
  if (isOfLender(books, wire)) return undefined
  return isNamedLike(wire.payerName, buyer) ? undefined : 'other-payer'
}

/** It stays unallocated until staff have looked; both sides of the order see that it is there. */
function left({ orderId }: Order, wire: Wire, doubt: WireDoubt) {
  const { wireId, amount, currency } = wire
  const after: Wire = { ...wire, orderId, doubt }
  const said = { wire: wireId, amount: Number(amount), currency, doubt }
  const changes: readonly Change[] = [
    put(wireType, after),
    entry(orderId, 'wire.in-review', said),
    event(orderId, 'wire.parked', { order: orderId, ...said }),
  ]
  return { answer: receipt(after), changes }
}

function givenChanges(before: Wire, after: Wire): readonly Change[] {
  const { wireId, orderId = '', paymentId = '' } = after
  return [
    put(wireType, after),
    clear(wireId, 'wire.return', ''),
    entry(wireId, 'wire.allocated', { order: orderId, payment: paymentId, doubt: before.doubt ?? null }),
  ]
}

/** When a wire that nobody quoted is final: as the methods are on the day it is given to its order. */
function wireFinality(versions: readonly PolicyVersion[], at: string): { readonly finality?: Finality } {
  const { methods } = valuesOf(paymentsPolicy, policyAt(versions, at))
  const { finality } = methods.find(({ code }) => code === 'wire') ?? {}
  return finality === undefined ? {} : { finality }
}

/** The payment that waits for a wire, the one of this very amount first; else a new one: a wire asks nobody. */
function paymentFor(
  books: Books,
  wire: Wire,
  { newest: exchange, finality }: { readonly newest?: Exchange; readonly finality?: Finality },
  { at, newId }: Context,
): Payment {
  const isWaiting = ({ state }: Payment) => state === 'created' || state === 'pending'
  const waiting = books.payments.filter(
    (each) =>
      each.method === 'wire' &&
      each.provider === wire.bank &&
      isWaiting(each) &&
      payingCurrency(each) === wire.currency,
  )
  const found = waiting.find((each) => (each.exchange?.asked ?? each.total) === wire.amount) ?? waiting[0]
  if (found !== undefined) return found
  const { orderId, buyerId, currency } = books.order
  const { bank } = wire
  const amount = worthOf(wire.amount, exchange, openInAll(books.instalments))
  const free = { amount, fee: 0n, feeTax: 0n, total: amount, currency }
  const next = books.instalments.find((each) => openOf(each) > 0n)
  const begun = { orderId, id: newId('pay'), buyerId, provider: bank, expiresAt: at }
  const quote = { method: 'wire', ...(finality && { finality }), ...free } as const
  const abroad = exchange && { exchange }
  return newPayment({ ...begun, ...(next && { instalment: next.n }), ...abroad, quote }, at)
}

/** The account that the wire came from takes back what goes back; where the bank did not say it, nothing does. */
function withPayer(payment: Payment, wire: Wire, buyer: Company | undefined): Payment {
  const isKnown = wire.payerAccount !== '' && wire.payerName !== ''
  return isKnown ? { ...payment, payer: payerOf(wire, buyer?.country) } : payment
}

/** The wire ends the attempt that waited for it: nobody asks the provider for that any more. */
function factOf(wire: Wire, { attempt }: Payment): PaymentFact {
  const { amount, currency, bookedAt } = wire
  const reference = bankReferenceOf(wire)
  const told = { fact: 'succeeded', happenedAt: bookedAt, amount, currency, reference } as const
  return attempt === undefined ? told : { ...told, attempt }
}

/** Less came than the instalment asks for: it waits for the rest, and the buyer is reminded. */
function shortNews(books: Books, payment: Payment, toward: bigint, reminder: string): readonly Change[] {
  const { order, instalments } = books
  const begun = fillInstalments(instalments, toward).find((each) => each.paid > 0n && openOf(each) > 0n)
  if (order.ended !== undefined || begun === undefined) return []
  const said = { payment: payment.id, missing: Number(openOf(begun)), currency: order.currency }
  return [
    due(order.orderId, 'payment.short', payment.id, reminder),
    entry(order.orderId, 'payment.short', said),
    event(order.orderId, 'payment.short', { order: order.orderId, ...said }),
  ]
}
