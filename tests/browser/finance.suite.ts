import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charge } from '../journeys/charge.ts'
import { agreed, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const financeSuite: Suite = (site) => {
  wires(site)
  test('nobody but the operator finds the page; support reads and decides nothing', async (t) => {
    const [other, support] = [await site().open(t), await site().open(t)]
    await signedIn(other.page, 'Wang Min', '/home')
    assert.equal((await other.page.goto('/finance'))?.status(), 404)
    await parked(site, 'Read Only Ltd')
    await signedIn(support.page, 'Noor Visser', '/finance')
    await support.page.getByText('Finance and administrators decide').waitFor()
    await support.page.getByText('Read Only Ltd').waitFor()
    assert.equal(await support.page.getByRole('button', { name: /Send|Give|Approve/ }).count(), 0)
  })
  longTest('client money that is short stands at the home of the operator’s people, with where to look', async (t) => {
    await charge(site().server, 12_345, 'NOK')
    await until(
      () => people(site()).staff.get('/v1/safeguarding-breaches?state=standing'),
      ({ data }) => (data as object[]).length > 0,
      'the breach',
    )
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Jonas Brandt', '/home')
    await phone.page.getByText('Client money in NOK is short').waitFor()
    await phone.page.getByText('NOK 123.45').waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    await phone.page.getByRole('link', { name: 'Kept and owed, by currency' }).click()
    await phone.page.getByRole('heading', { name: 'Safeguarding' }).waitFor()
    noFaults(phone)
  })
  longTest('finance: no barrier, no fault, fits a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Jonas Brandt', '/finance')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}

/** A wire that names no order. */
async function parked(site: TheSite, payerName: string): Promise<void> {
  const { staff } = people(site())
  const wire = { amount: 123_456, currency: 'USD', text: 'thank you', payerName, nonce: crypto.randomUUID() }
  await staff.post('/v1/sandbox/wires', wire)
}

function wires(site: TheSite): void {
  longTest('a parked wire is given to an order; one that fits none is sent back', async (t) => {
    const finance = await site().open(t)
    const order = (await agreed(people(site()))).split('/').at(-1) ?? ''
    await parked(site, 'Lakeside Aunt')
    await parked(site, 'Total Stranger')
    await signedIn(finance.page, 'Jonas Brandt', '/finance')
    const { page } = finance
    const of = (payer: string) => page.locator('#wires').getByRole('listitem').filter({ hasText: payer })
    await of('Lakeside Aunt').getByText('It names no order.').waitFor()
    await of('Lakeside Aunt').getByLabel('Number of the order').fill('ord_none')
    await of('Lakeside Aunt').getByRole('button', { name: /^Give/ }).click()
    await of('Lakeside Aunt').getByText('There is no order of this number').waitFor()
    assert.equal(await of('Lakeside Aunt').getByLabel('Number of the order').inputValue(), 'ord_none')
    await of('Lakeside Aunt').getByLabel('Number of the order').fill(order)
    await of('Lakeside Aunt').getByRole('button', { name: /^Give/ }).click()
    await of('Lakeside Aunt').waitFor({ state: 'detached' })
    await of('Total Stranger')
      .getByRole('button', { name: /^Send .* back to Total Stranger/ })
      .click()
    await of('Total Stranger').getByText('on its way back').waitFor()
    noFaults(finance)
  })
}
