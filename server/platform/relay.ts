import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor } from '../kernel/use-case.ts'
import type { Executor } from './executor.ts'
import { eventId, type Feeds } from './feeds.ts'
import type { AnyUseCase, Result } from './judge-command.ts'
import type { Patience } from './patience.ts'
import type { OutboxRow } from './store.ts'

/** A reaction that only issues a command. `entry/worker.ts` is the one list of them. */
export interface Reaction {
  /** Names the reaction: with the event it makes the command's id. */
  readonly name: string
  readonly useCase: AnyUseCase
  readonly input: unknown
}

export interface RelayOptions {
  readonly feeds: Feeds
  readonly executor: Executor
  readonly lane: number
  readonly reactionsTo: (event: OutboxRow) => readonly Reaction[]
  readonly onProblem?: (event: OutboxRow, reaction: string, result: Result) => void
  /** Events that failed; without it they are tried at each call. */
  readonly patience?: Patience
}

const reactionActor: Actor = { kind: 'reaction', roles: [] }
const LIMIT = 500

/**
 * Hands open events to their reactions, oldest first; each reaction's command runs once however often it is relayed.
 * Answers how many events were seen. An event whose reaction failed stays open and is tried again after a pause that
 * grows; all others go on meanwhile, each root's in their order.
 */
export async function relayEvents(o: RelayOptions): Promise<number> {
  const rows = await takeEvents(o)
  const seen = await Promise.all(rows.map((row) => relay(row, o)))
  const done = rows.filter((_, i) => seen[i])
  await o.feeds.markSeen(o.lane, done)
  return done.length
}

/** The oldest open events but those that wait after a failure: however many these are, the page is full. */
async function takeEvents(o: Pick<RelayOptions, 'feeds' | 'lane' | 'patience'>): Promise<readonly OutboxRow[]> {
  const rows = await o.feeds.openEvents(o.lane, LIMIT + (o.patience?.size() ?? 0))
  return rows.filter((row) => o.patience?.waits(eventId(row)) !== true).slice(0, LIMIT)
}

async function relay(row: OutboxRow, o: RelayOptions): Promise<boolean> {
  const reactions = o.reactionsTo(row)
  const results = await Promise.all(
    reactions.map(async ({ name, useCase, input }) => {
      const id = sha256Hex(`event|${eventId(row)}|${name}`)
      const result = await o.executor.submit(useCase, { id, input, fingerprint: id, actor: reactionActor })
      if (result.kind !== 'done') o.onProblem?.(row, name, result)
      return result
    }),
  )
  if (results.some((result) => result.kind === 'failed')) o.patience?.failed(eventId(row))
  else o.patience?.done(eventId(row))
  return results.every((result) => result.kind === 'done' || result.kind === 'refused')
}

export interface OutsideOptions {
  readonly feeds: Feeds
  readonly lane: number
  /** Calls the outside world; throws when it is to be tried again. */
  readonly handle: (event: OutboxRow) => Promise<void>
  readonly onProblem?: (event: OutboxRow, error: unknown) => void
  /** Events that failed; without it they are tried at each call. */
  readonly patience?: Patience
  /** Calls under way at once. */
  readonly concurrency: number
}

/** Hands open events to the world outside, at least once each. Answers how many were handled. */
export async function relayOutside(o: OutsideOptions): Promise<number> {
  const rows = await takeEvents(o)
  let handled = 0
  for (let start = 0; start < rows.length; start += o.concurrency) {
    const part = rows.slice(start, start + o.concurrency)
    const results = await Promise.allSettled(part.map(o.handle))
    const done = part.filter((_, i) => results[i]?.status === 'fulfilled')
    for (const [i, result] of results.entries()) {
      const row = part[i]
      if (row === undefined) continue
      if (result.status === 'fulfilled') o.patience?.done(eventId(row))
      else {
        o.patience?.failed(eventId(row))
        o.onProblem?.(row, result.reason)
      }
    }
    await o.feeds.markSeen(o.lane, done)
    handled += done.length
  }
  return handled
}
