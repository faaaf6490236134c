import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite } from './suite.ts'

export const designSuite: Suite = (site) => {
  test('every part: no barrier, no fault, fits a phone', async (t) => {
    const wide = await site().open(t)
    await wide.page.goto('/design', { waitUntil: 'networkidle' })
    await noBarriers(wide)
    noFaults(wide)
    const phone = await site().open(t, { viewport: { width: 360, height: 740 }, isMobile: true })
    await phone.page.goto('/design', { waitUntil: 'networkidle' })
    await noSidewaysScroll(phone)
    noFaults(phone)
  })

  test("deadlines count by the sandbox's clock", async (t) => {
    const { page } = await site().open(t)
    await page.goto('/design')
    const day = async () => (await page.locator('time').first().getAttribute('datetime'))?.slice(0, 10) ?? ''
    const before = await day()
    const headers = { authorization: `Bearer ${demoKey('cmp_operator')}`, 'content-type': 'application/json' }
    const moved = await fetch(`${site().url}/v1/test-clock`, { method: 'POST', headers, body: '{"advance":"P10D"}' })
    assert.equal(moved.status, 202)
    const isThere = async () => {
      await page.reload()
      return Date.parse(await day()) - Date.parse(before) >= 10 * 24 * 60 * 60 * 1000
    }
    for (let tries = 0; !(await isThere()); tries += 1) assert.ok(tries < 30, `still ${await day()}`)
  })
}
