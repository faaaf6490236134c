import type { paths } from '@surety/sdk'
import type { Said } from '../../public/supplier/read-storefront.ts'

/** What a supplier says of itself, as the API takes it. */
export type WireStorefront = paths['/v1/storefront']['put']['requestBody']['content']['application/json']

/** Languages that have a field of their own; another is typed by its code. */
export const introduced = ['en', 'zh', 'es'] as const

const texts = ['founded', 'employees', 'goods', 'markets', 'languages', 'capacity', 'certificates'] as const

/** The form as it was typed; lists have a line each, parts of a line stand between bars. */
export type TypedStorefront = Readonly<Record<(typeof texts)[number], string>> & {
  readonly introductions: readonly { readonly language: string; readonly text: string }[]
  readonly makes: readonly string[]
  readonly logo: string
  readonly banner: string
  readonly pictures: readonly { readonly file: string; readonly caption: string }[]
}

const bars = (...parts: readonly (string | null)[]) =>
  parts
    .map((part) => part ?? '')
    .join(' | ')
    .replace(/(\s*\|\s*)+$/, '')

/** The form of a draft, with everything in it, and a field for one language more. */
export function typedStorefront(said: Said): TypedStorefront {
  return {
    ...{ founded: said.founded === null ? '' : String(said.founded), employees: said.employees ?? '' },
    ...{ goods: said.goods.join('\n'), markets: said.markets.join(', '), languages: said.languages.join(', ') },
    capacity: said.capacity.map(({ what, amount }) => bars(what, amount)).join('\n'),
    certificates: said.certificates.map((each) => bars(each.name, each.number, each.issuer, each.until)).join('\n'),
    introductions: rowsOf(said.introductions),
    ...{ makes: said.makes, logo: said.logo ?? '', banner: said.banner ?? '' },
    pictures: said.pictures.map(({ file, caption }) => ({ file, caption: caption ?? '' })),
  }
}

function rowsOf(given: TypedStorefront['introductions']): TypedStorefront['introductions'] {
  const own = introduced.map((language) => given.find((each) => each.language === language) ?? { language, text: '' })
  const others = given.filter(({ language, text }) => text !== '' && !introduced.some((each) => each === language))
  return [...own, ...others, { language: '', text: '' }]
}

/** A posted form. A picture whose box is not ticked is left out. */
export function typedFromForm(form: FormData): TypedStorefront {
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r', '')
  const all = (name: string) => form.getAll(name).map((each) => String(each).replaceAll('\r', ''))
  const said = all('introduction')
  return {
    ...(Object.fromEntries(texts.map((name) => [name, text(name)])) as Record<(typeof texts)[number], string>),
    introductions: rowsOf(all('language').map((language, n) => ({ language: language.trim(), text: said[n] ?? '' }))),
    ...{ makes: all('makes'), logo: text('logo'), banner: text('banner') },
    pictures: all('picture').map((file) => ({ file, caption: text(`caption-${file}`) })),
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const codesOf = (text: string) => text.split(/[\s,;，、]+/).filter((code) => code !== '')
const partsOf = (line: string) => line.split('|').map((part) => part.trim())
const said = <N extends string>(name: N, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [K in N]?: string }

/** What the form says, for the API. */
export function contentOf(typed: TypedStorefront): WireStorefront {
  const { introductions, founded, employees, makes, logo, banner, pictures } = typed
  const year = Number(founded.trim())
  return {
    introductions: introductions.filter(({ text }) => text.trim() !== ''),
    ...said('logo', logo),
    ...said('banner', banner),
    pictures: pictures.map(({ file, caption }) => ({ file, ...said('caption', caption.trim()) })),
    ...(founded.trim() === '' ? {} : { founded: Number.isInteger(year) && year >= 0 && year <= 9999 ? year : 0 }),
    ...(employees === '' ? {} : { employees: employees as NonNullable<WireStorefront['employees']> }),
    ...{ makes: [...makes], goods: linesOf(typed.goods) },
    ...{ markets: codesOf(typed.markets), languages: codesOf(typed.languages) },
    capacity: linesOf(typed.capacity).map((line) => {
      const [what = '', ...amount] = partsOf(line)
      return { what, amount: amount.join(' ') }
    }),
    certificates: linesOf(typed.certificates).map((line) => {
      const [name = '', number, issuer, until] = partsOf(line)
      return { name, ...said('number', number), ...said('issuer', issuer), ...said('until', until) }
    }),
  }
}
