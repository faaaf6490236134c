import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { longTest } from '../long.ts'
import { noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

/** The whole order twice, by two people in two browsers, from the first line typed to the money released. */

async function signedIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**${path}`)
}

export const wholeLifeSuite: Suite = (site) => {
  byKeyboard(site)
  onPhone(site)
}

/** Goes on with the Tab key until what is called this has the focus: nothing is clicked. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const wanted = page
    .getByRole('button', { name })
    .or(page.getByRole('link', { name }))
    .or(page.getByLabel(name))
    .first()
  await wanted.waitFor()
  for (let n = 0; n < 200; n += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never reached ${name}`)
}

async function enter(page: Page, name: RegExp | string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

async function type(page: Page, name: RegExp | string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

function byKeyboard(site: TheSite): void {
  test('by keyboard alone: card in one instalment, from drafting to completion', async (t) => {
    const [buyer, supplier] = [await site().open(t), await site().open(t)]
    await signedIn(buyer.page, 'Dana Whitfield', '/orders/new')
    await type(buyer.page, 'Name of the supplier', 'harbour')
    await buyer.page.keyboard.press('Enter')
    await enter(buyer.page, 'Choose')
    await type(buyer.page, /^Goods$/, 'Pump')
    await type(buyer.page, /^Quantity$/, '4')
    await type(buyer.page, /^Price of one/, '500')
    await type(buyer.page, /^Named place$/, 'Ningbo')
    await enter(buyer.page, 'Send to the other side')
    await buyer.page.getByText(/The other side reads/).waitFor()
    const path = new URL(buyer.page.url()).pathname
    await signedIn(supplier.page, 'Chen Hao', path)
    await enter(supplier.page, 'Accept these terms')
    await enter(buyer.page, /^Pay\s+USD/)
    await enter(buyer.page, /Credit or debit card|: Card/)
    await enter(buyer.page, /Go on|Continue|provider/)
    await enter(buyer.page, /3-D Secure\)/)
    await enter(buyer.page, 'Confirm the payment')
    await buyer.page.waitForURL('**/pay')
    await buyer.page.goto(path)
    await supplier.page.getByRole('button', { name: /^Ship$/ }).waitFor()
    await type(supplier.page, 'Carrier', 'Ocean Line')
    await type(supplier.page, 'Tracking number', 'OL-1')
    await enter(supplier.page, /^Ship$/)
    await enter(buyer.page, 'Confirm receipt')
    await buyer.page.getByText(/Claims are possible until/).waitFor()
    // The supplier has done nothing since: what the buyer said shows by itself.
    await supplier.page.locator('#record li').getByText('A shipment was received').waitFor()
    // The payer confirms on the provider's own page; to nobody else does the browser go.
    const atProvider = `elsewhere: ${site().server.provider.url}/`
    for (const { page, faults } of [buyer, supplier])
      noFaults({ page, faults: faults.filter((fault) => !fault.startsWith(atProvider)) })
  })
}

const phone = { viewport: { width: 360, height: 740 } }

/** The wire of the sandbox arrives by its own button. */
async function wire(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: kind }).click()
}

function onPhone(site: TheSite): void {
  longTest('on phones: deposit and balance by wire, the first one short and topped up', async (t) => {
    const [buyer, supplier] = [await site().open(t, phone), await site().open(t, phone)]
    const path = await draftedWithDeposit(buyer.page)
    await signedIn(supplier.page, 'Chen Hao', path)
    await supplier.page.getByRole('button', { name: 'Accept these terms' }).click()
    await buyer.page.getByRole('link', { name: /^Pay\s+USD\s600.00/ }).click()
    await wire(buyer.page, /: Wire transfer/)
    await wire(buyer.page, /arrive short/)
    await buyer.page.getByText('Less arrived than was due').waitFor()
    await noSidewaysScroll(buyer)
    await wire(buyer.page, /Let the wire arrive/)
    await supplier.page.getByRole('button', { name: 'The goods are ready' }).click()
    await buyer.page.goto(path)
    await buyer.page.getByRole('link', { name: /^Pay\s+USD\s1,400.00/ }).click()
    await wire(buyer.page, /: Wire transfer/)
    await wire(buyer.page, /Let the wire arrive/)
    await supplier.page.getByText('Ship the goods and bring the proof.').waitFor()
    await supplier.page.getByLabel('Carrier').fill('Ocean Line')
    await supplier.page.getByLabel('Tracking number').fill('OL-2')
    await supplier.page.getByRole('button', { name: /^Ship$/ }).click()
    await buyer.page.goto(path)
    await buyer.page.getByRole('button', { name: 'Confirm receipt' }).click()
    await buyer.page.getByText(/Claims are possible until/).waitFor()
    for (const each of [buyer, supplier]) {
      await noSidewaysScroll(each)
      noFaults(each)
    }
  })
}

/** An order of USD 2,000.00, 30 % of it as a deposit. */
async function draftedWithDeposit(page: Page): Promise<string> {
  await signedIn(page, 'Dana Whitfield', '/orders/new')
  await page.getByLabel('Name of the supplier').fill('ningbo')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Choose' }).click()
  await page.getByLabel(/^Goods$/).fill('Pump')
  await page.getByLabel(/^Quantity$/).fill('4')
  await page.getByLabel(/^Price of one/).fill('500')
  await page.getByLabel('Named place').fill('Ningbo')
  await page.getByRole('button', { name: 'Pay in one more instalment' }).click()
  await page.getByRole('button', { name: 'Send to the other side' }).click()
  await page.getByText(/The other side reads/).waitFor()
  return new URL(page.url()).pathname
}
