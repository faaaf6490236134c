import { euVat, validateEntity } from 'stdnum'
import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { type LegalDetails, legalDetailsFault, legalDetailsType, tidied, withPrefix } from './legal-details.rules.ts'

export type StateLegalDetails = Omit<LegalDetails, 'companyId' | 'statedAt'> & { readonly companyId: RootId }

/**
 * A company says how it stands on invoices; later documents carry it, issued ones stay as they are. A tax number is
 * held against the check digits of its country where these are known. Refuses `not-found`, `company-invalid` { field }.
 */
export const stateLegalDetails = useCase({
  name: 'parties.state-legal-details',
  action: 'parties.state-legal-details',
  root: (input: StateLegalDetails) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company') }),
  sides: (_, { companyId }) => [
    { as: 'member', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ company }, { companyId, ...given }, { at }) {
    if (company === undefined) return refuse('not-found')
    const stated = tidied(given)
    const field = legalDetailsFault(stated)
    if (field !== undefined) return refuse('company-invalid', { field })
    const taxNumber = stated.taxNumber && withPrefix(company.country, stated.taxNumber)
    if (taxNumber !== undefined && !isTaxNumber(company.country, taxNumber))
      return refuse('company-invalid', { field: 'taxNumber' })
    const details = { companyId, ...stated, ...(taxNumber === undefined ? {} : { taxNumber }), statedAt: at }
    return {
      answer: { company: companyId, tax_number: taxNumber ?? null },
      changes: [
        put(legalDetailsType, details),
        entry(companyId, 'company.details-stated', {}),
        event(companyId, 'company.details-stated', { company: companyId }),
      ],
    }
  },
})

/** Whether a number can be one of the country's; a country whose check digits nobody wrote down takes any. */
function isTaxNumber(country: string, taxNumber: string): boolean {
  const union = euVat[country as keyof typeof euVat]
  if (union !== undefined) return union.some((each) => each.validate(taxNumber).isValid)
  const said = validateEntity(country, taxNumber)
  return said.isValid !== false
}
