import type { IncomingMessage } from 'node:http'
import { splitPath } from '../language/languages.ts'
import { isPublic } from '../public/pages.ts'
import { themeOf } from '../theme/theme.ts'
import { cookieIn, hasSessionIn } from './visitor.ts'

/**
 * A public page as anybody may ask for it: the request holds what its key says and nothing else, so that a page kept
 * under the key is nobody's own. `undefined` for what is not public, has a question in it, or comes from somebody who
 * is signed in.
 */
export function publicAsking({ method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) {
  const { host = '', cookie = '', 'x-forwarded-proto': protocol = 'http' } = headers
  if (method !== 'GET' || !isPublic(splitPath(url).rest) || hasSessionIn(cookie)) return undefined
  const theme = themeOf(cookieIn(cookie, 'theme'))
  const address = `http://${host}${url}`
  if (!URL.canParse(address)) return undefined
  const asked = { 'x-forwarded-proto': String(protocol), cookie: `theme=${theme}` }
  return { key: `${protocol} ${address} ${theme}`, request: new Request(address, { headers: asked }) }
}
