import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

async function signedIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL('**/home')
}

/** What stands around every page of the app: the clock of the sandbox, who one is, and the ways on. */
export const shellSuite: Suite = (site) => {
  clock(site)
  menu(site)
}

function clock(site: TheSite): void {
  test('the sandbox’s clock goes on by a day, and stays where the reader is', async (t) => {
    const person = await site().open(t, { viewport: { width: 360, height: 740 } })
    const { page } = person
    await signedIn(page, 'Dana Whitfield')
    await page.goto('/orders')
    const time = page.getByRole('region', { name: 'Sandbox' }).locator('time')
    const before = Date.parse((await time.getAttribute('datetime')) ?? '')
    await page.getByRole('button', { name: '+ 1 day' }).click()
    const moved = () => `document.querySelector('section time').dateTime`
    let after = before
    for (let n = 0; n < 200 && after - before < 86_400_000; n += 1) {
      await page.waitForTimeout(100)
      after = Date.parse(await page.evaluate<string>(moved()))
    }
    assert.ok(after - before >= 86_400_000 && after - before < 90_000_000, String(after - before))
    assert.equal(new URL(page.url()).pathname, '/orders')
    await noSidewaysScroll(person)
    noFaults(person)
  })
}

function menu(site: TheSite): void {
  test('the menu says who one is and lets one out', async (t) => {
    const person = await site().open(t)
    const { page } = person
    await signedIn(page, 'Dana Whitfield')
    await page.locator('summary', { hasText: 'Signed in for' }).click()
    await page.getByText('Dana Whitfield').waitFor()
    await noBarriers(person)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/$/)
    await page.goto('/orders')
    await page.waitForURL(/sign-in\?back=%2Forders/)
    noFaults(person)
  })

  test('another’s company is not spoken for', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Dana Whitfield')
    await page.context().addCookies([{ name: 'surety-company', value: 'cmp_buyer_nl', url: site().url }])
    await page.goto('/home')
    assert.equal(await page.getByText('Waalhaven').count(), 0)
  })
}
