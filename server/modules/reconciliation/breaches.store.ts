import type pg from 'pg'
import type { Breach } from './safeguarding.rules.ts'

/** The breach that stands in each currency that has one. */
export async function standingBreaches(pool: pg.Pool): Promise<ReadonlyMap<string, Breach>> {
  const rows = await listBreaches(pool, 'standing', '', BREACHES_MOST)
  return new Map(rows.map((breach) => [breach.currency, breach]))
}

/** More currencies than there are. */
const BREACHES_MOST = 1_000

/** Breaches of safeguarding, the newest first, from behind one on; or those alone that stand. */
export async function listBreaches(
  pool: pg.Pool,
  which: 'standing' | 'all',
  after: string,
  limit: number,
): Promise<readonly Breach[]> {
  const { rows } = await pool.query<Breach>({
    name: 'list-breaches',
    text: `select root_id as "breachRoot", id as "breachId", currency, shortfall, worst, opened_at as "openedAt",
        ended_at as "endedAt"
      from reconciliation.breaches
      where ($1 = 'all' or ended_at is null) and ($2 = '' or id < $2) order by id desc limit $3`,
    values: [which, after, limit],
  })
  return rows
}
