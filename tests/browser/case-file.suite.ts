import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { claimed, received } from './claim-story.ts'
import type { Suite } from './suite.ts'

export const caseFileSuite: Suite = (site) => {
  longTest('a buyer saves the case file and verifies it where it is: nothing is uploaded', async (t) => {
    const who = people(site())
    const order = await received(who)
    await claimed(who, order)
    const buyer = await site().open(t)
    const { page } = buyer
    await page.goto(`/sign-in?back=${encodeURIComponent(order.path)}`)
    await page.getByRole('button', { name: 'Dana Whitfield' }).click()
    await page.waitForURL(`**${order.path}`)
    const coming = page.waitForEvent('download')
    await page.locator('#record').getByRole('link', { name: 'Case file', exact: true }).click()
    const bytes = readFileSync(await (await coming).path())
    const visitor = await site().open(t)
    const sent: string[] = []
    await visitor.page.goto('/verify', { waitUntil: 'networkidle' })
    visitor.page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
    const give = async (buffer: Buffer) => {
      await visitor.page.setInputFiles('#file', { name: 'case-file.zip', mimeType: 'application/zip', buffer })
      await visitor.page.locator('main form button').click()
    }
    await give(bytes)
    await visitor.page.getByRole('status').waitFor()
    assert.match(await visitor.page.getByRole('status').innerText(), /genuine[\s\S]*signed by this house/)
    await noBarriers(visitor)
    await noSidewaysScroll(visitor)
    const changed = Buffer.from(bytes)
    const at = changed.indexOf('The housings are cracked')
    changed[at] = (changed[at] ?? 0) ^ 32
    await give(changed)
    await visitor.page.getByRole('alert').waitFor()
    assert.match(
      await visitor.page.getByRole('alert').innerText(),
      /not genuine[\s\S]*A content is not what was signed/,
    )
    await noBarriers(visitor)
    assert.deepEqual(sent, [], 'nothing left the browser')
    noFaults(visitor)
    noFaults(buyer)
  })
}
