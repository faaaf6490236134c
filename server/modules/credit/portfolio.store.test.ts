import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeOffDraw } from './draw-step.rules.ts'
import { on, termsOf } from './draws.testing.ts'
import { drawOf, drawsHouse } from './draws-house.testing.ts'
import { listPastDue, pastDueViews, portfolio, writeOffView } from './portfolio.store.ts'

test('what is past due, the oldest first, with its last word; what is lent, by age and by state', async (t) => {
  const house = await drawsHouse(t)
  const { pool } = house
  await house.open('crl_a', 'cmp_a')
  await house.open('crl_b', 'cmp_b')
  await house.ship('crl_a', 'cmp_a', 'drw_1', termsOf('net-30'), '2026-01-10')
  await house.ship('crl_b', 'cmp_b', 'drw_2', termsOf('net-30'), '2026-01-01')
  await house.ship('crl_b', 'cmp_b', 'drw_3', termsOf('net-30'), '2026-01-10')
  await house.ship('crl_b', 'cmp_b', 'drw_4', termsOf('net-60'), '2026-01-10')
  const ids = async (day: string, after: readonly string[], limit = 10) =>
    (await listPastDue(pool, day, after, limit)).map(({ drawId }) => drawId)
  assert.deepEqual(await ids('2026-03-01', []), ['drw_2', 'drw_1', 'drw_3'])
  assert.deepEqual(await ids('2026-03-01', [], 1), ['drw_2'])
  assert.deepEqual(await ids('2026-03-01', ['2026-02-09', 'drw_1']), ['drw_3'])
  assert.deepEqual(await ids('2026-01-31', []), [], 'on its day nothing is past')
  await house.pool.query(`insert into credit.write_offs (root_id, id, state, reason, asked_by, asked_at)
    values ('crl_b', 'drw_2', 'waiting', 'Nobody answers.', 'usr_1', now())`)
  const draws = await listPastDue(pool, '2026-03-01', [], 10)
  const view = await pastDueViews(pool, draws, '2026-03-01')
  assert.deepEqual(
    draws.map(view).map(({ days_past_due, state, last, write_off }) => [days_past_due, state, last?.kind, write_off]),
    [
      [29, 'overdue', 'due-set', 'waiting'],
      [20, 'overdue', 'due-set', null],
      [20, 'overdue', 'due-set', null],
    ],
  )
  const wish = await writeOffView(pool, { lineId: 'crl_b', drawId: 'drw_2' })
  assert.deepEqual([wish?.reason, wish?.asked_by, wish?.answered_by], ['Nobody answers.', 'usr_1', null])
  assert.equal(await writeOffView(pool, { lineId: 'crl_a', drawId: 'drw_1' }), null)
  const { lenders, lines } = await portfolio(pool, '2026-03-01', '2026-03-01T12:00:00.000Z')
  assert.deepEqual(
    lenders.map(({ lender, owed, buckets }) => [lender, owed.amount, buckets.map(({ draws: n }) => n)]),
    [['own', 4_800_00, [1, 3, 0, 0, 0, 0]]],
  )
  assert.equal(lenders[0]?.expected_loss.amount, 12_00 + 144_00)
  assert.deepEqual(lines[0], {
    ...{ state: 'open', lines: 2 },
    ...{ limit: { amount: 300_000_00, currency: 'USD' }, used: { amount: 4_800_00, currency: 'USD' } },
  })
  await house.step('crl_b', 'drw_2', (draw) => writeOffDraw(drawOf(draw), { ...on('2026-03-02'), subject: 'drw_2' }))
  assert.deepEqual(await ids('2026-12-31', []), ['drw_1', 'drw_3', 'drw_4'], 'what is given up is not asked for')
  assert.deepEqual(await house.broken(), [])
})
