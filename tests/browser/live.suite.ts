import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const terms = {
  currency: 'USD',
  lines: [{ name: 'Ball valve', quantity: '4', unit: 'C62', unit_price: '500.00', amount: 200_000 }],
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Shanghai',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

/** A step of the buyer's program. */
async function step(site: TheSite, path: string, body: object = {}): Promise<Record<string, string>> {
  const headers = {
    authorization: `Bearer ${demoKey('cmp_buyer_us')}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  }
  const answer = await fetch(site().url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.ok(answer.ok, await answer.clone().text())
  return (await answer.json()) as Record<string, string>
}

async function proposed(site: TheSite): Promise<string> {
  const { order = '' } = await step(site, '/v1/orders', { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms })
  await step(site, `/v1/orders/${order}/proposal`)
  return order
}

async function unread(page: Page): Promise<number> {
  const bell = page.getByRole('link', { name: 'Notices' })
  return Number(/\d+/.exec(await bell.innerText())?.[0] ?? 0)
}

/** What comes to a page while somebody looks at it. */
export const liveSuite: Suite = (site) => {
  longTest('the bell counts on and the list of tasks marks what is new, while one only looks', async (t) => {
    const watched = await site().open(t)
    const { page } = watched
    await signedIn(page, 'Chen Hao', '/home')
    const before = await unread(page)
    const order = await proposed(site)
    await until(
      () => unread(page),
      (count) => count > before,
      'the bell',
    )
    const card = page.getByRole('listitem').filter({ has: page.locator(`a[href="/orders/${order}"]`) })
    await card.getByText('new', { exact: true }).waitFor()
    noFaults(watched)
  })

  test('what happened while the line was cut is there when it stands again', async (t) => {
    const order = await proposed(site)
    const { page } = await site().open(t)
    await signedIn(page, 'Chen Hao', `/orders/${order}`)
    await page.getByRole('button', { name: 'Accept these terms' }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('You are offline').waitFor()
    await step(site, `/v1/orders/${order}/cancellation`)
    await page.context().setOffline(false)
    await page.locator('#record').getByText('new', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Accept these terms' }).waitFor({ state: 'detached' })
  })

  longTest('a line that the server refused is asked for again', async (t) => {
    const order = await proposed(site)
    const { page } = await site().open(t)
    let refused = 0
    await page.route('**/v1/notices/events', (route) => {
      refused += 1
      return refused > 2 ? route.fallback() : route.fulfill({ status: 503, body: '' })
    })
    await signedIn(page, 'Chen Hao', `/orders/${order}`)
    await page.getByRole('button', { name: 'Accept these terms' }).waitFor()
    await step(site, `/v1/orders/${order}/cancellation`)
    await page.locator('#record').getByText('new', { exact: true }).waitFor()
    assert.ok(refused > 2)
  })
}
