import type pg from 'pg'
import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { HidingReason } from './post-case.rules.ts'
import { reviewIdOf } from './review.rules.ts'
import { reviewsNumbers, reviewsPolicy } from './reviews-policy.rules.ts'
import type { Part } from './words.rules.ts'

interface Row {
  readonly order_id: string
  readonly part: Part
  readonly state: 'reported' | 'objected'
  readonly since: Date
  readonly reports: number
  readonly reasons: readonly HidingReason[]
  readonly hidden_for: HidingReason | null
  readonly hidden_by: string | null
  readonly words: string | null
  readonly objection: string | null
  readonly supplier_id: string
  readonly buyer_id: string
}

/** What was reported or objected to and waits for staff, the oldest first; keyset by time, order and part. */
export async function reviewQueue(pool: pg.Pool, after: readonly string[], limit: number): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'review-queue',
    text: `select c.root_id as order_id, c.id as part, c.state, c.waits_since as since, c.reports,
        array(select distinct p.reason from reviews.reports p
          where p.root_id = c.root_id and p.part = c.id and p.version = c.version order by 1) as reasons,
        c.hidden_for, c.hidden_by, w.words, o.words as objection, r.supplier_id, r.buyer_id
      from reviews.cases c join reviews.reviews r on r.root_id = c.root_id
      left join reviews.words w on w.root_id = c.root_id and w.id = c.id || '.' || c.version
      left join reviews.words o on o.root_id = c.root_id and o.id = c.id || '.objection.' || c.version
      where c.state in ('reported', 'objected')
        and (c.waits_since, c.root_id, c.id) > ($1::timestamptz, $2, $3)
      order by c.waits_since, c.root_id, c.id limit $4`,
    values: [after[0] ?? '-infinity', after[1] ?? '', after[2] ?? '', limit],
  })
  return rows
}

/** How long staff have to look, by the policy of now. */
export async function lookWithin(pool: pg.Pool, now: Instant): Promise<string> {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(reviewsPolicy.name))
  return reviewsNumbers(versions, now).lookWithin
}

/** A row of the queue as staff read it, with the names of both companies. */
export function queueView(row: Row, within: string, names: ReadonlyMap<string, string>) {
  const since = new Date(row.since).toISOString()
  return {
    ...{ review: reviewIdOf(row.order_id), order: row.order_id, part: row.part, state: row.state, since },
    by: addDuration(since, within),
    ...{ reports: row.reports, reasons: [...row.reasons], hidden_for: row.hidden_for, hidden_by: row.hidden_by },
    ...{ words: row.words, objection: row.objection },
    ...{ supplier: row.supplier_id, supplier_name: names.get(row.supplier_id) ?? row.supplier_id },
    ...{ buyer: row.buyer_id, buyer_name: names.get(row.buyer_id) ?? row.buyer_id },
  }
}
