import { createContext } from 'react-router'
import { type Language, languageOf, splitPath, spokenBy } from '../language/languages.ts'
import { isPublicKind } from '../public/pages.ts'
import { type Theme, themeOf } from '../theme/theme.ts'

/** Who asks for a page and how: what each page on the server is rendered for. */
export interface Visitor {
  readonly language: Language
  readonly theme: Theme
  readonly area: 'public' | 'app'
  /** The path without its language. */
  readonly path: string
  /** The address of the site as the visitor sees it, without a path. */
  readonly origin: string
  readonly mode: 'sandbox' | 'live'
  /** A session's cookie is there; whether it still stands the API says. */
  readonly hasSession: boolean
  /** Where the server itself reaches the API. */
  readonly apiUrl: string
  /** For the scripts of this one answer. */
  readonly nonce: string
}

export const visitorContext = createContext<Visitor>()

/** The value of a cookie. */
export function cookieOf(request: Request, name: string): string | undefined {
  return cookieIn(request.headers.get('cookie') ?? '', name)
}

/** The value of a cookie in a header of cookies. */
export function cookieIn(header: string, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(header)?.[1]
}

/** Whether a session's cookie is in a header of cookies. */
export function hasSessionIn(header: string): boolean {
  return /(?:^|; )(?:__Secure-)?surety\.session_token=/.test(header)
}

/** The language that was chosen; the pseudo language is for trying pages out, so there is none in live mode. */
function chosenIn(mode: Visitor['mode'], code: string): Language {
  const found = languageOf(code)
  return found.code === 'pseudo' && mode === 'live' ? languageOf('en') : found
}

/** Reads the visitor off the request: a public page names its language by its path, others go by the choice made. */
export function visitorOf(
  request: Request,
  known: Pick<Visitor, 'mode' | 'apiUrl' | 'nonce'> & { readonly publicUrl?: string | undefined },
): Visitor {
  const url = new URL(request.url)
  const path = url.pathname.replace(/(\/_root)?\.data$/, '') || '/'
  const { language, rest } = splitPath(path)
  const area = isPublicKind(rest) || language !== undefined ? 'public' : 'app'
  const chosen = cookieOf(request, 'language')
  const usual = chosen === undefined ? spokenBy(request.headers.get('accept-language')) : chosenIn(known.mode, chosen)
  return {
    language: language ?? (area === 'public' ? languageOf('en') : usual),
    theme: themeOf(cookieOf(request, 'theme')),
    area,
    path: rest,
    origin: known.publicUrl ?? `${request.headers.get('x-forwarded-proto') ?? 'http'}://${url.host}`,
    mode: known.mode,
    hasSession: hasSessionIn(request.headers.get('cookie') ?? ''),
    apiUrl: known.apiUrl,
    nonce: known.nonce,
  }
}
