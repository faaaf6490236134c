import { houseOn } from '../../server/entry/house.ts'
import { answeringTo, lanes, lanesOf, outsideJobs, reactionsTo } from '../../server/entry/worker.ts'
import type { Actor, Json, UseCase, Wanted } from '../../server/kernel/use-case.ts'
import { issueWaiting } from '../../server/modules/invoices/index.ts'
import { type Outside, receiveProviderEvent } from '../../server/modules/payments/index.ts'
import type { ProviderEvent } from '../../server/modules/payments/providers/provider.ts'
import { sandboxChecks } from '../../server/modules/payments/providers/sandbox-checks.ts'
import { newsOf } from '../../server/modules/payments/report.rules.ts'
import { fireDeadlines } from '../../server/platform/deadlines.ts'
import type { Environment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import { eventId } from '../../server/platform/feeds.ts'
import type { Access, Result } from '../../server/platform/judge-command.ts'
import { memoryFeeds } from '../../server/platform/memory-feeds.ts'
import { emptyTables, type MemoryTables, memoryStore } from '../../server/platform/memory-store.ts'
import { relayEvents, relayOutside } from '../../server/platform/relay.ts'
import type { Commit, DeadlineRow, OutboxRow } from '../../server/platform/store.ts'
import { type Counters, countersOf, holds, Violation } from './counters.ts'
import { defaultRates, faultyFeeds, faultyStore } from './faults.ts'
import { type FaultyProvider, faultyProvider } from './provider.ts'
import { type Random, randomOf } from './random.ts'
import { type Scheduler, schedulerFrom } from './scheduler.ts'
import { type TwoProviders, twoProviders } from './two-providers.ts'

/** A command as people and machines of the simulation give it. */
export type Do = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  id: string,
  useCase: UseCase<C, A, W1, W2>,
  input: C,
  actor: Actor,
) => Promise<Result>

/** The whole product in one process on virtual time, with everything that can fail around it. */
export interface World {
  readonly seed: string
  readonly tables: MemoryTables
  readonly counters: Counters
  readonly scheduler: Scheduler
  readonly provider: FaultyProvider
  /** What was asked of a provider that does not do it, or of the wrong one. */
  readonly wrong: readonly string[]
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

/** Commands that nobody may have to wait for; a duplicate is given now and then. */
const DUPLICATED = 0.03
const REPEATED_LATER = 0.01

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

type Doing = Pick<Engine, 'api' | 'work' | 'tables' | 'scheduler' | 'random' | 'counters' | 'problems'>

/** Does what people do, now and then twice: at both servers at once, or again a day later. */
function doTwice({ api, work, tables, scheduler, random, counters, problems }: Doing, counted: () => void): Do {
  const doAt =
    (server: Executor): Do =>
    async (id, useCase, input, actor) => {
      counted()
      const result = await server.submit(useCase, { id, input, fingerprint: id, actor })
      if (result.kind === 'refused') {
        counters.hit(`refused.${result.refused}`)
        if (tables.commands.has(id)) problems.push(new Violation('9 a refusal changes nothing', id))
      }
      return result
    }
  const [doOnce, doElsewhere] = [doAt(api), doAt(work)]
  return async (id, useCase, input, actor) => {
    if (!random.chance(DUPLICATED)) return doOnce(id, useCase, input, actor)
    counters.hit('command.duplicated')
    const [one, two] = await Promise.all([doOnce(id, useCase, input, actor), doElsewhere(id, useCase, input, actor)])
    // What was refused first may be done a moment later; what was done first is never refused (`doAt` looks).
    if (one.kind !== 'refused' && two.kind !== 'refused') checkSame(id, one, two, problems)
    if (one.kind === 'done' && random.chance(REPEATED_LATER / DUPLICATED)) {
      counters.hit('command.repeated-later')
      scheduler.at(scheduler.now() + 86_400_000, () => {
        void work
          .submit(useCase, { id, input, fingerprint: id, actor })
          .then((again) => checkSame(id, one, again, problems))
      })
    }
    return one
  }
}

export function worldOf(seed: string, start: number, onCommit: (commit: Commit) => void): World {
  const tables = emptyTables()
  const counters = countersOf()
  const scheduler = schedulerFrom(start)
  const random = randomOf(`${seed}|world`)
  const problems: unknown[] = []
  const told = (commit: Commit) => {
    try {
      onCommit(commit)
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
  const options = {
    ...houseOn(store, access),
    lanesOf: lanesHere,
    environment: environmentOf(scheduler, random),
    onFault,
  }
  // Two servers on one store: what people do and what calls outside.
  const [api, work] = [createExecutor(options), createExecutor(options)]
  const feeds = faultyFeeds(memoryFeeds(tables), randomOf(`${seed}|feeds`), defaultRates, counters)
  let commands = 0

  const doIt = doTwice({ api, work, tables, scheduler, random, counters, problems }, () => {
    commands += 1
  })

  const provider = faultyProvider({ seed, scheduler, counters, deliver })
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

  const engine = { api, work, feeds, tables, scheduler, providers, random, counters, problems }
  return {
    seed,
    tables,
    counters,
    scheduler,
    provider,
    wrong: providers.wrong,
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

function checkSame(id: string, one: Result, two: Result, problems: unknown[]): void {
  const same =
    one.kind === 'done' && two.kind === 'done'
      ? JSON.stringify(one.answer) === JSON.stringify(two.answer) && (one.replayed || two.replayed)
      : one.kind === two.kind
  if (!same) problems.push(new Violation('9 replaying changes nothing', `${id}: ${text(one)} and ${text(two)}`))
}

const text = (result: Result) => JSON.stringify(result)

interface Engine {
  readonly api: Executor
  readonly work: Executor
  readonly feeds: ReturnType<typeof memoryFeeds>
  readonly tables: MemoryTables
  readonly scheduler: Scheduler
  readonly providers: TwoProviders
  readonly random: Random
  readonly counters: Counters
  readonly problems: unknown[]
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
    scheduler.runDue()
    await settle(engine, scheduler.now() >= stopped)
  }
}

/** Rounds of relay and deadlines at one instant; more means that something is tried for ever. */
const ROUNDS_MOST = 300

/** Lets relays, calls and deadlines of this instant come to rest. */
async function settle(engine: Engine, withDeadlines: boolean): Promise<void> {
  const { api, work, feeds, scheduler, tables } = engine
  const clock = {
    feeds,
    executor: api,
    answering: (row: DeadlineRow) => answering(row, scheduler.instant()),
    onProblem: noteRefused(engine),
  }
  for (let round = 0; engine.problems.length === 0; round += 1) {
    holds(round < ROUNDS_MOST, '7 everything comes to rest', () => [...tables.open.keys()].slice(0, 5).join(' '))
    await rest()
    if (tables.open.size > 0) await relayAll(engine)
    const at = scheduler.instant()
    const fired = withDeadlines ? await fireDeadlines(at, clock) : 0
    scheduler.runDue()
    await rest()
    if (fired === 0 && tables.open.size === 0 && api.waiting() + work.waiting() === 0) return
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
  const outside = relayOutside({
    feeds,
    lane: lanes.outside,
    handle: (event) => callOutside(engine, event),
    concurrency: 256,
  })
  const issued = issueWaiting({ feeds, executor: engine.work, lane: lanes.invoices })
  await Promise.all([inside, outside, issued])
}

const checks = sandboxChecks()

/** Runs a handler that calls the provider; its process may die before, between and after. */
async function callOutside(engine: Engine, event: OutboxRow): Promise<void> {
  const { scheduler, providers, work, random, counters } = engine
  const handler = outsideJobs[event.topic]
  holds(handler !== undefined, 'every event has a handler', () => event.topic)
  const maybeDie = () => {
    if (!random.chance(0.01)) return
    counters.hit('outside.died')
    throw new Error('the process died')
  }
  const outside: Outside = {
    provider: providers.named,
    checks,
    now: scheduler.instant,
    submit: async (step, useCase, input) => {
      maybeDie()
      const id = `outside|${eventId(event)}|${step}`
      const actor: Actor = { kind: 'reaction', roles: [] }
      const result = await work.submit(useCase, { id, input, fingerprint: id, actor })
      maybeDie()
      return result
    },
  }
  await handler(event, outside)
}
