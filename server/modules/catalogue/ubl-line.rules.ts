import { known } from '../../kernel/known.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { type CodeList, categoryFor } from './categories.rules.ts'
import { isGtin } from './content.rules.ts'
import type { QualityTerm } from './quality.rules.ts'
import { faultIn, type ReadRow, type RowPatch } from './row-patch.rules.ts'
import { childNamed, childrenNamed, textAt } from './ubl-part.rules.ts'
import { readPrices } from './ubl-price.rules.ts'
import type { Attribute, Certificate } from './version.rules.ts'

/** Lists of codes by what documents call them (UNCL 7143 and plain names). */
const lists: Readonly<Record<string, CodeList>> = {
  ...{ HS: 'hs', CN: 'hs', TARIC: 'hs', HTS: 'hs' },
  ...{ TSP: 'un', UNSPSC: 'un', MP: 'un', TST: 'un', '65': 'un' },
  ...{ STI: 'cp', CPV: 'cp' },
}
/** Without a unit, goods are counted. */
const COUNTED = 'C62'
const VALUE = 500
const NAME = 100

/**
 * A line of a UBL catalogue (2.0 to 2.4, and the updates of prices and of items) as a row: what it says of the product.
 * What has no place of its own becomes an attribute, so that nothing is lost.
 */
export function ublRow(line: XmlElement, n: number, action: string | undefined): ReadRow {
  const item = childNamed(line, 'Item')
  const { broken, tiers, ...prices } = readPrices(line)
  const sku = skuOf(item)
  const patch: RowPatch = known({
    ...wordsOf(item),
    ...codesOf(item),
    ...prices,
    unit: prices.unit ?? (tiers.length > 0 ? COUNTED : undefined),
    tiers: tiers.length > 0 ? tiers : undefined,
    attributes: listOr(attributesOf(line, item)),
    quality: listOr(qualityOf(item)),
    certificates: listOr(childrenNamed(item, 'Certificate').flatMap(certificateOf)),
  })
  const faults = [
    ...(sku === '' ? [faultIn('SellersItemIdentification/ID', 'missing')] : []),
    ...broken.map(({ path, value }) => faultIn(path, 'no-number', value)),
  ]
  return { n, line: line.line ?? n, sku, act: isDeletion(action) ? 'withdraw' : 'write', patch, faults }
}

/** What says nothing leaves what was there. */
function listOr<T>(found: readonly T[]): readonly T[] | undefined {
  return found.length === 0 ? undefined : found
}

function isDeletion(action = ''): boolean {
  return ['delete', 'deleted', '2'].includes(action.trim().toLowerCase())
}

/** The supplier's own number, else whatever names the item. */
function skuOf(item: XmlElement | undefined): string {
  const ids = ['SellersItemIdentification', 'CatalogueItemIdentification', 'ManufacturersItemIdentification']
  const found = [...ids, 'StandardItemIdentification'].map((each) => textAt(item, each, 'ID'))
  return (found.find((each) => each !== undefined) ?? '').normalize('NFC')
}

function wordsOf(item: XmlElement | undefined) {
  const descriptions = childrenNamed(item, 'Description')
    .map(({ text }) => text.trim())
    .filter((each) => each !== '')
  const description = descriptions.join('\n').slice(0, 10_000)
  const name = textAt(item, 'Name') ?? descriptions[0]?.split('\n')[0]
  const keywords = childrenNamed(item, 'Keyword').map(({ text }) => text.trim().slice(0, NAME))
  const tagged = [childNamed(item, 'Name'), childNamed(item, 'Description')]
  const language = tagged.map((each) => each?.attributes.get('languageID')).find((each) => each !== undefined)
  return {
    name: name?.slice(0, 300),
    description: description === '' ? undefined : description,
    keywords: listOr(keywords.slice(0, 50)),
    brand: textAt(item, 'BrandName')?.slice(0, NAME),
    language: language?.slice(0, 2).toLowerCase(),
  }
}

function codesOf(item: XmlElement | undefined) {
  const standard = textAt(item, 'StandardItemIdentification', 'ID')
  const classes = classesOf(item)
  const hs = classes.find(({ list }) => list === 'hs')?.code.replace(/[.\s]/g, '')
  const category = classes.map(({ list, code }) => categoryFor(list, code)).find((each) => each !== undefined)
  const origin = textAt(item, 'OriginCountry', 'IdentificationCode')?.toUpperCase()
  return {
    gtin: standard !== undefined && isGtin(standard) ? standard : undefined,
    manufacturerPart: textAt(item, 'ManufacturersItemIdentification', 'ID')?.slice(0, 60),
    hsCode: hs !== undefined && /^\d{6,12}$/.test(hs) ? hs : undefined,
    category,
    origin: origin !== undefined && /^[A-Z]{2}$/.test(origin) ? origin : undefined,
  }
}

/** Codes of lists that we know; a code of a list without name is looked up as UNSPSC, which has eight digits. */
function classesOf(item: XmlElement | undefined): readonly { readonly list: CodeList; readonly code: string }[] {
  return childrenNamed(item, 'CommodityClassification').flatMap((each) =>
    ['ItemClassificationCode', 'CommodityCode'].flatMap((name) => {
      const element = childNamed(each, name)
      const code = element?.text.trim() ?? ''
      const said = (element?.attributes.get('listID') ?? '').trim().toUpperCase()
      const list = lists[said] ?? (name === 'CommodityCode' ? 'hs' : /^\d{8}$/.test(code) ? 'un' : undefined)
      return list === undefined || code === '' ? [] : [{ list, code }]
    }),
  )
}

function stated(name: string, value: string | undefined, unit?: string): readonly Attribute[] {
  if (value === undefined || name === '') return []
  const tidy = { name: name.slice(0, NAME), value: value.slice(0, VALUE) }
  return [unit === undefined || unit === '' ? tidy : { ...tidy, unit: unit.slice(0, 20) }]
}

function measured(name: string, element: XmlElement | undefined): readonly Attribute[] {
  const value = element?.text.trim()
  return stated(name, value === '' ? undefined : value, element?.attributes.get('unitCode')?.trim())
}

function attributesOf(line: XmlElement, item: XmlElement | undefined): readonly Attribute[] {
  const standard = textAt(item, 'StandardItemIdentification', 'ID')
  const properties = childrenNamed(item, 'AdditionalItemProperty').flatMap((each) => {
    if (textAt(each, 'TestMethod') !== undefined) return []
    const name = textAt(each, 'Name') ?? ''
    const quantity = childNamed(each, 'ValueQuantity')
    const value = textAt(each, 'Value')
    return value === undefined ? measured(name, quantity) : stated(name, value, quantity?.attributes.get('unitCode'))
  })
  const dimensions = childrenNamed(item, 'Dimension').flatMap((each) =>
    measured(textAt(each, 'AttributeID') ?? 'Dimension', childNamed(each, 'Measure')),
  )
  return [
    ...properties,
    ...dimensions,
    ...measured('Content', childNamed(line, 'ContentUnitQuantity')),
    ...measured('Pack quantity', childNamed(item, 'PackQuantity')),
    ...stated('Pack size', textAt(item, 'PackSizeNumeric')),
    ...stated('Warranty', textAt(line, 'WarrantyInformation')),
    ...stated('Manufacturer', textAt(item, 'ManufacturerParty', 'PartyName', 'Name')),
    ...stated('Dangerous goods', textAt(item, 'HazardousItem', 'UNDGCode')),
    // A standard number whose check digit is wrong is no GTIN, and is still what the document says.
    ...(standard === undefined || isGtin(standard) ? [] : stated('Standard item number', standard)),
  ].slice(0, 100)
}

/** A property that names its test can be measured: it is a quality term. */
function qualityOf(item: XmlElement | undefined): readonly QualityTerm[] {
  return childrenNamed(item, 'AdditionalItemProperty').flatMap((each) => {
    const test = textAt(each, 'TestMethod')
    const attribute = textAt(each, 'Name')
    const quantity = childNamed(each, 'ValueQuantity')
    const target = textAt(each, 'Value') ?? quantity?.text.trim()
    if (test === undefined || attribute === undefined || target === undefined || target === '') return []
    const unit = quantity?.attributes.get('unitCode')?.trim()
    return [
      known({ attribute: attribute.slice(0, NAME), target: target.slice(0, VALUE), unit, test: test.slice(0, VALUE) }),
    ]
  })
}

function certificateOf(certificate: XmlElement): readonly Certificate[] {
  const name = textAt(certificate, 'CertificateTypeCode') ?? textAt(certificate, 'CertificateType')
  if (name === undefined) return []
  return [
    known({
      name: name.slice(0, 200),
      number: textAt(certificate, 'ID')?.slice(0, 200),
      issuer: textAt(certificate, 'IssuerParty', 'PartyName', 'Name')?.slice(0, 200),
    }),
  ]
}
