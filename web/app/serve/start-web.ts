import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import * as build from 'virtual:react-router/server-build'
import { createRequestListener } from '@react-router/node'
import { RouterContextProvider } from 'react-router'
import { builtFiles } from './files.ts'
import { isOwnForm } from './own-forms.ts'
import { visitorContext, visitorOf } from './visitor.ts'

export interface WebSettings {
  /** The local socket that the API passes pages through. */
  readonly socket: string
  /** Where this process reaches the API, without a path. */
  readonly apiUrl: string
  /** The folder of the built files. */
  readonly files: string
  readonly mode: 'sandbox' | 'live'
  /** The site's address for search engines and mails; default: the address that is asked. */
  readonly publicUrl?: string | undefined
}

/** Starts the rendering process on its socket. */
export async function startWeb(settings: WebSettings): Promise<{ stop(): Promise<void> }> {
  const serveFile = builtFiles(settings.files)
  const render = createRequestListener({
    build,
    mode: 'production',
    getLoadContext: (request) => {
      const nonce = randomBytes(16).toString('base64url')
      const context = new RouterContextProvider()
      context.set(visitorContext, visitorOf(request, { ...settings, nonce }))
      return context
    },
  })
  const server = createServer((request, response) => {
    if (!isOwnForm(request)) response.writeHead(403, { 'content-type': 'text/plain' }).end('A form of another site.')
    else if (!serveFile(request, response)) render(request, response)
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(settings.socket, done)
  })
  return {
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
