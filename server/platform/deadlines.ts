import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Command, Instant } from '../kernel/use-case.ts'
import type { Executor } from './executor.ts'
import type { Feeds } from './feeds.ts'
import type { AnyUseCase, Result } from './judge-command.ts'
import type { DeadlineRow } from './store.ts'

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
}

const clockActor: Actor = { kind: 'clock', roles: [] }
const LIMIT = 500

/**
 * Fires what is due at an instant, each exactly once: the command's id is derived from the deadline, so a second run is
 * a replay. Answers how many were used up; those that failed stay and are tried at the next call.
 */
export async function fireDeadlines(at: Instant, o: DeadlineOptions): Promise<number> {
  const rows = await o.feeds.dueDeadlines(at, LIMIT)
  const results = await Promise.all(rows.map((row) => fire(row, o)))
  // A deadline that was refused has lost its point, for example because its root is gone: nobody else removes it.
  const lost = rows.filter((_, i) => results[i] === 'lost')
  await o.feeds.dropDeadlines(lost)
  return results.filter((result) => result !== 'again').length
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
  if (result.kind === 'done') {
    // A replay means that this very deadline was answered before and its row came back: it is used up again.
    return result.replayed ? 'lost' : 'done'
  }
  o.onProblem?.(row, result)
  return result.kind === 'refused' ? 'lost' : 'again'
}
