import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyLanguage } from '../../web/app/language/languages.ts'
import { publicPages } from '../../web/app/public/pages.ts'
import { layoutShift, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite } from './suite.ts'

const phone = { viewport: { width: 360, height: 740 }, isMobile: true }

export const publicPagesSuite: Suite = (site) => {
  for (const { path } of publicPages)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${path} in ${colorScheme}: no barrier, no fault, nothing moves`, async (t) => {
        const watched = await site().open(t, { colorScheme })
        await watched.page.goto(path, { waitUntil: 'networkidle' })
        await noBarriers(watched)
        assert.ok((await layoutShift(watched)) < 0.1)
        noFaults(watched)
      })

  test('every page in every language fits a phone, and runs in its direction', async (t) => {
    for (const { prefix, tag, direction } of everyLanguage) {
      const watched = await site().open(t, phone)
      for (const { path } of publicPages) {
        await watched.page.goto(`${prefix}${path}`, { waitUntil: 'networkidle' })
        const html = watched.page.locator('html')
        assert.deepEqual([await html.getAttribute('lang'), await html.getAttribute('dir')], [tag, direction])
        await noSidewaysScroll(watched)
      }
      noFaults(watched)
    }
  })

  test('without script every page reads, the calculator reckons, the theme stays', async (t) => {
    const { page } = await site().open(t, { javaScriptEnabled: false })
    for (const { path } of publicPages) {
      await page.goto(path)
      assert.ok((await page.locator('main h1').innerText()).length > 3)
    }
    await page.goto('/fees')
    await page.fill('#amount', '48,200')
    await page.click('main form button')
    assert.match(await page.locator('main table').first().innerText(), /1,441\.18/)
    await page.click('button[value="dark"]')
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
    assert.match(page.url(), /amount=48/)
  })

  test('an amount that is none is said beside its field', async (t) => {
    const watched = await site().open(t)
    await watched.page.goto('/fees?amount=much&currency=JPY')
    assert.equal(await watched.page.inputValue('#amount'), 'much')
    assert.match(await watched.page.locator('#amount-error').innerText(), /JPY/)
    await noBarriers(watched)
  })

  test('what does not exist is said by name, with a way back', async (t) => {
    const { page } = await site().open(t)
    const answer = await page.goto('/nothing-here')
    assert.equal(answer?.status(), 404)
    assert.match(await page.locator('h1').innerText(), /no page at this address/)
  })

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

  test('a form of another site changes nothing', async () => {
    const body = new URLSearchParams({ theme: 'dark', back: '/' })
    const send = (origin: string) =>
      fetch(`${site().url}/preferences`, { method: 'POST', body, redirect: 'manual', headers: { origin } })
    assert.equal((await send(site().url)).headers.getSetCookie().length, 1)
    const refused = await send('https://elsewhere.example')
    assert.equal(refused.headers.getSetCookie().length, 0)
    assert.ok(refused.status >= 400, String(refused.status))
  })

  test('nobody is sent elsewhere by a form', async () => {
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'fees']) {
      const body = new URLSearchParams({ theme: 'dark', back })
      const answer = await fetch(`${site().url}/preferences`, { method: 'POST', body, redirect: 'manual' })
      assert.equal(answer.headers.get('location'), '/', back)
    }
  })

  test('the API keeps its own names', async () => {
    const answer = await fetch(`${site().url}/v1/nothing-here`)
    assert.equal(answer.status, 404)
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
  })
}
