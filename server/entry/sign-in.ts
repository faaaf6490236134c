import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/use-case.ts'
import { companiesOf } from '../modules/parties/index.ts'
import type { Hook } from '../platform/http-gate.ts'
import type { Services } from '../platform/route.ts'
import { addressHeader, type SignIn } from './people.ts'
import { demoPassword } from './seed-people.ts'

type Pool = Services['pool']
type RequestHeaders = FastifyRequest['headers']

/** How long a session is believed without asking again; what a person may write is read under lock. */
const SESSION_CACHE_MS = 5_000
const SESSION_CACHE_MAX = 10_000
/** Which of a person's companies he speaks for; without it, the first by name. */
const companyHeader = 'surety-company'
const companyCookie = /(?:^|;\s*)surety-company=([\w-]{1,64})/

interface Known {
  readonly userId: string
  readonly until: number
}

/** The sessions of people as actors. */
export interface Sessions {
  actorOf(headers: RequestHeaders): Promise<Actor | undefined>
  /** From now on every session is asked for again; to be called after whatever may have ended one. */
  forget(): void
}

/** Who asks, by the cookies of a session; `undefined` without a session that stands. */
export function sessions(signIn: SignIn, pool: Pool): Sessions {
  let known = new Map<string, Known>()
  async function look(cookie: string): Promise<Known | undefined> {
    const asked = known
    const cached = asked.get(cookie)
    if (cached !== undefined && cached.until > performance.now()) return cached
    asked.delete(cookie)
    const person = await signIn.sessionOf(new Headers({ cookie }))
    if (person === undefined) return undefined
    if (asked.size >= SESSION_CACHE_MAX) asked.clear()
    const found = { userId: person.userId, until: performance.now() + SESSION_CACHE_MS }
    asked.set(cookie, found)
    return found
  }
  return {
    async actorOf(headers) {
      if (headers.cookie === undefined || !headers.cookie.includes('surety.session_token=')) return undefined
      const found = await look(headers.cookie)
      if (found === undefined) return undefined
      const { userId: person } = found
      // Read each time: who has just founded or joined a company is in it.
      const companies = await companiesOf(pool, person)
      const wanted = headers[companyHeader] ?? companyCookie.exec(headers.cookie)?.[1]
      const chosen = companies.find((each) => each.company === wanted) ?? companies[0]
      if (chosen === undefined) return { kind: 'user', person, roles: [] }
      return { kind: 'user', person, company: chosen.company, roles: chosen.roles }
    },
    // A new map: an answer that was asked for before and comes after is kept in the old one, where nobody looks.
    forget() {
      known = new Map()
    },
  }
}

/** A request of the door as the web platform's, for the library; the caller's address is ours to tell. */
function asRequest(request: FastifyRequest, path = request.url, body = request.body): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  headers.set(addressHeader, request.ip)
  const url = `${request.protocol}://${request.headers.host ?? 'localhost'}${path}`
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  return new Request(url, { method: request.method, headers, ...(isRead ? {} : { body: String(body ?? '') }) })
}

async function pass(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(Buffer.from(await response.arrayBuffer()))
}

/** Mounts sign-in below `/v1/auth`; `gate` stands before it. */
export function mountSignIn(app: FastifyInstance, signIn: SignIn, known: Sessions, gate: Hook): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST'],
      url: '/v1/auth/*',
      preHandler: async (request, reply) => (request.url.includes('/sign-') ? gate(request, reply) : undefined),
      async handler(request, reply) {
        const response = await signIn.handle(asRequest(request)).finally(() => {
          // Whatever was done here, a session that ended must be gone before its owner hears of it.
          if (request.method !== 'GET') known.forget()
        })
        return pass(response, reply)
      },
    })
  })
}

/** One click to be somebody in the sandbox. */
export function mountDemoSignIn(app: FastifyInstance, signIn: SignIn): void {
  app.post('/v1/sandbox/sign-in', async (request, reply) => {
    const { person = '' } = (request.body ?? {}) as { person?: string }
    const address = (await signIn.find([person])).get(person)?.address ?? 'nobody@sandbox.example'
    const body = JSON.stringify({ email: address, password: demoPassword })
    return pass(await signIn.handle(asRequest(request, '/v1/auth/sign-in/email', body)), reply)
  })
}
