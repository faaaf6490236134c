import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { verifyWebhook } from '@surety/sdk'
import { Check } from 'typebox/value'
import { dataOf } from '../../server/modules/notices/webhooks.schemas.ts'
import { longTest } from '../long.ts'
import { type Got, type Receiver, says, startReceiver } from './receiver.ts'
import { startServer } from './server.ts'
import { advance, agreed, funded, hasStatus, type People, type Person, people, until } from './story.ts'

/** Events go to receivers, signed, and to nobody whom they do not concern. */

const path = '/v1/companies/cmp_buyer_us/webhook-endpoints'

interface Delivery {
  readonly event: string
  readonly type: string
  readonly state: string
  readonly is_replay: boolean
  readonly attempts: readonly { n: number; at: string; status: number | null; fault: string | null; response: string }[]
}

async function set(t: TestContext) {
  const receiver = await startReceiver(t)
  const server = await startServer(t, { webhookHosts: [receiver.host] })
  return { receiver, server, who: people(server) }
}

async function registered({ buyer }: People, { url }: Receiver, more: object = {}) {
  const { endpoint, secret } = await buyer.post(path, { url, ...more })
  return { own: `${path}/${endpoint}`, secret: String(secret) }
}

const genuine = ({ body, headers }: Got, ...secrets: string[]) => verifyWebhook(body, headers, secrets)

const log = async (by: Person, own: string) =>
  (await by.get(`${own}/deliveries?limit=100`)).data as unknown as readonly Delivery[]

function rested(by: Person, own: string, state: string, type: string): Promise<readonly Delivery[]> {
  const found = async () => (await log(by, own)).filter((each) => each.type === type && each.state === state)
  return until(found, (all) => all.length > 0, `${type} to be ${state}`)
}

test('a receiver gets every event of an order, signed, and the feed says the same', async (t: TestContext) => {
  const { receiver, server, who } = await set(t)
  const { secret } = await registered(who, receiver)
  const own = await funded(who)
  const lines = [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' }))
  const shipment = { lines, carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  const { now } = await who.staff.get('/v1/test-clock')
  const events = `${own}/shipments/${lot}/carrier-events`
  await who.staff.post(events, { kind: 'dispatched', happened_at: now })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await advance(who, 'P60D')
  await hasStatus(who, own, 'completed')
  await receiver.of('order.completed')
  for (const got of receiver.got) {
    assert.deepEqual(genuine(got, secret), got.event)
    assert.ok(Check(dataOf(got.event.type), got.event.data), `${got.event.type}: ${JSON.stringify(got.event.data)}`)
  }
  const order = own.split('/').at(-1)
  const told = new Set(receiver.got.map(({ event }) => event.type))
  for (const type of ['order.agreed', 'payment.final', 'order.funded', 'lot.dispatched', 'lot.received'])
    assert.ok(told.has(type), `${type} of ${[...told]}`)
  const { data } = (await who.buyer.get('/v1/events?limit=100')) as unknown as {
    data: readonly { id: string; position: number; type: string; order: string | null; data: object }[]
  }
  assert.deepEqual(
    data.map(({ position }) => position),
    data.map((_, n) => n + 1),
  )
  assert.ok(data.filter((each) => each.type !== 'webhook-endpoint.added').every((each) => each.order === order))
  assert.deepEqual(
    [...new Set(receiver.got.map(({ headers }) => headers['webhook-id']))].sort(),
    data.map(({ id }) => id).sort(),
  )
  const agreedOnes = (await who.buyer.get(`/v1/events?type=order.agreed&order=${order}`)).data
  assert.equal((agreedOnes as readonly object[]).length, 1)
  const later = (await who.buyer.get(`/v1/events?after=${data.length - 1}`)).data as readonly { id: string }[]
  assert.deepEqual(
    later.map(({ id }) => id),
    [data.at(-1)?.id],
  )
  assert.deepEqual(await who.buyer.get(`/v1/events/${data[0]?.id}`), data[0])
  assert.equal((await who.supplier.ask('GET', `/v1/events/${data[0]?.id}`)).status, 404)
  assert.deepEqual(await server.broken(), [])
})

test('what is another company’s never comes, also not its own half of an order', async (t: TestContext) => {
  const { receiver, who } = await set(t)
  await registered(who, receiver)
  const strangers = { ...who, buyer: who.stranger }
  const theirs = await funded(strangers, {}, { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_cn' })
  const own = await agreed(who)
  await receiver.of('order.agreed')
  assert.ok(!JSON.stringify(receiver.got).includes(theirs.split('/').at(-1) ?? '?'))
  assert.ok(JSON.stringify(receiver.got).includes(own.split('/').at(-1) ?? '?'))
  const seen = JSON.stringify(await who.buyer.get('/v1/events?limit=100'))
  assert.ok(!seen.includes(theirs.split('/').at(-1) ?? '?'))
  const types = ((await who.supplier.get('/v1/events?limit=100')).data as readonly { type: string }[]).map(
    (e) => e.type,
  )
  assert.ok(types.includes('order.funded') && !types.includes('payment.failed'))
})

longTest('what fails is tried again by the clock until it is taken', async (t: TestContext) => {
  const { receiver, server, who } = await set(t)
  const { own } = await registered(who, receiver, { types: ['order.agreed'] })
  const answers = [
    says(500, 'x'.repeat(5000)),
    says(302, '', { location: '/elsewhere' }),
    says(404, 'no'),
    says(200, 'ok'),
  ]
  receiver.answers((got, answer) => (answers.shift() ?? says(500))(got, answer))
  await agreed(who)
  await rested(who.buyer, own, 'waiting', 'order.agreed')
  await advance(who, 'P1D')
  const [delivery] = await rested(who.buyer, own, 'delivered', 'order.agreed')
  const attempts = delivery?.attempts ?? []
  assert.deepEqual(
    attempts.map(({ status }) => status),
    [500, 302, 404, 200],
  )
  const times = attempts.map(({ at }) => Date.parse(at))
  const pauses = times.slice(1).map((time, n) => Math.round((time - (times[n] ?? 0)) / 1000))
  assert.deepEqual(pauses, [5, 300, 1800])
  assert.equal(attempts[0]?.response.length, 1024)
  assert.equal(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size, 1)
  assert.ok(receiver.got.every(({ path: at }) => at === '/hook'))
  assert.deepEqual(await server.broken(), [])
})

longTest('after ten failures the company is told, each event goes once, and one that arrives ends that', async (t) => {
  const { receiver, server, who } = await set(t)
  const { own } = await registered(who, receiver, { types: ['order.agreed', 'order.expired'] })
  receiver.answers(says(503))
  await agreed(who)
  await advance(who, 'P5D')
  const [given] = await rested(who.buyer, own, 'failed', 'order.agreed')
  assert.equal(given?.attempts.length, 10)
  const state = async () => (await who.buyer.get(own)).state
  await until(state, (found) => found === 'failing', 'the endpoint to be failing')
  const told = `select count(*)::int as n from notices.notices where code = 'webhook-endpoint.failing'`
  await until(
    async () => (await server.pool.query(told)).rows[0].n,
    (n) => n === 1,
    'the notice',
  )
  await agreed(who)
  const once = async () =>
    (await log(who.buyer, own)).find((each) => each.state === 'failed' && each.attempts.length === 1)
  await until(once, (found) => found !== undefined, 'one attempt only')
  receiver.answers(says(200))
  const again = await who.buyer.post(`${own}/replays`, { since: '2020-01-01T00:00:00.000Z' })
  assert.ok(Number(again.replayed) >= 2)
  await until(state, (found) => found === 'active', 'the endpoint to be well')
  const replays = async () => (await log(who.buyer, own)).filter((each) => each.is_replay && each.state === 'delivered')
  await until(replays, (all) => all.length === again.replayed, 'the replay')
  assert.deepEqual(await server.broken(), [])
})

longTest('while a secret is replaced both sign; after a day the old one does not', async (t: TestContext) => {
  const { receiver, who } = await set(t)
  const { own, secret } = await registered(who, receiver, { types: ['order.agreed'] })
  const rotated = await who.buyer.post(`${own}/rotation`)
  const next = String(rotated.secret)
  assert.notEqual(next, secret)
  await who.buyer.post(`${own}/tests`)
  const [both] = await receiver.of('webhook-endpoint.tested')
  assert.ok(both !== undefined && genuine(both, secret) && genuine(both, next))
  await advance(who, 'P2D')
  await who.buyer.post(`${own}/tests`)
  const [, after] = await receiver.of('webhook-endpoint.tested', 2)
  assert.ok(after !== undefined && genuine(after, next))
  assert.throws(() => genuine(after, secret))
  const answers = JSON.stringify([await who.buyer.get(path), await log(who.buyer, own)])
  assert.ok(!answers.includes(next) && !answers.includes(secret))
})

longTest('410 disables an endpoint; enabled again it takes what comes from then on', async (t: TestContext) => {
  const { receiver, server, who } = await set(t)
  const { own } = await registered(who, receiver, { types: ['order.agreed'] })
  receiver.answers(says(410))
  await agreed(who)
  const state = async () => (await who.buyer.get(own)).state
  await until(state, (found) => found === 'gone', 'the endpoint to be gone')
  const refused = await who.buyer.ask('POST', `${own}/tests`, { body: {} })
  assert.deepEqual([refused.status, refused.body.code], [409, 'endpoint-disabled'])
  await agreed(who)
  const feed = async () => (await who.buyer.get('/v1/events?type=order.agreed')).data as readonly object[]
  await until(feed, (all) => all.length === 2, 'the feed')
  receiver.answers(says(204))
  await who.buyer.post(`${own}/enablement`)
  await who.buyer.post(`${own}/tests`)
  await receiver.of('webhook-endpoint.tested')
  assert.equal((await receiver.of('order.agreed')).length, 1)
  await who.buyer.post(`${own}/removal`)
  assert.equal((await who.buyer.ask('GET', own)).status, 404)
  assert.deepEqual(await server.broken(), [])
})

longTest('addresses that are none, strange types, too many endpoints, and who may not are refused', async (t) => {
  const { receiver, who } = await set(t)
  const ask = (body: object, by = who.buyer) => by.ask('POST', path, { body })
  const coded = async (body: object) => {
    const answer = await ask(body)
    return [answer.status, answer.body.code]
  }
  for (const url of [
    'http://receiver.example/',
    'https://10.0.0.1/',
    'https://u:p@receiver.example/',
    'ftp://x.example',
  ])
    assert.deepEqual(await coded({ url }), [422, 'endpoint-url-invalid'], url)
  assert.equal((await ask({ url: receiver.url, types: ['order.exploded'] })).status, 400)
  assert.equal((await ask({ url: receiver.url }, who.supplier)).status, 404)
  const { own } = await registered(who, receiver)
  assert.deepEqual((await who.buyer.ask('POST', `${own}/replays`, { body: {} })).body.code, 'replay-unclear')
  for (let n = 1; n < 10; n += 1) await registered(who, receiver)
  assert.deepEqual(await coded({ url: receiver.url }), [409, 'too-many-endpoints'])
})

longTest('a receiver that hangs holds up nobody, and who is cut off sends again', async (t: TestContext) => {
  const { receiver, server, who } = await set(t)
  const other = await startReceiver(t)
  await registered(who, receiver, { types: ['order.agreed'] })
  receiver.answers(() => undefined)
  await agreed(who)
  const [held] = await receiver.of('order.agreed')
  const { own } = await registered(who, { ...receiver, url: receiver.url.replace('/hook', '/quick') })
  receiver.answers((got, answer) => got.path === '/quick' && answer.writeHead(204).end())
  await who.buyer.post(`${own}/tests`)
  await rested(who.buyer, own, 'delivered', 'webhook-endpoint.tested')
  assert.equal(other.got.length, 0)
  // Sent and not noted: the process ends here. The next one sends it again, under the same id.
  receiver.answers(says(204))
  await server.goOn(server.databaseUrl)
  const [, again] = await receiver.of('order.agreed', 2)
  assert.equal(again?.headers['webhook-id'], held?.headers['webhook-id'])
  assert.deepEqual(await server.broken(), [])
})
