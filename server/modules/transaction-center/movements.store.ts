import type pg from 'pg'
import { type CompanyMovement, toldKinds } from './movement.rules.ts'

/** A word by which a company finds a movement or an order. */
export interface FoundBy {
  readonly companyId: string
  readonly word: string
  /** The movement's or the order's id, or the cause. */
  readonly subject: string
}

/** What provider or bank call a cause, as a company may know it. */
export interface CauseReference {
  readonly companyId: string
  readonly cause: string
  readonly reference: string
}

export const sums = [
  ...['amount', 'fee', 'tax', 'held', 'refundable', 'refunding', 'available', 'paying_out', 'blocked', 'owed'],
  'awaited',
]
const fields = [
  ...['company_id', 'id', 'transfer_id', 'root_id', 'order_id', 'order_number', 'other_id', 'side', 'kind'],
  ...['family', 'state', 'direction', 'at', 'happened_at', 'cause', 'currency'],
]
const columns = [...fields, ...sums].join(', ')
const typed = [
  ...fields.map((each) => `${each} ${each === 'at' || each === 'happened_at' ? 'timestamptz' : 'text'}`),
  ...sums.map((each) => `${each} bigint`),
].join(', ')
const key = 'company_id, currency, day, side, kind'

// Sums are added to in one order, so that two writers never wait for each other in a ring.
const ADD = `with fresh as (
    insert into transaction_center.movements (${columns})
    select ${columns} from jsonb_to_recordset($1::jsonb) as r(${typed}) on conflict (company_id, id) do nothing
    returning *)
  insert into transaction_center.days as d (${key}, count, ${sums.join(', ')})
  select company_id, currency, (at at time zone 'UTC')::date as day, side, kind, count(*),
    ${sums.map((each) => `sum(${each})::bigint`).join(', ')}
  from fresh group by ${key.replace('day', '3')} order by ${key.replace('day', '3')}
  on conflict (${key}) do update set count = d.count + excluded.count,
    ${sums.map((each) => `${each} = d.${each} + excluded.${each}`).join(', ')}`

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const rowOf = (movement: CompanyMovement) =>
  Object.fromEntries(
    Object.entries(movement).map(([name, value]) => [snake(name), typeof value === 'bigint' ? String(value) : value]),
  )

/** Writes movements and their sums by day; one that is there already changes nothing, nor does a word. */
export async function addMovements(
  pool: pg.Pool | pg.ClientBase,
  movements: readonly CompanyMovement[],
  words: readonly FoundBy[],
  references: readonly CauseReference[],
): Promise<void> {
  if (movements.length === 0) return
  await pool.query({ name: 'add-movements', text: ADD, values: [JSON.stringify(movements.map(rowOf))] })
  const effects = movements.filter(({ cause }) => /^(refund|payout):/.test(cause))
  if (effects.length > 0)
    await pool.query({
      name: 'settle-movements',
      text: SETTLE,
      values: [effects.map((each) => each.companyId), effects.map((each) => each.cause)],
    })
  await pool.query({
    name: 'add-movement-words',
    text: `insert into transaction_center.words (company_id, word, subject)
      select * from unnest($1::text[], $2::text[], $3::text[]) order by 1, 2, 3 on conflict do nothing`,
    values: [words.map((w) => w.companyId), words.map((w) => w.word), words.map((w) => w.subject)],
  })
  await pool.query({
    name: 'add-cause-references',
    text: `insert into transaction_center.causes as c (company_id, cause, reference)
      select distinct on (1, 2) * from unnest($1::text[], $2::text[], $3::text[]) order by 1, 2
      on conflict (company_id, cause) do update set reference = excluded.reference
        where c.reference <> excluded.reference`,
    values: [references.map((r) => r.companyId), references.map((r) => r.cause), references.map((r) => r.reference)],
  })
}

/** What was on its way and has an outcome is on its way no more. */
const SETTLE = `update transaction_center.movements m set state = 'done'
  from (select distinct * from unnest($1::text[], $2::text[]) as c(company_id, cause)) c
  where m.company_id = c.company_id and m.cause = c.cause and m.state = 'in-transit' and exists (
    select from transaction_center.movements o where o.company_id = m.company_id and o.cause = m.cause
      and o.kind ~ '-(settled|failed|cancelled)$')`

/** Removes the whole projection. Whoever writes sums meanwhile waits, so that none is lost. */
export async function dropMovements(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('lock table transaction_center.days in exclusive mode')
    for (const table of ['movements', 'days', 'words', 'causes'])
      await client.query(`delete from transaction_center.${table}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Whether transfers were booked before there were movements. */
export async function isBehind(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    `select not exists (select from transaction_center.movements)
      and not exists (select from platform.outbox where topic = 'transfer.posted')
      and exists (select from ledger.transfers where kind = any($1::text[])) as behind`,
    [[...toldKinds]],
  )
  return rows[0]?.behind === true
}

const buyers = `p.account ~ '^liabilities:(escrow|refundable|refund):'`
const companies = `p.account ~ '^(liabilities:(payable|payout|blocked)|assets:recovery):'`
const value = (account: string, sign = '-') =>
  `coalesce(sum(${sign}p.amount) filter (where p.account like '${account}:%'), 0)`

/** What each company's places have by the ledger, for each root whose transfers were all read. */
const WANTED = `select company_id, p.root_id, p.currency,
    ${value('liabilities:escrow')} as held, ${value('liabilities:refundable')} as refundable,
    ${value('liabilities:refund')} as refunding, ${value('liabilities:payable')} as available,
    ${value('liabilities:payout')} as paying_out, ${value('liabilities:blocked')} as blocked,
    ${value('assets:recovery', '')} as owed, 0 as awaited
  from (select coalesce(o.buyer_id, case when ${companies} then p.account_root end) as company_id, p.*
    from ledger.postings p left join orders.parties o on o.order_id = p.account_root and ${buyers}) p
  where company_id is not null group by 1, 2, 3
  union all select o.supplier_id, p.root_id, p.currency, 0, 0, 0, 0, 0, 0, 0, sum(-p.amount)
  from ledger.postings p join orders.parties o on o.order_id = p.account_root
  where p.account like 'liabilities:escrow:%' group by 1, 2, 3`

const places = sums.slice(3)
const total = (of: string) => places.map((each) => `sum(${each}) as ${each}`).join(', ') + (of === '' ? '' : ` ${of}`)
const differs = (of: readonly string[]) =>
  of.map((each) => `coalesce(w.${each}, 0) <> coalesce(m.${each}, 0)`).join(' or ')

/** What must always hold of the projection. Roots with news that the projection has not read yet are left out. */
export const transactionCenterChecks = [
  {
    name: 'transaction-center.movements-are-the-ledgers',
    sql: `select coalesce(w.company_id, m.company_id) || ' ' || coalesce(w.root_id, m.root_id) as id
      from (select company_id, root_id, currency, ${total('')} from (${WANTED}) w group by 1, 2, 3) w
      full join (select company_id, root_id, currency, ${total('')} from transaction_center.movements
        group by 1, 2, 3) m using (company_id, root_id, currency)
      where (${differs(places)}) and not exists (select from platform.outbox e
        where e.root_id = coalesce(w.root_id, m.root_id) and e.topic = 'transfer.posted' and e.lanes <> 0)`,
  },
  {
    name: 'transaction-center.days-are-sums-of-movements',
    sql: `select company_id || ' ' || day as id from transaction_center.days m
      full join (select company_id, currency, (at at time zone 'UTC')::date as day, side, kind, count(*) as count,
        ${sums.map((each) => `sum(${each}) as ${each}`).join(', ')} from transaction_center.movements
        group by 1, 2, 3, 4, 5) w using (company_id, currency, day, side, kind)
      where ${differs(['count', ...sums])}`,
  },
] as const
