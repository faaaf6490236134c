import type pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'
import type { Feeds } from './feeds.ts'
import type { DeadlineRow, OutboxRow } from './store.ts'

/** Events and deadlines in PostgreSQL, read through a pool. */
export function postgresFeeds(pool: pg.Pool): Feeds {
  return {
    async openEvents(lane, limit) {
      const { rows } = await pool.query({
        name: 'open-events',
        text: `select root_id, version, n, topic, body, at, lanes from platform.outbox
          where lanes <> 0 and lanes & $1 <> 0 order by at, root_id, version, n limit $2`,
        values: [lane, limit],
      })
      return rows.map(
        (row): OutboxRow => ({
          root: row.root_id,
          version: Number(row.version),
          n: row.n,
          topic: row.topic,
          body: JSON.parse(row.body),
          at: row.at,
          lanes: row.lanes,
        }),
      )
    },
    async markSeen(lane, rows) {
      if (rows.length === 0) return
      await pool.query({
        name: 'mark-seen',
        text: `update platform.outbox o set lanes = o.lanes & ~$1::int4
          from unnest($2::text[], $3::int8[], $4::int4[]) as s(root_id, version, n)
          where o.root_id = s.root_id and o.version = s.version and o.n = s.n`,
        values: [lane, rows.map((r) => r.root), rows.map((r) => r.version), rows.map((r) => r.n)],
      })
    },
    dueDeadlines: (at, limit) => deadlinesOf(pool, { after: null, until: at, names: null, limit }),
    deadlinesBetween: (after, until, names, limit) => deadlinesOf(pool, { after, until, names, limit: limit ?? null }),
    async nextDeadline() {
      const { rows } = await pool.query('select due_at from platform.deadlines order by due_at limit 1')
      return rows[0]?.due_at
    },
    async dropDeadlines(rows) {
      if (rows.length === 0) return
      await pool.query(
        `delete from platform.deadlines d
          using unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as s(root_id, name, subject, due_at)
          where d.root_id = s.root_id and d.name = s.name and d.subject = s.subject and d.due_at = s.due_at`,
        [rows.map((r) => r.root), rows.map((r) => r.name), rows.map((r) => r.subject), rows.map((r) => r.at)],
      )
    },
  }
}

interface DeadlinesAsked {
  readonly after: Instant | null
  readonly until: Instant
  readonly names: readonly string[] | null
  readonly limit: number | null
}

async function deadlinesOf(pool: pg.Pool, asked: DeadlinesAsked): Promise<readonly DeadlineRow[]> {
  const named = asked.names === null ? '' : 'and due_at > $3 and name = any($4::text[])'
  const { rows } = await pool.query({
    name: asked.names === null ? 'due-deadlines' : 'deadlines-between',
    text: `select root_id as root, name, subject, due_at as at from platform.deadlines where due_at <= $1 ${named}
      order by due_at, root_id, name, subject limit $2`,
    values: [asked.until, asked.limit, ...(asked.names === null ? [] : [asked.after, asked.names])],
  })
  return rows
}
