import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, type Body, people, until } from './story.ts'

/** Products that are found: by words, typing errors and filters; gone with the badge, the listing or the supplier. */

const kettle = {
  ...{
    sku: 'KET-17',
    name: 'Electric kettles 1.7 l stainless steel',
    category: 'other-goods',
    unit: 'C62',
    currency: 'USD',
  },
  ...{
    keywords: ['cordless'],
    lead_days: 20,
    certificates: [{ name: 'CE' }],
    incoterms: [{ incoterm: 'FOB', place: 'Ningbo' }],
  },
  tiers: [{ from: '100', price: '8.25' }],
}

interface Found {
  readonly data: readonly (Body & { readonly supplier: Body; readonly why: Body })[]
  readonly total: number
  readonly corrected: string | null
  readonly facets: Readonly<Record<string, readonly { readonly value: unknown; readonly count: number }[]>>
}

const finder =
  ({ url }: TestServer) =>
  async (query: string) =>
    (await (await fetch(`${url}/v1/search/products?${query}`)).json()) as Found

async function listed(server: TestServer, content: object) {
  const { supplier } = people(server)
  const { product } = await supplier.post('/v1/products', content)
  await supplier.post(`/v1/products/${product}/listing`)
  return String(product)
}

test('a product is found by words, typing errors and filters, and not when it is withdrawn', async (t: TestContext) => {
  const server = await startServer(t)
  const find = finder(server)
  const product = await listed(server, kettle)
  const finds = (query: string) =>
    until(
      () => find(query),
      ({ total }) => total > 0,
      `a product for ${query}`,
    )
  const first = await finds('q=kettle')
  const [item] = first.data
  assert.deepEqual(
    [item?.product, item?.name, item?.unit_price, item?.minimum_quantity, item?.supplier.company, item?.supplier.name],
    [product, kettle.name, '8.25', '100', 'cmp_supplier_cn', 'Ningbo Harbour Works'],
  )
  assert.ok(Number(item?.why.name) > 0 && Number(item?.why.standing) > 0)
  for (const query of [
    'q=KETTLES',
    'q=ket-17',
    'q=inox+kettle',
    'q=1.7+l',
    'q=%E4%B8%8D%E9%94%88%E9%92%A2',
    'q=',
    'country=CN',
    'supplier=cmp_supplier_cn&badge=true',
    'q=kettle&badge=true',
  ])
    assert.equal((await find(query)).total, 1, query)
  const typo = await find('q=ketle')
  assert.deepEqual([typo.total, typo.corrected], [1, 'kettles'])
  assert.equal((await find('q=ketle&literal=true')).total, 0)
  for (const query of [
    'country=CN',
    'supplier=cmp_supplier_cn',
    'price_to=825',
    'price_from=825',
    'quantity=100',
    'lead_days=20',
    'incoterm=FOB,CIF',
    'certificate=CE',
    'category=other-goods',
    'check=sanctions,on-site-audit',
  ])
    assert.equal((await find(`q=kettle&${query}`)).total, 1, query)
  for (const query of [
    'country=DE',
    'price_to=824',
    'price_from=826',
    'quantity=99',
    'lead_days=19',
    'incoterm=EXW',
    'certificate=UL',
    'category=toys',
  ])
    assert.equal((await find(`q=kettle&${query}`)).total, 0, query)
  const { facets } = await find('q=kettle&country=DE')
  assert.deepEqual(facets.country, [{ value: 'CN', count: 1 }], 'a facet counts without its own filter')
  const { supplier } = people(server)
  await supplier.post(`/v1/products/${product}/delisting`)
  await until(
    () => find('q=kettle'),
    ({ total }) => total === 0,
    'a product that is gone',
  )
})

test('a list shows a product as it is: its version of now, and certificates of the day', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const certificates = [{ name: 'CE' }, { name: 'Old', valid_until: now.slice(0, 10) }]
  const product = await listed(server, { ...kettle, certificates })
  const find = finder(server)
  const shown = async () => (await find('q=kettle')).data.map((each) => [each.unit_price, each.certificates])
  await until(shown, ({ length }) => length > 0, 'the product')
  assert.deepEqual(await shown(), [['8.25', ['CE', 'Old']]])
  const tiers = [{ from: '100', price: '9.5' }]
  await who.supplier.post(`/v1/products/${product}/versions`, { ...kettle, certificates, tiers })
  assert.deepEqual(await shown(), [['9.5', ['CE', 'Old']]])
  await advance(who, 'P1D')
  assert.deepEqual(await shown(), [['9.5', ['CE']]])
})

longTest('with the badge its mark is gone from search, and with the supplier its products', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const find = finder(server)
  await listed(server, kettle)
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const expires_at = new Date(Date.parse(now) + 86_400_000).toISOString()
  const check = { scope: 'all', checker: 'us', result: 'passed', checked_at: now, expires_at }
  await who.staff.post('/v1/companies/cmp_supplier_cn/checks', { kind: 'sanctions', ...check })
  await until(
    () => find('q=kettle&badge=true'),
    ({ total }) => total === 1,
    'the product under its badge',
  )
  await advance(who, 'P1D')
  const without = await find('q=kettle')
  assert.deepEqual([without.total, without.data[0]?.supplier.badge_until], [1, null])
  assert.equal((await find('q=kettle&badge=true')).total, 0)
  await who.staff.post('/v1/companies/cmp_supplier_cn/suspension', { reason: 'looked into' })
  await until(
    () => find('q=kettle'),
    ({ total }) => total === 0,
    'the products of a suspended supplier to go',
  )
  await who.staff.post('/v1/companies/cmp_supplier_cn/reinstatement', { reason: 'cleared' })
  await until(
    () => find('q=kettle'),
    ({ total }) => total === 1,
    'them to come back',
  )
  assert.deepEqual(await server.broken(), [])
})

longTest('what ranking is made of is published, and what is asked wrongly is named', async (t: TestContext) => {
  const server = await startServer(t)
  const ranking = (await (await fetch(`${server.url}/v1/search/ranking`)).json()) as Body
  assert.equal(ranking.paid_places, false)
  assert.ok((ranking.parts as readonly Body[]).every(({ reason }) => String(reason).length > 10))
  for (const query of [
    'page=0',
    'page=101',
    'sort=paid',
    'price_to=-1',
    'stars=6',
    'colour=red',
    `q=${'x'.repeat(201)}`,
  ]) {
    const answer = await fetch(`${server.url}/v1/search/products?${query}`)
    assert.equal(answer.status, 400, query)
    assert.equal(((await answer.json()) as Body).code, 'request-invalid')
  }
})
