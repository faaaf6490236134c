import { agreed, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** Paying in another currency, as the payer, the books and finance see it. */
export const currenciesSuite: Suite = (site) => {
  longTest('a buyer wires euros for an order in dollars: rate, spread and both amounts are shown', async (t) => {
    const buyer = await site().open(t, { viewport: { width: 360, height: 740 } })
    const path = (await agreed(people(site()))).replace('/v1', '')
    await signedIn(buyer.page, 'Dana Whitfield', `${path}/pay`)
    const { page } = buyer
    await page.locator('select[name=currency]').selectOption('EUR')
    await page.getByRole('button', { name: 'Show what it costs' }).first().click()
    await page.waitForURL('**currency=EUR**')
    await page.getByText('For cards this rate holds until').waitFor()
    await page
      .getByText(/1 EUR = 1.08 USD, published by sandbox/)
      .first()
      .waitFor()
    await noBarriers(buyer)
    await noSidewaysScroll(buyer)
    await page.getByRole('button', { name: /Wire transfer/ }).click()
    await page.getByRole('button', { name: 'Let the wire arrive' }).click()
    await page.goto(path)
    await page.getByText(/came and counted as/).waitFor()
    await noSidewaysScroll(buyer)
    noFaults(buyer)
  })

  longTest('finance sees the position, records rates and a deal, and books what is left', async (t) => {
    const finance = await site().open(t)
    await signedIn(finance.page, 'Jonas Brandt', '/finance/currencies')
    const { page } = finance
    await page.getByRole('row', { name: /^EUR/ }).first().waitFor()
    await page.getByLabel('Who published them').fill('House bank')
    await page.getByLabel(/Rates, one pair a line/).fill('EUR/USD much')
    await page.getByRole('button', { name: 'Record these rates' }).click()
    await page.getByText('This was not done').waitFor()
    await page.getByLabel(/Rates, one pair a line/).fill('EUR/USD 1.09')
    await page.getByRole('button', { name: 'Record these rates' }).click()
    await page.getByRole('cell', { name: 'House bank' }).waitFor()
    await page.getByLabel('Account at the bank').fill('sandbox')
    await page.getByLabel('The bank’s reference').fill('FX 1')
    await page.getByLabel('Sold', { exact: true }).fill('100.00')
    await page.getByLabel('Currency sold').fill('EUR')
    await page.getByLabel('Bought', { exact: true }).fill('108.50')
    await page.getByLabel('Currency bought').fill('USD')
    await page.getByRole('button', { name: 'Record this deal' }).click()
    await page.getByText(/sold for/).waitFor()
    await page.getByRole('button', { name: 'Book this gain or loss' }).click()
    await page.getByText(/Together at the newest rates: .*0\.00/).waitFor()
    await noBarriers(finance)
    noFaults(finance)
  })
}
