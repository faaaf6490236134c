import { lexemesOf, spelledWords } from './analyse-words.ts'
import {
  bitsOf,
  type Card,
  cardCertificates,
  cardChecks,
  cardIncoterms,
  codeOf,
  languageNo,
  UNKNOWN,
  writeCard,
} from './card.rules.ts'
import { type Part, parts, writeParts } from './part.rules.ts'
import { meaningsIn } from './read-meanings.ts'
import { standingPlace } from './sort-order.rules.ts'
import { wordCount } from './token.rules.ts'

/** What is known of a supplier when one of its products is put into the index. */
export interface SupplierFacts {
  readonly supplierId: string
  readonly name: string
  readonly country: string
  /** Minutes since 1970; 0: no badge. */
  readonly badgeUntil: number
  readonly checks: readonly string[]
  readonly stars?: number
  /** Per cent of its orders that were shipped on time. */
  readonly onTime?: number
  /** 0 to 1: how it trades (`standingOf`). */
  readonly standing: number
}

/** What a listed product says, as the catalogue publishes it. */
export interface ProductFacts {
  readonly productId: string
  readonly language: string
  readonly name: string
  readonly description: string
  /** Code of the category, and what it and the one above it are called, in all our languages. */
  readonly category: string
  readonly categoryWords: string
  readonly brand: string
  readonly codes: readonly string[]
  readonly keywords: readonly string[]
  readonly certificates: readonly string[]
  readonly incoterms: readonly string[]
  readonly hasImage: boolean
  /** US dollar cents for one unit at the minimum order; NaN: no rate is known. */
  readonly price: number
  /** Units. */
  readonly minimum: number
  readonly leadDays?: number
}

/** A product as the index keeps it. */
export interface Document {
  readonly supplierId: string
  readonly productId: string
  /** A `tsvector` without places: what the index finds a product by. */
  readonly lexemes: string
  readonly card: Buffer
  /** Where each lexeme stands (`part.rules.ts`): what ranking reads. */
  readonly parts: Buffer
  /** Words as they are written, for typing errors. */
  readonly words: readonly string[]
}

const DESCRIPTION_LETTERS = 2_000

/** A product as the index keeps it; the same facts are the same document. */
export function makeDocument(supplier: SupplierFacts, product: ProductFacts): Document {
  const best = bestParts(supplier, product)
  return {
    supplierId: supplier.supplierId,
    productId: product.productId,
    lexemes: best.map(([lexeme]) => quoted(lexeme)).join(' '),
    card: writeCard(cardOf(supplier, product)),
    parts: writeParts(best),
    words: spelledWords(
      `${product.name} ${product.brand} ${supplier.name} ${product.categoryWords} ${product.keywords.join(' ')}`,
    ),
  }
}

/** FNV leaves its low bits alike for like names: they are mixed before they are used as chance (murmur's last step). */
function mixed(code: number): number {
  let bits = code
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function cardOf(supplier: SupplierFacts, product: ProductFacts): Card {
  const levels = {
    standing: Math.round(supplier.standing * 250),
    completeness: Math.round(completeness(product) * 250),
  }
  return {
    badgeUntil: supplier.badgeUntil,
    category: codeOf(product.category),
    country: supplier.country,
    checks: bitsOf(cardChecks, supplier.checks),
    incoterms: bitsOf(cardIncoterms, product.incoterms),
    certificates: bitsOf(cardCertificates, product.certificates),
    leadDays: product.leadDays ?? 65_535,
    stars: supplier.stars ?? UNKNOWN,
    onTime: supplier.onTime ?? UNKNOWN,
    ...levels,
    nameWords: Math.min(255, wordCount(product.name)),
    language: languageNo(product.language),
    // As the card keeps it: a condition sees the same number.
    price: Math.fround(product.price),
    minimum: Math.fround(product.minimum),
    supplier: codeOf(supplier.supplierId),
    place: standingPlace(levels, mixed(codeOf(product.productId))),
  }
}

/** How much of what a buyer asks a product says: an image, a description, keywords, a price, a time. */
function completeness(product: ProductFacts): number {
  const said = [
    product.hasImage,
    product.description.length >= 80,
    product.keywords.length > 0,
    !Number.isNaN(product.price),
    product.leadDays !== undefined,
  ]
  return said.filter(Boolean).length / said.length
}

/** Each lexeme with the weightiest part in which it stands, by number, and each meaning with its. */
function bestParts(supplier: SupplierFacts, product: ProductFacts): readonly (readonly [string, number])[] {
  const best = new Map<string, number>()
  const said = lexemesByPart(supplier, product)
  for (const [n, part] of parts.entries()) for (const lexeme of said[part]) if (!best.has(lexeme)) best.set(lexeme, n)
  return [...best, ...meaningsIn(best)]
}

function lexemesByPart(supplier: SupplierFacts, product: ProductFacts): Record<Part, readonly string[]> {
  const { language } = product
  const categoryWords = ['en', 'es'].flatMap((each) => lexemesOf(product.categoryWords, each))
  const keywords = [...product.keywords, ...product.certificates, supplier.name]
  return {
    name: [product.name, ...product.codes].flatMap((text) => lexemesOf(text, language)),
    category: [...categoryWords, ...lexemesOf(product.brand, language)],
    keywords: keywords.flatMap((text) => lexemesOf(text, language)),
    description: lexemesOf(product.description.slice(0, DESCRIPTION_LETTERS), language),
  }
}

const special = /['\\]/

/** A lexeme as PostgreSQL reads it. */
export function quoted(lexeme: string): string {
  if (!special.test(lexeme)) return `'${lexeme}'`
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
