import assert from 'node:assert/strict'
import { test } from 'node:test'
import { funded, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** Without script a page keeps nothing: what comes after the session has ended is kept by the answer. */
export const endedSessionSuite: Suite = (site) => {
  longTest(
    'without script: a form that comes after the session has ended can be sent once more as it was',
    async (t) => {
      const path = (await funded(people(site()))).replace('/v1', '')
      const { page } = await site().open(t, { javaScriptEnabled: false })
      await signedIn(page, 'Chen Hao', path)
      await page.getByText('Offer to end the order…').click()
      await page.getByLabel('The supplier keeps').fill('19')
      await page.context().clearCookies({ name: /session/ })
      await page.getByRole('button', { name: 'Make the offer' }).click()
      await page.getByRole('heading', { name: 'Your session has ended' }).waitFor()
      const other = await page.context().newPage()
      await signedIn(other, 'Chen Hao', path)
      await other.close()
      await page.getByRole('button', { name: 'Send what I typed' }).click()
      await page.getByText('You offered to end the order').waitFor()
      await page.getByText(/keeps\s*USD\s19\.00/).waitFor()
      assert.equal(new URL(page.url()).pathname, path)
    },
  )

  test('without script: nothing of a form with secrets is written into a page', async (t) => {
    const { page } = await site().open(t, { javaScriptEnabled: false })
    await signedIn(page, 'Dana Whitfield', '/settings')
    const form = page.locator('form', { has: page.locator('[name=current]') })
    await form.locator('[name=current]').fill('my old password')
    await form.locator('[name=new]').fill('my new password')
    await page.context().clearCookies({ name: /session/ })
    await form.locator('button').last().click()
    await page.waitForURL(/sign-in/)
    assert.doesNotMatch(await page.content(), /my (old|new) password/)
  })
}
