import { countryWords, type Language } from '../../kernel/language.ts'
import type { Company } from '../parties/company.rules.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import type { ContractWords } from './contract-text.rules.ts'

/** A company as documents name it. */
export interface DocumentParty {
  readonly company: Company
  readonly details: LegalDetails | undefined
}

/** Its name in law, where it stated one. */
export function nameOf({ company, details }: DocumentParty): string {
  return details?.legalName ?? company.name
}

/** A company as it stands on letters: name, address, country and numbers. */
export function letterLines(party: DocumentParty, words: ContractWords, language: Language): readonly string[] {
  const { company, details } = party
  const { addressLines = [], postcode, city, region, taxNumber, registrationNumber } = details ?? {}
  const town = [postcode, city].filter((each) => each !== undefined).join(' ')
  return [
    nameOf(party),
    ...addressLines,
    ...[town, region ?? ''].filter((each) => each !== ''),
    countryWords(company.country, language),
    ...(taxNumber === undefined ? [] : [put(words.taxNumber, { number: taxNumber })]),
    ...(registrationNumber === undefined ? [] : [put(words.registration, { number: registrationNumber })]),
  ]
}

/** A text with its names put in. */
export function put(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole)
}
