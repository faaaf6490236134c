import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { person, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn, signedUp } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

/** How a supplier joins: returned once with reasons, corrected, approved; and a hit that two people look at. */

/** Two people who may decide. */
const [COMPLIANCE, ADMIN] = ['Amara Obi', 'Pieter Zand']

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Somebody brings his company as supplier; answers its id. */
async function newSupplier(page: Page, name: string): Promise<string> {
  await signedUp(page, 'Sam Miller')
  await page.getByLabel('Name of the company').fill(name)
  await page.getByLabel(/Country, as two letters/).fill('GB')
  await page.getByLabel('supplier', { exact: true }).check()
  await page.getByRole('button', { name: 'Bring the company' }).click()
  await page.getByRole('link', { name: 'Company' }).first().waitFor()
  await page.goto('/company/application')
  return String(await page.locator('main input[name="company"]').first().getAttribute('value'))
}

async function fillIn(page: Page, owner: string): Promise<void> {
  for (const [label, text] of [
    ['Name in law', 'Mill Lane Works Ltd'],
    ['Legal form', 'Ltd'],
    ['Number in the trade register', '00445790'],
    ['Street and number', '1 Mill Lane'],
    ['Town', 'Leeds'],
  ] as const)
    await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Save the company' }).click()
  await page.waitForLoadState('networkidle')
  const first = page.getByRole('group', { name: 'Owner 1' })
  await first.getByLabel('Name').fill(owner)
  await first.getByLabel('Year of birth').fill('1970')
  await first.getByLabel('Country, two letters').fill('GB')
  await first.getByLabel('Share in %').fill('100')
  await page.getByRole('button', { name: 'Save the owners' }).click()
  await page.getByRole('group', { name: 'Owner 3' }).waitFor()
  await page.setInputFiles('main input[type=file]', { name: 'register.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: 'Add the paper' }).click()
  await page.getByRole('link', { name: 'register.pdf' }).waitFor()
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the application' }).click()
  await page.getByText('waits for a person').waitFor()
}

/** Until the names were looked up: the page of staff says what came of it. */
async function looked(page: Page, company: string, word: string): Promise<void> {
  await until(
    async () => {
      await page.goto(`/vetting/${company}`, { waitUntil: 'networkidle' })
      return page.locator('#screenings').getByText(word).count()
    },
    (count) => count > 0,
    word,
  )
}

/** The bank account that two people of finance have approved, as staff's program records it here. */
const bankAccount = (site: TheSite, company: string, at: string) =>
  person(site().url, demoKey('cmp_operator')).post(`/v1/companies/${company}/checks`, {
    ...{ kind: 'bank-account', scope: 'Account in its name', checker: 'Surety', result: 'passed', checked_at: at },
  })

async function fits(watched: WatchedPage): Promise<void> {
  await noBarriers(watched)
  await noSidewaysScroll(watched)
}

/** The reasons are read, a number that cannot be is refused, the right one is saved. */
async function corrected(own: WatchedPage): Promise<void> {
  const { page } = own
  await page.goto('/company/application', { waitUntil: 'networkidle' })
  await page.getByText('The extract says SC095000.').waitFor()
  await fits(own)
  await page.getByLabel('Number in the trade register').fill('12')
  await page.getByRole('button', { name: 'Save the company' }).click()
  await page.getByText('This is not a number of your country').waitFor()
  await page.getByLabel('Number in the trade register').fill('SC095000')
  await page.getByRole('button', { name: 'Save the company' }).click()
  await page.getByText('This is not a number of your country').waitFor({ state: 'detached' })
}

export const joiningSuite: Suite = (site) => {
  test('a supplier joins: returned once with reasons, corrected, approved, and the badge is there', async (t) => {
    const [own, staff] = [await site().open(t), await site().open(t)]
    const company = await newSupplier(own.page, `Mill Lane ${crypto.randomUUID().slice(0, 6)}`)
    await fits(own)
    await fillIn(own.page, 'Sam Miller')
    await send(own.page)
    await signedIn(staff.page, COMPLIANCE, '/vetting')
    await fits(staff)
    await looked(staff.page, company, 'nothing close')
    await staff.page.getByRole('button', { name: 'Take the application' }).click()
    await staff.page.getByRole('button', { name: 'Approve the application' }).waitFor()
    await fits(staff)
    const back = staff.page.locator('form', { has: staff.page.getByRole('button', { name: 'Send it back' }) })
    await back.getByLabel('Number in the trade register').fill('The extract says SC095000.')
    await back.getByRole('button', { name: 'Send it back' }).click()
    await staff.page.getByText('came back to you').waitFor()
    await corrected(own)
    await send(own.page)
    await looked(staff.page, company, 'nothing close')
    const { now } = (await person(site().url, demoKey('cmp_operator')).get('/v1/test-clock')) as { now: string }
    await bankAccount(site, company, now)
    await staff.page.getByRole('button', { name: 'Take the application' }).click()
    await staff.page.getByLabel('What shows who owns it').fill('PSC register')
    await staff.page.getByRole('button', { name: 'Approve the application' }).click()
    await staff.page.getByText('badge shown').waitFor()
    await own.page.goto(`/badge/${company}`, { waitUntil: 'networkidle' })
    await own.page.getByText('badge until').waitFor()
    noFaults(own)
    noFaults(staff)
  })
  hitSuite(site)
}

function hitSuite(site: TheSite): void {
  longTest('a hit is seen by two people before it is confirmed, and the company is suspended', async (t) => {
    const [own, one, two] = [await site().open(t), await site().open(t), await site().open(t)]
    const company = await newSupplier(own.page, `Harbour ${crypto.randomUUID().slice(0, 6)}`)
    await fillIn(own.page, 'Ivan Listed')
    await send(own.page)
    await signedIn(one.page, COMPLIANCE, '/vetting')
    await looked(one.page, company, 'two people have to look')
    await fits(one)
    await one.page.locator('#screenings').getByLabel('Why').fill('The same year of birth.')
    await one.page.getByRole('button', { name: 'It is the listed one' }).click()
    await one.page.getByText('A colleague has to say the same.').waitFor()
    await signedIn(two.page, ADMIN, `/vetting/${company}`)
    await two.page.getByText('The same year of birth.').waitFor()
    await two.page.locator('#screenings').getByLabel('Why').fill('The same passport.')
    await two.page.getByRole('button', { name: 'It is the listed one' }).click()
    await two.page.getByText('the listed one, said two').waitFor()
    await own.page.goto('/company', { waitUntil: 'networkidle' })
    await own.page.getByText('The company is suspended').waitFor()
    await excludedByTwo(one.page, two.page, company)
    await own.page.goto('/company', { waitUntil: 'networkidle' })
    await own.page.getByText('The company was excluded').waitFor()
    await own.page.getByText('An appeal is heard until').waitFor()
    await own.page.locator('#suspension').getByLabel('What was overlooked').fill('It is another Ivan.')
    await own.page.getByRole('button', { name: 'Appeal' }).click()
    await own.page.getByText('Another person than who decided it answers.').waitFor()
    await fits(own)
    noFaults(two)
    noFaults(own)
  })
}

async function excludedByTwo(one: Page, two: Page, company: string): Promise<void> {
  for (const [page, after] of [
    [one, 'Somebody asks that it be excluded'],
    [two, 'The company was excluded'],
  ] as const) {
    await page.goto(`/companies/${company}`, { waitUntil: 'networkidle' })
    const form = page.locator('#ladder')
    await form.getByLabel('Step').selectOption('excluded')
    await form.getByLabel('Why').fill('Two say so.')
    await form.getByRole('button', { name: 'Take this step' }).click()
    await page.getByText(after).waitFor()
  }
}
