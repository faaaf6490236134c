import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { demoSignIn } from '../journeys/sign-in.ts'
import { person } from '../journeys/story.ts'
import type { Suite } from './suite.ts'

/** The pictures that other sites show beside links of ours. */
export const cardsSuite: Suite = (site) => {
  test('a page has its picture for other sites; what is not there has none, nobody sees a draft', async () => {
    const html = await (await fetch(`${site().url}/zh/suppliers/cmp_supplier_cn`)).text()
    const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
    assert.equal(address, `${site().url}/cards/suppliers/cmp_supplier_cn?language=zh`)
    assert.match(html, /<meta name="twitter:card" content="summary_large_image"/)
    for (const path of ['landing', 'stories', 'suppliers/cmp_supplier_cn?language=zh']) {
      const answer = await fetch(`${site().url}/cards/${path}`)
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png'], path)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630])
      const again = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } }
      assert.equal((await fetch(`${site().url}/cards/${path}`, again)).status, 304)
    }
    const own = person(site().url, demoKey('cmp_supplier_cn'))
    const draft = { sku: 'CARD-1', name: 'Draft of a card', category: 'other-goods', unit: 'C62', currency: 'USD' }
    const { product } = await own.post('/v1/products', { ...draft, tiers: [{ from: '1', price: '1' }] })
    const cookie = await demoSignIn(site(), 'usr_supplier_cn_admin')
    for (const path of ['nothing', 'suppliers', 'landing/x', 'suppliers/cmp_nobody', 'suppliers/%2e%2e%2fkeys'])
      assert.equal((await fetch(`${site().url}/cards/${path}`)).status, 404, path)
    assert.equal((await fetch(`${site().url}/cards/product/${product}`, { headers: { cookie } })).status, 404)
    await own.post(`/v1/products/${product}/listing`)
    assert.equal((await fetch(`${site().url}/cards/product/${product}`)).status, 200)
  })
}
