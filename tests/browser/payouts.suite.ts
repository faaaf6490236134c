import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { advance, agreed, hasStatus, type People, people, until, wire } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const money = '/v1/companies/cmp_supplier_cn/payouts'

/** Terms worth about USD 54,000: a payout of all of it needs a second person. */
const large = {
  lines: [{ name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '539.99', amount: 5_399_900 }],
  freight: 0,
}

/** Money that an order has left to the supplier. */
async function earned(who: People): Promise<void> {
  const own = await agreed(who, large)
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const lines = [{ line: 1, quantity: '100' }]
  const shipment = { lines, carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await until(
    () => who.supplier.get(money),
    ({ balances }) => JSON.stringify(balances).includes('liabilities:payable'),
    'what is owed',
  )
}

export const payoutsSuite: Suite = (site) => {
  tellsWhom(site)
  goesOut(site)
  looks(site)
}

async function nameAccount(page: Page, number: string, code: string): Promise<void> {
  await page.getByLabel('Town of the holder').last().fill('Ningbo')
  await page.getByLabel(/^IBAN/).fill(number)
  await page.getByLabel(/^Code of the bank/).fill(code)
  await page.getByRole('button', { name: 'Name the account' }).click()
}

const payout = (page: Page, amount: string) =>
  page.locator('#payouts').getByRole('listitem').filter({ hasText: amount })

function goesOut(site: TheSite): void {
  test('two people approve a bank account; money goes out, comes back, and it is explained', async (t) => {
    const who = people(site())
    const [finance, admin] = [await site().open(t), await site().open(t, { viewport: { width: 360, height: 740 } })]
    await earned(who)
    await signedIn(finance.page, 'Wang Min', '/payouts')
    const { page } = finance
    await page.getByText('No bank account in USD can be used yet').waitFor()
    await nameAccount(page, '6222#1', '')
    await page.getByText('This is not an account number of that country.').waitFor()
    await nameAccount(page, '6222021234567890', '')
    await page.getByText("Without an IBAN, the bank's code (BIC) is needed, too.").waitFor()
    await nameAccount(page, '6222021234567890', 'ICBKCNBJ')
    await page.getByText('You named it yourself').waitFor()
    await signedIn(admin.page, 'Zhao Ke', '/payouts')
    await admin.page.getByRole('button', { name: 'Approve the account …7890' }).click()
    await admin.page.getByText('cools off', { exact: true }).waitFor()
    await advance(who, 'P2D')
    await sentAndSettled(page, who)
    await sentAndReturned(site, page, who)
    await noSidewaysScroll(admin)
    for (const each of [finance, admin]) noFaults(each)
  })

  longTest('what is above the limit waits for a person of the operator', async (t) => {
    const [finance, staff] = [await site().open(t), await site().open(t)]
    await signedIn(finance.page, 'Wang Min', '/payouts')
    await finance.page.getByLabel('Amount').fill('1')
    await finance.page.getByRole('button', { name: 'Take it out' }).click()
    await finance.page.getByText('less than the smallest payout').waitFor()
    assert.equal(await finance.page.getByLabel('Amount').inputValue(), '1')
    await finance.page.getByLabel('Amount').fill('11,000')
    await finance.page.getByRole('button', { name: 'Take it out' }).click()
    await finance.page.getByText('A second person at Surety approves it, since').waitFor()
    await payout(finance.page, '11,000.00')
      .getByRole('button', { name: /Cancel/ })
      .waitFor()
    // What is left to take out is proposed, not what is promised already.
    await finance.page.getByText('of it is asked for and waits').waitFor()
    assert.ok(Number(await finance.page.getByLabel('Amount').inputValue()) < 11_000)
    await signedIn(staff.page, 'Jonas Brandt', '/finance')
    await staff.page.getByRole('button', { name: /Approve USD\s11,000.00 to Ningbo/ }).click()
    await staff.page.getByText('No payout waits.').waitFor()
    await finance.page.reload()
    await payout(finance.page, '11,000.00')
      .getByText(/^(approved|sent)$/)
      .waitFor()
  })
}

async function sentAndSettled(page: Page, who: People): Promise<void> {
  await page.reload()
  await page.getByLabel('Amount').fill('1,000')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await page.getByText('It is on its way. This page').waitFor()
  await payout(page, '1,000.00').getByText('sent', { exact: true }).waitFor()
  await advance(who, 'P1D')
  await page.reload()
  await payout(page, '1,000.00').getByText('settled', { exact: true }).waitFor()
  await payout(page, '1,000.00')
    .getByText(/trace UETR/)
    .waitFor()
}

async function sentAndReturned(site: TheSite, page: Page, who: People): Promise<void> {
  const { url, apiKey } = site().server.provider
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'payout', outcome: 'returned' })
  assert.equal((await fetch(`${url}/test/next`, { method: 'POST', headers, body })).status, 200)
  await page.getByLabel('Amount').fill('2,000')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await payout(page, '2,000.00').getByText('sent', { exact: true }).waitFor()
  await advance(who, 'P5D')
  await page.reload()
  await payout(page, '2,000.00').getByText('The account is closed. Your bank sent the money back').waitFor()
}

function tellsWhom(site: TheSite): void {
  test('who may not take money out is told who may; a buyer reads where his money goes', async (t) => {
    const [viewer, buyer] = [await site().open(t), await site().open(t)]
    await signedIn(viewer.page, 'Lin Yue', '/payouts')
    await viewer.page.getByText('Your role does not take money out').waitFor()
    assert.equal(await viewer.page.getByRole('button', { name: /Name the account|Take it out/ }).count(), 0)
    await signedIn(buyer.page, 'Dana Whitfield', '/payouts')
    await buyer.page.getByText('Payouts are for suppliers').waitFor()
  })
}

function looks(site: TheSite): void {
  longTest('payouts: no barrier, no fault, fit a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Zhao Ke', '/payouts')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await phone.page.getByText('Name a bank account').click()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
