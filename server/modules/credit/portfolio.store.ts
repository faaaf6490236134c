import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordSql } from '../../platform/record-sql.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { agedDraws } from './aged-draws.store.ts'
import type { AgedDebt } from './ageing.rules.ts'
import { usd } from './application-view.store.ts'
import { creditNumbers, creditPolicy } from './credit-policy.rules.ts'
import type { Draw } from './draw.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { factId } from './draw-fact.rules.ts'
import { drawsOf, listedDrawView } from './draw-view.store.ts'
import { drawTables } from './draws.store.ts'
import { lineStates } from './line.rules.ts'
import { failedCollections } from './mandates.store.ts'
import type { DrawPromise } from './promise.rules.ts'
import { newestPromises } from './promise-view.store.ts'
import type { WriteOff } from './write-off.rules.ts'

const facts = recordSql(drawTables[1])
const writeOffs = recordSql(drawTables[3])

/** What is lent on a day (`2026-03-01`): debts by age for each lender, and lines by state. */
export async function portfolio(pool: pg.Pool, day: string, now: string) {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(creditPolicy.name))
  const [aged, lines] = await Promise.all([
    agedDraws(pool, day, creditNumbers(versions, now).ageBuckets),
    linesByState(pool),
  ])
  return { on: day, lenders: [...aged].map(([lender, debts]) => ({ lender, ...lenderView(debts) })), lines }
}

function lenderView(debts: readonly AgedDebt[]) {
  const owed = ({ principal, interest, late }: AgedDebt) => principal + interest + late
  const sum = (of: (debt: AgedDebt) => bigint) => usd(debts.reduce((all, debt) => all + of(debt), 0n))
  return {
    owed: sum(owed),
    expected_loss: sum(({ expectedLoss }) => expectedLoss),
    buckets: debts.map((debt) => ({
      ...{ up_to_days: debt.upToDays ?? null, loss_bps: debt.lossBps, draws: debt.draws },
      ...{ principal: usd(debt.principal), interest: usd(debt.interest), late: usd(debt.late) },
      ...{ owed: usd(owed(debt)), expected_loss: usd(debt.expectedLoss) },
    })),
  }
}

async function linesByState(pool: pg.Pool) {
  const { rows } = await pool.query({
    name: 'credit lines by state',
    text: `select l.state, count(*)::int as lines, sum(l."limit")::text as "limit",
        sum(coalesce(u.value, 0))::text as used
      from credit.lines l left join credit.line_uses u on u.root_id = l.root_id and u.key = l.currency group by 1`,
  })
  return lineStates.map((state) => {
    const row = rows.find((each) => each.state === state)
    return { state, lines: row?.lines ?? 0, limit: usd(BigInt(row?.limit ?? 0)), used: usd(BigInt(row?.used ?? 0)) }
  })
}

/** Draws of all lines of which something was due before a day, the oldest first, behind a due day and a draw. */
export async function listPastDue(pool: pg.Pool, day: string, after: readonly string[], limit: number) {
  const { rows } = await pool.query<{ readonly root_id: string; readonly id: string }>({
    name: 'draws past due',
    text: `select root_id, id from credit.draws where due_on < $1 and (due_on, id) > ($2, $3)
      order by due_on, id limit $4`,
    values: [day, after[0] ?? '', after[1] ?? '', limit],
  })
  return drawsOf(
    pool,
    rows.map(({ root_id, id }) => [root_id, id]),
  )
}

/** What staff see of draws past due: whose they are, what was last heard of them, and who wishes to give them up. */
export async function pastDueViews(pool: pg.Pool, draws: readonly Draw[], day: string) {
  const roots = draws.map(({ lineId }) => lineId)
  const [names, last, wishes, promised, collected] = await Promise.all([
    companyNames(pool, [...new Set(draws.map(({ buyerId }) => buyerId))]),
    pool.query(facts.loadOne, [roots, draws.map(({ drawId, facts: n }) => factId(drawId, n))]),
    pool.query(writeOffs.loadOne, [roots, draws.map(({ drawId }) => drawId)]),
    newestPromises(pool, draws),
    failedCollections(pool, draws),
  ])
  const lastBy = new Map(last.rows.map((row) => facts.recordOf(row) as DrawFact).map((fact) => [fact.drawId, fact]))
  const wishBy = new Map(
    wishes.rows.map((row) => writeOffs.recordOf(row) as WriteOff).map((wish) => [wish.drawId, wish]),
  )
  return (draw: Draw) => {
    const fact = lastBy.get(draw.drawId)
    return {
      ...listedDrawView(draw, day),
      ...{ company: draw.buyerId, name: names.get(draw.buyerId) ?? draw.buyerId, due_on: draw.dueOn ?? null },
      last: fact === undefined ? null : { kind: fact.kind, day: fact.day },
      write_off: wishBy.get(draw.drawId)?.state ?? null,
      promise: promiseSaid(promised.get(draw.drawId)),
      collection: collected.get(draw.drawId) ?? null,
    }
  }
}

function promiseSaid(promise: DrawPromise | undefined) {
  return promise === undefined ? null : { amount: usd(promise.amount), pay_by: promise.payBy, state: promise.state }
}

/** The wish to give a draw up, as staff see it; null for none. */
export async function writeOffView(pool: pg.Pool, { lineId, drawId }: Pick<Draw, 'lineId' | 'drawId'>) {
  const { rows } = await pool.query(writeOffs.loadOne, [[lineId], [drawId]])
  if (rows[0] === undefined) return null
  const { state, reason, askedBy, askedAt, answeredBy, answeredAt } = writeOffs.recordOf(rows[0]) as WriteOff
  return {
    ...{ state, reason, asked_by: askedBy, asked_at: askedAt },
    ...{ answered_by: answeredBy ?? null, answered_at: answeredAt ?? null },
  }
}
