import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { darkens, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** A buyer finds products, narrows them, compares three, and begins an order of one. */

const BUYER = 'Dana Whitfield'
const names = ['Zymotic kettle 1.7 l', 'Zymotic kettle 1 l', 'Zymotic kettle for camping', 'Zymotic teapot'] as const

async function listed(url: string) {
  const supplier = person(url, demoKey('cmp_supplier_cn'))
  const ids: string[] = []
  for (const [n, name] of names.entries()) {
    const { product } = await supplier.post('/v1/products', {
      ...{ sku: `ZYM-${n}`, name, category: 'home-appliances', unit: 'C62', currency: 'USD', lead_days: 10 + n },
      ...{ tiers: [{ from: '50', price: `${9 + n}.5` }], certificates: n === 3 ? [] : [{ name: 'CE' }] },
      incoterms: [{ incoterm: 'FOB', place: 'Ningbo' }],
    })
    await supplier.post(`/v1/products/${product}/listing`)
    ids.push(String(product))
  }
  const found = () => supplier.get('/v1/search/products?q=zymotic')
  await until(found, ({ total }) => total === names.length, 'the products to be found')
  return ids
}

const finding: Suite = (site) => {
  test('products are found with a typing error, narrowed, compared, and one is ordered', async (t) => {
    const ids = await listed(site().url)
    const watched = await site().open(t)
    const { page } = watched
    await page.goto('/search', { waitUntil: 'networkidle' })
    await page.getByRole('searchbox').fill('zymotik kettle')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByText('Nothing has “zymotik kettle”').waitFor()
    await page.getByText('3 products', { exact: true }).waitFor()
    await noBarriers(watched)
    await page.locator('summary', { hasText: 'Certificates' }).click()
    await page.locator('input[name=certificate][value=CE]').check()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('3 products', { exact: true }).waitFor()
    assert.match(page.url(), /certificate=CE/)
    for (const box of await page.getByRole('checkbox', { name: 'Compare' }).all()) await box.check()
    await page.getByRole('button', { name: 'Compare what is ticked' }).click()
    await page.getByRole('heading', { name: 'Compare products' }).waitFor()
    assert.equal(await page.getByRole('columnheader').count(), 3)
    await noBarriers(watched)
    await page.getByRole('link', { name: names[1] }).click()
    await page.getByRole('heading', { name: names[1] }).waitFor()
    await noBarriers(watched)
    await signedIn(page, BUYER, `/orders/new?product=${ids[1]}&quantity=80`)
    await page.getByText('You buy from').waitFor()
    assert.equal(await page.getByLabel('Quantity').first().inputValue(), '80')
    await page.getByRole('button', { name: 'Send to the other side' }).click()
    await page.getByText(names[1]).first().waitFor()
    assert.match(page.url(), /\/orders\/ord_/)
    noFaults(watched)
  })
}

const reading: Suite = (site) => {
  longTest('each place says why, in each language, on a phone and without script', async (t) => {
    const watched = await site().open(t, { javaScriptEnabled: false })
    const { page } = watched
    for (const prefix of ['', '/zh', '/es']) {
      await page.goto(`${prefix}/search?q=zymotic&sort=price`)
      assert.equal(await page.getByRole('listitem').filter({ hasText: 'Zymotic' }).count(), names.length, prefix)
    }
    await page.goto('/search?q=zymotic+teapot')
    await page.getByText('Why this place').first().click()
    await page.getByText('words in the name').first().waitFor()
    await page.setViewportSize({ width: 320, height: 740 })
    await page.goto('/search?q=zymotic')
    await noSidewaysScroll(watched)
    await page.goto('/search?q=qqqqzzzz')
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  })

  longTest('a supplier is shown with its checks, figures and products', async (t) => {
    const watched = await site().open(t)
    const { page } = watched
    await page.goto('/suppliers/cmp_supplier_cn', { waitUntil: 'networkidle' })
    for (const name of ['What was checked', 'How it trades', 'What it sells', 'What buyers say'])
      await page.getByRole('heading', { name }).waitFor()
    await noBarriers(watched)
    await page.setViewportSize({ width: 320, height: 740 })
    await noSidewaysScroll(watched)
    await darkens(watched)
    const answer = await page.goto('/suppliers/cmp_nobody')
    assert.equal(answer?.status(), 404)
  })
}

export const searchSuite: Suite = (site) => {
  finding(site)
  reading(site)
}
