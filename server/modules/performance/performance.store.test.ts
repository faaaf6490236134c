import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { decideLift } from './decide-lift.ts'
import {
  ann,
  audit,
  bob,
  figuresHouse,
  figuresTables,
  marksOfBuyer,
  resultOfOrder,
  supplierId,
} from './performance.testing.ts'
import { performanceChecks } from './performance-checks.store.ts'
import { proposeLift } from './propose-lift.ts'

/** A year of figures on PostgreSQL: shells that merge, a correction, days that leave the window. */
async function yearOnPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, figuresTables)
  const pool = readPool(database.url)
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const house = figuresHouse(store)
  await audit(house)
  await house.limit()
  for (let n = 0; n < 12; n++) {
    const [buyer, day] = [`cmp_${n % 5}`, house.clock.now.slice(0, 10)]
    const marks = marksOfBuyer(buyer, n > 6 ? ['one card'] : [])
    await house.count(resultOfOrder(`ord_${n}`, buyer, day, { usd: BigInt(n + 1) * 100_000n, marks }))
    await house.limit()
    house.later('P20D')
    await house.roll()
  }
  const client = await database.client()
  const broken = async () => {
    const found = await Promise.all(
      performanceChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rows]),
    )
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [String(name)] : []))
  }
  return { house, client, broken }
}

test('figures and limits on PostgreSQL: every check holds, and each finds what breaks it', async (t) => {
  const { house, client, broken } = await yearOnPostgres(t)
  assert.deepEqual(await broken(), [])
  const correction = resultOfOrder('ord_11', 'cmp_1', '2026-10-07', { n: 2, lost: 1, claims: 1, usd: 1_200_000n })
  await house.count({ ...correction, marks: marksOfBuyer('cmp_1', ['one card']) })
  await house.roll()
  await house.limit()
  const { lift } = (await house.run(proposeLift, { companyId: supplierId, upTo: 6_000_000n, reason: 'x' }, ann)) as {
    readonly lift: string
  }
  await house.run(decideLift, { companyId: supplierId, liftId: lift, answer: 'approve' }, bob)
  assert.deepEqual(await broken(), [])
  const { rows } = await client.query('select * from performance.supplier_figures')
  assert.deepEqual([rows.length, rows[0].supplier_id, rows[0].volume_band], [1, supplierId, '50k-200k'])
  const set = (sql: string) => client.query(sql)
  for (const [name, sql] of [
    ['days-are-their-results', `update performance.counted_orders set clean_usd = clean_usd - 1 where clean_usd > 0`],
    ['days-are-their-results', `update performance.days set figures = jsonb_set(figures, '{late}', '7')`],
    ['windows-are-their-days', `update performance.profiles set volume = jsonb_set(volume, '{usd,~n}', '"7"')`],
    ['windows-are-their-days', `update performance.profiles set figures = jsonb_set(figures, '{orders}', '99')`],
    ['clean-orders-are-their-buyers', `update performance.profiles set clean_orders = clean_orders + 1`],
    ['clean-orders-are-their-buyers', `update performance.buyer_groups set orders = orders + 1 where "into" is null`],
    ['marks-lead-to-their-group', `update performance.buyer_marks set group_id = 'cmp_none'`],
    ['results-are-counted-as-they-are', `update performance.counted_orders set n = n + 1`],
    ['results-are-counted-as-they-are', `update performance.results set usd = usd + 1`],
    ['a-window-has-its-deadline', `delete from platform.deadlines`],
    ['limits-are-the-ceilings', `update escrow.assurance_limits set "limit" = "limit" + 1`],
    ['limits-are-the-ceilings', `update escrow.exposures set ceiling = ceiling + 1 where key = 'USD'`],
  ] as const) {
    await set('begin')
    await set('set local session_replication_role = replica')
    await set(sql)
    const found: string[] = []
    for (const check of performanceChecks) if ((await client.query(check.sql)).rows.length > 0) found.push(check.name)
    assert.ok(found.includes(`performance.${name}`), `${sql} is found by ${found.join(', ')}`)
    await set('rollback')
  }
})
