import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { demoKey } from '../server/entry/seed.ts'
import { projectFolder } from '../server/platform/project.ts'
import { launchBrowser } from '../tests/browser/chromium.ts'
import { atPage } from '../tests/journeys/story.ts'
import { pictureOrders } from './picture-orders.ts'
import { picturePages, type Shot } from './picture-pages.ts'
import { pictureWorld } from './picture-world.ts'

/**
 * npm run screenshots -- [address] [word …]: pictures of every page, wide, on a phone, dark, in Chinese and from right
 * to left, in the folder `screenshots/`; with words only those whose name holds one. The server must run; default
 * http://localhost:3000. The first run fills its sandbox with much of everything, and moves its clock.
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

/** Sign-in counts how often one tries: each person signs in once, for all looks, and not too soon after another. */
const PAUSE_MS = 12_000
/** A page that hears of news is never idle: its script has come by then. */
const SETTLE_MS = 700
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

/** What there is to see: made once, then remembered as long as it is there. */
async function idsFor(page: Page): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, 'ids.json')
  if (existsSync(file)) {
    const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    const headers = { authorization: `Bearer ${demoKey('cmp_buyer_us')}` }
    if ((await fetch(`${address}/v1/orders/${known.draft}`, { headers })).ok) return known
  }
  await signIn(page, 'Ids Postma')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const ids = { ...(await pictureWorld(address, atPage(address, cookie))), ...(await pictureOrders(address)) }
  writeFileSync(file, JSON.stringify(ids))
  return ids
}

async function picture(page: Page, { path, name, isPublic, who, act }: Shot, look: Look): Promise<void> {
  const waitUntil = who === undefined ? 'networkidle' : 'load'
  await page.goto(isPublic ? `${look.prefix}${path}` : path, { waitUntil })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (act !== undefined) {
    await page.waitForTimeout(SETTLE_MS)
    await act(page)
    await page.waitForTimeout(SETTLE_MS)
  }
  const file = `${name}-${look.name}.png`
  await page.screenshot({ path: join(folder, file), fullPage: true })
  const over = await page.evaluate<number>(tooWide)
  console.log(`${file}${over > 0 ? `: ${over} px too wide` : ''}`)
}

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
const first = await browser.newContext({ baseURL: address })
const pages = picturePages(await idsFor(await first.newPage()))
await first.close()
for (const look of looks) {
  const shots = pages.filter(
    ({ name }) => words.length === 0 || words.some((word) => `${name}-${look.name}.png`.includes(word)),
  )
  const context = await browser.newContext({ baseURL: address, ...look.options })
  const page = await context.newPage()
  // The app has no language in its addresses: a choice says it.
  const language = look.prefix.slice(1)
  if (language !== '') await context.addCookies([{ name: 'language', value: language, url: address }])
  let signedIn: string | undefined
  for (const shot of shots) {
    if (shot.who !== undefined && shot.who !== signedIn) {
      await signIn(page, shot.who)
      signedIn = shot.who
    }
    await picture(page, shot, look).catch((error: Error) =>
      console.error(`${shot.name}: ${error.message.slice(0, 200)}`),
    )
  }
  await context.close()
}
await browser.close()
