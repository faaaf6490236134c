import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicPages } from '../../web/app/public/pages.ts'
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

  test('the API keeps its own names', async () => {
    const answer = await fetch(`${site().url}/v1/nothing-here`)
    assert.equal(answer.status, 404)
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
    const other = await fetch(`${site().url}/v1/orders`, { method: 'DELETE', body: '{' })
    assert.deepEqual([other.status, other.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS'])
    assert.match(other.headers.get('content-type') ?? '', /problem\+json/)
  })
}
