import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { companyBalances } from '../ledger/index.ts'
import { assuranceLimitTable, exposureInAll, fundTables } from './escrow.store.ts'
import { fundRoot, guaranteeFundType, roomOfFund } from './guarantee-fund.rules.ts'
import { assuranceLimitType } from './limit.rules.ts'
import { roomOf } from './room.rules.ts'

/** What is left of a supplier's assurance limit and what uses it, USD minor units ≥ 0, and whether it owes us. */
export interface SupplierStanding {
  readonly room: bigint
  readonly exposed: bigint
  readonly owes: boolean
}

/** How a supplier stands now; a hint, read outside of any command. */
export async function supplierStanding(pool: pg.Pool, supplierId: string): Promise<SupplierStanding> {
  const reads = recordReads(pool, [assuranceLimitTable, ...fundTables])
  const [limit, fund, exposure, inAll, balances] = await Promise.all([
    reads.one(assuranceLimitType, supplierId, 'limit'),
    reads.one(guaranteeFundType, fundRoot, 'fund'),
    exposed(pool, supplierId),
    exposureInAll(pool),
    companyBalances(pool, supplierId),
  ])
  const debts = balances.filter(({ account, balance }) => account.startsWith('assets:recovery:') && balance.amount > 0)
  const inDollars = debts.find(({ balance }) => balance.currency === 'USD')?.balance.amount ?? 0
  const room = roomOf(limit?.limit ?? 0n, exposure, BigInt(inDollars), roomOfFund(fund, inAll))
  return { room, exposed: exposure, owes: debts.length > 0 }
}

async function exposed(pool: pg.Pool, supplierId: string): Promise<bigint> {
  const { rows } = await pool.query<{ value: string }>({
    name: 'exposure of a supplier',
    text: "select value::text from escrow.exposures where root_id = $1 and key = 'USD'",
    values: [supplierId],
  })
  return BigInt(rows[0]?.value ?? 0)
}
