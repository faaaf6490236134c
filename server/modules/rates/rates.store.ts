import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import type { Rate } from './rate.rules.ts'
import { fixingType, rateType } from './rate.rules.ts'
import { taxCodeType } from './tax.rules.ts'

export const rateTable = recordTable(rateType, {
  currency: 'text',
  usd: 'bigint',
  per: 'bigint',
  source: 'text',
  asOf: 'instant',
})

export const fixingTable = recordTable(fixingType, {
  currency: 'text',
  pair: 'text',
  rate: 'text',
  source: 'text',
  asOf: 'instant',
})

export const taxCodeTable = recordTable(taxCodeType, {
  jurisdiction: 'text',
  kind: 'text',
  rateBps: 'integer',
  effectiveFrom: 'instant',
  source: 'text',
})

export const ratesTables = [rateTable, fixingTable, taxCodeTable]

/** What must always hold of rates: each query gives one row with `id` for each thing that breaks it. */
export const ratesChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'rates.newest-is-the-last-fixing',
    sql: `SELECT r.root_id AS id FROM rates.rates r
      LEFT JOIN (SELECT root_id, max(as_of) AS last FROM rates.fixings GROUP BY root_id) f ON f.root_id = r.root_id
      WHERE f.last IS DISTINCT FROM r.as_of`,
  },
]

/** The newest rate of every currency. */
export async function newestRates(pool: pg.Pool): Promise<readonly Rate[]> {
  const { rows } = await pool.query<Rate>({
    name: 'newest-rates',
    text: 'select currency, usd, per, source, as_of as "asOf" from rates.rates order by currency',
  })
  return rows
}
