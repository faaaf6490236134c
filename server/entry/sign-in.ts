import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/use-case.ts'
import { companiesOf } from '../modules/parties/index.ts'
import { send } from '../platform/http-faults.ts'
import { type Hook, isCrossSite } from '../platform/http-gate.ts'
import { problem } from '../platform/problem.ts'
import type { Services } from '../platform/route.ts'
import { addressHeader, type Session, type SignIn } from './people.ts'
import { demoPassword, demoPeople } from './seed-people.ts'

type Pool = Services['pool']
type RequestHeaders = FastifyRequest['headers']

/**
 * How long the cookies of a session are remembered as its own: their signature says the same for ever. Whether the
 * session stands is asked each time, since it may have been ended on another server.
 */
const SESSION_CACHE_MS = 60_000
const SESSION_CACHE_MAX = 10_000
/** Which of a person's companies he speaks for; without it, the first by name. */
const companyHeader = 'surety-company'
const companyCookie = /(?:^|;\s*)surety-company=([\w-]{1,64})/

interface Known extends Session {
  readonly until: number
}

/** Who asks, by the cookies of a session; `undefined` without a session that stands. */
export type ActorOf = (headers: RequestHeaders) => Promise<Actor | undefined>

/** Reads actors from sessions. */
export function sessions(signIn: SignIn, pool: Pool): ActorOf {
  const known = new Map<string, Known>()
  async function look(cookie: string): Promise<Session | undefined> {
    const cached = known.get(cookie)
    if (cached !== undefined && cached.until > performance.now()) return cached
    known.delete(cookie)
    const found = await signIn.sessionOf(new Headers({ cookie }))
    if (found === undefined) return undefined
    if (known.size >= SESSION_CACHE_MAX) known.clear()
    known.set(cookie, { ...found, until: performance.now() + SESSION_CACHE_MS })
    return found
  }
  return async (headers) => {
    if (headers.cookie === undefined || !headers.cookie.includes('surety.session_token=')) return undefined
    const found = await look(headers.cookie)
    if (found === undefined) return undefined
    const { userId: person, token } = found
    // Read each time: who has just founded or joined a company is in it, whose session has ended is nobody.
    const [stands, companies] = await Promise.all([signIn.stands(token), companiesOf(pool, person)])
    if (!stands) return undefined
    const wanted = headers[companyHeader] ?? companyCookie.exec(headers.cookie)?.[1]
    const chosen = companies.find((each) => each.company === wanted) ?? companies[0]
    if (chosen === undefined) return { kind: 'user', person, roles: [] }
    return { kind: 'user', person, company: chosen.company, roles: chosen.roles }
  }
}

/** Where sign-in is reached, and what stands before it. */
export interface SignInDoor {
  readonly signIn: SignIn
  /** Few tries of one network address. */
  readonly gate: Hook
  /** Where people reach the app; absent: whatever they ask for (tests). */
  readonly appUrl?: string
}

/**
 * A request of the door as the web platform's, for the library. The caller's address is ours to tell, and so is where
 * it came to: no Host that somebody made up gets into a link. What writes has passed `onlyOwnPages`.
 */
function asRequest(request: FastifyRequest, appUrl: string | undefined, path = request.url, body = request.body) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !NOT_TOLD.test(name)) headers.set(name, value)
  headers.set(addressHeader, request.ip)
  const origin = appUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead) headers.set('origin', origin)
  return new Request(`${origin}${path}`, {
    method: request.method,
    headers,
    ...(isRead ? {} : { body: String(body ?? '') }),
  })
}

const NOT_TOLD = /^(content-length|host|origin|referer|forwarded|x-forwarded-.*|sec-fetch-.*)$/

/** Signing in or out is no matter of other sites, with cookies or without; a program names no site. */
async function onlyOwnPages(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { authorization: _, ...headers } = request.headers
  const namesSite = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  const asked = { method: request.method, headers: namesSite ? { cookie: '', ...headers } : headers }
  return isCrossSite(asked) ? send(reply, problem('cross-site', request.id)) : undefined
}

async function pass(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(Buffer.from(await response.arrayBuffer()))
}

/** Mounts sign-in below `/v1/auth`. */
export function mountSignIn(app: FastifyInstance, { signIn, gate, appUrl }: SignInDoor): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: '/v1/auth/*',
      onRequest: onlyOwnPages,
      preHandler: async (request, reply) => (request.url.includes('/sign-') ? gate(request, reply) : undefined),
      handler: async (request, reply) => pass(await signIn.handle(asRequest(request, appUrl)), reply),
    })
  })
}

/** One click to be somebody in the sandbox, also when he has changed his password. */
export function mountDemoSignIn(app: FastifyInstance, { signIn, appUrl }: SignInDoor): void {
  app.post('/v1/sandbox/sign-in', { onRequest: onlyOwnPages }, async (request, reply) => {
    const { person = '' } = (request.body ?? {}) as { person?: string }
    const address = (await signIn.find([person])).get(person)?.address ?? 'nobody@sandbox.example'
    const body = JSON.stringify({ email: address, password: demoPassword })
    const answer = await signIn.handle(asRequest(request, appUrl, '/v1/auth/sign-in/email', body))
    const isOurs = demoPeople.some(({ userId }) => userId === person)
    return pass(answer.status === 401 && isOurs ? await signIn.be(person) : answer, reply)
  })
}
