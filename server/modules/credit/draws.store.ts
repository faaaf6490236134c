import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { drawType } from './draw.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import { chargeType } from './draw-step.rules.ts'
import { drawPromiseType } from './promise.rules.ts'
import { writeOffType } from './write-off.rules.ts'

/** How draws, their facts and charges stand in their tables. */
export const drawTables = [
  recordTable(drawType, {
    lineId: 'root',
    drawId: 'id',
    buyerId: 'text',
    orderId: 'text',
    paymentId: 'text',
    currency: 'text',
    amount: 'bigint',
    lender: 'text',
    isFunded: 'boolean',
    lending: 'json',
    terms: 'json',
    state: 'text',
    reservedAt: 'instant',
    facts: 'integer',
    book: 'json',
    chargedInterest: 'bigint',
    chargedLate: 'bigint',
    chargedTo: 'text',
    used: 'bigint',
    owedInterest: 'bigint',
    owedLate: 'bigint',
    collected: 'bigint',
    passedOn: 'bigint',
    passedFacts: 'integer',
    dueOn: 'text',
    runsOn: 'text',
  }),
  recordTable(drawFactType, {
    lineId: 'root',
    drawId: 'text',
    n: 'integer',
    kind: 'text',
    day: 'text',
    at: 'instant',
    amount: 'bigint',
    subject: 'text',
    workDays: 'json',
    isAgainstBuyer: 'boolean',
  }),
  recordTable(chargeType, {
    lineId: 'root',
    chargeId: 'id',
    drawId: 'text',
    from: 'text',
    through: 'text',
    interest: 'bigint',
    late: 'bigint',
    at: 'instant',
  }),
  recordTable(writeOffType, {
    lineId: 'root',
    drawId: 'id',
    state: 'text',
    reason: 'text',
    askedBy: 'text',
    askedAt: 'instant',
    answeredBy: 'text',
    answeredAt: 'instant',
  }),
  recordTable(drawPromiseType, {
    lineId: 'root',
    drawId: 'text',
    n: 'integer',
    amount: 'bigint',
    payBy: 'text',
    facts: 'integer',
    side: 'text',
    person: 'text',
    note: 'text',
    state: 'text',
    givenAt: 'instant',
    endedAt: 'instant',
  }),
] as const

const factsOf = (kinds: string) => `(select root_id, draw_id, sum(amount) as amount from credit.draw_facts
  where kind in (${kinds}) group by 1, 2)`

/** What must always hold of draws: each query gives one row with `id` for each thing that breaks it. */
export const drawChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    // Receivable = draws + charges − repayments − credits − write-offs; each draw's part of it stands in its row.
    name: 'credit.receivable-is-the-draws',
    sql: `select coalesce(d.buyer_id, b.root_id) as id from (
        select buyer_id, currency, lender = 'own' as own, sum(used + owed_interest + owed_late) as owed
        from credit.draws where state in ('drawn', 'shipped', 'repaid') group by 1, 2, 3) d
      full join (select root_id, right(key, 3) as currency, key like 'assets:credit:%' as own, value
        from ledger.balances where key ~ '^assets:(credit|lent):') b
        on b.root_id = d.buyer_id and b.currency = d.currency and b.own = d.own
      where coalesce(d.owed, 0) <> coalesce(b.value, 0)`,
  },
  {
    name: 'credit.receivable-is-its-transfers',
    sql: `select b.root_id as id from ledger.balances b
      left join (select p.account, p.currency, sum(p.amount) as moved from ledger.postings p
        join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id
        where p.account ~ '^assets:(credit|lent):' and t.kind in ('credit-drawn', 'credit-charged', 'credit-lowered',
          'credit-repaid', 'refund-applied', 'credit-written-off', 'credit-recalled') group by 1, 2) m
        on b.key = m.account || ':' || m.currency
      where b.key ~ '^assets:(credit|lent):' and b.value <> coalesce(m.moved, 0)`,
  },
  {
    name: 'credit.line-use-is-its-draws',
    sql: `select coalesce(u.root_id, d.root_id) as id from credit.line_uses u
      full join (select root_id, currency, sum(used) as used from credit.draws group by 1, 2) d
        on d.root_id = u.root_id and d.currency = u.key
      where coalesce(u.value, 0) <> coalesce(d.used, 0)`,
  },
  {
    name: 'credit.charges-add-up',
    sql: `select d.id from credit.draws d
      left join (select root_id, draw_id, sum(interest) as interest, sum(late) as late from credit.charges
        group by 1, 2) c
        on c.root_id = d.root_id and c.draw_id = d.id
      where d.charged_interest <> coalesce(c.interest, 0) or d.charged_late <> coalesce(c.late, 0)`,
  },
  {
    name: 'credit.no-period-is-charged-twice',
    sql: `select a.id from (select id, "from",
        lag(through) over (partition by root_id, draw_id order by through, "from") as before
        from credit.charges where "from" < through) a
      where a.before > a."from"`,
  },
  {
    name: 'credit.facts-of-a-draw-are-whole',
    sql: `select d.id from credit.draws d
      left join (select root_id, draw_id, count(*) as found, max(n) as last from credit.draw_facts group by 1, 2) f
        on f.root_id = d.root_id and f.draw_id = d.id
      where d.facts <> coalesce(f.found, 0) or d.facts <> coalesce(f.last, 0)`,
  },
  {
    name: 'credit.draw-is-repaid-or-owed',
    sql: `select d.id from credit.draws d
      left join ${factsOf("'repaid', 'refunded', 'recovered'")} r on r.root_id = d.root_id and r.draw_id = d.id
      where d.state in ('drawn', 'shipped', 'repaid') and d.amount + d.charged_interest + d.charged_late
        - coalesce(r.amount, 0) + coalesce((d.book->'excess'->>'~n')::numeric, 0)
        <> d.used + d.owed_interest + d.owed_late`,
  },
  {
    // What a lender is passed on is what its facts brought, less what came beyond the debt.
    name: 'credit.collected-is-its-facts',
    sql: `select d.id from credit.draws d
      left join ${factsOf("'repaid', 'refunded', 'recovered'")} r on r.root_id = d.root_id and r.draw_id = d.id
      where d.collected <> coalesce(r.amount, 0) - coalesce((d.book->'excess'->>'~n')::numeric, 0)`,
  },
]

/** A draw of which something was collected for its lender and is not passed on yet. */
export interface CollectedDraw {
  readonly line: string
  readonly draw: string
  readonly currency: string
}

/** Draws of a lender whose money came and of which more was collected than is passed on, by line, after a place. */
export async function collectedDraws(
  pool: pg.Pool,
  lender: string,
  after: CollectedDraw | undefined,
  limit: number,
): Promise<readonly CollectedDraw[]> {
  const { rows } = await pool.query<CollectedDraw>({
    name: 'collected-draws',
    text: `select root_id as line, id as draw, currency from credit.draws
      where lender <> 'own' and is_funded and collected > passed_on and lender = $1 and (root_id, id) > ($2, $3)
      order by root_id, id limit $4`,
    values: [lender, after?.line ?? '', after?.draw ?? '', limit],
  })
  return rows
}

/** A draw on which charges may run up to a day. */
export type RunningDraw = readonly [lineId: string, drawId: string]

/** Draws on which charges run and are not booked up to a day, by line, after a place; none: all is booked. */
export async function runningDraws(
  pool: pg.Pool,
  day: string,
  after: RunningDraw | undefined,
  limit: number,
): Promise<readonly RunningDraw[]> {
  const { rows } = await pool.query<{ root_id: string; id: string }>({
    name: 'running-draws',
    text: `select root_id, id from credit.draws
      where runs_on is not null and runs_on < $1 and charged_to < $1 and (root_id, id) > ($2, $3)
      order by root_id, id limit $4`,
    values: [day, ...(after ?? ['', '']), limit],
  })
  return rows.map(({ root_id, id }) => [root_id, id])
}
