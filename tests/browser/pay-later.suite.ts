import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { person } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn, signedUp } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

/** Pay Later: a company applies and is approved by two; another is declined, and reads its notice. */

const [FINANCE, ADMIN] = ['Jonas Brandt', 'Pieter Zand']

/** A bank's table of four months, in which much or little comes in. */
function table(income: number): Buffer {
  const rows = ['Date,Description,Amount,Balance']
  let balance = 20_000
  for (let day = 0; day < 120; day += 1) {
    const date = new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10)
    const moved = day % 2 === 0 ? income : -Math.floor(income * 0.8)
    balance += moved
    rows.push(`${date},Card sales,${moved}.00,${balance}.00`)
  }
  return Buffer.from(`${rows.join('\n')}\n`)
}

/** Somebody brings his company as buyer of the United States; staff see that it exists. Answers its name. */
async function newBuyer(site: TheSite, page: Page): Promise<string> {
  const name = `Bean ${crypto.randomUUID().slice(0, 6)}`
  await signedUp(page, 'Bea Brewer')
  await page.getByLabel('Name of the company').fill(name)
  await page.getByLabel(/Country, as two letters/).fill('US')
  await page.getByLabel('buyer', { exact: true }).check()
  await page.getByRole('button', { name: 'Bring the company' }).click()
  await page.getByRole('link', { name: 'Company' }).first().waitFor()
  await page.goto('/pay-later')
  await page.getByText('has to be checked first').waitFor()
  const staff = person(site().url, demoKey('cmp_operator'))
  const me = (await (await page.request.get('/v1/me')).json()) as { company: string }
  const { now } = (await staff.get('/v1/test-clock')) as { now: string }
  const check = { kind: 'registration', scope: 'all', checker: 'Register', result: 'passed', checked_at: now }
  await staff.post(`/v1/companies/${me.company}/checks`, check)
  await page.reload()
  return name
}

async function fillIn(page: Page, asked: string, income: number): Promise<void> {
  await page.getByRole('button', { name: 'Begin to apply' }).click()
  await page.locator('select[name=region]').selectOption('TX')
  for (const [label, text] of [
    ['Month in which it began', '2015-04'],
    ['Industry', 'Coffee wholesale'],
    ['Revenue of the last fiscal year, in USD', '800000'],
    ['Limit that you ask for, in USD', asked],
    ['What you will use it for', 'Stock for the season'],
  ] as const)
    await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Save the business' }).click()
  await page.waitForLoadState('networkidle')
  const first = page.getByRole('group', { name: 'Owner 1' })
  await first.getByLabel('Name').fill('Bea Brewer')
  await first.getByLabel('Year of birth').fill('1980')
  await first.getByLabel('Country, two letters').fill('US')
  await first.getByLabel('Share in %').fill('100')
  await page.getByRole('button', { name: 'Save the owners' }).click()
  await page.getByRole('group', { name: 'Owner 3' }).waitFor()
  const wrong = { name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }
  await page.setInputFiles('main input[type=file]', wrong)
  await page.getByRole('button', { name: 'Add the statement' }).click()
  await page.getByText('no row names date').waitFor()
  await page.setInputFiles('main input[type=file]', { name: 'bank.csv', mimeType: 'text/csv', buffer: table(income) })
  await page.getByLabel('Last four signs of the account').fill('7890')
  await page.getByRole('button', { name: 'Add the statement' }).click()
  await page.getByText('…7890').waitFor()
  await page.getByRole('button', { name: 'I agree for my company' }).click()
  await page.getByText(/Agreed on/).waitFor()
}

async function fits(watched: WatchedPage): Promise<void> {
  await noBarriers(watched)
  for (const width of [320, 1180]) {
    await watched.page.setViewportSize({ width, height: 800 })
    await noSidewaysScroll(watched)
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.goto('/credit-applications')
  await page.getByRole('link', { name }).click()
  await page.getByText(/points; proposed limit/).waitFor()
  await page.getByRole('button', { name: 'Take the application' }).click()
  await page.getByRole('button', { name: 'Approve the application' }).waitFor()
}

export const payLaterSuite: Suite = (site) => {
  test('a company applies, two people approve, and the line stands on its page', (t) => approved(site, t))
  declinedSuite(site)
}

/** From the first step to a line that staff suspend. */
async function approved(site: TheSite, t: TestContext): Promise<void> {
  const [own, one, two] = [await site().open(t), await site().open(t), await site().open(t)]
  const name = await newBuyer(site, own.page)
  await fits(own)
  await fillIn(own.page, '90000', 20_000)
  await fits(own)
  await own.page.getByRole('button', { name: 'Send the application' }).click()
  await own.page.getByText('A person reads it').waitFor()
  await signedIn(one.page, FINANCE, '/credit-applications')
  await fits(one)
  await take(one.page, name)
  await fits(one)
  const approve = one.page.locator('form', { has: one.page.getByRole('button', { name: 'Approve the application' }) })
  await approve.getByLabel('Limit in USD').fill('90000')
  await approve.getByLabel('Bears what was asked for').check()
  await approve.getByLabel('Why').fill('Much comes in.')
  await approve.getByRole('button', { name: 'Approve the application' }).click()
  await one.page.getByText('a colleague has to agree').waitFor()
  await signedIn(two.page, ADMIN, '/credit-applications')
  await two.page.getByRole('link', { name }).click()
  await two.page.getByLabel('Why').fill('So it is.')
  await two.page.getByRole('button', { name: 'Agree to it' }).click()
  await two.page.getByText('By two persons').waitFor()
  await own.page.goto('/pay-later')
  await own.page.getByRole('heading', { name: 'Your credit line' }).waitFor()
  await fits(own)
  await two.page.goto('/credit-applications')
  await two.page.getByRole('link', { name }).click()
  await two.page.getByLabel('What to do').selectOption('suspend')
  await two.page.getByLabel('Finances have become worse').check()
  await two.page.getByLabel('Why').fill('Late returns.')
  await two.page.getByRole('button', { name: 'Change the line' }).click()
  await two.page.getByText('Late returns.').waitFor()
  await fits(two)
  await own.page.goto('/pay-later')
  await own.page.getByText('It takes no new draws now').waitFor()
  for (const each of [own, one, two]) noFaults(each)
}

function declinedSuite(site: TheSite): void {
  longTest('declined with reasons: a notice, its page, and the other ways to pay', async (t) => {
    const [own, staff] = [await site().open(t), await site().open(t)]
    const name = await newBuyer(site, own.page)
    await fillIn(own.page, '40000', 20)
    await own.page.getByRole('button', { name: 'Send the application' }).click()
    await own.page.getByText('A person reads it').waitFor()
    await signedIn(staff.page, FINANCE, '/credit-applications')
    await take(staff.page, name)
    const decline = staff.page.locator('form', {
      has: staff.page.getByRole('button', { name: 'Decline the application' }),
    })
    await decline.getByLabel('Why').fill('Nothing bears it.')
    await decline.getByRole('button', { name: 'Decline the application' }).click()
    await staff.page.getByText('By one person').waitFor()
    await own.page.goto('/pay-later')
    await own.page.getByRole('link', { name: 'Application declined' }).click()
    await own.page.getByText('Income insufficient for the amount of credit requested').waitFor()
    await own.page.getByText('Equal Credit Opportunity Act').waitFor()
    await fits(own)
    for (const each of [own, staff]) noFaults(each)
  })
}
