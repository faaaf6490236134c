import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as build from 'virtual:react-router/server-build'
import { createRequestListener } from '@react-router/node'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { builtFiles } from './files.ts'
import { keptPages, withNonce } from './kept-pages.ts'
import { isOwnForm } from './own-forms.ts'
import { publicAsking } from './public-asking.ts'
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

const newNonce = () => randomBytes(16).toString('base64url')

/** Starts the rendering process on its socket. */
export async function startWeb(settings: WebSettings): Promise<{ stop(): Promise<void> }> {
  const serveFile = builtFiles(settings.files)
  const contextOf = (request: Request, nonce = newNonce()) => {
    const context = new RouterContextProvider()
    context.set(visitorContext, visitorOf(request, { ...settings, nonce }))
    return context
  }
  const render = createRequestListener({ build, mode: 'production', getLoadContext: (request) => contextOf(request) })
  const servePublic = publicPages(contextOf)
  const server = createServer((request, response) => {
    if (!isOwnForm(request)) response.writeHead(403, { 'content-type': 'text/plain' }).end('A form of another site.')
    else if (!serveFile(request, response))
      void servePublic(request, response).then((isServed) => isServed || render(request, response))
  })
  // Its one caller keeps connections: closing one that rests may cross a question on its way.
  server.keepAliveTimeout = 0
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

/** Answers public pages out of what was rendered a moment ago; `false` for everything else. */
function publicPages(contextOf: (request: Request, nonce: string) => RouterContextProvider) {
  const handle = createRequestHandler(build, 'production')
  const kept = keptPages()
  // Pages are rendered under this nonce, which goes out to nobody.
  const inside = newNonce()
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const asking = publicAsking(request)
    if (asking === undefined) return false
    const page = await kept(asking.key, () => handle(asking.request, contextOf(asking.request, inside)))
    if (page === undefined || response.closed) return page !== undefined
    const { headers, body } = withNonce(page, inside, newNonce())
    response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
    return true
  }
}
