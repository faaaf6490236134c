import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { contentOf } from '../../server/entry/demo-good.ts'
import { demoShops } from '../../server/entry/demo-shops.ts'
import { contentFaults } from '../../server/modules/catalogue/content.rules.ts'
import { tidyContent } from '../../server/modules/catalogue/tidy-content.rules.ts'
import { startServer } from './server.ts'
import { until } from './story.ts'

/** What the sandbox sells when it begins. */

const all = demoShops.flatMap(({ trade, goods }) => goods.map((each) => tidyContent(contentOf(each, trade))))

test('every product of the sandbox is one that a supplier may write, and each stands once', () => {
  const limits = { imagesMost: 12, variantsMost: 200, tiersMost: 12 }
  assert.deepEqual(
    all.flatMap((each) => contentFaults(each, limits).map(({ field, why }) => `${each.sku} ${field} ${why}`)),
    [],
  )
  assert.equal(new Set(all.map(({ sku }) => sku)).size, all.length)
  assert.deepEqual([...new Set(all.map(({ language }) => language))].sort(), ['en', 'es', 'zh'])
  assert.ok(new Set(all.map(({ category }) => category)).size >= 30)
})

interface Found {
  readonly total: number
  readonly data: readonly { readonly name: string; readonly supplier: { readonly badge: unknown } }[]
}

test('a fresh sandbox has products that search finds; a second start brings none twice', async (t: TestContext) => {
  const server = await startServer(t, { shops: true })
  const find = async (query: string) => {
    const answer = await fetch(`${server.url}/v1/search/products?${new URLSearchParams({ q: query, badge: 'true' })}`)
    return (await answer.json()) as Found
  }
  await until(
    () => find(''),
    ({ total }) => total === all.length,
    'every product in the index, with the badge',
  )
  for (const [query, name] of [
    ['galvanized braket', 'Steel bracket, galvanised'],
    ['充电宝', '移动电源 10000mAh 充电宝'],
    ['aceite de oliva', 'Aceite de oliva virgen extra, 500 ml'],
  ] as const)
    assert.equal((await find(query)).data[0]?.name, name)
  const count = async () =>
    (await server.pool.query('select count(*) as n from catalogue.versions')).rows[0].n as string
  const before = await count()
  await server.another()
  assert.equal(await count(), before)
  assert.deepEqual(await server.broken(), [])
})
