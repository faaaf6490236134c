import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type TestContext, test } from 'node:test'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { atPage } from './story.ts'

const appUrl = 'https://trade.example'
const person = 'usr_buyer_us_admin'
const address = 'buyer.us.admin@sandbox.example'

interface Told {
  readonly status: number
  readonly cookies: readonly string[]
}

/** A request with whatever Host it likes, which `fetch` would not send. */
function post({ url }: Pick<TestServer, 'url'>, path: string, headers: object, body: object): Promise<Told> {
  return new Promise((done, fail) => {
    const sent = { 'content-type': 'application/json', ...headers }
    const asked = request(`${url}${path}`, { method: 'POST', headers: sent }, (answer) => {
      answer.resume()
      answer.on('end', () => done({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [] }))
    })
    asked.on('error', fail)
    asked.end(JSON.stringify(body))
  })
}

const signIn = { email: address, password: 'surety-sandbox-demo' }

test('pages of other sites sign nobody in or out', async (t: TestContext) => {
  const server = await startServer(t)
  const cookie = await demoSignIn(server, person)
  const foreign = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: server.url, 'sec-fetch-site': 'cross-site' },
    { authorization: 'Bearer anything', origin: 'https://elsewhere.example' },
  ]
  for (const headers of foreign)
    for (const [path, more, body] of [
      ['/v1/auth/sign-out', { cookie }, {}],
      ['/v1/auth/revoke-sessions', { cookie }, {}],
      ['/v1/auth/sign-in/email', {}, signIn],
      ['/v1/sandbox/sign-in', {}, { person }],
    ] as const) {
      const told = await post(server, path, { ...headers, ...more }, body)
      assert.deepEqual([told.status, told.cookies], [403, []], `${path} ${JSON.stringify(headers)}`)
    }
  assert.equal((await post(server, '/v1/auth/sign-out', { cookie }, {})).status, 403)
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 200)
  assert.equal((await post(server, '/v1/auth/sign-out', { cookie, origin: server.url }, {})).status, 200)
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 401)
})

test('whatever Host is asked for, links in mails lead to the app, and nowhere else', async (t: TestContext) => {
  const server = await startServer(t, { appUrl })
  const path = '/v1/auth/request-password-reset'
  const host = {
    host: 'elsewhere.example',
    origin: 'http://elsewhere.example',
    'x-forwarded-host': 'elsewhere.example',
  }
  for (const redirectTo of ['http://elsewhere.example/take', 'https://elsewhere.example', '//elsewhere.example'])
    assert.equal((await post(server, path, host, { email: address, redirectTo })).status, 403, redirectTo)
  const { status } = await post(server, path, host, { email: address, redirectTo: '/new-password' })
  assert.equal(status, 200)
  const { rows } = await server.pool.query('select body from platform.mails where address = $1', [address])
  assert.equal(rows.length, 1)
  assert.match(rows[0].body, /https:\/\/trade\.example\/v1\/auth\/reset-password\//)
  assert.doesNotMatch(rows[0].body, /elsewhere/)
  // Pages ask under an address of this machine: the app's own is what the library hears of.
  const cookie = await demoSignIn(server, person)
  assert.equal((await post(server, '/v1/auth/sign-out', { cookie, origin: server.url }, {})).status, 200)
})

test('a session that is ended on one server is ended on the other', async (t: TestContext) => {
  const server = await startServer(t)
  const other = await server.another()
  const cookie = await demoSignIn(server, person)
  const there = atPage(other.url, cookie)
  assert.equal((await there.ask('GET', '/v1/me')).status, 200)
  assert.equal((await post(server, '/v1/auth/sign-out', { cookie, origin: server.url }, {})).status, 200)
  assert.equal((await there.ask('GET', '/v1/me')).status, 401)
  assert.equal((await there.ask('POST', '/v1/orders', { body: {} })).status, 401)
})
