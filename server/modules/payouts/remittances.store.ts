import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { remittancePartType, remittanceType } from './remittance.rules.ts'

/** How remittances stand in their tables. */
export const remittanceTables = [
  recordTable(remittanceType, {
    lenderRoot: 'root',
    id: 'id',
    lender: 'text',
    currency: 'text',
    amount: 'bigint',
    setOff: 'bigint',
    payoutId: 'text',
    state: 'text',
    madeBy: 'text',
    madeAt: 'instant',
    told: 'text',
    toldAt: 'instant',
  }),
  recordTable(remittancePartType, {
    lenderRoot: 'root',
    id: 'id',
    remittanceId: 'text',
    lineId: 'text',
    drawId: 'text',
    orderId: 'text',
    amount: 'bigint',
    afterFact: 'integer',
    lastFact: 'integer',
  }),
] as const

/** Where the money of a lender's payout is not with what is owed to it: on its way, gone, or blocked. */
const isOut = `(p.state in ('approved', 'sent', 'unknown', 'settled', 'blocked')
  or p.state = 'cancelled' and exists (select from payouts.screenings s where s.root_id = p.root_id
    and s.id = p.id and s.state in ('hit', 'proposed', 'upheld')))`

/** What must always hold of what is passed on to lenders. */
export const remittanceChecks = [
  {
    // What is owed to a lender = what buyers still owe for it + collected and not passed on + remittances that stand.
    name: 'payouts.lender-is-owed-what-stands',
    sql: `select coalesce(d.lender, b.lender) as id, coalesce(b.value, 0) as booked,
        coalesce(d.stands, 0) + coalesce(r.stands, 0) as stands from (
        select lender, currency, sum(case when state in ('drawn', 'shipped', 'repaid')
            then used + owed_interest + owed_late else 0 end + collected - passed_on) as stands
        from credit.draws where lender <> 'own' and state not in ('reserved', 'back') group by 1, 2) d
      full join (select split_part(key, ':', 3) as lender, right(key, 3) as currency, sum(value) as value
        from ledger.balances where key like 'liabilities:lender:%' group by 1, 2) b
        on b.lender = d.lender and b.currency = d.currency
      left join (select r.lender, r.currency,
          sum(r.amount - r.set_off - case when ${isOut} then p.amount else 0 end) as stands
        from payouts.remittances r left join payouts.payouts p on p.root_id = r.root_id and p.id = r.payout_id
        group by 1, 2) r on r.lender = coalesce(d.lender, b.lender) and r.currency = coalesce(d.currency, b.currency)
      where coalesce(b.value, 0) <> coalesce(d.stands, 0) + coalesce(r.stands, 0)`,
  },
  {
    name: 'payouts.remittance-is-its-parts',
    sql: `select r.root_id, r.id from payouts.remittances r
      left join payouts.remittance_parts t on t.root_id = r.root_id and t.remittance_id = r.id
      group by r.root_id, r.id, r.amount having r.amount <> coalesce(sum(t.amount), 0)`,
  },
  {
    name: 'payouts.passed-on-is-its-parts',
    sql: `select d.id from credit.draws d left join (select line_id, draw_id, sum(amount) as amount,
          max(last_fact) as facts from payouts.remittance_parts group by 1, 2) t
        on t.line_id = d.root_id and t.draw_id = d.id
      where d.passed_on <> coalesce(t.amount, 0) or d.passed_facts <> coalesce(t.facts, 0)`,
  },
  {
    // Only what came is passed on, and nothing of a draw for which the lender's own money never came.
    name: 'payouts.only-collected-is-passed-on',
    sql: `select id from credit.draws
      where passed_on > collected or passed_on > 0 and (lender = 'own' or not is_funded)`,
  },
  {
    name: 'payouts.remittance-is-paid-as-made',
    sql: `select r.root_id, r.id from payouts.remittances r
      left join payouts.payouts p on p.root_id = r.root_id and p.id = r.payout_id
      where r.set_off < r.amount and (p.id is null or p.amount <> r.amount - r.set_off
        or p.remittance_id is distinct from r.id or (r.state = 'paid') <> (p.state = 'settled'))`,
  },
  {
    name: 'payouts.remittance-is-paid-once',
    sql: `select p.root_id, p.remittance_id as id from payouts.payouts p
      join payouts.remittances r on r.root_id = p.root_id and r.id = p.remittance_id
      left join ledger.postings g on g.root_id = p.root_id and g.account like 'assets:recovery:%' and g.amount > 0
        and g.transfer_id in (select t.id from ledger.transfers t where t.root_id = p.root_id
          and t.cause = 'payout:' || p.id)
      where p.state = 'settled' and g.id is null group by 1, 2 having count(distinct p.id) > 1`,
  },
] as const

/** A remittance with its payout as lists show it. */
interface RemittanceRow {
  readonly id: string
  readonly lender: string
  readonly currency: string
  readonly amount: string
  readonly set_off: string
  readonly state: string
  readonly made_by: string
  readonly made_at: string
  readonly told_at: string | null
  readonly payout: string | null
  readonly payout_state: string | null
  readonly reason: string | null
  readonly trace: string | null
  readonly draws: number
}

const remittanceRows = `select r.id, r.lender, r.currency, r.amount::text, r.set_off::text, r.state, r.made_by,
    r.made_at, r.told_at, r.payout_id as payout, p.state as payout_state, p.reason, p.trace,
    (select count(*)::integer from payouts.remittance_parts t
      where t.root_id = r.root_id and t.remittance_id = r.id) as draws
  from payouts.remittances r left join payouts.payouts p on p.root_id = r.root_id and p.id = r.payout_id`

/** Remittances of a lender, the newest first, before a place. */
export async function listRemittances(pool: pg.Pool, root: string, before: string | undefined, limit: number) {
  const text = `${remittanceRows} where r.root_id = $1 and r.id < $2 order by r.id desc limit $3`
  const values = [root, before ?? 'rmt_~', limit]
  return (await pool.query<RemittanceRow>({ name: 'lender-remittances', text, values })).rows
}

/** A remittance; `undefined` for none of this lender. */
export async function findRemittance(pool: pg.Pool, root: string, id: string): Promise<RemittanceRow | undefined> {
  const text = `${remittanceRows} where r.root_id = $1 and r.id = $2`
  return (await pool.query<RemittanceRow>({ name: 'lender-remittance', text, values: [root, id] })).rows[0]
}

/** A part of a remittance with the money that it consists of, in the order in which it came. */
interface PartRow {
  readonly draw: string
  readonly line: string
  readonly order: string
  readonly amount: string
  readonly money: readonly {
    readonly kind: 'repaid' | 'refunded' | 'recovered'
    readonly day: string
    readonly amount: string
  }[]
}

const partRows = `select t.draw_id as draw, t.line_id as line, t.order_id as order, t.amount::text,
    (select coalesce(json_agg(json_build_object('kind', f.kind, 'day', f.day, 'amount', f.amount::text) order by f.n),
        '[]') from credit.draw_facts f where f.root_id = t.line_id and f.draw_id = t.draw_id and f.n > t.after_fact
        and f.n <= t.last_fact and f.kind in ('repaid', 'refunded', 'recovered')) as money
  from payouts.remittance_parts t where t.root_id = $1 and t.remittance_id = $2 order by t.id`

/** The parts of a remittance, so that its lender can compare them draw by draw. */
export async function remittanceParts(pool: pg.Pool, root: string, id: string): Promise<readonly PartRow[]> {
  return (await pool.query<PartRow>({ name: 'remittance-parts', text: partRows, values: [root, id] })).rows
}
