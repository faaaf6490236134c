import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { openRuntime } from '../../entry/runtime.ts'
import { lanes } from '../../entry/worker.ts'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { useCase } from '../../kernel/use-case.ts'
import type { Feeds } from '../../platform/feeds.ts'
import type { AnyUseCase } from '../../platform/judge-command.ts'
import { createLog } from '../../platform/log.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { registerCompany } from '../parties/index.ts'
import { recordTaxCode } from '../rates/index.ts'
import { sandboxTaxCodes } from '../rates/sandbox-rates.rules.ts'
import { issueWaiting } from './invoices.jobs.ts'
import { invoicesChecks } from './invoices.store.ts'
import { issueInvoices } from './issue-invoices.ts'

const machine: Actor = { kind: 'reaction', roles: [] }
const at = '2026-03-01T09:00:00.000Z'

/** A supplier's fee is booked, as a release books it. */
const bookFee = useCase({
  name: 'tests.book-fee',
  action: 'orders.pass-time',
  root: ({ n }: { n: number }) => `ord_${n}`,
  reads: () => ({}),
  sides: () => [],
  decide(_facts, { n }, _context, root) {
    const fee = [
      [accounts.fees('transaction'), 100n],
      [accounts.tax('operator'), 21n],
    ] as const
    const own = { id: `trf_${n}`, root, cause: 'release', happenedAt: at, recordedAt: at }
    const moved = movement('fee-charged', 'EUR', [[accounts.recovery('cmp_nl'), 121n]], fee)
    return { answer: {}, changes: post({ ...moved, ...own }) }
  },
})

async function servers(t: TestContext) {
  const database = await testDatabase(t)
  const log = createLog('test', 'error')
  const open = () =>
    openRuntime({ databaseUrl: database.url, clock: () => ({ now: () => at, refresh: () => Promise.resolve() }), log })
  const [here, there] = await Promise.all([open(), open()])
  t.after(() => Promise.all([here.close(), there.close()]))
  let ids = 0
  const run = async (what: unknown, input: unknown, actor = machine) => {
    const id = `test ${ids++}`
    const result = await here.executor.submit(what as AnyUseCase, { id, input, fingerprint: id, actor })
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }
  const found = async (companyId: RootId, kind: string, country = 'NL') =>
    run(registerCompany, { companyId, name: companyId, country, kinds: [kind], zone: 'Europe/Amsterdam', members: [] })
  await found('cmp_operator', 'operator')
  await found('cmp_nl', 'supplier')
  const client = await database.client()
  return {
    here,
    there,
    run,
    book: (n: number) => run(bookFee, { n }),
    issue: (server = here, feeds: Feeds = server.feeds) =>
      issueWaiting({ feeds, executor: server.executor, lane: lanes.invoices }),
    numbers: async () =>
      (await client.query('select number from invoices.invoices order by number')).rows.map((row) => row.number),
    broken: async () => {
      const names: string[] = []
      for (const { name, sql } of invoicesChecks) if ((await client.query(sql)).rows.length > 0) names.push(name)
      return names
    },
    client,
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `NL-2026-${String(n + 1).padStart(6, '0')}`)

test('what waits is issued in one command; nothing waits, nothing is issued', async (t) => {
  const { book, issue, numbers, broken, client } = await servers(t)
  for (let n = 0; n < 5; n += 1) await book(n)
  // Booked and told, and not issued yet: that is no fault.
  assert.deepEqual(await broken(), [])
  assert.equal(await issue(), 5)
  assert.equal(await issue(), 0)
  assert.deepEqual(await numbers(), numbered(5))
  const { rows } = await client.query("select count(*)::int as n from platform.commands where root_id = 'ser_operator'")
  assert.equal(rows[0].n, 1)
  assert.deepEqual(await broken(), [])
})

test('a server that dies before it marked what it saw issues nothing twice and leaves no number out', async (t) => {
  const { here, book, issue, numbers, broken } = await servers(t)
  for (let n = 0; n < 3; n += 1) await book(n)
  const dies: Feeds = { ...here.feeds, markSeen: () => Promise.reject(new Error('killed')) }
  await assert.rejects(issue(here, dies), /killed/)
  // More has come meanwhile: the next round is another command about the same fees and new ones.
  for (let n = 3; n < 6; n += 1) await book(n)
  assert.equal(await issue(), 6)
  assert.deepEqual(await numbers(), numbered(6))
  assert.deepEqual(await broken(), [])
})

test('two servers at once: no number twice, none left out', async (t) => {
  const { here, there, book, issue, numbers, broken } = await servers(t)
  const FEES = 40
  for (let n = 0; n < FEES; n += 1) {
    await book(n)
    if (n % 5 === 4) await Promise.all([issue(here), issue(there)])
  }
  assert.deepEqual(await numbers(), numbered(FEES))
  assert.deepEqual(await broken(), [])
})

test('each check finds what it is for', async (t) => {
  const { book, issue, broken, client, run } = await servers(t)
  for (const code of sandboxTaxCodes) await run(recordTaxCode, code, { ...machine, person: 'usr_ann' })
  await book(1)
  await book(2)
  await issue()
  assert.deepEqual(await broken(), [])
  await client.query('alter table invoices.invoices disable trigger append_only')
  assert.deepEqual(await broken(), ['invoices.append-only'])
  const spoiled: readonly [sql: string, names: readonly string[]][] = [
    ['update invoices.series set issued = 3', ['invoices.no-gap-in-a-series']],
    ["update invoices.invoices set number = 'NL-2026-000009' where place = 2", ['invoices.number-is-its-place']],
    ['update invoices.invoices set tax = tax + 1 where place = 1', ['invoices.document-is-as-booked']],
    [
      `update invoices.invoices set lines = '[{"fee": "transaction", "amount": {"~n": "7"}}]'`,
      ['invoices.lines-add-up'],
    ],
    [
      'delete from invoices.invoices where place = 2',
      ['invoices.no-gap-in-a-series', 'invoices.each-fee-has-its-document'],
    ],
  ]
  for (const [sql, names] of spoiled) {
    await client.query('begin')
    await client.query(sql)
    assert.deepEqual(await broken(), [...names, 'invoices.append-only'], sql)
    await client.query('rollback')
  }
})

test('a fee of nobody is passed over; without an operator nothing is issued', async (t) => {
  const { here } = await servers(t)
  const booked = [
    {
      root: 'ord_x',
      transfer: 'trf_x',
      kind: 'order-funded',
      cause: 'payment:x',
      happened_at: at,
      currency: 'EUR',
      fees: [{ fee: 'processing' as const, amount: 5 }],
      tax: 0,
      payer: null,
    },
  ]
  const command = { id: 'nobody', input: { booked }, fingerprint: 'nobody', actor: machine }
  const result = await here.executor.submit(issueInvoices as unknown as AnyUseCase, command)
  assert.deepEqual(result.kind === 'done' && result.answer, { issued: 0, passed_over: 1 })
})
