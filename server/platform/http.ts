import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/use-case.ts'
import { openStreams, type StreamSettings, type Streams } from './event-stream.ts'
import { commandHandler } from './http-command.ts'
import { downloadHandler } from './http-download.ts'
import { exportHandler } from './http-export.ts'
import { answerClientError, answerFault, send } from './http-faults.ts'
import { type Gate, type GateOptions, gate, type Hook } from './http-gate.ts'
import { type Handler, queryHandler } from './http-query.ts'
import { streamHandler } from './http-stream.ts'
import { uploadHandler } from './http-upload.ts'
import { MOST_PARAMETER, methodsByPath } from './methods-by-path.ts'
import { problem } from './problem.ts'
import type { Route, Services } from './route.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the gate. */
    actor: Actor
  }
}

export interface HttpOptions extends GateOptions {
  readonly routes: readonly Route[]
  readonly services: Services
  /** A fault of ours, under its incident's name. */
  readonly onFault?: (incident: string, error: unknown) => void
  /** Before each request of a route is handled: method and path as declared. */
  readonly onAsk?: (route: string) => void
  /** After each answer. */
  readonly onAnswer?: (answer: Answered) => void
  /** Proxies of ours, whose X-Forwarded-For is believed: addresses and ranges, by comma. Absent: this machine. */
  readonly trustedProxies?: string
  readonly streams?: Partial<StreamSettings>
}

/** One answer, for metrics and the log of slow ones. `path` as declared, so that there are few. */
export interface Answered {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  readonly requestId: string
}

const BODY_LIMIT = 1024 * 1024
/** A request that is not whole after this long is cut off: slow senders must not hold connections. */
const REQUEST_TIMEOUT_MS = 60_000
/** A film takes half an hour from a phone on a bad line; who stands still meanwhile is cut off by whoever reads it. */
const UPLOAD_TIMEOUT_MS = 1_800_000

/** On every answer: it is data for one caller, never a page, a frame or a cached copy. */
const safeHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

/** The HTTP server of the API: routes as declared, everything that is no success as problem+json. */
export function buildHttp(o: HttpOptions): FastifyInstance {
  const fault = answerFault(o.onFault)
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    logger: false,
    genReqId: requestId,
    requestIdHeader: false,
    // We say it ourselves, as a problem.
    return503OnClosing: false,
    trustProxy: o.trustedProxies ?? 'loopback',
    routerOptions: { maxParamLength: MOST_PARAMETER, querystringParser: readQuery },
    // What the router itself refuses is answered like everything else.
    frameworkErrors: (error, request, reply) => {
      showHead(request, reply)
      fault(error, request, reply)
    },
    clientErrorHandler: answerClientError,
  })
  app.decorateRequest('actor', null as unknown as Actor)
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onRequest', (request, reply, done) => {
    showHead(request, reply)
    if (!isClosing) return done()
    reply.header('connection', 'close').header('retry-after', 1)
    send(reply, problem('busy', request.id))
  })
  listen(app, o.onAnswer)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    ['application/xml', 'text/xml', 'text/plain', 'application/octet-stream'],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      done(null, body)
    },
  )
  app.setErrorHandler(fault)
  mountRoutes(app, o)
  return app
}

function showHead(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(safeHeaders).header('request-id', request.id)
}

function listen(app: FastifyInstance, onAnswer: HttpOptions['onAnswer']): void {
  if (onAnswer === undefined) return
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, id } = request
    const path = routeOptions.url ?? ''
    onAnswer({ method, path, status: reply.statusCode, milliseconds: reply.elapsedTime, requestId: id })
    done()
  })
}

function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : `req_${randomUUID().replaceAll('-', '')}`
}

/** Query parameters by name; one that is given twice becomes a list, which no schema takes. */
function readQuery(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) found[name] = name in found ? [found[name], value] : value
  return found
}

/** Mounts declared routes: each behind the gate, and a 405 for every other method of its path. */
function mountRoutes(app: FastifyInstance, o: HttpOptions): void {
  const gateOf = gate(o)
  const refuse = refuseOthers(o.routes, gateOf({ method: 'GET', auth: 'anonymous' }))
  // By a route that takes every path and leaves this one to us.
  app.setNotFoundHandler(refuse)
  // Before a body is read: it is for nobody.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) refuse(request, reply).catch(done)
    else done()
  })
  const streams = openStreams(o.streams)
  app.addHook('preClose', async () => streams.endAll())
  for (const route of o.routes) {
    const handler = handlerOf(route, o, streams)
    if (route.kind === 'upload') app.register(async (scope) => mountUpload(scope, route, gateOf, handler, o.onAsk))
    else mount(app, route, gateOf, handler, o.onAsk)
  }
}

function handlerOf(route: Route, { services, authenticate }: HttpOptions, streams: Streams): Handler {
  switch (route.kind) {
    case 'query':
      return queryHandler(route, services)
    case 'command':
      return commandHandler(route, services)
    case 'stream':
      return streamHandler(route, services, streams, authenticate)
    case 'upload':
      return uploadHandler(route, services)
    case 'download':
      return downloadHandler(route, services)
    case 'export':
      return exportHandler(route, services)
  }
}

/** Files are of any type, and their bytes are for the route to read as they come. */
function mountUpload(scope: FastifyInstance, ...[route, gateOf, handler, onAsk]: OfRoute): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  mount(scope, route, gateOf, handler, onAsk)
}

type OfRoute = [route: Route, gateOf: Gate, handler: Handler, onAsk?: HttpOptions['onAsk']]

/** A body that is to be read at once is there soon, or its connection ends. */
function hurry({ raw }: FastifyRequest): void {
  if (raw.complete || (raw.headers['transfer-encoding'] === undefined && !Number(raw.headers['content-length'] ?? 0)))
    return
  const timer = setTimeout(() => raw.destroy(), REQUEST_TIMEOUT_MS).unref()
  raw.once('close', () => clearTimeout(timer))
}

function mount(app: FastifyInstance, ...[route, gateOf, handler, onAsk]: OfRoute): void {
  const pass = gateOf(route)
  const name = `${route.method} ${route.path}`
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    onRequest(request, reply) {
      onAsk?.(name)
      if (route.kind !== 'upload') hurry(request)
      return pass(request, reply)
    },
    exposeHeadRoute: route.kind !== 'stream',
    handler,
  })
}

/**
 * What answers where no route is: 404, or 405 with what its path takes instead. Callers are counted there too, since
 * addresses cannot be tried for ever.
 */
function refuseOthers(routes: readonly Route[], pass: Hook) {
  const methodsOf = methodsByPath(routes)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const passed = await pass(request, reply)
    if (passed !== undefined) return passed
    const methods = methodsOf(request.url)
    if (methods === undefined) return send(reply, problem('not-found', request.id))
    reply.header('allow', [...methods, 'OPTIONS'].join(', '))
    if (request.method === 'OPTIONS') return reply.code(204).send()
    return send(reply, problem('method-not-allowed', request.id))
  }
}
