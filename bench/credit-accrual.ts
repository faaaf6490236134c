import { strict as assert } from 'node:assert'
import { fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import pg from 'pg'
import { isRefusal } from '../server/kernel/use-case.ts'
import { drawType } from '../server/modules/credit/draw.rules.ts'
import { chargeDraw, confirmDraw, reserveDraw, shipDraw } from '../server/modules/credit/draw-step.rules.ts'
import { drawChecks, drawTables } from '../server/modules/credit/draws.store.ts'
import { defaultPlans } from '../server/modules/credit/plan.rules.ts'
import { recordSql } from '../server/platform/record-sql.ts'
import { bulkFlags, childEnvironment } from '../server/platform/supervisor.ts'
import { builtProgram } from './built-program.ts'
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

/** What a month's end says of itself. Seconds. */
interface MonthEnd {
  readonly charged: number
  readonly draws: number
  readonly accrual: number
  readonly ageing: number
}

/** A month's end in a process of its own, built and started as the product's that does bulk work. */
function endMonthApart(program: string, url: string): Promise<MonthEnd> {
  const child = fork(program, [url, MONTH_END], {
    env: { ...childEnvironment, ...process.env },
    execArgv: [...bulkFlags],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as MonthEnd))
    child.once('exit', (code) => reject(new Error(`the month's end broke off with ${code}`)))
  })
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
  const program = await builtProgram('bench/credit-accrual-process.ts')
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    await writeDraws(client, draws)
    const month = await endMonthApart(program, database.url)
    await checkCharges(client, draws, month)
    const again = await endMonthApart(program, database.url)
    assert.equal(again.charged, 0, 'a period is charged twice')
    return [
      { name: 'credit.accrual', value: month.accrual + month.ageing, unit: `s for ${draws} open draws` },
      { name: 'credit.accrual.charged', value: month.charged / month.accrual, unit: 'draws/s' },
      { name: 'credit.ageing', value: month.ageing * 1000, unit: 'ms' },
    ]
  } finally {
    await client.end()
    await database.stop()
    await rm(dirname(program), { recursive: true, force: true })
  }
}

/** Every charge is what the rules say, all draws were looked at, and the books agree. */
async function checkCharges(client: pg.Client, draws: number, month: MonthEnd): Promise<void> {
  const { rows } = await client.query(
    `select sum(interest + late)::text as sum, count(*)::int as n from credit.charges`,
  )
  assert.equal(BigInt(rows[0].sum), expected(draws))
  assert.equal(rows[0].n, month.charged)
  assert.equal(month.draws, draws)
  for (const { name, sql } of drawChecks.filter((check) => /charge|receivable-is-the/.test(check.name)))
    assert.deepEqual((await client.query(sql)).rows, [], `${name} of ${drawType.name}`)
}
