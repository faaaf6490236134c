import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Command, Instant } from '../kernel/use-case.ts'
import type { Executor } from './executor.ts'
import type { Feeds } from './feeds.ts'
import type { AnyUseCase, Result } from './judge-command.ts'
import type { Patience } from './patience.ts'
import { type DeadlineRow, deadlineId } from './store.ts'

/** What answers a deadline: `entry/worker.ts` lists one use case per name. */
export interface Answering {
  readonly useCase: AnyUseCase
  readonly input: unknown
}

export interface DeadlineOptions {
  readonly feeds: Feeds
  readonly executor: Executor
  /** `undefined`: nobody answers to this name (any more). */
  readonly answering: (deadline: DeadlineRow) => Answering | undefined
  readonly onProblem?: (deadline: DeadlineRow, result: Result | 'unanswered') => void
  /** Deadlines that failed; without it they are tried at each call. */
  readonly patience?: Patience
}

const clockActor: Actor = { kind: 'clock', roles: [] }
const LIMIT = 500
const END_OF_TIME = '9999-12-31T23:59:59.999Z'

/**
 * Fires what is due at an instant, each exactly once: the command's id is derived from the deadline, so a second run is
 * a replay. Answers how many were used up; those that failed stay and are tried again after a pause that grows, and
 * all others go on meanwhile.
 */
export async function fireDeadlines(at: Instant, o: DeadlineOptions): Promise<number> {
  const rows = await takeDue(at, LIMIT, o)
  const results = await Promise.all(rows.map((row) => fire(row, o)))
  // A deadline that was refused has lost its point, for example because its root is gone: nobody else removes it.
  const lost = rows.filter((_, i) => results[i] === 'lost')
  await o.feeds.dropDeadlines(lost)
  return results.filter((result) => result !== 'again').length
}

/** When the next deadline is due, but for those that wait after a failure: nobody should wait for them. */
export async function nextDeadline(o: Pick<DeadlineOptions, 'feeds' | 'patience'>): Promise<Instant | undefined> {
  const [first] = await takeDue(END_OF_TIME, 1, o)
  return first?.at
}

async function takeDue(at: Instant, limit: number, { feeds, patience }: Pick<DeadlineOptions, 'feeds' | 'patience'>) {
  const rows = await feeds.dueDeadlines(at, limit + (patience?.size() ?? 0))
  return rows.filter((row) => patience?.waits(deadlineId(row)) !== true).slice(0, limit)
}

async function fire(row: DeadlineRow, o: DeadlineOptions): Promise<'done' | 'lost' | 'again'> {
  const answering = o.answering(row)
  if (answering === undefined) {
    o.onProblem?.(row, 'unanswered')
    return 'lost'
  }
  const id = sha256Hex(`deadline|${row.root}|${row.name}|${row.subject}|${row.at}`)
  const command: Command<unknown> = {
    id,
    input: answering.input,
    fingerprint: id,
    actor: clockActor,
    due: row.at,
    deadline: { name: row.name, subject: row.subject },
  }
  const result = await o.executor.submit(answering.useCase, command)
  if (result.kind === 'failed') o.patience?.failed(deadlineId(row))
  else o.patience?.done(deadlineId(row))
  if (result.kind === 'done') {
    // A replay means that this very deadline was answered before and its row came back: it is used up again.
    return result.replayed ? 'lost' : 'done'
  }
  o.onProblem?.(row, result)
  return result.kind === 'refused' ? 'lost' : 'again'
}
