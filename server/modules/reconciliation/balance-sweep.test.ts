import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, type LedgerAccount } from '../ledger/account.rules.ts'
import { sweep } from './balance-sweep.jobs.ts'
import { listClaimable, listOrphans } from './balance-sweep.store.ts'
import { bankHouse } from './bank.testing.ts'

const at = '2026-03-01T09:00:00.000Z'

type House = Awaited<ReturnType<typeof bankHouse>>

/** Money that somebody is owed, with a deadline of its root or without. */
async function owed({ pool }: House, root: string, account: LedgerAccount, deadline?: string) {
  const balance = `insert into ledger.balances (root_id, key, value, floor) values ($1, $2, 500, 0)`
  await pool.query(balance, [root, `${account.code}:USD`])
  const text = `insert into platform.deadlines (root_id, name, subject, due_at) values ($1, $2, 'USD', '2027-01-01')`
  if (deadline !== undefined) await pool.query(text, [root, deadline])
}

const accountsOf = (found: readonly { readonly account: string }[]) => found.map(({ account }) => account).toSorted()

test('the sweep finds what is owed and looked after by nothing; afterwards something does', async (t) => {
  const house = await bankHouse(t)
  await owed(house, 'ord_1', accounts.escrow('ord_1'))
  await owed(house, 'ord_2', accounts.escrow('ord_2'), 'order.ship-by')
  await owed(house, 'cmp_1', accounts.payable('cmp_1'))
  await owed(house, 'cmp_2', accounts.payable('cmp_2'), 'payout.schedule')
  await owed(house, 'cmp_3', accounts.blocked('cmp_3'))
  await owed(house, 'cmp_4', accounts.payout('cmp_4', 'pyt_4'), 'payable.unclaimed')
  const orphans = ['liabilities:blocked:cmp_3', 'liabilities:escrow:ord_1']
  const found = accountsOf(await listOrphans(house.pool))
  assert.deepEqual(found, [...orphans, 'liabilities:payable:cmp_1', 'liabilities:payout:pyt_4'])
  assert.deepEqual(accountsOf(await listClaimable(house.pool)), [
    'liabilities:payable:cmp_1',
    'liabilities:payable:cmp_2',
  ])
  await sweep('swp_balances', house, at)
  await sweep('swp_balances', house, at)
  assert.deepEqual(await listOrphans(house.pool), [])
  assert.deepEqual(await listClaimable(house.pool), [])
  const { rows } = await house.pool.query('select bank, amount, kind, state from reconciliation.cases order by bank')
  assert.deepEqual(
    rows.map(({ bank, kind, state }) => [bank, kind, state]),
    [
      ['liabilities:blocked:cmp_3', 'orphan-money', 'open'],
      ['liabilities:escrow:ord_1', 'orphan-money', 'open'],
      ['liabilities:payout:pyt_4', 'orphan-money', 'open'],
    ],
  )
  await house.pool.query(`update reconciliation.cases set state = 'closed', closed_at = now(), reason = 'x'`)
  assert.equal((await listOrphans(house.pool)).length, 3, 'a closed case looks after nothing')
})
