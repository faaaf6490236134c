import type { Language } from '../../kernel/language.ts'
import type { CategoryRow } from './category-row.rules.ts'
import { categoryTree } from './category-tree.rules.ts'

/** Lists of codes that are translated into ours. */
export const codeLists = ['hs', 'un', 'cp'] as const
export type CodeList = (typeof codeLists)[number]

export interface Category {
  readonly code: string
  /** The code of its top category; absent for a top category. */
  readonly under?: string
  readonly names: Readonly<Record<Language, string>>
}

/** Where goods stand that nothing else is said of. */
export const fallbackCategory = 'other-goods'

function categoryOf([code, en, es, zh]: CategoryRow, under?: string): Category {
  return { code, names: { en, es, zh }, ...(under === undefined ? {} : { under }) }
}

/** Every category, a top one before what stands under it. */
export const categories: readonly Category[] = categoryTree.flatMap(({ top, under }) => [
  categoryOf(top),
  ...under.map((row) => categoryOf(row, top[0])),
])

const byCode = new Map(categories.map((each) => [each.code, each]))

/** The category of a code; `undefined` where there is none. */
export function categoryWith(code: string): Category | undefined {
  return byCode.get(code)
}

/** The prefixes that a row names: `hs12-14` are 12, 13 and 14. */
function prefixesOf(from: string): readonly string[] {
  return from.split(' ').flatMap((each) => {
    const [, list = '', first = '', last] = /^([a-z]{2})(\d+)(?:-(\d+))?$/.exec(each) ?? []
    const count = last === undefined ? 1 : Number(last) - Number(first) + 1
    return Array.from({ length: count }, (_, i) => list + String(Number(first) + i).padStart(first.length, '0'))
  })
}

/** Each prefix with its category; a test holds that none stands twice. */
export const categoryPrefixes: readonly (readonly [prefix: string, code: string])[] = categoryTree.flatMap(
  ({ top, under }) =>
    [top, ...under].flatMap(([code, , , , from]) =>
      from === undefined ? [] : prefixesOf(from).map((prefix) => [prefix, code] as const),
    ),
)

const byPrefix = new Map(categoryPrefixes)

/**
 * The category that a code of another list falls into, by the longest prefix that is known; `undefined` for none.
 * Dots and spaces in it do not count (`8517.13`).
 */
export function categoryFor(list: CodeList, code: string): string | undefined {
  const digits = code.replace(/\D/g, '')
  for (let length = digits.length; length >= 2; length -= 1) {
    const found = byPrefix.get(list + digits.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

const byName = new Map(
  categories.flatMap(({ code, names }) => Object.values(names).map((name) => [name.toLowerCase(), code] as const)),
)

/** What somebody wrote as category: our code, or a name in one of our languages; `undefined` for neither. */
export function categoryNamed(words: string): string | undefined {
  const given = words.trim().toLowerCase()
  return byCode.has(given) ? given : byName.get(given)
}
