import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fastify from 'fastify'
import { mountWeb } from '../../server/entry/web-pipe.ts'

/** What the process behind the pipe was asked. */
interface Asked {
  readonly request: IncomingMessage
  readonly body: string
}

/** A door with one route of its own, and a process that renders behind it, unless it is away. */
async function door(t: TestContext, { away = false } = {}) {
  const socket = join(tmpdir(), `surety-pipe-${randomBytes(6).toString('hex')}.sock`)
  const asked: Asked[] = []
  const web = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    asked.push({ request, body: Buffer.concat(parts).toString() })
    response.writeHead(201, [
      ['set-cookie', 'theme=dark'],
      ['set-cookie', 'language=zh'],
      ['content-type', 'text/html'],
    ] as never)
    response.end('<p>a page')
  })
  if (!away) await new Promise<void>((done) => web.listen(socket, done))
  const app = fastify({ trustProxy: 'loopback' })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not-found' }))
  app.get('/v1/orders', () => ({ data: [] }))
  mountWeb(app, socket)
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.after(async () => {
    await app.close()
    web.close()
    web.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, asked }
}

test('a page is passed on with method, path, body and headers, and comes back as it is', async (t) => {
  const { url, asked } = await door(t)
  const headers = { cookie: 'theme=light', 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${url}/preferences?a=1`, { method: 'POST', body: 'theme=dark', headers })
  assert.deepEqual([answer.status, await answer.text()], [201, '<p>a page'])
  assert.deepEqual(answer.headers.getSetCookie(), ['theme=dark', 'language=zh'])
  const [{ request, body } = assert.fail('nothing was asked')] = asked
  assert.deepEqual([request.method, request.url, body], ['POST', '/preferences?a=1', 'theme=dark'])
  assert.equal(request.headers.cookie, 'theme=light')
  assert.equal(request.headers.host, new URL(url).host)
  assert.equal(request.headers['x-forwarded-proto'], 'http')
})

test("the caller's address is what our own proxies say, else the connection's", async (t) => {
  const { url, asked } = await door(t)
  await fetch(url)
  await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  const told = asked.map(({ request }) => request.headers['x-forwarded-for'])
  assert.deepEqual(told, ['127.0.0.1', '203.0.113.9'])
})

test("the API's own names are never passed on", async (t) => {
  const { url, asked } = await door(t)
  assert.equal((await fetch(`${url}/v1/orders`)).status, 200)
  for (const path of ['/v1', '/v1/nothing', '/docs/more', '/healthz/x', '/readyz?x', '/metrics', '/openapi.json'])
    assert.equal((await fetch(url + path)).status, 404, path)
  assert.equal(asked.length, 0)
  assert.equal((await fetch(`${url}/v1-news`)).status, 201)
})

test('a body that is too large, or of unknown length, is refused before it is read', async (t) => {
  const { url, asked } = await door(t)
  const large = await fetch(url, { method: 'POST', body: 'x'.repeat(16 * 1024 * 1024 + 1) }).catch(() => undefined)
  assert.ok(large === undefined || large.status === 413)
  const stream = new Blob(['x']).stream()
  const streamed = await fetch(url, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
  assert.equal(streamed.status, 413)
  assert.equal(asked.length, 0)
})

test('the page of an order takes files, which are larger than any form', async (t) => {
  const { url, asked } = await door(t)
  const body = 'x'.repeat(16 * 1024 * 1024 + 1)
  for (const path of ['/orders/ord_1', '/orders/ord_1.data?x'])
    assert.equal((await fetch(url + path, { method: 'POST', body })).status, 201, path)
  assert.equal(asked.length, 2)
  for (const path of ['/orders/ord_1/terms', '/orders'])
    assert.equal((await fetch(url + path, { method: 'POST', body }).catch(() => undefined))?.status ?? 413, 413, path)
})

test('while the process is away the answer says so, and when to come back', async (t) => {
  const { url } = await door(t, { away: true })
  const answer = await fetch(url)
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5'])
  assert.match(await answer.text(), /does not answer right now/)
})

test('a connection that rested too long and is closed as it is used again does not cost a page', async (t) => {
  const socket = join(tmpdir(), `surety-pipe-${randomBytes(6).toString('hex')}.sock`)
  const used = new WeakSet<object>()
  const web = createServer((request, response) => {
    // A connection that was used before is closed without an answer: the end of its rest crossed the question.
    if (used.has(request.socket)) return request.socket.destroy()
    used.add(request.socket)
    response.end('a page')
  })
  await new Promise<void>((done) => web.listen(socket, done))
  const app = fastify()
  mountWeb(app, socket)
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.after(() => Promise.all([app.close(), web.close()]))
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  for (const _ of [1, 2, 3]) assert.equal(await (await fetch(url)).text(), 'a page')
  // What may have had an effect is not sent again.
  assert.equal((await fetch(url, { method: 'POST', body: 'a=b' })).status, 503)
})
