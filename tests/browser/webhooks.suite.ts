import assert from 'node:assert/strict'
import { verifyWebhook } from '@surety/sdk'
import type { Page } from 'playwright-core'
import { type Receiver, says, startReceiver } from '../journeys/receiver.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn, signedUp } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const webhooksSuite: Suite = (site) => {
  works(site)
  refuses(site)
  looks(site)
}

/** Loads the page again until the log says so: what is sent comes in its own time. */
async function logged(page: Page, state: string, count = 1): Promise<void> {
  // Other events of the company stand in the same list.
  const own = page.getByRole('listitem').filter({ hasText: 'webhook-endpoint.tested' })
  const found = own.getByText(state, { exact: true })
  for (let n = 0; n < 200 && (await found.count()) < count; n += 1) await page.reload()
  assert.ok((await found.count()) >= count, `${state} × ${count}`)
}

/** A new company with one endpoint; answers its secret. */
async function added(page: Page, { url }: Receiver, name: string): Promise<string> {
  await signedUp(page, `Admin of ${name}`)
  await page.getByLabel('Name of the company').fill(name)
  await page.getByLabel(/Country/).fill('IE')
  await page.getByRole('button', { name: 'Bring the company' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goto('/company')
  await page.getByRole('link', { name: /^Webhooks/ }).click()
  await page.getByRole('heading', { name: 'Nothing is sent yet' }).waitFor()
  await page.getByRole('textbox', { name: 'Address' }).fill(url)
  await page.getByLabel('What it is for').fill('Stock system')
  await page.getByRole('button', { name: 'Add it and show the secret' }).click()
  await page.getByText('it is shown this once').waitFor()
  return shownSecret(page)
}

const shownSecret = async (page: Page) => (await page.locator('code', { hasText: /^whsec_/ }).innerText()).trim()

function works(site: TheSite): void {
  longTest(
    'an address is added, tried, its answer read, sent again, its secret replaced, and it is removed',
    async (t) => {
      const receiver = await startReceiver(t)
      const boss = await site().open(t)
      const { page } = boss
      const secret = await added(page, receiver, 'Shannon Hooks')
      await page.reload()
      assert.equal(await page.getByText(secret).count(), 0)
      await page.getByRole('link', { name: receiver.url }).click()
      receiver.answers(says(200, 'stock is told'))
      await page.getByRole('button', { name: 'Send a test event' }).click()
      await page.getByText('A test is on its way').waitFor()
      const [got] = await receiver.of('webhook-endpoint.tested')
      assert.ok(got !== undefined && verifyWebhook(got.body, got.headers, [secret]))
      await logged(page, 'delivered')
      await page.locator('summary[aria-label="Attempts of webhook-endpoint.tested"]').first().click()
      await page.getByText('stock is told').waitFor()
      await page.getByRole('button', { name: 'Send webhook-endpoint.tested again' }).click()
      const [, again] = await receiver.of('webhook-endpoint.tested', 2)
      assert.equal(again?.headers['webhook-id'], got.headers['webhook-id'])
      await logged(page, 'delivered', 2)
      await page.getByText('Replace the secret').click()
      await page.getByRole('button', { name: 'Make a new secret' }).click()
      await page.getByText('it is shown this once').waitFor()
      assert.notEqual(await shownSecret(page), secret)
      await page.getByText('Send nothing for now').click()
      await page.getByRole('button', { name: 'Disable it' }).click()
      await page.getByRole('button', { name: 'Enable it' }).click()
      await page.getByText('Remove', { exact: true }).click()
      await page.getByRole('button', { name: 'Remove it for ever' }).click()
      await page.getByRole('heading', { name: 'Nothing is sent yet' }).waitFor()
      noFaults(boss)
    },
  )
}

function refuses(site: TheSite): void {
  longTest('an address that cannot be is refused beside its field, and what was typed is kept', async (t) => {
    const boss = await site().open(t)
    await signedIn(boss.page, 'Zhao Ke', '/company/webhooks')
    await boss.page.getByRole('textbox', { name: 'Address' }).fill('https://10.0.0.1/hook')
    await boss.page.getByLabel('What it is for').fill('the shop')
    await boss.page.getByRole('button', { name: 'Add it and show the secret' }).click()
    await boss.page.getByText('Type an https address by name').first().waitFor()
    assert.equal(await boss.page.getByLabel('What it is for').inputValue(), 'the shop')
    await boss.page.getByRole('textbox', { name: 'Address' }).fill('https://shop.example/hook')
    await boss.page.getByLabel('Only these').check()
    await boss.page.getByRole('button', { name: 'Add it and show the secret' }).click()
    await boss.page.getByText('Choose at least one event').first().waitFor()
  })

  longTest('who may not add webhooks is told so', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Lin Yue', '/company/webhooks')
    await page.getByText('Only administrators add and change webhooks.').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Address' }).count(), 0)
  })
}

function looks(site: TheSite): void {
  longTest('webhooks: no barrier, no fault, fit a phone', async (t) => {
    const receiver = await startReceiver(t)
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    const { page } = phone
    await added(page, receiver, 'Slaney')
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    receiver.answers(says(500, '{"error":"the database of the shop is away"}'))
    await page.getByRole('link', { name: receiver.url }).click()
    await page.getByRole('button', { name: 'Send a test event' }).click()
    await logged(page, 'tried again later')
    await page.locator('summary[aria-label="Attempts of webhook-endpoint.tested"]').first().click()
    await page.getByText('Change address and events').click()
    await page.getByText('Only these').click()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
