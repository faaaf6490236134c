import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { roles } from '../../server/modules/parties/member.rules.ts'
import { rolesOfKind } from '../../web/app/signed-in/trade/roles.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn, signedUp } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const companySuite: Suite = (site) => {
  test('the roles that pages offer are those that companies have', () => {
    assert.deepEqual(rolesOfKind, roles)
  })
  lives(site)
  refuses(site)
  invites(site)
  keys(site)
  closes(site)
  looks(site)
}

function closes(site: TheSite) {
  longTest('days are closed and opened again; one that is too near is refused by its date', async (t) => {
    const there = await site().open(t)
    const { page } = there
    await founded(page, 'Holiday Traders')
    await page.goto('/company')
    await page.getByText('Name closed days').click()
    const year = new Date().getUTCFullYear() + 1
    await page.getByLabel('First day').fill(`${year}-12-24`)
    await page.getByLabel('Last day').fill(`${year}-12-26`)
    await page.getByRole('button', { name: 'Close these days' }).click()
    const days = page.locator('#closed-days').getByRole('listitem')
    await days.nth(2).waitFor()
    await days
      .nth(1)
      .getByRole('button', { name: /^Open on/ })
      .click()
    await days.nth(2).waitFor({ state: 'detached' })
    assert.equal(await days.count(), 2)
    await page.getByText('Name closed days').click()
    await page.getByLabel('First day').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
    await page.getByRole('button', { name: 'Close these days' }).click()
    await page.getByText(/is too near. The first day that you can close or open now is/).waitFor()
    await noBarriers(there)
    await noSidewaysScroll(there)
  })
}

const terms = {
  currency: 'USD',
  lines: [{ name: 'Pump', quantity: '4', unit: 'C62', unit_price: '500.00', amount: 200_000 }],
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Shanghai',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

const companyOf = (page: Page) => page.locator('input[name="company"]').first().inputValue()

/** Brings a new company whose only person is its administrator. */
async function founded(page: Page, name: string): Promise<void> {
  await signedUp(page, `Admin of ${name}`)
  await page.getByLabel('Name of the company').fill(name)
  await page.getByLabel(/Country/).fill('IE')
  await page.getByRole('button', { name: 'Bring the company' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Who belongs to a company, and who does not any more. */
function lives(site: TheSite): void {
  test('a colleague is invited, joins, gets another role, leaves; the last administrator stays', async (t) => {
    const [boss, mate] = [await site().open(t), await site().open(t, { viewport: { width: 360, height: 740 } })]
    await founded(boss.page, 'Corrib Tools')
    const address = await signedUp(mate.page, 'Mara Quinn')
    await boss.page.goto('/company')
    await boss.page.getByText('You are the only administrator').waitFor()
    await boss.page.getByLabel('E-mail address').fill(address)
    await boss.page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await line(boss.page, address)
      .getByText(/days left/)
      .waitFor()
    await mate.page.goto('/home')
    await mate.page.getByRole('button', { name: 'Join', exact: true }).click()
    await mate.page.getByRole('heading', { level: 1, name: 'Corrib Tools' }).waitFor()
    await boss.page.reload()
    const member = line(boss.page, 'Mara Quinn')
    await member.getByText('Roles and removal').click()
    await member.getByRole('checkbox', { name: /finance/ }).check()
    await member.getByRole('button', { name: /Save the roles/ }).click()
    await member.getByText('finance', { exact: true }).first().waitFor()
    await mate.page.goto('/company')
    await mate.page.getByText('Only administrators invite').waitFor()
    assert.equal(await mate.page.getByText('Roles and removal').count(), 0)
    assert.equal(await mate.page.getByLabel('E-mail address').count(), 0)
    await noSidewaysScroll(mate)
    await mate.page.getByText('Leave this company').click()
    await mate.page.getByRole('button', { name: 'Leave Corrib Tools' }).click()
    await mate.page.waitForURL('**/home')
    await mate.page.getByText('Bring your company').waitFor()
    await boss.page.reload()
    assert.equal(await line(boss.page, 'Mara Quinn').count(), 0)
    for (const each of [boss, mate]) noFaults(each)
  })
}

/** What a form says that cannot be taken. */
function refuses(site: TheSite): void {
  longTest('what is wrong with an address stands beside it, without script too; what was typed is kept', async (t) => {
    const { page } = await site().open(t)
    await founded(page, 'Typed Wrong')
    const plain = await site().open(t, { javaScriptEnabled: false })
    await plain.page.context().addCookies(await page.context().cookies())
    await plain.page.goto('/company')
    const field = plain.page.getByLabel('E-mail address')
    await field.fill('nobody@nowhere')
    await plain.page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await plain.page.getByText('This is not an e-mail address.').waitFor()
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.inputValue(), 'nobody@nowhere')
  })

  longTest('a form of a page from before a switch does nothing for the other company', async (t) => {
    const { page } = await site().open(t)
    await founded(page, 'First Of Two')
    const form = { company: 'cmp_buyer_us', step: 'create-key', on: 'create-key', name: 'Wrong door', scopes: 'viewer' }
    const answer = await page.request.post('/company', { form, headers: { origin: site().url } })
    assert.match(await answer.text(), /you speak for another company now/)
  })
}

function invites(site: TheSite): void {
  longTest('an invitation is sent again and taken back', async (t) => {
    const boss = await site().open(t)
    await founded(boss.page, 'Slow Answers')
    await boss.page.goto('/company')
    await boss.page.getByLabel('E-mail address').fill('late@answer.example')
    await boss.page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    const invited = line(boss.page, 'late@answer.example')
    await invited.getByRole('button', { name: /again/ }).click()
    await invited.getByText('withdrawn').waitFor()
    assert.equal(await invited.count(), 2)
    await invited.getByRole('button', { name: /Take the invitation/ }).click()
    await invited.getByText('withdrawn').nth(1).waitFor()
    assert.equal(await invited.getByRole('button').count(), 0)
    noFaults(boss)
  })
}

function keys(site: TheSite): void {
  longTest(
    'a program is let in, its secret is shown once, it works within its scope until it is revoked',
    async (t) => {
      const boss = await site().open(t)
      await founded(boss.page, 'Robot Works')
      await boss.page.goto('/company')
      await boss.page.getByLabel('Name of the program').fill('Stock reader')
      await boss.page
        .getByRole('group', { name: 'What it may do' })
        .getByLabel(/purchaser/)
        .check()
      await boss.page.getByRole('button', { name: 'Make the key' }).click()
      await boss.page.getByText('shown this once').waitFor()
      const secret = (await boss.page.locator('code', { hasText: /^sk_/ }).innerText()).trim()
      const draft = { buyer: await companyOf(boss.page), supplier: 'cmp_supplier_cn', terms }
      const write = async () => {
        const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
        const more = { 'idempotency-key': crypto.randomUUID() }
        const body = JSON.stringify(draft)
        return (await fetch(`${site().url}/v1/orders`, { method: 'POST', headers: { ...headers, ...more }, body }))
          .status
      }
      const allowed = await write()
      assert.equal(allowed, 201)
      await boss.page.reload()
      await boss.page.getByRole('heading', { name: 'Programs (API keys)' }).waitFor()
      assert.equal(await boss.page.getByText(secret).count(), 0)
      const key = line(boss.page, 'Stock reader')
      await key.getByText('Revoke', { exact: true }).click()
      await key.getByRole('button', { name: 'Shut Stock reader out' }).click()
      await key.getByText('revoked', { exact: true }).waitFor()
      const barred = await write()
      assert.ok(barred === 401 || barred === 403, String(barred))
      noFaults(boss)
    },
  )

  longTest('who may not let programs in is told so', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Lin Yue', '/company')
    await page.getByText('Only administrators make and revoke keys.').waitFor()
    assert.equal(await page.getByLabel('Name of the program').count(), 0)
  })
}

function looks(site: TheSite): void {
  longTest('the company: no barrier, no fault, fits a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Zhao Ke', '/company')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await phone.page.getByText('Roles and removal').first().click()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
