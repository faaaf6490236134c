import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { accrueUpTo } from './accrual.jobs.ts'
import { pauseDraw } from './draw-step.rules.ts'
import { drawView, findDraw, lineCalendar, listDraws } from './draw-view.store.ts'
import { on, termsOf } from './draws.testing.ts'
import { drawOf, drawsHouse, machine } from './draws-house.testing.ts'
import { repayDrawByMoney } from './repay-draw.ts'

const wire = { from: { bank: 'main' }, fee: 0, tax: 0, jurisdiction: '' }
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A line with a draw that is late, one by instalments and one that runs; and a line of another company. */
async function begun(t: TestContext) {
  const house = await drawsHouse(t)
  await house.open('crl_a', 'cmp_a')
  await house.open('crl_b', 'cmp_b')
  await house.ship('crl_a', 'cmp_a', 'drw_1', termsOf('net-30'), '2026-01-01')
  await house.ship('crl_a', 'cmp_a', 'drw_2', termsOf('instalments-3'), '2026-02-01')
  await house.ship('crl_a', 'cmp_a', 'drw_3', termsOf('net-60'), '2026-02-10')
  await house.ship('crl_b', 'cmp_b', 'drw_4', termsOf('net-30'), '2026-01-01')
  const view = async (drawId: string, day: string, today = day) =>
    drawView(house.pool, drawOf(await findDraw(house.pool, drawId)), { on: day, today })
  return { ...house, view }
}

test('a draw says what it owes on any day: before it was drawn, while it runs, late, repaid', async (t) => {
  const { view, receive, run } = await begun(t)
  const owed = async (day: string) => (await view('drw_1', day)).account
  assert.equal((await owed('2025-12-31')).owed.total.amount, 0)
  assert.deepEqual((await owed('2026-01-31')).owed, {
    ...{ principal: usd(1_200_00), interest: usd(0), late: usd(0), total: usd(1_200_00) },
  })
  const late = await owed('2026-02-28')
  assert.deepEqual([late.overdue, late.owed.late, late.days_past_due], [usd(1_200_00), usd(13_61), 28])
  await receive('crl_a', 2_000_00n)
  const money = { lineId: 'crl_a', drawId: 'drw_1', amount: 1_300_00, day: '2026-02-28', paymentId: 'wir_1', by: wire }
  await run(repayDrawByMoney, money, machine)
  const repaid = await view('drw_1', '2026-03-31')
  assert.deepEqual([repaid.state, repaid.owed, repaid.account.excess], ['repaid', usd(0), usd(86_39)])
  assert.deepEqual((await owed('2026-02-27')).overdue, usd(1_200_00), 'what was, stays')
  assert.deepEqual(
    repaid.facts.map(({ kind, subject }) => [kind, subject]),
    [
      ...[
        ['reserved', null],
        ['drawn', null],
        ['due-set', null],
      ],
      ['repaid', 'wir_1'],
    ],
  )
})

test('the day asked for and today are two things', async (t) => {
  const { view } = await begun(t)
  const seen = await view('drw_1', '2026-01-15', '2026-03-01')
  assert.deepEqual([seen.state, seen.overdue, seen.days_past_due], ['overdue', usd(1_200_00), 29])
  assert.deepEqual([seen.account.on, seen.account.overdue, seen.dues[0]?.due], ['2026-01-15', usd(0), '2026-01-31'])
})

test('a line lists its draws, the newest first, page by page, and none of another line', async (t) => {
  const { pool } = await begun(t)
  const ids = async (after: string | undefined, limit: number) =>
    (await listDraws(pool, 'crl_a', after, limit)).map(({ drawId }) => drawId)
  assert.deepEqual(await ids(undefined, 2), ['drw_3', 'drw_2'])
  assert.deepEqual(await ids('drw_2', 2), ['drw_1'])
  assert.deepEqual(await ids('drw_1', 2), [])
  assert.equal(await findDraw(pool, 'drw_9'), undefined)
})

test('the calendar has what every draw is to pay, by day; what a claim holds back stands last', async (t) => {
  const house = await begun(t)
  const calendar = await lineCalendar(house.pool, 'crl_a', '2026-02-20')
  assert.deepEqual(
    calendar.dues.map(({ due, draw, is_past }) => [due, draw, is_past]),
    [
      ['2026-01-31', 'drw_1', true],
      ['2026-03-01', 'drw_2', false],
      ['2026-04-01', 'drw_2', false],
      ['2026-04-11', 'drw_3', false],
      ['2026-05-01', 'drw_2', false],
    ],
  )
  assert.deepEqual([calendar.draws, calendar.next?.due, calendar.overdue], [3, '2026-03-01', usd(1_200_00)])
  await house.step('crl_a', 'drw_1', (draw) =>
    pauseDraw(drawOf(draw), { ...on('2026-02-21'), amount: 1_200_00n, subject: 'clm_1' }),
  )
  const later = await lineCalendar(house.pool, 'crl_a', '2026-02-21')
  assert.deepEqual([later.dues.at(-1)?.due, later.dues.at(-1)?.is_paused, later.overdue], [null, true, usd(0)])
  await accrueUpTo('2026-02-28', house)
  const seen = await house.view('drw_2', '2026-02-28')
  assert.deepEqual(
    seen.charges.map(({ through, interest }) => [through, interest]),
    [['2026-02-28', usd(10_80)]],
  )
  assert.deepEqual((await lineCalendar(house.pool, 'crl_none', '2026-02-21')).dues, [])
  assert.deepEqual(await house.broken(), [])
})
