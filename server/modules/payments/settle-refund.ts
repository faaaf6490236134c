import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { sentFor } from '../rates/exchange.rules.ts'
import { nextAskAt } from './asking.rules.ts'
import type { OutcomeInput } from './outcome.rules.ts'
import { outcomeOf } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import type { Refund } from './refund.rules.ts'
import { closesPayment, refundType, settleRefund as settled } from './refund.rules.ts'
import { paidRate, refundCrossed } from './refund-exchange.rules.ts'

export interface SettleRefund extends OutcomeInput {
  readonly orderId: string
  readonly refundId: string
}

/**
 * What provider or bank says of a refund. A fact: refused only as `not-found`. What failed or came back is owed again:
 * `refund.route` sends it once more, over another way when this one refused too often.
 */
export const settleRefund = useCase({
  name: 'payments.settle-refund',
  action: 'refund.settle',
  root: (input: SettleRefund) => input.orderId,
  reads: (input) => ({
    refunds: all(refundType, input.orderId),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  more: ({ refunds }, { orderId, refundId }) => {
    const refund = refunds.find(({ id }) => id === refundId)
    return {
      payment: one(paymentType, orderId, refund?.paymentId ?? ''),
      refundable: balanceOf(accounts.refundable(orderId), refund?.currency ?? ''),
    }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refunds, policies, payment, refundable }, input, { at, newId }) {
    const found = refunds.find(({ id }) => id === input.refundId)
    if (!found) return refuse('not-found')
    const refund = withRate(found, payment)
    const fact = outcomeOf(input)
    const after = settled(refund, fact)
    const moved = refundCrossed(refund, after.effect, refundable, fact.charge)
    const booked = { root: refund.orderId, cause: `refund:${refund.id}`, happenedAt: fact.happenedAt, recordedAt: at }
    const policy = valuesOf(paymentsPolicy, policyAt(policies, at))
    const isClosed = closesPayment(after.refund, refunds, policy.refundTries)
    const told = payment && paymentAfter(payment, givenBack(found, after.refund), isClosed)
    return {
      answer: { refund: refund.id, state: after.refund.state },
      changes: [
        ...(after.refund === found ? [] : [put(refundType, after.refund)]),
        ...(told && told !== payment ? [put(paymentType, told)] : []),
        ...moved.flatMap((each) => post({ ...each, ...booked, id: newId('trf') })),
        ...news(refund, after.refund, at, addDuration(at, policy.refundRetry)),
      ],
    }
  },
})

/** News of a refund in another currency that we do not know to have sent: it went at the rate that it came at. */
function withRate(refund: Refund, payment: Payment | undefined): Refund {
  const { payIn, exchange, amount } = refund
  const rate = payment && paidRate(payment)
  if (payIn === undefined || exchange !== undefined || rate === undefined) return refund
  return { ...refund, exchange: { ...rate, ...sentFor(amount, rate) } }
}

interface Given {
  readonly amount: bigint
  /** In the payment's own currency, where it is another one. */
  readonly sent: bigint
}

function paymentAfter(payment: Payment, given: Given, isClosed: boolean): Payment {
  const closes = isClosed && payment.refundsClosed !== true
  if (given.amount === 0n && given.sent === 0n && !closes) return payment
  const { exchange, refunded } = payment
  const abroad = exchange && { exchange: { ...exchange, refunded: exchange.refunded + given.sent } }
  return { ...payment, refunded: refunded + given.amount, ...abroad, ...(isClosed ? { refundsClosed: true } : {}) }
}

/** What the payment's `refunded` moves by: money that is under way or settled counts, money that came back does not. */
function givenBack(before: Refund, after: Refund): Given {
  const amount = (of: Refund) => (isGiven(of) ? before.amount : 0n)
  const sent = (of: Refund) => (isGiven(of) ? (of.exchange?.sent ?? 0n) : 0n)
  return { amount: amount(after) - amount(before), sent: sent(after) - sent(before) }
}

function isGiven({ state, blockedFrom = state }: Refund): boolean {
  return blockedFrom !== 'failed' && blockedFrom !== 'returned' && blockedFrom !== 'cancelled'
}

function news(before: Refund, after: Refund, at: Instant, retryAt: Instant): readonly Change[] {
  const { orderId, id, amount, currency, state, cause } = after
  if (state === 'unknown') return [due(orderId, 'refund.ask', id, nextAskAt(after.sentAt ?? after.requestedAt, at))]
  if (state === before.state) return []
  const said = {
    refund: id,
    amount: Number(amount),
    currency,
    cause,
    ...(after.reason ? { reason: after.reason } : {}),
  }
  return [
    clear(orderId, 'refund.ask', id),
    ...(isGiven(after) ? [] : [due(orderId, 'refund.route', '', retryAt)]),
    entry(orderId, `refund.${state}`, said),
    event(orderId, `refund.${state}`, { order: orderId, ...said }),
  ]
}
