import type { Change, Instant } from '../../kernel/use-case.ts'
import { entry } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { crossing } from '../ledger/conversion.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { credited, rateText } from '../rates/exchange.rules.ts'
import { cameFrom } from './funding.rules.ts'
import type { Payment, PaymentEffect, PaymentFact } from './payment.rules.ts'

export type { Exchange } from '../rates/exchange.rules.ts'
export { rateText } from '../rates/exchange.rules.ts'

/** The currency that a payer pays in: the order's, unless the payment is converted. */
export function payingCurrency({ currency, exchange }: Pick<Payment, 'currency' | 'exchange'>): string {
  return exchange?.from ?? currency
}

/** What money of a payer is worth in the order's currency (minor units); `due` is what it may be for. */
export function worthOf(amount: bigint, exchange: Exchange | undefined, due: bigint): bigint {
  return exchange === undefined ? amount : credited(amount, exchange, [due]).amount
}

/** Marks a currency that the payment does not take, whatever it is. */
export const OTHER = 'other'

/**
 * News that money of a converted payment arrived, in the currency of its order: credited at the locked rate when it was
 * captured in time, else at the newest. `due` is what the order still asks for. Every other fact is as it was: what
 * goes back does so at the rate of the capture that brought it.
 */
export function factAtHome(
  payment: Payment,
  fact: PaymentFact,
  newest: Exchange | undefined,
  due: bigint,
): PaymentFact {
  const { exchange } = payment
  if (exchange === undefined || fact.fact !== 'succeeded') return fact
  if (fact.currency !== exchange.from) return { ...fact, currency: OTHER }
  const isInTime = exchange.lockedUntil !== undefined && fact.happenedAt <= exchange.lockedUntil
  const used = rateIn(isInTime ? exchange : (newest ?? exchange))
  const { amount, spread } = credited(fact.amount, used, [payment.total, due])
  return { ...fact, amount, currency: payment.currency, crossed: { amount: fact.amount, spread, exchange: used } }
}

/** The rate alone, without what a payment was asked for and until when. */
function rateIn({ from, to, above, below, spreadBps, source, asOf }: Exchange): Exchange {
  return { from, to, above, below, spreadBps, source, asOf }
}

/** The movements of a fact with the conversion at the door. `received`: the wire stands in unallocated already. */
export function crossedBy(
  movements: readonly Movement[],
  payment: Payment,
  effect: PaymentEffect,
  received = false,
): readonly Movement[] {
  if (!('crossed' in effect) || effect.crossed === undefined) return movements
  const outside = received ? accounts.unallocated(payment.provider) : cameFrom(payment)
  const { amount, spread, exchange } = effect.crossed
  return crossing(movements, outside, { amount, currency: exchange.from, home: payment.currency, spread })
}

/** The line of the timeline that says how money was converted. */
export function conversionNews(payment: Payment, effect: PaymentEffect): readonly Change[] {
  if (!('crossed' in effect) || effect.crossed === undefined) return []
  const { amount, spread, exchange } = effect.crossed
  const said = {
    payment: payment.id,
    amount: Number(amount),
    currency: exchange.from,
    credited: Number(creditedBy(effect)),
    order_currency: payment.currency,
    spread: Number(spread),
    ...rateSaid(exchange),
  }
  return [entry(payment.orderId, 'payment.converted', said)]
}

/** What an effect adds to the order's money, minor units: below 0 it is taken. */
function creditedBy(effect: PaymentEffect): bigint {
  if (!('amount' in effect)) return 0n
  return effect.effect === 'reverse' ? -effect.amount : effect.amount
}

/** How a rate is told: with its source and time. */
export function rateSaid(exchange: Exchange): { rate: string; source: string; as_of: Instant } {
  return { rate: rateText(exchange), source: exchange.source, as_of: exchange.asOf }
}
