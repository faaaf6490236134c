import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { balancesOf, clearedAfter, clearedBy } from './clearing.store.ts'

/** What is read of one clearing account, cause by cause and transfer by transfer. */

const account = 'assets:provider:one'
const at = '2026-03-01T09:00:00.000Z'

interface Booked {
  readonly id: string
  readonly root: string
  readonly cause: string
  readonly kind?: string
  /** On the account, by currency; what stands against it is elsewhere. */
  readonly legs: readonly (readonly [currency: string, amount: number])[]
  readonly account?: string
}

async function opened(t: TestContext, all: readonly Booked[]): Promise<pg.Pool> {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 2)
  t.after(() => pool.end())
  for (const { id, root, cause, kind = 'order-funded', legs, account: of = account } of all) {
    await pool.query('insert into ledger.transfers values ($1, $2, $3, $4, $5, $5)', [root, id, kind, cause, at])
    const sides = legs.flatMap(([currency, amount]) => [
      [of, currency, amount],
      [`liabilities:refundable:${root}`, currency, -amount],
    ])
    for (const [n, [code, currency, amount]] of sides.entries())
      await pool.query('insert into ledger.postings values ($1, $2, $3, $4, $5, $1, $6, $7)', [
        ...[root, `${id}:${n}`, id, n, code, currency, amount],
      ])
  }
  return pool
}

const books: readonly Booked[] = [
  { id: 'trf_1', root: 'ord_1', cause: 'payment:pay_1', legs: [['USD', 100]] },
  { id: 'trf_2', root: 'ord_2', cause: 'payment:pay_1', legs: [['USD', 7]] },
  { id: 'trf_3', root: 'ord_1', cause: 'refund:rfd_1', kind: 'refund-settled', legs: [['USD', -40]] },
  { id: 'trf_4', root: 'cmp_1', cause: 'payout:pyt_1', kind: 'payout-settled', legs: [['EUR', -9]] },
  { id: 'trf_5', root: 'ord_1', cause: 'payment:pay_1', legs: [['USD', 3]], account: 'assets:provider:two' },
  {
    ...{ id: 'trf_6', root: 'ord_1', cause: 'payment:pay_2', kind: 'fx-converted' },
    legs: [
      ['EUR', -50],
      ['USD', 55],
    ],
  },
]

type Told = readonly (readonly [string, string, bigint])[]
const told = (parts: Awaited<ReturnType<typeof clearedBy>>): Told =>
  parts.map(({ transferId, currency, amount }) => [transferId, currency, amount])

test('what moved for causes: those of the root, on that account, in each currency', async (t) => {
  const pool = await opened(t, books)
  const by = async (...causes: readonly (readonly [string, string])[]) =>
    told(
      await clearedBy(
        pool,
        account,
        causes.map(([root, cause]) => ({ root, cause })),
      ),
    )
  assert.deepEqual(await by(['ord_1', 'payment:pay_1']), [['trf_1', 'USD', 100n]])
  assert.deepEqual(await by(['cmp_1', 'payout:pyt_1'], ['ord_1', 'refund:rfd_1']), [
    ['trf_3', 'USD', -40n],
    ['trf_4', 'EUR', -9n],
  ])
  assert.deepEqual((await by(['ord_1', 'payment:pay_2'])).toSorted(), [
    ['trf_6', 'EUR', -50n],
    ['trf_6', 'USD', 55n],
  ])
  assert.deepEqual(await by(['ord_3', 'payment:pay_1']), [])
  assert.deepEqual(await by(), [])
  const [part] = await clearedBy(pool, account, [{ root: 'ord_1', cause: 'payment:pay_1' }])
  const { root, kind, cause, happenedAt, recordedAt } = part ?? {}
  assert.deepEqual([root, kind, cause, happenedAt, recordedAt], ['ord_1', 'order-funded', 'payment:pay_1', at, at])
})

test('what moved behind a transfer: the next ones, never half of one', async (t) => {
  const pool = await opened(t, books)
  assert.deepEqual(told(await clearedAfter(pool, account, '', 2)), [
    ['trf_1', 'USD', 100n],
    ['trf_2', 'USD', 7n],
  ])
  const rest = await clearedAfter(pool, account, 'trf_3', 2)
  assert.deepEqual([...new Set(rest.map(({ transferId }) => transferId))], ['trf_4', 'trf_6'])
  assert.equal(rest.length, 3)
  assert.deepEqual(await clearedAfter(pool, account, 'trf_6', 2), [])
})

test('what stands on accounts, by how their code begins', async (t) => {
  const pool = await opened(t, [])
  const rows = [`('sys', '${account}:EUR', 5)`, `('sys', '${account}:USD', -7)`, "('sys', 'assets:bank:one:USD', 9)"]
  await pool.query(`insert into ledger.balances (root_id, key, value) values ${rows.join(', ')}`)
  assert.deepEqual(await balancesOf(pool, 'assets:provider:'), [
    { account, currency: 'EUR', amount: 5n },
    { account, currency: 'USD', amount: -7n },
  ])
})
