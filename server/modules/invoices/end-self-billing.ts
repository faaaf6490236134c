import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { selfBillingAgreementType } from './self-billing.rules.ts'

export interface EndSelfBilling {
  readonly companyId: RootId
  readonly agreementId: string
}

/**
 * The supplier ends the agreement: lots that are shipped from now on are its own to invoice. What was drawn up stands.
 * Refuses `not-found` and `self-billing-ended`.
 */
export const endSelfBilling = useCase({
  name: 'invoices.end-self-billing',
  action: 'invoices.end-self-billing',
  root: (input: EndSelfBilling) => input.companyId,
  reads: ({ agreementId }, root) => ({ agreement: one(selfBillingAgreementType, root, agreementId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ agreement }, { companyId, agreementId }, { at, actor }) {
    if (agreement === undefined) return refuse('not-found')
    if (agreement.endedAt !== undefined) return refuse('self-billing-ended')
    const endedBy = actor.person ?? ''
    const said = { agreement: agreementId, ended_at: at }
    return {
      answer: said,
      changes: [
        put(selfBillingAgreementType, { ...agreement, endedBy, endedAt: at }),
        entry(companyId, 'self-billing.ended', { ...said, person: endedBy }),
        event(companyId, 'self-billing.ended', { company: companyId, ...said }),
      ],
    }
  },
})
