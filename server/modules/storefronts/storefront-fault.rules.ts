import { parseInstant } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { categoryWith } from '../catalogue/categories.rules.ts'
import { offPlatform } from '../messages/off-platform.rules.ts'
import { employeeBands, filesOf, type StorefrontContent } from './storefront-content.rules.ts'

/** Why a field cannot be shown; people read them in their language. */
export const storefrontFaultReasons = [
  'missing',
  'too-long',
  'too-many',
  'twice',
  'unknown',
  'no-year',
  'no-date',
  'no-file',
  'contact',
] as const

/** A field that cannot be shown, `introductions/en`, and why; `said` is the clause that leads elsewhere. */
export interface StorefrontFault {
  readonly field: string
  readonly why: (typeof storefrontFaultReasons)[number]
  readonly said?: string
}

/** Sizes that a person can read and look at, not policy. */
const INTRODUCTION = 4000
const LINE = 200
export const PICTURES_MOST = 12
const LANGUAGES_MOST = 10
const LINES_MOST = 20
const MARKETS_MOST = 100
const OLDEST_YEAR = 1200

type Faults = readonly StorefrontFault[]

const onlyIf = (isWrong: boolean, field: string, why: StorefrontFault['why']): Faults =>
  isWrong ? [{ field, why }] : []

/**
 * Every fault of a content, in the order of its fields; none = it can be shown. `files` are those of the storefront.
 * A text that leads outside the platform (a telephone, an address, a messenger, bank details) is a fault: who deals
 * there is not covered. The same rules read messages, where they only warn; what everybody sees stands for years.
 */
export function storefrontFaults(content: StorefrontContent, files: ReadonlySet<string>, at: Instant): Faults {
  return [
    ...introductionFaults(content),
    ...pictureFaults(content, files),
    ...codeFaults(content, at),
    ...lineFaults(content),
    ...textsOf(content).flatMap(([field, text]) => contactFaults(field, text)),
  ]
}

function introductionFaults({ introductions }: StorefrontContent): Faults {
  const languages = introductions.map(({ language }) => language)
  return [
    ...onlyIf(introductions.length === 0, 'introductions', 'missing'),
    ...onlyIf(introductions.length > LANGUAGES_MOST, 'introductions', 'too-many'),
    ...onlyIf(new Set(languages).size < languages.length, 'introductions', 'twice'),
    ...introductions.flatMap(({ language, text }) => [
      ...onlyIf(!isLanguage(language), `introductions/${language}`, 'unknown'),
      ...onlyIf(text.length > INTRODUCTION, `introductions/${language}`, 'too-long'),
    ]),
  ]
}

function pictureFaults(content: StorefrontContent, files: ReadonlySet<string>): Faults {
  const { pictures } = content
  const shown = pictures.map(({ file }) => file)
  return [
    ...onlyIf(pictures.length > PICTURES_MOST, 'pictures', 'too-many'),
    ...onlyIf(new Set(shown).size < shown.length, 'pictures', 'twice'),
    ...pictures.flatMap(({ caption = '' }, i) => onlyIf(caption.length > LINE, `pictures/${i}`, 'too-long')),
    ...filesOf(content).flatMap((file) => onlyIf(!files.has(file), `files/${file}`, 'no-file')),
  ]
}

function codeFaults(content: StorefrontContent, at: Instant): Faults {
  const { founded, employees, makes, markets, languages } = content
  const isYear = (year: number) => Number.isInteger(year) && year >= OLDEST_YEAR && year <= Number(at.slice(0, 4))
  return [
    ...onlyIf(founded !== undefined && !isYear(founded), 'founded', 'no-year'),
    ...onlyIf(employees !== undefined && !employeeBands.includes(employees), 'employees', 'unknown'),
    ...onlyIf(makes.length > LINES_MOST, 'makes', 'too-many'),
    ...onlyIf(
      makes.some((code) => categoryWith(code) === undefined),
      'makes',
      'unknown',
    ),
    ...onlyIf(markets.length > MARKETS_MOST, 'markets', 'too-many'),
    ...onlyIf(!markets.every(isCountry), 'markets', 'unknown'),
    ...onlyIf(languages.length > LINES_MOST, 'languages', 'too-many'),
    ...onlyIf(!languages.every(isLanguage), 'languages', 'unknown'),
  ]
}

function lineFaults({ goods, capacity, certificates }: StorefrontContent): Faults {
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined
  return [
    ...onlyIf(goods.length > LINES_MOST, 'goods', 'too-many'),
    ...onlyIf(
      goods.some((each) => each.length > LINE),
      'goods',
      'too-long',
    ),
    ...onlyIf(capacity.length > LINES_MOST, 'capacity', 'too-many'),
    ...capacity.flatMap(({ what, amount }, i) => [
      ...onlyIf(what === '' || amount === '', `capacity/${i}`, 'missing'),
      ...onlyIf(what.length > LINE || amount.length > LINE, `capacity/${i}`, 'too-long'),
    ]),
    ...onlyIf(certificates.length > LINES_MOST, 'certificates', 'too-many'),
    ...certificates.flatMap(({ name, number = '', issuer = '', until }, i) => [
      ...onlyIf(name === '', `certificates/${i}`, 'missing'),
      ...onlyIf([name, number, issuer].join('').length > LINE * 2, `certificates/${i}`, 'too-long'),
      ...onlyIf(until !== undefined && !isDay(until), `certificates/${i}`, 'no-date'),
    ]),
  ]
}

/** Every text that a person wrote, with its field. Numbers of certificates are none: they look like telephones. */
function textsOf(content: StorefrontContent): readonly (readonly [field: string, text: string])[] {
  const { introductions, pictures, goods, capacity, certificates } = content
  return [
    ...introductions.map(({ language, text }) => [`introductions/${language}`, text] as const),
    ...pictures.map(({ caption = '' }, i) => [`pictures/${i}`, caption] as const),
    ...goods.map((text) => ['goods', text] as const),
    ...capacity.map(({ what, amount }, i) => [`capacity/${i}`, `${what}: ${amount}`] as const),
    ...certificates.map(({ name, issuer = '' }, i) => [`certificates/${i}`, `${name} ${issuer}`] as const),
  ]
}

function contactFaults(field: string, text: string): Faults {
  const [sign] = offPlatform(text)
  return sign === undefined ? [] : [{ field, why: 'contact', said: sign.text }]
}

const namesOf = (type: 'region' | 'language') => new Intl.DisplayNames('en', { type, fallback: 'none' })
const regions = namesOf('region')
const tongues = namesOf('language')

/** ISO 3166 alpha-2, as far as the runtime knows a name for it; `ZZ` is its word for none. */
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined
const isLanguage = (code: string) => /^[a-z]{2}$/.test(code) && tongues.of(code) !== undefined
