import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { mailsTo } from '../journeys/mailbox.ts'
import { signedInAs } from '../journeys/sign-in.ts'
import { drafted, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const mailsSuite: Suite = (site) => {
  chooses(site)
  stops(site)
  byOneClick(site)
  looks(site)
}

const way = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name })

/** A proposal from Ningbo to Rotterdam; answers where the mail about it stops mails of its kind. */
async function stopLink(site: TheSite): Promise<string> {
  const who = people(site())
  // Whatever was stopped before: mails come at once.
  const reader = await signedInAs(site(), 'usr_buyer_nl_admin')
  await reader.post('/v1/notices/mails', { without_mail: [], daily: [] })
  const own = await drafted({ ...who, buyer: who.supplier }, {}, { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_cn' })
  await who.supplier.post(`${own}/proposal`)
  const mails = await until(
    () => mailsTo(site(), 'buyer.nl.admin@sandbox.example'),
    (all) => all.some(({ text }) => text.includes(own.replace('/v1', ''))),
    'the mail of the proposal',
  )
  const { text } = mails.find((mail) => mail.text.includes(own.replace('/v1', ''))) ?? { text: '' }
  return /https?:\/\/\S+\/unsubscribe\?token=\S+/.exec(text)?.[0] ?? ''
}

function chooses(site: TheSite): void {
  longTest('a person chooses by group, without script, and sees when the next summary comes', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Sanne Kuipers', '/notices/mails')
    const plain = await site().open(t, { javaScriptEnabled: false })
    await plain.page.context().addCookies(await page.context().cookies())
    await plain.page.goto('/notices/mails')
    assert.ok(await way(plain.page, 'Shipments', 'At once').isChecked())
    await plain.page.getByText('No summary is on its way').waitFor()
    await way(plain.page, 'Shipments', 'Once a day').check()
    await way(plain.page, 'Payments', 'No mail').check()
    await plain.page.getByLabel(/What comes once a day comes at/).selectOption('17:00')
    await plain.page.getByRole('button', { name: 'Keep this choice' }).click()
    await plain.page.getByText('Kept.').waitFor()
    assert.match((await plain.page.getByRole('main').locator('form time').textContent()) ?? '', /, 17:00 Amsterdam/)
    await page.reload()
    for (const [group, name] of [
      ['Terms', 'At once'],
      ['Payments', 'No mail'],
      ['Shipments', 'Once a day'],
      ['Reminders', 'At once'],
    ] as const)
      assert.ok(await way(page, group, name).isChecked(), group)
  })
}

function stops(site: TheSite): void {
  longTest(
    'the link of a mail asks first, stops by its button without signing in, and nobody else’s works',
    async (t) => {
      const link = await stopLink(site)
      const { page } = await site().open(t, { javaScriptEnabled: false })
      for (let n = 0; n < 2; n++) await page.goto(link)
      await page.getByRole('heading', { level: 1, name: 'Stop these mails?' }).waitFor()
      assert.match((await page.getByRole('main').locator('form').textContent()) ?? '', /Mails for .+ about: Terms/)
      await page.getByRole('button', { name: 'Stop these mails' }).click()
      await page.getByRole('heading', { level: 1, name: 'These mails are stopped' }).waitFor()
      assert.equal(await page.getByRole('button', { name: 'Stop these mails' }).count(), 0)
      const other = await site().open(t)
      const answer = await other.page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
      assert.equal(answer?.status(), 404)
      await other.page.getByText('There is no page at this address').waitFor()
      await signedIn(other.page, 'Ids Postma', '/notices/mails')
      assert.ok(await way(other.page, 'Terms', 'No mail').isChecked())
    },
  )
}

function byOneClick(site: TheSite): void {
  test('a mailbox stops mails by one click: a form of its own, from no page, without cookies', async () => {
    const link = await stopLink(site)
    const shown = async () => (await fetch(link)).text()
    assert.match(await shown(), /Stop these mails\?/)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(link, {
      method: 'POST',
      headers,
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    })
    assert.equal(answer.status, 200)
    assert.match(await shown(), /These mails are stopped/)
    const forged = link.replace(/token=./, 'token=x')
    assert.equal((await fetch(forged, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' })).status, 404)
  })
}

function looks(site: TheSite): void {
  longTest('both pages: no barrier, no fault, fit a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Bram de Wit', '/notices/mails')
    for (const path of ['/notices/mails', await stopLink(site)]) {
      await phone.page.goto(path)
      await noBarriers(phone)
      await noSidewaysScroll(phone)
    }
    noFaults(phone)
  })
}
