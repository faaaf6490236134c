import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../platform/clock.ts'
import { type DeadlineOptions, fireDeadlines } from '../platform/deadlines.ts'
import { systemEnvironment } from '../platform/environment.ts'
import { type BatchReport, createExecutor, type Executor, type ExecutorSettings } from '../platform/executor.ts'
import type { Feeds } from '../platform/feeds.ts'
import { type Measures, measuredExecutor, measuredStore } from '../platform/measured.ts'
import { patience } from '../platform/patience.ts'
import { readPool } from '../platform/postgres.ts'
import { postgresFeeds } from '../platform/postgres-feeds.ts'
import { postgresStore } from '../platform/postgres-store.ts'
import { type RelayOptions, relayEvents } from '../platform/relay.ts'
import type { Store } from '../platform/store.ts'
import { houseOn, tables } from './house.ts'
import { executorAccess } from './judge-access.ts'
import { answeringTo, lanes, reactionsTo } from './worker.ts'

/** The house on one database: executor, reads, events and deadlines. Shared by all processes that write. */
export interface Runtime {
  readonly pool: pg.Pool
  readonly executor: Executor
  /** A second one for bulk work: while one decides, the database works for the other. */
  readonly beside: Executor
  readonly feeds: Feeds
  readonly relay: RelayOptions
  readonly deadlines: DeadlineOptions
  close(): Promise<void>
}

export interface RuntimeOptions {
  readonly databaseUrl: string
  readonly clock: (pool: pg.Pool) => Clock
  readonly log: Logger
  readonly settings?: Partial<ExecutorSettings>
  /** Called after a batch that wrote news for a relay. */
  readonly onNews?: () => void
  /** Called after each batch. */
  readonly onBatch?: (report: BatchReport) => void
  /** Absent: nothing is measured. */
  readonly measures?: Measures
}

/** Opens the house. The clock is made on the same pool, so that all agree on business time. */
export async function openRuntime(o: RuntimeOptions): Promise<Runtime & { readonly clock: Clock }> {
  const pool = readPool(o.databaseUrl)
  pool.on('error', (error) => o.log.warn({ error: error.message }, 'a read connection was lost'))
  const clock = o.clock(pool)
  await clock.refresh()
  const store = postgresStore(o.databaseUrl, tables)
  const [executor, beside] = [executorOn(store, clock, o), executorOn(store, clock, o)]
  const feeds = postgresFeeds(pool)
  return {
    pool,
    clock,
    executor,
    beside,
    feeds,
    ...followers(feeds, executor, o.log),
    async close() {
      await Promise.all([executor.drain(), beside.drain()])
      await store.close()
      await pool.end()
    },
  }
}

/** An executor of the house; two of one store are like two servers: each waits for the other's roots. */
function executorOn(store: Store, clock: Clock, o: RuntimeOptions): Executor {
  const executor = createExecutor({
    ...houseOn(o.measures === undefined ? store : measuredStore(store, o.measures), executorAccess),
    environment: systemEnvironment(() => clock.now()),
    ...(o.settings === undefined ? {} : { settings: o.settings }),
    onBatch(report) {
      o.onBatch?.(report)
      if (report.news > 0) o.onNews?.()
    },
    onFault: (incident, useCase, error) =>
      o.log.error(
        { incident, useCase, error: String(error instanceof Error ? error.stack : error) },
        'a fault of ours',
      ),
  })
  return o.measures === undefined ? executor : measuredExecutor(executor, o.measures)
}

/** Who follows news and time. What fails waits longer and longer, each for itself. */
function followers(feeds: Feeds, executor: Executor, log: Logger): Pick<Runtime, 'relay' | 'deadlines'> {
  return {
    relay: {
      feeds,
      executor,
      lane: lanes.inside,
      reactionsTo,
      patience: patience(),
      onProblem: (event, reaction, result) =>
        log.warn({ topic: event.topic, reaction, result }, 'a reaction did nothing'),
    },
    deadlines: {
      feeds,
      executor,
      answering: answeringTo,
      patience: patience(),
      onProblem: (deadline, result) => log.warn({ deadline, result }, 'a deadline did nothing'),
    },
  }
}

/** Does something again and again until stopped: at once while there is work, else after a pause or a kick. */
export interface Loop {
  kick(): void
  stop(): Promise<void>
}

/** Starts a loop; `work` answers how much it did. A failure is logged and tried again after the pause. */
export function startLoop(work: () => Promise<number>, pauseMilliseconds: number, log: Logger): Loop {
  let stopped = false
  let wake: () => void = () => undefined
  let kicked = false
  const run = async () => {
    while (!stopped) {
      kicked = false
      const done = await work().catch((error: unknown) => {
        log.warn({ error: String(error) }, 'a loop failed and goes on')
        return 0
      })
      if (done > 0 || kicked || stopped) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMilliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const ended = run()
  return {
    kick() {
      kicked = true
      wake()
    },
    async stop() {
      stopped = true
      wake()
      await ended
    },
  }
}

/** One round of what follows by itself: reactions to news, then deadlines that are due. */
export async function turn(runtime: Runtime & { readonly clock: Clock }): Promise<number> {
  const relayed = await relayEvents(runtime.relay)
  const fired = await fireDeadlines(runtime.clock.now(), runtime.deadlines)
  return relayed + fired
}
