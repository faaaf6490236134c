import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { writeCatalogue } from '../../../bench/catalogue-rows.ts'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { productsShown } from './keep-products.ts'
import { type Listing, listingsOf } from './listed-products.store.ts'

const second = { name: 'Second', certificates: [{ name: 'Ends', validUntil: '2026-06-01' }] }

/** A product that is listed, and how its first and second version are put in place. */
async function listedProduct(t: TestContext) {
  const database = await testDatabase(t)
  await writeCatalogue(database.url, 2)
  const [pool, client] = [readPool(database.url, 2), await database.client()]
  t.after(() => pool.end())
  await client.query(
    `insert into catalogue.versions (root_id, id, product_id, version, hash, content, written_at)
    select root_id, product_id || ':2', product_id, 2, repeat('2', 64), content || $1, written_at
    from catalogue.versions`,
    [second],
  )
  const listings = () => listingsOf(pool, [1])
  const all = async (of: readonly Listing[]) => [...(await productsShown(pool, of)).values()]
  const shown = async (of: readonly Listing[]) => (await all(of)).map(({ name }) => name)
  const certificates = async (of: readonly Listing[]) => (await all(of)).map((each) => each.certificates)
  const put = (n: 1 | 2) =>
    client.query('update catalogue.products set version = $1::int, last_version = 2, hash = repeat($2, 64)', [
      n,
      n === 1 ? '0' : '2',
    ])
  return { client, listings, shown, certificates, put }
}

test('a version written between the two readings is shown, and not kept for the one before', async (t) => {
  const { listings, shown, put } = await listedProduct(t)
  const before = await listings()
  await put(2)
  assert.deepEqual(await shown(before), ['Second'])
  await put(1)
  const [name] = await shown(await listings())
  assert.notEqual(name, 'Second', 'an import that is undone puts the version before back')
  await put(2)
  assert.deepEqual(await shown(await listings()), ['Second'])
})

test('what is kept is shown of listed products alone', async (t) => {
  const { client, listings, shown } = await listedProduct(t)
  assert.equal((await shown(await listings())).length, 1)
  await client.query("update catalogue.products set state = 'draft'")
  assert.deepEqual(await listings(), [])
})

test('certificates end with the day of the clock that they are held against', async (t) => {
  const { client, listings, certificates, put } = await listedProduct(t)
  await put(2)
  for (const [time, there] of [
    ['2026-06-01T23:59:59.9Z', ['Ends']],
    ['2026-06-02T00:00:00Z', []],
  ] as const) {
    await client.query('update platform.clock set held_at = $1', [time])
    assert.deepEqual(await certificates(await listings()), [there], time)
  }
})
