import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicPages } from '../../web/app/public/pages.ts'
import { noBarriers } from './check-page.ts'
import type { Suite } from './suite.ts'

export const publicFormsSuite: Suite = (site) => {
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
}
