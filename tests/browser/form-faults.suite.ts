import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { pictureOrders } from '../../scripts/picture-orders.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

/** The router's own way to ask for an action's or a loader's data. */
const DATA = /\.data(\?|$)/
const NEWS = '**/v1/notices/events'

/** What stops a form on its way, and what then becomes of what was typed. */
export const formFaultsSuite: Suite = (site) => {
  offline(site)
  lost(site)
  signedOut(site)
  secrets(site)
  stale(site)
  toldInTime(site)
  slow(site)
}

let made: Promise<Readonly<Record<string, string>>> | undefined
const orders = (site: TheSite) => {
  made ??= pictureOrders(site().url)
  return made
}

/** The supplier's page of an order that is being made, with an offer begun. */
async function offering(site: TheSite, t: TestContext) {
  const { draft: _, making = '' } = await orders(site)
  const watched = await site().open(t)
  const { page } = watched
  await signedIn(page, 'Chen Hao', `/orders/${making}`)
  await unfold(page)
  await page.getByLabel('Carrier').fill('Ocean Line')
  return { ...watched, watched, path: `/orders/${making}` }
}

/** Its balance is open: who ships now does so at his own risk, and looks for it. */
const unfold = (page: Page) => page.getByText('Ship before it is paid…').click()
const typed = (page: Page) => page.getByLabel('Carrier').inputValue()
const ship = (page: Page) => page.getByRole('button', { name: 'Ship', exact: true }).click()
const number = (page: Page) => page.getByLabel('Tracking number').fill('OL-1')

/** What the device keeps, once it keeps what is wanted. */
async function kept(page: Page, wanted: RegExp): Promise<string> {
  for (let n = 0; n < 100; n += 1) {
    const found = await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })')
    if (wanted.test(found)) return found
    await page.waitForTimeout(50)
  }
  throw new Error(`not kept: ${wanted}`)
}

function offline(site: TheSite): void {
  test('offline: the page says so, nothing is sent, and what was typed goes out later', async (t) => {
    const { page, watched, path } = await offering(site, t)
    await number(page)
    await page.context().setOffline(true)
    await page.getByRole('status').getByText('You are offline').waitFor()
    let asked = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') asked += 1
    })
    await ship(page)
    await page.getByRole('alert').getByText('nothing was sent').waitFor()
    await noBarriers(watched)
    assert.deepEqual([asked, await typed(page)], [0, 'Ocean Line'])
    await page.context().setOffline(false)
    await page.getByText('You are offline').waitFor({ state: 'detached' })
    assert.equal(await typed(page), 'Ocean Line')
    await page.reload()
    await page.getByText('What you typed here before is back').waitFor()
    assert.equal(await typed(page), 'Ocean Line')
    await page.getByRole('button', { name: 'Throw it away' }).click()
    assert.equal(await typed(page), '')
    await page.goto(path)
    assert.equal(await typed(page), '')
  })
}

/** The key of a form as it was sent, with files or without. */
function onceIn(body: string): string {
  return /name="once"\s+(\w+)/.exec(body)?.[1] ?? new URLSearchParams(body).get('once') ?? ''
}

function lost(site: TheSite): void {
  for (const [name, answer, said] of [
    ['a server that is not there', (route: Route) => route.abort('connectionrefused'), 'Surety does not answer'],
    [
      'a server that rests',
      (route: Route) => route.fulfill({ status: 503, body: 'resting' }),
      'Surety does not answer',
    ],
    ['too many requests', (route: Route) => route.fulfill({ status: 429, body: '' }), /again in \d+ seconds/],
    ['half an answer', (route: Route) => route.fulfill({ status: 200, body: '[' }), 'The fault is ours'],
  ] as const)
    longTest(`${name} is said by name, the form stays as it was typed, and is sent under the same key`, async (t) => {
      const { page } = await offering(site, t)
      await number(page)
      const keys: string[] = []
      await page.route(DATA, (route) => {
        if (route.request().method() !== 'POST') return route.fallback()
        keys.push(onceIn(route.request().postData() ?? ''))
        return answer(route)
      })
      for (const n of [1, 2]) {
        await ship(page)
        await page.getByRole('alert').getByText(said).waitFor()
        await page.locator('form[aria-busy]').waitFor({ state: 'detached' })
        assert.equal(keys.length, n)
        assert.equal(await typed(page), 'Ocean Line')
      }
      assert.equal(keys[0], keys[1])
      assert.match(keys[0] ?? '', /^\w{8,}$/)
    })

  longTest('a page that cannot be read anew stays, says so, and goes on by itself', async (t) => {
    const { page } = await offering(site, t)
    await page.route(DATA, (route) => route.abort('connectionrefused'))
    await page.evaluate(`dispatchEvent(new Event('online'))`)
    await page.getByRole('status').getByText('Surety does not answer right now').waitFor()
    assert.equal(await typed(page), 'Ocean Line')
    await page.unroute(DATA)
    await page.getByRole('status').getByText('Surety does not answer right now').waitFor({ state: 'detached' })
    assert.equal(await typed(page), 'Ocean Line')
  })
}

function signedOut(site: TheSite): void {
  longTest('a session that ends while one types: sign in in another tab, and send', async (t) => {
    const { page, path } = await offering(site, t)
    await page.context().clearCookies({ name: /session/ })
    await page.getByLabel('Carrier').pressSequentially('!')
    await page.getByText('Offer to end the order…').click()
    await page.getByLabel('The supplier keeps').fill('17')
    await page.getByRole('button', { name: 'Make the offer' }).click()
    await page.getByRole('alert').getByText('Your session has ended').waitFor()
    assert.equal(new URL(page.url()).pathname, path)
    assert.equal(await page.getByLabel('The supplier keeps').inputValue(), '17')
    const other = await page.context().newPage()
    await signedIn(other, 'Chen Hao', path)
    await other.close()
    await page.getByRole('button', { name: 'Make the offer' }).click()
    await page
      .getByRole('alert')
      .getByText(/An offer is open already/)
      .waitFor()
    assert.equal(await page.getByLabel('The supplier keeps').inputValue(), '17')
  })

  longTest('a session that ended: the form comes back filled after signing in, for nobody else', async (t) => {
    const { page, path } = await offering(site, t)
    await page.getByText('Offer to end the order…').click()
    await page.getByLabel('The supplier keeps').fill('18')
    await page.context().clearCookies({ name: /session/ })
    await page.goto(path)
    await page.waitForURL(/sign-in/)
    await page.getByRole('button', { name: 'Zhao Ke' }).click()
    await page.waitForURL(`**${path}`)
    assert.equal(await page.getByText('is back').count(), 0)
    await page.context().clearCookies({ name: /session/ })
    await signedIn(page, 'Chen Hao', path)
    await page.getByText('What you typed here before is back').first().waitFor()
    assert.equal(await page.getByLabel('The supplier keeps').inputValue(), '18')
    await page.locator('summary', { hasText: 'Signed in for' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/$/)
    assert.equal(await page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('typed ')).length`), 0)
  })
}

function secrets(site: TheSite): void {
  test('no secret is kept on the device', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Zhao Ke', '/settings')
    await page.getByLabel('Password now').fill('open sesame')
    await page.goto('/payouts')
    const number = page.getByLabel(/^IBAN/)
    if (!(await number.isVisible())) await page.locator('summary', { hasText: 'Name a bank account' }).click()
    await number.fill('NL91ABNA0417164300')
    await page.getByLabel('Holder', { exact: true }).fill('Somebody')
    await page.goto('/company')
    await page.getByLabel('E-mail address').fill('mate@people.example')
    assert.doesNotMatch(await kept(page, /mate@people/), /sesame|NL91/)
  })
}

function stale(site: TheSite): void {
  test('an order that moved on unseen is not written to: who and what is said, then one sends knowingly', async (t) => {
    const { shipped = '' } = await orders(site)
    const path = `/orders/${shipped}`
    const [supplier, buyer] = [await site().open(t), await site().open(t)]
    // This page hears no news.
    await supplier.page.route(NEWS, (route) => route.abort())
    await signedIn(supplier.page, 'Chen Hao', path)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await buyer.page.getByRole('button', { name: 'It is not here' }).click()
    await buyer.page.getByText('The buyer said that a shipment is not here').first().waitFor()
    const { page } = supplier
    await page.getByLabel('Carrier').fill('Night Express')
    await page.getByLabel('Tracking number').fill('NE-1')
    await page.getByLabel(/Loom/).fill('1')
    await ship(page)
    const note = page.getByRole('alert').filter({ hasText: 'Somebody changed this' })
    await note.getByText('The buyer said that a shipment is not here').waitFor()
    await note
      .locator('bdi', { hasText: /Atlantic|Buyer|Ltd|Inc|LLC|\w{4}/ })
      .first()
      .waitFor()
    await noBarriers(supplier)
    assert.equal(await typed(page), 'Night Express')
    await ship(page)
    await page.getByText(/Night Express NE-1/).waitFor()
  })
}

function toldInTime(site: TheSite): void {
  longTest('news that come while one types are told in the form, which then is sent as it is', async (t) => {
    const { making = '' } = await orders(site)
    const path = `/orders/${making}`
    const [supplier, buyer] = [await site().open(t), await site().open(t)]
    await signedIn(supplier.page, 'Chen Hao', path)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await unfold(supplier.page)
    await supplier.page.getByLabel('Carrier').fill('Day Express')
    await buyer.page.getByRole('button', { name: 'Decline' }).last().click()
    const form = supplier.page.locator('form').filter({ has: supplier.page.getByLabel('Carrier') })
    await form.getByText('The order changed while you were writing').waitFor()
    assert.equal(await typed(supplier.page), 'Day Express')
    await supplier.page.locator('#record').getByText('new', { exact: true }).first().waitFor()
    noFaults(supplier)
  })

  longTest('without script a stale form is refused by name all the same', async (t) => {
    const { countered = '' } = await orders(site)
    const path = `/orders/${countered}`
    const [plain, other] = [await site().open(t, { javaScriptEnabled: false }), await site().open(t)]
    await signedIn(plain.page, 'Dana Whitfield', path)
    await signedIn(other.page, 'Dana Whitfield', `${path}/terms`)
    await other.page.getByLabel('Remarks').fill('Green paint.')
    await other.page.getByRole('button', { name: 'Send to the other side' }).click()
    await other.page.waitForURL(`**${path}`)
    await plain.page.getByText('End the order…').click()
    await plain.page.getByRole('button', { name: 'End the order' }).click()
    await plain.page.getByRole('alert').getByText('Terms were sent to the other side').waitFor()
  })
}

function slow(site: TheSite): void {
  longTest('a slow answer shows that it is under way; pressed again, it is sent once', async (t) => {
    const { page } = await offering(site, t)
    let go: () => void = () => undefined
    const gate = new Promise<void>((done) => {
      go = done
    })
    let sent = 0
    await page.route(DATA, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      sent += 1
      await gate
      await route.abort('connectionrefused')
    })
    await number(page)
    await ship(page)
    await page.getByRole('status').getByText('Under way').waitFor()
    await ship(page)
    assert.equal(sent, 1)
    go()
    await page.getByRole('alert').getByText('Surety does not answer').waitFor()
    assert.equal(sent, 1)
  })
}
