import { useRouteLoaderData } from 'react-router'
import { type Language, type LanguageCode, languageOf } from '../language/languages.ts'
import type { Theme } from '../theme/theme.ts'

/** What every page knows of its visitor; answered by the root's loader. */
export interface PageData {
  readonly language: LanguageCode
  readonly theme: Theme
  readonly area: 'public' | 'app'
  /** Without the language. */
  readonly path: string
  readonly origin: string
  readonly mode: 'sandbox' | 'live'
  readonly hasSession: boolean
  /** The time of rendering, RFC 3339. */
  readonly now: string
}

/** The root's data; a page that failed early has none. */
export function usePageData(): PageData | undefined {
  return useRouteLoaderData<PageData>('root')
}

const unknown: PageData = {
  language: 'en',
  theme: 'auto',
  area: 'public',
  path: '/',
  origin: '',
  mode: 'live',
  hasSession: false,
  now: new Date(0).toISOString(),
}

/** Language, theme, address, mode, and the time of rendering. */
export function usePage(): Omit<PageData, 'language'> & { readonly language: Language } {
  const page = usePageData() ?? unknown
  return { ...page, language: languageOf(page.language) }
}

/** The address of a public page in the reader's language. */
export function usePublicPath(): (path: string) => string {
  const { prefix } = usePage().language
  return (path) => `${prefix}${path === '/' && prefix !== '' ? '' : path}`.replace(/(.)\/#/, '$1#')
}
