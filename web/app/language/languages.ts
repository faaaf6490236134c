/** A language of the app. The pseudo language stretches every text and runs from right to left: for tests. */
export interface Language {
  readonly code: 'en' | 'zh' | 'es' | 'pseudo'
  /** In its own words. */
  readonly name: string
  /** What the path of a public page begins with. */
  readonly prefix: string
  /** For dates and numbers. */
  readonly locale: string
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

export type LanguageCode = Language['code']

const english: Language = { code: 'en', name: 'English', prefix: '', locale: 'en-GB', tag: 'en', direction: 'ltr' }
const pseudo: Language = {
  code: 'pseudo',
  name: 'Pseudo',
  prefix: '/pseudo',
  locale: 'en-GB-x-rtl',
  tag: 'en-XB',
  direction: 'rtl',
}

/** The languages that readers choose from. */
export const languages: readonly Language[] = [
  english,
  { code: 'zh', name: '中文', prefix: '/zh', locale: 'zh-CN', tag: 'zh', direction: 'ltr' },
  { code: 'es', name: 'Español', prefix: '/es', locale: 'es', tag: 'es', direction: 'ltr' },
]

/** Every language that is built. */
export const everyLanguage: readonly Language[] = [...languages, pseudo]

/** The language of a code; English for a code that is none. */
export function languageOf(code: string | undefined): Language {
  return everyLanguage.find((each) => each.code === code) ?? english
}

/** The language that a path names, and the path without it. */
export function splitPath(path: string): { readonly language: Language | undefined; readonly rest: string } {
  const language = everyLanguage.find(
    ({ prefix }) => prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`)),
  )
  return { language, rest: language === undefined ? path : path.slice(language.prefix.length) || '/' }
}

/** The first of a browser's languages (Accept-Language) that we speak; English else. */
export function spokenBy(accepted: string | null): Language {
  for (const part of (accepted ?? '').split(',')) {
    const wanted = part.split(';')[0]?.trim().toLowerCase().split('-')[0]
    const found = languages.find(({ code }) => code === wanted)
    if (found !== undefined) return found
  }
  return english
}
