import assert from 'node:assert/strict'
import { advance, agreed, funded, hasStatus, payByCard, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { darkens, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const soon = { coverage: 'on-time', ship_by: { kind: 'days', days: 1, after: 'initial' } }
const idOf = (own: string) => own.split('/').at(-1) ?? ''

/** An order that nobody ships in time; its voucher is there. */
async function missed(site: TheSite): Promise<string> {
  const who = people(site())
  const own = await funded(who, soon)
  await advance(who, 'P3D')
  await until(
    async () => (await who.buyer.get(own)) as unknown as { vouchers: { given: unknown } },
    ({ vouchers }) => vouchers.given !== null,
    'the voucher',
  )
  return own
}

export const vouchersSuite: Suite = (site) => {
  longTest('a missed ship-by: the voucher on the order, on its page, and used before paying the rest', async (t) => {
    const who = people(site())
    const own = await missed(site)
    const later = await agreed(who)
    const buyer = await site().open(t)
    const { page } = buyer
    await signedIn(page, 'Dana Whitfield', `/orders/${idOf(own)}`)
    await page.getByText('Ship-by was missed, so you have a voucher of').waitFor()
    await page.getByRole('link', { name: 'Your vouchers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vouchers' }).waitFor()
    await page.getByText('can be used').first().waitFor()
    await noBarriers(buyer)
    await page.goto(`/orders/${idOf(later)}/pay`)
    await page.getByRole('heading', { name: 'Use a voucher first' }).waitFor()
    await noBarriers(buyer)
    await darkens(buyer)
    await page
      .getByRole('button', { name: /^Use .*100\.00 of it$/ })
      .first()
      .click()
    await page.getByText('is paid by voucher already').waitFor()
    assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /5,333\.31/)
    await payByCard(who, later, 'card-ok')
    await hasStatus(who, later, 'in-production')
    await page.goto(`/orders/${idOf(later)}`)
    await page.getByText('of this order was paid by a voucher of the buyer').waitFor()
    await page.goto('/vouchers')
    await page.getByText('used up').first().waitFor()
    noFaults(buyer)
  })
  longTest('the supplier reads what it cost him, staff find every voucher, a phone shows it all', async (t) => {
    const own = await missed(site)
    const [supplier, staff] = [await site().open(t), await site().open(t)]
    await signedIn(supplier.page, 'Zhao Ke', `/orders/${idOf(own)}`)
    await supplier.page.getByText('Surety bears it, so it costs the supplier nothing.').waitFor()
    await signedIn(staff.page, 'Jonas Brandt', '/vouchers')
    await staff.page.getByRole('cell', { name: 'Lakeside Outfitters' }).first().waitFor()
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Dana Whitfield', '/vouchers?state=open')
    await phone.page.getByText('can be used').first().waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    for (const seen of [supplier, staff, phone]) noFaults(seen)
  })
}
