import { strict as assert } from 'node:assert'
import pg from 'pg'
import { isRefusal } from '../server/kernel/use-case.ts'
import { accrueUpTo } from '../server/modules/credit/accrual.jobs.ts'
import { agedDraws } from '../server/modules/credit/aged-draws.store.ts'
import { defaultBuckets } from '../server/modules/credit/ageing.rules.ts'
import { drawType } from '../server/modules/credit/draw.rules.ts'
import { chargeDraw, confirmDraw, reserveDraw, shipDraw } from '../server/modules/credit/draw-step.rules.ts'
import { drawChecks, drawTables } from '../server/modules/credit/draws.store.ts'
import { defaultPlans } from '../server/modules/credit/plan.rules.ts'
import { balanceType } from '../server/modules/ledger/account.rules.ts'
import { postingTable, transferTable } from '../server/modules/ledger/index.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor } from '../server/platform/executor.ts'
import { readPool } from '../server/platform/postgres.ts'
import { postgresStore } from '../server/platform/postgres-store.ts'
import { recordSql } from '../server/platform/record-sql.ts'
import type { Figure } from './figures.ts'
import { benchDatabase } from './server.ts'

const MONTH_END = '2026-03-31'
const LINES_PER_DRAW = 10
/** Of a hundred draws: so many by instalments, so many of the free ones past due and their grace. */
const MIX = [
  ...Array.from({ length: 35 }, () => ({ plan: 'instalments-6', shipped: '2026-03-05' })),
  ...Array.from({ length: 55 }, () => ({ plan: 'net-30', shipped: '2026-03-20' })),
  ...Array.from({ length: 10 }, (_, n) => ({ plan: 'net-30', shipped: `2026-0${1 + (n % 2)}-10` })),
]

/** A hundred draws as the rules make them; every other one of the bench is one of these with other names. */
function patterns() {
  return MIX.map(({ plan, shipped }, n) => {
    const terms = defaultPlans.find(({ code }) => code === plan)
    assert.ok(terms)
    const told = { day: shipped, at: `${shipped}T12:00:00.000Z` }
    const late = { lateBps: 150, lateDayCount: 'actual/365', graceDays: 5 } as const
    const own = { lineId: 'crl_', drawId: '', buyerId: 'cmp_', orderId: 'ord_', paymentId: 'pay_1', currency: 'USD' }
    const amount = BigInt(100_000 + n * 7919)
    const draw = { ...own, amount, lender: 'own', terms: { ...terms, ...late }, reservedAt: told.at }
    const drawn = confirmDraw(reserveDraw(draw, told).draw, told)
    assert.ok(!isRefusal(drawn))
    const sent = shipDraw(drawn.draw, told, { weekend: [0, 6], holidays: [] })
    assert.ok(!isRefusal(sent))
    return { ...sent.draw, drawId: `p${n}` }
  })
}

/** So many open draws, ten to a line, with their lines' roots, uses and receivables. */
async function writeDraws(client: pg.Client, draws: number): Promise<void> {
  const table = drawTables[0]
  const sql = recordSql(table)
  const rows = patterns().map((record) => ({ root: 'pattern', id: record.drawId, record }))
  await client.query(sql.append, sql.columnsOf(rows))
  const others = Object.keys(table.columns).filter(
    (field) => !['lineId', 'drawId', 'buyerId', 'orderId'].includes(field),
  )
  const names = others.map((field) => `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`).join(', ')
  const line = `lpad((n / ${LINES_PER_DRAW})::text, 7, '0')`
  await client.query(`insert into credit.draws (root_id, id, buyer_id, order_id, ${names})
    select 'crl_' || ${line}, 'drw_' || lpad(n::text, 8, '0'), 'cmp_' || ${line}, 'ord_' || n, ${names}
    from generate_series(0, ${draws - 1}) n
    join credit.draws p on p.root_id = 'pattern' and p.id = 'p' || (n * 37 % 100)`)
  await client.query(`delete from credit.draws where root_id = 'pattern'`)
  await client.query(`insert into platform.roots (id, version, seq, hash, at)
    select distinct root_id, 1, 0, sha256('bench'), timestamptz '2026-03-01' from credit.draws`)
  await client.query(`insert into ledger.balances (root_id, key, value, floor)
    select buyer_id, 'assets:credit:' || buyer_id || ':USD', sum(used), 0 from credit.draws group by 1`)
  await client.query(`insert into credit.line_uses (root_id, key, value, floor)
    select root_id, 'USD', sum(used), 0 from credit.draws group by 1`)
  await client.query('vacuum analyze credit.draws, platform.roots, ledger.balances')
}

function house(url: string) {
  const store = postgresStore(url, [...drawTables, transferTable, postingTable])
  const executor = createExecutor({
    store,
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: (_type, root, key) => balanceType.bounds(root, key),
    lanesOf: () => 0,
    idOf: () => '',
    environment: systemEnvironment(),
  })
  return { store, executor }
}

/** What the rules say of all charges up to the month's end, minor units. */
function expected(draws: number): bigint {
  const sums = patterns().map((draw) => {
    const { chargedInterest, chargedLate } = chargeDraw(draw, MONTH_END, '').draw
    return chargedInterest + chargedLate
  })
  return sums.reduce((all, sum) => all + sum, 0n) * BigInt(draws / sums.length)
}

/** The charges of a month for all open draws, and their ages: how long it takes, to the cent, and nothing twice. */
export async function creditAccrual(quick: boolean): Promise<readonly Figure[]> {
  const draws = quick ? 50_000 : 1_000_000
  const database = await benchDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  const pool = readPool(database.url, 2)
  const { store, executor } = house(database.url)
  try {
    await writeDraws(client, draws)
    const started = performance.now()
    const seen = await accrueUpTo(MONTH_END, { executor, pool })
    const accrued = performance.now()
    const aged = await agedDraws(pool, MONTH_END, defaultBuckets)
    const ended = performance.now()
    const { rows } = await client.query(
      `select sum(interest + late)::text as sum, count(*)::int as n from credit.charges`,
    )
    assert.equal(BigInt(rows[0].sum), expected(draws))
    assert.equal(rows[0].n, seen)
    assert.equal(
      (aged.get('own') ?? []).reduce((sum, bucket) => sum + bucket.draws, 0),
      draws,
    )
    assert.equal(await accrueUpTo(MONTH_END, { executor, pool }), 0, 'a period is charged twice')
    for (const { name, sql } of drawChecks.filter((check) => /charge|receivable-is-the/.test(check.name)))
      assert.deepEqual((await client.query(sql)).rows, [], `${name} of ${drawType.name}`)
    return [
      { name: 'credit.accrual', value: (ended - started) / 1000, unit: `s for ${draws} open draws` },
      { name: 'credit.accrual.charged', value: seen / ((accrued - started) / 1000), unit: 'draws/s' },
      { name: 'credit.ageing', value: ended - accrued, unit: 'ms' },
    ]
  } finally {
    await store.close()
    await pool.end()
    await client.end()
    await database.stop()
  }
}
