import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { basic, basics, given, part, parts, pathOf, reject, take, text, warn } from './ubl-reading.rules.ts'

export interface UblId {
  readonly kind: 'endpoint' | 'identification' | 'legal' | 'tax' | 'assigned'
  readonly id: string
  /** ISO 6523 code (`0088`), or for a tax id the tax scheme (`VAT`). */
  readonly scheme?: string
}

export interface UblAddress {
  /** Street, building, further lines, in reading order. */
  readonly lines: readonly string[]
  readonly city?: string
  readonly postalCode?: string
  readonly region?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}

/** A company as the document names it. Its contact persons stay in the document. */
export interface UblParty {
  readonly name: string
  readonly legalName?: string
  readonly ids: readonly UblId[]
  readonly country?: string
  readonly address?: UblAddress
}

/** Reads BuyerCustomerParty or SellerSupplierParty. A party without name or id is a problem (`ubl-incomplete`). */
export function readParty(reading: Reading, root: XmlElement, role: string): UblParty | undefined {
  const holder = part(root, role)
  const party = part(holder, 'Party')
  const entity = part(party, 'PartyLegalEntity')
  const legalName =
    text(reading, entity, 'RegistrationName') ?? text(reading, part(party, 'PartyTaxScheme'), 'RegistrationName')
  const ids = readIds(reading, holder, party)
  const named = parts(party, 'PartyName').find((each) => basic(each, 'Name') !== undefined)
  const name = text(reading, named, 'Name') ?? legalName ?? ids[0]?.id
  if (name === undefined) {
    const path = holder === undefined ? `/Order/${role}` : pathOf(reading, holder)
    reject(reading, 'ubl-incomplete', { path, why: 'a party has a name or an identifier' })
    return undefined
  }
  const address = readAddress(reading, part(party, 'PostalAddress') ?? part(party, 'PhysicalLocation', 'Address'))
  const registered = part(entity, 'RegistrationAddress')
  const seat = address === undefined ? readAddress(reading, registered) : undefined
  const country = address?.country ?? seat?.country ?? readCountry(reading, part(registered, 'Country'))
  if (country === undefined) warn(reading, 'country-missing', holder ?? root, `${name} names no country`)
  return {
    name,
    ...given('legalName', legalName),
    ids,
    ...given('country', country),
    ...given('address', address ?? seat),
  }
}

function readIds(reading: Reading, holder: XmlElement | undefined, party: XmlElement | undefined): readonly UblId[] {
  const of = (kind: UblId['kind'], element: XmlElement | undefined, scheme?: string): readonly UblId[] => {
    const id = take(reading, element)
    if (id === undefined) return []
    return [{ kind, id, ...given('scheme', scheme ?? element?.attributes.get('schemeID')) }]
  }
  return [
    ...of('endpoint', basic(party, 'EndpointID')),
    ...parts(party, 'PartyIdentification').flatMap((each) => of('identification', basic(each, 'ID'))),
    ...parts(party, 'PartyLegalEntity').flatMap((each) => of('legal', basic(each, 'CompanyID'))),
    ...parts(party, 'PartyTaxScheme').flatMap((each) =>
      of('tax', basic(each, 'CompanyID'), text(reading, part(each, 'TaxScheme'), 'ID')),
    ),
    ...of('assigned', basic(holder, 'CustomerAssignedAccountID')),
    ...of('assigned', basic(holder, 'SupplierAssignedAccountID')),
  ]
}

const lineNames = [
  'Postbox',
  'Department',
  'BuildingName',
  'StreetName',
  'BuildingNumber',
  'AdditionalStreetName',
  'Floor',
  'Room',
  'BlockName',
  'PlotIdentification',
  'CitySubdivisionName',
]

/** Reads an address; `undefined` when it says nothing. */
export function readAddress(reading: Reading, address: XmlElement | undefined): UblAddress | undefined {
  if (address === undefined) return undefined
  const lines = [
    ...lineNames.flatMap((name) => text(reading, address, name) ?? []),
    ...parts(address, 'AddressLine').flatMap((line) => basics(line, 'Line').map((each) => take(reading, each))),
  ]
  const read: UblAddress = {
    lines,
    ...given('city', text(reading, address, 'CityName')),
    ...given('postalCode', text(reading, address, 'PostalZone')),
    ...given('region', text(reading, address, 'CountrySubentity') ?? text(reading, address, 'CountrySubentityCode')),
    ...given('country', readCountry(reading, part(address, 'Country'))),
  }
  return lines.length > 0 || Object.keys(read).length > 1 ? read : undefined
}

/** ISO 3166-1 alpha-2 in capitals; anything else is left unused. */
export function readCountry(reading: Reading, country: XmlElement | undefined): string | undefined {
  const code = basic(country, 'IdentificationCode')
  if (code === undefined || !/^[A-Za-z]{2}$/.test(code.text.trim())) return undefined
  return take(reading, code).toUpperCase()
}
