import { recordTable } from '../../platform/record-table.ts'
import { lenderType } from './lender.rules.ts'
import { lenderNewsType } from './lender-news.rules.ts'

/** How lenders and their news stand in their tables. */
export const lenderTables = [
  recordTable(lenderType, {
    name: 'id',
    legalName: 'text',
    addressLines: 'json',
    countries: 'json',
    currencies: 'json',
    least: 'bigint',
    most: 'bigint',
    plans: 'json',
    account: 'json',
    since: 'instant',
    retiredAt: 'instant',
  }),
  recordTable(lenderNewsType, {
    id: 'id',
    lender: 'text',
    newsId: 'text',
    raw: 'text',
    receivedAt: 'instant',
  }),
] as const

/** What must always hold of lenders: each query gives one row with `id` for each thing that breaks it. */
export const lenderChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    // What a lender has promised and not sent is its draws that it confirmed and has not funded.
    name: 'credit.promised-is-the-draws',
    sql: `select coalesce(d.lender, b.lender) as id from (
        select lender, currency, sum(amount) as promised from credit.draws
        where not is_funded and state not in ('reserved', 'back') group by 1, 2) d
      full join (select split_part(key, ':', 3) as lender, right(key, 3) as currency, sum(value) as value
        from ledger.balances where key like 'assets:lender:%' group by 1, 2) b
        on b.lender = d.lender and b.currency = d.currency
      where coalesce(d.promised, 0) <> coalesce(b.value, 0)`,
  },
  {
    name: 'credit.lender-funds-a-draw-once',
    sql: `select d.id from credit.draws d
      left join (select root_id, draw_id, count(*) as times from credit.draw_facts where kind = 'funded'
        group by 1, 2) f on f.root_id = d.root_id and f.draw_id = d.id
      where coalesce(f.times, 0) <> case when d.lender <> 'own' and d.is_funded then 1 else 0 end`,
  },
  {
    name: 'credit.outside-draw-keeps-its-terms',
    sql: `select id from credit.draws where (lending is null) <> (lender = 'own')`,
  },
]
