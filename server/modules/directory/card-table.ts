import { CARD_BYTES, type Card, type CardNumber, isCardAt, readCard } from './card.rules.ts'
import type { Condition } from './filter.rules.ts'

/** Rows beyond those that are there, so that a new product does not move the table. */
const ROOM = 1.25

/** Of so many conditions it is remembered who meets them, a byte a product each. */
const CONDITIONS_MOST = 24

/**
 * A row: five numbers of four bytes, six of two, six of one. A search looks at a product here and there, and what a
 * processor fetches for one number of a row are all of them.
 */
const ROW_BYTES = 40
const WORDS = ROW_BYTES / 4
const HALVES = ROW_BYTES / 2

/** The same bytes, as numbers of each size; and apart from them, which rows have a card. */
function rowsFor(count: number) {
  const bytes = new ArrayBuffer(count * ROW_BYTES)
  return {
    count,
    present: new Uint8Array(count),
    words: new Uint32Array(bytes),
    floats: new Float32Array(bytes),
    halves: new Uint16Array(bytes),
    bytes: new Uint8Array(bytes),
  }
}
type Rows = ReturnType<typeof rowsFor>

/** Where in its row a number stands: among the numbers of which size, and at which. */
const places = {
  badgeUntil: ['words', 0],
  price: ['floats', 3],
  minimum: ['floats', 4],
  leadDays: ['halves', 14],
  place: ['halves', 15],
  stars: ['bytes', 32],
  onTime: ['bytes', 33],
} as const satisfies Record<CardNumber, readonly [keyof Rows, number]>

/** A number of all cards: of a product it stands at `doc * step + first`. */
export interface CardNumbers {
  readonly values: Uint32Array | Float32Array | Uint16Array | Uint8Array
  readonly step: number
  readonly first: number
}

/** Countries that cards named, in the order in which they came. */
const countries: string[] = []
const countryNos = new Map<string, number>()

function countryNo(country: string): number {
  const known = countryNos.get(country)
  if (known !== undefined) return known
  countryNos.set(country, countries.length)
  return countries.push(country) - 1
}

/** The cards of all products by their numbers; of a number that no product has, the row is empty. */
export class CardTable {
  private rows = rowsFor(0)
  private listed: Int32Array | undefined
  /** By condition, who was used last comes last. */
  private readonly verdicts = new Map<string, Uint8Array>()

  /** By number: 1 for a product that is listed. */
  get present(): Uint8Array {
    return this.rows.present
  }

  has(doc: number): boolean {
    return this.rows.present[doc] === 1
  }

  /** The numbers of all products, in their order. */
  all(): Int32Array {
    this.listed ??= Int32Array.from({ length: this.rows.count }, (_, doc) => doc).filter((doc) => this.has(doc))
    return this.listed
  }

  /** A card that moves from row to row, for a scan that is over before the table changes. */
  cursor(): CardCursor {
    return new CardCursor(this.rows)
  }

  /** A number of all cards, for a scan that is over before the table changes: faster than a cursor. */
  numbers(part: CardNumber): CardNumbers {
    const [size, first] = places[part]
    const values = this.rows[size]
    return { values, step: ROW_BYTES / values.BYTES_PER_ELEMENT, first }
  }

  /** The card of a product as it is now. */
  card(doc: number): Card {
    return this.cursor().at(doc).copy()
  }

  /**
   * What is known of a condition, by product: 0 for nothing yet. Whoever looks writes what he sees; of a card that
   * becomes another it is forgotten.
   */
  known({ key }: Condition): Uint8Array {
    const known = this.verdicts.get(key) ?? new Uint8Array(this.rows.count)
    this.verdicts.delete(key)
    this.verdicts.set(key, known)
    for (const oldest of this.verdicts.keys()) {
      if (this.verdicts.size <= CONDITIONS_MOST) break
      this.verdicts.delete(oldest)
    }
    return known
  }

  /**
   * Takes rows as the index gives them: four bytes of a number, and its card; a card of zeros is of a product that is
   * listed no more. Answers the numbers.
   */
  take(rows: Buffer): readonly number[] {
    const docs: number[] = []
    for (let at = 0; at < rows.length; at += 4 + CARD_BYTES) {
      const doc = rows.readInt32BE(at)
      const isThere = isCardAt(rows, at + 4)
      this.reach(doc + 1)
      this.rows.present[doc] = Number(isThere)
      for (const known of this.verdicts.values()) known[doc] = 0
      if (isThere)
        this.cursor()
          .at(doc)
          .write(readCard(rows, at + 4))
      docs.push(doc)
    }
    if (docs.length > 0) this.listed = undefined
    return docs
  }

  /** Makes room for numbers below an end, and some more. */
  reach(end: number): void {
    if (end <= this.rows.count) return
    const larger = rowsFor(Math.ceil(end * ROOM))
    larger.bytes.set(this.rows.bytes)
    larger.present.set(this.rows.present)
    this.rows = larger
    this.verdicts.clear()
  }
}

/** A card as it lies in its row. */
export class CardCursor implements Card {
  private readonly words: Uint32Array
  private readonly floats: Float32Array
  private readonly halves: Uint16Array
  private readonly bytes: Uint8Array
  private word = 0
  private half = 0
  private byte = 0
  constructor({ words, floats, halves, bytes }: Rows) {
    this.words = words
    this.floats = floats
    this.halves = halves
    this.bytes = bytes
  }
  at(doc: number): this {
    this.word = doc * WORDS
    this.half = doc * HALVES
    this.byte = doc * ROW_BYTES
    return this
  }
  get badgeUntil() {
    return this.words[this.word] ?? 0
  }
  get category() {
    return this.words[this.word + 1] ?? 0
  }
  get supplier() {
    return this.words[this.word + 2] ?? 0
  }
  get price() {
    return this.floats[this.word + 3] ?? 0
  }
  get minimum() {
    return this.floats[this.word + 4] ?? 0
  }
  get checks() {
    return this.halves[this.half + 11] ?? 0
  }
  get incoterms() {
    return this.halves[this.half + 12] ?? 0
  }
  get certificates() {
    return this.halves[this.half + 13] ?? 0
  }
  get leadDays() {
    return this.halves[this.half + 14] ?? 0
  }
  get place() {
    return this.halves[this.half + 15] ?? 0
  }
  get stars() {
    return this.bytes[this.byte + 32] ?? 0
  }
  get onTime() {
    return this.bytes[this.byte + 33] ?? 0
  }
  get standing() {
    return this.bytes[this.byte + 34] ?? 0
  }
  get completeness() {
    return this.bytes[this.byte + 35] ?? 0
  }
  get nameWords() {
    return this.bytes[this.byte + 36] ?? 0
  }
  get language() {
    return this.bytes[this.byte + 37] ?? 0
  }
  get country() {
    return countries[this.halves[this.half + 10] ?? 0] ?? ''
  }
  copy(): Card {
    return {
      badgeUntil: this.badgeUntil,
      category: this.category,
      country: this.country,
      checks: this.checks,
      incoterms: this.incoterms,
      certificates: this.certificates,
      leadDays: this.leadDays,
      stars: this.stars,
      onTime: this.onTime,
      standing: this.standing,
      completeness: this.completeness,
      nameWords: this.nameWords,
      language: this.language,
      price: this.price,
      minimum: this.minimum,
      supplier: this.supplier,
      place: this.place,
    }
  }

  write(card: Card): void {
    const { words, floats, halves, bytes, word, half, byte } = this
    words[word] = card.badgeUntil
    words[word + 1] = card.category
    words[word + 2] = card.supplier
    floats[word + 3] = card.price
    floats[word + 4] = card.minimum
    halves[half + 10] = countryNo(card.country)
    halves[half + 11] = card.checks
    halves[half + 12] = card.incoterms
    halves[half + 13] = card.certificates
    halves[half + 14] = card.leadDays
    halves[half + 15] = card.place
    bytes[byte + 32] = card.stars
    bytes[byte + 33] = card.onTime
    bytes[byte + 34] = card.standing
    bytes[byte + 35] = card.completeness
    bytes[byte + 36] = card.nameWords
    bytes[byte + 37] = card.language
  }
}
