import type { FastifyInstance } from 'fastify'
import { refusals } from '../kernel/refusals.ts'
import { webhookNews } from '../modules/notices/webhooks.schemas.ts'
import { type Operation, openApi, type WebhookNews } from '../platform/openapi.ts'
import { doorCodes } from '../platform/problem.ts'
import { routes } from './api.ts'
import { sandboxRoutes } from './sandbox.ts'

const VERSION = '0.1.0'
const nothingBehind = () => {
  throw new Error('the documentation calls no route')
}
const operations: readonly Operation[] = [...routes, ...sandboxRoutes(nothingBehind)]

/** The OpenAPI document of the product; `api/openapi.json` is this, kept to be read and compared. */
export const apiDocument = openApi('Surety', VERSION, operations, webhookNews)

/** The document as its file holds it. */
export function apiDocumentText(): string {
  return `${JSON.stringify(apiDocument, undefined, 2)}\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const json = (value: unknown) => `<pre>${escaped(JSON.stringify(value, undefined, 2))}</pre>`

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
:root{color-scheme:light dark}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{overflow:auto;max-height:24rem;padding:.5rem;border:1px solid #8888}
summary{cursor:pointer}dt{font-weight:600}h3{margin:2rem 0 .2rem}`

/** The documentation as one page: no script, nothing fetched from elsewhere. */
export function docsPage(): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const codes = Object.entries({ ...doorCodes, ...refusals }).sort(([a], [b]) => (a < b ? -1 : 1))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Surety API</title>
<style>${style}</style></head><body>
<h1>Surety API ${VERSION}</h1>
<p>REST and JSON. Send <code>Authorization: Bearer …</code> with an API key, and an <code>Idempotency-Key</code>
with each step. Money is a whole number of minor units beside its ISO 4217 currency, times are RFC 3339 in UTC.
What is no success is <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>:
see <a href="#problems">problems</a>.
As a document: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav><ul>${tags.map((tag) => `<li><a href="#${tag}">${tag}</a></li>`).join('')}</ul></nav>
${tags
  .map(
    (tag) =>
      `<h2 id="${tag}">${tag}</h2>${operations
        .filter((each) => each.tag === tag)
        .map(section)
        .join('\n')}`,
  )
  .join('\n')}
<h2 id="events">Events</h2>
<p>What webhooks and <code>GET /v1/events</code> tell (Standard Webhooks 1.0).</p>
${webhookNews.map(newsSection).join('\n')}
<h2 id="problems">Problems</h2>
<dl>${codes.map(described).join('\n')}</dl>
</body></html>
`
}

function described([code, { status, text }]: readonly [string, { readonly status: number; readonly text: string }]) {
  return `<dt id="problem-${code}"><code>${code}</code> (${status})</dt><dd>${escaped(text)}</dd>`
}

function section({ method, path, summary, query, body, takes, idempotency }: Operation): string {
  const key = idempotency === 'required' ? ' · Idempotency-Key needed' : ''
  return `<h3>${escaped(summary)}</h3>
<p><code>${method} ${path.replace(/:(\w+)/g, '{$1}')}</code>${key}</p>
${query === undefined ? '' : `<details><summary>Query</summary>${json(query)}</details>`}
${body === undefined ? '' : `<details><summary>Body</summary>${json(body)}</details>`}
${takes === undefined ? '' : `<p>Takes <code>${takes}</code>.</p>`}`
}

function newsSection({ type, summary, body }: WebhookNews): string {
  return `<h3><code>${type}</code></h3>
<p>${escaped(summary)}.</p>
<details><summary>Body</summary>${json(body)}</details>`
}

/** `/docs` and `/openapi.json`, for everybody; both are made once. */
export function mountDocs(app: FastifyInstance): void {
  const page = docsPage()
  const document = JSON.stringify(apiDocument)
  app.get('/docs', (_request, reply) =>
    reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      .type('text/html; charset=utf-8')
      .send(page),
  )
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
}
