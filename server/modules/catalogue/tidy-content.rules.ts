import { decimalText, parseDecimal } from '../../kernel/decimal.ts'
import { known } from '../../kernel/known.ts'
import type { Attribute, PriceTier, ProductContent, Variant } from './version.rules.ts'

/** Space around words, and empty words, say nothing. */
function words(text: string | undefined): string | undefined {
  const tidy = text?.normalize('NFC').trim()
  return tidy === '' ? undefined : tidy
}

/** The shortest text of a number, so that the same number has the same hash; what is none stays. */
export function tidyNumber(text: string): string {
  const decimal = parseDecimal(text.trim())
  return decimal === undefined ? text.trim() : decimalText(decimal)
}

function tidyTier({ from, price }: PriceTier): PriceTier {
  return { from: tidyNumber(from), price: tidyNumber(price) }
}

function tidyAttribute({ name, value, unit }: Attribute): Attribute {
  return known({ name: words(name) ?? '', value: words(value) ?? '', unit: words(unit) })
}

function tidyVariant({ sku, attributes, priceDifference, tiers }: Variant): Variant {
  const difference = words(priceDifference)
  return known({
    sku: words(sku) ?? '',
    attributes: attributes.map(tidyAttribute),
    priceDifference: difference === undefined ? undefined : tidyNumber(difference),
    tiers: tiers === undefined || tiers.length === 0 ? undefined : tiers.map(tidyTier),
  })
}

/**
 * The one form of what a product is: no space around words, nothing that is empty, numbers as short as they are, codes
 * in capitals. Two contents that mean the same have the same hash.
 */
export function tidyContent(given: ProductContent): ProductContent {
  const text = (field: keyof ProductContent) => words(given[field] as string | undefined)
  return known({
    sku: text('sku') ?? '',
    name: text('name') ?? '',
    description: text('description'),
    language: given.language.trim().toLowerCase(),
    category: given.category.trim(),
    brand: text('brand'),
    gtin: text('gtin'),
    manufacturerPart: text('manufacturerPart'),
    hsCode: text('hsCode')?.replace(/[.\s]/g, ''),
    origin: text('origin')?.toUpperCase(),
    keywords: [...new Set(given.keywords.flatMap((each) => words(each) ?? []))],
    attributes: given.attributes.map(tidyAttribute),
    unit: given.unit.trim().toUpperCase(),
    currency: given.currency.trim().toUpperCase(),
    tiers: given.tiers.map(tidyTier),
    minimum: tidyNumber(given.minimum),
    leadDays: given.leadDays,
    variants: given.variants.map(tidyVariant),
    quality: given.quality.map((each) =>
      known({
        attribute: words(each.attribute) ?? '',
        target: words(each.target) ?? '',
        tolerance: words(each.tolerance),
        unit: words(each.unit),
        test: words(each.test),
        sample: words(each.sample),
        aqlClass: each.aqlClass,
      }),
    ),
    certificates: given.certificates.map((each) =>
      known({
        name: words(each.name) ?? '',
        number: words(each.number),
        issuer: words(each.issuer),
        validUntil: words(each.validUntil),
        file: words(each.file),
      }),
    ),
    incoterms: given.incoterms.map(({ incoterm, place }) =>
      known({ incoterm: incoterm.trim().toUpperCase(), place: words(place) }),
    ),
    images: given.images,
  })
}
