import type pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'
import { type Ask, askTogether } from './ask-together.ts'

/** Where a root is: its version, the number of entries of its timeline, and the time of the last change. */
export interface RootHead {
  readonly version: number
  readonly seq: number
  readonly at: Instant
}

/** Tells where roots are: everybody who asks in one moment is served by one query. */
export interface RootWatch {
  /** The heads of those roots that there are. */
  readonly heads: Ask<RootHead>
}

const watches = new WeakMap<pg.Pool, RootWatch>()

/**
 * The watch of a pool. Polled rather than notified: NOTIFY takes a lock of the whole database at each commit, which
 * would slow every command for the sake of readers; one lookup by primary key a second costs next to nothing and sees
 * what other servers wrote.
 */
export function rootWatch(pool: pg.Pool): RootWatch {
  const known = watches.get(pool) ?? createWatch(pool)
  watches.set(pool, known)
  return known
}

function createWatch(pool: pg.Pool): RootWatch {
  const heads = askTogether<RootHead>(async (roots) => {
    const text = 'select id, version, seq, at from platform.roots where id = any($1::text[])'
    const { rows } = await pool.query({ name: 'watch-roots', text, values: [roots] })
    return new Map(rows.map(({ id, version, seq, at }) => [id, { version: Number(version), seq: Number(seq), at }]))
  })
  return { heads }
}
