import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { ownStorefront, publicStorefront, storefrontDesk, storefrontFile } from './storefront-view.store.ts'
import { storefrontsChecks } from './storefronts.store.ts'
import { companyId, logo, photo, published, storefrontHouse, storefrontHouseTables } from './storefronts.testing.ts'

async function onPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, storefrontHouseTables)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const client = await database.client()
  const house = await storefrontHouse(store)
  const broken = async () => {
    const found = await Promise.all(
      storefrontsChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rows]),
    )
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [name] : []))
  }
  return { house, pool, client, broken }
}

test('everybody sees the version that is shown, less what was taken down; its supplier reads why', async (t) => {
  const { house, pool, client, broken } = await onPostgres(t)
  const shown = async () => (await publicStorefront(pool, companyId))?.storefront
  await house.save({ goods: ['A draft'] })
  assert.equal(await shown(), null)
  await published(house)
  assert.deepEqual([(await shown())?.goods, (await shown())?.logo], [['Brackets'], logo])
  assert.equal((await storefrontFile(pool, logo))?.type, 'image/png')
  await house.takeDown(logo)
  assert.equal((await shown())?.logo, null)
  assert.equal(await storefrontFile(pool, logo), undefined)
  assert.notEqual(await storefrontFile(pool, photo), undefined)
  const own = await ownStorefront(pool, companyId, house.clock.now)
  assert.deepEqual(
    own?.removals.map(({ field, reason }) => [field, reason]),
    [['logo', 'It shows another company.']],
  )
  const desk = await storefrontDesk(pool, companyId)
  assert.deepEqual([desk?.storefront?.logo, desk?.parts.filter((each) => !each.shown).length], [logo, 1])
  await client.query("update parties.companies set state = 'suspended'")
  assert.equal(await shown(), null)
  assert.equal(await publicStorefront(pool, 'cmp_nobody'), undefined)
  assert.deepEqual(await broken(), [])
})

for (const [name, wrong] of [
  ['storefronts.shown-is-there', "update storefronts.versions set hash = repeat('0', 64)"],
  ['storefronts.versions-are-counted', 'update storefronts.storefronts set last_version = last_version + 1'],
  ['storefronts.files-are-there', 'delete from storefronts.files'],
] as const)
  test(`the check ${name} finds what breaks it`, async (t) => {
    const { house, client, broken } = await onPostgres(t)
    await published(house)
    assert.deepEqual(await broken(), [])
    await client.query(wrong)
    assert.deepEqual(await broken(), [name])
  })
