import type { paths } from '@surety/sdk'
import type { Version } from './product-facts.tsx'

/** What a product is, as the API takes it. */
export type WireContent = paths['/v1/products']['post']['requestBody']['content']['application/json']

/** Prices that a form has rows for; more come when these are full. */
const ROWS = 4

const texts = ['sku', 'name', 'description', 'language', 'category', 'brand', 'gtin'] as const
const more = ['manufacturer_part', 'hs_code', 'origin', 'unit', 'currency', 'minimum'] as const
const lists = ['keywords', 'attributes', 'variants', 'quality', 'certificates', 'incoterms'] as const

/** A form of a product as it was typed; lists have a line each, parts of a line stand between bars. */
export type TypedProduct = Readonly<
  Record<(typeof texts)[number] | (typeof more)[number] | (typeof lists)[number] | 'lead_days', string>
> & {
  readonly tiers: readonly { readonly from: string; readonly price: string }[]
  readonly images: readonly string[]
}

export const emptyProduct: TypedProduct = {
  ...{ sku: '', name: '', description: '', language: 'en', category: '', brand: '', gtin: '' },
  ...{ manufacturer_part: '', hs_code: '', origin: '', unit: 'C62', currency: 'USD', minimum: '', lead_days: '' },
  ...{ keywords: '', attributes: '', variants: '', quality: '', certificates: '', incoterms: '' },
  tiers: rowsOf([]),
  images: [],
}

function rowsOf(tiers: TypedProduct['tiers']): TypedProduct['tiers'] {
  const free = Math.max(1, ROWS - tiers.length)
  return [...tiers, ...Array.from({ length: free }, () => ({ from: '', price: '' }))]
}

const bars = (...parts: readonly (string | null | undefined)[]) =>
  parts
    .map((part) => part ?? '')
    .join(' | ')
    .replace(/(\s*\|\s*)+$/, '')
const lineOf = (lines: readonly string[]) => lines.join('\n')
const pairs = (found: readonly { name: string; value: string }[]) =>
  found.map(({ name, value }) => `${name}=${value}`).join('; ')
const steps = (tiers: TypedProduct['tiers'] | null | undefined) =>
  (tiers ?? []).map(({ from, price }) => `${from}: ${price}`).join('; ')

/** The form of a version, with everything in it. */
export function typedProduct(version: Version): TypedProduct {
  const text = (name: (typeof texts)[number] | (typeof more)[number]) => String(version[name] ?? '')
  return {
    ...(Object.fromEntries([...texts, ...more].map((name) => [name, text(name)])) as unknown as TypedProduct),
    lead_days: version.lead_days === null ? '' : String(version.lead_days),
    keywords: version.keywords.join(', '),
    attributes: lineOf(version.attributes.map(({ name, value, unit }) => bars(name, value, unit))),
    variants: lineOf(
      version.variants.map(({ sku, attributes, price_difference, tiers }) =>
        bars(sku, pairs(attributes), price_difference, steps(tiers)),
      ),
    ),
    quality: lineOf(
      version.quality.map((each) =>
        bars(each.attribute, each.target, each.unit, each.tolerance, each.test, each.sample, each.aqlClass),
      ),
    ),
    certificates: lineOf(
      version.certificates.map(({ name, number, issuer, valid_until, file }) =>
        bars(name, number, issuer, valid_until, file),
      ),
    ),
    incoterms: lineOf(version.incoterms.map(({ incoterm, place = '' }) => `${incoterm} ${place}`.trim())),
    tiers: rowsOf(version.tiers),
    images: version.images,
  }
}

/** A posted form. */
export function typedFromForm(form: FormData): TypedProduct {
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r', '')
  const all = (name: string) => form.getAll(name).map(String)
  const [from, price] = [all('from'), all('price')]
  return {
    ...(Object.fromEntries(
      [...texts, ...more, ...lists, 'lead_days'].map((name) => [name, text(name)]),
    ) as unknown as TypedProduct),
    tiers: rowsOf(
      from
        .map((each, n) => ({ from: each, price: price[n] ?? '' }))
        .filter((row) => row.from !== '' || row.price !== ''),
    ),
    images: all('image'),
  }
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const partsIn = (line: string) => line.split('|').map((part) => part.trim())
const filled = <T extends Record<string, unknown>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>

function stepsIn(text: string) {
  return text
    .split(';')
    .map((each) => each.split(':'))
    .filter(([from = '', price]) => from.trim() !== '' && price !== undefined)
    .map(([from = '', price = '']) => ({ from: from.trim(), price: price.trim() }))
}

function variantIn(line: string) {
  const [sku = '', words = '', difference = '', prices = ''] = partsIn(line)
  const attributes = words
    .split(';')
    .filter((word) => word.trim() !== '')
    .map((word) => {
      const [name = '', ...value] = word.split('=')
      return { name: name.trim(), value: value.join('=').trim() }
    })
  const tiers = stepsIn(prices)
  return {
    sku,
    attributes,
    ...filled({ price_difference: difference.replace(/^\+/, '') }),
    ...(tiers.length === 0 ? {} : { tiers }),
  }
}

/** What a form comes to, as the API takes it; the API says what is wrong with it. */
export function contentOf(typed: TypedProduct): WireContent {
  const days = typed.lead_days.trim()
  return {
    ...(filled(Object.fromEntries([...texts, ...more].map((name) => [name, typed[name].trim()]))) as object),
    ...{ sku: typed.sku.trim(), name: typed.name.trim(), category: typed.category },
    ...{ unit: typed.unit.trim(), currency: typed.currency.trim().toUpperCase() },
    tiers: typed.tiers
      .filter(({ from, price }) => from.trim() !== '' || price.trim() !== '')
      .map(({ from, price }) => ({ from: from.trim(), price: price.trim() })),
    ...(/^\d{1,3}$/.test(days) ? { lead_days: Number(days) } : {}),
    keywords: typed.keywords.split(/[,\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
    attributes: linesIn(typed.attributes).map((line) => {
      const [name = '', value = '', unit = ''] = partsIn(line)
      return { name, value, ...filled({ unit }) }
    }),
    variants: linesIn(typed.variants).map(variantIn),
    quality: linesIn(typed.quality).map((line) => {
      const [attribute = '', target = '', unit, tolerance, test, sample, aqlClass] = partsIn(line)
      return { attribute, target, ...filled({ unit, tolerance, test, sample, aqlClass }) }
    }) as WireContent['quality'],
    certificates: linesIn(typed.certificates).map((line) => {
      const [name = '', number, issuer, valid_until, file] = partsIn(line)
      return { name, ...filled({ number, issuer, valid_until, file }) }
    }) as WireContent['certificates'],
    incoterms: linesIn(typed.incoterms).map((line) => {
      const [incoterm = '', ...place] = line.split(/\s+/)
      return { incoterm: incoterm.toUpperCase(), ...filled({ place: place.join(' ') }) }
    }) as WireContent['incoterms'],
    images: [...typed.images],
  } as WireContent
}
