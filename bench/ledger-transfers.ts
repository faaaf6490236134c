import pg from 'pg'
import { add, append, type Change, useCase } from '../server/kernel/use-case.ts'
import { balanceKey, balanceType, type LedgerAccount } from '../server/modules/ledger/account.rules.ts'
import { postingTable, transferTable } from '../server/modules/ledger/index.ts'
import { postingType, transferType } from '../server/modules/ledger/transfer.rules.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor } from '../server/platform/executor.ts'
import { postgresStore } from '../server/platform/postgres-store.ts'
import { type Figure, median } from './figures.ts'
import { benchDatabase } from './server.ts'

interface Move {
  readonly root: string
  readonly from: LedgerAccount
  readonly to: LedgerAccount
}

/** One transfer of one cent between two accounts: a transfer, two postings, two balances. */
const move = useCase({
  name: 'bench.move',
  action: 'bench',
  root: (input: Move) => input.root,
  reads: () => ({}),
  sides: () => [],
  decide(_, { root, from, to }, { at, newId }) {
    const id = newId('trf')
    const record = { id, root, kind: 'order-funded' as const, cause: 'bench', happenedAt: at, recordedAt: at }
    const posting = (n: number, account: LedgerAccount, amount: bigint): Change[] => [
      append(postingType, {
        root,
        transferId: id,
        n,
        account: account.code,
        accountRoot: account.root,
        currency: 'USD',
        amount,
      }),
      add(balanceType, account.root, balanceKey(account, 'USD'), amount),
    ]
    return { answer: null, changes: [append(transferType, record), ...posting(0, to, 1n), ...posting(1, from, -1n)] }
  },
})

const PLAIN = `
  create schema plain;
  create table plain.accounts (id text primary key, balance bigint not null);
  create table plain.transfers (id bigserial primary key, at timestamptz not null default now());
  create table plain.postings (transfer_id bigint not null, n int not null, account text not null, amount bigint not null,
    primary key (transfer_id, n));
  create function plain.move(a text, b text) returns void language plpgsql as $$
  declare t bigint;
  begin
    perform 1 from plain.accounts where id in (a, b) order by id for update;
    insert into plain.transfers default values returning id into t;
    insert into plain.postings values (t, 0, a, 1), (t, 1, b, -1);
    update plain.accounts set balance = balance + 1 where id = a;
    update plain.accounts set balance = balance - 1 where id = b;
  end $$;`

const ACCOUNTS = 10_000
const name = (n: number): string => `assets:bank:b${n}`
const other = (n: number) => (n * 7919 + 1) % ACCOUNTS

async function batched(url: string, hot: boolean, seconds: number): Promise<number> {
  const store = postgresStore(url, [transferTable, postingTable])
  const executor = createExecutor({
    store,
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: (_type, root, key) => balanceType.bounds(root, key),
    lanesOf: () => 0,
    idOf: () => '',
    environment: systemEnvironment(),
  })
  const until = performance.now() + seconds * 1000
  let done = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: 256 }, async (_, client) => {
      for (let n = client; performance.now() < until; n += 256) {
        const from = { code: name(hot ? 0 : n % ACCOUNTS), root: 'sys' }
        const to = { code: name(1 + other(n)), root: 'sys' }
        const id = `bench-${hot}-${started}-${n}`
        const input = { root: `ord_bench_${n % 2000}`, from, to }
        const result = await executor.submit(move, {
          id,
          input,
          fingerprint: id,
          actor: { kind: 'reaction', roles: [] },
        })
        if (result.kind === 'done') done += 1
      }
    }),
  )
  const perSecond = done / ((performance.now() - started) / 1000)
  await store.close()
  return perSecond
}

async function plain(url: string, hot: boolean, seconds: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const client = new pg.Client(url)
      await client.connect()
      return client
    }),
  )
  let done = 0
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    clients.map(async (client, c) => {
      for (let n = c; performance.now() < until; n += clients.length) {
        const values = [name(hot ? 0 : n % ACCOUNTS), name(1 + other(n))]
        await client.query({ name: 'move', text: 'select plain.move($1, $2)', values })
        done += 1
      }
    }),
  )
  const perSecond = done / ((performance.now() - started) / 1000)
  await Promise.all(clients.map((client) => client.end()))
  return perSecond
}

/** Transfers through the executor in process against a plain SQL function, one transfer per transaction. */
export async function ledgerTransfers(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  const [rounds, seconds] = quick ? [1, 3] : [3, 6]
  const figures: Figure[] = []
  try {
    const client = new pg.Client(database.url)
    await client.connect()
    await client.query(PLAIN)
    await client.query(`insert into plain.accounts select 'assets:bank:b' || n, 0 from generate_series(0, $1::int) n`, [
      ACCOUNTS + 1,
    ])
    await client.end()
    for (const hot of [false, true]) {
      const runs = { ours: [] as number[], theirs: [] as number[] }
      for (let round = 0; round < rounds; round += 1) {
        runs.ours.push(await batched(database.url, hot, seconds))
        runs.theirs.push(await plain(database.url, hot, seconds))
      }
      const [ours, theirs] = [median(runs.ours), median(runs.theirs)]
      const kind = hot ? 'one-hot' : 'ten-thousand'
      const ratio_to = 'a plain SQL function, one transfer per transaction, 8 connections'
      figures.push({
        name: `ledger.transfers.${kind}`,
        value: ours,
        unit: 'transfers/s',
        ratio: ours / theirs,
        ratio_to,
      })
    }
  } finally {
    await database.stop()
  }
  return figures
}
