import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { funded, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const invoicesSuite: Suite = (site) => {
  keeps(site)
  states(site)
  looks(site)
}

/** A paid order whose fee has been invoiced: its page. */
async function invoiced(site: TheSite): Promise<string> {
  const who = people(site().server)
  const own = await funded(who)
  const order = own.split('/').at(-1) ?? ''
  await until(
    () => who.buyer.get(`/v1/invoices?order=${order}`),
    ({ data }) => (data as object[]).length > 0,
    'the invoice',
  )
  return `/orders/${order}`
}

/** What is behind a link: an order's page moves when news come, and a click may fall beside it. */
async function behind(page: Page, name: RegExp): Promise<Buffer> {
  const link = page.getByRole('link', { name }).first()
  await link.waitFor()
  const answer = await page.context().request.get((await link.getAttribute('href')) ?? '')
  assert.match(answer.headers()['content-disposition'] ?? '', /^attachment; filename="/)
  return answer.body()
}

async function kept(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return readFileSync(await download.path())
}

function keeps(site: TheSite): void {
  test('a buyer keeps the contract, the receipt and the invoice of his order, and finds them again', async (t) => {
    const path = await invoiced(site)
    const buyer = await site().open(t, { acceptDownloads: true })
    const { page } = buyer
    await signedIn(page, 'Dana Whitfield', path)
    for (const name of [/^Contract /, /^Receipt of a payment/, /^Invoice NL-/]) {
      const file = await behind(page, name)
      assert.equal(file.subarray(0, 5).toString(), '%PDF-', String(name))
    }
    await page.goto('/invoices')
    const pdf = await kept(page, /^NL-\d{4}-\d{6} as PDF$/)
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    const ubl = await kept(page, /as UBL, for your bookkeeping$/)
    assert.match(ubl.toString(), /<Invoice xmlns/)
    await page.getByLabel('Kind').selectOption('credit-note')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('No invoices here').waitFor()
    noFaults(buyer)
  })

  longTest('staff find the documents of all companies', async (t) => {
    await invoiced(site)
    const staff = await site().open(t)
    await signedIn(staff.page, 'Jonas Brandt', '/invoices')
    await staff.page.getByRole('cell', { name: 'Lakeside Outfitters, Inc.' }).first().waitFor()
    await staff.page.getByLabel('Company, by its number').fill('cmp_supplier_vn')
    await staff.page.getByRole('button', { name: 'Show' }).click()
    await staff.page.getByText('No invoices here').waitFor()
    noFaults(staff)
  })
}

function states(site: TheSite): void {
  longTest('a company says how it stands on invoices; a wrong tax number is told beside its field', async (t) => {
    const admin = await site().open(t, { viewport: { width: 360, height: 740 } })
    const { page } = admin
    await signedIn(page, 'Zhao Ke', '/company')
    await page.getByText('State it anew').click()
    await page.getByLabel('Street and number').fill('2 Zhongshan East Road')
    await page.getByLabel('VAT, GST or other tax number').fill('123')
    await page.getByRole('button', { name: 'Use it from now on' }).click()
    await page.getByText('This is not a tax number of your country.').waitFor()
    assert.equal(await page.getByLabel('Street and number').inputValue(), '2 Zhongshan East Road')
    await page.getByLabel('VAT, GST or other tax number').fill('')
    await page.getByRole('button', { name: 'Use it from now on' }).click()
    await page.getByText('2 Zhongshan East Road, 315000 Ningbo').waitFor()
    await noSidewaysScroll(admin)
    noFaults(admin)
  })
}

function looks(site: TheSite): void {
  longTest('invoices: no barrier, no fault, fit a phone', async (t) => {
    await invoiced(site)
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Dana Whitfield', '/invoices')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
