import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { projectFolder } from '../server/platform/project.ts'
import { launchBrowser } from '../tests/browser/chromium.ts'
import { publicPages } from '../web/app/public/pages.ts'
import { pictureOrders } from './picture-orders.ts'

/**
 * npm run screenshots -- [address] [word …]: pictures of every page, wide, on a phone, dark, in Chinese and from right
 * to left, in the folder `screenshots/`. The server must run; default http://localhost:3000.
 */
const [address = 'http://localhost:3000', ...words] = process.argv.slice(2)
const folder = join(projectFolder(), 'screenshots')

const wide = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

const root = 'document.documentElement'
const tooWide = `${root}.scrollWidth - ${root}.clientWidth`

interface Look {
  readonly name: string
  readonly prefix: string
  readonly options: BrowserContextOptions
}

const looks: readonly Look[] = [
  { name: 'wide', prefix: '', options: { viewport: wide } },
  { name: 'phone', prefix: '', options: { viewport: phone, isMobile: true, deviceScaleFactor: 2 } },
  { name: 'dark', prefix: '', options: { viewport: wide, colorScheme: 'dark' } },
  { name: 'chinese', prefix: '/zh', options: { viewport: wide, locale: 'zh-CN' } },
  { name: 'spanish-phone', prefix: '/es', options: { viewport: phone, isMobile: true, locale: 'es' } },
  { name: 'right-to-left', prefix: '/pseudo', options: { viewport: wide } },
]

interface Shot {
  readonly path: string
  readonly name: string
  readonly isPublic: boolean
  /** Whose page it is, by the name of a person of the sandbox. */
  readonly who?: string
}

const [buyer, supplier] = ['Dana Whitfield', 'Chen Hao']
const orders = await pictureOrders(address)
const of = (who: string, pages: Readonly<Record<string, string>>): readonly Shot[] =>
  Object.entries(pages).map(([name, path]) => ({ name, path, who, isPublic: false }))
const company = 'side=buyer&with=cmp_supplier_cn&name=Ningbo%20Harbour%20Works'

const pages: readonly Shot[] = [
  ...publicPages.map(({ path }) => ({ path, name: path === '/' ? 'landing' : path.slice(1), isPublic: true })),
  { path: '/design', name: 'design', isPublic: false },
  { path: '/nothing-here', name: 'missing', isPublic: false },
  ...of(buyer, {
    home: '/home',
    notices: '/notices',
    'notice-mails': '/notices/mails',
    orders: '/orders',
    'orders-found': '/orders?q=pump&side=buyer&currency=USD&from=1&due=7',
    'orders-none': '/orders?q=nothing-like-it',
    sandbox: '/sandbox',
    'order-draft': `/orders/${orders.draft}`,
    'order-countered': `/orders/${orders.countered}`,
    'order-making': `/orders/${orders.making}`,
    'order-shipped': `/orders/${orders.shipped}`,
    'order-pay': `/orders/${orders.making}/pay`,
    'new-order': '/orders/new',
    'new-order-found': '/orders/new?side=buyer&q=works',
    'new-order-form': `/orders/new?${company}`,
    'terms-counter': `/orders/${orders.countered}/terms`,
    'terms-draft': `/orders/${orders.draft}/terms`,
  }),
  ...of('Zhao Ke', { company: '/company', webhooks: '/company/webhooks' }),
  ...of('Jonas Brandt', {
    finance: '/finance',
    bank: '/finance/bank',
    'bank-files': '/finance/files',
    books: '/finance/books',
    ledger: '/finance/ledger?prefix=liabilities',
  }),
  ...of(supplier, {
    'supplier-home': '/home',
    'supplier-making': `/orders/${orders.making}`,
    'supplier-shipped': `/orders/${orders.shipped}`,
    money: '/money',
    movements: '/money/movements',
    statements: '/money/statements',
    payouts: '/payouts',
    settings: '/settings',
  }),
]

/** Sign-in counts how often one tries: each person signs in once, for all looks, and not too soon after another. */
const PAUSE_MS = 12_000
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

async function signIn(page: Page, who: string): Promise<void> {
  const context = page.context()
  await context.clearCookies({ name: /session|company/ })
  const known = sessions.get(who)
  if (known !== undefined) return context.addCookies(known)
  if (sessions.size > 0) await page.waitForTimeout(PAUSE_MS)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who }).click()
  await page.waitForURL('**/home')
  const cookies = await context.cookies()
  sessions.set(
    who,
    cookies.filter(({ name }) => /session|company/.test(name)),
  )
}

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const look of looks) {
  const context = await browser.newContext({ baseURL: address, ...look.options })
  const page = await context.newPage()
  // The app has no language in its addresses: a choice says it.
  const language = look.prefix.slice(1)
  if (language !== '') await context.addCookies([{ name: 'language', value: language, url: address }])
  let signedIn: string | undefined
  for (const { path, name, isPublic, who } of pages) {
    const file = `${name}-${look.name}.png`
    if (words.length > 0 && !words.some((word) => file.includes(word))) continue
    if (who !== undefined && who !== signedIn) {
      await signIn(page, who)
      signedIn = who
    }
    await page.goto(isPublic ? `${look.prefix}${path}` : path, {
      waitUntil: who === undefined ? 'networkidle' : 'load',
    })
    if (who !== undefined) await page.getByRole('heading', { level: 1 }).waitFor()
    await page.screenshot({ path: join(folder, file), fullPage: true })
    const over = await page.evaluate<number>(tooWide)
    console.log(`${file}${over > 0 ? `: ${over} px too wide` : ''}`)
  }
  await context.close()
}
await browser.close()
