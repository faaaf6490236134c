import { divideHalfEven } from '../../kernel/decimal.ts'
import { least } from '../../kernel/money.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { crossing } from '../ledger/conversion.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { owedWithin, sentFor } from '../rates/exchange.rules.ts'
import { captureOf, leftOf } from './capture.rules.ts'
import type { OutcomeEffect } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import type { Refund, SentAbroad } from './refund.rules.ts'
import { isBounded } from './refund.rules.ts'
import { outsideOf, refundMovements } from './refund-booking.rules.ts'

/** How a refund is converted at its sending: what goes out, and what of the amount its instrument cannot take. */
export interface Sending {
  readonly amount: bigint
  /** Owed again at once, for another way: the instrument gave less than that, in its own currency. */
  readonly rest: bigint
  /** Absent: the instrument takes nothing more. */
  readonly exchange?: SentAbroad
}

/**
 * The rate of sending. The buyer is owed what is owed in the order's currency; a card takes back at most what it gave
 * in its own, so that the rest goes another way. Where all of a capture goes back, and the rate differs from what it
 * brought by less than the least unit at home is worth, all of it goes back abroad too: it could not have come more
 * exactly (ADR 30).
 */
export function sendingOf({ amount, capture }: Refund, payment: Payment, exchange: Exchange): Sending {
  const { sent, spread } = sentFor(amount, exchange)
  const over = captureOf(payment, capture)
  const { home, abroad: left } = over === undefined ? { home: 0n, abroad: sent } : leftOf(over)
  const gap = sent > left ? sent - left : left - sent
  if (home === 0n && left > 0n && gap * exchange.below < exchange.above)
    return { amount, rest: 0n, exchange: { ...exchange, sent: left, spread } }
  if (!isBounded(payment) || sent <= left) return { amount, rest: 0n, exchange: { ...exchange, sent, spread } }
  const covered = least(amount, owedWithin(left, exchange))
  if (covered === 0n) return { amount: 0n, rest: amount }
  return { amount: covered, rest: amount - covered, exchange: { ...exchange, sent: left, spread: 0n } }
}

/**
 * The rate that the money of a refund came at, the other way round: for news of a refund that was never sent by us, and
 * where no rate is known.
 */
export function paidRate(payment: Payment, { capture }: Pick<Refund, 'capture'>): Exchange | undefined {
  const { currency } = payment
  const exchange = captureOf(payment, capture)?.exchange ?? payment.exchange
  if (exchange === undefined) return undefined
  const { from, above, below, source, asOf } = exchange
  return { from: currency, to: from, above: below, below: above, spreadBps: 0, source, asOf }
}

/**
 * The movements of a refund's outcome, converted at the door where it went out in another currency. `kept` is what
 * banks kept on the way back, in the currency that it was sent in.
 */
export function refundCrossed(
  refund: Refund,
  effect: OutcomeEffect,
  refundable: bigint,
  kept = 0n,
): readonly Movement[] {
  const moved = (charge: bigint) => refundMovements(refund, effect, refundable, charge)
  return outcomeCrossed(refund, effect, kept, outsideOf(refund), moved)
}

/**
 * The movements of an outcome of money that we sent, converted at the door where it was sent in another currency than
 * it is owed in. `moved` makes them for what banks kept, in the currency that is owed.
 */
export function outcomeCrossed(
  { amount, exchange }: { readonly amount: bigint; readonly exchange?: SentAbroad },
  effect: OutcomeEffect,
  kept: bigint,
  outside: LedgerAccount,
  moved: (charge: bigint) => readonly Movement[],
): readonly Movement[] {
  if (exchange === undefined || effect === 'none') return moved(kept)
  const { sent, spread, from: home, to: currency } = exchange
  const charge = least(kept, sent)
  const out = { amount: -sent, currency, home, spread }
  const by = {
    settle: out,
    'settle-late': out,
    'settle-blocked': out,
    release: { ...out, amount: -charge, spread: 0n },
    return: { ...out, amount: sent - charge, spread: -spread },
  }[effect]
  return crossing(moved(divideHalfEven(charge * amount, sent)), outside, by)
}
