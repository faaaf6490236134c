import { categoryNamed } from './categories.rules.ts'
import type { RowFault } from './import.rules.ts'
import { incoterms } from './incoterm.rules.ts'
import { faultIn, type ReadRow, type RowPatch } from './row-patch.rules.ts'
import type { Column, ColumnField } from './table-columns.rules.ts'
import { type DecimalSign, tableNumber } from './table-number.rules.ts'
import { unitCode } from './unit-words.rules.ts'
import type { Attribute, Certificate, DeliveryTerm, PriceTier, Variant } from './version.rules.ts'

type Draft = { -readonly [K in keyof RowPatch]: RowPatch[K] }

interface Reading {
  readonly patch: Draft
  readonly faults: RowFault[]
  readonly sign: DecimalSign
}

const listOf = (text: string) =>
  text
    .split(/[;|；、\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

function number(reading: Reading, column: string, text: string): string | undefined {
  const found = tableNumber(text, reading.sign)
  if (typeof found === 'string') return found
  reading.faults.push(faultIn(column, found.why, text))
  return undefined
}

type Reader = (reading: Reading, text: string, column: Column) => void

const plain =
  (field: 'name' | 'description' | 'brand' | 'gtin' | 'manufacturerPart'): Reader =>
  ({ patch }, text) => {
    patch[field] = text
  }

/** What each column does to a row. A cell that is empty says nothing. */
const readers: Readonly<Record<Exclude<ColumnField, 'sku' | 'action'>, Reader>> = {
  name: plain('name'),
  description: plain('description'),
  brand: plain('brand'),
  gtin: ({ patch }, text) => {
    patch.gtin = text.replace(/[\s-]/g, '')
  },
  manufacturerPart: plain('manufacturerPart'),
  language({ patch }, text) {
    patch.language = text.toLowerCase().slice(0, 2)
  },
  category(reading, text, { header }) {
    const code = categoryNamed(text) ?? categoryNamed(text.split(/[>/]/).at(-1) ?? '')
    if (code === undefined) reading.faults.push(faultIn(header, 'unknown', text))
    else reading.patch.category = code
  },
  hsCode({ patch }, text) {
    patch.hsCode = text.replace(/[.\s]/g, '')
  },
  origin(reading, text, { header }) {
    const code = countryCode(text)
    if (code === undefined) reading.faults.push(faultIn(header, 'unknown', text))
    else reading.patch.origin = code
  },
  keywords({ patch }, text) {
    patch.keywords = text
      .split(/[,;|，；、]/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
  },
  unit({ patch }, text) {
    patch.unit = unitCode(text)
  },
  currency({ patch }, text) {
    patch.currency = currencyCode(text)
  },
  price(reading, text, { header }) {
    const price = number(reading, header, text)
    if (price !== undefined) reading.patch.price = price
  },
  tiers: readTier,
  minimum(reading, text, { header }) {
    // `100 pcs`: the unit stands in its own column.
    const minimum = number(reading, header, text.replace(/[\p{L}]+\.?$/u, ''))
    if (minimum !== undefined) reading.patch.minimum = minimum
  },
  leadDays(reading, text, { header }) {
    const [, first = '', last = first] = /^(\d{1,4})(?:\s*[-–~]\s*(\d{1,4}))?\D*$/.exec(text) ?? []
    // Of `15-20 days`, the later is the promise.
    if (first === '') reading.faults.push(faultIn(header, 'no-number', text))
    else reading.patch.leadDays = Number(last)
  },
  variants: readVariants,
  certificates({ patch }, text) {
    patch.certificates = listOf(text).map(certificateOf)
  },
  incoterms(reading, text, { header }) {
    const found = listOf(text.replaceAll(',', ';')).map(deliveryTermOf)
    if (found.some((each) => each === undefined)) reading.faults.push(faultIn(header, 'unknown', text))
    else reading.patch.incoterms = found.filter((each) => each !== undefined)
  },
  images(reading, text, { header }) {
    const hashes = listOf(text)
    if (hashes.every((each) => /^[0-9a-f]{64}$/.test(each))) reading.patch.images = hashes
    else reading.faults.push(faultIn(header, 'no-file', text))
  },
  attributes({ patch }, text, { about = '' }) {
    patch.attributes = [...(patch.attributes ?? []), { name: about, value: text }]
  },
}

/** `Price from 100` in a column of its own, or `100: 8.25; 1000: 7` in one. */
function readTier(reading: Reading, text: string, { header, about }: Column): void {
  const given = about === undefined ? listOf(text).map((each) => each.split(/[:=：]/)) : [[about, text]]
  const tiers = given.map(([from = '', price]): PriceTier | undefined => {
    const [least, each] = [number(reading, header, from), number(reading, header, price ?? '')]
    return least === undefined || each === undefined ? undefined : { from: least, price: each }
  })
  const all = [...(reading.patch.tiers ?? []), ...tiers.filter((each) => each !== undefined)]
  reading.patch.tiers = all.toSorted((a, b) => Number(a.from) - Number(b.from))
}

/** `RED: Colour=red, Size=L (+0.50); …` */
function readVariants(reading: Reading, text: string, { header }: Column): void {
  const found = listOf(text).map((each): Variant | undefined => {
    const [, sku = '', words = '', more] = /^([^:：]+)[:：]([^()（）]+)(?:[(（]([^()（）]+)[)）])?$/.exec(each) ?? []
    const attributes = words.split(/[,，]/).map((word): Attribute | undefined => {
      const [name = '', ...value] = word.split('=')
      return value.length === 0 ? undefined : { name: name.trim(), value: value.join('=').trim() }
    })
    if (sku === '' || attributes.some((word) => word === undefined)) return undefined
    const difference = more === undefined ? undefined : number(reading, header, more.replace('+', ''))
    const priced = difference === undefined ? {} : { priceDifference: difference }
    return { sku: sku.trim(), attributes: attributes.filter((word) => word !== undefined), ...priced }
  })
  if (found.some((each) => each === undefined)) reading.faults.push(faultIn(header, 'unreadable', text))
  else reading.patch.variants = found.filter((each) => each !== undefined)
}

/** `CE 123 (2027-01-01)`: its name, and the day to which it counts. */
function certificateOf(text: string): Certificate {
  const [, name = text, validUntil] = /^(.*?)\s*[(（]?(\d{4}-\d{2}-\d{2})[)）]?$/.exec(text) ?? []
  return validUntil === undefined ? { name } : { name, validUntil }
}

function deliveryTermOf(text: string): DeliveryTerm | undefined {
  const [code = '', ...place] = text.split(/\s+/)
  const incoterm = incoterms.find((each) => each === code.toUpperCase())
  return incoterm && { incoterm, ...(place.length === 0 ? {} : { place: place.join(' ') }) }
}

const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', US$: 'USD', RMB: 'CNY' }

function currencyCode(text: string): string {
  return signs[text.toUpperCase()] ?? text.toUpperCase()
}

const countryNames = new Map<string, string>()

/** ISO 3166 for a code, or for a name in one of our languages. */
export function countryCode(text: string): string | undefined {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase()
  if (countryNames.size === 0) fillCountries()
  return countryNames.get(text.toLowerCase())
}

function fillCountries(): void {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of ['en', 'es', 'zh']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const a of letters)
      for (const b of letters) {
        const name = names.of(a + b)
        if (name !== undefined && a + b !== 'ZZ') countryNames.set(name.toLowerCase(), a + b)
      }
  }
  countryNames.set('usa', 'US').set('uk', 'GB')
}

/** A row of a table as it is read; what stands in no column that is known is left. */
export function tableRow(
  at: { readonly n: number; readonly line: number },
  columns: readonly Column[],
  cells: readonly string[],
  sign: DecimalSign,
): ReadRow {
  const reading: Reading = { patch: {}, faults: [], sign }
  const cellOf = (field: ColumnField) => cells[columns.findIndex((each) => each.field === field)]?.trim() ?? ''
  for (const [i, column] of columns.entries()) {
    const text = cells[i]?.trim() ?? ''
    if (column.field === null || column.field === 'sku' || column.field === 'action' || text === '') continue
    readers[column.field](reading, text, column)
  }
  const sku = cellOf('sku').normalize('NFC')
  if (sku === '') reading.faults.push(faultIn('sku', 'missing'))
  const act = /^(delete|remove|withdraw|eliminar|borrar|retirar|删除|下架)$/i.test(cellOf('action'))
    ? 'withdraw'
    : 'write'
  const { patch } = reading
  return { ...at, sku, act, patch, faults: reading.faults }
}
