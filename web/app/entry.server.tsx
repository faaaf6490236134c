import { PassThrough } from 'node:stream'
import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { loadTexts } from './language/catalogs.ts'
import type { LanguageCode } from './language/languages.ts'
import { securityHeaders } from './serve/headers.ts'
import { NonceContext } from './serve/nonce.ts'
import { visitorContext } from './serve/visitor.ts'

const texts = new Map<LanguageCode, Promise<I18n>>()

function textsOf(code: LanguageCode): Promise<I18n> {
  const known = texts.get(code) ?? loadTexts(code, 'app')
  texts.set(code, known)
  return known
}

/** Renders a page for its visitor. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, language } = context.get(visitorContext)
  const i18n = await textsOf(language.code)
  for (const [name, value] of Object.entries(securityHeaders(nonce))) headers.set(name, value)
  headers.set('content-type', 'text/html; charset=utf-8')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const page = (
    <NonceContext value={nonce}>
      <I18nProvider i18n={i18n}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </I18nProvider>
    </NonceContext>
  )
  return new Promise((answer, failed) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        answer(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: failed,
      onError(error) {
        console.error(error)
      },
    })
  })
}
