import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Bird, birdsTrade, type Trade } from './canary-world.ts'
import { bodyOf, rows } from './matrix-rows.ts'
import { everyRoute } from './replies.ts'
import { startServer, type TestServer } from './server.ts'
import { until } from './story.ts'

/** What a company may read: its own words, those of its trade, and its partner's name. */
function mayRead(trades: readonly Trade[], reader: Bird): readonly string[] {
  const trade = trades.find(({ buyer, supplier }) => [buyer, supplier].includes(reader))
  const names = trades.flatMap(({ supplier }) => [supplier.name, supplier.company])
  return [...reader.own, ...(trade?.shared ?? []), trade?.buyer.name ?? '', ...names]
}

const wordsOf = ({ buyer, supplier, shared }: Trade) =>
  [...shared, ...buyer.own, ...supplier.own, buyer.name, supplier.name].filter((word) => word !== '')

const AT_ONCE = 8

interface Heard {
  readonly what: string
  readonly text: string
}

/** Each route, with the ids of each trade and company: what is read, and what is said to who may not. */
function everyPath(trades: readonly Trade[], birds: readonly Bird[]): readonly [route: string, path: string][] {
  return everyRoute.flatMap(({ method, path }) => {
    const route = `${method} ${path}`
    const filled = (ids: Readonly<Record<string, string>>) =>
      path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `${name}_x`)
    if (path.includes(':companyId'))
      return birds.map(({ company }): [string, string] => [route, filled({ companyId: company })])
    const orders = trades.flatMap(({ ids, drafts }) => [ids, ...drafts.map((orderId) => ({ ...ids, orderId }))])
    if (path.includes(':')) return orders.map((ids): [string, string] => [route, filled(ids)])
    return [[route, path]]
  })
}

/** Filters by which somebody may look for what is another's. */
function searches(trades: readonly Trade[], birds: readonly Bird[]): readonly string[] {
  const words = ['Canary', 'named', ...birds.map(({ name }) => name.slice(0, 9))]
  return [
    ...words.map((name) => `/v1/directory?name=${name}`),
    ...birds.map(({ company }) => `/v1/orders?company=${company}`),
    '/v1/orders?sort=newest&limit=100',
    '/v1/orders?side=buyer&status=draft',
    ...['shared', 'secret', ...birds.map(({ own: [own = ''] }) => own)].map((word) => `/v1/messages?q=${word}`),
    ...trades.flatMap(({ ids: { orderId } }) => [
      ...['help-buyer', 'help-supplier'].map((thread) => `/v1/orders/${orderId}/messages?thread=${thread}`),
      `/v1/messages?q=secret&order=${orderId}`,
    ]),
  ]
}

async function ask({ url }: TestServer, { secret }: Bird, route: string, path: string): Promise<Heard> {
  const method = route.split(' ')[0] ?? 'GET'
  const row = rows[route] ?? {}
  const none = { called: '', buyer: 'cmp_x', supplier: 'cmp_x', company: '', ids: {}, isMissing: true }
  const body = method === 'GET' ? undefined : bodyOf(row, none)
  const isText = typeof body === 'string'
  const headers: Record<string, string> = { authorization: `Bearer ${secret}` }
  if (body !== undefined) headers['content-type'] = isText ? 'application/xml' : 'application/json'
  // Nothing is done: no version is that one.
  if (method !== 'GET')
    Object.assign(headers, { 'idempotency-key': `canary-${path}`.slice(0, 200), 'if-match': '"99"' })
  const query = method === 'GET' ? '' : (row.query?.(none) ?? '')
  const stop = new AbortController()
  const sent = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }
  const answer = await fetch(`${url}${path}${query}`, { method, headers, ...sent, signal: stop.signal })
  const shown = `${answer.status} ${JSON.stringify([...answer.headers])}`
  if (answer.headers.get('content-type') !== 'text/event-stream')
    return { what: `${method} ${path}`, text: `${shown}${await answer.text()}` }
  stop.abort()
  return { what: `${method} ${path}`, text: shown }
}

/** Answers to everything that is asked, a few at once. */
async function allOf<T>(asked: readonly T[], answer: (one: T) => Promise<Heard>): Promise<readonly Heard[]> {
  const heard: Heard[] = []
  const next = asked[Symbol.iterator]()
  const one = async () => {
    for (const each of next) heard.push(await answer(each))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return heard
}

/** Listens to a stream until it has told something; the server ends it. */
async function hear({ url }: TestServer, { secret }: Bird, path: string): Promise<() => Promise<Heard>> {
  const { body } = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${secret}` } })
  const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  return async () => {
    let text = ''
    while (!/^event: /m.test(text)) text += (await reader.read()).value ?? ''
    return { what: `stream ${path}`, text }
  }
}

function leaks(found: readonly Heard[], words: readonly string[], allowed: readonly string[]): readonly string[] {
  const others = words.filter((word) => !allowed.includes(word))
  return found.flatMap(({ what, text }) =>
    others.filter((word) => text.includes(word)).map((word) => `${word} in ${what}`),
  )
}

test('no word of one company stands in any answer to another', async (t: TestContext) => {
  const server = await startServer(t)
  const trades = [await birdsTrade(server), await birdsTrade(server)]
  const birds = trades.flatMap(({ buyer, supplier }) => [buyer, supplier])
  const words = trades.flatMap(wordsOf)
  assert.ok(new Set(words).size > 30, String(words.length))
  const paths = everyPath(trades, birds)
  for (const reader of birds) {
    const looked = searches(trades, birds).map((path): [string, string] => ['GET /search', path])
    const heard = await allOf([...paths, ...looked], ([route, path]) => ask(server, reader, route, path))
    // A company's own words are found, or nothing would be shown by not finding others'.
    const own = mayRead(trades, reader)
    for (const word of reader.own.slice(0, 1))
      assert.ok(
        heard.some(({ text }) => text.includes(word)),
        word,
      )
    assert.deepEqual(leaks(heard, words, own), [])
  }
})

test('what is told while it happens is told to its own companies only', async (t: TestContext) => {
  const server = await startServer(t)
  const trades = [await birdsTrade(server), await birdsTrade(server)]
  const words = trades.flatMap(wordsOf)
  const birds = trades.flatMap(({ buyer, supplier }) => [buyer, supplier])
  const streams = await Promise.all(birds.map((reader) => hear(server, reader, '/v1/company-events')))
  // Each trade moves: everybody hears of his own, and the other's came first to half of them.
  for (const { supplier, ids } of trades.toReversed()) {
    const shipment = { lines: [{ line: 2, quantity: '1' }], carrier: 'Sea', tracking_number: 'T', proof: 'carrier' }
    await supplier.by.post(`/v1/orders/${ids.orderId}/shipments`, shipment)
  }
  for (const [n, reader] of birds.entries()) {
    const heard = await streams[n]?.()
    assert.ok(heard !== undefined)
    assert.deepEqual(leaks([heard], words, mayRead(trades, reader)), [])
  }
})

test('a mail says nothing of a company but the name of the one that writes', async (t: TestContext) => {
  const server = await startServer(t)
  const trade = await birdsTrade(server)
  const sent = async () =>
    (
      await server.pool.query(`select id as what, address, subject || body as text
      from platform.mails where address like 'open-%canary.example'`)
    ).rows
  const mails = await until(sent, ({ length }) => length === 2, 'the invitations')
  const { buyer, supplier, shared } = trade
  for (const [bird, other] of [
    [buyer, supplier],
    [supplier, buyer],
  ] as const) {
    const own = mails.filter(({ address }) => String(address).includes(bird.own[0] ?? ''))
    assert.ok(own.length > 0)
    const ofOthers = [...shared.filter((word) => word !== buyer.company), ...other.own, other.name]
    assert.deepEqual(leaks(own, ofOthers, []), [])
  }
})
