import assert from 'node:assert/strict'
import { funded, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** The last of all: it takes away whatever others have made. */
export const resetSuite: Suite = (site) => {
  for (const javaScriptEnabled of [true, false])
    longTest(`the sandbox begins anew at its page, script ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
      const path = (await funded(people(site()))).replace('/v1', '')
      const person = await site().open(t, { javaScriptEnabled })
      const { page } = person
      await signedIn(page, 'Dana Whitfield', '/sandbox')
      if (javaScriptEnabled) await noBarriers(person)
      await page.getByLabel('Yes, all of it goes').check()
      await page.getByRole('button', { name: 'Reset the sandbox' }).click()
      // Whoever was signed in is so no more, and the order is gone.
      await page.getByRole('heading', { name: 'Look around with one click' }).waitFor()
      if (javaScriptEnabled) noFaults(person)
      await signedIn(page, 'Dana Whitfield', '/home')
      await page.getByRole('heading', { name: 'Nothing needs you now' }).waitFor()
      assert.equal((await page.goto(path))?.status(), 404)
    })
}
