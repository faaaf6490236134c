import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { balanceOf, type CompanyMovement, familyOf } from './movement.rules.ts'
import { addMovements } from './movements.store.ts'
import { periodOf, type Statement, type StatementLine } from './statement.rules.ts'
import { readStatement, statementLines } from './statement.store.ts'

const none = {
  held: 0n,
  refundable: 0n,
  refunding: 0n,
  available: 0n,
  payingOut: 0n,
  blocked: 0n,
  owed: 0n,
  awaited: 0n,
}

function movement(n: number, company: string, at: string, available: bigint, owed: bigint): CompanyMovement {
  const change = { ...none, available, owed, awaited: available }
  const amount = balanceOf(change)
  const kind = owed === 0n ? 'escrow-released' : 'fee-charged'
  const id = `trf_${String(n).padStart(6, '0')}`
  return {
    ...change,
    ...{ companyId: company, id: `${id}:USD`, transferId: id, rootId: 'ord_1', orderId: 'ord_1', orderNumber: 'N1' },
    ...{ otherId: null, side: 'supplier', kind, family: familyOf(kind), state: 'done', at, happenedAt: at },
    ...{ cause: `release:${id}`, currency: 'USD', amount, fee: 1n, tax: 0n },
    direction: amount > 0n ? 'in' : amount < 0n ? 'out' : 'within',
  }
}

async function opened(t: TestContext) {
  const { url } = await testDatabase(t)
  const pool = readPool(url)
  t.after(() => pool.end())
  return pool
}

const instants = fc
  .integer({ min: 0, max: 40 * 24 * 3600 })
  .map((s) => new Date(Date.UTC(2026, 0, 1) + s * 1000).toISOString())
const amounts = fc.bigInt(-(10n ** 9n), 10n ** 9n)
const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/Chicago', 'Asia/Kathmandu')
const day = fc.integer({ min: 1, max: 31 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`)

test('a statement of any days in any zone: opening and lines make the closing balance', async (t) => {
  const pool = await opened(t)
  let n = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(instants, amounts, amounts), { maxLength: 40 }),
      day,
      day,
      zones,
      async (moved, one, two, zone) => {
        n += 1
        const [company, other] = [`cmp_${n}`, `cmp_other_${n}`]
        const [from, until] = [one, two].sort() as [string, string]
        const all = moved.map(([at, available, owed], i) => movement(i, company, at, available, owed))
        // In two parts and one of them twice: nothing counts twice. And somebody else moves at the same times.
        await addMovements(pool, all.slice(0, 20), [], [])
        await addMovements(pool, all, [], [])
        await addMovements(
          pool,
          all.map((each) => ({ ...each, companyId: other })),
          [],
          [],
        )
        const period = periodOf(from, until, zone, '2026-06-01T00:00:00.000Z')
        assert.ok(!('refused' in period))
        const head = {
          company: { id: company, name: company, zone },
          currency: 'USD',
          fromDate: from,
          untilDate: until,
          period,
        }
        const statement = await readStatement(pool, head)
        const lines = await linesOf(pool, statement)
        const balance = (before: string) =>
          all.filter(({ at }) => at < before).reduce((sum, each) => sum + each.amount, 0n)
        assert.equal(statement.opening.balance, balance(period.from))
        assert.equal(statement.closing.balance, balance(period.until))
        assert.equal(
          lines.reduce((sum, each) => sum + each.amount, statement.opening.balance),
          statement.closing.balance,
        )
        assert.equal(lines.at(-1)?.after ?? statement.opening.balance, statement.closing.balance)
        assert.equal(
          statement.totals.reduce((sum, each) => sum + each.amount, 0n),
          statement.closing.balance - statement.opening.balance,
        )
        assert.equal(BigInt(lines.length), statement.count)
        assert.deepEqual(
          lines.map(({ at, id }) => `${at} ${id}`),
          lines.map(({ at, id }) => `${at} ${id}`).sort(),
        )
      },
    ),
    { numRuns: 40 },
  )
})

async function linesOf(
  pool: Awaited<ReturnType<typeof opened>>,
  statement: Statement,
): Promise<readonly StatementLine[]> {
  const lines: StatementLine[] = []
  for await (const page of statementLines(pool, statement)) lines.push(...page)
  return lines
}

test('lines that do not add up to the sums break off: no such file looks whole', async (t: TestContext) => {
  const pool = await opened(t)
  const all = [1, 2, 3].map((n) => movement(n, 'cmp_x', `2026-01-0${n}T10:00:00.000Z`, 5n, 0n))
  await addMovements(pool, all, [], [])
  const period = periodOf('2026-01-01', '2026-01-31', 'UTC', '2026-06-01T00:00:00.000Z')
  assert.ok(!('refused' in period))
  const company = { id: 'cmp_x', name: 'X', zone: 'UTC' }
  const statement = await readStatement(pool, { company, currency: 'USD', fromDate: '', untilDate: '', period })
  assert.equal((await linesOf(pool, statement)).length, 3)
  await addMovements(pool, [movement(4, 'cmp_x', '2026-01-02T11:00:00.000Z', 7n, 0n)], [], [])
  await assert.rejects(linesOf(pool, statement), /4 of 3 lines/)
})

test('periods are real days in order; one under way is cut at now', () => {
  const now = '2026-02-10T12:00:00.000Z'
  for (const [from, until] of [
    ['2026-02-30', '2026-03-01'],
    ['2026-02-02', '2026-02-01'],
    ['2024-01-01', '2026-01-01'],
    ['x', 'y'],
  ])
    assert.deepEqual(Object.keys(periodOf(from ?? '', until ?? '', 'UTC', now))[0], 'refused', from)
  assert.deepEqual(periodOf('2026-02-11', '2026-02-12', 'UTC', now), { refused: 'period-in-the-future' })
  assert.deepEqual(periodOf('2026-02-01', '2026-02-28', 'Asia/Shanghai', now), {
    from: '2026-01-31T16:00:00.000Z',
    until: '2026-02-10T12:00:00.001Z',
    isFinal: false,
  })
  assert.deepEqual(periodOf('2026-01-01', '2026-01-31', 'UTC', now), {
    from: '2026-01-01T00:00:00.000Z',
    until: '2026-02-01T00:00:00.000Z',
    isFinal: true,
  })
})
