import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { collectionTryType, collectionType } from './collection.rules.ts'
import type { Draw } from './draw.rules.ts'
import { mandateType } from './mandate.rules.ts'

/** How mandates, collections and their tries stand in their tables. */
export const mandateTables = [
  recordTable(mandateType, {
    lineId: 'root',
    mandateId: 'id',
    buyerId: 'text',
    provider: 'text',
    method: 'text',
    state: 'text',
    consent: 'text',
    person: 'text',
    askedAt: 'instant',
    reference: 'text',
    label: 'text',
    page: 'text',
    activeAt: 'instant',
    endedAt: 'instant',
    reason: 'text',
    note: 'text',
  }),
  recordTable(collectionType, {
    lineId: 'root',
    drawId: 'text',
    due: 'text',
    state: 'text',
    amount: 'bigint',
    fee: 'bigint',
    feeTax: 'bigint',
    announcedAt: 'instant',
    tries: 'integer',
    collectOn: 'text',
    reason: 'text',
    endedAt: 'instant',
  }),
  recordTable(collectionTryType, {
    lineId: 'root',
    paymentId: 'id',
    drawId: 'text',
    due: 'text',
    n: 'integer',
    mandateId: 'text',
    amount: 'bigint',
    at: 'instant',
  }),
] as const

/** What must always hold of collecting: each query gives one row with `id` for each thing that breaks it. */
export const mandateChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'credit.one-active-mandate-of-a-line',
    sql: `select root_id as id from credit.mandates where state = 'active' group by root_id having count(*) > 1`,
  },
  {
    name: 'credit.collected-with-a-mandate-that-stood',
    sql: `select t.id from credit.collection_tries t
      left join credit.mandates m on m.root_id = t.root_id and m.id = t.mandate_id
      where m.active_at is null or m.active_at > t.at or m.ended_at < t.at`,
  },
  {
    // What tries brought of one due day, all together, is at most what was told.
    name: 'credit.no-due-day-collected-twice',
    sql: `select c.id from credit.collections c
      join credit.collection_tries t on t.root_id = c.root_id and t.draw_id = c.draw_id and t.due = c.due
      join credit.draw_facts f on f.root_id = t.root_id and f.draw_id = t.draw_id and f.subject = t.id
      where f.kind in ('repaid', 'recovered') group by c.root_id, c.id, c.amount having sum(f.amount) > c.amount`,
  },
  {
    name: 'credit.collections-count-their-tries',
    sql: `select c.id from credit.collections c
      left join credit.collection_tries t on t.root_id = c.root_id and t.draw_id = c.draw_id and t.due = c.due
      group by c.root_id, c.id, c.tries, c.announced_at
      having c.tries <> count(t.id) or coalesce(min(t.at) < c.announced_at, false)`,
  },
]

/** Of draws, the newest collection that was tried in vain, for the desk: its due day and why. */
export async function failedCollections(pool: pg.Pool, draws: readonly Pick<Draw, 'lineId' | 'drawId'>[]) {
  const found = new Map<string, { readonly due: string; readonly state: string; readonly reason: string | null }>()
  if (draws.length === 0) return found
  const { rows } = await pool.query({
    name: 'failed collections',
    text: `select distinct on (c.draw_id) c.draw_id, c.due, c.state, c.reason from credit.collections c
      join unnest($1::text[], $2::text[]) d(root_id, draw_id) using (root_id, draw_id)
      where c.reason is not null order by c.draw_id, c.due desc`,
    values: [draws.map(({ lineId }) => lineId), draws.map(({ drawId }) => drawId)],
  })
  for (const { draw_id, due, state, reason } of rows) found.set(draw_id, { due, state, reason })
  return found
}
