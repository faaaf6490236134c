import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

async function signedIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**${path}`)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** Searches the supplier of the sandbox by a word of its name and begins an order with it. */
async function choose(page: Page): Promise<void> {
  await page.getByLabel('Name of the supplier').fill('harbour')
  await press(page, 'Search')
  await page.getByRole('link', { name: 'Choose' }).click()
  await page.getByText('You buy from Ningbo Harbour Works').waitFor()
}

const fields: readonly (readonly [string, string])[] = [
  ['Goods', 'Pump'],
  ['Quantity', '4'],
  ['Price of one (USD)', '1,250.50'],
  ['Named place', 'Ningbo'],
]

async function fill(page: Page): Promise<void> {
  for (const [label, value] of fields) await page.getByLabel(label, { exact: true }).fill(value)
}

export const draftingSuite: Suite = (site) => {
  agree(site)
  withoutScript(site)
  keeps(site)
  looks(site)
}

/** From nothing to a contract. */
function agree(site: TheSite): void {
  test('a buyer drafts, the supplier counters, the buyer sees what differs and accepts', async (t) => {
    const buyer = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(buyer.page, 'Dana Whitfield', '/orders/new')
    await choose(buyer.page)
    await fill(buyer.page)
    await buyer.page.getByText('Paste lines from a spreadsheet').click()
    await buyer.page.getByLabel(/One row for each line/).fill('Valve\t10\tpcs\t3.335')
    await press(buyer.page, 'Take these lines')
    await press(buyer.page, 'Pay in one more instalment')
    await buyer.page.getByText('Total USD 5,035.35').waitFor()
    await noSidewaysScroll(buyer)
    await press(buyer.page, 'Send to the other side')
    await buyer.page.getByText(/The other side reads your terms/).waitFor()
    const path = new URL(buyer.page.url()).pathname
    const supplier = await site().open(t)
    await signedIn(supplier.page, 'Chen Hao', path)
    await supplier.page.getByRole('link', { name: 'Answer with other terms' }).click()
    await supplier.page.getByLabel('Freight (USD)').fill('100')
    await press(supplier.page, 'Send to the other side')
    await supplier.page.getByText(/The other side reads your terms/).waitFor()
    const difference = buyer.page.getByRole('row', { name: /Freight/ })
    await difference.getByText('USD 100.00').waitFor()
    await press(buyer.page, 'Accept these terms')
    await buyer.page.getByRole('link', { name: /^Pay\s+USD\s1,510.60/ }).waitFor()
    for (const each of [buyer, supplier]) noFaults(each)
  })

  longTest('both write at once: the second is told, and keeps what he typed', async (t) => {
    const [one, two] = [await site().open(t), await site().open(t)]
    await signedIn(one.page, 'Dana Whitfield', '/orders/new')
    await choose(one.page)
    await fill(one.page)
    await press(one.page, 'Save as a draft')
    await one.page.getByRole('link', { name: 'Change the draft' }).click()
    await one.page.waitForURL('**/terms')
    await signedIn(two.page, 'Dana Whitfield', new URL(one.page.url()).pathname)
    await one.page.getByLabel('Quantity', { exact: true }).fill('5')
    await press(one.page, 'Save the draft')
    await one.page.getByRole('link', { name: 'Change the draft' }).waitFor()
    await two.page.getByLabel('Remarks').fill('mine')
    await press(two.page, 'Save the draft')
    await two.page.getByText(/Somebody changed this/).waitFor()
    await two.page
      .getByRole('row', { name: /Line 1, quantity/ })
      .getByText('5 pcs')
      .waitFor()
    assert.equal(await two.page.getByLabel('Remarks').inputValue(), 'mine')
  })
}

function withoutScript(site: TheSite): void {
  longTest('without script an order is drafted all the same', async (t) => {
    const { page } = await site().open(t, { javaScriptEnabled: false })
    await signedIn(page, 'Dana Whitfield', '/orders/new')
    await choose(page)
    await fill(page)
    await press(page, 'Add a line')
    assert.equal(await page.getByLabel('Goods', { exact: true }).first().inputValue(), 'Pump')
    await page.getByLabel('Goods', { exact: true }).nth(1).fill('Valve')
    await press(page, 'Save as a draft')
    await page.getByText('A number above 0').first().waitFor()
    await page.getByLabel('Quantity', { exact: true }).nth(1).fill('1')
    await page.getByLabel('Price of one (USD)').nth(1).fill('2')
    await press(page, 'Save as a draft')
    await page.getByText('Send your draft').waitFor()
  })

  longTest('a UBL order becomes a draft, and what is none is refused by name', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', '/orders/new')
    await choose(page)
    await page.getByText('Begin with a UBL order').click()
    await page.getByLabel('Document').setInputFiles('tests/data/ubl/Order_Example.xml')
    await press(page, 'Make a draft of it')
    await page.getByRole('heading', { name: /is now draft/ }).waitFor()
    await page.getByRole('link', { name: 'Look at the draft' }).click()
    await page.getByText('Send your draft').waitFor()
    await page.goto('/orders/new')
    await choose(page)
    await page.getByText('Begin with a UBL order').click()
    await page.getByLabel('Document').setInputFiles('package.json')
    await press(page, 'Make a draft of it')
    await page.getByText(/not well-formed XML/).waitFor()
  })
}

function keeps(site: TheSite): void {
  longTest('what was typed and never sent is kept on the device', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', '/orders/new')
    await choose(page)
    await fill(page)
    const kept = () => page.evaluate<boolean>(`Object.values(localStorage).some((each) => each.includes('Ningbo'))`)
    await until(kept, (isThere) => isThere, 'the device to keep it')
    await page.reload()
    await press(page, 'Go on with it')
    assert.equal(await page.getByLabel('Price of one (USD)').inputValue(), '1,250.50')
  })
}

function looks(site: TheSite): void {
  longTest('the form of an order: no barrier, no fault', async (t) => {
    const person = await site().open(t)
    await signedIn(person.page, 'Dana Whitfield', '/orders/new')
    await noBarriers(person)
    await choose(person.page)
    await press(person.page, 'Send to the other side')
    await person.page.getByText('This is needed.').first().waitFor()
    for (const summary of await person.page.locator('summary').all()) await summary.click()
    await press(person.page, 'Add a quality that can be measured')
    await noBarriers(person)
    noFaults(person)
  })
}
