import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementOf } from '../journeys/statements.ts'
import { agreed, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const bankSuite: Suite = (site) => {
  reconciled(site)
  apart(site)
  accountNamed(site)
  longTest('bank and books: no barrier, no fault, fits a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Jonas Brandt', '/finance/bank')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })

  longTest('nobody but the operator finds the page', async (t) => {
    const other = await site().open(t)
    await signedIn(other.page, 'Wang Min', '/home')
    assert.equal((await other.page.goto('/finance/bank'))?.status(), 404)
  })
}

/** From the file to books that fit. */
function reconciled(site: TheSite): void {
  test('finance imports a statement, gives an unknown wire to its order, and nothing is left over', async (t) => {
    const finance = await site().open(t)
    const { page } = finance
    const who = people(site())
    const order = (await agreed(who)).split('/').at(-1) ?? ''
    const total = ((await who.buyer.get(`/v1/orders/${order}`)).total as { amount: number }).amount
    await signedIn(finance.page, 'Jonas Brandt', '/finance/bank')
    const text = statementOf([
      { amount: total, text: 'INVOICE', payer: 'Aunt of Lakeside' },
      { amount: 1_250, text: 'Fee', side: 'DBIT', code: 'NCHG' },
      { amount: 777, text: 'what is this', side: 'DBIT' },
    ])
    const file = { name: 'day.xml', mimeType: 'application/xml', buffer: Buffer.from(text) }
    await page.getByLabel('File of the bank').setInputFiles(file)
    await page.getByRole('button', { name: 'Import' }).click()
    await page.locator('#files').getByText('day.xml').waitFor()
    await until(
      () => who.staff.get('/v1/bank-statements'),
      ({ data }) => (data as readonly { state: string }[]).some(({ state }) => state === 'read'),
      'the statement to be read',
    )
    await page.reload()
    const cases = page.locator('#cases')
    await cases.getByText('A debit that nothing explains').waitFor()
    await cases.getByText('Work on it').click()
    await cases.getByLabel('Note, or reason for closing').fill('a yearly fee')
    await cases.getByRole('button', { name: 'Close as the bank’s charge' }).click()
    await page.getByText('Everything adds up.').waitFor()
    await page.locator('#accounts').getByText('reconciled').waitFor()
    await page.locator('#statements').getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Entries' }).waitFor()
    await page.getByText('names no order').waitFor()
    await noBarriers(finance)
    await page.getByRole('link', { name: 'waits for finance' }).click()
    const wire = page.locator('#wires').getByRole('listitem').filter({ hasText: 'Aunt of Lakeside' })
    await wire.getByLabel('Number of the order').fill(order)
    await wire.getByRole('button', { name: /^Give/ }).click()
    await wire.waitFor({ state: 'detached' })
    const [account] = (await who.staff.get('/v1/client-accounts')).data as readonly { difference: object }[]
    assert.deepEqual(account?.difference, { amount: 0, currency: 'USD' })
    noFaults(finance)
  })
}

/** A wire that names nothing: in parts, one to the order that is suggested, the rest back. */
function apart(site: TheSite): void {
  longTest('finance takes a wire apart, gives a part to the suggested order, sends the rest back', async (t) => {
    const finance = await site().open(t)
    const { page } = finance
    const who = people(site())
    const lines = [{ name: 'Lamps', quantity: '10', unit: 'C62', unit_price: '71.77', amount: 71_770 }]
    const order = (await agreed(who, { lines, freight: 0 })).split('/').at(-1) ?? ''
    const { number } = await who.buyer.get(`/v1/orders/${order}`)
    const text = statementOf([{ amount: 71_770 + 2_503, text: 'two things' }]).replace('<Id>ST-1', '<Id>ST-9')
    const headers = { 'content-type': 'application/octet-stream' }
    await who.staff.ask('POST', '/v1/bank-files?name=apart.xml', { body: text.replace('BANK-0', 'APART'), headers })
    await until(
      () => who.staff.get('/v1/wires'),
      ({ data }) => (data as readonly { text: string }[]).some((each) => each.text === 'two things'),
      'the wire to be parked',
    )
    await signedIn(page, 'Jonas Brandt', '/finance')
    const wires = page.locator('#wires').getByRole('listitem').filter({ hasText: 'two things' })
    await wires.getByText('Take it apart').click()
    await wires.getByLabel(/^Amounts in/).fill('900.00')
    await wires.getByRole('button', { name: /^Take .* apart$/ }).click()
    await wires.getByText(/^These are no amounts/).waitFor()
    await noBarriers(finance)
    await wires.getByLabel(/^Amounts in/).fill('717.70')
    await wires.getByRole('button', { name: /^Take .* apart$/ }).click()
    await wires.nth(1).waitFor()
    await wires
      .filter({ hasText: 'just this amount is open' })
      .getByRole('button', { name: `to ${number}` })
      .first()
      .click()
    await wires.nth(1).waitFor({ state: 'detached' })
    assert.equal((await who.buyer.get(`/v1/orders/${order}`)).status, 'in-production')
    await wires.getByRole('button', { name: /^Send/ }).click()
    await wires.getByText('on its way back').waitFor()
    noFaults(finance)
  })
}

/** An account before its first statement. */
function accountNamed(site: TheSite): void {
  longTest('finance names an account; the name of another is refused beside its field', async (t) => {
    const finance = await site().open(t)
    const { page } = finance
    await signedIn(page, 'Jonas Brandt', '/finance/bank')
    const fill = async (number: string, name: string) => {
      await page.getByLabel('IBAN, or the account number').fill(number)
      await page.getByLabel('Currency of the account').selectOption('CHF')
      await page.getByLabel('Short name').fill(name)
      await page.getByLabel('Holder').fill('Surety Operations')
      await page.getByLabel('Name of the bank').fill('Bank of Basel')
      await page.getByRole('button', { name: 'Keep the account' }).click()
    }
    await page.getByText('Name an account, or change it').click()
    await noBarriers(finance)
    await fill('CH9300762011623852957', 'house-chf')
    await page.locator('#accounts').getByText('house-chf').waitFor()
    await page.getByText('Name an account, or change it').click()
    await fill('CH9300762011623852957', 'other-chf')
    await page.getByText(/another name already/).waitFor()
    assert.equal(await page.getByLabel('Short name').inputValue(), 'other-chf')
    noFaults(finance)
  })
}
