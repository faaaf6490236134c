import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { due, entry, event, put } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import type { Capture } from './capture.rules.ts'
import { captureOf, closedFor, refundedBy } from './capture.rules.ts'
import type { ExchangeFacts } from './exchange-facts.rules.ts'
import { exchangeKnown, exchangeTerms } from './exchange-facts.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import type { Refund } from './refund.rules.ts'
import { withholdRefunds } from './refund-booking.rules.ts'
import type { Sending } from './refund-exchange.rules.ts'
import { paidRate, sendingOf } from './refund-exchange.rules.ts'

/** The refund at the rate of its sending; one in its own currency is as it was. */
export function converted(
  refund: Refund,
  payment: Payment | undefined,
  facts: ExchangeFacts,
  context: Context,
): { readonly refund: Refund; readonly changes: readonly Change[] } {
  const { currency, payIn } = refund
  if (payIn === undefined || payment?.exchange === undefined) return { refund, changes: [] }
  const { refundSpreadBps } = exchangeTerms(facts, context.at)
  const exchange = exchangeKnown(facts, currency, payIn, refundSpreadBps) ?? paidRate(payment, refund)
  return exchange === undefined
    ? { refund, changes: [] }
    : sentAbroad(refund, payment, sendingOf(refund, payment, exchange), context)
}

function sentAbroad(refund: Refund, payment: Payment, { amount, rest, exchange }: Sending, context: Context) {
  const { capture = '' } = refund
  const told = refundedBy(payment, capture, { home: -rest, abroad: exchange?.sent ?? 0n })
  // What it could still take is worth nothing at home: it is no way any more.
  const now = exchange === undefined ? closedFor(told, [capture]) : told
  const after: Refund =
    exchange === undefined
      ? { ...refund, state: 'cancelled', reason: 'instrument-given-back' }
      : { ...refund, amount, exchange }
  return { refund: after, changes: [put(paymentType, now), ...restOwed(refund, rest, context)] }
}

/** Not at this very instant: the deadline may have fired in it, and would be taken for a replay. */
const ANOTHER_WAY = 'PT1M'

/**
 * Nothing of a refund goes out whose money its payment no longer has: a bank asks it back or has taken it, or the
 * payment was reversed, since the refund was requested. It is owed again, and another way is looked for. `undefined`
 * where it may go. `refunds`: of this payment, and not sent.
 */
export function withheld(
  refunds: readonly Refund[],
  payment: Payment | undefined,
  context: Context,
): readonly Change[] | undefined {
  if (payment === undefined) return undefined
  const isAsked = payment.disputedBy !== undefined
  const gone = withoutMoney(refunds, payment)
  if (gone.length === 0) return undefined
  const kept = withholdRefunds(payment, gone, context, isAsked ? 'chargeback' : 'payment-gone')
  const again = due(payment.orderId, 'refund.route', '', addDuration(context.at, ANOTHER_WAY))
  return [put(paymentType, kept.payment), ...kept.changes, again]
}

/** Those of a payment's refunds whose money is gone: its bank asks the payment back, or their capture is over. */
export function withoutMoney(refunds: readonly Refund[], payment: Payment): readonly Refund[] {
  if (payment.disputedBy !== undefined) return refunds
  return refunds.filter(({ capture }) => isOver(captureOf(payment, capture)))
}

/** More went over a capture, or is to go, than it still is: it was reversed, or its bank took it. */
function isOver(capture: Capture | undefined): boolean {
  if (capture === undefined) return true
  const { arrived, refunded, chargedBack } = capture
  return refunded.home + chargedBack.home > arrived.home
}

/** What the instrument cannot take is owed again, and another way is looked for at once. */
function restOwed({ orderId, id, currency }: Refund, rest: bigint, { at, newId }: Context): readonly Change[] {
  if (rest === 0n) return []
  const [reserved, owed] = [accounts.refund(orderId, id), accounts.refundable(orderId)]
  const moved = movement('refund-failed', currency, [[reserved, rest]], [[owed, rest]])
  const said = { refund: id, amount: Number(rest), currency, reason: 'instrument-given-back' }
  return [
    ...post({ ...moved, id: newId('trf'), root: orderId, cause: `refund:${id}`, happenedAt: at, recordedAt: at }),
    due(orderId, 'refund.route', '', addDuration(at, ANOTHER_WAY)),
    entry(orderId, 'refund.reduced', said),
    event(orderId, 'refund.reduced', { order: orderId, ...said }),
  ]
}
