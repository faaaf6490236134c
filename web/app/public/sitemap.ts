import type { LoaderFunctionArgs } from 'react-router'
import { languages } from '../language/languages.ts'
import { visitorContext } from '../serve/visitor.ts'
import { addressOf } from './address.ts'
import { publicPages } from './pages.ts'

/** The public pages with their other languages, for search engines. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const { origin } = context.get(visitorContext)
  const urls = languages.flatMap((language) =>
    publicPages.map(({ path }) => {
      const others = languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other.tag}" href="${addressOf(origin, other, path)}"/>`,
      )
      return `<url><loc>${addressOf(origin, language, path)}</loc>${others.join('')}</url>`
    }),
  )
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>${urls.join('\n')}</urlset>\n`
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
