import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { rateLimits } from '../../server/platform/rate-limit.ts'
import { atRest, kept } from './fuzz.ts'
import { startServer } from './server.ts'
import { agreed, drafted, people, person } from './story.ts'

interface Post {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}

test('an order tells its version, and If-Match holds against every change', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const read = async () => (await who.buyer.ask('GET', own)).headers.get('etag') ?? ''
  const seen = await read()
  const { hash } = await who.buyer.post(`${own}/proposal`)
  assert.notEqual(await read(), seen)
  const accept = (etag: string, key: string) =>
    who.supplier.ask('POST', `${own}/acceptance`, { body: { hash }, headers: { 'if-match': etag }, key })
  const stale = await accept(seen, 'a')
  assert.deepEqual([stale.status, stale.body.code], [412, 'version-mismatch'])
  // A stranger learns of no version.
  const strange = await who.stranger.ask('POST', `${own}/acceptance`, { body: { hash }, headers: { 'if-match': seen } })
  assert.deepEqual([strange.status, strange.body.data], [404, undefined])
  assert.equal((await accept(await read(), 'b')).status, 201)
})

const takesFiles =
  /\/((bank|product|storefront)-files|files|application\/documents|\{\w+\}\/statements|product-imports|picture)$/

test('a body of ten megabytes is refused everywhere, and an order that is no amount is no order', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const { paths } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as { paths: Record<string, { post?: Post }> }
  const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(32)
  for (const [path, { post }] of Object.entries(paths)) {
    // What takes files takes large ones: their limits are tested where they are.
    if (post === undefined || takesFiles.test(path)) continue
    const [type = 'application/json'] = Object.keys(post.requestBody?.content ?? {})
    const asking = { body: large, headers: { 'content-type': type } }
    // The server may close the line while we still send: refused all the same.
    const answer = await who.staff.ask('POST', path.replace(/\{\w+\}/g, 'x'), asking).catch(() => undefined)
    assert.ok(answer === undefined || answer.status === 413, `${answer?.status} ${path}`)
  }
  const own = await agreed(who)
  for (const supplier_keeps of [null, '5', [5], true, 1.5]) {
    const offer = await who.buyer.ask('POST', `${own}/cancellation-offers`, { body: { supplier_keeps } })
    assert.deepEqual([offer.status, offer.body.code], [400, 'request-invalid'], JSON.stringify(supplier_keeps))
  }
})

test('who asks too much waits, and others do not', async (t: TestContext) => {
  const limits = { ...rateLimits(2), windowSeconds: 3600 }
  const { url } = await startServer(t, { limits })
  const buyer = person(url, demoKey('cmp_buyer_us'))
  const asked = []
  for (let n = 0; n < 3; n += 1) asked.push((await buyer.ask('GET', '/v1/orders')).status)
  assert.deepEqual(asked, [200, 200, 429])
  assert.equal((await person(url, demoKey('cmp_supplier_cn')).ask('GET', '/v1/orders')).status, 200)
  assert.equal((await fetch(`${url}/readyz`)).status, 200)
})

test('a timeline comes in pages, each entry once', async (t: TestContext) => {
  const who = people(await startServer(t))
  const own = await agreed(who)
  const whole = (await who.buyer.get(`${own}/timeline`)).data as readonly { seq: number }[]
  const numbers = whole.map(({ seq }) => seq)
  for (const [sort, wanted] of [
    ['oldest', numbers],
    ['newest', numbers.toReversed()],
  ] as const) {
    const seen: number[] = []
    for (let next: unknown = ''; next !== null; ) {
      const cursor = next === '' ? '' : `&cursor=${next}`
      const page = await who.supplier.get(`${own}/timeline?sort=${sort}&limit=2${cursor}`)
      seen.push(...(page.data as typeof whole).map(({ seq }) => seq))
      next = page.next_cursor
    }
    assert.deepEqual(seen, wanted, sort)
  }
  assert.equal((await who.buyer.ask('GET', `${own}/timeline?cursor=5`)).body.code, 'cursor-invalid')
})

test('orders come in pages, by cursors that we gave', async (t: TestContext) => {
  const who = people(await startServer(t))
  const made = []
  for (let n = 0; n < 3; n += 1) made.push((await drafted(who)).split('/').at(-1))
  const seen: unknown[] = []
  let next: unknown = ''
  while (next !== null) {
    const cursor = next === '' ? '' : `&cursor=${next}`
    const page = await who.buyer.get(`/v1/orders?limit=1${cursor}`)
    seen.push(...(page.data as { id: string }[]).map(({ id }) => id))
    next = page.next_cursor
  }
  assert.deepEqual(seen.toSorted(), made.toSorted())
  const strange = await who.buyer.ask('GET', '/v1/orders?cursor=bm9uc2Vuc2U')
  assert.deepEqual([strange.status, strange.body.code], [400, 'cursor-invalid'])
})

test('what is owed to a company tells its version, and If-Match holds there too', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier } = people(server)
  // What the seed set off comes to rest first.
  await atRest(server)
  const path = '/v1/companies/cmp_supplier_cn'
  const seen = (await supplier.ask('GET', `${path}/payouts`)).headers.get('etag') ?? ''
  assert.match(seen, /^"\d+"$/)
  const key = { name: 'shop', scopes: ['sales'] }
  const make = () => supplier.ask('POST', `${path}/api-keys`, { body: key, headers: { 'if-match': seen } })
  assert.deepEqual([(await make()).status, (await make()).status], [201, 412])
})

test('news that no provider signed is a problem, and leaves nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const before = await kept(server)
  for (const provider of ['sandbox', 'other', '%00'])
    for (const body of ['', '{}', '[]', 'x'.repeat(100_000)]) {
      const headers = { 'webhook-id': 'm', 'webhook-timestamp': '0', 'webhook-signature': 'v1,AAAA' }
      const answer = await fetch(`${server.url}/v1/provider-events/${provider}`, { method: 'POST', headers, body })
      assert.equal(answer.status, 400)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
      assert.equal(((await answer.json()) as { code: string }).code, 'not-genuine')
    }
  assert.equal(await kept(server), before)
})
