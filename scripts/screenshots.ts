import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { projectFolder } from '../server/platform/project.ts'
import { launchBrowser } from '../tests/browser/chromium.ts'
import { publicPages } from '../web/app/public/pages.ts'

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

const pages = [
  ...publicPages.map(({ path }) => ({ path, name: path === '/' ? 'landing' : path.slice(1), isPublic: true })),
  { path: '/design', name: 'design', isPublic: false },
  { path: '/nothing-here', name: 'missing', isPublic: false },
]

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const look of looks) {
  const context = await browser.newContext({ baseURL: address, ...look.options })
  const page = await context.newPage()
  for (const { path, name, isPublic } of pages) {
    const file = `${name}-${look.name}.png`
    if (words.length > 0 && !words.some((word) => file.includes(word))) continue
    await page.goto(isPublic ? `${look.prefix}${path}` : path, { waitUntil: 'networkidle' })
    await page.screenshot({ path: join(folder, file), fullPage: true })
    const over = await page.evaluate<number>(tooWide)
    console.log(`${file}${over > 0 ? `: ${over} px too wide` : ''}`)
  }
  await context.close()
}
await browser.close()
