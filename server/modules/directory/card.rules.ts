import { incoterms } from '../catalogue/incoterm.rules.ts'
import { verificationKinds } from '../parties/check.rules.ts'

/**
 * What filters, facets and ranking ask of a product, in 38 bytes: a search asks thousands of them and nothing else.
 * Unknown is 255 in `stars` and `onTime`, 65535 in `leadDays`, 0 in `badgeUntil`, NaN in `price`.
 */
export interface Card {
  /** Minutes since 1970 until which the supplier's badge stands if no check is revoked; 0: none. */
  readonly badgeUntil: number
  /** `codeOf` the category. */
  readonly category: number
  /** Two letters, ISO 3166. */
  readonly country: string
  /** Bits, by the order of `cardChecks`, `cardIncoterms`, `cardCertificates`. */
  readonly checks: number
  readonly incoterms: number
  readonly certificates: number
  readonly leadDays: number
  /** 0 to 5; per cent. */
  readonly stars: number
  readonly onTime: number
  /** How a supplier trades, how much a product says of itself, 0 to 250. */
  readonly standing: number
  readonly completeness: number
  /** How many words the name has, at most 255. */
  readonly nameWords: number
  /** `languageNo` of the words. */
  readonly language: number
  /** US dollar cents for one unit at the minimum order; units of that order. */
  readonly price: number
  readonly minimum: number
  /** `codeOf` the supplier. */
  readonly supplier: number
  /** 0 to 65535: how early it comes where nothing else decides (`standingPlace`). */
  readonly place: number
}

/** What of a card is a number that is more or less. */
export type CardNumber = 'badgeUntil' | 'price' | 'minimum' | 'leadDays' | 'stars' | 'onTime' | 'place'

export const CARD_BYTES = 38

/** In `stars` and `onTime`: nothing is known. */
export const UNKNOWN = 255

/** What is checked of suppliers, and on what terms they ship: bits of a card, in this order for ever. */
export const cardChecks = verificationKinds
export const cardIncoterms = incoterms

/** Certificates that buyers filter by; others are found by their words. */
export const cardCertificates = [
  ...['ISO 9001', 'ISO 14001', 'ISO 13485', 'ISO 22000', 'CE', 'RoHS', 'REACH', 'UL', 'FCC', 'FDA', 'HACCP', 'GOTS'],
  ...['OEKO-TEX', 'FSC', 'GRS', 'BSCI'],
] as const

/** The bits of what is named, by the order of a list. */
export function bitsOf(list: readonly string[], named: readonly string[]): number {
  return list.reduce((bits, each, n) => (named.includes(each) ? bits | (1 << n) : bits), 0)
}

/** What of a list the bits name. */
export function namedBy<T extends string>(list: readonly T[], bits: number): readonly T[] {
  return list.filter((_, n) => (bits & (1 << n)) !== 0)
}

/** A short name as a number (FNV-1a, 32 bits): equal names are equal numbers, and two different ones hardly ever. */
export function codeOf(name: string): number {
  let code = 0x811c9dc5
  for (let n = 0; n < name.length; n += 1) code = Math.imul(code ^ name.charCodeAt(n), 0x01000193) >>> 0
  return code
}

const languages = ['en', 'es', 'zh'] as const

/** The number of a language on a card; 255 for one that is none of ours. */
export function languageNo(language: string): number {
  const n = languages.indexOf(language as 'en')
  return n === -1 ? 255 : n
}

/** A card as bytes. */
export function writeCard(card: Card): Buffer {
  const bytes = Buffer.alloc(CARD_BYTES)
  bytes.writeUInt32BE(card.badgeUntil, 0)
  bytes.writeUInt32BE(card.category, 4)
  bytes.write(card.country, 8, 2, 'latin1')
  bytes.writeUInt16BE(card.checks, 10)
  bytes.writeUInt16BE(card.incoterms, 12)
  bytes.writeUInt16BE(card.certificates, 14)
  bytes.writeUInt16BE(card.leadDays, 16)
  const small = [card.stars, card.onTime, card.standing, card.completeness, card.nameWords, card.language]
  for (const [n, value] of small.entries()) bytes.writeUInt8(value, 18 + n)
  bytes.writeFloatBE(card.price, 24)
  bytes.writeFloatBE(card.minimum, 28)
  bytes.writeUInt32BE(card.supplier, 32)
  bytes.writeUInt16BE(card.place, 36)
  return bytes
}

/** What stands in the place of a card where there is none. */
export const noCard = Buffer.alloc(CARD_BYTES)

/** Whether a card begins at a byte: every card names a country. */
export const isCardAt = (bytes: Buffer, at: number) => bytes[at + 8] !== 0

/** The card that begins at a byte. */
export function readCard(bytes: Buffer, at = 0): Card {
  return {
    badgeUntil: bytes.readUInt32BE(at),
    category: bytes.readUInt32BE(at + 4),
    country: bytes.toString('latin1', at + 8, at + 10),
    checks: bytes.readUInt16BE(at + 10),
    incoterms: bytes.readUInt16BE(at + 12),
    certificates: bytes.readUInt16BE(at + 14),
    leadDays: bytes.readUInt16BE(at + 16),
    stars: bytes.readUInt8(at + 18),
    onTime: bytes.readUInt8(at + 19),
    standing: bytes.readUInt8(at + 20),
    completeness: bytes.readUInt8(at + 21),
    nameWords: bytes.readUInt8(at + 22),
    language: bytes.readUInt8(at + 23),
    price: bytes.readFloatBE(at + 24),
    minimum: bytes.readFloatBE(at + 28),
    supplier: bytes.readUInt32BE(at + 32),
    place: bytes.readUInt16BE(at + 36),
  }
}
