import { lineWithDraws } from '../journeys/credit-draws.ts'
import { longTest } from '../long.ts'
import { fits, noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite } from './suite.ts'

/** Draws on a credit line: what its company and staff see of them. */

export const creditDrawsSuite: Suite = (site) => {
  longTest('a company sees what it owes and when, and a draw on any day; staff see the same', async (t) => {
    const shipped = { drw_late: ['net-30', 60], drw_parts: ['instalments-3', 10] } as const
    await lineWithDraws(site().server, 'cmp_buyer_us', shipped)
    const [own, staff] = [await site().open(t), await site().open(t)]
    await signedIn(own.page, 'Dana Whitfield', '/pay-later')
    await own.page.getByRole('heading', { name: 'What is owed, and when' }).waitFor()
    await own.page.getByText('While something is overdue').waitFor()
    await fits(own)
    await own.page.getByLabel('First day').fill('2026-01-01')
    await own.page.getByRole('button', { name: 'Choose' }).click()
    await own.page.locator('a[href*="statement.csv?from=2026-01-01"]').waitFor()
    await own.page.locator('#draws').getByRole('link').last().click()
    await own.page.getByRole('heading', { name: /A draw of/ }).waitFor()
    await own.page.locator('#owed').getByText('Late charges').waitFor()
    await fits(own)
    await own.page.goto('/pay-later/draws/drw_parts?on=2099-01-01')
    await own.page.getByRole('heading', { name: /^Owed on .*2099/ }).waitFor()
    await signedIn(staff.page, 'Jonas Brandt', '/credit-lines/crl_buyer_us')
    await fits(staff)
    await staff.page.locator('#draws').getByRole('link').last().click()
    await staff.page.getByRole('link', { name: 'Its credit line' }).waitFor()
    await fits(staff)
    await staff.page.getByLabel('Why').fill('Nobody answers.')
    await staff.page.getByRole('button', { name: 'Ask to write it off' }).click()
    await staff.page.getByText('a colleague has to agree').waitFor()
    await staff.page.goto('/credit-portfolio')
    await staff.page.locator('#desk').getByText('waits for a second person').waitFor()
    await fits(staff)
    await signedIn(staff.page, 'Pieter Zand', '/credit-draws/drw_late')
    await staff.page.getByRole('button', { name: 'Agree: write it off' }).click()
    await staff.page.getByText('It was written off by two persons.').waitFor()
    await fits(staff)
    await own.page.goto('/pay-later/draws/drw_late')
    await own.page.locator('header').getByText('written off').waitFor()
    for (const each of [own, staff]) noFaults(each)
  })
}
