import { euVat, validateEntity } from 'stdnum'
import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { type LegalDetails, legalDetailsFault, legalDetailsType, tidied, withPrefix } from './legal-details.rules.ts'

export type StateLegalDetails = Omit<LegalDetails, 'companyId' | 'statedAt' | 'taxNumberCheckedAt'> & {
  readonly companyId: RootId
}

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
    const form = taxNumber === undefined ? undefined : taxNumberForm(company.country, taxNumber)
    if (form === 'wrong') return refuse('company-invalid', { field: 'taxNumber' })
    const checked = form === 'right' ? { taxNumberCheckedAt: at } : {}
    const details = {
      companyId,
      ...stated,
      ...(taxNumber === undefined ? {} : { taxNumber }),
      ...checked,
      statedAt: at,
    }
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

/** Whether a number has the form and check digits of the country's; `unknown` where nobody wrote these down. */
function taxNumberForm(country: string, taxNumber: string): 'right' | 'wrong' | 'unknown' {
  const union = euVat[country as keyof typeof euVat]
  if (union !== undefined) return union.some((each) => each.validate(taxNumber).isValid) ? 'right' : 'wrong'
  const { isValid } = validateEntity(country, taxNumber)
  if (isValid === false) return 'wrong'
  return isValid === true ? 'right' : 'unknown'
}
