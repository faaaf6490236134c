import assert from 'node:assert/strict'
import { demoKey } from '../../server/entry/seed.ts'
import { advance, funded, hasStatus, type People, people, person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { claimed, received } from './claim-story.ts'
import { fold, press } from './clicks.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const phone = { viewport: { width: 360, height: 740 } }

export const claimEndsSuite: Suite = (site) => {
  neverShipped(site)
  silent(site)
  oneLine(site)
}

/** Nobody decides: dates do. */
function neverShipped(site: TheSite): void {
  longTest('what was not shipped in time goes back by dates alone, and the supplier reads why', async (t) => {
    const who = people(site())
    const own = await funded(who)
    const path = own.replace('/v1', '')
    await advance(who, 'P36D')
    const [buyer, supplier] = [await site().open(t, phone), await site().open(t)]
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await signedIn(supplier.page, 'Chen Hao', path)
    await buyer.page.getByText('The goods are late. You may cancel what is not shipped').waitFor()
    await fold(buyer.page, 'Cancel the order')
    await press(buyer.page, 'Cancel the order')
    await supplier.page.getByText('The buyer asked to cancel what is not shipped. Prove the shipment in time').waitFor()
    await buyer.page.getByText('You asked to cancel what is not shipped.').waitFor()
    await advance(who, 'P2D')
    await hasStatus(who, own, 'cancelled')
    const refund = buyer.page.locator('#money-back article')
    await refund.getByText('settled', { exact: true }).waitFor()
    await refund.getByText(/trace number/).waitFor()
    // What has arrived asks for no account any more.
    assert.equal(await buyer.page.getByText('What a payment cannot take back').count(), 0)
    for (const { page } of [buyer, supplier]) await page.getByText('The goods were not shipped in time').waitFor()
    for (const each of [buyer, supplier]) noFaults(each)
  })
}

/** A small claim with evidence, and a supplier who says nothing. */
function silent(site: TheSite): void {
  longTest('a small claim that nobody answers is decided by a rule, and both read by which', async (t) => {
    const who = people(site())
    const order = await received(who)
    await claimed(who, order, '5')
    const [buyer, supplier] = [await site().open(t, phone), await site().open(t)]
    await signedIn(buyer.page, 'Dana Whitfield', order.path)
    await signedIn(supplier.page, 'Chen Hao', order.path)
    await supplier.page.getByText('A small claim that nobody answers is paid on').waitFor()
    await advance(who, 'P6D')
    for (const { page } of [buyer, supplier])
      await page.getByText('Decided by a rule: a small claim with evidence that nobody answered.').waitFor()
    await noBarriers(supplier)
    await advance(who, 'P8D')
    for (const { page } of [buyer, supplier]) {
      await page.getByText('Ended by a rule, without a person.').waitFor()
      await page.getByText(/The buyer got\s+USD.254\.68/).waitFor()
    }
    await buyer.page.locator('#money-back').getByText('settled', { exact: true }).waitFor()
    for (const each of [buyer, supplier]) noFaults(each)
  })
}

const names = ['Pumps', 'Valves', 'Gaskets', 'Flanges', 'Bolts', 'Seals']
const six = names.map((name) => ({ name, quantity: '10', unit: 'C62', unit_price: '100.00', amount: 100_000 }))
const money = '/v1/companies/cmp_supplier_vn'

/** A supplier with an account for payouts, of whom no other suite knows. */
async function weaver(site: TheSite): Promise<People> {
  const who = { ...people(site()), supplier: person(site().url, demoKey('cmp_supplier_vn')) }
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD' }
  const { bank_account } = await who.supplier.post(`${money}/bank-accounts`, { ...account, name: 'Saigon Weave' })
  await who.staff.post(`${money}/bank-accounts/${bank_account}/approval`)
  return who
}

/** Five lines go on, one waits. */
function oneLine(site: TheSite): void {
  longTest(
    'a claim on one of six lines freezes that line alone: the rest is released, seen and taken out',
    async (t) => {
      const who = await weaver(site)
      const order = await received(
        who,
        { lines: six, freight: 0 },
        { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_vn' },
      )
      const lines = [{ line: 3, lot: order.lot, quantity: '10' }]
      const claim = await claimed(who, order, '10', { lines, remedy: 'refund' })
      await who.supplier.post(`${claim}/contest`, { text: 'They left whole.' })
      await advance(who, 'P31D')
      const released = await until(
        () => who.supplier.get(order.own) as unknown as Promise<Held>,
        ({ hold }) => hold.released.amount > 0,
        'the release of the rest',
      )
      const frozen = released.hold.lines.filter((line) => line.frozen.amount > 0)
      assert.deepEqual(
        frozen.map(({ line, frozen: { amount } }) => [line, amount]),
        [[3, 100_000]],
      )
      const supplier = await site().open(t)
      const { page } = supplier
      await signedIn(page, 'Pham Thu', '/money')
      await page.getByRole('img', { name: /What you sell, in USD/ }).waitFor()
      for (const where of [/^Frozen by a case\s+1,000\.00/, /^Released: available to take out\s+4,900\.00/])
        await page.getByRole('row', { name: where }).waitFor()
      await noBarriers(supplier)
      await page.goto('/payouts')
      await page.getByLabel('Amount').fill('4,900')
      await press(page, 'Take it out')
      const payout = page.locator('#payouts').getByRole('listitem').filter({ hasText: '4,900.00' })
      await payout.getByText('sent', { exact: true }).waitFor()
      await advance(who, 'P1D')
      await page.reload()
      await payout.getByText('settled', { exact: true }).waitFor()
      await page.goto(order.path)
      await page.locator('#claims').getByText('Gaskets').first().waitFor()
      noFaults(supplier)
    },
  )
}

interface Held {
  readonly hold: {
    readonly released: { readonly amount: number }
    readonly lines: readonly { readonly line: number; readonly frozen: { readonly amount: number } }[]
  }
}
