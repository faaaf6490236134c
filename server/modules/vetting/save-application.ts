import type { RootId } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, type Refusal, refuse, useCase } from '../../kernel/use-case.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import {
  type Application,
  applicationType,
  checkApplicationStep,
  type Owner,
  ownersFault,
  type StatedCompany,
  statedCompanyFault,
  statedOwnersType,
} from './application.rules.ts'
import { isLei } from './lei.rules.ts'
import { compactNumber, isRegisterNumber, isTaxNumber } from './register-numbers.ts'

/** One step of an application: the company's own facts, or who owns it. */
export interface SaveApplication {
  readonly companyId: RootId
  readonly company?: StatedCompany
  readonly owners?: readonly Owner[]
}

/**
 * A company writes one step of its application; what was saved stays until it is sent, over sessions. A number is held
 * against the form of its country. Refuses `not-found`, `not-a-supplier`, `wrong-state`,
 * `application-invalid` { field }.
 */
export const saveApplication = useCase({
  name: 'vetting.save-application',
  action: 'vetting.save-application',
  root: (input: SaveApplication) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    known: one(applicationType, root, 'application'),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, known }, input, { at }, root) {
    if (company === undefined) return refuse('not-found')
    if (!company.kinds.includes('supplier')) return refuse('not-a-supplier')
    const before: Application = known ?? { companyId: root, state: 'drafted', round: 0, hasOwners: false, savedAt: at }
    const refused = checkApplicationStep('save', before)
    if (refused !== undefined) return refused
    const stated = input.company === undefined ? undefined : tidied(company, input.company)
    if (stated !== undefined && isRefusal(stated)) return stated
    const { owners } = input
    const fault = owners === undefined ? undefined : ownersFault(owners, at)
    if (fault !== undefined) return refuse('application-invalid', { field: fault })
    const after: Application = {
      ...before,
      savedAt: at,
      hasOwners: before.hasOwners || owners !== undefined,
      ...(stated === undefined ? {} : { company: stated }),
    }
    const steps = [...(stated === undefined ? [] : ['company']), ...(owners === undefined ? [] : ['owners'])]
    return {
      answer: { company: root, state: after.state as string, saved: steps },
      changes: [
        put(applicationType, after),
        ...(owners === undefined ? [] : [put(statedOwnersType, { companyId: root, owners, statedAt: at })]),
        entry(root, 'application.saved', { steps }),
      ],
    }
  },
})

/** The statement without space around it, its numbers compact. */
function tidied({ country }: Company, given: StatedCompany): StatedCompany | Refusal {
  const optional = (['postcode', 'region', 'lei', 'vatNumber'] as const).flatMap((name) => {
    const text = given[name]?.trim() ?? ''
    const isNumber = name === 'lei' || name === 'vatNumber'
    return text === '' ? [] : [[name, isNumber ? compactNumber(text) : text] as const]
  })
  const stated: StatedCompany = {
    legalName: given.legalName.trim(),
    legalForm: given.legalForm.trim(),
    registrationNumber: given.registrationNumber.trim(),
    addressLines: given.addressLines.map((line) => line.trim()).filter((line) => line !== ''),
    city: given.city.trim(),
    ...Object.fromEntries(optional),
  }
  const field = statedCompanyFault(stated, {
    isRegisterNumber: isRegisterNumber(country, stated.registrationNumber),
    isTaxNumber: isTaxNumber(country, stated.vatNumber ?? ''),
    isLei: isLei(stated.lei ?? ''),
  })
  return field === undefined ? stated : refuse('application-invalid', { field })
}
