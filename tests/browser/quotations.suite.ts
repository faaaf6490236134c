import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite } from './suite.ts'

/** A listed product whose name has a word that nobody else has, so that its supplier is found. */
async function listed(url: string, company: string, word: string): Promise<string> {
  const by = person(url, demoKey(company))
  const content = { sku: word, name: `Shaft ${word}`, category: 'other-goods', unit: 'C62', currency: 'USD' }
  const { product } = await by.post('/v1/products', { ...content, tiers: [{ from: '100', price: '8' }] })
  await by.post(`/v1/products/${product}/listing`)
  return String(product)
}

async function fits(watched: WatchedPage): Promise<void> {
  await watched.page.setViewportSize({ width: 360, height: 740 })
  await noBarriers(watched)
  await noSidewaysScroll(watched)
  await watched.page.setViewportSize({ width: 1280, height: 900 })
}

/** A supplier finds the request in its list and quotes. */
async function quotes(page: Page, who: string, word: string, price: string): Promise<void> {
  await signedIn(page, who, '/quotations')
  await page.getByRole('link', { name: new RegExp(word) }).click()
  await page.getByLabel('Price for one unit').fill(price)
  await page.getByLabel('Days from payment to shipment').fill('21')
  await page.getByLabel('Place').fill('Ningbo')
  await page.getByRole('button', { name: 'Send the quote' }).click()
  await page.getByText('version 1, holds until').waitFor()
}

export const quotationsSuite: Suite = (site) => {
  longTest('two are asked for a quote, and the better one is ordered from', async (t) => {
    const [buyer, one, two] = [await site().open(t), await site().open(t), await site().open(t)]
    const word = `Q${crypto.randomUUID().slice(0, 6)}`
    const product = await listed(site().url, 'cmp_supplier_cn', word)
    await listed(site().url, 'cmp_supplier_de', word)
    const found = async () =>
      ((await (await fetch(`${site().url}/v1/search/products?q=${word}&badge=true`)).json()) as { data: object[] }).data
    await until(found, (data) => data.length === 2, 'both in the index')
    await signedIn(buyer.page, 'Jordan Pike', `/quotations/new?product=${product}`)
    await fits(buyer)
    await buyer.page.getByLabel('Quantity', { exact: true }).fill('500')
    await buyer.page.getByRole('button', { name: 'Save and choose suppliers' }).click()
    await buyer.page.getByLabel('Elbe Präzisionsteile').check()
    await fits(buyer)
    await buyer.page.getByRole('button', { name: 'Send the request' }).click()
    await buyer.page.getByText('Nobody has quoted yet.').waitFor()
    await quotes(one.page, 'Zhao Ke', word, '4.125')
    await fits(one)
    await quotes(two.page, 'Uwe Lorenz', word, '3.999')
    await buyer.page.reload({ waitUntil: 'networkidle' })
    await fits(buyer)
    const better = buyer.page.locator('#quotes tbody tr').first()
    await better.getByText('USD 3.999').waitFor()
    await better.getByRole('button', { name: 'Order from this quote' }).click()
    await buyer.page.waitForURL('**/orders/*/terms')
    assert.equal(await buyer.page.locator('[name="line-0-price"]').inputValue(), '3.999')
    await two.page.reload({ waitUntil: 'networkidle' })
    await two.page.getByText('chosen', { exact: true }).waitFor()
    for (const watched of [buyer, one, two]) noFaults(watched)
  })
}
