import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demoKey } from '../../server/entry/seed.ts'
import { badgeKinds } from '../../server/modules/parties/check.rules.ts'
import { person } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { darkens, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

/** A supplier that was just checked, by staff's program. */
async function checked(url: string, name: string) {
  const staff = person(url, demoKey('cmp_operator'))
  const company = String((await staff.post('/v1/companies', { name, country: 'CN', kinds: ['supplier'] })).company)
  const { now } = (await staff.get('/v1/test-clock')) as { now: string }
  const check = { scope: 'Register of Ningbo', checker: 'SGS', checker_kind: 'firm', result: 'passed', checked_at: now }
  const ids: string[] = []
  for (const kind of badgeKinds)
    ids.push(String((await staff.post(`/v1/companies/${company}/checks`, { kind, ...check })).check))
  const revoke = () =>
    staff.post(`/v1/companies/${company}/checks/${ids[0]}/revocation`, { reason: 'The register struck it off.' })
  return { company, revoke }
}

export const badgeSuite: Suite = (site) => {
  longTest('anybody reads what was checked, in each language, and the badge is gone when a check is', async (t) => {
    const { company, revoke } = await checked(site().url, 'Page Works')
    const watched = await site().open(t)
    const { page } = watched
    for (const [path, word] of [
      ['', 'badge until'],
      ['/zh', '资质标识有效至'],
      ['/es', 'distintivo hasta'],
    ] as const) {
      await page.goto(`${path}/badge/${company}`, { waitUntil: 'networkidle' })
      assert.ok((await page.getByText(word).count()) > 0, path)
      await noBarriers(watched)
      await noSidewaysScroll(watched)
    }
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/badge/${company}`, { waitUntil: 'networkidle' })
    await noSidewaysScroll(watched)
    await darkens(watched)
    assert.equal(await page.locator('tbody tr').count(), badgeKinds.length)
    await revoke()
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('no badge', { exact: true }).waitFor()
    assert.equal(await page.getByText('badge until').count(), 0)
    noFaults(watched)
  })

  longTest('who is no supplier has no such page', async (t) => {
    const { page } = await site().open(t)
    const answer = await page.goto('/badge/cmp_buyer_us')
    assert.equal(answer?.status(), 404)
  })
  embeddedBadge(site)
}

function embeddedBadge(site: TheSite): void {
  longTest('another site shows the badge with one line, and it goes there, too', async (t) => {
    const { company, revoke } = await checked(site().url, 'Shown Works')
    const { page } = await site().open(t)
    const embed = `<script src="${site().url}/v1/badge.js" data-supplier="${company}" async></script>`
    const shop = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(`<p>Our shop</p>${embed}`),
    )
    await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done))
    t.after(() => shop.close())
    const image = async () => {
      await page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`)
      const shown = page.locator('a > img')
      await shown.waitFor()
      await page.waitForFunction('document.images[0].naturalWidth > 0')
      const text = await fetch(String(await shown.getAttribute('src')))
      return { text: await text.text(), href: await page.locator('a').getAttribute('href') }
    }
    const before = await image()
    assert.equal(before.href, `${site().url}/badge/${company}`)
    assert.match(before.text, /badge until/)
    await revoke()
    assert.doesNotMatch((await image()).text, /badge until/)
  })
}
