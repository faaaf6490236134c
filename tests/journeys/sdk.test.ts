import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { attachFile, createClient, SuretyProblem, verifyWebhook } from '../../sdk/index.ts'
import { demoKey } from '../../server/entry/seed.ts'
import { startServer } from './server.ts'
import { terms } from './story.ts'

const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }
const body = { ...parties, terms: terms as never }

test('the client drafts, reads, and throws what is refused', async (t: TestContext) => {
  const { url } = await startServer(t)
  const surety = createClient({ baseUrl: url, apiKey: demoKey('cmp_buyer_us') })
  const header = { 'Idempotency-Key': 'my-own' }
  const first = await surety.POST('/v1/orders', { params: { header }, body })
  const again = await surety.POST('/v1/orders', { params: { header }, body })
  assert.deepEqual(again.data, first.data)
  assert.equal(again.response.headers.get('idempotency-replayed'), 'true')
  const order = first.data?.order ?? ''
  const path = { orderId: order }
  const { data } = await surety.GET('/v1/orders/{orderId}', { params: { path } })
  assert.equal(data?.status, 'draft')
  assert.deepEqual(data.total, { amount: 543_331, currency: 'USD' })
  const early = surety.POST('/v1/orders/{orderId}/readiness', {
    params: { path, header: { 'Idempotency-Key': 'early' } },
    body: {},
  })
  await assert.rejects(early, (error) => error instanceof SuretyProblem && error.code === 'not-allowed')
})

test('the client attaches a file, whole or as a stream, and throws what is not taken', async (t: TestContext) => {
  const { url } = await startServer(t)
  const surety = createClient({ baseUrl: url, apiKey: demoKey('cmp_buyer_us'), retries: 0 })
  const order = (await surety.POST('/v1/orders', { params: { header: {} as never }, body })).data?.order ?? ''
  const list = new Blob(['packing list'], { type: 'text/plain' })
  const first = await attachFile(surety, order, { name: 'list.txt', type: list.type, body: list })
  assert.deepEqual([first.name, first.type, first.bytes], ['list.txt', 'text/plain', 12])
  assert.deepEqual(await attachFile(surety, order, { name: 'again.txt', body: list.stream() }), first)
  const liar = attachFile(surety, order, { name: 'a.png', type: 'image/png', body: list })
  await assert.rejects(liar, { code: 'file-type-differs' })
  const read = { params: { path: { orderId: order, sha256: first.file } }, parseAs: 'text' } as const
  const { data } = await surety.GET('/v1/orders/{orderId}/files/{sha256}', read)
  assert.equal(data, 'packing list')
})

test('a busy server is asked again with the same key; a lasting one is told', async () => {
  const keys: (string | null)[] = []
  const answering = (statuses: readonly number[]) => async (input: string | URL | Request) => {
    keys.push((input as Request).headers.get('idempotency-key'))
    const status = statuses[keys.length - 1] ?? 201
    const headers = { 'retry-after': '0', 'content-type': 'application/json' }
    return new Response(JSON.stringify(status === 201 ? { order: 'ord_1' } : { code: 'busy' }), { status, headers })
  }
  const to = { baseUrl: 'http://surety.test', apiKey: 'k' }
  const params = { header: {} as never }
  const { response } = await createClient({ ...to, fetch: answering([503, 429]) }).POST('/v1/orders', { params, body })
  assert.equal(response.status, 201)
  assert.equal(keys.length, 3)
  assert.equal(new Set(keys).size, 1)
  keys.length = 0
  const hopeless = createClient({ ...to, retries: 1, fetch: answering([503, 503, 503]) })
  await assert.rejects(hopeless.POST('/v1/orders', { params, body }), { code: 'busy' })
  assert.equal(keys.length, 2)
})

test('a webhook is genuine by any of the secrets, or it throws', () => {
  const secrets = ['old', 'new'].map((each) => `whsec_${Buffer.from(each.repeat(8)).toString('base64')}`)
  const text = JSON.stringify({ type: 'order.agreed', timestamp: '2026-01-01T00:00:00.000Z', data: {} })
  const at = new Date()
  const signature = new Webhook(secrets[1] ?? '').sign('msg_1', at, text)
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  }
  assert.equal(verifyWebhook(text, headers, secrets).type, 'order.agreed')
  assert.throws(() => verifyWebhook(`${text} `, headers, secrets))
  assert.throws(() => verifyWebhook(text, headers, secrets.slice(0, 1)))
})
