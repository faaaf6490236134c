import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { everyRoute, replyFaults } from './replies.ts'
import { startServer } from './server.ts'
import { agreed, drafted, funded, people, terms } from './story.ts'

/** Each answer is held against its schema by whoever asks: see `person`. */

/** What is a file has a content type and no schema. */
const isFile = (gives?: string) => gives !== undefined

test('every answer that is JSON has a schema', () => {
  const silent = everyRoute.filter(
    ({ kind, reply, gives }) => kind !== 'stream' && kind !== 'export' && reply === undefined && !isFile(gives),
  )
  assert.deepEqual(
    silent.map(({ method, path }) => `${method} ${path}`),
    [],
  )
})

test('an answer that is not as documented is found', () => {
  const clock = { now: '2026-01-01T00:00:00.000Z', target: null }
  assert.deepEqual(replyFaults('GET', '/v1/test-clock', clock), [])
  for (const wrong of [{ ...clock, more: 1 }, { now: clock.now }, { ...clock, now: 5 }, null])
    assert.notDeepEqual(replyFaults('GET', '/v1/test-clock?x=1', wrong), [])
})

test('staff register, check and shut out', async (t: TestContext) => {
  const { staff } = people(await startServer(t))
  const { company } = await staff.post('/v1/companies', { name: 'New', country: 'CN', kinds: ['supplier'] })
  const key = { name: 'shop', scopes: ['admin'] }
  const { api_key, secret } = await staff.post('/v1/companies/cmp_operator/api-keys', key)
  assert.match(String(secret), /^sk_/)
  await staff.post(`/v1/companies/cmp_operator/api-keys/${api_key}/revocation`)
  await staff.post(`/v1/companies/${company}/checks`, {
    kind: 'registration',
    scope: 'all',
    checker: 'us',
    result: 'passed',
    checked_at: '2026-01-01T00:00:00Z',
    expires_at: '2027-01-01T00:00:00Z',
  })
  const found: string[] = []
  for (let next: unknown = ''; next !== null; ) {
    const page = await staff.get(`/v1/companies?limit=2${next === '' ? '' : `&cursor=${next}`}`)
    found.push(...(page.data as readonly { company: string }[]).map((each) => each.company))
    next = page.next_cursor
  }
  assert.ok(found.includes(String(company)))
  assert.deepEqual(found, [...new Set(found)].sort())
})

test('an import, a draft rewritten, an amendment, quotes and cover', async (t: TestContext) => {
  const who = people(await startServer(t))
  const body = readFileSync('tests/data/ubl/Order_Example.xml', 'utf8')
  const headers = { 'content-type': 'application/xml' }
  const path = '/v1/orders/imports?buyer=cmp_buyer_us&supplier=cmp_supplier_cn'
  assert.equal((await who.buyer.ask('POST', path, { body, headers })).status, 201)
  const draft = await drafted(who)
  await who.buyer.post(`${draft}/terms`, { terms: { ...terms, remarks: 'blue' } })
  const own = await agreed(who)
  const quotes = (await who.buyer.get(`${own}/payment-quotes`)) as { data: readonly object[] }
  assert.ok(quotes.data.length > 0)
  const { amendment, hash } = await who.buyer.post(`${own}/amendments`, { terms: { ...terms, remarks: 'red' } })
  await who.supplier.post(`${own}/amendments/${amendment}/answer`, { answer: 'accept', hash })
  for (const each of [draft, own, await funded(who)]) await who.buyer.get(`${each}/coverage`)
  await who.staff.get('/v1/wires')
})

test('a lot that needs longer, and one that is not here', async (t: TestContext) => {
  const who = people(await startServer(t))
  const own = await funded(who)
  await who.supplier.post(`${own}/readiness`)
  const ship = (line: number, quantity: string) =>
    who.supplier.post(`${own}/shipments`, {
      lines: [{ line, quantity }],
      carrier: 'Line',
      tracking_number: `T${line}`,
      proof: 'carrier',
    })
  const { lot } = await ship(1, '100')
  await who.buyer.post(`${own}/shipments/${lot}/extension`)
  await who.buyer.post(`${own}/shipments/${lot}/absence`)
  await who.buyer.get(`${own}/coverage`)
})

test('staff read the orders of all, others their own', async (t: TestContext) => {
  const who = people(await startServer(t))
  const own = [await drafted(who), await agreed(who)].map((each) => each.split('/').at(-1))
  const ids = async (by: typeof who.staff, query: string) =>
    ((await by.get(`/v1/orders${query}`)).data as readonly { id: string }[]).map(({ id }) => id)
  assert.deepEqual(await ids(who.staff, ''), own)
  assert.deepEqual(await ids(who.staff, '?sort=newest&status=draft'), own.slice(0, 1))
  assert.deepEqual(await ids(who.staff, '?company=cmp_supplier_cn'), own.slice(1))
  assert.deepEqual(await ids(who.supplier, '?side=buyer'), [])
  assert.deepEqual(await ids(who.stranger, ''), [])
  const other = await who.stranger.ask('GET', '/v1/orders?company=cmp_buyer_us')
  assert.deepEqual([other.status, other.body.code], [403, 'not-allowed'])
})
