import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { drawType } from '../credit/draw.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import type { AttemptInput } from './attempt.rules.ts'
import type { Funding } from './fee-ban.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { quoteReads } from './quote-facts.rules.ts'
import { beginRepayment, payerReads, payerStanding } from './repayment-begun.rules.ts'
import { type RepaymentAsked, repaymentOf, repaymentQuotes } from './repayment-quote.rules.ts'

export interface StartRepayment extends RepaymentAsked, Omit<AttemptInput, 'wireReference'> {
  readonly lineId: RootId
  readonly drawId: string
  readonly method: string
  readonly funding?: Funding
}

/**
 * The buyer repays a draw, all of it or a part, by a method of a provider. The fee is frozen as quoted; interest is
 * that of the day on which the money comes. Refuses `not-found`, what `repaymentOf` refuses, and `method-not-possible`
 * { because }: `not-for-repaying`, or why the method takes no such payment.
 */
export const startRepayment = useCase({
  name: 'payments.start-repayment',
  action: 'payments.start-repayment',
  root: (input: StartRepayment) => input.lineId,
  reads: ({ drawId }, root) => ({
    draw: one(drawType, root, drawId),
    payments: all(paymentType, root),
    operator: one(companyType, 'cmp_operator', 'company'),
  }),
  more: ({ draw, operator }) => ({ ...payerReads(draw?.buyerId ?? ''), ...quoteReads(operator) }),
  sides: ({ draw }) => (draw ? [{ as: 'buyer', company: draw.buyerId }] : []),
  decide({ draw, payments, ...facts }, input, context) {
    if (draw === undefined) return refuse('not-found')
    const { method, token, returnUrl, funding = 'unknown' } = input
    const asked = repaymentOf(draw, payments, input, context.at)
    if (isRefusal(asked)) return asked
    const { amount } = asked
    const quotes = repaymentQuotes(draw, amount, payerStanding(facts, funding, context.at), facts, context.at)
    const quote = quotes.find((each) => each.method === method)
    if (quote?.provider === undefined)
      return refuse('method-not-possible', { method, because: quote?.because ?? 'not-for-repaying' })
    const { paymentExpires } = valuesOf(paymentsPolicy, policyAt(facts.paymentPolicies, context.at))
    const told = { ...(token && { token }), ...(returnUrl && { returnUrl }) }
    const expiresAt = addDuration(context.at, paymentExpires)
    const begun = beginRepayment(draw, { ...quote, provider: quote.provider }, { expiresAt, told }, context)
    if (isRefusal(begun)) return begun
    return {
      answer: {
        ...{ payment: begun.payment.id, draw: draw.drawId, amount: Number(amount), currency: draw.currency },
        ...{ fee: Number(quote.fee), fee_tax: Number(quote.feeTax), total: Number(quote.total) },
        ...{ provider: quote.provider, expected_by: quote.expectedBy },
      },
      changes: begun.changes,
    }
  },
})
