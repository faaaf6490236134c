import assert from 'node:assert/strict'
import { demoKey } from '../../server/entry/seed.ts'
import { person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { darkens, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** Suppliers by words, where they are, and a search that is kept. */

const word = `Q${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`

async function listed(url: string): Promise<void> {
  const supplier = person(url, demoKey('cmp_supplier_cn'))
  const content = { sku: word, name: `Shaft ${word}`, category: 'other-goods', unit: 'C62', currency: 'USD' }
  const { product } = await supplier.post('/v1/products', { ...content, tiers: [{ from: '100', price: '8' }] })
  await supplier.post(`/v1/products/${product}/listing`)
  const found = async () => (await (await fetch(`${url}/v1/search/suppliers?q=${word}`)).json()) as { total: number }
  await until(found, ({ total }) => total === 1, 'the supplier by its goods')
}

export const suppliersSuite: Suite = (site) => {
  longTest('a supplier is found by what it lists, on the map and in its table', async (t) => {
    await listed(site().url)
    const watched = await site().open(t)
    const { page } = watched
    await page.goto('/search', { waitUntil: 'networkidle' })
    await page
      .getByRole('navigation', { name: 'What is searched for' })
      .getByRole('link', { name: 'Suppliers' })
      .click()
    await page.getByRole('heading', { name: 'Find suppliers' }).waitFor()
    await page.getByRole('searchbox').fill(word)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByText('1 supplier', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Ningbo Harbour Works' }).waitFor()
    const shape = await page.locator('svg use[href$="#CN"]').boundingBox()
    assert.ok((shape?.width ?? 0) > 20, 'China has a shape')
    await noBarriers(watched)
    await page.locator('summary', { hasText: 'as a table' }).click()
    await page.getByRole('table').getByRole('link', { name: 'China' }).click()
    await page.waitForURL(/country=CN/)
    await noBarriers(watched)
    await page.setViewportSize({ width: 320, height: 740 })
    await noSidewaysScroll(watched)
    await darkens(watched)
    noFaults(watched)
  })

  longTest('a search is kept, renamed and removed, without script', async (t) => {
    const watched = await site().open(t, { javaScriptEnabled: false })
    const { page } = watched
    await signedIn(page, 'Dana Whitfield', `/search?q=${word}&country=CN`)
    await page.getByRole('link', { name: 'Save this search' }).click()
    await page.getByLabel('Tell us what is new').selectOption('daily')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('You are told once a day').waitFor()
    await page.getByLabel('Name of the search').fill(`Shafts ${word}`)
    await page.getByLabel('Tell us what is new').selectOption('off')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('You are not told what is new.').waitFor()
    await page.getByRole('link', { name: 'Search now' }).click()
    await page.getByText('1 product', { exact: true }).waitFor()
    await page.goto('/searches')
    await page.getByRole('link', { name: `Shafts ${word}` }).click()
    await page.getByRole('button', { name: 'Remove this search' }).click()
    await page.waitForURL('**/searches')
    assert.equal(await page.getByText(word).count(), 0)
  })
}
