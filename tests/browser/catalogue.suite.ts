import assert from 'node:assert/strict'
import { png } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** A supplier writes a product, and brings others from a file: takes the good rows, and puts them back. */

const SUPPLIER = 'Zhao Ke'
const table =
  'sku,name,category,price,currency,unit,moq\nW-1,Wok,Kitchenware,12.50,USD,pcs,50\nW-2,,Kitchenware,1,USD,pcs,1\n'

export const catalogueSuite: Suite = (site) => {
  longTest('a product is written, refused with reasons, listed and changed', async (t) => {
    const watched = await site().open(t)
    const { page } = watched
    await signedIn(page, SUPPLIER, '/catalogue/new')
    await page.getByLabel('Stock number', { exact: true }).fill('KETTLE-1')
    await page.getByLabel('Name', { exact: true }).fill('Kettle')
    await page.getByLabel('From quantity 1').fill('10')
    await page.getByLabel('Price of one 1').fill('nothing')
    await page.getByRole('button', { name: 'Save as draft' }).click()
    await page.getByText('tiers/0/price: is no number').waitFor()
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Kettle', 'what was typed stays')
    await page.getByLabel('Category').selectOption('home-appliances')
    await page.getByLabel('Price of one 1').fill('14.20')
    await page.setInputFiles('main input[type=file]', { name: 'kettle.png', mimeType: 'image/png', buffer: png(8, 8) })
    await page.getByRole('button', { name: 'Save as draft' }).click()
    await page.getByRole('button', { name: 'List it for everybody' }).click()
    await page.getByRole('button', { name: 'Take it off the list' }).waitFor()
    await page.getByLabel('Keep this image').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Steel kettle')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByText('The version from before stays').waitFor()
    await noBarriers(watched)
    await page.setViewportSize({ width: 320, height: 800 })
    await noSidewaysScroll(watched)
    noFaults(watched)
  })

  longTest('a file is read, its wrong row named, the good one taken and put back', async (t) => {
    const watched = await site().open(t)
    const { page } = watched
    await signedIn(page, SUPPLIER, '/catalogue/imports')
    const file = { name: 'kitchen.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    await page.setInputFiles('main input[type=file]', file)
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByText('1 rows are taken and listed; 1 wrong ones are left.').waitFor()
    await page.getByRole('link', { name: 'Wrong (1)' }).click()
    await page.getByText('name: is missing').waitFor()
    await noBarriers(watched)
    await page.setViewportSize({ width: 320, height: 800 })
    await noSidewaysScroll(watched)
    await page.getByRole('button', { name: 'Take the good rows' }).click()
    await page.getByRole('button', { name: 'Put it all back' }).click()
    await page.getByText('Put back', { exact: true }).waitFor()
    await page.goto('/catalogue?q=wok')
    await page.getByText('Off the list', { exact: true }).last().waitFor()
    noFaults(watched)
  })
}
