import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { type TestContext, test } from 'node:test'
import { toyHttp } from '../../tests/toy-http.ts'
import { eventText, type ServerEvent } from './event-stream.ts'
import type { HttpOptions } from './http.ts'
import { streamRoute } from './route.ts'

type After = (lastId: string | undefined) => readonly ServerEvent[] | undefined

/** A stream of what `after` says, polled fast. */
async function streaming(t: TestContext, after: After, options: Partial<HttpOptions> = {}) {
  const opened = async (lastId: string | undefined) => {
    let last = lastId
    const next = async () => {
      const events = after(last)
      last = events?.at(-1)?.id ?? last
      return events
    }
    return after(last) === undefined ? undefined : { next }
  }
  const route = streamRoute({ path: '/v1/news', summary: '', tag: 'toys', open: (_call, last) => opened(last) })
  const streams = { pollMilliseconds: 1, heartbeatMilliseconds: 60_000, ...options.streams }
  const { app, ask } = toyHttp(t, { ...options, streams, more: [route] })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const open = (headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((done, fail) => {
      const all = { authorization: 'Bearer ann', ...headers }
      const request = get({ port, host: '127.0.0.1', path: '/v1/news', headers: all }, done)
      request.on('error', fail)
      t.after(() => request.destroy())
    })
  return { app, ask, open }
}

/** What came until it holds a text, or until the end. */
async function until(stream: IncomingMessage, wanted: string): Promise<string> {
  let text = ''
  for await (const part of stream.setEncoding('utf8')) {
    text += part
    if (text.includes(wanted)) break
  }
  return text
}

const event = (n: number): ServerEvent => ({ id: String(n), event: 'toy.moved', data: { n, text: 'a\nb' } })

test('an event is one block, whatever its data', () => {
  assert.equal(eventText(event(1)), 'id: 1\nevent: toy.moved\ndata: {"n":1,"text":"a\\nb"}\n\n')
})

test('events come in order, once each, as they happen', async (t) => {
  let known = 2
  const after: After = (last) => {
    known += 1
    return Array.from({ length: known }, (_, n) => event(n + 1)).filter(({ id }) => Number(id) > Number(last ?? 0))
  }
  const { open } = await streaming(t, after)
  const stream = await open()
  assert.equal(stream.headers['content-type'], 'text/event-stream')
  assert.equal(stream.headers['cache-control'], 'no-store')
  const ids = [...(await until(stream, 'id: 7\n')).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
  assert.deepEqual(
    ids,
    Array.from(ids, (_, n) => n + 1),
  )
})

test('a reader goes on after its last event; a strange id begins anew', async (t) => {
  const asked: (string | undefined)[] = []
  const after: After = (last) => {
    asked.push(last)
    return [event(9)]
  }
  const { open } = await streaming(t, after)
  await until(await open({ 'last-event-id': '8' }), 'id: 9')
  assert.ok(asked[0] === '8' && !asked.includes(undefined))
  await until(await open({ 'last-event-id': "8' or 1" }), 'id: 9')
  assert.ok(asked.includes(undefined))
})

test('what the caller may not see is not found, before and during the stream', async (t) => {
  let answer: readonly ServerEvent[] | undefined
  const { ask, open } = await streaming(t, () => answer)
  assert.equal((await ask('GET', '/v1/news')).status, 404)
  answer = [event(1)]
  const stream = await open()
  answer = undefined
  assert.match(await until(stream, 'never'), /id: 1/)
})

test('a key that was taken away ends the stream at the next heartbeat', async (t) => {
  let isKnown = true
  const authenticate = async () => (isKnown ? ({ kind: 'key', company: 'cmp_a', roles: [] } as const) : undefined)
  const streams = { heartbeatMilliseconds: 0, pollMilliseconds: 1 }
  const { open } = await streaming(t, () => [], { authenticate, streams })
  const stream = await open()
  const text = new Promise<string>((done) => {
    let all = ''
    stream.on('data', (part) => {
      all += part
      if (all.includes('still here')) isKnown = false
    })
    stream.on('end', () => done(all))
  })
  assert.match(await text, /: still here/)
})

test('streams are few per company, and a fault ends one', async (t) => {
  let isBroken = false
  const after: After = () => {
    if (isBroken) throw new Error('a bug')
    return []
  }
  const { ask, open } = await streaming(t, after, { streams: { mostPerOwner: 1, pollMilliseconds: 1 } })
  const first = await open()
  const second = await ask('GET', '/v1/news')
  assert.deepEqual([second.status, second.headers['retry-after']], [429, '5'])
  isBroken = true
  await until(first, 'never')
})

test('streams are few per server; a place is free again when its reader leaves', async (t) => {
  const { ask, open } = await streaming(t, () => [event(1)], { streams: { most: 1, pollMilliseconds: 1 } })
  const first = await open()
  assert.equal((await ask('GET', '/v1/news', undefined, { authorization: 'Bearer bob' })).status, 429)
  first.destroy()
  for (let status = 429; status === 429; ) {
    const next = await open({ authorization: 'Bearer bob' })
    status = next.statusCode ?? 0
    next.destroy()
  }
})

test('a server that closes ends its streams', async (t) => {
  const { app, open } = await streaming(t, () => [])
  const stream = await open()
  await app.close()
  await until(stream, 'never')
})
