import type { LoaderFunctionArgs } from 'react-router'
import { visitorContext } from '../serve/visitor.ts'

/** What search engines may read: the public pages. A sandbox is not for them. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const { origin, mode } = context.get(visitorContext)
  const rules = mode === 'live' ? 'Allow: /\nDisallow: /v1/\nDisallow: /preferences' : 'Disallow: /'
  const body = `User-agent: *\n${rules}\n\nSitemap: ${origin}/sitemap.xml\n`
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
