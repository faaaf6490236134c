import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { publicPages } from '../../web/app/public/pages.ts'
import { demoSignIn } from '../journeys/sign-in.ts'
import { person } from '../journeys/story.ts'
import type { Suite } from './suite.ts'

export const publicAnswersSuite: Suite = (site) => {
  test('headers let no script in and nobody frame a page', async () => {
    const { headers } = await fetch(site().url)
    const policy = headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    assert.doesNotMatch(scripts, /unsafe|https?:|\*/)
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  })

  test('each page names itself, its other languages, and is in the sitemap', async () => {
    const sitemap = await (await fetch(`${site().url}/sitemap.xml`)).text()
    for (const { path } of publicPages) {
      const html = await (await fetch(`${site().url}${path}`)).text()
      assert.match(html, /<title>[^<]{8,70}<\/title>/)
      assert.match(html, /<meta name="description" content="[^"]{40,200}"/)
      assert.ok(html.includes(`<link rel="canonical" href="${site().url}${path}"/>`), path)
      assert.equal(html.match(/hrefLang="(en|zh|es|x-default)"/gi)?.length, 7, 'four links, three of the switch')
      assert.ok(sitemap.includes(`<loc>${site().url}${path}</loc>`))
    }
  })

  test('each page has its picture for other sites; what is not there has none, and nobody sees a draft in one', async () => {
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

  test('the API keeps its own names', async () => {
    const answer = await fetch(`${site().url}/v1/nothing-here`)
    assert.equal(answer.status, 404)
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
  })
}
