import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { writeCatalogue } from './catalogue-rows.ts'
import { type Figure, percentile } from './figures.ts'
import { numbersOf } from './product-words.ts'
import { benchDatabase, benchServer } from './server.ts'

const CLIENTS = 20

/** What is searched for: the labelled queries, each with two filters and all facets. */
const queries = readFileSync(new URL('../tests/data/relevance/queries.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[1] ?? '')
const filters = [
  'badge=true&country=CN',
  'badge=true&price_to=50000',
  'country=DE,IN&stars=4',
  'certificate=CE&lead_days=30',
  'badge=true&check=on-site-audit',
] as const

const pathOf = (query: string, filter: string, page: number) =>
  `/v1/search/products?q=${encodeURIComponent(query)}&${filter}&page=${page}`

/** What tells a number from 0 to below 1 by chance, always the same ones. */
type Chance = () => number

const pick = <T>(list: readonly T[], chance: Chance) => list[Math.floor(chance() * list.length)] as T
const anyFilter = (chance: Chance): string => pick(filters, chance)
/** A price that nobody asked for before, but by chance. */
const newFilter = (chance: Chance) => `badge=true&price_to=${10_000 + Math.floor(chance() * 1_000_000)}`

/** Twenty clients search without a pause, so many times each; milliseconds of each answer. */
function search(port: number, page: number, each: number, seed: number, filter = anyFilter) {
  const chance = numbersOf(seed)
  return askAll(
    port,
    Array.from({ length: CLIENTS * each }, () => pathOf(pick(queries, chance), filter(chance), page)),
  )
}

/** Each query once: a process keeps what has the words, so the first who asks for them waits longer. */
function searchFirst(port: number): Promise<readonly number[]> {
  return askAll(
    port,
    queries.map((query, n) => pathOf(query, filters[n % filters.length] as string, 1)),
  )
}

/** Twenty clients take one path after the other. */
async function askAll(port: number, paths: readonly string[]): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const open = paths[Symbol.iterator]()
  const times: number[] = []
  const client = async () => {
    for (const path of open) {
      const started = performance.now()
      await ask(agent, port, path)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  agent.destroy()
  return times
}

function ask(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request({ agent, port, host: '127.0.0.1', path }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    })
    asking.once('error', reject)
    asking.end()
  })
}

/** So many products, and a server that searches them. */
interface Shop {
  readonly port: number
  /** What making the index cost: milliseconds and bytes. */
  readonly cost: Awaited<ReturnType<typeof writeCatalogue>>
  stop(): Promise<void>
}

async function openShop(count: number): Promise<Shop> {
  const database = await benchDatabase()
  try {
    const cost = await writeCatalogue(database.url, count)
    const server = await benchServer(database.url, 256)
    return { port: server.players.port, cost, stop: () => server.stop().finally(database.stop) }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** What is measured of both shops, a turn each: the machine is faster at one moment than at another. */
const kinds = {
  first: { page: 1, filter: anyFilter },
  deep: { page: 100, filter: anyFilter },
  /** As deep in the lists of a tenth of the products as the hundredth page in those of all. */
  tenth: { page: 10, filter: anyFilter },
  /** The first page, each with a filter of its own. */
  refined: { page: 1, filter: newFilter },
}
type Kind = keyof typeof kinds
const TURNS = 4

/** Milliseconds of each answer; of each query the first that a process ever gave; what the index cost. */
type Measured = Readonly<Record<Kind | 'unasked', readonly number[]>> & Shop['cost']

async function measure(shops: readonly Shop[], each: number): Promise<readonly Measured[]> {
  const named = ['unasked', ...Object.keys(kinds)]
  const times = shops.map(() => Object.fromEntries(named.map((name) => [name, [] as number[]])))
  const told = (shop: number, kind: Kind | 'unasked', more: readonly number[]) => times[shop]?.[kind]?.push(...more)
  for (const [n, { port }] of shops.entries()) told(n, 'unasked', await searchFirst(port))
  // The first searches make connections, plans and compiled code, and read what all others find read.
  for (const { port } of shops) await search(port, 1, Math.ceil(each / 2), 1)
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [k, [kind, { page, filter }]] of Object.entries(kinds).entries())
      for (const [n, { port }] of shops.entries())
        told(n, kind as Kind, await search(port, page, Math.ceil(each / TURNS), 2 + k + 10 * turn, filter))
  return shops.map(({ cost }, n) => ({ ...times[n], ...cost }) as unknown as Measured)
}

/**
 * Search with two filters and all facets at twenty clients, first page and hundredth page, over a million products
 * (`--quick`: a hundred thousand) against a tenth of them; what making the index cost. Words and filters that a
 * process was never asked for before are measured apart.
 */
export async function searchProducts(quick: boolean): Promise<Figure[]> {
  const [count, each] = quick ? [100_000, 60] : [1_000_000, 200]
  const shops: Shop[] = []
  try {
    for (const size of [count / 10, count]) shops.push(await openShop(size))
    return figuresOf(count, (await measure(shops, each)) as [Measured, Measured])
  } finally {
    for (const shop of shops) await shop.stop()
  }
}

function figuresOf(count: number, [few, many]: readonly [Measured, Measured]): Figure[] {
  const told = (products: number) => products.toLocaleString('en')
  const ratio_to = `the same over ${told(count / 10)} products (this one ${told(count)})`
  // Of a tenth of the products most lists have no hundredth page: it is held against the page that is as deep, too.
  const sameDepth = (part: number): Figure => {
    const [value, other] = [percentile(many.deep, part), percentile(few.tenth, part)]
    const tenth = `the tenth page over ${told(count / 10)} products`
    return { name: `search.products.same-depth.p${part}`, value, unit: 'ms', ratio: value / other, ratio_to: tenth }
  }
  const of = (name: string, value: number, other: number, unit: string): Figure => ({
    ...{ name: `search.products.${name}`, value, unit, ratio: value / other, ratio_to },
  })
  return [
    ...[50, 95, 99].flatMap((part) => [
      of(`first-page.p${part}`, percentile(many.first, part), percentile(few.first, part), 'ms'),
      of(`hundredth-page.p${part}`, percentile(many.deep, part), percentile(few.deep, part), 'ms'),
      sameDepth(part),
      of(`filter-never-asked.p${part}`, percentile(many.refined, part), percentile(few.refined, part), 'ms'),
      of(`words-never-asked.p${part}`, percentile(many.unasked, part), percentile(few.unasked, part), 'ms'),
    ]),
    of('documents', many.documents / 1000, few.documents / 1000, 's'),
    of('index', many.index / 1000, few.index / 1000, 's'),
    of('index-size', many.bytes / 1e6, few.bytes / 1e6, 'MB'),
  ]
}
