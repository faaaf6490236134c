import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { agreed, atPage, drafted, people, person, terms } from './story.ts'

interface Heard {
  readonly id: string
  readonly event: string
  readonly data: Record<string, unknown>
}

/** Listens as a company. */
function listen(t: TestContext, url: string, company: string, lastId?: string) {
  return listenWith(t, url, { authorization: `Bearer ${demoKey(company)}`, ...(lastId && { 'last-event-id': lastId }) })
}

/** Listens; `hear` answers everything heard once it is enough. */
async function listenWith(t: TestContext, url: string, headers: Record<string, string>) {
  const stop = new AbortController()
  t.after(() => stop.abort())
  const { status, body } = await fetch(url, { headers, signal: stop.signal })
  const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const heard = (): readonly Heard[] =>
    [...text.matchAll(/^(?:id: (.*)\n)?event: (.*)\ndata: (.*)\n\n/gm)].map(([, id = '', event = '', data = '']) => {
      return { id, event, data: JSON.parse(data) }
    })
  async function hear(isEnough: (all: readonly Heard[]) => boolean): Promise<readonly Heard[]> {
    while (!isEnough(heard())) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
    }
    return heard()
  }
  return { status, hear, stop: () => stop.abort() }
}

const topics = (all: readonly Heard[]) => all.map(({ event }) => event)

test('the events of an order are its timeline as it grows, for its parties only', async (t: TestContext) => {
  const { url } = await startServer(t)
  const who = people({ url })
  const own = await agreed(who)
  assert.equal((await who.stranger.ask('GET', `${own}/events`)).status, 404)
  assert.equal((await who.nobody.ask('GET', `${own}/events`)).status, 401)
  const stream = await listen(t, `${url}${own}/events`, 'cmp_buyer_us')
  const { data } = (await who.buyer.get(`${own}/timeline?limit=100`)) as {
    data: readonly { seq: number; body: string }[]
  }
  const before = await stream.hear((all) => all.length === data.length)
  assert.deepEqual(
    before.map(({ id, data }) => [Number(id), data]),
    data.map(({ seq, body }) => [seq, JSON.parse(body)]),
  )
  await who.buyer.post(`${own}/cancellation`)
  const after = await stream.hear((all) => topics(all).includes('order.cancelled'))
  assert.deepEqual(
    after.map(({ id }) => Number(id)),
    Array.from(after, (_, n) => n + 1),
  )
  const again = await listen(t, `${url}${own}/events`, 'cmp_supplier_cn', String(data.length))
  const rest = await again.hear((all) => topics(all).includes('order.cancelled'))
  assert.deepEqual(rest, after.slice(data.length))
})

test('a company hears of its own orders, whichever server wrote, and nothing of what they say', async (t) => {
  const server = await startServer(t)
  const { url } = server
  const here = people(server)
  const there = people(await server.another())
  const old = await drafted(here)
  const stream = await listen(t, `${url}/v1/company-events`, 'cmp_supplier_cn')
  const strange = await listen(t, `${url}/v1/company-events`, 'cmp_buyer_nl')
  // A draft that was not sent is its author's alone.
  const draft = (await drafted(there)).split('/').at(-1)
  const order = (await agreed(there)).split('/').at(-1)
  const heard = await stream.hear((all) => all.some(({ data }) => data.topic === 'order.agreed'))
  assert.deepEqual(
    heard.map(({ event, data }) => [event, data.order, Object.keys(data)]),
    heard.map(() => ['order.changed', order, ['order', 'seq', 'topic']]),
  )
  assert.deepEqual(
    heard.map(({ data }) => data.seq),
    heard.map((_, n) => n + 1),
  )
  await here.buyer.post(`${old}/proposal`)
  const late = await listen(t, `${url}/v1/company-events`, 'cmp_supplier_cn', heard.at(-1)?.id)
  const isOld = ({ data }: Heard) => data.order === old.split('/').at(-1)
  const both = await late.hear((all) => all.some(isOld))
  assert.ok(!both.some(({ data }) => data.order === draft))
  const own = { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_cn' }
  const nl = person(url, demoKey('cmp_buyer_nl'))
  const { order: theirs } = await nl.post('/v1/orders', { ...own, terms })
  const known = await strange.hear((all) => all.length > 0)
  assert.deepEqual([...new Set(known.map(({ data }) => data.order))], [theirs])
})

longTest('a person hears on one line of orders and of new notices; reading elsewhere is heard, too', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const url = `${server.url}/v1/notices/events`
  const cookie = await demoSignIn(server, 'usr_supplier_cn_sales')
  const chen = await listenWith(t, url, { cookie })
  const sanne = await listenWith(t, url, { cookie: await demoSignIn(server, 'usr_buyer_nl_purchaser') })
  // A program follows events, and nobody is told without a session.
  assert.equal((await listen(t, url, 'cmp_supplier_cn')).status, 404)
  assert.equal((await listenWith(t, url, {})).status, 401)
  const counts = (all: readonly Heard[]) => all.filter(({ event }) => event === 'notices.changed')
  const unread = (all: readonly Heard[]) => counts(all).map(({ data }) => data.unread)
  assert.deepEqual(unread(await chen.hear((all) => counts(all).length === 1)), [0])
  const own = await drafted(who)
  await who.buyer.post(`${own}/proposal`)
  const heard = await chen.hear((all) => unread(all).includes(1))
  assert.ok(heard.some(({ event, data }) => event === 'order.changed' && data.order === own.split('/').at(-1)))
  const page = atPage(server.url, cookie)
  const [newest] = (await page.get('/v1/notices')).data as readonly { readonly id: number }[]
  await page.post('/v1/notices/reading', { up_to: newest?.id })
  assert.deepEqual(unread(await chen.hear((all) => unread(all).at(-1) === 0 && counts(all).length > 2)), [0, 1, 0])
  const again = await listenWith(t, url, { cookie, 'last-event-id': heard.find(({ id }) => id !== '')?.id ?? '' })
  assert.ok((await again.hear((all) => all.length > 1)).some(({ event }) => event === 'order.changed'))
  sanne.stop()
  assert.deepEqual(
    (await sanne.hear(() => false).catch(() => [])).map(({ event }) => event).filter((e) => e === 'order.changed'),
    [],
  )
})

longTest('a server that stops ends its streams', async (t: TestContext) => {
  const { another } = await startServer(t)
  const api = await another()
  const stream = await listen(t, `${api.url}/v1/company-events`, 'cmp_buyer_us')
  assert.equal(stream.status, 200)
  await api.stop()
  assert.deepEqual(await stream.hear(() => false), [])
})
