import { lexemesOf, spelledWords } from './analyse-words.ts'
import { bitsOf, cardChecks } from './card.rules.ts'
import type { SupplierFacts } from './make-document.ts'
import { quoted } from './make-document.ts'
import { CATEGORIES_KEPT, writeSupplierCard } from './supplier-card.rules.ts'
import { isStopWord, tokensOf } from './token.rules.ts'

/** What a supplier lists, counted over its products. */
export interface SupplierGoods {
  readonly products: number
  /** Bits, by the order of `cardCertificates`. */
  readonly certificates: number
  /** `codeOf` categories, that of most products first. */
  readonly categories: readonly number[]
  /** So many products were looked through for words. */
  readonly sampled: number
  /** Lexemes of names and categories, by how many of the sampled have them. */
  readonly lexemes: readonly { readonly word: string; readonly count: number }[]
}

/** A supplier as the index keeps it. */
export interface SupplierDocument {
  readonly supplierId: string
  /** A `tsvector` of lexemes with their place. */
  readonly lexemes: string
  readonly card: Buffer
  /** Words of the name as they are written, for typing errors. */
  readonly words: readonly string[]
}

/** Where a lexeme of a supplier stands, the best first: in its name; in much, some or few of what it lists. */
export const places = ['n', 'm', 's', 'f'] as const
export type Place = (typeof places)[number]

/** A lexeme in its place. */
export const placed = (place: Place, lexeme: string) => `${place}:${lexeme}`

/** Of these shares of what it lists, a supplier mostly or partly makes a thing. */
const MOSTLY = 0.2
const PARTLY = 0.04

/** What says of which kind a company is, not which one. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'co ltd limited inc corp corporation company gmbh ag kg ohg bv nv sa sas sarl srl spa sl slu cv llc llp plc pty ' +
    'pte oy ab as aps jsc ooo kk sdn bhd tbk pt 有限公司 公司 有限责任公司 股份有限公司'
  ).split(' '),
)

/** Whether a word only says of which kind a company is. */
export const isLegalForm = (word: string) => legalForms.has(word)

function nameWords(name: string): number {
  const words = tokensOf(name).filter(({ text }) => !isLegalForm(text) && !isStopWord(text))
  return Math.min(255, Math.max(1, words.length))
}

function countryNames(country: string): string {
  return ['en', 'es', 'zh'].map((each) => new Intl.DisplayNames(each, { type: 'region' }).of(country) ?? '').join(' ')
}

function placeIn(share: number): Place {
  if (share >= MOSTLY) return 'm'
  return share >= PARTLY ? 's' : 'f'
}

/** A supplier as the index keeps it; the same facts are the same document. */
export function makeSupplierDocument(supplier: SupplierFacts, goods: SupplierGoods): SupplierDocument {
  const inName = ['en', 'es'].flatMap((language) => lexemesOf(supplier.name, language))
  const where = ['en', 'es'].flatMap((language) => lexemesOf(countryNames(supplier.country), language))
  const listed = goods.lexemes.map(({ word, count }) => placed(placeIn(count / Math.max(1, goods.sampled)), word))
  const lexemes = [...inName.map((word) => placed('n', word)), ...where.map((word) => placed('f', word)), ...listed]
  return {
    supplierId: supplier.supplierId,
    lexemes: [...new Set(lexemes)].map(quoted).join(' '),
    card: writeSupplierCard({
      badgeUntil: supplier.badgeUntil,
      country: supplier.country,
      checks: bitsOf(cardChecks, supplier.checks),
      certificates: goods.certificates,
      stars: supplier.stars ?? 255,
      onTime: supplier.onTime ?? 255,
      standing: Math.round(supplier.standing * 250),
      nameWords: nameWords(supplier.name),
      products: goods.products,
      categories: goods.categories.slice(0, CATEGORIES_KEPT),
    }),
    words: spelledWords(supplier.name),
  }
}
