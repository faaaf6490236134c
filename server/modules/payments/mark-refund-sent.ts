import type { Change, Context, Json } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { firstAskAt } from './asking.rules.ts'
import type { ExchangeFacts } from './exchange-facts.rules.ts'
import { exchangeKnown, exchangeReads, exchangeTerms } from './exchange-facts.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import { rateSaid } from './payment-exchange.rules.ts'
import type { Refund } from './refund.rules.ts'
import { refundType, stepRefund } from './refund.rules.ts'
import type { Sending } from './refund-exchange.rules.ts'
import { paidRate, sendingOf } from './refund-exchange.rules.ts'

export interface MarkRefundSent {
  readonly orderId: string
  readonly refundId: string
  /** It never reached the provider: who it goes to is asked once more, nothing changes. */
  readonly again?: true
}

/**
 * A refund is about to be sent: from here on its outcome is asked for, and nobody sends it a second time. One over a
 * payment in another currency is converted now, by the newest rate there is. Answers the account it goes to, if it goes
 * to one, and how much goes out in which currency; 0 when its instrument has given back all that it gave.
 * Refuses `not-found`, `wrong-state`.
 */
export const markRefundSent = useCase({
  name: 'payments.mark-refund-sent',
  action: 'refund.send',
  root: (input: MarkRefundSent) => input.orderId,
  reads: (input) => ({ refund: one(refundType, input.orderId, input.refundId) }),
  more: ({ refund }, { orderId }) => ({
    payment: one(paymentType, orderId, refund?.paymentId ?? ''),
    ...exchangeReads(refund?.currency ?? '', refund?.payIn ?? refund?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, payment, ...facts }, { orderId, refundId, again }, context) {
    if (!refund) return refuse('not-found')
    if (again) {
      const isOpen = refund.state === 'sent' || refund.state === 'unknown'
      return isOpen ? { answer: receipt(refund), changes: [] } : refuse('wrong-state', { state: refund.state })
    }
    const sent = stepRefund(refund, 'send', context.at)
    if (isRefusal(sent)) return sent
    const { refund: after, changes } = converted(sent, payment, facts, context)
    const goes = after.state === 'sent'
    return {
      answer: receipt(after),
      changes: [
        put(refundType, after),
        ...changes,
        ...(goes ? [entry(orderId, 'refund.sent', { refund: refundId, ...saidOf(after) })] : []),
        ...(goes ? [due(orderId, 'refund.ask', refundId, firstAskAt(context.at))] : []),
      ],
    }
  },
})

function receipt({ id, to, state, amount, currency, exchange }: Refund): Json {
  const sent = exchange === undefined ? { amount, currency } : { amount: exchange.sent, currency: exchange.to }
  const goes = state === 'cancelled' ? 0 : Number(sent.amount)
  return { refund: id, to: to === undefined ? null : { ...to }, amount: goes, currency: sent.currency }
}

function saidOf({ exchange }: Refund) {
  if (exchange === undefined) return {}
  const { sent, to, spread } = exchange
  return { sent: Number(sent), sent_in: to, spread: Number(spread), ...rateSaid(exchange) }
}

/** The refund at the rate of its sending; one in its own currency is as it was. */
function converted(refund: Refund, payment: Payment | undefined, facts: ExchangeFacts, context: Context) {
  const { currency, payIn } = refund
  if (payIn === undefined || payment?.exchange === undefined) return { refund, changes: [] }
  const { refundSpreadBps } = exchangeTerms(facts, context.at)
  const exchange = exchangeKnown(facts, currency, payIn, refundSpreadBps) ?? paidRate(payment)
  return exchange === undefined
    ? { refund, changes: [] }
    : sentAbroad(refund, payment, sendingOf(refund, payment, exchange), context)
}

function sentAbroad(refund: Refund, payment: Payment, { amount, rest, exchange }: Sending, context: Context) {
  const before = payment.exchange as NonNullable<Payment['exchange']>
  const told: Payment = {
    ...payment,
    refunded: payment.refunded - rest,
    exchange: { ...before, refunded: before.refunded + (exchange?.sent ?? 0n) },
  }
  const after: Refund =
    exchange === undefined
      ? { ...refund, state: 'cancelled', reason: 'instrument-given-back' }
      : { ...refund, amount, exchange }
  return { refund: after, changes: [put(paymentType, told), ...restOwed(refund, rest, context)] }
}

/** What the instrument cannot take is owed again, and another way is looked for at once. */
function restOwed({ orderId, id, currency }: Refund, rest: bigint, { at, newId }: Context): readonly Change[] {
  if (rest === 0n) return []
  const [reserved, owed] = [accounts.refund(orderId, id), accounts.refundable(orderId)]
  const moved = movement('refund-failed', currency, [[reserved, rest]], [[owed, rest]])
  const said = { refund: id, amount: Number(rest), currency, reason: 'instrument-given-back' }
  return [
    ...post({ ...moved, id: newId('trf'), root: orderId, cause: `refund:${id}`, happenedAt: at, recordedAt: at }),
    due(orderId, 'refund.route', '', at),
    entry(orderId, 'refund.reduced', said),
    event(orderId, 'refund.reduced', { order: orderId, ...said }),
  ]
}
