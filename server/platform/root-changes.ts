import type pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'
import { type RootWatch, rootWatch } from './root-watch.ts'

const CHANGES_MOST = 500
/** A reader that comes back is told again what happened so long before: entries commit a little out of order. */
const AGAIN = '10 seconds'

/** One entry of a timeline, without what it says. */
export interface Change {
  readonly root: string
  readonly seq: number
  readonly at: Instant
  readonly topic: string
}

/** How far the timeline of a root has been told. */
interface Told {
  readonly root: string
  readonly seq: number
}

/**
 * What changes in a set of roots from now on, or from a little before a time. Each entry once while the reader stays;
 * one that comes back may be told an entry again.
 */
export async function changesOf(
  pool: pg.Pool,
  rootsNow: () => Promise<readonly string[]>,
  since?: Instant,
): Promise<{ next(): Promise<readonly Change[]> }> {
  const watch = rootWatch(pool)
  const told = new Map<string, number>()
  for (const { root, seq } of await toldBefore(pool, watch, await rootsNow(), since)) told.set(root, seq)
  return {
    async next() {
      const roots = await rootsNow()
      const heads = await watch.heads(roots)
      const moved = roots
        .map((root) => ({ root, seq: told.get(root) ?? 0 }))
        .filter(({ root, seq }) => (heads.get(root)?.seq ?? 0) > seq)
      const changes = moved.length === 0 ? [] : await entriesAfter(pool, moved)
      for (const { root, seq } of changes) told.set(root, seq)
      return changes
    },
  }
}

/** What a reader knows that begins now, or that was there until a time. */
async function toldBefore(pool: pg.Pool, watch: RootWatch, roots: readonly string[], since: Instant | undefined) {
  const heads = await watch.heads(roots)
  const known = roots.map((root): Told => ({ root, seq: heads.get(root)?.seq ?? 0 }))
  if (since === undefined) return known
  const { rows } = await pool.query<{ readonly root: string; readonly told: string }>({
    name: 'told-before',
    text: `select root, (select count(*) from platform.timeline t
        where t.root_id = root and t.at < $2::timestamptz - interval '${AGAIN}') as told
      from unnest($1::text[]) as root`,
    values: [roots, since],
  })
  return rows.map(({ root, told }): Told => ({ root, seq: Number(told) }))
}

/** Entries after those that were told, in the order of their times; of one root always in its own. */
async function entriesAfter(pool: pg.Pool, told: readonly Told[]): Promise<readonly Change[]> {
  const { rows } = await pool.query<Omit<Change, 'seq'> & { readonly seq: string }>({
    name: 'entries-after',
    text: `select t.root_id as root, t.seq, t.at, t.body::json ->> 'topic' as topic
      from unnest($1::text[], $2::bigint[]) as told (root, seq)
      join platform.timeline t on t.root_id = told.root and t.seq > told.seq
      order by t.at, t.root_id, t.seq limit ${CHANGES_MOST}`,
    values: [told.map(({ root }) => root), told.map(({ seq }) => seq)],
  })
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}
