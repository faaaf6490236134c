/**
 * What filters, counts and ranking ask of a supplier, in 67 bytes. Unknown is 255 in `stars` and `onTime`, 0 in
 * `badgeUntil`.
 */
export interface SupplierCard {
  /** Minutes since 1970 until which the badge stands if no check is revoked; 0: none. */
  readonly badgeUntil: number
  /** Two letters, ISO 3166. */
  readonly country: string
  /** Bits, by the order of `cardChecks`, `cardCertificates`. */
  readonly checks: number
  readonly certificates: number
  /** 0 to 5; per cent. */
  readonly stars: number
  readonly onTime: number
  /** How it trades, 0 to 250. */
  readonly standing: number
  /** How many words the name has, legal forms left out, at most 255. */
  readonly nameWords: number
  /** How many products it lists. */
  readonly products: number
  /** `codeOf` the categories of which it lists most, at most twelve. */
  readonly categories: readonly number[]
}

export const SUPPLIER_CARD_BYTES = 67
export const CATEGORIES_KEPT = 12

/** A card as bytes. */
export function writeSupplierCard(card: SupplierCard): Buffer {
  const bytes = Buffer.alloc(SUPPLIER_CARD_BYTES)
  bytes.writeUInt32BE(card.badgeUntil, 0)
  bytes.write(card.country, 4, 2, 'latin1')
  bytes.writeUInt16BE(card.checks, 6)
  bytes.writeUInt16BE(card.certificates, 8)
  for (const [n, value] of [card.stars, card.onTime, card.standing, card.nameWords].entries())
    bytes.writeUInt8(value, 10 + n)
  bytes.writeUInt32BE(card.products, 14)
  const categories = card.categories.slice(0, CATEGORIES_KEPT)
  bytes.writeUInt8(categories.length, 18)
  for (const [n, code] of categories.entries()) bytes.writeUInt32BE(code, 19 + 4 * n)
  return bytes
}

/** The card that begins at a byte. */
export function readSupplierCard(bytes: Buffer, at = 0): SupplierCard {
  // Fifty thousand of them are read for one look: no closure for each.
  const categories: number[] = []
  const end = at + 19 + 4 * Math.min(CATEGORIES_KEPT, bytes.readUInt8(at + 18))
  for (let n = at + 19; n < end; n += 4) categories.push(bytes.readUInt32BE(n))
  return {
    badgeUntil: bytes.readUInt32BE(at),
    country: bytes.toString('latin1', at + 4, at + 6),
    checks: bytes.readUInt16BE(at + 6),
    certificates: bytes.readUInt16BE(at + 8),
    stars: bytes.readUInt8(at + 10),
    onTime: bytes.readUInt8(at + 11),
    standing: bytes.readUInt8(at + 12),
    nameWords: bytes.readUInt8(at + 13),
    products: bytes.readUInt32BE(at + 14),
    categories,
  }
}
