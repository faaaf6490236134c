import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { requestRefunds } from './refund-booking.rules.ts'
import { repaymentRefundRoute } from './repayment-booking.rules.ts'

export interface RouteRepaymentRefund {
  readonly lineId: RootId
}

/**
 * Deadline `refund.route` of a line: what is owed back of repayments goes over the instruments that repaid, the newest
 * first, each at most what it paid. What none takes stands in the list of refunds that finance looks after, and is
 * tried again. Refuses `not-found`.
 */
export const routeRepaymentRefund = useCase({
  name: 'payments.route-repayment-refund',
  action: 'refund.send',
  root: (input: RouteRepaymentRefund) => input.lineId,
  reads: (_, root) => ({
    payments: all(paymentType, root),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  more: ({ payments }, { lineId }) => ({
    refundable: balanceOf(accounts.refundable(lineId), payments[0]?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payments, policies, refundable }, { lineId }, context) {
    const [first] = payments
    if (first === undefined) return refuse('not-found')
    if (refundable <= 0n) return { answer: { line: lineId, sent: 0 }, changes: [] }
    const order = { orderId: lineId, buyerId: first.buyerId, payments, amount: refundable, cause: `surplus:${lineId}` }
    const back = requestRefunds(order, context)
    const { refundRetry } = valuesOf(paymentsPolicy, policyAt(policies, context.at))
    const again = due(lineId, repaymentRefundRoute, '', addDuration(context.at, refundRetry))
    return {
      answer: { line: lineId, sent: back.refunds.length },
      changes: [...back.changes, ...(back.rest === 0n ? [] : [again])],
    }
  },
})
