import type { Card } from './card.rules.ts'

/** Rows beyond those that are there, so that a new product does not move the table. */
const ROOM = 1.25

const columnsFor = (rows: number) => ({
  badgeUntil: new Uint32Array(rows),
  category: new Uint32Array(rows),
  /** By `countryNo`; 0: an empty row. */
  country: new Uint16Array(rows),
  checks: new Uint16Array(rows),
  incoterms: new Uint16Array(rows),
  certificates: new Uint16Array(rows),
  leadDays: new Uint16Array(rows),
  stars: new Uint8Array(rows),
  onTime: new Uint8Array(rows),
  standing: new Uint8Array(rows),
  completeness: new Uint8Array(rows),
  nameWords: new Uint8Array(rows),
  language: new Uint8Array(rows),
  price: new Float32Array(rows),
  minimum: new Float32Array(rows),
  supplier: new Uint32Array(rows),
  place: new Uint16Array(rows),
})
type Columns = ReturnType<typeof columnsFor>

/** Countries that cards named, in the order in which they came. */
const countries = ['']
const countryNos = new Map<string, number>()

function countryNo(country: string): number {
  const known = countryNos.get(country)
  if (known !== undefined) return known
  countryNos.set(country, countries.length)
  return countries.push(country) - 1
}

/**
 * The cards of all products, a column for each of their parts: a filter reads the columns that it asks for and passes
 * over the others. A product's row has its number; of a number that no product has, the row is empty. Thirty-eight
 * bytes a row.
 */
export class CardTable {
  private rows = 0
  private columns = columnsFor(0)
  private numbers: Int32Array | undefined

  has(doc: number): boolean {
    return doc < this.rows && this.columns.country[doc] !== 0
  }

  /** The numbers of all products, in their order. */
  all(): Int32Array {
    this.numbers ??= Int32Array.from({ length: this.rows }, (_, doc) => doc).filter((doc) => this.has(doc))
    return this.numbers
  }

  /** A card that moves from row to row, for a scan that is over before the table changes. */
  cursor(): CardCursor {
    return new CardCursor(this.columns)
  }

  /** The card of a product as it is now. */
  card(doc: number): Card {
    return this.cursor().at(doc).copy()
  }

  put(doc: number, card: Card): void {
    this.reach(doc + 1)
    if (!this.has(doc)) this.numbers = undefined
    const { columns } = this
    columns.badgeUntil[doc] = card.badgeUntil
    columns.category[doc] = card.category
    columns.country[doc] = countryNo(card.country)
    columns.checks[doc] = card.checks
    columns.incoterms[doc] = card.incoterms
    columns.certificates[doc] = card.certificates
    columns.leadDays[doc] = card.leadDays
    columns.stars[doc] = card.stars
    columns.onTime[doc] = card.onTime
    columns.standing[doc] = card.standing
    columns.completeness[doc] = card.completeness
    columns.nameWords[doc] = card.nameWords
    columns.language[doc] = card.language
    columns.price[doc] = card.price
    columns.minimum[doc] = card.minimum
    columns.supplier[doc] = card.supplier
    columns.place[doc] = card.place
  }

  /** Makes a product's row an empty one. */
  remove(doc: number): void {
    if (!this.has(doc)) return
    this.columns.country[doc] = 0
    this.numbers = undefined
  }

  private reach(rows: number): void {
    if (rows <= this.rows) return
    if (rows > this.columns.country.length) {
      const larger = columnsFor(Math.ceil(rows * ROOM))
      for (const [name, column] of Object.entries(this.columns)) larger[name as keyof Columns].set(column)
      this.columns = larger
    }
    this.rows = rows
  }
}

/** A card as it lies in the columns. */
export class CardCursor implements Card {
  private readonly columns: Columns
  private doc = 0
  constructor(columns: Columns) {
    this.columns = columns
  }
  at(doc: number): this {
    this.doc = doc
    return this
  }
  get isEmpty() {
    return (this.columns.country[this.doc] ?? 0) === 0
  }
  get badgeUntil() {
    return this.columns.badgeUntil[this.doc] ?? 0
  }
  get category() {
    return this.columns.category[this.doc] ?? 0
  }
  get country() {
    return countries[this.columns.country[this.doc] ?? 0] ?? ''
  }
  get checks() {
    return this.columns.checks[this.doc] ?? 0
  }
  get incoterms() {
    return this.columns.incoterms[this.doc] ?? 0
  }
  get certificates() {
    return this.columns.certificates[this.doc] ?? 0
  }
  get leadDays() {
    return this.columns.leadDays[this.doc] ?? 0
  }
  get stars() {
    return this.columns.stars[this.doc] ?? 0
  }
  get onTime() {
    return this.columns.onTime[this.doc] ?? 0
  }
  get standing() {
    return this.columns.standing[this.doc] ?? 0
  }
  get completeness() {
    return this.columns.completeness[this.doc] ?? 0
  }
  get nameWords() {
    return this.columns.nameWords[this.doc] ?? 0
  }
  get language() {
    return this.columns.language[this.doc] ?? 0
  }
  get price() {
    return this.columns.price[this.doc] ?? 0
  }
  get minimum() {
    return this.columns.minimum[this.doc] ?? 0
  }
  get supplier() {
    return this.columns.supplier[this.doc] ?? 0
  }
  get place() {
    return this.columns.place[this.doc] ?? 0
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
}
