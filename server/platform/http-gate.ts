import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/use-case.ts'
import { send } from './http-faults.ts'
import { problem } from './problem.ts'
import { type RateLimits, rateLimiter, type Standing } from './rate-limit.ts'
import type { Route } from './route.ts'

export type Authenticate = (request: { readonly headers: FastifyRequest['headers'] }) => Promise<Actor | undefined>

export interface GateOptions {
  /** Who asks; `undefined` for nobody that we know. */
  readonly authenticate: Authenticate
  /** Absent: no limits. */
  readonly limits?: RateLimits
}

export type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/** Makes the gate of a route. */
export type Gate = (route: Pick<Route, 'method' | 'auth' | 'takes' | 'limit'>) => Hook

const nobody: Actor = { kind: 'user', roles: [] }

/**
 * What stands before each route, and before its body is read: media type, who asks, whether a browser was tricked into
 * asking, and how often. Sets `request.actor`.
 */
export function gate({ authenticate, limits }: GateOptions): Gate {
  const isSpent = limits === undefined ? undefined : counting(limits)
  const stopSignIns = signInGate(limits)
  return (route) => async (request, reply) => {
    if (route.limit === 'sign-in' && (await stopSignIns(request, reply)) !== undefined) return reply
    if (!takesContent(route, request.headers['content-type']))
      return send(reply, problem('media-type-not-taken', request.id, { detail: route.takes ?? 'application/json' }))
    // An address that asked in vain too often is not looked up again.
    if (isSpent?.(request, reply, undefined, false)) return send(reply, problem('too-many-requests', request.id))
    const actor = await authenticate(request)
    if (isSpent?.(request, reply, actor, true)) return send(reply, problem('too-many-requests', request.id))
    if (actor === undefined && route.auth !== 'anonymous')
      return send(reply.header('www-authenticate', 'Bearer'), problem('not-signed-in', request.id))
    if (actor !== undefined && isCrossSite(request)) return send(reply, problem('cross-site', request.id))
    request.actor = actor ?? nobody
    return undefined
  }
}

/** Whether a caller has spent its window; shows where it stands. */
function counting({ windowSeconds, perCaller, perAddress }: RateLimits) {
  const limiter = rateLimiter(windowSeconds)
  return (request: FastifyRequest, reply: FastifyReply, actor: Actor | undefined, isCounted: boolean): boolean => {
    const known = actor?.person ?? actor?.company
    const [caller, limit] = known === undefined ? [`address ${request.ip}`, perAddress] : [known, perCaller]
    const standing = isCounted ? limiter.count(caller, limit) : limiter.peek(caller, limit)
    if (isCounted || standing.isOver) show(reply, standing)
    return standing.isOver
  }
}

/** What stands before every address where someone signs in: few tries of one network address, whoever it names. */
export function signInGate(limits: RateLimits | undefined): Hook {
  if (limits === undefined) return async () => undefined
  const { windowSeconds, perAddress } = limits.signIns
  const limiter = rateLimiter(windowSeconds)
  return async (request, reply) => {
    const standing = limiter.count(request.ip, perAddress)
    show(reply, standing)
    return standing.isOver ? send(reply, problem('too-many-requests', request.id)) : undefined
  }
}

function show(reply: FastifyReply, { limit, remaining, resetSeconds, isOver }: Standing): void {
  reply.header('ratelimit-limit', limit)
  reply.header('ratelimit-remaining', remaining)
  reply.header('ratelimit-reset', resetSeconds)
  if (isOver) reply.header('retry-after', resetSeconds)
}

const JSON_TYPE = /^application\/json\s*(;|$)/i
const XML_TYPE = /^(application|text)\/xml\s*(;|$)/i
const BYTES_TYPE = /^(application\/(octet-stream|xml)|text\/(xml|plain))\s*(;|$)/i

function typeOf(takes: string | undefined): RegExp {
  if (takes === undefined) return JSON_TYPE
  return takes === 'application/octet-stream' ? BYTES_TYPE : XML_TYPE
}

function takesContent({ method, takes }: Parameters<Gate>[0], type: string | undefined): boolean {
  return type === undefined || method === 'GET' || takes === '*/*' || typeOf(takes).test(type)
}

/**
 * A write that a browser sent with its cookies from another site. Browsers name the site (Sec-Fetch-Site) or at least
 * the origin on every write; a bearer token is never sent by itself, so programs are not asked.
 */
export function isCrossSite({ method, headers }: Pick<FastifyRequest, 'headers' | 'method'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  if (headers.authorization !== undefined || headers.cookie === undefined) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  try {
    return new URL(headers.origin ?? '').host !== headers.host
  } catch {
    return true
  }
}
