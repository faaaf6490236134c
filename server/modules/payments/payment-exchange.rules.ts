import { divideHalfEven } from '../../kernel/decimal.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { entry } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { crossing } from '../ledger/conversion.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { credited, rateText } from '../rates/exchange.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact, TakenAbroad } from './chargeback.rules.ts'
import { isOpen } from './chargeback.rules.ts'
import { cameFrom } from './funding.rules.ts'
import type { Payment, PaymentEffect, PaymentExchange, PaymentFact } from './payment.rules.ts'

export type { Exchange } from '../rates/exchange.rules.ts'
export { rateText } from '../rates/exchange.rules.ts'

/** What crossed the door with a fact: in the payment's own currency, and what of our spread went with it. */
export interface Crossed {
  /** Minor units of the payment's currency, as bank or provider said. */
  readonly amount: bigint
  /** Minor units of the order's currency. */
  readonly spread: bigint
  readonly exchange: Exchange
}

/** The currency that a payer pays in: the order's, unless the payment is converted. */
export function payingCurrency({ currency, exchange }: Pick<Payment, 'currency' | 'exchange'>): string {
  return exchange?.from ?? currency
}

/** A new payment's exchange: nothing has arrived. */
export function newExchange(
  exchange: Exchange,
  more: Pick<PaymentExchange, 'asked' | 'lockedUntil'> = {},
): PaymentExchange {
  return { ...exchange, ...more, paid: 0n, refunded: 0n, chargedBack: 0n, spread: 0n }
}

/** What money of a payer is worth in the order's currency (minor units); `due` is what it may be for. */
export function worthOf(amount: bigint, exchange: Exchange | undefined, due: bigint): bigint {
  return exchange === undefined ? amount : credited(amount, exchange, [due]).amount
}

/** Marks a currency that the payment does not take, whatever it is. */
const OTHER = 'other'

/**
 * A fact about a converted payment in the currency of its order: what arrived is credited at the locked rate when it
 * was captured in time, else at the newest; what went back takes the part of what it was credited. `due` is what the
 * order still asks for. A fact about a payment that is not converted is as it was.
 */
export function factAtHome(
  payment: Payment,
  fact: PaymentFact,
  newest: Exchange | undefined,
  due: bigint,
): { readonly fact: PaymentFact; readonly crossed?: Crossed } {
  const { exchange } = payment
  if (exchange === undefined) return { fact }
  if (fact.fact === 'succeeded') return arrivedAtHome(payment, exchange, fact, newest, due)
  if (fact.fact !== 'reversed' && fact.fact !== 'failed') return { fact }
  const amount = fact.amount ?? exchange.paid
  const part = partOf(payment, amount)
  const crossed = { amount: -amount, spread: -spreadOf(exchange, amount), exchange }
  if (fact.fact === 'reversed') return { fact: { ...fact, amount: part }, crossed }
  return { fact: fact.amount === undefined ? fact : { ...fact, amount: part }, crossed }
}

function arrivedAtHome(
  payment: Payment,
  exchange: PaymentExchange,
  fact: Extract<PaymentFact, { fact: 'succeeded' }>,
  newest: Exchange | undefined,
  due: bigint,
) {
  if (fact.currency !== exchange.from) return { fact: { ...fact, currency: OTHER } }
  const isInTime = exchange.lockedUntil !== undefined && fact.happenedAt <= exchange.lockedUntil
  const used = isInTime ? exchange : (newest ?? exchange)
  const { amount, spread } = credited(fact.amount, used, [payment.total, due])
  return {
    fact: { ...fact, amount, currency: payment.currency },
    crossed: { amount: fact.amount, spread, exchange: used },
  }
}

/** What of the order's currency belongs to a part of what arrived, minor units: of all of it, all. */
export function partOf({ paid, exchange }: Payment, amount: bigint): bigint {
  if (exchange === undefined) return amount
  if (exchange.paid === 0n) return credited(amount, exchange).amount
  return divideHalfEven(amount * paid, exchange.paid)
}

function spreadOf({ paid, spread }: PaymentExchange, amount: bigint): bigint {
  return amount >= paid ? spread : divideHalfEven(amount * spread, paid)
}

/** A payment after money of it has crossed; nothing crosses with a fact that says nothing new. */
export function afterCrossing(payment: Payment, effect: PaymentEffect, crossed: Crossed | undefined): Payment {
  const { exchange } = payment
  if (crossed === undefined || exchange === undefined || !('amount' in effect)) return payment
  const { from, to, above, below, spreadBps, source, asOf } = crossed.exchange
  const rate = crossed.amount > 0n ? { from, to, above, below, spreadBps, source, asOf } : {}
  const paid = exchange.paid + crossed.amount
  const moved = { paid: paid > 0n ? paid : 0n, spread: exchange.spread + crossed.spread }
  return { ...payment, exchange: { ...exchange, ...rate, ...moved } }
}

/** The movements of a fact with the conversion at the door. `received`: the wire stands in unallocated already. */
export function crossedBy(
  movements: readonly Movement[],
  payment: Payment,
  crossed: Crossed | undefined,
  received = false,
): readonly Movement[] {
  if (crossed === undefined) return movements
  const outside = received ? accounts.unallocated(payment.provider) : cameFrom(payment)
  const { amount, spread, exchange } = crossed
  return crossing(movements, outside, { amount, currency: exchange.from, spread })
}

/** The line of the timeline that says how money was converted. */
export function conversionNews(
  payment: Payment,
  effect: PaymentEffect,
  crossed: Crossed | undefined,
): readonly Change[] {
  if (crossed === undefined || !('amount' in effect)) return []
  const { amount, spread, exchange } = crossed
  const said = {
    payment: payment.id,
    amount: Number(amount),
    currency: exchange.from,
    credited: Number(effect.effect === 'reverse' ? -effect.amount : effect.amount),
    order_currency: payment.currency,
    spread: Number(spread),
    ...rateSaid(exchange),
  }
  return [entry(payment.orderId, 'payment.converted', said)]
}

/** How a rate is told: with its source and time. */
export function rateSaid(exchange: Exchange): { rate: string; source: string; as_of: Instant } {
  return { rate: rateText(exchange), source: exchange.source, as_of: exchange.asOf }
}

/**
 * A chargeback's fact in the currency of its order: the bank takes the part of a converted payment that it brought, and
 * what the provider takes for it is worth what it was worth when the money came.
 */
export function chargebackAtHome(payment: Payment, fact: ChargebackFact): ChargebackFact {
  const { exchange, currency } = payment
  if (exchange === undefined) return fact
  if (fact.currency !== exchange.from) return { ...fact, currency: OTHER }
  const fee = fact.fee === undefined ? {} : { fee: divideHalfEven(fact.fee * exchange.above, exchange.below) }
  return { ...fact, ...fee, amount: partOf(payment, fact.amount), currency }
}

/** What a bank has taken with a fact in its own words; a fee is the whole fee, as the provider says it. */
export function takenAfter(
  before: Chargeback | undefined,
  payment: Payment,
  fact: ChargebackFact,
): TakenAbroad | undefined {
  const { exchange } = payment
  if (exchange === undefined || fact.currency !== exchange.from) return before?.taken
  const fee = greater(before?.taken?.fee ?? 0n, fact.fee ?? 0n)
  const keeps = before?.taken !== undefined && (isOpen(before) || before.state === 'lost')
  return { amount: keeps ? before.taken.amount : fact.amount, fee, currency: exchange.from }
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** The movements of a chargeback, converted at the door: what the bank took, gave back and charged. */
export function chargebackCrossed(
  movements: readonly Movement[],
  payment: Payment,
  effects: readonly ChargebackEffect[],
  before: Chargeback | undefined,
  taken: TakenAbroad | undefined,
): readonly Movement[] {
  if (taken === undefined) return movements
  const moved = (effect: ChargebackEffect) => (effect === 'open' ? -taken.amount : effect === 'win' ? taken.amount : 0n)
  const fee = taken.fee - (before?.taken?.fee ?? 0n)
  const amount = effects.reduce((sum, effect) => sum + moved(effect), -fee)
  return crossing(movements, cameFrom(payment), { amount, currency: taken.currency, spread: 0n })
}

/** The payment once its bank has kept for good what it took: its instrument gets that much less. */
export function afterLoss(
  payment: Payment,
  effects: readonly ChargebackEffect[],
  taken: TakenAbroad | undefined,
): Payment {
  const { exchange } = payment
  if (exchange === undefined || taken === undefined || !effects.includes('lose')) return payment
  return { ...payment, exchange: { ...exchange, chargedBack: exchange.chargedBack + taken.amount } }
}
