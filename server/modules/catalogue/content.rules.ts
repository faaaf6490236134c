import { isCurrency } from '../../kernel/currency.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import type { CataloguePolicy } from './catalogue-policy.rules.ts'
import { categoryWith } from './categories.rules.ts'
import { incoterms } from './incoterm.rules.ts'
import { tiersOf } from './price.rules.ts'
import { defectClasses, type QualityTerm } from './quality.rules.ts'
import type { Certificate, PriceTier, ProductContent, Variant } from './version.rules.ts'

/** Why a field cannot be used; people read them in their language. */
export const faultReasons = [
  'missing',
  'too-long',
  'too-many',
  'twice',
  'no-number',
  'not-above-zero',
  'too-exact',
  'unknown',
  'no-check-digit',
  'not-rising',
  'above-minimum',
  'no-date',
  'no-file',
  'unreadable',
  'ambiguous',
] as const
export type FaultReason = (typeof faultReasons)[number]

/** A field that cannot be used, `tiers/0/price`, and why. */
export interface Fault {
  readonly field: string
  readonly why: FaultReason
}

/** Longest texts of each field, characters; sizes that a person can read, not policy. */
const longest = {
  sku: 60,
  name: 300,
  description: 10_000,
  brand: 100,
  manufacturerPart: 60,
} as const
const KEYWORDS_MOST = 50
const ATTRIBUTES_MOST = 100
const QUALITY_MOST = 100
const CERTIFICATES_MOST = 50
const WORD = 100
const VALUE = 500
const LEAD_DAYS_MOST = 730

type Limits = Pick<CataloguePolicy, 'imagesMost' | 'variantsMost' | 'tiersMost'>

/** Every fault of a content, in the order of its fields; none = it can be a version. Files are the caller's matter. */
export function contentFaults(content: ProductContent, limits: Limits): readonly Fault[] {
  return [
    ...textFaults(content),
    ...codeFaults(content),
    ...listFaults(content, limits),
    ...priceFaults(content, limits),
    ...content.variants.flatMap((each, i) => variantFaults(content, each, i, limits)),
    ...content.quality.flatMap(qualityFaults),
    ...content.certificates.flatMap(certificateFaults),
    ...content.incoterms.flatMap(({ incoterm, place }, i) => [
      ...onlyIf(!(incoterms as readonly string[]).includes(incoterm), `incoterms/${i}`, 'unknown'),
      ...onlyIf((place ?? '').length > WORD, `incoterms/${i}/place`, 'too-long'),
    ]),
  ]
}

function onlyIf(isWrong: boolean, field: string, why: FaultReason): readonly Fault[] {
  return isWrong ? [{ field, why }] : []
}

function textFaults(content: ProductContent): readonly Fault[] {
  const long = (Object.keys(longest) as (keyof typeof longest)[]).flatMap((field) =>
    onlyIf((content[field] ?? '').length > longest[field], field, 'too-long'),
  )
  return [
    ...onlyIf(content.sku === '', 'sku', 'missing'),
    ...onlyIf(content.name === '', 'name', 'missing'),
    ...long,
    ...onlyIf(!/^[a-z]{2,3}$/.test(content.language), 'language', 'unknown'),
  ]
}

function codeFaults(content: ProductContent): readonly Fault[] {
  const { category, gtin, hsCode, origin, unit, currency, leadDays = 0 } = content
  const isLeadTime = Number.isInteger(leadDays) && leadDays >= 0 && leadDays <= LEAD_DAYS_MOST
  return [
    ...onlyIf(categoryWith(category) === undefined, 'category', category === '' ? 'missing' : 'unknown'),
    ...onlyIf(gtin !== undefined && !isGtin(gtin), 'gtin', 'no-check-digit'),
    ...onlyIf(hsCode !== undefined && !/^\d{6,12}$/.test(hsCode), 'hsCode', 'unknown'),
    ...onlyIf(origin !== undefined && !isCountry(origin), 'origin', 'unknown'),
    ...onlyIf(!/^[A-Z0-9]{1,3}$/.test(unit), 'unit', unit === '' ? 'missing' : 'unknown'),
    ...onlyIf(!isCurrency(currency), 'currency', currency === '' ? 'missing' : 'unknown'),
    ...onlyIf(!isLeadTime, 'leadDays', 'no-number'),
  ]
}

/** GTIN-8, -12, -13, -14: the last digit is over the others, by 3 and 1 from the right. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const digits = [...text].map(Number).reverse()
  const sum = digits.reduce((all, digit, i) => all + (i === 0 ? 0 : digit * (i % 2 === 1 ? 3 : 1)), 0)
  return (10 - (sum % 10)) % 10 === digits[0]
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** ISO 3166 alpha-2, as far as the runtime knows a name for it; `ZZ` is its word for none. */
function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined
}

function listFaults(content: ProductContent, { imagesMost, variantsMost }: Limits): readonly Fault[] {
  const { keywords, attributes, variants, images, quality, certificates, sku } = content
  const skus = [sku, ...variants.map((each) => each.sku)]
  return [
    ...onlyIf(keywords.length > KEYWORDS_MOST, 'keywords', 'too-many'),
    ...keywords.flatMap((word, i) => onlyIf(word.length > WORD, `keywords/${i}`, 'too-long')),
    ...onlyIf(attributes.length > ATTRIBUTES_MOST, 'attributes', 'too-many'),
    ...attributes.flatMap(({ name, value }, i) => wordFaults(`attributes/${i}`, name, value)),
    ...onlyIf(variants.length > variantsMost, 'variants', 'too-many'),
    ...onlyIf(new Set(skus).size < skus.length, 'variants', 'twice'),
    ...onlyIf(images.length > imagesMost, 'images', 'too-many'),
    ...onlyIf(new Set(images).size < images.length, 'images', 'twice'),
    ...onlyIf(quality.length > QUALITY_MOST, 'quality', 'too-many'),
    ...onlyIf(certificates.length > CERTIFICATES_MOST, 'certificates', 'too-many'),
  ]
}

function wordFaults(field: string, name: string, value: string): readonly Fault[] {
  return [
    ...onlyIf(name === '', `${field}/name`, 'missing'),
    ...onlyIf(name.length > WORD, `${field}/name`, 'too-long'),
    ...onlyIf(value === '', `${field}/value`, 'missing'),
    ...onlyIf(value.length > VALUE, `${field}/value`, 'too-long'),
  ]
}

function priceFaults(content: ProductContent, { tiersMost }: Limits): readonly Fault[] {
  const { tiers } = content
  const minimum = quantityFault('minimum', content.minimum)
  return [
    ...minimum,
    ...onlyIf(tiers.length === 0, 'tiers', 'missing'),
    ...onlyIf(tiers.length > tiersMost, 'tiers', 'too-many'),
    ...tiersFaults('tiers', tiers, minimum.length === 0 ? content.minimum : undefined),
  ]
}

function quantityFault(field: string, text: string): readonly Fault[] {
  if (text === '') return [{ field, why: 'missing' }]
  const decimal = parseDecimal(text)
  if (decimal === undefined) return [{ field, why: 'no-number' }]
  const quantity = parseQuantity(text)
  if (quantity === undefined) return [{ field, why: 'too-exact' }]
  return onlyIf(quantity <= 0n, field, 'not-above-zero')
}

/** Rising quantities, prices above zero, and one that holds for the minimum order. */
function tiersFaults(field: string, tiers: readonly PriceTier[], minimum?: string): readonly Fault[] {
  const each = tiers.flatMap(({ from, price }, i) => [
    ...quantityFault(`${field}/${i}/from`, from),
    ...priceFault(`${field}/${i}/price`, price),
  ])
  if (each.length > 0) return each
  const quantities = tiers.map(({ from }) => parseQuantity(from) ?? 0n)
  const later = quantities.findIndex((quantity, i) => i > 0 && quantity <= (quantities[i - 1] ?? 0n))
  if (later > 0) return [{ field: `${field}/${later}/from`, why: 'not-rising' }]
  const least = minimum === undefined ? undefined : parseQuantity(minimum)
  return onlyIf(
    least !== undefined && quantities[0] !== undefined && quantities[0] > least,
    `${field}/0/from`,
    'above-minimum',
  )
}

function priceFault(field: string, text: string): readonly Fault[] {
  if (text === '') return [{ field, why: 'missing' }]
  const price = parseDecimal(text)
  if (price === undefined) return [{ field, why: 'no-number' }]
  if (price.digits <= 0n) return [{ field, why: 'not-above-zero' }]
  // What the price of an order's line can say.
  return onlyIf(!/^\d{1,15}(\.\d{1,10})?$/.test(text), field, 'too-exact')
}

function variantFaults(content: ProductContent, variant: Variant, i: number, { tiersMost }: Limits): readonly Fault[] {
  const field = `variants/${i}`
  const { sku, attributes, priceDifference, tiers = [] } = variant
  const isNumber = priceDifference === undefined || parseDecimal(priceDifference) !== undefined
  const own = tiersFaults(`${field}/tiers`, tiers, content.minimum)
  const made = isNumber && tiers.length === 0 && priceDifference !== undefined ? tiersOf(content, variant) : []
  return [
    ...onlyIf(sku === '', `${field}/sku`, 'missing'),
    ...onlyIf(sku.length > longest.sku, `${field}/sku`, 'too-long'),
    ...onlyIf(attributes.length === 0, `${field}/attributes`, 'missing'),
    ...onlyIf(attributes.length > ATTRIBUTES_MOST, `${field}/attributes`, 'too-many'),
    ...attributes.flatMap((each, n) => wordFaults(`${field}/attributes/${n}`, each.name, each.value)),
    ...onlyIf(!isNumber, `${field}/priceDifference`, 'no-number'),
    ...onlyIf(tiers.length > tiersMost, `${field}/tiers`, 'too-many'),
    ...own,
    // The difference must leave something to pay.
    ...made.slice(0, tiersMost).flatMap(({ price }) => priceFault(`${field}/priceDifference`, price)),
  ]
}

function qualityFaults({ attribute, target, aqlClass, ...rest }: QualityTerm, i: number): readonly Fault[] {
  const field = `quality/${i}`
  const isLong = [rest.tolerance, rest.unit, rest.test, rest.sample].some((each) => (each ?? '').length > VALUE)
  return [
    ...wordFaults(field, attribute, target),
    ...onlyIf(isLong, field, 'too-long'),
    ...onlyIf(aqlClass !== undefined && !defectClasses.includes(aqlClass), `${field}/aqlClass`, 'unknown'),
  ]
}

function certificateFaults({ name, number, issuer, validUntil }: Certificate, i: number): readonly Fault[] {
  const field = `certificates/${i}`
  return [
    ...onlyIf(name === '', `${field}/name`, 'missing'),
    ...onlyIf(
      [name, number, issuer].some((each) => (each ?? '').length > 200),
      field,
      'too-long',
    ),
    ...onlyIf(validUntil !== undefined && !isDay(validUntil), `${field}/validUntil`, 'no-date'),
  ]
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined
}

/** Whether a certificate still counts on a day (UTC). */
export function isInForce({ validUntil }: Certificate, day: string): boolean {
  return validUntil === undefined || validUntil >= day
}
