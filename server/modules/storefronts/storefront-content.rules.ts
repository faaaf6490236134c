import { canonicalJson, sha256Hex } from '../../kernel/canonical.ts'
import { known } from '../../kernel/known.ts'
import type { Json } from '../../kernel/use-case.ts'

/** How many work there, as a band: an exact number is out of date the day after. */
export const employeeBands = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001+'] as const
export type EmployeeBand = (typeof employeeBands)[number]

export interface Introduction {
  /** ISO 639-1 */
  readonly language: string
  readonly text: string
}

export interface Picture {
  readonly file: string
  readonly caption?: string
}

/** What it can make, in its own words: `Brackets`, `200,000 pieces a month`. */
export interface Capacity {
  readonly what: string
  readonly amount: string
}

/** A certificate that it says it has. Nobody here has checked it; the checks of the badge are others. */
export interface ClaimedCertificate {
  readonly name: string
  readonly number?: string
  readonly issuer?: string
  /** The last day on which it counts. */
  readonly until?: string
}

/** All that a supplier says of itself. Only texts and whole numbers: its canonical JSON is hashed. */
export interface StorefrontContent {
  readonly introductions: readonly Introduction[]
  /** sha256 of files of the storefront. */
  readonly logo?: string
  readonly banner?: string
  readonly pictures: readonly Picture[]
  readonly founded?: number
  readonly employees?: EmployeeBand
  /** Codes of categories. */
  readonly makes: readonly string[]
  /** Its main products, in its own words. */
  readonly goods: readonly string[]
  /** Where it exports to: ISO 3166 alpha-2. */
  readonly markets: readonly string[]
  /** Languages that it answers in: ISO 639-1. */
  readonly languages: readonly string[]
  readonly capacity: readonly Capacity[]
  readonly certificates: readonly ClaimedCertificate[]
}

export const emptyContent: StorefrontContent = {
  ...{ introductions: [], pictures: [], makes: [], goods: [], markets: [], languages: [], capacity: [] },
  certificates: [],
}

function words(text: string | undefined): string | undefined {
  const tidy = text?.normalize('NFC').trim()
  return tidy === '' ? undefined : tidy
}

const codes = (list: readonly string[], made: (code: string) => string) => [
  ...new Set(list.flatMap((each) => words(made(each)) ?? [])),
]

/** The one form of a content: no space around words, nothing that is empty, no code twice. */
export function tidyStorefront(given: StorefrontContent): StorefrontContent {
  const { introductions, pictures, capacity, certificates } = given
  return known({
    introductions: introductions.flatMap(({ language, text }) => {
      const said = words(text)
      return said === undefined ? [] : [{ language: language.trim().toLowerCase(), text: said }]
    }),
    logo: given.logo,
    banner: given.banner,
    pictures: pictures.map(({ file, caption }) => known({ file, caption: words(caption) })),
    founded: given.founded,
    employees: given.employees,
    makes: codes(given.makes, (each) => each.trim()),
    goods: codes(given.goods, (each) => each),
    markets: codes(given.markets, (each) => each.trim().toUpperCase()),
    languages: codes(given.languages, (each) => each.trim().toLowerCase()),
    capacity: capacity.flatMap(({ what, amount }) => {
      const row = { what: words(what) ?? '', amount: words(amount) ?? '' }
      return row.what === '' && row.amount === '' ? [] : [row]
    }),
    certificates: certificates.flatMap(({ name, number, issuer, until }) => {
      const row = known({ name: words(name) ?? '', number: words(number), issuer: words(issuer), until: words(until) })
      return Object.values(row).every((each) => each === '') ? [] : [row]
    }),
  })
}

/** sha256 of the canonical JSON (RFC 8785) of what a supplier says. */
export function storefrontHash(content: StorefrontContent): string {
  return sha256Hex(canonicalJson(content as unknown as Json))
}

/** The files that a content names. */
export function filesOf({ logo, banner, pictures }: StorefrontContent): readonly string[] {
  return [...new Set([logo, banner, ...pictures.map(({ file }) => file)].flatMap((file) => file ?? []))]
}
