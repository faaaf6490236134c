import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { darkens, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { press } from './clicks.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite } from './suite.ts'

/** A supplier shows itself, is stopped where it leads elsewhere, and staff take a picture down. */

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function fits(watched: WatchedPage): Promise<void> {
  await noBarriers(watched)
  await watched.page.setViewportSize({ width: 320, height: 740 })
  await noSidewaysScroll(watched)
  await watched.page.setViewportSize({ width: 1280, height: 900 })
  await darkens(watched)
}

async function writes({ page }: WatchedPage): Promise<void> {
  await signedIn(page, 'Ngo Bao', '/company/storefront')
  await page.getByLabel('Introduction in: English').fill('We weave. Write to mai@weave-saigon.com for prices.')
  await page.getByLabel('Introduction in: Chinese').fill('我们自 1998 年起织布。')
  await page.getByLabel('Main products').fill('Tote bags\nBackpacks')
  await page.getByLabel('Categories;').selectOption(['wear-bags'])
  await page.getByLabel('Capacity').fill('Bags | 200,000 a month')
  await page.getByLabel('Certificates that you have').fill('OEKO-TEX | 11-2233 | Hohenstein | 2027-01-31')
  await page.getByLabel('Year of foundation').fill('1998')
  await page.getByLabel('Countries that you export to').fill('nl, US')
  await page.getByLabel('Logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
  await press(page, 'Save and look at it')
  await page.getByText('leads away from here').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Publish it' }).count(), 0)
  await page.goto('/company/storefront', { waitUntil: 'networkidle' })
  await page.getByLabel('Introduction in: English').fill('We weave since 1998.')
  await press(page, 'Save and look at it')
  await page.waitForURL('**/company/storefront/preview')
  await press(page, 'Publish it: everybody sees it')
  await page.getByText('version 1 is shown').waitFor()
}

export const storefrontSuite: Suite = (site) => {
  longTest('a supplier shows itself; what leads elsewhere is stopped, what must not stand is taken down', async (t) => {
    const [own, staff, anybody] = [await site().open(t), await site().open(t), await site().open(t)]
    await writes(own)
    await fits(own)
    await anybody.page.goto('/zh/suppliers/cmp_supplier_vn', { waitUntil: 'networkidle' })
    await anybody.page.getByText('我们自 1998 年起织布。').waitFor()
    await anybody.page.goto('/suppliers/cmp_supplier_vn', { waitUntil: 'networkidle' })
    await anybody.page.getByRole('heading', { name: 'In its own words' }).waitFor()
    await anybody.page.getByText('We have not checked it').waitFor()
    await anybody.page.getByText('Netherlands, United States').waitFor()
    await anybody.page.getByText('Bags and luggage').waitFor()
    assert.equal(await anybody.page.locator('img[src^="/v1/storefront-files/"]').count(), 1)
    await fits(anybody)
    await signedIn(staff.page, 'Amara Obi', '/companies/cmp_supplier_vn/storefront')
    await fits(staff)
    const logo = staff.page.locator('section', { has: staff.page.getByRole('heading', { name: 'Logo' }) })
    await logo.getByLabel('Why it must not stand').fill('It is the mark of another company.')
    await staff.page.getByRole('button', { name: 'Take down: Logo' }).click()
    await staff.page.getByText('taken down', { exact: true }).waitFor()
    await own.page.reload({ waitUntil: 'networkidle' })
    await own.page.getByText('It is the mark of another company.').waitFor()
    await anybody.page.reload({ waitUntil: 'networkidle' })
    assert.equal(await anybody.page.locator('img[src^="/v1/storefront-files/"]').count(), 0)
    for (const watched of [staff, anybody]) noFaults(watched)
  })
}
