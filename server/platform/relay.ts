import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor } from '../kernel/use-case.ts'
import type { Executor } from './executor.ts'
import { eventId, type Feeds } from './feeds.ts'
import type { AnyUseCase, Result } from './judge-command.ts'
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
}

const reactionActor: Actor = { kind: 'reaction', roles: [] }
const LIMIT = 500

/**
 * Hands open events to their reactions, oldest first; each reaction's command runs once however often it is relayed.
 * Answers how many events were seen. An event whose reaction failed stays open and is tried at the next call.
 */
export async function relayEvents(o: RelayOptions): Promise<number> {
  const rows = await o.feeds.openEvents(o.lane, LIMIT)
  const seen = await Promise.all(rows.map((row) => relay(row, o)))
  const done = rows.filter((_, i) => seen[i])
  await o.feeds.markSeen(o.lane, done)
  return done.length
}

async function relay(row: OutboxRow, o: RelayOptions): Promise<boolean> {
  const reactions = o.reactionsTo(row)
  const results = await Promise.all(
    reactions.map(async ({ name, useCase, input }) => {
      const id = sha256Hex(`event|${eventId(row)}|${name}`)
      const result = await o.executor.submit(useCase, { id, input, fingerprint: id, actor: reactionActor })
      if (result.kind !== 'done') o.onProblem?.(row, name, result)
      return result.kind === 'done' || result.kind === 'refused'
    }),
  )
  return results.every(Boolean)
}

export interface OutsideOptions {
  readonly feeds: Feeds
  readonly lane: number
  /** Calls the outside world; throws when it is to be tried again. */
  readonly handle: (event: OutboxRow) => Promise<void>
  readonly onProblem?: (event: OutboxRow, error: unknown) => void
  /** Calls under way at once. */
  readonly concurrency: number
}

/** Hands open events to the world outside, at least once each. Answers how many were handled. */
export async function relayOutside(o: OutsideOptions): Promise<number> {
  const rows = await o.feeds.openEvents(o.lane, LIMIT)
  let handled = 0
  for (let start = 0; start < rows.length; start += o.concurrency) {
    const part = rows.slice(start, start + o.concurrency)
    const results = await Promise.allSettled(part.map(o.handle))
    const done = part.filter((_, i) => results[i]?.status === 'fulfilled')
    for (const [i, result] of results.entries()) {
      const row = part[i]
      if (result.status === 'rejected' && row !== undefined) o.onProblem?.(row, result.reason)
    }
    await o.feeds.markSeen(o.lane, done)
    handled += done.length
  }
  return handled
}
