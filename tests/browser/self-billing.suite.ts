import assert from 'node:assert/strict'
import { demoKey } from '../../server/entry/seed.ts'
import { funded, people, person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const selfBillingSuite: Suite = (site) => {
  longTest('a supplier lets its invoices be drawn up, objects to one, and ends it again', async (t) => {
    const finance = await site().open(t, { viewport: { width: 360, height: 740 } })
    const { page } = finance
    await signedIn(page, 'Mira Yilmaz', '/company')
    await page.getByText('Let them be drawn up').click()
    await page.getByText('Directive').or(page.getByText('"Self-billing"')).first().waitFor()
    await noBarriers(finance)
    await page.getByRole('button', { name: 'Agree for the company' }).click()
    await page.getByText('They are drawn up for you').waitFor()
    const { number, order } = await shipped(site)
    await page.goto('/invoices?of=goods')
    await page.getByRole('link', { name: number, exact: true }).click()
    await page.getByRole('heading', { name: `Self-billed invoice ${number}` }).waitFor()
    await noBarriers(finance)
    await noSidewaysScroll(finance)
    await page.getByLabel('What is wrong with it').fill('We agreed another price.')
    await page.getByRole('button', { name: /^Object/ }).click()
    await page.getByText('withdrawn: the supplier objected').waitFor()
    await page.getByText('We agreed another price.').waitFor()
    await page.goto('/invoices?of=goods')
    await page.getByText('Credit note').first().waitFor()
    await noSidewaysScroll(finance)
    noFaults(finance)

    const buyer = await site().open(t)
    await signedIn(buyer.page, 'Dana Whitfield', `/orders/${order}`)
    await buyer.page
      .getByRole('link', { name: `Invoice ${number} for goods` })
      .first()
      .waitFor()
    await buyer.page.getByText('Invoices for the goods').waitFor()
    noFaults(buyer)

    await page.goto('/company')
    await page.getByText('End it', { exact: true }).click()
    await page.getByRole('button', { name: 'End the agreement' }).click()
    await page.getByText('Let them be drawn up').waitFor()
    assert.equal(await page.getByText('They are drawn up for you').count(), 0)
  })
}

/** An order of the supplier, agreed now, with a lot on its way: the invoice that was drawn up for it. */
async function shipped(site: TheSite): Promise<{ readonly number: string; readonly order: string }> {
  const who = { ...people(site()), supplier: person(site().url, demoKey('cmp_supplier_de')) }
  const own = await funded(who, {}, { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_de' })
  const order = own.split('/').at(-1) ?? ''
  const lot = { lines: [{ line: 1, quantity: '7' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  await who.supplier.post(`${own}/shipments`, lot)
  const { data } = await until(
    () => who.supplier.get(`/v1/self-billed-invoices?order=${order}`),
    (page) => (page.data as object[]).length > 0,
    'the invoice of the lot',
  )
  return { order, number: (data as readonly { number: string }[])[0]?.number ?? '' }
}
