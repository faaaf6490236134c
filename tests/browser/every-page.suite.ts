import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pictureOrders } from '../../scripts/picture-orders.ts'
import routes from '../../web/app/routes.ts'
import { longTest } from '../long.ts'
import { darkens, layoutShift, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

/** Who looks at which page of the app; an order is named by the state it is in. */
const visits: Readonly<Record<string, readonly string[]>> = {
  'Dana Whitfield': [
    '/home',
    '/notices',
    '/notices/mails',
    '/orders',
    '/orders/new',
    '/orders/new?side=buyer&with=cmp_supplier_cn&name=Ningbo%20Harbour%20Works',
    '/orders/:draft',
    '/orders/:draft/terms',
    '/orders/:countered',
    '/orders/:countered/terms',
    '/orders/:making',
    '/orders/:making/pay',
    '/orders/:making/terms',
    '/orders/:shipped',
    '/orders/:shipped?record=whole',
    '/orders/:shipped/claim/new',
    '/claims/open',
    '/quotations',
    '/searches',
    '/searches/new?q=pumps&country=CN&price_to=9',
    '/pay-later',
    '/quotations/new',
    '/quotations/new?supplier=cmp_supplier_cn',
    '/orders/:shipped?thread=help-buyer',
    '/messages?q=board',
    '/design',
  ],
  'Zhao Ke': [
    '/company',
    '/company/webhooks',
    '/company/application',
    '/company/limit',
    '/company/storefront',
    '/company/storefront/preview',
    '/catalogue',
    '/catalogue/new',
    '/catalogue/imports',
    '/payouts',
    '/money',
    '/money/movements',
    '/money/statements',
    '/invoices',
    '/vouchers',
    '/settings',
    '/sandbox',
    '/orders/:making',
    '/orders/:shipped',
  ],
  'Jonas Brandt': [
    '/finance',
    '/finance/books',
    '/finance/ledger',
    '/finance/guarantee',
    '/finance/lenders',
    '/finance/providers',
    '/finance/currencies',
    '/finance/bank',
    '/finance/files',
    '/vouchers',
    '/companies/cmp_supplier_cn',
    '/companies/cmp_supplier_cn/limit',
    '/companies/cmp_supplier_cn/storefront',
    '/vetting',
    '/credit-applications',
    '/credit-portfolio',
    '/reviews',
    '/story-desk',
    '/vetting/cmp_supplier_vn',
    '/policy',
    '/policy/payments',
    '/home',
    '/messages',
    '/orders/:shipped',
    '/orders/:shipped?thread=help-buyer&find=covered',
    '/inspections',
  ],
  'Nadia Rahman': ['/home', '/inspections', '/company'],
}
/** What needs a link or a thing of its own: the suites of what it is about look. */
const byLink = [
  '/pay-later/notices/:noticeId',
  '/pay-later/draws/:drawId',
  '/credit-draws/:drawId',
  '/finance/lenders/:lender/:remittanceId',
  '/credit-applications/replay',
  '/credit-applications/:applicationId',
  '/credit-lines/:lineId',
  '/unsubscribe',
  '/company/webhooks/:endpointId',
  '/payouts/:payoutId',
  '/quotations/:requestId',
  '/searches/:searchId',
  '/invoices/:invoiceId',
  '/invoices/self-billed/:selfBilledId',
  '/money/movements/:movementId',
  '/finance/bank/:statementId',
  '/claims/:orderId/:claimId',
  '/inspections/:orderId/:inspectionId',
  '/products/:productId/versions/:version',
  '/catalogue/:productId',
  '/catalogue/imports/:importId',
  '/orders/:orderId/shipments/:lotId/inspection',
]
const signedOut = ['/sign-in', '/sign-in/code', '/sign-up', '/sandbox/mails']

export const everyPageSuite: Suite = (site) => {
  test('every page of the app is looked at', () => {
    const known = new Set([...Object.values(visits).flat(), ...signedOut, ...byLink].map(patternOf))
    const missing = appPages().filter((page) => !known.has(page))
    assert.deepEqual(missing, [])
  })
  test('the pages of the app open for those who have them, without a fault', async (t) => {
    await eachPage(site, t, {}, async () => undefined)
  })
  longTest('the pages of the app in light and dark: no barrier, no fault, nothing moves', async (t) => {
    await eachPage(site, t, {}, async (watched) => {
      await noBarriers(watched)
      await darkens(watched)
      const shift = await layoutShift(watched)
      assert.ok(shift <= 0.1, `${watched.page.url()} moves by ${shift}`)
    })
  })
  longTest('the pages of the app from right to left fit a phone and a desk', async (t) => {
    await eachPage(site, t, { pseudo: true }, async (watched) => {
      const html = watched.page.locator('html')
      assert.deepEqual([await html.getAttribute('dir'), await html.getAttribute('lang')], ['rtl', 'en-XB'])
      for (const width of [360, 1180]) {
        await watched.page.setViewportSize({ width, height: 800 })
        await noSidewaysScroll(watched)
      }
    })
  })
  closed(site)
  others(site)
}

/** Every address of the app in the routes, with `:` for what changes. */
function appPages(): readonly string[] {
  const layout = routes.find(({ file }) => file.endsWith('app-layout.tsx'))
  return (layout?.children ?? []).map(({ path = '' }) => `/${path.replaceAll(/:\w+/g, ':')}`)
}

function patternOf(address: string): string {
  return (address.split('?')[0] ?? '').replaceAll(/:\w+/g, ':').replace(/^\/(policy|companies|vetting)\/\w+/, '/$1/:')
}

interface Look {
  readonly pseudo?: boolean
}

let made: Promise<Readonly<Record<string, string>>> | undefined

/** Looks at each page as somebody who has it, each person in a context of his own. */
async function eachPage(site: TheSite, t: TestContext, look: Look, see: (watched: WatchedPage) => Promise<void>) {
  made ??= pictureOrders(site().url)
  const orders = await made
  const { pseudo = false } = look
  for (const [who, addresses] of [...Object.entries(visits), ['', signedOut] as const]) {
    const watched = await site().open(t)
    const { page } = watched
    if (who !== '') await signedIn(page, who, '/home')
    if (pseudo) await page.context().addCookies([{ name: 'language', value: 'pseudo', url: site().url }])
    for (const address of addresses) {
      const answer = await page.goto(address.replaceAll(/:(\w+)/g, (_, name) => orders[name] ?? name))
      assert.equal(answer?.status(), 200, address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      checkHeaders(answer?.headers() ?? {}, address)
      await see(watched)
    }
    noFaults(watched)
    await page.context().close()
  }
}

/** What the answer lets in: no script but its own, nobody who frames it, and nothing of it in a cache. */
function checkHeaders(headers: Readonly<Record<string, string>>, address: string): void {
  const policy = headers['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  assert.match(scripts, /^'self' 'nonce-[\w-]{16,}'$/, address)
  assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/, address)
  assert.match(policy, /form-action 'self'/, address)
  assert.deepEqual([headers['x-frame-options'], headers['cache-control']], ['DENY', 'no-store'], address)
}

/** What forms of other sites find. */
function closed(site: TheSite): void {
  test('a form of another site does nothing, at the pages and at the API, whoever is signed in', async (t) => {
    made ??= pictureOrders(site().url)
    const { shipped = '' } = await made
    const { page } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', `/orders/${shipped}`)
    const before = await versionOf(page, shipped)
    const foreign = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: site().url },
    ]
    for (const headers of foreign) {
      const form = { step: 'end' }
      for (const path of [`/orders/${shipped}`, `/orders/${shipped}.data`, '/sign-out', '/company-choice']) {
        const answer = await page.request.post(path, { form, headers, maxRedirects: 0 })
        assert.equal(answer.status(), 403, `${path} ${JSON.stringify(headers)}`)
      }
      const answer = await page.request.post(`/v1/orders/${shipped}/cancellation`, { data: {}, headers })
      assert.equal(answer.status(), 403, JSON.stringify(headers))
    }
    assert.equal(await versionOf(page, shipped), before)
    assert.equal((await page.request.get('/v1/me')).status(), 200)
  })
}

function others(site: TheSite): void {
  test("another company's order answers like a missing one, on every page of it", async (t) => {
    made ??= pictureOrders(site().url)
    const { shipped = '' } = await made
    const missing = 'ord_0123456789abcdef0123456789abcdef'
    const { page } = await site().open(t)
    await signedIn(page, 'Sanne Kuipers', '/home')
    for (const part of ['', '/terms', '/pay', '/claim/new', '?record=whole']) {
      const seen = []
      for (const id of [shipped, missing]) {
        const answer = await page.goto(`/orders/${id}${part}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        seen.push([answer?.status(), await page.title(), await page.locator('main').innerText()])
      }
      assert.equal(seen[0]?.[0], 404, part)
      assert.deepEqual(seen[0], seen[1], part)
      const form = { step: 'end' }
      const said = []
      for (const id of [shipped, missing]) {
        const answer = await page.request.post(`/orders/${id}${part}`, { form, headers: { origin: site().url } })
        said.push([answer.status(), /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]])
      }
      assert.deepEqual(said[0], said[1], part)
    }
  })
}

async function versionOf(page: Page, order: string): Promise<unknown> {
  return ((await (await page.request.get(`/v1/orders/${order}`)).json()) as { version: unknown }).version
}
