import { reckon } from '../../kernel/calendar.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, Json, RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { collectTermsOf } from '../credit/collect-terms.rules.ts'
import { collectionTryType, collectionType } from '../credit/collection.rules.ts'
import { creditNumbers, creditPolicies } from '../credit/credit-policy.rules.ts'
import { drawType } from '../credit/draw.rules.ts'
import { mandateType } from '../credit/mandate.rules.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { attemptType } from './attempt.rules.ts'
import { collectionSettled, tryOf } from './collection-settled.rules.ts'
import { whenFinal } from './method.rules.ts'
import { type Payment, type PaymentFact, paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { recordFact } from './record-fact.rules.ts'
import { refundType } from './refund.rules.ts'
import { repaymentCame, repaymentNews, repaymentWent } from './repayment-booking.rules.ts'

export interface SettleRepayment {
  /** The credit line: the root of its repayments. */
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: PaymentFact
}

/**
 * What provider or clock say of a payment that repays a draw: money came, is final, or went. A fact: refused only as
 * `not-found`. Money counts from the provider's day whether or not it is final; what goes again the buyer owes. Where
 * the payment was to collect what is due, its collection goes on or ends in the same commit.
 */
export const settleRepayment = useCase({
  name: 'payments.settle-repayment',
  action: 'payments.settle-payment',
  root: (input: SettleRepayment) => input.orderId,
  reads: (_, root) => ({
    payments: all(paymentType, root),
    attempts: all(attemptType, root),
    refunds: all(refundType, root),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
    tries: all(collectionTryType, root),
    collections: all(collectionType, root),
    mandates: all(mandateType, root),
    creditPolicies: creditPolicies(),
  }),
  more: ({ payments }, { orderId, paymentId }) => {
    const { drawId = '', currency = '' } = payments.find(({ id }) => id === paymentId) ?? {}
    return { draw: one(drawType, orderId, drawId), refundable: balanceOf(accounts.refundable(orderId), currency) }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payments, attempts, refunds, policies, draw, refundable, ...known }, { paymentId, fact }, context) {
    const payment = payments.find(({ id }) => id === paymentId)
    if (payment === undefined) return refuse('not-found')
    const told = recordFact(payment, attempts, fact, context.at, finalOf(payment, fact, context.at))
    const { refundRetry } = valuesOf(paymentsPolicy, policyAt(policies, context.at))
    const happened = { happenedAt: fact.happenedAt, retryAt: addDuration(context.at, refundRetry) }
    const answer: Json = { payment: paymentId, state: told.payment.state }
    const moved = (): readonly Change[] => {
      const { effect } = told
      if (effect.effect === 'fund' || effect.effect === 'surplus') {
        const money = { amount: effect.amount, isSurplus: effect.effect === 'surplus' }
        return repaymentCame(told.payment, draw, money, happened, context)
      }
      const isTry = tryOf(payment, known.tries) !== undefined
      if (effect.effect !== 'reverse' || effect.amount === 0n) return isTry ? [] : failedNews(payment, told.payment)
      const money = { amount: effect.amount, refundable }
      return repaymentWent(told.payment, refunds, money, fact.happenedAt, context)
    }
    const collecting = { ...known, terms: collectTermsOf(creditNumbers(known.creditPolicies, context.at)) }
    const gone = fact.fact === 'reversed' ? fact.reason : undefined
    const collected = collectionSettled(payment, told.payment, gone, draw, collecting, context.at)
    return { answer, changes: [...told.changes, ...moved(), ...collected] }
  },
})

/** The buyer is told that nothing was charged. */
function failedNews(before: Payment, after: Payment): readonly Change[] {
  const hasFailed = after.state === 'failed' && before.state !== 'failed'
  return hasFailed ? repaymentNews(after, 'repayment.failed', after.amount) : []
}

function finalOf({ finality = { kind: 'at-once' } }: Payment, fact: PaymentFact, at: Instant): Context['at'] {
  const authenticated = fact.fact === 'succeeded' && fact.authenticated === true
  return whenFinal(finality, at, authenticated, reckon(operatorCalendar))
}
