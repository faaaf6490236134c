import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { funded, hasStatus, people, person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const supplier = '/v1/companies/cmp_supplier_de'

/** A trade that no other suite makes: its supplier's limit is his alone. */
function traders(site: TheSite) {
  const { url } = site()
  const [buyer, own] = [person(url, demoKey('cmp_buyer_nl')), person(url, demoKey('cmp_supplier_de'))]
  return { ...people({ url }), buyer, supplier: own }
}

/** An order whose money is released as far as there is room. */
async function traded(site: TheSite): Promise<void> {
  const who = traders(site)
  const own = await funded(who, {}, { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_de' })
  const shipment = { lines: [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' })), carrier: 'Sea' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { ...shipment, tracking_number: 'T1', proof: 'carrier' })
  const happened_at = String((await who.staff.get('/v1/test-clock')).now)
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  await until(
    async () => (await who.supplier.get(`${supplier}/movements?order=${own.split('/').at(-1)}`)).data as unknown[],
    (all) => all.length > 0,
    'the payment among the movements',
  )
}

const cents = (text: string) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100)

export const moneySuite: Suite = (site) => {
  statement(site)
  ways(site)
  books(site)
  withoutScript(site)
  looks(site)
}

function statement(site: TheSite): void {
  test('the supplier downloads a statement whose sums equal the screen and the ledger', async (t) => {
    await traded(site)
    const seen = await site().open(t)
    const { page } = seen
    await signedIn(page, 'Mira Yilmaz', '/money/statements?currency=USD')
    const shown = async (name: string) =>
      cents(
        (await page.locator('#sums tr').filter({ hasText: name }).locator('data').first().getAttribute('value')) ?? '',
      ) / 100
    const [opening, closing] = [await shown('Opening balance'), await shown('Closing balance')]
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV/ }).click(),
    ])
    assert.match(download.suggestedFilename(), /^surety-USD-.*\.csv$/)
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    const table = lines.map((line) => line.split(','))
    const column = (name: string) => table[0]?.indexOf(name) ?? -1
    const amounts = table.slice(2, -1).map((line) => cents(line[column('amount')] ?? ''))
    assert.equal(opening + amounts.reduce((sum, each) => sum + each, 0), closing)
    assert.equal(cents(table.at(-1)?.[column('balance')] ?? ''), closing)
    const { balances } = (await traders(site).supplier.get(`${supplier}/payouts`)) as unknown as {
      readonly balances: readonly { account: string; balance: { amount: number; currency: string } }[]
    }
    const usd = balances.filter(({ balance }) => balance.currency === 'USD')
    const byLedger = usd.reduce(
      (sum, { account, balance }) => sum + (/^assets/.test(account) ? -1 : 1) * balance.amount,
      0,
    )
    assert.equal(closing, byLedger)
    noFaults(seen)
  })
}

function ways(site: TheSite): void {
  longTest('from the bar to the movements to the whole way of one, and a list kept under a name', async (t) => {
    await traded(site)
    const seen = await site().open(t)
    const { page } = seen
    await signedIn(page, 'Mira Yilmaz', '/money')
    await page.getByRole('img', { name: /What you sell, in USD/ }).waitFor()
    await page.getByRole('link', { name: 'All movements' }).click()
    await page.getByLabel('Kind').selectOption('release')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/family=release/)
    await page.getByLabel('Keep this list as').fill('Releases')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('link', { name: 'Releases', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Forget Releases' }).click()
    await page.getByRole('link', { name: 'Releases', exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'released to the supplier' }).first().click()
    await page.getByRole('heading', { name: 'Its whole way' }).waitFor()
    await page.getByText('our fee').first().waitFor()
    noFaults(seen)
  })
}

function books(site: TheSite): void {
  longTest('finance reads the books, goes from an account to its transfer; nobody else finds them', async (t) => {
    await traded(site)
    const [seen, other] = [await site().open(t), await site().open(t)]
    await signedIn(other.page, 'Mira Yilmaz', '/home')
    for (const path of ['/finance/books', '/finance/ledger'])
      assert.equal((await other.page.goto(path))?.status(), 404, path)
    const { page } = seen
    await signedIn(page, 'Jonas Brandt', '/finance/books')
    await page.getByRole('heading', { name: 'Safeguarding' }).waitFor()
    await page.getByRole('link', { name: 'income:fees:transaction' }).first().click()
    await page.getByRole('link', { name: 'income:fees:transaction' }).first().click()
    await page.getByRole('link', { name: 'released to the supplier' }).first().click()
    await page.getByText('liabilities:escrow:').first().waitFor()
    noFaults(seen)
  })
}

function withoutScript(site: TheSite): void {
  longTest('without script: filters, statements and pages of the list work', async (t) => {
    await traded(site)
    const seen = await site().open(t, { javaScriptEnabled: false })
    const { page } = seen
    await signedIn(page, 'Mira Yilmaz', '/money/movements?state=done')
    assert.ok((await page.locator('tbody tr').count()) > 0)
    await page.goto('/money/statements')
    await page.getByRole('heading', { name: 'Balance', exact: true }).waitFor()
  })
}

function looks(site: TheSite): void {
  longTest('money: no barrier, no fault, fits a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Mira Yilmaz', '/money')
    for (const path of ['/money', '/money/movements', '/money/statements']) {
      await phone.page.goto(path)
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      await noBarriers(phone)
      await noSidewaysScroll(phone)
    }
    const staff = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(staff.page, 'Jonas Brandt', '/finance/books')
    for (const path of ['/finance/books', '/finance/ledger?prefix=liabilities']) {
      await staff.page.goto(path)
      await staff.page.getByRole('heading', { level: 1 }).waitFor()
      await noBarriers(staff)
      await noSidewaysScroll(staff)
    }
    noFaults(phone)
  })
}
