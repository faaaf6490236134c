import { Agent, get } from 'node:http'
import { type Figure, median, percentile } from './figures.ts'
import { live } from './orders-batching.ts'
import { type BenchSite, benchDatabase, benchSite } from './server.ts'

const PAGES_PER_SECOND = 100
const CLIENTS = 64
/** The engine compiles what it runs often. */
const WARM_UP_SECONDS = 3

/** Reads a page whole; how long it took, milliseconds. */
function read(url: string, agent: Agent): Promise<number> {
  const started = performance.now()
  return new Promise((done, failed) => {
    get(url, { agent }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? done(performance.now() - started) : failed(new Error(`${answer.statusCode}`)),
      )
    }).once('error', failed)
  })
}

async function onSite<T>(work: (site: BenchSite) => Promise<T>): Promise<T> {
  const database = await benchDatabase()
  try {
    const site = await benchSite(database.url)
    try {
      return await work(site)
    } finally {
      await site.stop()
    }
  } finally {
    await database.stop()
  }
}

/** The landing page, one reader after another on one line: from asking to the last byte. */
export function pagesLanding(quick: boolean): Promise<Figure[]> {
  return onSite(async ({ url, cpu }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let n = 0; n < 300; n += 1) await read(url, agent)
    const took: number[] = []
    const before = cpu()
    for (let n = 0; n < (quick ? 300 : 2000); n += 1) took.push(await read(url, agent))
    agent.destroy()
    return [
      { name: 'pages.landing.p50', value: percentile(took, 50), unit: 'ms' },
      { name: 'pages.landing.p99', value: percentile(took, 99), unit: 'ms' },
      { name: 'pages.landing.cpu', value: (cpu() - before) / took.length, unit: 'ms of processor' },
    ]
  })
}

/** Asks for a hundred pages a second, whatever becomes of them, until stopped; answers how many came. */
function readers(url: string): () => Promise<{ readonly pages: number; readonly seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const started = performance.now()
  let [asked, pages] = [0, 0]
  const open = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1000) * PAGES_PER_SECOND
    for (; asked < due; asked += 1) {
      // A page that a busy server refuses has not come: the figure of pages says so.
      const one = read(url, agent).then(
        () => {
          pages += 1
        },
        () => undefined,
      )
      open.add(one)
      void one.finally(() => open.delete(one))
    }
  }, 10)
  return async () => {
    clearInterval(timer)
    const seconds = (performance.now() - started) / 1000
    await Promise.all(open)
    agent.destroy()
    return { pages, seconds }
  }
}

/** What a hundred pages a second cost the orders beside them: runs with and without, in turn, on one server. */
export function pagesBesideOrders(quick: boolean): Promise<Figure[]> {
  return onSite(async (site) => {
    const [rounds, seconds] = quick ? [3, 3] : [7, 6]
    await live(site, CLIENTS, WARM_UP_SECONDS)
    const warm = readers(site.url)
    await live(site, CLIENTS, WARM_UP_SECONDS)
    await warm()
    const [ratios, besides, rates]: number[][] = [[], [], []]
    for (let n = 0; n < rounds; n += 1) {
      const alone = await live(site, CLIENTS, seconds)
      const stop = readers(site.url)
      const beside = await live(site, CLIENTS, seconds)
      const { pages, seconds: took } = await stop()
      ratios?.push(beside.perSecond / alone.perSecond)
      besides?.push(beside.perSecond)
      rates?.push(pages / took)
    }
    const [value, ratio] = [median(besides ?? []), median(ratios ?? [])]
    return [
      { name: 'pages.beside-orders', value, unit: 'commands/s', ratio, ratio_to: 'without pages' },
      { name: 'pages.beside-orders.pages', value: median(rates ?? []), unit: 'pages/s' },
    ]
  })
}
