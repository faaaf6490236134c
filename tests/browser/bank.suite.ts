import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementOf } from '../journeys/statements.ts'
import { agreed, people, until } from '../journeys/story.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const bankSuite: Suite = (site) => {
  reconciled(site)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`bank and books in ${colorScheme}: no barrier, no fault, fits a phone`, async (t) => {
      const phone = await site().open(t, { colorScheme, viewport: { width: 360, height: 740 } })
      await signedIn(phone.page, 'Jonas Brandt', '/finance/bank')
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      await noBarriers(phone)
      await noSidewaysScroll(phone)
      noFaults(phone)
    })

  test('nobody but the operator finds the page', async (t) => {
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
