import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { selfBillingAgreementType, selfBillingHash, standingAgreement } from './self-billing.rules.ts'

export interface AgreeSelfBilling {
  readonly companyId: RootId
  /** sha256 of the text that was read. */
  readonly textHash: string
}

/**
 * A supplier agrees that invoices to its buyers are drawn up for it, for orders agreed from now on. Refuses
 * `not-found`, `only-suppliers`, `agreement-text-changed` { text_hash }, `self-billing-agreed` and
 * `legal-details-missing` { field } while its name, address or tax number could not stand on an invoice.
 */
export const agreeSelfBilling = useCase({
  name: 'invoices.agree-self-billing',
  action: 'invoices.agree-self-billing',
  root: (input: AgreeSelfBilling) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    details: one(legalDetailsType, root, 'legal'),
    agreements: all(selfBillingAgreementType, root),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, details, agreements }, { companyId, textHash }, { at, actor, newId }) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('only-suppliers')
    if (textHash !== selfBillingHash) return refuse('agreement-text-changed', { text_hash: selfBillingHash })
    if (standingAgreement(agreements) !== undefined) return refuse('self-billing-agreed')
    if (details === undefined) return refuse('legal-details-missing', { field: 'addressLines' })
    if (details.taxNumber === undefined) return refuse('legal-details-missing', { field: 'taxNumber' })
    const agreementId = newId('sba')
    const agreedBy = actor.person ?? ''
    const said = { agreement: agreementId, text_hash: textHash, agreed_at: at }
    return {
      answer: said,
      changes: [
        put(selfBillingAgreementType, { companyId, agreementId, textHash, agreedBy, agreedAt: at }),
        entry(companyId, 'self-billing.agreed', { ...said, person: agreedBy }),
        event(companyId, 'self-billing.agreed', { company: companyId, ...said }),
      ],
    }
  },
})
