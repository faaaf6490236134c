import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toyHttp } from '../../tests/toy-http.ts'
import { refuse } from '../kernel/use-case.ts'
import type { Answered } from './http.ts'
import { isCrossSite } from './http-gate.ts'
import { queryRoute, type Services } from './route.ts'

const signIns = { windowSeconds: 3600, perAddress: 1 }
const limits = { windowSeconds: 3600, perCaller: 3, perAddress: 2, signIns }
const nobody = { authorization: 'Bearer wrong' }

test('a caller is told where it stands, and 429 past its limit; another key is not held up', async (t) => {
  const { ask } = toyHttp(t, { limits })
  const first = await ask('GET', '/v1/toys')
  assert.deepEqual([first.headers['ratelimit-limit'], first.headers['ratelimit-remaining']], ['3', '2'])
  assert.equal(first.headers['ratelimit-reset'], '3600')
  await ask('GET', '/v1/toys')
  await ask('GET', '/v1/toys')
  const over = await ask('GET', '/v1/toys')
  assert.deepEqual([over.status, over.body.code, over.headers['retry-after']], [429, 'too-many-requests', '3600'])
  for (const authorization of ['Bearer al', 'Bearer bob'])
    assert.equal((await ask('GET', '/v1/toys', undefined, { authorization })).status, 200)
})

test('who looks for addresses or methods is counted too', async (t) => {
  const { ask } = toyHttp(t, { limits })
  assert.equal((await ask('GET', '/v1/nothing')).headers['ratelimit-remaining'], '2')
  assert.equal((await ask('DELETE', '/v1/toys')).headers['ratelimit-remaining'], '1')
  await ask('GET', '/v1/nothing')
  assert.deepEqual([(await ask('GET', '/v1/nothing')).status, (await ask('DELETE', '/v1/toys')).status], [429, 429])
})

test('where someone signs in, an address has few tries, whoever it names', async (t) => {
  const more = [queryRoute({ path: '/v1/door', summary: '', tag: 'toys', limit: 'sign-in', read: async () => ({}) })]
  const { ask } = toyHttp(t, { limits, more })
  assert.equal((await ask('GET', '/v1/door')).status, 200)
  const over = await ask('GET', '/v1/door', undefined, { authorization: 'Bearer bob' })
  assert.deepEqual([over.status, over.headers['ratelimit-limit'], over.headers['retry-after']], [429, '1', '3600'])
  assert.equal((await ask('GET', '/v1/toys')).status, 200)
})

test('an address that tries keys is not looked up for ever', async (t) => {
  let asked = 0
  const authenticate = async () => {
    asked += 1
    return undefined
  }
  const { ask } = toyHttp(t, { limits, authenticate })
  const statuses = []
  for (let n = 0; n < 5; n += 1) statuses.push((await ask('GET', '/v1/toys', undefined, nobody)).status)
  assert.deepEqual(statuses, [200, 200, 429, 429, 429])
  assert.equal(asked, 2)
})

test('who asks through a proxy of ours is counted by its own address; another’s word is not believed', async (t) => {
  const from = (address: string) => ({ authorization: '', 'x-forwarded-for': address })
  const behind = toyHttp(t, { limits })
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.1'])
    assert.equal((await behind.ask('GET', '/v1/toys', undefined, from(address))).status, 200)
  assert.equal((await behind.ask('GET', '/v1/toys', undefined, from('192.0.2.1'))).status, 429)
  const open = toyHttp(t, { limits, trustedProxies: '10.0.0.0/8' })
  const statuses = []
  for (const n of [1, 2, 3]) statuses.push((await open.ask('GET', '/v1/toys', undefined, from(`192.0.2.${n}`))).status)
  assert.deepEqual(statuses, [200, 200, 429])
})

test('without limits nothing is counted', async (t) => {
  const { ask } = toyHttp(t)
  assert.equal((await ask('GET', '/v1/toys')).headers['ratelimit-limit'], undefined)
})

test('who is not known is told so before the body is read', async (t) => {
  const { ask } = toyHttp(t)
  const garbage = await ask('POST', '/v1/toys/toy_1/moves', '{', nobody)
  assert.deepEqual([garbage.status, garbage.headers['www-authenticate']], [401, 'Bearer'])
})

type Headers = Readonly<Record<string, string>>
const cookie = { cookie: 'session=c', host: 'surety.test' }
const sites: readonly (readonly [when: string, method: string, headers: Headers, crossSite: boolean])[] = [
  ['a read', 'GET', { ...cookie, 'sec-fetch-site': 'cross-site' }, false],
  ['our own page', 'POST', { ...cookie, 'sec-fetch-site': 'same-origin' }, false],
  ['another site', 'POST', { ...cookie, 'sec-fetch-site': 'cross-site' }, true],
  ['a sister host', 'POST', { ...cookie, 'sec-fetch-site': 'same-site' }, true],
  ['our own origin', 'POST', { ...cookie, origin: 'https://surety.test' }, false],
  ['another origin', 'POST', { ...cookie, origin: 'https://evil.test' }, true],
  ['no origin at all', 'POST', cookie, true],
  ['an opaque origin', 'POST', { ...cookie, origin: 'null' }, true],
  ['a token besides', 'POST', { ...cookie, authorization: 'Bearer ann' }, false],
  ['no cookie', 'POST', { host: 'surety.test' }, false],
]

for (const [when, method, headers, expected] of sites)
  test(`${when} is ${expected ? '' : 'not '}cross-site`, () => assert.equal(isCrossSite({ method, headers }), expected))

test('a browser that was tricked writes nothing', async (t) => {
  const { app, placesOf } = toyHttp(t)
  const write = (site: string) =>
    app.inject({
      method: 'POST',
      url: '/v1/toys/toy_1/rest',
      headers: { cookie: 'session=c', 'sec-fetch-site': site },
    })
  assert.equal((await write('cross-site')).json().code, 'cross-site')
  assert.deepEqual(placesOf('toy_1'), [])
  assert.equal((await write('same-origin')).statusCode, 201)
})

test('a read may find nothing, refuse, tell a version, or meet a database that is away', async (t) => {
  const read = (path: string, answer: () => unknown) =>
    queryRoute({ path, summary: '', tag: 'toys', read: async () => answer() })
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const more = [
    read('/v1/none', () => undefined),
    read('/v1/no', () => refuse('not-allowed')),
    read('/v1/seen', () => ({ version: 7 })),
    read('/v1/bug', () => {
      throw new Error('a bug')
    }),
    read('/v1/away', () => {
      throw away
    }),
  ]
  const answers: Answered[] = []
  const { ask, faults } = toyHttp(t, { more, onAnswer: (each) => answers.push(each) })
  assert.equal((await ask('GET', '/v1/none')).status, 404)
  assert.equal((await ask('GET', '/v1/no')).status, 403)
  assert.equal((await ask('GET', '/v1/seen')).headers.etag, '"7"')
  const bug = await ask('GET', '/v1/bug')
  assert.deepEqual([bug.status, bug.body.detail], [500, faults[0]])
  const busy = await ask('GET', '/v1/away')
  assert.deepEqual([busy.status, busy.headers['retry-after']], [503, '2'])
  assert.equal(faults.length, 1)
  assert.deepEqual(
    answers.map(({ path, status }) => `${path} ${status}`),
    ['/v1/none 404', '/v1/no 403', '/v1/seen 200', '/v1/bug 500', '/v1/away 503'],
  )
})

test('a command that takes too long: come back with the same key', async (t) => {
  const executor = { submit: () => new Promise<never>(() => undefined) } as unknown as Services['executor']
  const { ask } = toyHttp(t, { services: { executor } as Services })
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const answer = ask('POST', '/v1/toys/toy_1/rest')
  let isDone = false
  answer.finally(() => {
    isDone = true
  })
  for (let n = 0; n < 100; n += 1) await new Promise((done) => setImmediate(done))
  t.mock.timers.tick(9_999)
  for (let n = 0; n < 100; n += 1) await new Promise((done) => setImmediate(done))
  assert.equal(isDone, false)
  t.mock.timers.tick(1)
  const { status, body, headers } = await answer
  assert.deepEqual([status, body.code, headers['retry-after']], [409, 'still-running', '1'])
})
