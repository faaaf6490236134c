import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

export const policySuite: Suite = (site) => {
  longTest('a fee is proposed by one, approved by another, and stands on the public page', async (t) => {
    const [admin, second, anybody] = [await site().open(t), await site().open(t), await site().open(t)]
    await signedIn(admin.page, 'Pieter Zand', '/policy/payments')
    const { page } = admin
    await page.getByText('Card', { exact: true }).first().click()
    await page.getByLabel('fee · basis points').first().fill('250')
    await page.getByLabel('Why, in a sentence').fill('the provider charges less')
    await page.getByRole('button', { name: 'Propose this version' }).click()
    await page.getByText('You proposed this.').waitFor()
    await page.getByRole('cell', { name: '250' }).waitFor()
    // Before it is made, it is run over what has ended.
    await page.getByRole('link', { name: 'What would it have changed?' }).click()
    await page.getByRole('heading', { name: 'What it would have changed' }).waitFor()
    await page.getByText(/orders? that (has|have) ended (was|were) run again/).waitFor()
    await noBarriers(admin)
    await signedIn(second.page, 'Amara Obi', '/policy/payments')
    await second.page.getByRole('button', { name: 'Approve version 1' }).click()
    await second.page.getByText('In effect: version 1.').waitFor()
    await anybody.page.goto('/fees')
    await anybody.page.getByRole('cell', { name: '2.5%' }).first().waitFor()
    await noBarriers(second)
    noFaults(admin)
    noFaults(second)
  })
  longTest('what a number cannot be stands beside it, and nothing typed is lost', async (t) => {
    const admin = await site().open(t)
    await signedIn(admin.page, 'Pieter Zand', '/policy/orders')
    await admin.page.getByLabel('Time to claim', { exact: true }).fill('a month')
    await admin.page.getByLabel('Why, in a sentence').fill('try')
    await admin.page.getByRole('button', { name: 'Propose this version' }).click()
    await admin.page.getByText('Time to claim cannot be like this').waitFor()
    assert.equal(await admin.page.getByLabel('Time to claim', { exact: true }).inputValue(), 'a month')
    noFaults(admin)
  })
  longTest('policy: no barrier, no fault, fits a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Pieter Zand', '/policy/payments')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
