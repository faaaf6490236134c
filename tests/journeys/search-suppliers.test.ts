import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { indexUnseen, rebuildIndex } from '../../server/modules/directory/index.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { type Body, people, until } from './story.ts'

/** Suppliers that are found by name and by what they list; and the index, thrown away and made anew. */

const kettle = {
  ...{ sku: 'KET-1', name: 'Electric kettles', category: 'other-goods', unit: 'C62', currency: 'USD' },
  ...{ certificates: [{ name: 'CE' }], tiers: [{ from: '100', price: '8.25' }] },
}

interface Found {
  readonly data: readonly (Body & { readonly why: Readonly<Record<string, number>> })[]
  readonly nearby: readonly Body[]
  readonly total: number
  readonly corrected: string | null
  readonly facets: Readonly<Record<string, readonly { readonly value: unknown; readonly count: number }[]>>
}

const asking =
  ({ url }: TestServer, what: string) =>
  async (query: string) =>
    (await (await fetch(`${url}/v1/search/${what}?${query}`)).json()) as Found

async function listed(server: TestServer) {
  const { supplier } = people(server)
  const { product } = await supplier.post('/v1/products', kettle)
  await supplier.post(`/v1/products/${product}/listing`)
  await until(
    () => asking(server, 'suppliers')('q=kettle'),
    ({ total }) => total === 1,
    'the supplier of kettles',
  )
}

test('a supplier is found by its name, by what it lists, and by what it passed', async (t: TestContext) => {
  const server = await startServer(t)
  const find = asking(server, 'suppliers')
  await listed(server)
  const [first] = (await find('q=kettle')).data
  assert.deepEqual(
    [first?.company, first?.name, first?.products, first?.certificates, first?.categories],
    ['cmp_supplier_cn', 'Ningbo Harbour Works', 1, ['CE'], ['other-goods']],
  )
  assert.ok(Number(first?.why.goods) > 0 && Number(first?.why.standing) > 0 && first?.why.name === 0)
  for (const query of ['ningbo harbour', 'harbour works ltd', 'NINGBO', 'elbe prazisionsteile'])
    assert.equal((await find(`q=${query}`)).data.length, 1, query)
  const typo = await find('q=ningbo+harbuor')
  assert.deepEqual([typo.corrected, typo.data[0]?.company], ['ningbo harbour', 'cmp_supplier_cn'])
  assert.equal((await find('q=ningbo+harbuor&literal=true')).total, 0)
  for (const query of ['country=CN', 'badge=true', 'check=sanctions', 'category=other-goods', 'certificate=CE'])
    assert.equal((await find(`q=kettle&${query}`)).total, 1, query)
  for (const query of ['country=DE', 'stars=5', 'category=toys', 'certificate=UL'])
    assert.equal((await find(`q=kettle&${query}`)).total, 0, query)
  const { facets, total } = await find('country=CN')
  assert.ok(total > 0 && facets.country?.some(({ value }) => value === 'DE'), 'a facet counts without its own filter')
  const { parts, paid_places } = (await (await fetch(`${server.url}/v1/search/suppliers/ranking`)).json()) as Body
  assert.deepEqual([(parts as readonly Body[]).length, paid_places], [4, false])
})

longTest('who is suspended is found no more, and again when it is back', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const find = asking(server, 'suppliers')
  await listed(server)
  await who.staff.post('/v1/companies/cmp_supplier_cn/suspension', { reason: 'looked into' })
  const total = (n: number) =>
    until(
      () => find('q=ningbo'),
      (found) => found.total === n,
      `${n} of the name`,
    )
  await total(0)
  await who.staff.post('/v1/companies/cmp_supplier_cn/reinstatement', { reason: 'cleared' })
  await total(1)
})

longTest('the index is made anew while people search', async (t: TestContext) => {
  const server = await startServer(t)
  await listed(server)
  const [products, suppliers] = [asking(server, 'products'), asking(server, 'suppliers')]
  const now = new Date().toISOString()
  let isDone = false
  const searching = (async () => {
    const totals = new Set<number>()
    while (!isDone) totals.add((await products('q=kettle')).total)
    return [...totals]
  })()
  const whole = await rebuildIndex(server.pool, now)
  isDone = true
  assert.deepEqual(await searching, [1], 'found before, meanwhile and after')
  assert.equal(whole.products, 1)
  await server.pool.query('delete from directory.documents')
  await server.pool.query('delete from directory.supplier_documents')
  await server.pool.query('delete from directory.words')
  assert.deepEqual(await rebuildIndex(server.pool, now), whole)
  assert.equal((await products('q=ketle')).corrected, 'kettles')
  assert.equal((await suppliers('q=kettle')).total, 1)
  await server.pool.query(`update directory.words set documents = 99 where word = 'kettles'`)
  await rebuildIndex(server.pool, now)
  const { rows } = await server.pool.query(`select documents from directory.words where word = 'kettles'`)
  assert.equal(rows[0]?.documents, 1, 'words are counted again')
})

longTest('what the index never looked at is brought in when the product starts', async (t) => {
  const server = await startServer(t)
  await listed(server)
  const all = await untilSeen(server)
  await server.pool.query('delete from directory.documents')
  await server.pool.query('delete from directory.supplier_documents')
  await server.pool.query('delete from directory.suppliers')
  assert.equal(await untilSeen(server), all, 'each company once')
  assert.equal((await asking(server, 'products')('q=kettle')).total, 1)
  assert.equal((await asking(server, 'suppliers')('q=kettle')).total, 1)
})

/** Looks until nothing is left; answers at how many companies the index has looked by then. */
async function untilSeen(server: TestServer): Promise<number> {
  while ((await indexUnseen(server.pool, new Date().toISOString())) > 0);
  const { rows } = await server.pool.query<{ count: number }>('select count(*)::int from directory.suppliers')
  return rows[0]?.count ?? 0
}
