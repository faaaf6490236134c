import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordSql } from '../../platform/record-sql.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import type { Owed } from './draw-book.rules.ts'
import { sumOf } from './draw-book.rules.ts'
import type { DrawDue } from './draw-dues.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import type { Charge } from './draw-step.rules.ts'
import { chargeType } from './draw-step.rules.ts'
import { accountOn, drawOnDay, lineAccountOf } from './draw-view.rules.ts'
import { drawTables } from './draws.store.ts'
import { creditLineType } from './line.rules.ts'
import { lineTables } from './lines.store.ts'

const { loadOne, recordOf } = recordSql(drawTables[0])

/** Whose a line is; `undefined` for none. */
export async function companyOfLine(pool: pg.Pool, lineId: string): Promise<string | undefined> {
  return (await recordReads(pool, lineTables).one(creditLineType, lineId, 'line'))?.companyId
}

/** Draws by line and id, in the order given; those that are not there are left out. */
export async function drawsOf(pool: pg.Pool, ids: readonly (readonly [lineId: string, drawId: string])[]) {
  if (ids.length === 0) return []
  const values = [ids.map(([lineId]) => lineId), ids.map(([, drawId]) => drawId)]
  const { rows } = await pool.query({ name: 'draws by id', text: loadOne, values })
  const found = new Map(rows.map((row) => [String(row.id), recordOf(row) as Draw]))
  return ids.flatMap(([, drawId]) => found.get(drawId) ?? [])
}

/** Draws of a line, the newest first, behind one. */
export async function listDraws(pool: pg.Pool, lineId: string, after: string | undefined, limit: number) {
  const { rows } = await pool.query<{ readonly id: string }>({
    name: 'draws of a line',
    text: `select id from credit.draws where root_id = $1 and ($2::text is null or id < $2) order by id desc limit $3`,
    values: [lineId, after ?? null, limit],
  })
  return drawsOf(
    pool,
    rows.map(({ id }) => [lineId, id]),
  )
}

/** A draw by its id, whosever it is. */
export async function findDraw(pool: pg.Pool, drawId: string): Promise<Draw | undefined> {
  const text = 'select root_id from credit.draws where id = $1'
  const { rows } = await pool.query<{ readonly root_id: string }>({ name: 'line of a draw', text, values: [drawId] })
  const lineId = rows[0]?.root_id
  return lineId === undefined ? undefined : recordReads(pool, drawTables).one(drawType, lineId, drawId)
}

const moneyOf =
  ({ currency }: Pick<Draw, 'currency'>) =>
  (amount: bigint) => ({ amount: Number(amount), currency })

function headOf(draw: Draw, day: string) {
  const money = moneyOf(draw)
  const { state, account, owed } = drawOnDay(draw, day)
  const { code, repays, days, months } = draw.terms
  return {
    ...{ draw: draw.drawId, line: draw.lineId, order: draw.orderId, state, amount: money(draw.amount) },
    plan: { code, repays, days: days ?? null, months: months ?? null },
    ...{ owed: money(owed), due: money(account.due), overdue: money(account.overdue) },
    ...{ days_past_due: account.daysPastDue, next: nextOf(account.next, money), reserved_at: draw.reservedAt },
  }
}

function nextOf(next: DrawDue | undefined, money: ReturnType<typeof moneyOf>) {
  return next?.due === undefined ? null : { due: next.due, amount: money(next.principal + next.interest) }
}

/** A draw in a list, as of a day (`2026-03-01`). */
export const listedDrawView = headOf

/** What the draws of a line owe on a day, and when: the calendar of a line. */
export async function lineCalendar(pool: pg.Pool, lineId: string, day: string) {
  const { rows } = await pool.query<{ readonly id: string }>({
    name: 'open draws of a line',
    text: `select id from credit.draws where root_id = $1 and state in ('drawn', 'shipped') order by id`,
    values: [lineId],
  })
  const draws = await drawsOf(
    pool,
    rows.map(({ id }) => [lineId, id]),
  )
  const money = moneyOf({ currency: draws[0]?.currency ?? 'USD' })
  const account = lineAccountOf(draws, day)
  const next = account.dues.find(({ due }) => due !== undefined && due >= day)
  return {
    ...{ line: lineId, on: day, draws: draws.length, owed: owedView(account, money) },
    ...{ due: money(account.due), overdue: money(account.overdue), next: nextOf(next, money) },
    dues: account.dues.map(({ draw, ...due }) => ({
      ...{ draw: draw.drawId, order: draw.orderId, ...dueView(due, money) },
      is_past: due.due !== undefined && due.due < day,
    })),
  }
}

function owedView(owed: Owed, money: ReturnType<typeof moneyOf>) {
  const { principal, interest, late } = owed
  return {
    ...{ principal: money(principal), interest: money(interest), late: money(late) },
    total: money(sumOf(owed)),
  }
}

function dueView({ due, principal, interest, isPaused }: DrawDue, money: ReturnType<typeof moneyOf>) {
  return {
    ...{ due: due ?? null, amount: money(principal + interest) },
    ...{ principal: money(principal), interest: money(interest), is_paused: isPaused },
  }
}

/** What a fact names: a claim or a payment. Who gave a draw up is staff's own. */
const named: readonly DrawFact['kind'][] = ['repaid', 'refunded', 'recovered', 'paused', 'resumed']

function factView({ n, kind, day, at, amount, subject }: DrawFact, money: ReturnType<typeof moneyOf>) {
  return { n, kind, day, at, amount: money(amount), subject: (named.includes(kind) ? subject : undefined) ?? null }
}

function chargeView({ from, through, interest, late, at }: Charge, money: ReturnType<typeof moneyOf>) {
  return { from, through, interest: money(interest), late: money(late), at }
}

/**
 * A draw: its state and lists as of `today`, and what it owes on the day asked for (`2026-03-01`), from its facts up to
 * then; in the future, if nothing more happens.
 */
export async function drawView(
  pool: pg.Pool,
  draw: Draw,
  { on, today }: { readonly on: string; readonly today: string },
) {
  const { lineId, drawId, terms } = draw
  const reads = recordReads(pool, drawTables)
  const [allFacts, allCharges] = await Promise.all([reads.all(drawFactType, lineId), reads.all(chargeType, lineId)])
  const facts = allFacts.filter((fact) => fact.drawId === drawId)
  const charges = allCharges.filter((charge) => charge.drawId === drawId)
  const money = moneyOf(draw)
  const { account, dues, excess, writtenOff } = accountOn(draw, facts, on)
  return {
    ...headOf(draw, today),
    ...{ company: draw.buyerId, payment: draw.paymentId, lender: draw.lender },
    terms: {
      ...{ monthly_bps: terms.monthlyBps, day_count: terms.dayCount, late_bps: terms.lateBps },
      ...{ late_day_count: terms.lateDayCount, grace_days: terms.graceDays },
    },
    account: {
      ...{ on, owed: owedView(account, money), due: money(account.due), overdue: money(account.overdue) },
      ...{ days_past_due: account.daysPastDue, paused: money(account.paused), excess: money(excess) },
      written_off: writtenOff === undefined ? null : owedView(writtenOff, money),
      recovered: writtenOff === undefined ? null : money(writtenOff.recovered),
    },
    dues: dues.map((due) => dueView(due, money)),
    facts: facts.map((fact) => factView(fact, money)),
    charges: charges.map((charge) => chargeView(charge, money)),
  }
}
