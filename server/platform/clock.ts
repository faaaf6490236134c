import type pg from 'pg'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/use-case.ts'

/** Business time. In live mode it is system time; in the sandbox it can be moved, and the database keeps it. */
export interface Clock {
  now(): Instant
  /** Reads the kept clock again: another process may have moved it. */
  refresh(): Promise<void>
}

/** The sandbox's clock: system time plus what it was advanced, or held while it steps from deadline to deadline. */
export interface SandboxClock extends Clock {
  /** Where it is, and where it is going. */
  state(): Promise<{ readonly now: Instant; readonly target: Instant | null }>
  /** Sets the target, never before an earlier one. */
  aim(target: Instant): Promise<void>
  /** Stops the clock at an instant, never before the present one. */
  hold(at: Instant): Promise<void>
  /** Lets it run on from its target. */
  release(): Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  refresh: () => Promise.resolve(),
}

interface Kept {
  readonly ahead_ms: bigint
  readonly held_at: Instant | null
  readonly target_at: Instant | null
}

/** The clock of one database. Call `refresh` once before use. */
export function sandboxClock(pool: pg.Pool): SandboxClock {
  let kept: Kept = { ahead_ms: 0n, held_at: null, target_at: null }
  const now = () => kept.held_at ?? new Date(Date.now() + Number(kept.ahead_ms)).toISOString()
  let last: Promise<void> = Promise.resolve()
  // One after the other: an answer that was read before a step and comes after it would set the clock back.
  const read = (sql: string, values: () => readonly unknown[] = () => []) => {
    const next = last.then(async () => {
      const { rows } = await pool.query(sql, [...values()])
      if (rows[0] !== undefined) kept = rows[0]
    })
    last = next.catch(() => undefined)
    return next
  }
  const fields = 'returning ahead_ms, held_at, target_at'
  return {
    now,
    refresh: () => read('select ahead_ms, held_at, target_at from platform.clock'),
    async state() {
      await this.refresh()
      return { now: now(), target: kept.target_at }
    },
    aim: (target) => read(`update platform.clock set target_at = greatest(target_at, $1) ${fields}`, () => [target]),
    hold: (at) => read(`update platform.clock set held_at = $1 ${fields}`, () => [later(at, now())]),
    release: () =>
      read(`update platform.clock set ahead_ms = $1, held_at = null, target_at = null ${fields}`, () => [
        Math.max(0, Date.parse(now()) - Date.now()),
      ]),
  }
}
