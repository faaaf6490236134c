import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { type Body, type Person, people, until } from './story.ts'

/** A file of products over the API: sent, read, looked at, taken, put back. */

const rows = (page: Body) => page.data as readonly Body[]
const countsOf = ({ counts }: Body, ...names: readonly string[]) =>
  names.map((name) => (counts as Readonly<Record<string, number>>)[name])

async function sent(by: Person, body: string | Uint8Array, query = 'name=products.csv', type = 'text/csv') {
  const answer = await by.ask('POST', `/v1/product-imports?${query}`, { body, headers: { 'content-type': type } })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return `/v1/product-imports/${answer.body.import}`
}

const inState = (by: Person, path: string, ...states: readonly string[]) =>
  until(
    () => by.get(path),
    ({ state }) => states.includes(String(state)),
    `the import to be ${states}`,
  )

const table = `Our prices of spring;;;;;
Item No.;Name;Category;Price;Currency;Unit;MOQ
A-1;Desk lamp;Lighting;8,25;USD;pcs;100
A-2;Floor lamp;electric-lighting;"19,99";USD;pcs;10
A-3;;Lighting;5,00;USD;pcs;1
A-4;Table;Nonsense;5,00;USD;pcs;1
A-5;Chair;Seats;ten;USD;pcs;1
A-1;Desk lamp again;Lighting;9,00;USD;pcs;100
`

test('bad rows are named by line, column and reason; good ones are taken, and put back', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier, buyer } = people(server)
  const path = await sent(supplier, table, 'name=spring.csv&lists=yes')
  const read = await inState(supplier, path, 'read', 'failed')
  assert.deepEqual([read.state, read.failure], ['read', null])
  assert.deepEqual(countsOf(read, 'rows', 'new', 'wrong'), [6, 2, 4])
  assert.deepEqual(
    rows(await supplier.get(`${path}/rows?outcome=wrong`)).map(({ line, faults }) => [
      line,
      ...(faults as readonly Body[]).map(({ column, why, value }) => `${column} ${why} ${value}`),
    ]),
    [
      [5, 'name missing null'],
      [6, 'Category unknown Nonsense'],
      [7, 'Price no-number ten'],
      [8, 'sku twice A-1'],
    ],
  )
  assert.equal((await buyer.ask('GET', path)).status, 404)
  assert.deepEqual(rows(await supplier.get('/v1/products')), [], 'nothing is taken before its supplier says so')
  await supplier.post(`${path}/application`)
  const applied = await inState(supplier, path, 'applied')
  assert.deepEqual(countsOf(applied, 'taken', 'refused'), [2, 0])
  const products = rows(await supplier.get('/v1/products'))
  assert.deepEqual(
    products.map(({ sku, unit_price, minimum, unit, state }) => [sku, unit_price, minimum, unit, state]).sort(),
    [
      ['A-1', '8.25', '100', 'C62', 'listed'],
      ['A-2', '19.99', '10', 'C62', 'listed'],
    ],
  )
  // A second file: one is other, one is the same, one is changed by hand before the undo.
  const second = await sent(supplier, 'sku,price,currency\nA-1,8.00,USD\nA-2,19.99,USD\n', 'name=prices.csv')
  assert.deepEqual(countsOf(await inState(supplier, second, 'read'), 'changed', 'unchanged', 'wrong'), [1, 1, 0])
  await supplier.post(`${second}/application`)
  await inState(supplier, second, 'applied')
  const priceOf = async (sku: string) => rows(await supplier.get(`/v1/products?q=${sku}`))[0]?.unit_price
  assert.equal(await priceOf('A-1'), '8')
  await supplier.post(`${second}/undo`)
  assert.deepEqual(countsOf(await inState(supplier, second, 'undone'), 'undone', 'kept'), [1, 0])
  assert.equal(await priceOf('A-1'), '8.25')
  const lamp = products.find(({ sku }) => sku === 'A-2')?.product
  await supplier.post(`/v1/products/${lamp}/versions`, {
    ...{ sku: 'A-2', name: 'Tall lamp', category: 'electric-lighting', unit: 'C62', currency: 'USD' },
    tiers: [{ from: '10', price: '20' }],
  })
  await supplier.post(`${path}/undo`)
  assert.deepEqual(countsOf(await inState(supplier, path, 'undone'), 'undone', 'kept'), [1, 1])
  assert.deepEqual(
    rows(await supplier.get(`${path}/rows?left=yes`)).map(({ sku, kept }) => [sku, kept]),
    [['A-2', 'changed-since']],
  )
  assert.deepEqual(
    rows(await supplier.get('/v1/products'))
      .map(({ sku, state }) => [sku, state])
      .sort(),
    [
      ['A-1', 'withdrawn'],
      ['A-2', 'listed'],
    ],
  )
  assert.deepEqual(await server.broken(), [])
})

longTest('a row whose product was changed since it was read does nothing, and is named', async (t: TestContext) => {
  const { supplier } = people(await startServer(t))
  const first = await sent(supplier, 'sku,name,price,currency,unit\nA,One,1,USD,kg\nB,Two,2,USD,kg\n')
  await inState(supplier, first, 'read')
  const second = await sent(supplier, 'sku,name,price,currency,unit\nA,Other,3,USD,kg\n')
  await inState(supplier, second, 'read')
  await supplier.post(`${second}/application`)
  await inState(supplier, second, 'applied')
  await supplier.post(`${first}/application`)
  assert.deepEqual(countsOf(await inState(supplier, first, 'applied'), 'taken', 'refused'), [1, 1])
  assert.deepEqual(
    rows(await supplier.get(`${first}/rows?left=yes`)).map(({ sku, refused }) => [sku, refused]),
    [['A', 'changed-since']],
  )
})

longTest('a file that cannot be read says why; an import can be thrown away', async (t: TestContext) => {
  const { supplier } = people(await startServer(t))
  for (const [body, code, type = 'text/csv'] of [
    ['just some words\nand more\n', 'no-header'],
    ['sku,name\n', 'no-rows'],
    ['sku,name\n1,"never closed\n', 'table-broken'],
    ['<Order xmlns="urn:x"><ID>1</ID></Order>', 'not-a-catalogue', 'application/xml'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><Catalogue>&a;</Catalogue>', 'xml-doctype', 'text/xml'],
  ] as const) {
    const path = await sent(supplier, body, 'name=file', type)
    const { state, failure } = await inState(supplier, path, 'failed', 'read')
    assert.deepEqual([state, (failure as Body | null)?.code], ['failed', code], body)
    assert.equal((await supplier.ask('POST', `${path}/application`)).body.code, 'wrong-state')
    await supplier.post(`${path}/disposal`)
  }
  const path = await sent(supplier, 'sku,name,price\nA,,1\n')
  const { actions } = await inState(supplier, path, 'read')
  assert.deepEqual(actions, ['discard'])
  assert.equal((await supplier.ask('POST', `${path}/application`)).body.code, 'nothing-to-take')
})

longTest('the Peppol catalogue imports whole, and its deletion takes it off again', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier } = people(server)
  const document = readFileSync('tests/data/ubl/Catalogue_Example.xml')
  const path = await sent(supplier, document, 'name=catalogue.xml&lists=yes', 'application/xml')
  const read = await inState(supplier, path, 'read', 'failed')
  assert.deepEqual(countsOf(read, 'rows', 'new', 'wrong'), [2, 2, 0], JSON.stringify(read))
  await supplier.post(`${path}/application`)
  await inState(supplier, path, 'applied')
  const [first] = rows(await supplier.get('/v1/products?q=MNTR011'))
  const product = await supplier.get(`/v1/products/${first?.product}`)
  assert.deepEqual(
    [product.unit, product.minimum, product.lead_days, product.origin, product.currency, product.tiers],
    ['LBR', '1', 2, 'NO', 'EUR', [{ from: '1', price: '10' }]],
  )
  assert.ok((product.certificates as readonly Body[]).some(({ name }) => name === 'SVANEN'))
  const deleted = document.toString('latin1').replace('>Update<', '>Delete<')
  const second = await sent(supplier, deleted, 'name=catalogue.xml', 'application/xml')
  assert.deepEqual(countsOf(await inState(supplier, second, 'read'), 'withdrawn', 'unchanged'), [1, 1])
  await supplier.post(`${second}/application`)
  await inState(supplier, second, 'applied')
  assert.equal((await supplier.get(`/v1/products/${first?.product}`)).state, 'withdrawn')
  assert.deepEqual(await server.broken(), [])
})

longTest('the template reads as it is', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier } = people(server)
  const { demoKey } = await import('../../server/entry/seed.ts')
  const headers = { authorization: `Bearer ${demoKey('cmp_supplier_cn')}` }
  const template = await (await fetch(`${server.url}/v1/product-imports/template.csv`, { headers })).text()
  const path = await sent(supplier, template)
  const read = await inState(supplier, path, 'read', 'failed')
  assert.deepEqual(countsOf(read, 'rows', 'new'), [1, 1], JSON.stringify(rows(await supplier.get(`${path}/rows`))))
  const { columns } = read.reading as { columns: readonly { field: string | null }[] }
  assert.deepEqual(
    columns.filter(({ field }) => field === null),
    [],
  )
})
