import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { normalSide } from './account.rules.ts'
import { findTransfer, type TransferRead, transferPage, transfersByKey } from './transfer-reads.store.ts'
import { accountPostings, accountsFrom, clearingAges, safeguarding, trialBalance } from './trial-balance.store.ts'

/** What readers of the whole ledger are told is what stands in it, at any instant. */

interface Booked {
  readonly id: string
  readonly root: string
  readonly at: string
  readonly from: string
  readonly to: string
  readonly currency: string
  readonly amount: bigint
}

const names = [
  ...['assets:provider:one', 'assets:bank:one', 'liabilities:unallocated:one', 'income:fees:processing'],
  ...['liabilities:escrow:ord_1', 'liabilities:escrow:ord_2', 'liabilities:payable:cmp_1', 'expenses:bank'],
]
const start = Date.UTC(2026, 0, 1)
const instantAt = (second: number) => new Date(start + second * 1000).toISOString()

const bookings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 40 * 86_400 }),
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    currency: fc.constantFrom('USD', 'EUR'),
    amount: fc.bigInt(1n, 10n ** 9n),
    root: fc.constantFrom('ord_1', 'ord_2', 'cmp_1'),
  }),
  { maxLength: 30 },
)

/** In the order of time, as their ids are. */
function booked(drawn: readonly (Omit<Booked, 'id' | 'at'> & { readonly at: number })[]): readonly Booked[] {
  const sorted = [...drawn].filter(({ from, to }) => from !== to).sort((a, b) => a.at - b.at)
  return sorted.map((each, n) => ({ ...each, at: instantAt(each.at), id: `trf_${String(n).padStart(4, '0')}` }))
}

async function opened(t: TestContext) {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 2)
  t.after(() => pool.end())
  return pool
}

async function write(pool: pg.Pool, all: readonly Booked[]): Promise<void> {
  const client = await pool.connect()
  try {
    // The guard of append-only tables is not what is tested here.
    await client.query('set session_replication_role = replica')
    await client.query('truncate ledger.postings, ledger.transfers, ledger.balances')
    for (const { id, root, at, from, to, currency, amount } of all) {
      await client.query(
        `insert into ledger.transfers (root_id, id, kind, cause, happened_at, recorded_at)
         values ($1, $2, 'order-funded', 'test', $3, $3)`,
        [root, id, at],
      )
      for (const [n, account, value] of [
        [0, to, amount],
        [1, from, -amount],
      ] as const) {
        await client.query(
          `insert into ledger.postings (root_id, id, transfer_id, n, account, account_root, currency, amount)
           values ($1, $2, $3, $4, $5, $1, $6, $7)`,
          [root, `${id}:${n}`, id, n, account, currency, value],
        )
        const sign = normalSide(account) === 'debit' ? 1n : -1n
        await client.query(
          `insert into ledger.balances as b (root_id, key, value) values ('sys', $1, $2)
           on conflict (root_id, key) do update set value = b.value + excluded.value`,
          [`${account}:${currency}`, sign * value],
        )
      }
    }
  } finally {
    await client.query('set session_replication_role = origin')
    client.release()
  }
}

/** The sum of an account's postings up to an instant, debit above 0. */
function sumOf(all: readonly Booked[], isMeant: (account: string) => boolean, currency: string, at: string): bigint {
  return all
    .filter((each) => each.currency === currency && each.at <= at)
    .reduce((sum, { from, to, amount }) => sum + (isMeant(to) ? amount : 0n) - (isMeant(from) ? amount : 0n), 0n)
}

test('the trial balance of any instant is the sum of what was booked until then', async (t: TestContext) => {
  const pool = await opened(t)
  await fc.assert(
    fc.asyncProperty(
      bookings,
      fc.array(fc.integer({ min: -5, max: 41 * 86_400 }), { maxLength: 4 }),
      async (drawn, times) => {
        const all = booked(drawn)
        await write(pool, all)
        for (const at of [...times.map(instantAt), ...all.slice(0, 2).map((each) => each.at)]) {
          const rows = await trialBalance(pool, at)
          const told = (account: string, currency: string) =>
            rows.find((row) => row.account === account && row.currency === currency)?.balance ?? 0n
          for (const currency of ['USD', 'EUR']) {
            for (const name of ['assets:provider:one', 'income:fees:processing', 'liabilities:unallocated:one'])
              assert.equal(
                told(name, currency),
                sumOf(all, (account) => account === name, currency, at),
                `${name} ${at}`,
              )
            const isEscrow = (account: string) => account.startsWith('liabilities:escrow:')
            assert.equal(told('liabilities:escrow', currency), sumOf(all, isEscrow, currency, at))
            const whole = rows
              .filter((row) => row.currency === currency)
              .reduce((sum, { balance }) => sum + balance, 0n)
            assert.equal(whole, 0n)
          }
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('pages of transfers, accounts and postings find each once, by key and by id', async (t: TestContext) => {
  const pool = await opened(t)
  await fc.assert(
    fc.asyncProperty(bookings, fc.integer({ min: 1, max: 7 }), async (drawn, limit) => {
      const all = booked(drawn)
      await write(pool, all)
      const found: TransferRead[] = []
      for (let more = true; more; ) {
        const page = await transferPage(pool, found.at(-1), limit)
        found.push(...page)
        more = page.length === limit
      }
      const order = ({ root, id }: { root: string; id: string }) => `${root} ${id}`
      assert.deepEqual(found.map(order), all.map(order).sort())
      for (const { postings } of found)
        assert.equal(
          postings.reduce((sum, { amount }) => sum + amount, 0n),
          0n,
        )
      const [first] = all
      if (first === undefined) return
      assert.equal((await findTransfer(pool, first.id))?.root, first.root)
      assert.deepEqual(await transfersByKey(pool, [{ root: 'ord_none', id: first.id }]), [])
      const postings: { transferId: string; n: number; amount: bigint }[] = []
      for (let more = true; more; ) {
        const last = postings.at(-1)
        const page = await accountPostings(pool, first.to, last && [last.transferId, last.n], limit)
        postings.push(...page)
        more = page.length === limit
      }
      const own = all.filter(({ from, to }) => from === first.to || to === first.to).map(({ id }) => id)
      assert.deepEqual(
        postings.map(({ transferId }) => transferId),
        own.toReversed(),
      )
    }),
    { numRuns: 10 },
  )
})

test('accounts by how they begin; the ages of a clearing account add up to its balance', async (t: TestContext) => {
  const pool = await opened(t)
  const now = instantAt(40 * 86_400)
  await fc.assert(
    fc.asyncProperty(bookings, async (drawn) => {
      const all = booked(drawn)
      await write(pool, all)
      const accounts = await accountsFrom(pool, 'liabilities:escrow', '', 100)
      assert.ok(accounts.every(({ account }) => account.startsWith('liabilities:escrow:')))
      for (const { account, currency, balance } of accounts)
        assert.equal(
          -balance,
          sumOf(all, (each) => each === account, currency, now),
        )
      const [first] = accounts
      if (first !== undefined) {
        const rest = await accountsFrom(pool, 'liabilities:escrow', `${first.account}:${first.currency}`, 100)
        assert.deepEqual(rest, accounts.slice(1))
      }
      for (const { account, currency, balance, day, threeDays, week, older } of await clearingAges(pool, now)) {
        assert.equal(
          balance,
          sumOf(all, (each) => each === account, currency, now),
        )
        assert.equal(day + threeDays + week + older, balance)
      }
      for (const { currency, kept, owed } of await safeguarding(pool)) {
        assert.equal(
          kept,
          sumOf(all, (each) => /^assets:(bank|provider):/.test(each), currency, now),
        )
        assert.equal(
          -owed,
          sumOf(all, (each) => each.startsWith('liabilities:'), currency, now),
        )
      }
    }),
    { numRuns: 10 },
  )
})

test('a transfer is read whole, whoever else has an id that begins alike', async (t: TestContext) => {
  const pool = await opened(t)
  const one = { root: 'ord_1', from: 'assets:bank:one', to: 'liabilities:escrow:ord_1', currency: 'USD' }
  const at = instantAt(5)
  await write(pool, [
    { ...one, id: 'trf_1', at, amount: 7n },
    { ...one, id: 'trf_10', at, amount: 9n },
    { ...one, id: 'trf_1', root: 'ord_2', at, amount: 11n },
  ])
  const [found, ...others] = await transfersByKey(pool, [{ root: 'ord_1', id: 'trf_1' }])
  assert.deepEqual(others, [])
  assert.deepEqual(
    found?.postings.map(({ account, accountRoot, amount }) => [account, accountRoot, amount]),
    [
      ['liabilities:escrow:ord_1', 'ord_1', 7n],
      ['assets:bank:one', 'ord_1', -7n],
    ],
  )
  assert.deepEqual([found?.happenedAt, found?.recordedAt, found?.kind, found?.cause], [at, at, 'order-funded', 'test'])
  assert.equal(found?.reverses, null)
  assert.equal(await findTransfer(pool, 'trf_2'), undefined)
  assert.deepEqual(
    (await transferPage(pool, undefined, 2)).map(({ id }) => id),
    ['trf_1', 'trf_10'],
  )
  assert.deepEqual(
    (await transferPage(pool, { root: 'ord_1', id: 'trf_10' }, 2)).map(({ root }) => root),
    ['ord_2'],
  )
})

test('own money that is lent is spare no more; what a lender promised covers itself', async (t: TestContext) => {
  const pool = await opened(t)
  const usd = { root: 'crl_1', currency: 'USD', at: instantAt(5) }
  const over = async () => (await safeguarding(pool)).map(({ kept, owed }) => kept - owed)
  const own = [
    { ...usd, id: 'trf_1', from: 'equity:operator', to: 'assets:bank:one', amount: 1_000n },
    { ...usd, id: 'trf_2', from: 'liabilities:escrow:ord_1', to: 'assets:credit:cmp_b', amount: 400n },
  ]
  await write(pool, own)
  assert.deepEqual(await over(), [600n])
  await write(pool, [
    ...own,
    { ...usd, id: 'trf_3', from: 'liabilities:lender:two', to: 'assets:lent:cmp_b', amount: 300n },
    { ...usd, id: 'trf_4', from: 'liabilities:escrow:ord_2', to: 'assets:lender:two', amount: 300n },
  ])
  assert.deepEqual(await over(), [600n])
})

test('an empty ledger has a trial balance of nothing and keeps what it owes', async (t: TestContext) => {
  const pool = await opened(t)
  assert.deepEqual(await trialBalance(pool, instantAt(0)), [])
  assert.deepEqual(await accountsFrom(pool, '', '', 10), [])
  assert.deepEqual(await accountPostings(pool, 'assets:bank:one', undefined, 10), [])
  assert.deepEqual(await clearingAges(pool, instantAt(0)), [])
  assert.deepEqual(await safeguarding(pool), [])
})
