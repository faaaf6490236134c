import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { recordSql } from '../../platform/record-sql.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { creditNumbers, creditPolicy } from './credit-policy.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import { drawTables } from './draws.store.ts'
import { cameSince, type DrawPromise, dayOf, drawPromiseType, promiseAfter, promiseRefused } from './promise.rules.ts'
import { promiseTermsOf } from './promise-terms.rules.ts'

const promises = recordSql(drawTables[4])

/** The promises of a draw as they stand now, and whether another may be given. Staff's words are for staff alone. */
export async function promisesOf(pool: pg.Pool, draw: Draw, isStaff: boolean, now: Instant) {
  const reads = recordReads(pool, [...drawTables, ...policyTables])
  const [all, facts, versions] = await Promise.all([
    reads.all(drawPromiseType, draw.lineId),
    reads.all(drawFactType, draw.lineId),
    reads.all(policyVersionType, policyRoot(creditPolicy.name)),
  ])
  const terms = promiseTermsOf(creditNumbers(versions, now))
  const own = all.filter(({ drawId }) => drawId === draw.drawId).toSorted((a, b) => a.n - b.n)
  const today = dayOf(now)
  const asked = { amount: 1n, payBy: dayOf(new Date(Date.parse(now) + 86_400_000).toISOString()) }
  const money = (amount: bigint) => ({ amount: Number(amount), currency: draw.currency })
  return {
    promises: own.map((each) => {
      const seen = each.state === 'open' ? promiseAfter(each, facts, terms, now) : each
      return {
        ...{ n: each.n, amount: money(each.amount), pay_by: each.payBy, side: each.side, state: seen.state },
        ...{ came: money(cameSince(each, facts)), given_at: each.givenAt, ended_at: seen.endedAt ?? null },
        ...{ person: isStaff ? (each.person ?? null) : null, note: isStaff ? (each.note ?? null) : null },
      }
    }),
    may_promise: promiseRefused(draw, own, asked, terms, today) === undefined,
  }
}

/** The newest promise of each draw, for the desk. */
export async function newestPromises(pool: pg.Pool, draws: readonly Pick<Draw, 'lineId' | 'drawId'>[]) {
  if (draws.length === 0) return new Map<string, DrawPromise>()
  const { rows } = await pool.query<{ readonly root_id: string; readonly id: string }>({
    name: 'newest promises',
    text: `select distinct on (p.draw_id) p.root_id, p.id from credit.promises p
      join unnest($1::text[], $2::text[]) d(root_id, draw_id) using (root_id, draw_id) order by p.draw_id, p.n desc`,
    values: [draws.map(({ lineId }) => lineId), draws.map(({ drawId }) => drawId)],
  })
  const found = await pool.query(promises.loadOne, [rows.map(({ root_id }) => root_id), rows.map(({ id }) => id)])
  const known = found.rows.map((row) => promises.recordOf(row) as DrawPromise)
  return new Map(known.map((each) => [each.drawId, each]))
}
