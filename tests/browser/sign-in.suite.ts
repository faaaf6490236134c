import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

const password = 'a long enough one'

export const signInSuite: Suite = (site) => {
  longTest('the pages before the app: no barrier, no fault, fit a phone', async (t) => {
    for (const path of ['/sign-in', '/sign-in/code', '/sign-up', '/sandbox/mails']) {
      const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
      await phone.page.goto(path, { waitUntil: 'networkidle' })
      await noBarriers(phone)
      await noSidewaysScroll(phone)
      noFaults(phone)
    }
  })

  test('who is not signed in comes back to where he wanted to go', async (t) => {
    const { page } = await site().open(t)
    await page.goto('/orders?status=draft')
    assert.match(page.url(), /\/sign-in\?back=/)
    await page.getByRole('button', { name: 'Dana Whitfield' }).click()
    await page.waitForURL('**/orders?status=draft')
  })

  test('no page of another site is gone to after signing in', async (t) => {
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
      const { page } = await site().open(t)
      await page.goto(`/sign-in?back=${encodeURIComponent(back)}`)
      await page.getByRole('button', { name: 'Dana Whitfield' }).click()
      await page.waitForURL('**/home')
    }
  })

  signUp(site)
}

function signUp(site: TheSite): void {
  test('a person signs up, confirms by mail, brings a company, signs out and in again', async (t) => {
    const { page } = await site().open(t)
    await page.goto('/sign-up')
    await page.getByLabel('Your name').fill('Robin Vale')
    await page.getByLabel('E-mail address').fill('robin@vale.example')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByRole('link', { name: /Show the mail/ }).click()
    await page.getByRole('link', { name: /verify-email/ }).click()
    await page.waitForURL('**/home')
    await page.getByLabel('Name of the company').fill('Vale Trading')
    await page.getByLabel(/Country/).fill('IE')
    await page.getByRole('button', { name: 'Bring the company' }).click()
    await page.getByRole('heading', { name: 'Vale Trading' }).waitFor()
    await page.locator('summary', { hasText: 'Signed in for' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto('/home')
    await page.getByLabel('E-mail address').fill('robin@vale.example')
    await page.getByLabel('Password').fill('not this one')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('do not belong together').waitFor()
    assert.equal(await page.getByLabel('E-mail address').inputValue(), 'robin@vale.example')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('heading', { name: 'Vale Trading' }).waitFor()
  })
}
