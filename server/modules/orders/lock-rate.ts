import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { append, entry, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { exchangeNow, exchangeReads, exchangeTerms } from '../payments/exchange-facts.rules.ts'
import { rateSaid } from '../payments/payment-exchange.rules.ts'
import { rateLockType } from '../payments/rate-lock.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface LockRate {
  readonly orderId: RootId
  /** ISO 4217: what the payer wants to pay in. */
  readonly currency: string
}

/**
 * The buyer is promised the rate of now for a while: a payment that is captured in time is converted by it. Refuses
 * `wrong-state`, `not-your-turn`, `same-currency`, `currency-not-converted`, `no-rate`, `rate-stale`.
 */
export const lockRate = useCase({
  name: 'orders.lock-rate',
  action: 'orders.start-payment',
  root: (input: LockRate) => input.orderId,
  reads: (_, root) => ({ order: one(orderType, root, 'order') }),
  more: ({ order }, { currency }) => exchangeReads(currency, order?.currency ?? ''),
  sides: ({ order }) => sidesOf(order),
  decide({ order, ...facts }, { currency }, { at, actor, newId }) {
    if (order === undefined) return refuse('not-found')
    const refused = checkStep('start-payment', order, sideOf(order, actor.company))
    if (refused !== undefined) return refused
    if (currency === order.currency) return refuse('same-currency')
    const exchange = exchangeNow(facts, currency, order.currency, at)
    if (isRefusal(exchange)) return exchange
    const { orderId } = order
    const lockedUntil = addDuration(at, exchangeTerms(facts, at).lockFor)
    const id = newId('rlk')
    const said = {
      rate_lock: id,
      currency,
      order_currency: order.currency,
      spread_bps: exchange.spreadBps,
      ...rateSaid(exchange),
      locked_until: lockedUntil,
    }
    return {
      answer: said,
      changes: [
        append(rateLockType, { orderId, id, exchange, lockedAt: at, lockedUntil }),
        entry(orderId, 'rate.locked', said),
      ],
    }
  },
})
