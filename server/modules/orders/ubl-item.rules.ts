import type { XmlElement } from '../../kernel/xml-tree.ts'
import { readCountry } from './ubl-parties.rules.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { basic, basics, given, part, parts, take, text, warn } from './ubl-reading.rules.ts'

export interface UblItemId {
  readonly kind: 'buyer' | 'supplier' | 'manufacturer' | 'standard' | 'catalogue'
  readonly id: string
  readonly scheme?: string
}

/** A stated property: a quality term that the parties may agree, once it can be measured. */
export interface UblProperty {
  readonly name: string
  readonly value: string
  readonly quantity?: string
  readonly unit?: string
  readonly test?: string
}

export interface UblClassification {
  readonly code: string
  readonly list?: string
}

/** What is ordered. */
export interface UblItem {
  readonly name: string
  readonly description?: string
  readonly itemIds: readonly UblItemId[]
  /** Digits of the Harmonized System, when the document gives them as such. */
  readonly hsCode?: string
  readonly classifications: readonly UblClassification[]
  readonly taxCategory?: { readonly code: string; readonly percent?: string; readonly scheme?: string }
  readonly properties: readonly UblProperty[]
  /** ISO 3166-1 alpha-2. */
  readonly originCountry?: string
}

/** Reads the Item of a LineItem. A name is made of what there is; a line without any is a warning. */
export function readItem(reading: Reading, lineItem: XmlElement, lineNo: number): UblItem {
  const item = part(lineItem, 'Item')
  const descriptions = basics(item, 'Description').map((each) => take(reading, each))
  const description = descriptions.length > 0 ? descriptions.join('\n') : undefined
  const itemIds = readIds(reading, item)
  const name = text(reading, item, 'Name') ?? description?.split('\n')[0] ?? itemIds[0]?.id
  if (name === undefined) warn(reading, 'item-unnamed', item ?? lineItem, 'the line says not what is ordered')
  const classifications = parts(item, 'CommodityClassification').flatMap((each) => readClassification(reading, each))
  return {
    name: name ?? `Line ${lineNo}`,
    ...given('description', description),
    itemIds,
    ...given('hsCode', hsCodeOf(classifications)),
    classifications,
    ...given('taxCategory', readTaxCategory(reading, part(item, 'ClassifiedTaxCategory'))),
    properties: parts(item, 'AdditionalItemProperty').flatMap((each) => readProperty(reading, each)),
    ...given('originCountry', readCountry(reading, part(item, 'OriginCountry'))),
  }
}

function readIds(reading: Reading, item: XmlElement | undefined): readonly UblItemId[] {
  const of = (kind: UblItemId['kind'], holder: XmlElement | undefined): readonly UblItemId[] => {
    const element = basic(holder, 'ID')
    const id = take(reading, element)
    return id === undefined ? [] : [{ kind, id, ...given('scheme', element?.attributes.get('schemeID')) }]
  }
  return [
    ...of('standard', part(item, 'StandardItemIdentification')),
    ...of('supplier', part(item, 'SellersItemIdentification')),
    ...of('buyer', part(item, 'BuyersItemIdentification')),
    ...parts(item, 'ManufacturersItemIdentification').flatMap((each) => of('manufacturer', each)),
    ...of('catalogue', part(item, 'CatalogueItemIdentification')),
  ]
}

function readClassification(reading: Reading, element: XmlElement): readonly UblClassification[] {
  const codes = ['ItemClassificationCode', 'CommodityCode'].flatMap((name) => basic(element, name) ?? [])
  return codes.map((code) => ({ code: take(reading, code), ...given('list', code.attributes.get('listID')) }))
}

/** UNCL 7143: HS; CommodityCode often carries it under the customs tariff's name. */
const hsLists = ['HS', 'CN', 'TARIC', 'HTS']

function hsCodeOf(classifications: readonly UblClassification[]): string | undefined {
  const found = classifications.find(({ list }) => hsLists.includes(list?.trim().toUpperCase() ?? ''))
  const digits = found?.code.replace(/[.\s]/g, '')
  return digits !== undefined && /^\d{6,12}$/.test(digits) ? digits : undefined
}

function readTaxCategory(reading: Reading, category: XmlElement | undefined): UblItem['taxCategory'] {
  const code = text(reading, category, 'ID')
  if (code === undefined) return undefined
  return {
    code,
    ...given('percent', text(reading, category, 'Percent')),
    ...given('scheme', text(reading, part(category, 'TaxScheme'), 'ID')),
  }
}

function readProperty(reading: Reading, property: XmlElement): readonly UblProperty[] {
  const name = basic(property, 'Name')
  const value = basic(property, 'Value')
  const quantity = basic(property, 'ValueQuantity')
  const said = value ?? quantity
  if (name === undefined || said === undefined) return []
  return [
    {
      name: take(reading, name),
      value: take(reading, said),
      ...given('quantity', take(reading, quantity)),
      ...given('unit', quantity?.attributes.get('unitCode')),
      ...given('test', text(reading, property, 'TestMethod')),
    },
  ]
}
