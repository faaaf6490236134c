import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { png } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { sha256 } from './kept-files.ts'
import { startServer } from './server.ts'
import { type Body, type Person, people } from './story.ts'

/** A supplier's products over the API: written, listed, read by everybody, withdrawn. */

const lamp = {
  ...{ sku: 'LAMP-1', name: 'Desk lamp', category: 'electric-lighting', unit: 'C62', currency: 'USD' },
  tiers: [
    { from: '100', price: '8.25' },
    { from: '1000', price: '7' },
  ],
  lead_days: 20,
  certificates: [{ name: 'CE' }, { name: 'Old', valid_until: '2020-01-01' }],
}

const codeOf = async (by: Person, method: string, path: string, body?: unknown) => {
  const answer = await by.ask(method, path, { body })
  return [answer.status, answer.body.code]
}
const rows = (page: Body) => page.data as readonly Body[]

test('a product is written, listed, changed and withdrawn, and read by whoever may', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier, buyer, staff, nobody } = people(server)
  const made = await supplier.post('/v1/products', lamp)
  assert.deepEqual([made.state, made.version], ['draft', 1])
  const path = `/v1/products/${made.product}`
  for (const by of [buyer, nobody]) assert.equal((await by.ask('GET', path)).status, 404, 'a draft is its own alone')
  assert.deepEqual((await supplier.get(path)).actions, ['change', 'list'])
  await supplier.post(`${path}/listing`)
  const everybody = (await (await fetch(`${server.url}${path}`)).json()) as Body
  assert.deepEqual(
    [everybody.name, everybody.state, everybody.minimum, everybody.company_name, everybody.actions],
    ['Desk lamp', 'listed', '100', 'Ningbo Harbour Works', []],
  )
  assert.deepEqual(
    (everybody.certificates as readonly Body[]).map(({ name, in_force }) => [name, in_force]),
    [
      ['CE', true],
      ['Old', false],
    ],
  )
  const second = await supplier.post(`${path}/versions`, { ...lamp, name: 'Desk lamp II' })
  assert.deepEqual([second.state, second.version], ['listed', 2])
  const version = (n: number, hash?: unknown) => `${path}/versions/${n}${hash === undefined ? '' : `?hash=${hash}`}`
  assert.equal((await buyer.get(version(2))).name, 'Desk lamp II')
  assert.equal((await buyer.ask('GET', version(1))).status, 404, 'what is shown no more is told to nobody')
  assert.equal((await buyer.ask('GET', version(1, second.hash))).status, 404)
  assert.equal((await buyer.get(version(1, made.hash))).name, 'Desk lamp', 'but to whoever an order names it')
  assert.equal((await buyer.ask('GET', `${path}/versions/no`)).status, 404)
  assert.equal((await buyer.ask('GET', `${path}/versions`)).status, 404)
  assert.deepEqual(
    rows(await supplier.get(`${path}/versions`)).map(({ version: n, shown }) => [n, shown]),
    [
      [2, true],
      [1, false],
    ],
  )
  await staff.post(`/v1/companies/cmp_supplier_cn/products/${made.product}/delisting`, { reason: 'counterfeit' })
  assert.equal((await buyer.ask('GET', path)).status, 404)
  assert.equal((await buyer.get(version(2, second.hash))).name, 'Desk lamp II')
  assert.deepEqual(await codeOf(supplier, 'POST', `${path}/delisting`), [409, 'wrong-state'])
  assert.deepEqual(await server.broken(), [])
})

longTest('what cannot be is refused by name, field by field', async (t: TestContext) => {
  const { supplier, buyer } = people(await startServer(t))
  assert.deepEqual(await codeOf(buyer, 'POST', '/v1/products', lamp), [409, 'not-a-supplier'])
  const wrong = { ...lamp, category: 'none', tiers: [{ from: '0', price: 'x' }], images: ['0'.repeat(64)] }
  const answer = await supplier.ask('POST', '/v1/products', { body: wrong })
  assert.deepEqual([answer.status, answer.body.code], [422, 'product-invalid'])
  assert.deepEqual(
    ((answer.body.data as Body).faults as readonly Body[]).map(({ field, why }) => `${field} ${why}`),
    [
      'category unknown',
      'minimum not-above-zero',
      'tiers/0/from not-above-zero',
      'tiers/0/price no-number',
      `files/${'0'.repeat(64)} no-file`,
    ],
  )
  await supplier.post('/v1/products', lamp)
  assert.deepEqual(await codeOf(supplier, 'POST', '/v1/products', lamp), [409, 'product-exists'])
})

longTest('images are sent first, and shown to whoever knows them', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier } = people(server)
  const image = png(8, 8)
  const upload = (name: string, body: Uint8Array | string, type: string) =>
    supplier.ask('POST', `/v1/product-files?name=${name}`, { body, headers: { 'content-type': type } })
  const sent = await upload('front.png', image, 'image/png')
  assert.deepEqual([sent.status, sent.body.file], [201, sha256(image)])
  assert.deepEqual((await upload('x.png', '<script>', 'image/png')).status, 415)
  const made = await supplier.post('/v1/products', { ...lamp, images: [sent.body.file] })
  await supplier.post(`/v1/products/${made.product}/listing`)
  const shown = await fetch(`${server.url}/v1/product-files/${sent.body.file}`)
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/png'])
  assert.match(String(shown.headers.get('content-disposition')), /^inline/)
  assert.deepEqual(Buffer.from(await shown.arrayBuffer()), image)
  assert.equal((await fetch(`${server.url}/v1/product-files/${'0'.repeat(64)}`)).status, 404)
})

longTest('one’s own list: by state, words and category, page by page', async (t: TestContext) => {
  const { supplier, buyer } = people(await startServer(t))
  for (const n of [1, 2, 3, 4, 5])
    await supplier.post('/v1/products', {
      ...lamp,
      sku: `L-${n}`,
      name: n % 2 === 0 ? `Floor lamp ${n}` : `100 % lamp ${n}`,
      category: n === 5 ? 'furnish-home' : 'electric-lighting',
    })
  const skus = async (query: string) => rows(await supplier.get(`/v1/products?${query}`)).map(({ sku }) => sku)
  assert.deepEqual(await skus('q=floor'), ['L-4', 'L-2'])
  assert.deepEqual(await skus('q=l-3'), ['L-3'])
  assert.deepEqual(await skus('q=100%20%25'), ['L-5', 'L-3', 'L-1'])
  assert.deepEqual(await skus('category=furnish'), ['L-5'])
  assert.deepEqual(await skus('state=listed'), [])
  const found: unknown[] = []
  for (let next: unknown = ''; next !== null; ) {
    const page = await supplier.get(`/v1/products?limit=2${next === '' ? '' : `&cursor=${next}`}`)
    found.push(...rows(page).map(({ sku }) => sku))
    next = page.next_cursor
  }
  assert.deepEqual(found, ['L-5', 'L-4', 'L-3', 'L-2', 'L-1'])
  assert.deepEqual(rows(await buyer.get('/v1/products')), [])
  const { data } = await buyer.get('/v1/product-categories')
  assert.ok((data as readonly Body[]).some(({ code, under }) => code === 'wear-shoes' && under === 'wear'))
})
