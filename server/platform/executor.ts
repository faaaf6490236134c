import type { Command, Json, RootId, UseCase, Wanted } from '../kernel/use-case.ts'
import { type ExactCounter, type House, resolveNames, type Tried, tryBatch, type Workplace } from './batch.ts'
import type { Environment } from './environment.ts'
import { type Access, type AnyUseCase, firstRound, type Pending, type Result } from './judge-command.ts'
import { keptRoots } from './kept-roots.ts'
import { StoreConflict, StoreFull, StoreLost } from './store.ts'

/** Sizes of the executor. Not policy of the trade: how it uses the machine. */
export interface ExecutorSettings {
  /** Commands of one batch; 1 = one transaction per command. */
  readonly batchCommands: number
  /** Locks of one batch: 12,000 fit PostgreSQL's default lock table, other servers need room too. */
  readonly batchLocks: number
  /** Commands that may wait; one more is answered `busy`. */
  readonly queueInteractive: number
  readonly queueBulk: number
}

export const defaultSettings: ExecutorSettings = {
  batchCommands: 256,
  batchLocks: 1000,
  queueInteractive: 50000,
  queueBulk: 5000,
}

/** What one batch took, for metrics. */
export interface BatchReport {
  readonly commands: number
  readonly refused: number
  readonly later: number
  readonly retries: number
  readonly milliseconds: number
  /** Events that a relay has to see. */
  readonly news: number
}

export interface ExecutorOptions extends House {
  readonly environment: Environment
  readonly settings?: Partial<ExecutorSettings>
  readonly onBatch?: (report: BatchReport) => void
  /** A fault of ours: the incident's name stands in the answer, the error only here. */
  readonly onFault?: (incident: string, useCase: string, error: unknown) => void
}

/** What this executor knows besides: what its own batches have read. */
type Own = ExecutorOptions & Workplace

/** Everything that writes goes through `submit`; it never throws and answers after the commit. */
export interface Executor {
  submit<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    useCase: UseCase<C, A, W1, W2>,
    command: Command<C>,
  ): Promise<Result>
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
  /** Refuses new commands as `busy` and resolves when the rest is answered. */
  drain(): Promise<void>
  waiting(): number
}

/** How often a batch is tried as it is before it is split: a neighbour may be at fault. */
const TRIES_BEFORE_SPLIT = 5
/** A lost connection is tried for about a minute before the caller is told to come back. */
const TRIES_WHEN_LOST = 12
const RETRY_AFTER_SECONDS = 2

export function createExecutor(options: ExecutorOptions): Executor {
  const settings = { ...defaultSettings, ...options.settings }
  const own: Own = { ...options, kept: keptRoots(), batchLocks: settings.batchLocks }
  const interactive: Pending[] = []
  const bulk: Pending[] = []
  let running: Promise<void> | undefined
  let draining = false

  async function loop(): Promise<void> {
    while (interactive.length + bulk.length > 0) {
      const batch = takeBatch(interactive, bulk, settings, options.access)
      const later = await runBatch(batch, own)
      // Deferred commands go first: their locks are in the sorted set of the next batch, so they cannot starve.
      for (const p of later.reverse()) (p.useCase.bulk ? bulk : interactive).unshift(p)
    }
    running = undefined
  }

  return {
    submit(useCase, command) {
      const queue = useCase.bulk ? bulk : interactive
      const room = useCase.bulk ? settings.queueBulk : settings.queueInteractive
      if (draining || queue.length >= room)
        return Promise.resolve({ kind: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS })
      return new Promise((settle) => {
        queue.push({
          useCase: useCase as unknown as AnyUseCase,
          command,
          needs: new Map(),
          fresh: false,
          settle,
          queuedAt: options.environment.elapsed(),
        })
        running ??= Promise.resolve().then(loop)
      })
    },
    async idle() {
      while (running !== undefined) await running
    },
    async drain() {
      draining = true
      while (running !== undefined) await running
    },
    waiting: () => interactive.length + bulk.length,
  }
}

/** Takes what fits: people before bulk work, and bulk at most half a batch so that it cannot crowd them out. */
function takeBatch(interactive: Pending[], bulk: Pending[], s: ExecutorSettings, access: Access): Pending[] {
  const batch: Pending[] = []
  let locks = 0
  const fill = (queue: Pending[], most: number) => {
    let taken = 0
    for (const p of queue) {
      const more = locksOf(p, access)
      if (taken >= most || batch.length >= s.batchCommands || (locks + more > s.batchLocks && batch.length > 0)) break
      batch.push(p)
      locks += more
      taken += 1
    }
    queue.splice(0, taken)
  }
  fill(interactive, s.batchCommands)
  fill(bulk, Math.max(1, Math.floor(s.batchCommands / 2)))
  return batch
}

/** The locks that a command takes at least. Bulk work may want hundreds: what it reads first is known by its input. */
function locksOf(p: Pending, access: Access): number {
  try {
    const root = p.useCase.bulk && p.needs.size === 0 ? p.useCase.root(p.command.input) : undefined
    if (typeof root === 'string') firstRound(p, root, access)
  } catch {
    // The batch meets it again, and answers it.
  }
  return Math.max(1, p.needs.size)
}

/** Runs a batch until it is answered; gives back the commands that have to wait for the next one. */
async function runBatch(batch: readonly Pending[], o: Own): Promise<Pending[]> {
  const started = o.environment.elapsed()
  let counters: readonly ExactCounter[] = []
  let lost = 0
  // What has been answered is out of the batch for good: a later try must not carry it out.
  let open = batch
  for (let again = 0; ; again += 1) {
    try {
      const unknown = await resolveNames(open, o.store)
      for (const p of unknown) p.settle({ kind: 'refused', refused: 'not-found' })
      if (unknown.size > 0) open = open.filter((p) => !unknown.has(p))
      if (open.length === 0) return []
      const tried = await tryBatch(open, o.environment.now(), counters, o)
      if (tried.result === 'committed') return answer(tried, again, started, o)
      if (tried.result.missed === 'counters') counters = [...counters, ...tried.draft.counters.values()]
      if (again >= TRIES_BEFORE_SPLIT) return split(open, new Error(`missed ${tried.result.missed}`), o)
    } catch (error) {
      if (error instanceof StoreFull) return giveUp(open)
      if (error instanceof StoreLost) {
        lost += 1
        if (lost > TRIES_WHEN_LOST) return giveUp(open)
      } else if (!(error instanceof StoreConflict) || again >= TRIES_BEFORE_SPLIT) return split(open, error, o)
    }
    await o.environment.pause(o.environment.random() * 10 * 2 ** Math.min(again, 9))
  }
}

function giveUp(batch: readonly Pending[]): Pending[] {
  for (const p of batch) p.settle({ kind: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS })
  return []
}

/** Something in the batch is broken: halves find it, and a batch of one is answered with an incident. */
async function split(batch: readonly Pending[], error: unknown, o: Own): Promise<Pending[]> {
  const [only] = batch
  if (batch.length === 1 && only !== undefined) {
    fail(only, error, o)
    return []
  }
  const middle = Math.ceil(batch.length / 2)
  const first = await runBatch(batch.slice(0, middle), o)
  // A deferred command of the first half must stay before later commands of its root.
  const blocked = new Set<RootId | undefined>(first.map((p) => p.root))
  const rest = batch.slice(middle)
  const second = await runBatch(
    rest.filter((p) => !blocked.has(p.root)),
    o,
  )
  return [...first, ...rest.filter((p) => blocked.has(p.root)), ...second]
}

function fail(p: Pending, error: unknown, o: Own): void {
  const incident = o.environment.incident()
  o.onFault?.(incident, p.useCase.name, error)
  p.settle({ kind: 'failed', incident })
}

function answer({ verdicts, draft }: Tried, retries: number, started: number, o: Own) {
  const later: Pending[] = []
  let refused = 0
  for (const [p, verdict] of verdicts) {
    if (verdict.kind === 'later') later.push(p)
    else if (verdict.kind === 'fault') fail(p, verdict.error, o)
    else p.settle(verdict)
    if (verdict.kind === 'refused') refused += 1
  }
  const milliseconds = o.environment.elapsed() - started
  const news = draft.outbox.filter((event) => event.lanes !== 0).length
  o.onBatch?.({ commands: verdicts.size, refused, later: later.length, retries, milliseconds, news })
  return later
}
