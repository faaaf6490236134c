import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** What invoices and contracts say of a company: its name in law, where it sits, and its numbers. */
export interface LegalDetails {
  readonly companyId: RootId
  readonly legalName: string
  /** Street and number, and what else comes before the town; one to three lines. */
  readonly addressLines: readonly string[]
  readonly postcode?: string
  readonly city: string
  readonly region?: string
  /** VAT, GST or other tax number, without spaces; with the country's letters inside the European Union. */
  readonly taxNumber?: string
  /** When its form and check digits were found right; absent where nobody wrote those of its country down. */
  readonly taxNumberCheckedAt?: Instant
  /** Number in the trade register. */
  readonly registrationNumber?: string
  readonly statedAt: Instant
}

export const legalDetailsType: RecordType<LegalDetails> = {
  name: 'parties.legal_details',
  root: (details) => details.companyId,
  id: () => 'legal',
}

type Stated = Omit<LegalDetails, 'companyId' | 'statedAt' | 'taxNumberCheckedAt'>

const lengths = { legalName: 200, city: 100, postcode: 20, region: 100, taxNumber: 30, registrationNumber: 50 } as const

/** The details without space around them; what is empty is left out. */
export function tidied(given: Stated): Stated {
  const { legalName, city, addressLines } = given
  const kept = (['postcode', 'region', 'taxNumber', 'registrationNumber'] as const).flatMap((name) => {
    const text = given[name]?.trim() ?? ''
    return text === '' ? [] : [[name, name === 'taxNumber' ? compact(text) : text] as const]
  })
  return {
    legalName: legalName.trim(),
    addressLines: addressLines.map((line) => line.trim()).filter((line) => line !== ''),
    city: city.trim(),
    ...Object.fromEntries(kept),
  }
}

function compact(number: string): string {
  return number.toUpperCase().replace(/[\s./-]/g, '')
}

/** The first field that cannot stand on an invoice like this; `undefined`: all can. */
export function legalDetailsFault(given: Stated): string | undefined {
  const tooLong = Object.entries(lengths).find(
    ([name, most]) => (given[name as keyof typeof lengths] ?? '').length > most,
  )
  if (tooLong !== undefined) return tooLong[0]
  if (given.legalName === '') return 'legalName'
  if (given.addressLines.length === 0 || given.addressLines.length > 3) return 'addressLines'
  if (given.addressLines.some((line) => line.length > 100)) return 'addressLines'
  if (given.city === '') return 'city'
  return given.taxNumber === undefined || /^[A-Z0-9&Ñ]{2,30}$/.test(given.taxNumber) ? undefined : 'taxNumber'
}

/** Members of the European Union, whose tax numbers begin with letters; Greece writes EL. */
const union = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))

/** A tax number with the letters of its country where these belong to it. */
export function withPrefix(country: string, taxNumber: string): string {
  if (!union.has(country)) return taxNumber
  const prefix = country === 'GR' ? 'EL' : country
  return taxNumber.startsWith(prefix) ? taxNumber : `${prefix}${taxNumber}`
}
