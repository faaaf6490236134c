import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { person, until } from '../journeys/story.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { press } from './clicks.ts'
import { signedIn } from './people.ts'
import type { Site, WatchedPage } from './site.ts'
import type { Suite } from './suite.ts'

/**
 * The whole story of step 5 as a buyer lives it: found with a typing error, narrowed, compared, two of three asked,
 * both quote, and the better quote becomes an order that its supplier accepts.
 */

const sold = [
  ['cmp_supplier_cn', 'Korvalit clamp, galvanised', 'CE'],
  ['cmp_supplier_de', 'Korvalit clamp, stainless', 'CE'],
  ['cmp_supplier_vn', 'Korvalit clamp, painted', 'CE'],
  ['cmp_supplier_vn', 'Korvalit clamp, raw', undefined],
] as const

async function listAll({ url }: Pick<Site, 'url'>) {
  for (const [n, [company, name, certificate]] of sold.entries()) {
    const supplier = person(url, demoKey(company))
    const { product } = await supplier.post('/v1/products', {
      ...{ sku: `KOR-${n}`, name, category: 'metal-parts', unit: 'C62', currency: 'USD', lead_days: 20 + n },
      ...{ tiers: [{ from: '100', price: `${4 + n}.25` }] },
      ...(certificate && { certificates: [{ name: certificate }] }),
    })
    await supplier.post(`/v1/products/${product}/listing`)
  }
  const found = async () =>
    (await (await fetch(`${url}/v1/search/products?q=korvalit&badge=true`)).json()) as { total: number }
  await until(found, ({ total }) => total === sold.length, 'all of them in the index')
}

async function fits(watched: WatchedPage): Promise<void> {
  await watched.page.setViewportSize({ width: 360, height: 740 })
  await noBarriers(watched)
  await noSidewaysScroll(watched)
  await watched.page.setViewportSize({ width: 1280, height: 900 })
}

/** Nobody is signed in yet: a typing error, a filter, and three beside each other. */
async function findsAndCompares(buyer: WatchedPage): Promise<void> {
  const { page } = buyer
  await page.goto('/search', { waitUntil: 'networkidle' })
  await page.getByRole('searchbox').fill('korvalitt clamp')
  await press(page, 'Search')
  await page.getByText('Nothing has “korvalitt clamp”').waitFor()
  await page.getByText('4 products', { exact: true }).waitFor()
  await page.locator('summary', { hasText: 'Certificates' }).click()
  await page.locator('input[name=certificate][value=CE]').check()
  await press(page, 'Show')
  await page.getByText('3 products', { exact: true }).waitFor()
  await fits(buyer)
  for (const box of await page.getByRole('checkbox', { name: 'Compare' }).all()) await box.check()
  await press(page, 'Compare what is ticked')
  await page.getByRole('heading', { name: 'Compare products' }).waitFor()
  assert.equal(await page.getByRole('columnheader').count(), 3)
  await fits(buyer)
}

/** Who asks for a quote signs in on the way, and is back where he wanted to go. */
async function asksTwo(buyer: WatchedPage): Promise<void> {
  const { page } = buyer
  await page.getByRole('link', { name: sold[0][1] }).click()
  await page.getByRole('link', { name: 'Ask for a quote' }).click()
  await page.getByRole('button', { name: /Jordan Pike/ }).click()
  await page.waitForURL('**/quotations/new?product=*')
  await page.getByLabel('Quantity', { exact: true }).fill('500')
  await press(page, 'Save and choose suppliers')
  await page.getByLabel('Elbe Präzisionsteile').check()
  assert.equal(await page.getByLabel('Ningbo Harbour Works').isChecked(), true)
  assert.equal(await page.getByLabel('Saigon Weave').isChecked(), false)
  await press(page, 'Send the request')
  await page.getByText('Nobody has quoted yet.').waitFor()
}

async function quotes(page: Page, who: string, price: string): Promise<void> {
  await signedIn(page, who, '/quotations')
  await page.getByRole('link', { name: /Korvalit clamp/ }).click()
  await page.getByLabel('Price for one unit').fill(price)
  await page.getByLabel('Days from payment to shipment').fill('21')
  await page.getByLabel('Place').fill('Hamburg')
  await press(page, 'Send the quote')
  await page.getByText('version 1, holds until').waitFor()
}

/** The cheaper one stands first; its terms are sent, and its supplier accepts them. */
async function ordersTheBetter(buyer: WatchedPage, two: WatchedPage): Promise<void> {
  const { page } = buyer
  await page.reload({ waitUntil: 'networkidle' })
  assert.equal(await page.locator('#quotes tbody tr').count(), 2)
  const better = page.locator('#quotes tbody tr').first()
  await better.getByText('Elbe Präzisionsteile').waitFor()
  await better.getByText('USD 3.95').waitFor()
  await fits(buyer)
  await better.getByRole('button', { name: 'Order from this quote' }).click()
  await page.waitForURL('**/orders/*/terms')
  const order = new URL(page.url()).pathname.replace('/terms', '')
  assert.equal(await page.locator('[name="line-0-price"]').inputValue(), '3.95')
  await press(page, 'Save the draft')
  await press(page, 'Send the proposal')
  await page.getByText(/The other side reads your terms/).waitFor()
  await two.page.goto(order, { waitUntil: 'networkidle' })
  await press(two.page, 'Accept these terms')
  await page.getByRole('link', { name: /^Pay\s+USD/ }).waitFor()
}

export const findingToOrderSuite: Suite = (site) => {
  test('found with a typing error, compared, two asked, ordered from the better one', async (t) => {
    await listAll(site())
    const [buyer, one, two] = [await site().open(t), await site().open(t), await site().open(t)]
    await findsAndCompares(buyer)
    await asksTwo(buyer)
    await quotes(one.page, 'Zhao Ke', '4.10')
    await quotes(two.page, 'Uwe Lorenz', '3.95')
    await ordersTheBetter(buyer, two)
    await one.page.reload({ waitUntil: 'networkidle' })
    await one.page.getByText('not chosen', { exact: true }).waitFor()
    for (const watched of [buyer, one, two]) noFaults(watched)
  })
}
