import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { twoFactor } from 'better-auth/plugins/two-factor'
import pg from 'pg'
import { sha256Hex } from '../kernel/canonical.ts'
import { deriveId } from '../kernel/ids.ts'
import type { Mailer } from '../platform/mail.ts'
import type { People, Person } from '../platform/route.ts'
import { peopleMail } from './people-mails.ts'

export interface PeopleSettings {
  readonly databaseUrl: string
  /** Signs cookies; at least 32 characters. */
  readonly secret: string
  /** Where people reach the app, as in `https://trade.example`; absent: wherever they come from (sandbox only). */
  readonly appUrl?: string
  readonly mailer: Mailer
  /** Whether tries are limited. */
  readonly limited: boolean
}

/** The header in which the network address of the caller comes; set by our own door, never believed from outside. */
export const addressHeader = 'x-surety-address'

const HOUR = 60 * 60
const POOL_MAX = 3

/** The pool that sign-in uses: schema `auth` only, and types as its library expects them. */
export function peoplePool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_MAX,
    options: '-c search_path=auth -c timezone=UTC -c statement_timeout=10000',
  })
  pool.on('error', () => undefined)
  return pool
}

/** Sign-in of people: password, verified address, second factor, sessions. Companies and roles are not its matter. */
export function signInOptions(settings: PeopleSettings, pool: pg.Pool, factor: typeof twoFactor) {
  const { mailer, secret, appUrl, limited } = settings
  const send = (kind: MailKind, user: Wanted, url: string, key = url) =>
    mailer.send(`${kind} ${sha256Hex(`${user.email}|${key}`)}`, peopleMail(kind, user, url))
  return {
    database: pool,
    secret,
    basePath: '/v1/auth',
    ...(appUrl === undefined ? {} : { baseURL: appUrl }),
    trustedOrigins: appUrl === undefined ? whateverIsAsked : [appUrl],
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
    user: { additionalFields: { language: { type: 'string' as const, required: false } } },
    emailAndPassword: {
      enabled: true,
      // Nobody learns here whether an address has an account: the answer is the same, the mail tells its owner.
      requireEmailVerification: true,
      // Its key has the hour: who forgot again is told again, and nobody fills a letter box by trying.
      onExistingUserSignUp: async ({ user }: { user: Wanted }) =>
        send('known', user, `${appUrl ?? ''}/sign-in`, hour()),
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: argon2id,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, url }: { user: Wanted; url: string }) => send('reset', user, url),
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR,
      sendVerificationEmail: async ({ user, url }: { user: Wanted; url: string }) => send('verify', user, url),
    },
    session: { expiresIn: 14 * 24 * HOUR, updateAge: 24 * HOUR },
    rateLimit: { enabled: limited },
    plugins: [factor({ issuer: 'Surety' })],
    advanced: {
      cookiePrefix: 'surety',
      // Said, since the library asks less where NODE_ENV is `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: appUrl?.startsWith('https:') === true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: ({ model }: { model: string }) => newId(model) },
    },
  }
}

/** With the parameters that OWASP recommends (19 MiB, two passes). */
const argon2id = {
  hash: (password: string) => hash(password),
  verify: (given: { hash: string; password: string }) => verify(given.hash, given.password),
}

/** Without an address of our own (tests) links and redirects may lead to where somebody asks. */
const whateverIsAsked = async (request?: Request) => (request === undefined ? [] : [new URL(request.url).origin])

const hour = () => new Date().toISOString().slice(0, 'YYYY-MM-DDTHH'.length)

type MailKind = Parameters<typeof peopleMail>[0]

interface Wanted {
  readonly name: string
  readonly email: string
  readonly language?: string | null
}

/** Ids of people are ids like all others; the library's own rows need only be unique. */
function newId(model: string): string {
  return model === 'user' ? deriveId('usr', new Date().toISOString(), randomUUID(), 0) : randomUUID()
}

/** A session: whose it is, and the name under which it is kept. */
export interface Session {
  readonly userId: string
  readonly token: string
}

/** People, as sign-in keeps them. */
export interface SignIn extends People {
  /** Answers everything below `/v1/auth`. */
  handle(request: Request): Promise<Response>
  /** The session that the cookies name. */
  sessionOf(headers: Headers): Promise<Session | undefined>
  /** Whether a session has neither ended nor been ended, on whatever server. */
  stands(token: string): Promise<boolean>
  /** Opens a session without a password, for people of the sandbox: the answer sets its cookie. */
  be(userId: string): Promise<Response>
  /** Makes a person who can sign in at once; one that is there stays as he is. */
  ensure(person: Person & { readonly passwordHash: string; readonly language: string }): Promise<void>
  close(): Promise<void>
}

/**
 * Sign-in's library is loaded when the first person comes: a server that programs use never holds its 40 MB, and the
 * first visitor waits a third of a second longer.
 */
async function openAuth(settings: PeopleSettings, pool: pg.Pool) {
  const [{ betterAuth }, plugin, demo] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('./demo-session.ts'),
  ])
  const options = signInOptions(settings, pool, plugin.twoFactor)
  return betterAuth({ ...options, plugins: [...options.plugins, demo.demoSession] })
}

/** People by their ids, as sign-in keeps them. */
export async function findPeople(pool: pg.Pool, userIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await pool.query({
    name: 'find-people',
    text: `select id as "userId", name, email as address, "emailVerified" as verified, language
      from "user" where id = any($1::text[])`,
    values: [userIds],
  })
  return new Map(rows.map((row: Person) => [row.userId, row]))
}

/** Opens sign-in on a database. */
export function openSignIn(settings: PeopleSettings): SignIn {
  const pool = peoplePool(settings.databaseUrl)
  let opened: ReturnType<typeof openAuth> | undefined
  const auth = () =>
    (opened ??= openAuth(settings, pool).catch((error: unknown) => {
      opened = undefined
      throw error
    }))
  return {
    handle: async (request) => (await auth()).handler(request),
    async be(userId) {
      const { demoPersonHeader } = await import('./demo-session.ts')
      const headers = new Headers({ [demoPersonHeader]: userId })
      return (await auth()).api.beDemoPerson({ headers, asResponse: true })
    },
    async sessionOf(headers) {
      const found = await (await auth()).api.getSession({ headers })
      if (found === null) return undefined
      return { userId: found.user.id, token: found.session.token }
    },
    async stands(token) {
      const { rowCount } = await pool.query({
        name: 'session-stands',
        text: `select from session where token = $1 and "expiresAt" > now()`,
        values: [token],
      })
      return rowCount === 1
    },
    find: (userIds) => findPeople(pool, userIds),
    async ensure({ userId, name, address, verified, passwordHash, language }) {
      await pool.query(
        `with u as (insert into "user" (id, name, email, "emailVerified", language) values ($1, $2, $3, $4, $6)
           on conflict do nothing returning id)
         insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
         select 'account ' || id, id, 'credential', id, $5, now() from u`,
        [userId, name, address, verified, passwordHash, language],
      )
    },
    close: () => pool.end(),
  }
}
