import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { rateLimits } from '../../server/platform/rate-limit.ts'
import { startServer, type TestServer } from './server.ts'
import { askSignIn, cookiesOf, newcomer, signedIn } from './sign-in.ts'
import { atPage, until } from './story.ts'

const password = 'a long enough one'
const robin = { userId: 'usr_robin', name: 'Robin Vale', address: 'robin@vale.example' }

interface Told {
  readonly status: number
  readonly text: string
  readonly cookies: string
}

async function told(server: TestServer, path: string, body: object): Promise<Told> {
  const answer = await askSignIn(server, `/v1/auth${path}`, body)
  return { status: answer.status, text: await answer.text(), cookies: cookiesOf(answer) }
}

/** The links in the mails to an address, the newest first, at the server under test. */
async function links(server: TestServer, address: string, more = 0): Promise<readonly string[]> {
  const mails = async () =>
    (await server.pool.query('select body from platform.mails where address = $1 order by sent_at desc, id', [address]))
      .rows as readonly { body: string }[]
  const found = await until(mails, ({ length }) => length > more, `a mail to ${address}`)
  return found.flatMap(({ body }) => /https?:\S+/.exec(body)?.[0] ?? [])
}

/** What is the same whoever it is about: names, addresses and ids are what was sent or made up. */
const shape = ({ status, text, cookies }: Told) => [
  status,
  text.replace(/"(id|email|name|createdAt|updatedAt)":"[^"]*"/g, '"$1":"…"'),
  cookies,
]

const TRIES = 10

/** The fastest answer to each of two questions, asked in turn: what else the machine does hits both alike. */
async function fastest(asked: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const found = asked.map(() => Number.POSITIVE_INFINITY)
  for (let n = 0; n < TRIES; n += 1)
    for (const [i, ask] of asked.entries()) {
      const began = performance.now()
      await ask()
      found[i] = Math.min(found[i] ?? 0, performance.now() - began)
    }
  return found
}

test('nobody learns from an answer, or how long it takes, who has an account', async (t: TestContext) => {
  const server = await startServer(t)
  await newcomer(server, robin)
  const ways: readonly (readonly [string, (email: string) => object])[] = [
    ['/sign-up/email', (email) => ({ name: 'Robin Vale', email, password })],
    ['/sign-in/email', (email) => ({ email, password: 'not the right one' })],
    ['/request-password-reset', (email) => ({ email, redirectTo: '/new-password' })],
    ['/send-verification-email', (email) => ({ email })],
  ]
  for (const [path, body] of ways)
    assert.deepEqual(
      shape(await told(server, path, body(robin.address))),
      shape(await told(server, path, body('nobody@vale.example'))),
      path,
    )
  const wrong = (email: string) => () => told(server, '/sign-in/email', { email, password: 'not the right one' })
  const [known = 0, unknown = 0] = await fastest([wrong(robin.address), wrong('nobody@else.example')])
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known} and ${unknown} ms`)
})

test('an address opens nothing before its owner has shown that it is his', async (t: TestContext) => {
  const server = await startServer(t)
  const email = 'new@vale.example'
  assert.equal((await told(server, '/sign-up/email', { name: 'New', email, password })).cookies, '')
  const early = await told(server, '/sign-in/email', { email, password })
  assert.deepEqual([early.status, early.cookies], [403, ''])
  const [link = ''] = await links(server, email)
  const verified = await fetch(link, { redirect: 'manual' })
  const me = await atPage(server.url, cookiesOf(verified)).get('/v1/me')
  assert.equal((me.person as { verified: boolean }).verified, true)
  assert.equal((await told(server, '/sign-in/email', { email, password })).status, 200)
  const wrong = new URL(link)
  wrong.searchParams.set('token', `${wrong.searchParams.get('token')}x`)
  assert.equal(cookiesOf(await fetch(wrong, { redirect: 'manual' })), '')
})

test('who tries passwords is held up, with the right one too', async (t: TestContext) => {
  const limits = { ...rateLimits(), signIns: { windowSeconds: 3600, perAddress: 3 } }
  const server = await startServer(t, { limits })
  const wrong = { email: 'buyer.us.admin@sandbox.example', password: 'not the right one' }
  const tries = []
  for (let n = 0; n < 3; n += 1) tries.push((await told(server, '/sign-in/email', wrong)).status)
  const right = { ...wrong, password: 'surety-sandbox-demo' }
  const last = await askSignIn(server, '/v1/auth/sign-in/email', right)
  assert.deepEqual([...tries, last.status], [401, 401, 401, 429])
  assert.ok(Number(last.headers.get('retry-after')) > 0)
})

test('a new password ends every session, and its link works once', async (t: TestContext) => {
  const server = await startServer(t)
  const cookie = await newcomer(server, robin)
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 200)
  await told(server, '/request-password-reset', { email: robin.address, redirectTo: '/new-password' })
  const [link = ''] = await links(server, robin.address)
  const sent = await fetch(link, { redirect: 'manual' })
  const token = new URL(sent.headers.get('location') ?? '', server.url).searchParams.get('token')
  assert.equal((await told(server, '/reset-password', { newPassword: 'short', token })).status, 400)
  assert.equal((await told(server, '/reset-password', { newPassword: password, token })).status, 200)
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 401)
  assert.equal((await told(server, '/reset-password', { newPassword: `${password}!`, token })).status, 400)
  assert.equal(
    (await told(server, '/sign-in/email', { email: robin.address, password: 'surety-sandbox-demo' })).status,
    401,
  )
  assert.notEqual(await signedIn(server, robin.address, password), '')
})

test('a person ends his other sessions, or one, and keeps this one', async (t: TestContext) => {
  const server = await startServer(t)
  const first = await newcomer(server, robin)
  const others = [
    await signedIn(server, robin.address, 'surety-sandbox-demo'),
    await signedIn(server, robin.address, 'surety-sandbox-demo'),
  ]
  const status = async (cookie = '') => (await atPage(server.url, cookie).ask('GET', '/v1/me')).status
  const { rows } = await server.pool.query('select token from auth.session where "userId" = $1', [robin.userId])
  const token = rows.find((row) => others[0]?.includes(encodeURIComponent(row.token)))?.token
  const write = (path: string, body: object) => askSignIn(server, `/v1/auth${path}`, body, { cookie: first })
  assert.equal((await write('/revoke-session', { token })).status, 200)
  assert.deepEqual([await status(first), await status(others[0]), await status(others[1])], [200, 401, 200])
  assert.equal((await write('/revoke-other-sessions', {})).status, 200)
  assert.deepEqual([await status(first), await status(others[1])], [200, 401])
})

test('who signs up again is told so by mail, once in an hour', async (t: TestContext) => {
  const server = await startServer(t)
  await newcomer(server, robin)
  const again = () => told(server, '/sign-up/email', { name: 'Robin', email: robin.address, password })
  const mails = async () =>
    (await server.pool.query('select 1 from platform.mails where address = $1', [robin.address])).rowCount
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-24T10:05:00Z') })
  for (const [time, count] of [
    ['10:05', 1],
    ['10:59', 1],
    ['11:01', 2],
    ['11:30', 2],
  ] as const) {
    t.mock.timers.setTime(Date.parse(`2026-11-24T${time}:00Z`))
    assert.equal((await again()).status, 200)
    assert.equal(await mails(), count, time)
  }
})
