import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { nextAskAt } from './asking.rules.ts'
import type { OutcomeInput } from './outcome.rules.ts'
import { outcomeOf } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import type { Refund } from './refund.rules.ts'
import { closesPayment, refundType, settleRefund as settled } from './refund.rules.ts'
import { refundMovements } from './refund-booking.rules.ts'

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
    const refund = refunds.find(({ id }) => id === input.refundId)
    if (!refund) return refuse('not-found')
    const fact = outcomeOf(input)
    const after = settled(refund, fact)
    const moved = refundMovements(refund, after.effect, refundable, fact.charge)
    const booked = { root: refund.orderId, cause: `refund:${refund.id}`, happenedAt: fact.happenedAt, recordedAt: at }
    const policy = valuesOf(paymentsPolicy, policyAt(policies, at))
    const isClosed = closesPayment(after.refund, refunds, policy.refundTries)
    const told = payment && paymentAfter(payment, givenBack(refund, after.refund), isClosed)
    return {
      answer: { refund: refund.id, state: after.refund.state },
      changes: [
        ...(after.refund === refund ? [] : [put(refundType, after.refund)]),
        ...(told && told !== payment ? [put(paymentType, told)] : []),
        ...moved.flatMap((each) => post({ ...each, ...booked, id: newId('trf') })),
        ...news(refund, after.refund, at, addDuration(at, policy.refundRetry)),
      ],
    }
  },
})

function paymentAfter(payment: Payment, given: bigint, isClosed: boolean): Payment {
  const closes = isClosed && payment.refundsClosed !== true
  if (given === 0n && !closes) return payment
  return { ...payment, refunded: payment.refunded + given, ...(isClosed ? { refundsClosed: true } : {}) }
}

/** What the payment's `refunded` moves by: money that is under way or settled counts, money that came back does not. */
function givenBack(before: Refund, after: Refund): bigint {
  return (isGiven(after) ? before.amount : 0n) - (isGiven(before) ? before.amount : 0n)
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
