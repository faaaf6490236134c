import { launchBrowser } from '../tests/browser/chromium.ts'
import { type Figure, median } from './figures.ts'
import { fundedOrder, openPlayer } from './order-life.ts'
import { type BenchSite, benchDatabase, benchSite } from './server.ts'

/** What the page must stand: so many lines and entries. */
const [LINES, ENTRIES] = [60, 200]

const line = (n: number) => ({
  name: `Part ${n + 1} of the pump, stainless steel`,
  quantity: '10',
  unit: 'C62',
  unit_price: '15.00',
  amount: 15_000,
})
const terms = {
  currency: 'USD',
  lines: Array.from({ length: LINES }, (_, n) => line(n)),
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Shanghai',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

/** An order of sixty lines, each shipped in lots of its own, most of them received: answers its path. */
async function bigOrder(site: BenchSite): Promise<string> {
  const player = openPlayer(site.players)
  const own = await fundedOrder(player, site.players, terms)
  const lots: string[] = []
  for (const quantity of ['4', '6'])
    for (let n = 1; n <= LINES; n += 1) {
      const lines = [{ line: n, quantity }]
      const shipment = { lines, carrier: 'Ocean Line', tracking_number: `OL-${quantity}-${n}`, proof: 'carrier' }
      lots.push(String((await player.supplier.post(`${own}/shipments`, shipment)).lot))
    }
  for (const lot of lots.slice(0, -1)) {
    await player.buyer.post(`${own}/shipments/${lot}/receipt`, {})
    if ((await entriesOf(site, own)) >= ENTRIES) break
  }
  player.close()
  return own
}

async function entriesOf(site: BenchSite, own: string): Promise<number> {
  const headers = { authorization: `Bearer ${site.players.buyerKey}` }
  const answer = await fetch(`${site.url}${own}/timeline?sort=newest&limit=1`, { headers })
  const { data } = (await answer.json()) as { data: readonly { seq: number }[] }
  return data[0]?.seq ?? 0
}

/** Notes when the buyer's main step has its handlers, and when the page has drawn what it then is. */
const WATCH = `{
  const look = () => {
    const step = document.querySelector('button[value="receive"]')
    const isLive = step !== null && Object.keys(step).some((key) => key.startsWith('__reactProps'))
    if (!isLive) return requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => { globalThis.liveAt = performance.now() }))
  }
  look()
}`

/** Opens the page as somebody who has not been here: until the main step can be pressed, and until it answered. */
async function openings(site: BenchSite, path: string, rounds: number) {
  const browser = await launchBrowser()
  try {
    const first = await browser.newContext({ baseURL: site.url })
    const page = await first.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Dana Whitfield' }).click()
    await page.waitForURL('**/home')
    const cookies = await first.cookies()
    const seen: { readonly live: number; readonly server: number }[] = []
    // The first one warms the server up.
    for (let n = 0; n <= rounds; n += 1) {
      const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } })
      await context.addCookies(cookies)
      const opened = await context.newPage()
      await opened.addInitScript(WATCH)
      await opened.goto(path, { waitUntil: 'commit' })
      let live: number | undefined
      while (live === undefined) {
        await opened.waitForTimeout(50)
        live = await opened.evaluate<number | undefined>('globalThis.liveAt')
      }
      const server = await opened.evaluate<number>(`performance.getEntriesByType('navigation')[0].responseStart`)
      if (n > 0) seen.push({ live, server })
      await context.close()
    }
    return seen
  } finally {
    await browser.close()
  }
}

/** The page of an order with sixty lines and two hundred entries: how soon its main step can be pressed. */
export async function orderPage(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  try {
    const site = await benchSite(database.url)
    try {
      const own = await bigOrder(site)
      const entries = await entriesOf(site, own)
      const path = own.replace('/v1', '')
      const [page, whole] = [
        await openings(site, path, quick ? 5 : 9),
        await openings(site, `${path}?record=whole`, quick ? 5 : 9),
      ]
      const value = (seen: typeof page, of: 'live' | 'server') => median(seen.map((each) => each[of]))
      return [
        { name: 'order.page.entries', value: entries, unit: 'entries' },
        { name: 'order.page.interactive', value: value(page, 'live'), unit: 'ms' },
        { name: 'order.page.first-byte', value: value(page, 'server'), unit: 'ms' },
        { name: 'order.page.whole-record.interactive', value: value(whole, 'live'), unit: 'ms' },
      ]
    } finally {
      await site.stop()
    }
  } finally {
    await database.stop()
  }
}
