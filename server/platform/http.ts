import { randomUUID } from 'node:crypto'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import { type Actor, isRefusal, type Json } from '../kernel/use-case.ts'
import type { Result } from './judge-command.ts'
import { type Problem, problem, problemType } from './problem.ts'
import type { Call, CommandRoute, QueryRoute, Route, Services } from './route.ts'

export interface HttpOptions {
  readonly routes: readonly Route[]
  readonly services: Services
  /** Who asks; `undefined` for nobody that we know. */
  readonly authenticate: (request: { readonly headers: FastifyRequest['headers'] }) => Promise<Actor | undefined>
  /** A fault of ours, under its incident's name. */
  readonly onFault?: (incident: string, error: unknown) => void
}

const BODY_LIMIT = 1024 * 1024
/** Text with a NUL cannot be kept; nobody writes it on purpose. */
const NUL = '\u0000'
const nobody: Actor = { kind: 'user', roles: [] }

/** The HTTP server of the API: routes as declared, everything that is no success as problem+json. */
export function buildHttp(o: HttpOptions): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    logger: false,
    genReqId: requestId,
    requestIdHeader: false,
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, querystringParser: (text) => Object.fromEntries(new URLSearchParams(text)) },
    // What the router itself refuses is answered like everything else.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, o),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false, useDefaults: true } },
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('request-id', request.id)
    reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
  })
  app.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  app.setErrorHandler((error, request, reply) => answerError(error as FastifyError, request, reply, o))
  app.setNotFoundHandler((request, reply) => send(reply, problem('not-found', request.id)))
  for (const route of o.routes) mount(app, route, o)
  return app
}

function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : `req_${randomUUID().replaceAll('-', '')}`
}

function send(reply: FastifyReply, body: Problem): FastifyReply {
  return reply.code(body.status).type(problemType).send(JSON.stringify(body))
}

function mount(app: FastifyInstance, route: Route, o: HttpOptions): void {
  const { params, query, body } = route
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { querystring: query }),
      ...(body === undefined ? {} : { body }),
    },
    handler: async (request, reply) => {
      const actor = await o.authenticate(request)
      if (actor === undefined && route.auth !== 'anonymous') return send(reply, problem('not-signed-in', request.id))
      const call = { ...partsOf(request), actor: actor ?? nobody }
      if (
        [call.params, call.query].some((part) => Object.values(part ?? {}).some((text) => String(text).includes(NUL)))
      )
        return send(reply, problem('request-invalid', request.id, { detail: 'the address has a NUL' }))
      return route.kind === 'query'
        ? answerQuery(route, call, request, reply, o.services)
        : answerCommand(route, call, request, reply, o.services)
    },
  })
}

function partsOf(request: FastifyRequest): Omit<Call, 'actor'> {
  const { params, query, body } = request as { params: Call['params']; query: Call['query']; body: unknown }
  return { params, query, body }
}

async function answerQuery(route: QueryRoute, call: Call, request: FastifyRequest, reply: FastifyReply, s: Services) {
  const found = await route.read(call, s)
  if (found === undefined) return send(reply, problem('not-found', request.id))
  if (typeof found === 'object' && found !== null && isRefusal(found))
    return send(reply, refusalProblem(found, request))
  const version = (found as { version?: unknown }).version
  if (typeof version === 'number' || typeof version === 'string') reply.header('etag', `"${version}"`)
  return found
}

async function answerCommand(
  route: CommandRoute,
  call: Call,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<unknown> {
  const key = request.headers['idempotency-key']
  if (key === undefined && route.idempotency === 'required') return send(reply, problem('key-missing', request.id))
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)))
    return send(
      reply,
      problem('request-malformed', request.id, { detail: 'Idempotency-Key: 1 to 255 visible characters' }),
    )
  if (Buffer.isBuffer(call.body) !== (route.takes !== undefined))
    return send(reply, problem('media-type-not-taken', request.id, { detail: route.takes ?? 'application/json' }))
  const said = saidIn(call.body)
  if (said === undefined || /\\u(0000|d[89a-f])/.test(said))
    return send(reply, problem('request-invalid', request.id, { detail: 'a text or number that cannot be kept' }))
  const input = await route.input(call, services)
  if (typeof input === 'object' && input !== null && isRefusal(input))
    return send(reply, refusalProblem(input, request))
  const { company = '', person = '' } = call.actor
  const path = request.url.split('?')[0]
  const id = key === undefined ? randomUUID() : sha256Hex(`${company || person}|${route.method} ${path}|${key}`)
  const fingerprint = sha256Hex(`${route.method} ${path}|${said}`)
  const result = await services.executor.submit(route.useCase, { id, input, fingerprint, actor: call.actor })
  return answerResult(result, route, call, request, reply)
}

/** The body as one text, the same for the same input; `undefined` for numbers beyond all bounds. */
function saidIn(body: unknown): string | undefined {
  try {
    return Buffer.isBuffer(body) ? sha256Hex(body) : canonicalJson((body ?? null) as Json)
  } catch {
    return undefined
  }
}

async function answerResult(
  result: Result,
  route: CommandRoute,
  call: Call,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  switch (result.kind) {
    case 'done':
      if (result.replayed) reply.header('idempotency-replayed', 'true')
      reply.code(route.status)
      return route.answer === undefined ? result.answer : await route.answer(result.answer, call, result.replayed)
    case 'refused':
      return send(reply, refusalProblem(result, request))
    case 'failed':
      return send(reply, problem('our-fault', request.id, { detail: result.incident }))
    case 'busy':
      reply.header('retry-after', String(result.retryAfterSeconds))
      return send(reply, problem('busy', request.id))
  }
}

function refusalProblem(refusal: { refused: string; data?: Json }, request: FastifyRequest): Problem {
  return problem(refusal.refused, request.id, refusal.data === undefined ? {} : { data: refusal.data })
}

const codesOfStatus: Readonly<Record<number, string>> = {
  400: 'request-malformed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'request-malformed',
  415: 'media-type-not-taken',
  429: 'too-many-requests',
  431: 'request-malformed',
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, o: HttpOptions) {
  if (error.validation !== undefined) {
    const place = error.validationContext ?? 'body'
    const errors = error.validation.map(({ instancePath, message = 'is not as documented', params }) => ({
      field: `${place}${instancePath}${'missingProperty' in params ? `/${params.missingProperty}` : ''}`,
      message,
    }))
    return send(reply, problem('request-invalid', request.id, { errors }))
  }
  const code = codesOfStatus[error.statusCode ?? 500]
  if (code !== undefined) return send(reply, problem(code, request.id))
  const incident = `inc_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  o.onFault?.(incident, error)
  return send(reply, problem('our-fault', request.id, { detail: incident }))
}
