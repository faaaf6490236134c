import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { supplierStanding } from './index.ts'

const supplier = 'cmp_s'

async function opened(t: TestContext): Promise<pg.Pool> {
  const pool = readPool((await testDatabase(t)).url, 2)
  t.after(() => pool.end())
  return pool
}

/** What a supplier's room follows from, as it stands in the books. */
interface Books {
  readonly limit?: number
  readonly exposed?: number
  readonly inAll?: number
  readonly ceiling?: number | null
  readonly debts?: Readonly<Record<string, number>>
}

async function write(pool: pg.Pool, { limit, exposed, inAll, ceiling, debts = {} }: Books): Promise<void> {
  const rows: (readonly [string, readonly unknown[]])[] = []
  if (limit !== undefined)
    rows.push([`INSERT INTO escrow.assurance_limits VALUES ($1, 'limit', $2, now())`, [supplier, limit]])
  if (exposed !== undefined) rows.push([`INSERT INTO escrow.exposures VALUES ($1, 'USD', $2)`, [supplier, exposed]])
  if (inAll !== undefined) rows.push([`INSERT INTO escrow.exposures VALUES ($1, 'USD', $2)`, [fund, inAll]])
  if (ceiling !== undefined)
    rows.push([`INSERT INTO escrow.guarantee_funds VALUES ($1, 'fund', '[]', $2, 1)`, [fund, ceiling]])
  for (const [currency, amount] of Object.entries(debts))
    rows.push([
      'INSERT INTO ledger.balances VALUES ($1, $2, $3)',
      [supplier, `assets:recovery:${supplier}:${currency}`, amount],
    ])
  for (const [text, values] of rows) await pool.query(text, [...values])
}

const fund = 'gua_fund'
const wide = { inAll: 0, ceiling: 1_000_000_000 }

const table: readonly (readonly [string, Books, bigint, boolean])[] = [
  ['of whom nothing is known there is no room', {}, 0n, false],
  ['without a fund there is no room', { limit: 3_000_000 }, 0n, false],
  ['nothing is exposed: the whole limit', { limit: 3_000_000, ...wide }, 3_000_000n, false],
  ['what is exposed is gone', { limit: 3_000_000, exposed: 1_000_001, ...wide }, 1_999_999n, false],
  ['more is exposed than a limit that fell', { limit: 10, exposed: 20, ...wide }, 0n, false],
  ['debts in dollars lower it', { limit: 3_000_000, ...wide, debts: { USD: 500_000 } }, 2_500_000n, true],
  [
    'debts in other currencies are debts all the same',
    { limit: 3_000_000, ...wide, debts: { EUR: 1 } },
    3_000_000n,
    true,
  ],
  ['a debt that was paid is none', { limit: 3_000_000, ...wide, debts: { USD: 0 } }, 3_000_000n, false],
  ['the fund bounds all of them', { limit: 3_000_000, inAll: 900, ceiling: 1_000 }, 100n, false],
  ['a fund that is used up leaves nothing', { limit: 3_000_000, inAll: 2_000, ceiling: 1_000 }, 0n, false],
  ['an older house without a bound', { limit: 3_000_000, ceiling: null }, 3_000_000n, false],
]

test('what is left of a limit, and whether anything is owed', async (t: TestContext) => {
  const pool = await opened(t)
  for (const [title, books, room, owes] of table) {
    await pool.query('TRUNCATE escrow.assurance_limits, escrow.exposures, escrow.guarantee_funds, ledger.balances')
    await write(pool, books)
    assert.deepEqual(await supplierStanding(pool, supplier), { room, exposed: BigInt(books.exposed ?? 0), owes }, title)
  }
})

test('another supplier’s books are not his', async (t: TestContext) => {
  const pool = await opened(t)
  await write(pool, { limit: 3_000_000, exposed: 5, ...wide, debts: { USD: 1 } })
  assert.deepEqual(await supplierStanding(pool, 'cmp_other'), { room: 0n, exposed: 0n, owes: false })
})
