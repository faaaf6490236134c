import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { entry, useCase } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import type { ProviderLine } from '../payments/provider-line.rules.ts'
import { sandboxAbilities } from '../payments/providers/sandbox.ts'
import { recordProviders } from '../payments/record-providers.ts'
import { bankHouse } from './bank.testing.ts'
import { compareReport } from './compare-report.ts'
import { judgeLines } from './judge-lines.ts'
import { readProvider } from './report.jobs.ts'
import { watchReports } from './watch-reports.ts'

/** A provider's books on paper, read into the house page by page and held against its ledger. */

const id = (n: number) => String(n).padStart(32, '0')
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString()
const at = days(0)

interface Booking {
  readonly n: number
  readonly amount: number
}

/** A payment that our books have with the provider `paper`. */
const book = useCase({
  name: 'test.book',
  action: 'payment.record',
  root: ({ n }: Booking) => `ord_${n}`,
  reads: () => ({}),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(_, { n, amount }, { at: recordedAt, newId }, root) {
    const [debit, credit] = [accounts.provider('paper'), accounts.refundable(root)]
    const moved = movement('order-funded', 'USD', [[debit, BigInt(amount)]], [[credit, BigInt(amount)]])
    const cause = `payment:pay_${id(n)}`
    const transfer = { ...moved, id: newId('trf'), root, cause, happenedAt: recordedAt, recordedAt }
    return { answer: {}, changes: [...post(transfer), entry(root, 'booked', {})] }
  },
})

const line = (n: number, amount: number, more: Partial<ProviderLine> = {}): ProviderLine => ({
  ...{ id: `txn_${id(n)}`, kind: 'payment', amount: BigInt(amount), fee: 0n, currency: 'USD', happenedAt: at },
  ...{ key: `ord_${n}.pay_${id(n)}-1`, reference: `pi_${n}`, ...more },
})

async function begun(t: TestContext) {
  const house = await bankHouse(t)
  const paper: ProviderLine[] = []
  let pages = 0
  const size = 2
  async function balanceReport(cursor: string | undefined) {
    pages += 1
    const from = Number(cursor ?? 0)
    const lines = paper.slice(from, from + size)
    return { lines, cursor: String(from + lines.length), isLast: from + size >= paper.length }
  }
  const outside = { provider: () => ({ balanceReport }), now: () => at } as never
  const query = async (text: string) => (await house.pool.query(text)).rows
  return {
    house,
    paper,
    pages: () => pages,
    read: (how = house) => readProvider({ provider: 'paper', since: at }, outside, how),
    compare: (n: number) => compareReport('paper', house, days(n)),
    async booked(...all: readonly (readonly [n: number, amount: number])[]) {
      for (const [n, amount] of all) {
        const command = { id: `book ${n} ${amount}`, fingerprint: 'x', input: { n, amount } }
        const result = await house.executor.submit(book, { ...command, actor: { kind: 'reaction', roles: [] } })
        assert.equal(result.kind, 'done')
      }
    },
    states: async () =>
      (await query('select id, state from reconciliation.provider_lines')).map(({ id: of, state }) => [
        of.startsWith('txn_') ? Number(of.slice(4).replace(':fee', '')) : 'ours',
        state,
      ]),
    cases: async () =>
      (await query('select kind, state, amount from reconciliation.cases order by kind')).map((each) => [
        each.kind,
        each.state,
        Number(each.amount),
      ]),
    broken: () => house.broken(),
  }
}

const sorted = (all: readonly (readonly unknown[])[]) => all.map((each) => each.join(' ')).toSorted()

test('pages are read to their end and kept once, also when a reading breaks off at any command', async (t) => {
  const { house, paper, read, booked, states, broken } = await begun(t)
  paper.push(...[1, 2, 3, 4, 5].map((n) => line(n, 100 * n)))
  await booked(...[1, 2, 3, 4, 5].map((n) => [n, 100 * n] as const))
  for (let most = 1; most < 6; most += 1) {
    let left = most
    const submit: typeof house.executor.submit = (useCase_, command) =>
      left-- > 0 ? house.executor.submit(useCase_, command) : Promise.reject(new Error('cut'))
    await read({ ...house, executor: { ...house.executor, submit } }).catch((error) => assert.match(`${error}`, /cut/))
  }
  await read()
  assert.deepEqual(
    sorted(await states()),
    [1, 2, 3, 4, 5].map((n) => `${n} matched`),
  )
  const { rows } = await house.pool.query('select lines, reported from reconciliation.provider_reports')
  assert.deepEqual([rows[0].lines, rows[0].reported], [5, { USD: 1_500n }])
  assert.deepEqual(await broken(), [])
})

test('what is alone waits, becomes a case in its time, once, and closes when the other side comes', async (t) => {
  const { paper, read, compare, booked, states, cases, broken } = await begun(t)
  paper.push(line(1, 100), line(2, 200), line(2, 200, { id: `txn_${id(9)}` }), line(3, 301))
  await booked([2, 200], [3, 300], [4, 400])
  await read()
  assert.deepEqual(sorted(await states()), ['1 waiting', '2 matched', '3 amount-differs', '9 duplicate'])
  await compare(1)
  assert.equal((await cases()).length, 2)
  for (const n of [4, 5]) {
    await compare(n)
    assert.deepEqual(await cases(), [
      ['provider-differs', 'open', 1],
      ['provider-duplicate', 'open', 200],
      ['provider-missing-here', 'open', 100],
      ['provider-missing-there', 'open', -400],
    ])
    assert.deepEqual(await broken(), [])
  }
  paper.push(line(4, 400))
  await booked([1, 100])
  await read()
  assert.deepEqual(sorted(await states()), [
    ...['1 matched', '2 matched', '3 amount-differs', '4 matched', '9 duplicate', 'ours arrived'],
  ])
  assert.deepEqual(
    (await cases()).map(([kind, state]) => `${kind} ${state}`),
    [
      'provider-differs open',
      'provider-duplicate open',
      'provider-missing-here closed',
      'provider-missing-there closed',
    ],
  )
  assert.deepEqual(await broken(), [])
})

test('a hundred and more of each, in more than one command', async (t) => {
  const { paper, read, compare, booked, states, cases, broken } = await begun(t)
  const all = Array.from({ length: 130 }, (_, n) => n + 1)
  paper.push(...all.map((n) => line(n, 10)))
  await booked(...all.map((n) => [n + 65, 10] as const))
  await read()
  await compare(9)
  const found = sorted((await states()).map(([, state]) => [state]))
  const count = (state: string) => found.filter((each) => each === state).length
  assert.deepEqual([count('matched'), count('missing-here'), count('missing-there')], [65, 65, 65])
  assert.equal((await cases()).length, 130)
  assert.deepEqual(await broken(), [])
})

test('told late with another amount, it stays so, until the right booking comes', async (t) => {
  const { paper, read, compare, booked, states, cases, broken } = await begun(t)
  await booked([1, 400])
  await read()
  await compare(4)
  assert.deepEqual(await cases(), [['provider-missing-there', 'open', -400]])
  paper.push(line(1, 401))
  await read()
  for (const n of [5, 9]) {
    await compare(n)
    assert.deepEqual(sorted(await states()), ['1 amount-differs', 'ours arrived'])
    assert.deepEqual(sorted(await cases()), ['provider-differs open 1', 'provider-missing-there closed -400'])
    assert.deepEqual(await broken(), [])
  }
  await booked([1, 401])
  await compare(10)
  assert.deepEqual(sorted(await states()), ['1 matched', 'ours missing-there'])
  assert.deepEqual(sorted(await cases()), ['provider-differs closed 1', 'provider-missing-there open -400'])
  assert.deepEqual(await broken(), [])
})

test('a line whose booking another one takes is a case still', async (t) => {
  const { paper, read, booked, states, cases, broken } = await begun(t)
  await booked([1, 400])
  paper.push(line(1, 401))
  await read()
  paper.push(line(1, 400, { id: `txn_${id(7)}` }))
  await read()
  assert.deepEqual(sorted(await states()), ['1 missing-here', '7 matched'])
  assert.deepEqual(await cases(), [['provider-missing-here', 'open', 401]])
  assert.deepEqual(await broken(), [])
})

test('a comparison that a person has overtaken changes nothing, and moves no mark', async (t) => {
  const { house, paper, read } = await begun(t)
  paper.push(line(1, 100))
  await read()
  const report = async () => (await house.pool.query('select * from reconciliation.provider_reports')).rows[0]
  const before = await report()
  const verdict = { lineId: `txn_${id(1)}`, before: 'missing-here', state: 'matched', transfers: ['trf_1'] } as const
  const input = { provider: 'paper', judged: before.judged, verdicts: [verdict], untold: [], bookedTo: 'trf_1' }
  const command = { id: 'judge', fingerprint: 'x', input, actor: { kind: 'reaction', roles: [] } } as const
  const result = await house.executor.submit(judgeLines, command)
  assert.deepEqual(result.kind === 'done' && result.answer, { judged: before.judged, isStale: true })
  assert.deepEqual(await report(), before)
})

test('what a retired provider has told is compared all the same, and it is not asked', async (t) => {
  const { house, paper, read, booked, states, pages, broken } = await begun(t)
  for (const providers of [[{ ...sandboxAbilities, name: 'paper' }], []]) {
    const command = { id: `with ${providers.length}`, fingerprint: 'x', input: { providers } }
    await house.executor.submit(recordProviders, { ...command, actor: { kind: 'reaction', roles: [] } })
  }
  let now = at
  const watch = watchReports(house, () => now)
  assert.equal(await watch(), 0)
  paper.push(line(1, 100))
  await booked([2, 200])
  await read()
  const asked = pages()
  for (const [n, expected] of [
    [1, ['1 waiting']],
    [4, ['1 missing-here', 'ours missing-there']],
  ] as const) {
    now = days(n)
    assert.equal(await watch(), 0)
    assert.deepEqual(sorted(await states()), expected)
  }
  await booked([1, 100])
  now = days(5)
  await watch()
  assert.deepEqual(sorted(await states()), ['1 matched', 'ours missing-there'])
  assert.equal(pages(), asked)
  assert.deepEqual(await broken(), [])
})
