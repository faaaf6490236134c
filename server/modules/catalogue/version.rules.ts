import { canonicalJson, sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, Json, RecordType, RootId } from '../../kernel/use-case.ts'
import type { QualityTerm } from './quality.rules.ts'

/** From this quantity on, one unit costs so much; both exact decimal texts, the quantity in the product's unit. */
export interface PriceTier {
  readonly from: string
  readonly price: string
}

export interface Attribute {
  readonly name: string
  readonly value: string
  readonly unit?: string
}

/** One shape of a product, with a stock number of its own: what differs, and what it costs. */
export interface Variant {
  readonly sku: string
  readonly attributes: readonly Attribute[]
  /** What one unit costs more, or less, than the product: a decimal text that may begin with `-`. */
  readonly priceDifference?: string
  /** Prices of its own, instead. */
  readonly tiers?: readonly PriceTier[]
}

export interface Certificate {
  readonly name: string
  readonly number?: string
  readonly issuer?: string
  /** The last day on which it counts. */
  readonly validUntil?: string
  /** sha256 of a file of the catalogue. */
  readonly file?: string
}

export interface DeliveryTerm {
  readonly incoterm: string
  readonly place?: string
}

/** What a product is. Only texts and whole numbers: its canonical JSON is hashed, and an order names that hash. */
export interface ProductContent {
  readonly sku: string
  readonly name: string
  readonly description?: string
  /** Of the words: `en`, `zh` … */
  readonly language: string
  readonly category: string
  readonly brand?: string
  readonly gtin?: string
  readonly manufacturerPart?: string
  readonly hsCode?: string
  /** ISO 3166 alpha-2. */
  readonly origin?: string
  readonly keywords: readonly string[]
  readonly attributes: readonly Attribute[]
  /** UN/CEFACT Recommendation 20. */
  readonly unit: string
  readonly currency: string
  /** Rising; the first holds from the minimum order on, or from below it. */
  readonly tiers: readonly PriceTier[]
  /** The smallest order, a decimal text. */
  readonly minimum: string
  /** Days from the payment to the shipment. */
  readonly leadDays?: number
  readonly variants: readonly Variant[]
  readonly quality: readonly QualityTerm[]
  readonly certificates: readonly Certificate[]
  readonly incoterms: readonly DeliveryTerm[]
  /** sha256 of files of the catalogue; the first is shown first. */
  readonly images: readonly string[]
}

/** One version of a product: immutable, read as constant. */
export interface ProductVersion {
  readonly catalogueId: RootId
  readonly productId: string
  readonly version: number
  readonly hash: string
  readonly content: ProductContent
  readonly person?: string
  /** The import that made it. */
  readonly importId?: string
  readonly writtenAt: Instant
}

export const versionType: RecordType<ProductVersion> = {
  name: 'catalogue.versions',
  root: (version) => version.catalogueId,
  id: (version) => versionId(version.productId, version.version),
}

/** The record id of a version. */
export function versionId(productId: string, version: number): string {
  return `${productId}:${version}`
}

/** sha256 of the canonical JSON (RFC 8785) of what a product is. */
export function contentHash(content: ProductContent): string {
  return sha256Hex(canonicalJson(content as unknown as Json))
}

/** Where terms are silent, the product as it was is the terms: the version that a line was made of, and its hash. */
export interface NamedVersion {
  readonly productId: string
  readonly version: number
  /** Stock number of a variant. */
  readonly variant?: string
  /** sha256 of what the version says. */
  readonly hash: string
}
