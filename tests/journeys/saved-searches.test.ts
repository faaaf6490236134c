import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { mailsTo } from './mailbox.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, atPage, type Body, people, until } from './story.ts'

/** Searches that a company keeps: told once what is new, by the clock of the house, and to nobody else. */

const kettle = {
  ...{ sku: 'KET-1', name: 'Electric kettles', category: 'other-goods', unit: 'C62', currency: 'USD' },
  tiers: [{ from: '100', price: '8.25' }],
}

async function listed(server: TestServer, content: object, total: number) {
  const { supplier } = people(server)
  const { product } = await supplier.post('/v1/products', { ...kettle, ...content })
  await supplier.post(`/v1/products/${product}/listing`)
  await found(server, total)
  return String(product)
}

const found = ({ url }: TestServer, total: number) =>
  until(
    async () => (await (await fetch(`${url}/v1/search/products?q=kettle`)).json()) as Body,
    (body) => body.total === total,
    `${total} kettles in the index`,
  )

const paths = (search: unknown) => ({
  one: `/v1/saved-searches/${search}`,
  products: `/v1/saved-searches/${search}/products`,
})

const listOf = (body: Body) => body.data as unknown as readonly Body[]

test('a company is told once a day what is new to its search, and never twice', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const { buyer, supplier } = who
  const sam = atPage(server.url, await demoSignIn(server, 'usr_buyer_us_purchaser'))
  const before = await listed(server, {}, 1)
  const query = { q: 'kettle', price_to: 900 }
  const { search, next_at } = await buyer.post('/v1/saved-searches', { name: 'Kettles', query, alert: 'daily' })
  const { one, products } = paths(search)
  assert.ok(typeof next_at === 'string')
  const told = async () => listOf(await buyer.get(products)).map(({ product, version }) => [product, version])
  const notices = async () =>
    listOf(await sam.get('/v1/notices')).filter(({ code }) => code === 'search.found') as readonly Body[]

  await advance(who, 'P1D')
  assert.deepEqual(await told(), [], 'what was there before is no news')
  const fresh = await listed(server, { sku: 'KET-2' }, 2)
  await listed(server, { sku: 'KET-3', tiers: [{ from: '100', price: '12' }] }, 3)
  await advance(who, 'P1D')
  assert.deepEqual(await told(), [[fresh, 1]])
  const [notice] = await until(notices, ({ length }) => length === 1, 'a notice')
  assert.match(String(notice?.text), /Kettles.*Electric kettles/)
  assert.equal(notice?.search, search)
  const [mail] = await until(
    async () => mailsTo(server, 'buyer.us.purchaser@sandbox.example'),
    (mails) => mails.length > 0,
    'a mail',
  )
  assert.match(mail?.text ?? '', /your search “Kettles”[\s\S]*\/unsubscribe\?token=/)

  await advance(who, 'P2D')
  assert.deepEqual([(await told()).length, (await notices()).length], [1, 1], 'nothing is told twice')
  await supplier.post(`/v1/products/${before}/versions`, { ...kettle, name: 'Better kettles' })
  await advance(who, 'P1D')
  assert.deepEqual((await told())[0], [before, 2], 'a version that is new is news')
  const row = (await buyer.get(one)) as Body
  assert.deepEqual([row.told, row.alert], [2, 'daily'])
  assert.deepEqual(await server.broken(), [])
})

longTest('a supplier without the badge is not told of where the search asks for it', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const keep = (name: string, query: object) => who.buyer.post('/v1/saved-searches', { name, query, alert: 'weekly' })
  const [any, safe] = [await keep('Any', { q: 'kettle' }), await keep('Safe', { q: 'kettle', badge: 'true' })]
  await listed(server, {}, 1)
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const expires_at = new Date(Date.parse(now) + 3_600_000).toISOString()
  const check = { scope: 'all', checker: 'us', result: 'passed', checked_at: now, expires_at }
  await who.staff.post('/v1/companies/cmp_supplier_cn/checks', { kind: 'sanctions', ...check })
  await advance(who, 'PT1H')
  await advance(who, 'P8D')
  const told = async (search: unknown) => listOf(await who.buyer.get(paths(search).products)).length
  assert.deepEqual([await told(any.search), await told(safe.search)], [1, 0])
  const late = new Date(Date.parse(now) + 90 * 86_400_000).toISOString()
  const again = { ...check, checked_at: (await who.staff.get('/v1/test-clock')).now, expires_at: late }
  await who.staff.post('/v1/companies/cmp_supplier_cn/checks', { kind: 'sanctions', ...again })
  await advance(who, 'P8D')
  assert.deepEqual([await told(any.search), await told(safe.search)], [1, 1], 'with the badge again it is news')
  assert.deepEqual(await server.broken(), [])
})

longTest('a company keeps, renames, silences and removes; another one finds nothing of it', async (t: TestContext) => {
  const server = await startServer(t)
  const { buyer, supplier } = people(server)
  const keep = (name: string, query: object, alert = 'off') =>
    buyer.ask('POST', '/v1/saved-searches', { body: { name, query, alert } })
  const refusal = async (answer: Promise<{ status: number; body: Body }>) => {
    const { status, body } = await answer
    return [status, body.code]
  }
  const { body } = await keep('Kettles', { q: 'kettle' }, 'weekly')
  const { one, products } = paths(body.search)
  assert.deepEqual(await refusal(keep('ＫETTLES', { q: 'x' })), [409, 'search-name-taken'])
  assert.deepEqual(await refusal(keep('Empty', { sort: 'price' })), [422, 'search-says-nothing'])
  assert.equal((await keep('Wrong', { colour: 'red' })).status, 400)
  for (const path of [one, products]) assert.equal((await supplier.ask('GET', path)).status, 404)
  const change = { body: { name: 'Mine', alert: 'off' } }
  assert.equal((await supplier.ask('PUT', one, change)).status, 404)
  const changed = await buyer.ask('PUT', one, change)
  assert.deepEqual([changed.status, changed.body.next_at], [200, null])
  assert.deepEqual(
    listOf(await buyer.get('/v1/saved-searches')).map(({ name, alert, next_at }) => [name, alert, next_at]),
    [['Mine', 'off', null]],
  )
  assert.equal((await buyer.ask('POST', `${one}/removal`)).status, 201)
  assert.equal((await buyer.ask('GET', one)).status, 404)
  assert.equal((await buyer.ask('POST', `${one}/removal`)).status, 404)
  for (let n = 0; n < 50; n += 1) assert.equal((await keep(`Search ${n}`, { q: `word${n}` })).status, 201, `${n}`)
  assert.deepEqual(await refusal(keep('One more', { q: 'word' })), [409, 'too-many-searches'])
})
