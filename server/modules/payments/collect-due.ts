import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { collectTermsOf } from '../credit/collect-terms.rules.ts'
import { collectionType } from '../credit/collection.rules.ts'
import { creditNumbers, creditPolicies } from '../credit/credit-policy.rules.ts'
import { drawType } from '../credit/draw.rules.ts'
import { activeMandate, mandateType } from '../credit/mandate.rules.ts'
import { drawPromiseType, openPromise } from '../credit/promise.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import { lookAtCollections } from './collect-step.rules.ts'
import { paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { quoteReads } from './quote-facts.rules.ts'
import { payerReads, payerStanding } from './repayment-begun.rules.ts'

export interface CollectDue {
  readonly lineId: RootId
  readonly drawId: string
}

/**
 * Looks at what is collected of a draw, by its deadline and by news: what is due is collected once, what is near is
 * told. May be asked at any time and as often as one likes. Refuses `not-found`.
 */
export const collectDue = useCase({
  name: 'payments.collect-due',
  action: 'payments.collect-due',
  root: (input: CollectDue) => input.lineId,
  reads: ({ drawId }, root) => ({
    draw: one(drawType, root, drawId),
    mandates: all(mandateType, root),
    collections: all(collectionType, root),
    promises: all(drawPromiseType, root),
    payments: all(paymentType, root),
    policies: creditPolicies(),
    operator: one(companyType, 'cmp_operator', 'company'),
  }),
  more: ({ draw, operator }) => ({ ...payerReads(draw?.buyerId ?? ''), ...quoteReads(operator) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw, mandates, collections, promises, payments, policies, ...facts }, { drawId }, context) {
    if (draw === undefined) return refuse('not-found')
    const { paymentExpires: expires } = valuesOf(paymentsPolicy, policyAt(facts.paymentPolicies, context.at))
    const own = promises.filter((each) => each.drawId === drawId)
    const changes = lookAtCollections(
      {
        ...{ draw, mandate: activeMandate(mandates), collections, payments, facts, expires },
        hasPromise: openPromise(own) !== undefined,
        payer: payerStanding(facts, 'unknown', context.at),
        terms: collectTermsOf(creditNumbers(policies, context.at)),
      },
      context,
    )
    return { answer: { draw: drawId, changed: changes.length }, changes }
  },
})
