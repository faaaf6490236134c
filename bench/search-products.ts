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

interface Measured {
  /** Of each query the first answer that the process ever gave. */
  readonly unasked: readonly number[]
  readonly first: readonly number[]
  readonly deep: readonly number[]
  /** The first page, each with a filter of its own. */
  readonly refined: readonly number[]
  /** The tenth page: as deep in the lists of a tenth of the products as the hundredth in those of all. */
  readonly tenth: readonly number[]
  readonly documents: number
  readonly index: number
  readonly bytes: number
}

async function measure(count: number, each: number): Promise<Measured> {
  const database = await benchDatabase()
  try {
    const cost = await writeCatalogue(database.url, count)
    const server = await benchServer(database.url, 256)
    try {
      const { port } = server.players
      const unasked = await searchFirst(port)
      // The first searches make connections, plans and compiled code, and read what all others find read.
      await search(port, 1, Math.ceil(each / 2), 1)
      const first = await search(port, 1, each, 2)
      const deep = await search(port, 100, each, 3)
      const tenth = await search(port, 10, each, 4)
      return { unasked, first, deep, tenth, refined: await search(port, 1, each, 5, newFilter), ...cost }
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}

/**
 * Search with two filters and all facets at twenty clients, first page and hundredth page, over a million products
 * (`--quick`: a hundred thousand) against a tenth of them; what making the index cost. Words and filters that a
 * process was never asked for before are measured apart.
 */
export async function searchProducts(quick: boolean): Promise<Figure[]> {
  const [count, each] = quick ? [100_000, 60] : [1_000_000, 200]
  const few = await measure(count / 10, each)
  const many = await measure(count, each)
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
