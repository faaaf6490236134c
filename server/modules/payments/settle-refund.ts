import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { sentFor } from '../rates/exchange.rules.ts'
import { nextAskAt } from './asking.rules.ts'
import type { Both } from './capture.rules.ts'
import { captureOf, closedFor, refundedBy } from './capture.rules.ts'
import type { OutcomeFact, OutcomeInput } from './outcome.rules.ts'
import { outcomeOf } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import type { Refund } from './refund.rules.ts'
import { closedBy, refundType, settleRefund as settled } from './refund.rules.ts'
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
    const fact = outcomeOf(input)
    const { refund, after } = told(found, payment, fact)
    const moved = refundCrossed(refund, after.effect, refundable, fact.charge)
    const booked = { root: refund.orderId, cause: `refund:${refund.id}`, happenedAt: fact.happenedAt, recordedAt: at }
    const policy = valuesOf(paymentsPolicy, policyAt(policies, at))
    const closed = payment ? closedBy(after.refund, payment, refunds, policy.refundTries) : []
    const paid = payment && paymentAfter(payment, found, after.refund, closed)
    return {
      answer: { refund: refund.id, state: after.refund.state },
      changes: [
        ...(after.refund === found ? [] : [put(refundType, after.refund)]),
        ...(paid && paid !== payment ? [put(paymentType, paid)] : []),
        ...moved.flatMap((each) => post({ ...each, ...booked, id: newId('trf') })),
        ...news(refund, after.refund, at, addDuration(at, policy.refundRetry)),
      ],
    }
  },
})

/**
 * What an outcome makes of a refund. One in another currency that we do not know to have sent went at the rate that its
 * money came at; news that change nothing leave it unsent.
 */
function told(found: Refund, payment: Payment | undefined, fact: OutcomeFact) {
  const { payIn, exchange, amount } = found
  const rate = payment && paidRate(payment, found)
  const asIs = { refund: found, after: settled(found, fact) }
  if (payIn === undefined || exchange !== undefined || rate === undefined) return asIs
  if (asIs.after.refund.state === found.state) return asIs
  const refund = { ...found, exchange: { ...rate, ...sentFor(amount, rate) } }
  return { refund, after: settled(refund, fact) }
}

/** Money that is under way or settled counts as given back, money that came back does not. */
function paymentAfter(payment: Payment, before: Refund, after: Refund, closed: readonly string[]): Payment {
  const isConverted = payment.exchange !== undefined
  const given = (of: Refund): Both => {
    if (!isGiven(of)) return { home: 0n, abroad: 0n }
    return { home: of.amount, abroad: isConverted ? (of.exchange?.sent ?? 0n) : of.amount }
  }
  const [was, is] = [given(before), given(after)]
  const by = { home: is.home - was.home, abroad: is.abroad - was.abroad }
  const isOpen = closed.some((reference) => captureOf(payment, reference)?.closed !== true)
  const moved = by.home === 0n && by.abroad === 0n ? payment : refundedBy(payment, before.capture, by)
  return isOpen ? closedFor(moved, closed) : moved
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
