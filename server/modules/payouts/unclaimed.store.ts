import type pg from 'pg'
import { companyBalances } from '../ledger/index.ts'

interface Row {
  readonly owner: string
  readonly currency: string
  readonly company: string
  readonly state: string
  readonly since: Date
  readonly proposer: string | null
  readonly grounds: string | null
}

/** Money that nobody named an account for, where people decide or have decided; with what is owed now. */
export async function listUnclaimed(
  pool: pg.Pool,
  { after: [owner = '', currency = ''], limit }: { readonly after: readonly string[]; readonly limit: number },
) {
  const text = `select root_id as owner, id as currency, company_id as company, state, since, proposer, grounds
    from payouts.unclaimed where state in ('due', 'proposed', 'unclaimed') and (root_id, id) > ($1, $2)
    order by root_id, id limit $3`
  const { rows } = await pool.query<Row>({ name: 'list-unclaimed', text, values: [owner, currency, limit] })
  return Promise.all(rows.map(async (row) => ({ ...row, amount: await owedOf(pool, row) })))
}

async function owedOf(pool: pg.Pool, { owner, currency }: Row) {
  const account = `liabilities:${owner.startsWith('ord_') ? 'refundable' : 'payable'}:${owner}`
  const balances = await companyBalances(pool, owner)
  const found = balances.find((each) => each.account === account && each.balance.currency === currency)
  return found?.balance ?? { amount: 0, currency }
}
