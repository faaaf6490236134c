import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { isCurrent } from './clicks.ts'
import type { Suite, TheSite } from './suite.ts'

const terms = {
  currency: 'USD',
  lines: [{ name: 'Centrifugal pump', quantity: '4', unit: 'C62', unit_price: '500.00', amount: 200_000 }],
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Shanghai',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

/** A proposal of the buyer, made by a program. */
async function proposed(site: TheSite): Promise<string> {
  const post = async (path: string, body: object) => {
    const headers = {
      authorization: `Bearer ${demoKey('cmp_buyer_us')}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    }
    const answer = await fetch(site().url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.equal(answer.status, 201)
    return (await answer.json()) as { order: string }
  }
  const { order } = await post('/v1/orders', { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms })
  await post(`/v1/orders/${order}/proposal`, {})
  return order
}

async function signedIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**${path}`)
}

export const orderSuite: Suite = (site) => {
  lives(site)
  looks(site)
}

/** What people do to an order. */
function lives(site: TheSite): void {
  test('two people take an order from proposal to receipt, each seeing the other at once', async (t) => {
    const path = `/orders/${await proposed(site)}`
    const buyer = await site().open(t, { viewport: { width: 360, height: 740 } })
    const supplier = await site().open(t)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await signedIn(supplier.page, 'Chen Hao', path)
    await noSidewaysScroll(buyer)
    await supplier.page.getByRole('button', { name: 'Accept these terms' }).click()
    // The buyer has done nothing: the step shows by itself.
    await buyer.page.getByRole('link', { name: /^Pay\s/ }).click()
    await buyer.page.getByRole('button', { name: /Wire transfer/ }).click()
    await buyer.page.getByRole('button', { name: 'Let the wire arrive' }).click()
    await supplier.page.getByRole('button', { name: 'Ship' }).waitFor()
    await supplier.page.getByLabel('Carrier').fill('Ocean Line')
    await supplier.page.getByLabel('Tracking number').fill('OL-4711')
    await supplier.page.getByRole('button', { name: 'Ship' }).click()
    await buyer.page.goto(path)
    await buyer.page.getByRole('button', { name: 'Confirm receipt' }).waitFor()
    await isCurrent(people(site().server), `/v1${path}`, buyer.page)
    await buyer.page.getByRole('button', { name: 'Confirm receipt' }).click()
    await buyer.page.getByText(/Claims are possible until/).waitFor()
    await supplier.page.locator('[aria-current="step"]', { hasText: 'Being checked' }).waitFor()
    for (const each of [buyer, supplier]) {
      await noSidewaysScroll(each)
      noFaults(each)
    }
  })

  test('a step that came too late is refused by name', async (t) => {
    const path = `/orders/${await proposed(site)}`
    const [one, two] = [await site().open(t), await site().open(t, { javaScriptEnabled: false })]
    for (const each of [one, two]) await signedIn(each.page, 'Chen Hao', path)
    await one.page.getByRole('button', { name: 'Accept these terms' }).click()
    await one.page.getByRole('button', { name: 'Accept these terms' }).waitFor({ state: 'detached' })
    await two.page.getByRole('button', { name: 'Accept these terms' }).click()
    await two.page.getByRole('alert').getByText('Both sides agreed').waitFor()
  })

  test("another company's order is not there", async (t) => {
    const path = `/orders/${await proposed(site)}`
    const { page } = await site().open(t)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sanne Kuipers' }).click()
    await page.waitForURL('**/home')
    const [foreign, missing] = [await page.goto(path), await page.goto('/orders/ord_0123456789abcdef0123456789abcdef')]
    assert.deepEqual([foreign?.status(), missing?.status()], [404, 404])
  })
}

/** How its pages are for everyone. */
function looks(site: TheSite): void {
  longTest('home, orders and an order: no barrier, no fault', async (t) => {
    const path = `/orders/${await proposed(site)}`
    const person = await site().open(t)
    await signedIn(person.page, 'Dana Whitfield', path)
    for (const each of [path, '/home', '/orders', `${path}/pay`]) {
      await person.page.goto(each)
      await person.page.getByRole('heading', { level: 1 }).waitFor()
      await noBarriers(person)
    }
    noFaults(person)
  })
}
