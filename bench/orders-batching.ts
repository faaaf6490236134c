import pg from 'pg'
import { type Figure, median, percentile } from './figures.ts'
import { commandsPerLife, liveOrder, openPlayer } from './order-life.ts'
import { type BenchServer, benchDatabase, benchServer } from './server.ts'

interface Run {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Lives orders with some clients for some seconds: commands per second and how long each took. */
export async function live(server: BenchServer, clients: number, seconds: number): Promise<Run> {
  const players = Array.from({ length: clients }, () => openPlayer(server.players))
  const took: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  let lives = 0
  await Promise.all(
    players.map(async (player) => {
      while (performance.now() < until) {
        await liveOrder(player, server.players, (ms) => took.push(ms))
        lives += 1
      }
    }),
  )
  const perSecond = (lives * commandsPerLife) / ((performance.now() - started) / 1000)
  for (const player of players) player.close()
  return { perSecond, p50: percentile(took, 50), p99: percentile(took, 99) }
}

/** The floor that any commit has: bare single-row inserts, one transaction each, by some connections. */
async function commitFloor(url: string, connections: number, seconds: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client(url)
      await client.connect()
      return client
    }),
  )
  await clients[0]?.query('create table if not exists public.floor (id bigserial primary key, text text)')
  const started = performance.now()
  const until = started + seconds * 1000
  let commits = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        await client.query({ name: 'floor', text: 'insert into public.floor (text) values ($1)', values: ['x'] })
        commits += 1
      }
    }),
  )
  const perSecond = commits / ((performance.now() - started) / 1000)
  await Promise.all(clients.map((client) => client.end()))
  return perSecond
}

/** The engine compiles what it runs often: a server is measured as it is after some thousands of commands. */
const WARM_UP_SECONDS = 4

/** One run on a server of its own: two at once would share the relay's work. */
async function runOn(url: string, batch: number, clients: number, seconds: number): Promise<Run & { memory: number }> {
  const server = await benchServer(url, batch)
  try {
    await live(server, Math.max(clients, 16), WARM_UP_SECONDS)
    return { ...(await live(server, clients, seconds)), memory: server.memory() }
  } finally {
    await server.stop()
  }
}

/** Full order lives over HTTP, batching on against off, alternating, on one database. */
export async function ordersBatching(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  const [rounds, seconds] = quick ? [1, 3] : [3, 8]
  const figures: Figure[] = []
  let best = 0
  try {
    for (const clients of [1, 64, 256]) {
      const on = []
      const off = []
      for (let round = 0; round < rounds; round += 1) {
        on.push(await runOn(database.url, 256, clients, seconds))
        off.push(await runOn(database.url, 1, clients, seconds))
      }
      const value = median(on.map((run) => run.perSecond))
      best = Math.max(best, value)
      const name = `orders.batching.${clients}`
      const ratio = value / median(off.map((run) => run.perSecond))
      figures.push({ name, value, unit: 'commands/s', ratio, ratio_to: 'batch size 1' })
      figures.push({ name: `${name}.p50`, value: median(on.map((run) => run.p50)), unit: 'ms' })
      figures.push({ name: `${name}.p99`, value: median(on.map((run) => run.p99)), unit: 'ms' })
      figures.push({ name: `${name}.memory`, value: median(on.map((run) => run.memory)), unit: 'MB' })
    }
    const floor = await commitFloor(database.url, 8, seconds)
    const ratio_to = 'bare single-row inserts, 8 connections'
    figures.push({ name: 'commit.floor', value: floor, unit: 'inserts/s' })
    figures.push({ name: 'orders.batching.best', value: best, unit: 'commands/s', ratio: best / floor, ratio_to })
  } finally {
    await database.stop()
  }
  return figures
}
