import { known } from '../../kernel/known.ts'
import { isInForce } from './content.rules.ts'
import type { QualityTerm } from './quality.rules.ts'
import type { Attribute, Certificate, DeliveryTerm, PriceTier, ProductContent } from './version.rules.ts'

/** What a product is, as the API takes it. */
export interface WireContent {
  readonly sku: string
  readonly name: string
  readonly description?: string
  readonly language?: string
  readonly category: string
  readonly brand?: string
  readonly gtin?: string
  readonly manufacturer_part?: string
  readonly hs_code?: string
  readonly origin?: string
  readonly keywords?: readonly string[]
  readonly attributes?: readonly Attribute[]
  readonly unit: string
  readonly currency: string
  readonly tiers: readonly PriceTier[]
  readonly minimum?: string
  readonly lead_days?: number
  readonly variants?: readonly {
    readonly sku: string
    readonly attributes: readonly Attribute[]
    readonly price_difference?: string
    readonly tiers?: readonly PriceTier[]
  }[]
  readonly quality?: readonly QualityTerm[]
  readonly certificates?: readonly {
    readonly name: string
    readonly number?: string
    readonly issuer?: string
    readonly valid_until?: string
    readonly file?: string
  }[]
  readonly incoterms?: readonly DeliveryTerm[]
  readonly images?: readonly string[]
}

/** What a product is, from what the API was told. Nothing is checked here. Without a smallest order: one unit. */
export function contentFromWire(wire: WireContent): ProductContent {
  return known({
    sku: wire.sku,
    name: wire.name,
    description: wire.description,
    language: wire.language ?? 'en',
    category: wire.category,
    brand: wire.brand,
    gtin: wire.gtin,
    manufacturerPart: wire.manufacturer_part,
    hsCode: wire.hs_code,
    origin: wire.origin,
    keywords: wire.keywords ?? [],
    attributes: wire.attributes ?? [],
    unit: wire.unit,
    currency: wire.currency,
    tiers: wire.tiers,
    minimum: wire.minimum ?? wire.tiers[0]?.from ?? '1',
    leadDays: wire.lead_days,
    variants: (wire.variants ?? []).map(({ price_difference, ...each }) =>
      known({ ...each, priceDifference: price_difference }),
    ),
    quality: wire.quality ?? [],
    certificates: (wire.certificates ?? []).map(({ valid_until, ...each }) =>
      known({ ...each, validUntil: valid_until }),
    ),
    incoterms: wire.incoterms ?? [],
    images: wire.images ?? [],
  })
}

/** What a product is, as the API shows it on a day: a certificate says whether it counts then. */
export function contentToWire(content: ProductContent, day: string) {
  return {
    sku: content.sku,
    name: content.name,
    description: content.description ?? null,
    language: content.language,
    category: content.category,
    brand: content.brand ?? null,
    gtin: content.gtin ?? null,
    manufacturer_part: content.manufacturerPart ?? null,
    hs_code: content.hsCode ?? null,
    origin: content.origin ?? null,
    keywords: [...content.keywords],
    attributes: content.attributes.map((each) => ({ ...each })),
    unit: content.unit,
    currency: content.currency,
    tiers: content.tiers.map((each) => ({ ...each })),
    minimum: content.minimum,
    lead_days: content.leadDays ?? null,
    variants: content.variants.map(({ sku, attributes, priceDifference, tiers }) => ({
      sku,
      attributes: attributes.map((each) => ({ ...each })),
      price_difference: priceDifference ?? null,
      tiers: tiers?.map((each) => ({ ...each })) ?? null,
    })),
    quality: content.quality.map((each) => ({ ...each })),
    certificates: content.certificates.map((each) => certificateToWire(each, day)),
    incoterms: content.incoterms.map((each) => ({ ...each })),
    images: [...content.images],
  }
}

function certificateToWire(certificate: Certificate, day: string) {
  const { name, number = null, issuer = null, validUntil = null, file = null } = certificate
  return { name, number, issuer, valid_until: validUntil, file, in_force: isInForce(certificate, day) }
}
