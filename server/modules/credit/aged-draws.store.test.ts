import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordReads } from '../../platform/read-records.ts'
import { accrueUpTo } from './accrual.jobs.ts'
import { agedDraws } from './aged-draws.store.ts'
import { agedDebts, defaultBuckets } from './ageing.rules.ts'
import { dayNumber } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import { runTo } from './draw-book.rules.ts'
import { accountOf } from './draw-dues.rules.ts'
import { pauseDraw } from './draw-step.rules.ts'
import { drawTables } from './draws.store.ts'
import { on, termsOf } from './draws.testing.ts'
import { drawOf, drawsHouse } from './draws-house.testing.ts'

test('one statement ages all draws as the rules do, one by one', async (t) => {
  const house = await drawsHouse(t)
  await house.open('crl_a', 'cmp_a')
  const shipped = ['2025-09-01', '2025-12-15', '2026-01-10', '2026-01-29', '2026-02-01', '2026-03-01', '2026-03-30']
  for (const [n, day] of shipped.entries()) {
    await house.ship('crl_a', 'cmp_a', `drw_n${n}`, termsOf('net-30'), day, BigInt(1_000_00 + n))
    await house.ship('crl_a', 'cmp_a', `drw_i${n}`, termsOf('instalments-3'), day, BigInt(2_000_00 + n))
  }
  const pause = { ...on('2026-03-30'), amount: 10_000_00n, subject: 'clm_1' }
  await house.step('crl_a', 'drw_n1', (draw) => pauseDraw(drawOf(draw), pause))
  await accrueUpTo('2026-03-31', house)
  const aged = await agedDraws(house.pool, '2026-03-31', defaultBuckets)
  const reads = recordReads(house.pool, drawTables)
  const rows = await house.rows('select id from credit.draws order by id')
  const draws = await Promise.all(rows.map(({ id }) => reads.one(drawType, 'crl_a', String(id))))
  const accounts = draws.map((draw) => accountOn(drawOf(draw), '2026-03-31'))
  assert.deepEqual([...aged.keys()], ['own'])
  assert.deepEqual(aged.get('own'), agedDebts(accounts, defaultBuckets))
  assert.ok((aged.get('own') ?? []).filter(({ draws: n }) => n > 0).length >= 4)
  assert.deepEqual(await agedDraws(house.pool, '2026-03-31', []), new Map([['own', []]]))
  assert.deepEqual(await house.broken(), [])
})

function accountOn({ book, terms }: Draw, date: string) {
  assert.ok(book)
  return accountOf(runTo(book, terms, dayNumber(date)), terms)
}
