import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { kept } from './fuzz.ts'
import { startServer } from './server.ts'
import { agreed, drafted, funded, people, terms } from './story.ts'

const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }
const TIMES = 20

test('twenty at once with one key, at two servers: one effect, one answer', async (t: TestContext) => {
  const server = await startServer(t)
  const here = people(server)
  const there = people(await server.another())
  const path = await funded(here)
  const steps: readonly (readonly [path: string, body: unknown])[] = [
    ['/v1/orders', { ...parties, terms }],
    [`${path}/cancellation-offers`, { supplier_keeps: 5 }],
  ]
  for (const [step, body] of steps) {
    const ask = (n: number) => (n % 2 === 0 ? here : there).buyer.ask('POST', step, { body, key: 'once' })
    const answers = await Promise.all(Array.from({ length: TIMES }, (_, n) => ask(n)))
    assert.deepEqual(new Set(answers.map((each) => `${each.status} ${JSON.stringify(each.body)}`)).size, 1, step)
    assert.equal(answers[0]?.status, 201)
    assert.equal(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null).length, 1, step)
    const before = await kept(server)
    assert.equal((await ask(1)).status, 201)
    assert.equal(await kept(server), before)
  }
  const { data } = await here.buyer.get('/v1/orders')
  assert.equal((data as object[]).length, 2)
  assert.equal(((await here.buyer.get(path)).cancellation_offers as object[]).length, 1)
})

test('of writers at two servers who saw the same version one wins, and a replay is answered for ever', async (t) => {
  const server = await startServer(t)
  const here = people(server)
  const there = people(await server.another())
  const own = await drafted(here)
  const etag = (await here.buyer.ask('GET', own)).headers.get('etag') ?? ''
  const write = (n: number) =>
    (n % 2 === 0 ? here : there).buyer.ask('POST', `${own}/terms`, {
      body: { terms: { ...terms, remarks: `writer ${n}` } },
      headers: { 'if-match': etag },
      key: `writer-${n}`,
    })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => write(n)))
  const winner = answers.findIndex(({ status }) => status === 201)
  const losers = answers.filter((_, n) => n !== winner)
  const now = Number((await here.buyer.ask('GET', own)).headers.get('etag')?.replaceAll('"', ''))
  for (const { status, body } of losers)
    assert.deepEqual([status, body.code, body.data], [412, 'version-mismatch', { version: now }])
  const { content } = (await here.buyer.get(own)).terms as { content: { remarks: string } }
  assert.equal(content.remarks, `writer ${winner}`)
  // The version moved on, and the winner asks again with its key.
  await here.buyer.post(`${own}/terms`, { terms })
  const again = await write(winner)
  assert.deepEqual([again.status, again.body], [201, answers[winner]?.body])
  const before = await kept(server)
  assert.equal((await write(winner + 1)).status, 412)
  assert.equal(await kept(server), before)
})

/** Sends bytes as they are; answers the first line of what comes back, empty when the line was closed. */
function raw(url: string, text: string): Promise<string> {
  const { port } = new URL(url)
  return new Promise((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.on('data', (part) => {
      said += part
      if (said.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', () => done(said.split('\r\n')[0] ?? ''))
    socket.on('close', () => done(said.split('\r\n')[0] ?? ''))
  })
}

test('headers beyond reason are refused, change nothing, and the next request is served', async (t: TestContext) => {
  const server = await startServer(t)
  const own = await agreed(people(server))
  const before = await kept(server)
  const signed = `Host: x\r\nConnection: close\r\nAuthorization: Bearer ${demoKey('cmp_buyer_us')}`
  const json = 'Content-Type: application/json'
  const post = (headers: string, body = '{}') =>
    `POST ${own}/cancellation HTTP/1.1\r\n${signed}\r\n${headers}\r\n\r\n${body}`
  const absurd: readonly string[] = [
    post(`${json}\r\nContent-Length: 2`),
    post(`${json}\r\nContent-Length: 2\r\nIdempotency-Key: ${'k'.repeat(300)}`),
    post(`${json}\r\nContent-Length: 2\r\nIdempotency-Key: a\r\nIdempotency-Key: b`),
    post(`${json}\r\nContent-Length: 2\r\nIdempotency-Key: a\r\nIf-Match: "1", "2"`),
    post(`${json}\r\nContent-Length: 2\r\nIdempotency-Key: a\r\nIf-Match: "-1"`),
    post(`${json}\r\nContent-Length: 2\r\nContent-Length: 3\r\nIdempotency-Key: a`),
    post(`${json}\r\nContent-Length: -1\r\nIdempotency-Key: a`),
    post(`${json}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nIdempotency-Key: a`),
    post(`${json}\r\nTransfer-Encoding: chunked\r\nIdempotency-Key: a`, 'zz\r\n{}\r\n0\r\n\r\n'),
    post('Content-Type: \u0001\r\nContent-Length: 2\r\nIdempotency-Key: a'),
    post('Content-Type: application/json/json;;;\r\nContent-Length: 2\r\nIdempotency-Key: a'),
    post(`${json}\r\nContent-Length: 99999999999\r\nIdempotency-Key: a`),
    post(`${json}\r\nContent-Length: 2\r\nIdempotency-Key: a\r\nX-Large: ${'x'.repeat(40_000)}`),
    `GET ${own} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${'k'.repeat(10_000)}\r\n\r\n`,
    `GET ${own} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic Og==\r\n\r\n`,
    `GET ${own}?${'a=1&'.repeat(3000)} HTTP/1.1\r\n${signed}\r\n\r\n`,
    `GET ${'/a'.repeat(20_000)} HTTP/1.1\r\n${signed}\r\n\r\n`,
    `BREW ${own} HTTP/1.1\r\n${signed}\r\n\r\n`,
    `GET ${own} HTTP/9.9\r\n${signed}\r\n\r\n`,
    `GET ${own} HTTP/1.1\r\n\r\n`,
  ]
  for (const text of absurd) {
    const line = await raw(server.url, text)
    assert.match(line, /^$|^HTTP\/1\.1 4\d\d /, `${line}: ${text.slice(0, 300)}`)
  }
  assert.equal(await kept(server), before)
  assert.match(await raw(server.url, `GET ${own} HTTP/1.1\r\n${signed}\r\n\r\n`), /^HTTP\/1\.1 200 /)
})
