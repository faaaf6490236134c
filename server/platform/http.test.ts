import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toyHttp } from '../../tests/toy-http.ts'

const moves = '/v1/toys/toy_1/moves'

interface Case {
  readonly when: string
  readonly ask: readonly [method: string, url: string, body?: unknown, headers?: Record<string, string>]
  readonly status: number
  readonly code: string
  readonly field?: string
}

const key = { 'idempotency-key': 'k' }
const refused: readonly Case[] = [
  { when: 'an unknown path', ask: ['GET', '/v1/nothing'], status: 404, code: 'not-found' },
  { when: 'a path that is no path', ask: ['GET', '/v1/toys/%zz'], status: 400, code: 'request-malformed' },
  { when: 'another method', ask: ['DELETE', moves], status: 405, code: 'method-not-allowed' },
  { when: 'a read of what is only written', ask: ['GET', moves], status: 405, code: 'method-not-allowed' },
  { when: 'nobody', ask: ['POST', moves, {}, { authorization: '' }], status: 401, code: 'not-signed-in' },
  {
    when: 'no key',
    ask: ['POST', moves, { to: 'x' }, { 'idempotency-key': '' }],
    status: 400,
    code: 'request-malformed',
  },
  {
    when: 'a key too long',
    ask: ['POST', moves, { to: 'x' }, { 'idempotency-key': 'k'.repeat(256) }],
    status: 400,
    code: 'request-malformed',
  },
  { when: 'no JSON', ask: ['POST', moves, '{"to":'], status: 400, code: 'request-malformed' },
  {
    when: 'a poisoned prototype',
    ask: ['POST', moves, '{"__proto__":{"a":1}}'],
    status: 400,
    code: 'request-malformed',
  },
  { when: 'no body', ask: ['POST', moves], status: 400, code: 'request-invalid', field: 'body' },
  { when: 'a missing field', ask: ['POST', moves, {}], status: 400, code: 'request-invalid', field: 'body/to' },
  {
    when: 'an unknown field',
    ask: ['POST', moves, { to: 'x', 'a/b': 1 }],
    status: 400,
    code: 'request-invalid',
    field: 'body/a~1b',
  },
  {
    when: 'null for an amount',
    ask: ['POST', moves, { to: 'x', amount: null }],
    status: 400,
    code: 'request-invalid',
    field: 'body/amount',
  },
  {
    when: 'text for an amount',
    ask: ['POST', moves, { to: 'x', amount: '12' }],
    status: 400,
    code: 'request-invalid',
    field: 'body/amount',
  },
  {
    when: 'a number for a text',
    ask: ['POST', moves, { to: 5 }],
    status: 400,
    code: 'request-invalid',
    field: 'body/to',
  },
  {
    when: 'no such choice',
    ask: ['POST', moves, { to: 'x', by: 'rail' }],
    status: 400,
    code: 'request-invalid',
    field: 'body/by',
  },
  {
    when: 'a list in place of the thing',
    ask: ['POST', moves, [{ to: 'x' }]],
    status: 400,
    code: 'request-invalid',
    field: 'body',
  },
  { when: 'a NUL', ask: ['POST', moves, { to: 'a\u0000b' }], status: 400, code: 'request-invalid', field: 'body' },
  { when: 'half a character', ask: ['POST', moves, '{"to":"\\ud800"}'], status: 400, code: 'request-invalid' },
  {
    when: 'a number beyond all',
    ask: ['POST', moves, '{"to":"x","amount":1e999}'],
    status: 400,
    code: 'request-invalid',
  },
  {
    when: 'a NUL in the path',
    ask: ['POST', '/v1/toys/toy_%00/moves', { to: 'x' }],
    status: 400,
    code: 'request-invalid',
  },
  { when: 'a strange id', ask: ['POST', '/v1/toys/x/moves', { to: 'x' }], status: 400, code: 'request-invalid' },
  {
    when: 'a query where none is',
    ask: ['POST', `${moves}?force=1`, { to: 'x' }],
    status: 400,
    code: 'request-invalid',
    field: 'query/force',
  },
  {
    when: 'a filter given twice',
    ask: ['GET', '/v1/toys?n=1&n=2'],
    status: 400,
    code: 'request-invalid',
    field: 'query/n',
  },
  {
    when: 'a number that is none',
    ask: ['GET', '/v1/toys?n=1e0'],
    status: 400,
    code: 'request-invalid',
    field: 'query/n',
  },
  { when: 'a body too large', ask: ['POST', moves, { to: 'x'.repeat(2 ** 20) }], status: 413, code: 'too-large' },
  {
    when: 'XML where JSON is taken',
    ask: ['POST', moves, '<a/>', { 'content-type': 'application/xml' }],
    status: 415,
    code: 'media-type-not-taken',
  },
  {
    when: 'JSON where XML is taken',
    ask: ['POST', '/v1/toys/toy_1/documents', {}],
    status: 415,
    code: 'media-type-not-taken',
  },
  {
    when: 'plain text',
    ask: ['POST', moves, 'to', { 'content-type': 'text/plain' }],
    status: 415,
    code: 'media-type-not-taken',
  },
  {
    when: 'a version without quotes',
    ask: ['POST', moves, { to: 'x' }, { 'if-match': '1' }],
    status: 400,
    code: 'request-malformed',
  },
]

for (const { when, ask, status, code, field } of refused)
  test(`${when}: ${status} ${code}, and nothing happens`, async (t) => {
    const toy = toyHttp(t)
    const answer = await toy.ask(...ask)
    assert.equal(answer.status, status, JSON.stringify(answer.body))
    assert.equal(answer.body.code, code)
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    assert.equal(answer.body.request_id, answer.headers['request-id'])
    assert.equal(answer.body.doc_url, `/docs#problem-${code}`)
    if (field !== undefined) assert.deepEqual((answer.body.errors as { field: string }[])[0]?.field, field)
    assert.deepEqual(toy.placesOf('toy_1'), [])
    assert.deepEqual(toy.faults, [])
  })

test('a missing key has its own code; where keys are optional it is not needed', async (t) => {
  const { app, ask } = toyHttp(t)
  const headers = { authorization: 'Bearer ann', 'content-type': 'application/json' }
  const bare = await app.inject({ method: 'POST', url: moves, headers, payload: '{"to":"x"}' })
  assert.equal(bare.json().code, 'key-missing')
  const rest = await app.inject({
    method: 'POST',
    url: '/v1/toys/toy_1/rest',
    headers: { authorization: 'Bearer ann' },
  })
  assert.equal(rest.statusCode, 201)
  assert.equal((await ask('POST', '/v1/toys/toy_1/rest', {})).status, 201)
})

test('405 names what is allowed', async (t) => {
  const { ask } = toyHttp(t)
  assert.equal((await ask('PATCH', '/v1/toys')).headers.allow, 'GET, HEAD, OPTIONS')
  assert.equal((await ask('PUT', moves)).headers.allow, 'POST, OPTIONS')
})

test('a path that another route leaves to the API is refused as one that nobody has', async (t) => {
  const { app, ask } = toyHttp(t)
  app.all('/*', (_request, reply) => reply.callNotFound())
  const [none, other] = [await ask('GET', '/v1/nothing'), await ask('PATCH', '/v1/toys')]
  assert.deepEqual([none.status, none.body.code], [404, 'not-found'])
  assert.deepEqual([other.status, other.headers.allow], [405, 'GET, HEAD, OPTIONS'])
})

test('OPTIONS tells what is allowed, HEAD answers as GET without its body', async (t) => {
  const { app, ask } = toyHttp(t)
  const options = await ask('OPTIONS', moves, undefined, { authorization: '' })
  assert.deepEqual([options.status, options.headers.allow, options.body], [204, 'POST, OPTIONS', {}])
  const [head, get] = await Promise.all(
    (['HEAD', 'GET'] as const).map((method) => app.inject({ method, url: '/v1/toys?n=3' })),
  )
  assert.deepEqual(
    [head?.statusCode, head?.body, head?.headers['content-type']],
    [200, '', get?.headers['content-type']],
  )
  assert.equal((await ask('HEAD', '/v1/nothing')).status, 404)
})

test('a query is converted, a body is not', async (t) => {
  const { ask } = toyHttp(t)
  const { body } = await ask('GET', '/v1/toys?n=-7&on=true')
  assert.deepEqual(body, { query: { n: -7, on: true }, actor: 'cmp_a' })
  assert.deepEqual((await ask('GET', '/v1/toys', undefined, { authorization: '' })).body, { query: {}, actor: null })
})

test('the same key does a step once, another input under it is refused, another company has its own', async (t) => {
  const { ask, placesOf } = toyHttp(t)
  const first = await ask('POST', moves, { to: 'x', amount: 1 }, key)
  const again = await ask('POST', moves, '{"amount":1, "to":"x"}', key)
  assert.equal(first.headers['idempotency-replayed'], undefined)
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.deepEqual(again.body, first.body)
  const other = await ask('POST', moves, { to: 'y' }, key)
  assert.deepEqual([other.status, other.body.code], [422, 'key-reused'])
  assert.equal((await ask('POST', moves, { to: 'y' }, { ...key, authorization: 'Bearer bob' })).status, 201)
  assert.deepEqual(placesOf('toy_1'), ['x', 'y'])
})

test('another query is another input', async (t) => {
  const { ask } = toyHttp(t)
  const xml = { ...key, 'content-type': 'text/xml; charset=utf-8' }
  assert.equal((await ask('POST', '/v1/toys/toy_1/documents?loud=true', Buffer.from('<a/>'), xml)).status, 201)
  const other = await ask('POST', '/v1/toys/toy_1/documents?loud=false', Buffer.from('<a/>'), xml)
  assert.equal(other.body.code, 'key-reused')
})

test('If-Match: the version that was seen, or 412; a replay is answered whatever came after', async (t) => {
  const { ask, placesOf } = toyHttp(t)
  assert.equal((await ask('POST', moves, { to: 'a' }, { 'if-match': '"0"', ...key })).status, 201)
  const stale = await ask('POST', moves, { to: 'b' }, { 'if-match': '"0"' })
  assert.deepEqual([stale.status, stale.body.code, stale.body.data], [412, 'version-mismatch', { version: 1 }])
  assert.equal((await ask('POST', moves, { to: 'b' }, { 'if-match': 'W/"1"' })).status, 201)
  assert.equal((await ask('POST', moves, { to: 'c' }, { 'if-match': '*' })).status, 201)
  assert.equal((await ask('POST', moves, { to: 'a' }, { 'if-match': '"0"', ...key })).status, 201)
  assert.deepEqual(placesOf('toy_1'), ['a', 'b', 'c'])
})

test('of two who saw the same version, one wins, also in one batch', async (t) => {
  const { ask, placesOf } = toyHttp(t)
  const both = await Promise.all(['a', 'b'].map((to) => ask('POST', moves, { to }, { 'if-match': '"0"' })))
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 412])
  assert.equal(placesOf('toy_1').length, 1)
})

test('a refusal names what is allowed instead; a bug is an incident without its text', async (t) => {
  const { ask } = toyHttp(t)
  const no = await ask('POST', moves, { to: 'nowhere' })
  assert.deepEqual([no.status, no.body.allowed_actions], [403, ['stay']])
  const bug = await ask('POST', moves, { to: 'broken' })
  assert.deepEqual([bug.status, bug.body.code], [500, 'our-fault'])
  assert.doesNotMatch(JSON.stringify(bug.body), /secret|stack| at /)
})

test('a sane Request-Id is kept, another one is replaced', async (t) => {
  const { ask } = toyHttp(t)
  assert.equal((await ask('GET', '/v1/toys', undefined, { 'request-id': 'mine-1' })).headers['request-id'], 'mine-1')
  const other = await ask('GET', '/v1/toys', undefined, { 'request-id': 'a b\t<c>' })
  assert.match(String(other.headers['request-id']), /^req_[0-9a-f]{32}$/)
})

test('every answer is safe in a browser and kept by no cache', async (t) => {
  const { ask } = toyHttp(t)
  for (const url of ['/v1/toys', '/v1/nothing', '/v1/toys/%zz']) {
    const { headers } = await ask('GET', url)
    assert.equal(headers['cache-control'], 'no-store', url)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  }
})
