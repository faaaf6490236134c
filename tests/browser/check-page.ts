import assert from 'node:assert/strict'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import type { WatchedPage } from './site.ts'

/** The barriers of a page as it is, each by rule and place; of all rules, or of some. */
async function barriersOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Once per page: its source is half a megabyte, and axe's own way for Playwright opens a page for each answer.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axe.source)
  const looks = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(looks)})`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/**
 * No barrier for anyone (WCAG 2.2 AA by axe), each found one by rule and place. In the dark only colours differ, so
 * that only they are looked at once more.
 */
export async function noBarriers({ page }: WatchedPage): Promise<void> {
  assert.deepEqual(await barriersOf(page), [], page.url())
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.deepEqual(await barriersOf(page, ['color-contrast']), [], `${page.url()} in the dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The page has other colours in the dark. */
export async function darkens({ page }: WatchedPage): Promise<void> {
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.notEqual(await ground(), light, `${page.url()} is not dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Nothing on the console, no failed request, nothing asked of another host. */
export function noFaults({ page, faults }: WatchedPage): void {
  assert.deepEqual(faults, [], page.url())
}

/** The page is not wider than its window. */
export async function noSidewaysScroll({ page }: WatchedPage): Promise<void> {
  const root = 'document.documentElement'
  assert.ok((await page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`)) <= 0, `too wide: ${page.url()}`)
}

/** How much of the page moved by itself while it came (cumulative layout shift). */
export async function layoutShift({ page }: WatchedPage): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), 100)
  })`)
}

/** A page for everyone: no barrier, dark in the dark, and no wider than a small phone or a desk. */
export async function fits(watched: WatchedPage): Promise<void> {
  await noBarriers(watched)
  await darkens(watched)
  for (const width of [320, 1180]) {
    await watched.page.setViewportSize({ width, height: 800 })
    await noSidewaysScroll(watched)
  }
}
