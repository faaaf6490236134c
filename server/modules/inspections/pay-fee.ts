import { addDuration } from '../../kernel/instant.ts'
import { isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import { buyerReads } from '../orders/fee-tax-pin.rules.ts'
import { operatorId } from '../orders/order.rules.ts'
import { orderQuotes } from '../orders/order-quote.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { taxStanding } from '../parties/tax-standing.rules.ts'
import type { AttemptInput } from '../payments/attempt.rules.ts'
import { nextAttempt } from '../payments/attempt.rules.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import { answersAtOnce, type MethodCode } from '../payments/method.rules.ts'
import { newPayment, paymentPrefixes } from '../payments/payment.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { quoteReads } from '../payments/quote-facts.rules.ts'
import { beginAttempt } from '../payments/record-fact.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import { feeOpen, feeUnderWay } from './fee.rules.ts'
import type { OfInspection } from './inspection-books.rules.ts'
import { inspectionReads, openedFor, sidesOfInspection } from './inspection-books.rules.ts'

export interface PayFee extends OfInspection, AttemptInput {
  readonly method: MethodCode
  readonly funding?: Funding
}

/**
 * A buyer who booked pays the fee by a method that answers at once, in the order's currency; the processing fee comes
 * on top as with any payment. Refuses `not-found`, `wrong-state`, `not-your-turn`, `attempt-open`,
 * `method-not-possible` { because }.
 */
export const payFee = useCase({
  name: 'inspections.pay-fee',
  action: 'inspections.pay-fee',
  root: (input: PayFee) => input.orderId,
  reads: (_, root) => ({ ...inspectionReads(root), operator: one(companyType, operatorId, 'company') }),
  more: (facts) => ({ ...marketReads(facts), ...buyerReads(facts.order), ...quoteReads(facts.operator) }),
  sides: (facts, input) => sidesOfInspection(facts, input),
  decide({ buyer, buyerLegal, buyerChecks, operator, ...facts }, input, context) {
    const { at, newId } = context
    const opened = openedFor('pay-fee', facts, input, context)
    if (isRefusal(opened)) return opened
    const { inspection, books, side, payments } = opened
    if (side !== 'buyer') return refuse('not-your-turn', { state: inspection.state })
    if (feeUnderWay(payments)) return refuse('attempt-open')
    const { method, funding = 'unknown', token, returnUrl } = input
    if (!answersAtOnce(method)) return refuse('method-not-possible', { method, because: 'not-for-fees' })
    const payer = { operator, buyer: taxStanding(buyer, buyerLegal, buyerChecks, at), funding }
    const quote = orderQuotes(books.order, feeOpen(inspection), payer, facts, at, method)[0]
    if (quote?.provider === undefined)
      return refuse('method-not-possible', { method, because: quote?.because ?? 'unknown-method' })
    const { orderId, buyerId, currency } = books.order
    const { paymentExpires } = valuesOf(paymentsPolicy, policyAt(facts.paymentPolicies, at))
    const id = newId(paymentPrefixes.inspection)
    const begun = { orderId, id, inspectionId: inspection.id, buyerId, provider: quote.provider, quote }
    const first = nextAttempt(newPayment({ ...begun, expiresAt: addDuration(at, paymentExpires) }, at), [], at)
    if (isRefusal(first)) return first
    const told = { ...(token && { token }), ...(returnUrl && { returnUrl }) }
    return {
      answer: {
        payment: first.payment.id,
        amount: Number(quote.amount),
        fee: Number(quote.fee),
        fee_tax: Number(quote.feeTax),
        total: Number(quote.total),
        currency,
        provider: quote.provider,
        expected_by: quote.expectedBy,
      },
      changes: beginAttempt(first.payment, first.attempt, told),
    }
  },
})
