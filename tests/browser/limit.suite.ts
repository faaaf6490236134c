import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** The assurance limit as its supplier reads it, and as two people of staff lift it. */
export const limitSuite: Suite = (site) => {
  longTest('a supplier reads his limit number by number, from the page of his company', async (t) => {
    const watched = await site().open(t)
    const { page } = watched
    await signedIn(page, 'Zhao Ke', '/company')
    await page.getByRole('link', { name: 'Assurance limit and performance' }).click()
    await page.waitForURL('**/company/limit')
    const limit = page.locator('#limit')
    await limit.getByText('Base', { exact: true }).waitFor()
    for (const words of ['Security paid in', 'From clean volume', 'Together', 'But at most', 'In use', 'Left'])
      await limit.getByText(words, { exact: true }).waitFor()
    await page.locator('#performance').getByText('Too few orders for stars').waitFor()
    await noBarriers(watched)
    noFaults(watched)
  })
  longTest('two people of staff lift a limit; whoever proposed it cannot approve it', async (t) => {
    const one = await site().open(t)
    await signedIn(one.page, 'Jonas Brandt', '/companies/cmp_supplier_cn/limit')
    const form = one.page.locator('#lift')
    await form.getByLabel('Up to, in whole US dollars').fill('40,000')
    await form.getByLabel('Why').fill('Their books were read.')
    await form.getByRole('button', { name: 'Propose' }).click()
    await form.getByText('It lies between').waitFor()
    await form.getByLabel('Up to, in whole US dollars').fill('80,000')
    await form.getByRole('button', { name: 'Propose' }).click()
    await form.getByRole('button', { name: 'Approve as the second person' }).click()
    await form.getByText('A second person has to do this one.').waitFor()
    await form.getByRole('button', { name: 'Decline' }).click()
    await form.getByLabel('Up to, in whole US dollars').waitFor()
    assert.equal(await form.getByRole('button', { name: 'Decline' }).count(), 0)
    noFaults(one)
  })
}
