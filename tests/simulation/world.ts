import { houseOn } from '../../server/entry/house.ts'
import { answeringTo, lanes, lanesOf, reactionsTo } from '../../server/entry/worker.ts'
import type { Actor } from '../../server/kernel/use-case.ts'
import { saidIn } from '../../server/modules/credit/lender-news.rules.ts'
import { receiveLenderNews } from '../../server/modules/credit/receive-lender-news.ts'
import { issueWaiting } from '../../server/modules/invoices/index.ts'
import { type Outside, receiveProviderEvent } from '../../server/modules/payments/index.ts'
import type { ProviderEvent } from '../../server/modules/payments/providers/provider.ts'
import { newsOf } from '../../server/modules/payments/report.rules.ts'
import { fireDeadlines } from '../../server/platform/deadlines.ts'
import type { Environment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import type { Access } from '../../server/platform/judge-command.ts'
import { memoryFeeds } from '../../server/platform/memory-feeds.ts'
import { emptyTables, type MemoryTables, memoryStore } from '../../server/platform/memory-store.ts'
import { relayEvents, relayOutside } from '../../server/platform/relay.ts'
import type { Commit, DeadlineRow } from '../../server/platform/store.ts'
import type { SimulatedBank } from './bank.ts'
import { byHand } from './by-hand.ts'
import { type Counters, countersOf, holds, Violation } from './counters.ts'
import { type Do, doTwice } from './doing.ts'
import { defaultRates, faultyFeeds, faultyStore } from './faults.ts'
import { lendersOf, type SimulatedLenders } from './lenders.ts'
import { officeOf } from './office.ts'
import { callOutside } from './outside-calls.ts'
import { type FaultyProvider, faultyProvider } from './provider.ts'
import { type Random, randomOf } from './random.ts'
import { HOUR, type Scheduler, schedulerFrom } from './scheduler.ts'
import { twoProviders } from './two-providers.ts'

/** The whole product in one process on virtual time, with everything that can fail around it. */
export interface World {
  readonly seed: string
  /** Of so many orders the buyer claims something: 0 to 1. */
  readonly claimShare: number
  /** Most orders have the on-time plan. */
  readonly hasPlan: boolean
  /** Some buyers have a line, and a tenth of the orders is paid later. */
  readonly hasCredit: boolean
  readonly tables: MemoryTables
  readonly counters: Counters
  readonly scheduler: Scheduler
  readonly provider: FaultyProvider
  readonly bank: SimulatedBank
  /** Outside lenders; without credit nobody asks them. */
  readonly lenders: SimulatedLenders
  /** What was asked of a provider that does not do it, or of the wrong one. */
  readonly wrong: readonly string[]
  /** Which provider knows a key. */
  readonly ownerOf: (key: string) => string
  readonly do: Do
  /** Runs until nobody has anything to do before `until`; answers when nothing is left at all. */
  run(until: number): Promise<void>
  commands(): number
  /** The first thing that went wrong. */
  problem(): unknown
}

/** Buyers and suppliers act for their own company; clock, provider and reactions for the house. */
const access: Access = {
  reads: () => ({}),
  judge: (actor, _action, sides) => {
    if (actor.kind !== 'user') return 'yes'
    return sides.some((side) => side.company === actor.company) ? 'yes' : 'not-found'
  },
}

function environmentOf(scheduler: Scheduler, random: Random): Environment {
  let incidents = 0
  return {
    now: scheduler.instant,
    random: random.next,
    pause: () => Promise.resolve(),
    incident: () => {
      incidents += 1
      return `inc_${incidents}`
    },
    elapsed: () => 0,
  }
}

const rest = () => new Promise<void>((done) => setImmediate(done))

/** What a world begins with. */
interface Beginning {
  readonly seed: string
  readonly start: number
  readonly claimShare: number
  readonly hasPlan: boolean
  readonly hasCredit: boolean
}

export function worldOf(beginning: Beginning, onCommit: (commit: Commit) => void): World {
  const { seed, start, claimShare, hasPlan } = beginning
  const tables = emptyTables()
  const counters = countersOf()
  const scheduler = schedulerFrom(start)
  const random = randomOf(`${seed}|world`)
  const problems: unknown[] = []
  const told = (commit: Commit) => {
    try {
      onCommit(commit)
      desk.onCommit(commit)
    } catch (error) {
      problems.push(error)
    }
  }
  const store = faultyStore(memoryStore(tables, told), randomOf(`${seed}|store`), defaultRates, counters)
  const onFault = (_incident: string, useCase: string, error: unknown) => {
    problems.push(new Violation('no fault of ours', `${useCase}: ${error instanceof Error ? error.stack : error}`))
  }
  // Nobody is told anything here: news for people has no reader.
  const lanesHere = (topic: string) => lanesOf(topic) & (lanes.inside | lanes.outside | lanes.invoices)
  const environment = environmentOf(scheduler, random)
  const options = { ...houseOn(store, access), lanesOf: lanesHere, environment, onFault }
  // Two servers on one store: what people do and what calls outside.
  const [api, work] = [createExecutor(options), createExecutor(options)]
  const feeds = faultyFeeds(memoryFeeds(tables), randomOf(`${seed}|feeds`), defaultRates, counters)
  let commands = 0

  const doIt = doTwice({ api, work, tables, scheduler, random, counters, problems }, () => {
    commands += 1
  })

  const provider = faultyProvider({ seed, scheduler, counters, deliver, tellsAgain: claimShare > 0 && !hasPlan })
  const providers = twoProviders(provider)
  function deliver(event: ProviderEvent): void {
    const news = newsOf(event)
    const name = providers.ownerOf(keyOf(event))
    const input = { provider: name, eventId: event.id, raw: JSON.stringify(news), news }
    const actor: Actor = { kind: 'provider', roles: [] }
    commands += 1
    const id = `hook:${event.id}:${commands}`
    void api.submit(receiveProviderEvent, { id, input, fingerprint: id, actor })
  }

  const failed = (error: unknown) => void problems.push(error)
  const { bank, desk } = officeOf({ seed, tables, scheduler, counters, do: doIt }, failed)
  const hand = byHand(provider, bank, scheduler, counters)
  const lenders = lendersOf({ seed, scheduler, counters, wire: bank.wire, deliver: hear })
  function hear(lender: string, newsId: string, says: Parameters<typeof saidIn>[0]): void {
    const input = { lender, newsId, raw: newsId, says: saidIn(says) }
    commands += 1
    const id = `lender:${newsId}:${commands}`
    void api.submit(receiveLenderNews, { id, input, fingerprint: id, actor: { kind: 'provider', roles: [] } })
  }
  const named = (name: string) => (name.startsWith('house-') ? hand : providers.named(name))
  const outside = { stoppedUntil: 0 }
  const engine = { api, work, feeds, tables, scheduler, named, lenders, random, counters, problems, outside }
  return {
    ...beginning,
    tables,
    counters,
    scheduler,
    provider,
    bank,
    lenders,
    wrong: providers.wrong,
    ownerOf: providers.ownerOf,
    do: doIt,
    run: (until) => run(engine, until),
    commands: () => commands,
    problem: () => problems[0],
  }
}

/** The key that news is about. */
function keyOf(event: ProviderEvent): string {
  if (event.type === 'payment') return event.payment.key
  return event.type === 'refund' || event.type === 'payout' ? event.effect.key : ''
}

interface Engine {
  readonly api: Executor
  readonly work: Executor
  readonly feeds: ReturnType<typeof memoryFeeds>
  readonly tables: MemoryTables
  readonly scheduler: Scheduler
  readonly named: Outside['provider']
  readonly lenders: SimulatedLenders
  readonly random: Random
  readonly counters: Counters
  readonly problems: unknown[]
  readonly outside: { stoppedUntil: number }
}

/** Steps from one instant at which something happens to the next, everything coming to rest at each. */
async function run(engine: Engine, until: number): Promise<void> {
  const { scheduler, problems } = engine
  let stopped = 0
  for (;;) {
    if (problems.length > 0) throw problems[0]
    const due = await engine.feeds.nextDeadline()
    const dueAt = due === undefined ? Number.POSITIVE_INFINITY : Math.max(Date.parse(due), stopped)
    const next = Math.min(scheduler.next() ?? Number.POSITIVE_INFINITY, dueAt)
    if (next > until || next === Number.POSITIVE_INFINITY) return
    scheduler.moveTo(next)
    // Now and then the clock's runner stands still for days; then all that is overdue fires in order.
    if (stopped <= scheduler.now() && engine.random.chance(0.003)) {
      engine.counters.hit('deadlines.stopped-for-days')
      stopped = scheduler.now() + engine.random.int(2, 9) * 86_400_000
    }
    stopOutside(engine)
    scheduler.runDue()
    await settle(engine, scheduler.now() >= stopped)
  }
}

/** Now and then the process that calls outside is gone for days; what it is to do waits. */
function stopOutside({ scheduler, random, counters, outside }: Engine): void {
  if (scheduler.now() < outside.stoppedUntil || !random.chance(0.003)) return
  counters.hit('outside.stopped-for-days')
  outside.stoppedUntil = scheduler.now() + random.int(6, 72) * HOUR
  scheduler.at(outside.stoppedUntil, () => undefined)
}

/** Whether anything of this instant is still to be done. */
function isOpen({ tables, scheduler, outside }: Engine): boolean {
  if (scheduler.now() >= outside.stoppedUntil) return tables.open.size > 0
  return [...tables.open.values()].some(({ lanes: of }) => (of & ~lanes.outside) !== 0)
}

/** Rounds of relay and deadlines at one instant; more means that something is tried for ever. */
const ROUNDS_MOST = 300

/** Lets relays, calls and deadlines of this instant come to rest. */
async function settle(engine: Engine, withDeadlines: boolean): Promise<void> {
  const { api, work, feeds, scheduler, tables } = engine
  const clock = {
    feeds,
    executor: api,
    answering: (row: DeadlineRow) => {
      engine.counters.hit(`fired.${row.name}`)
      return answering(row, scheduler.instant())
    },
    onProblem: noteRefused(engine),
  }
  for (let round = 0; engine.problems.length === 0; round += 1) {
    holds(round < ROUNDS_MOST, '7 everything comes to rest', () => [...tables.open.keys()].slice(0, 5).join(' '))
    await rest()
    if (isOpen(engine)) await relayAll(engine)
    const at = scheduler.instant()
    const fired = withDeadlines ? await fireDeadlines(at, clock) : 0
    scheduler.runDue()
    await rest()
    if (fired === 0 && !isOpen(engine) && api.waiting() + work.waiting() === 0) return
  }
}

function answering(row: DeadlineRow, now: string) {
  holds(row.at <= now, '10 no deadline fires early', () => `${row.name} of ${row.at} at ${now}`)
  const found = answeringTo(row)
  if (found === undefined) throw new Violation('every deadline has an answer', row.name)
  return found
}

function noteRefused({ counters }: Engine) {
  return (row: { readonly name?: string; readonly topic?: string }) => {
    counters.hit(`lost.${row.name ?? row.topic}`)
  }
}

async function relayAll(engine: Engine): Promise<void> {
  const { feeds, api } = engine
  const inside = relayEvents({ feeds, executor: api, lane: lanes.inside, reactionsTo, onProblem: noteRefused(engine) })
  const calls = () =>
    relayOutside({ feeds, lane: lanes.outside, handle: (event) => callOutside(engine, event), concurrency: 256 })
  const isStopped = engine.scheduler.now() < engine.outside.stoppedUntil
  const issued = issueWaiting({ feeds, executor: engine.work, lane: lanes.invoices })
  await Promise.all([inside, isStopped ? undefined : calls(), issued])
}
