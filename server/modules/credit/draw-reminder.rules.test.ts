import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import { policyTables } from '../policy/index.ts'
import { creditTables } from './credit.store.ts'
import { drawLook, drawReminder, nextReminder, reminderDaysFault, remindersOn } from './draw-reminder.rules.ts'
import { pauseDraw } from './draw-step.rules.ts'
import { lived, on, shippedLife, termsOf, wire } from './draws.testing.ts'
import { drawsIn, machine } from './draws-house.testing.ts'
import { passDrawTime } from './pass-draw-time.ts'
import { repayDraw } from './repayment.rules.ts'

const days = { remindBefore: [7, 1], remindAfter: [1, 5, 15] }
const early = { day: '2026-01-01' }
const net = shippedLife(termsOf('net-30'), '2026-01-01', early).draw

test('somebody is reminded a week and a day before, on the day, and three times after', () => {
  const said: (readonly [string, number])[] = []
  for (let at = nextReminder(net, '2026-01-01T00:00:00.000Z', days); at !== undefined; at = nextReminder(net, at, days))
    said.push(...remindersOn(net, at.slice(0, 10), days).map((each) => [at.slice(0, 10), each.days] as const))
  assert.deepEqual(said, [
    ['2026-01-24', -7],
    ['2026-01-30', -1],
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-02-05', 5],
    ['2026-02-15', 15],
  ])
})

test('each part is reminded of by itself, whatever became of the one before', () => {
  const parts = shippedLife(termsOf('instalments-3'), '2026-01-01', early).draw
  assert.deepEqual(
    remindersOn(parts, '2026-03-03', days).map(({ due, days: n }) => [due, n]),
    [],
  )
  assert.deepEqual(
    remindersOn(parts, '2026-02-02', days).map(({ due, days: n }) => [due, n]),
    [['2026-02-01', 1]],
  )
  assert.deepEqual(
    remindersOn(parts, '2026-03-01', days).map(({ due, days: n }) => [due, n]),
    [['2026-03-01', 0]],
  )
})

test('what is repaid or held back by a claim reminds of nothing', () => {
  const life = shippedLife(termsOf('net-30'), '2026-01-01', early)
  const paused = lived(life, pauseDraw(life.draw, { ...on('2026-01-10'), amount: 1_200_00n, subject: 'clm_1' }))
  const repaid = lived(life, repayDraw(life.draw, { ...on('2026-01-10'), amount: 1_200_00n, subject: 'pay_1' }, wire))
  for (const { draw } of [paused, repaid]) {
    assert.equal(nextReminder(draw, '2026-01-10T12:00:00.000Z', days), undefined)
    assert.deepEqual(remindersOn(draw, '2026-01-31', days), [])
  }
})

test('days of policy are whole, few and near', () => {
  assert.equal(reminderDaysFault([7, 1]), undefined)
  assert.equal(reminderDaysFault([]), undefined)
  for (const wrong of [7, [0], [91], [1.5], ['1'], Array.from({ length: 11 }, () => 1)])
    assert.notEqual(reminderDaysFault(wrong), undefined)
})

test('a fact looks for the next reminder; a reminder tells and sets the next; the last sets none', async () => {
  const house = testHouse([...creditTables, ...policyTables])
  const draws = drawsIn(house.run)
  const ofDraw = (name: string) =>
    [...house.tables.deadlines.values()].filter((each) => each.name === name && each.subject === 'drw_1')
  await draws.open('crl_b', 'cmp_b')
  await draws.ship('crl_b', 'cmp_b', 'drw_1', termsOf('net-30'), '2026-03-01')
  assert.deepEqual(
    ofDraw(drawLook).map(({ at }) => at),
    ['2026-03-01T09:00:00.001Z'],
  )
  const pass = (isReminder: boolean) =>
    house.run(passDrawTime, { lineId: 'crl_b', drawId: 'drw_1', isReminder }, machine)
  assert.deepEqual(await pass(false), { draw: 'drw_1', reminded: 0 })
  assert.deepEqual(
    ofDraw(drawReminder).map(({ at }) => at),
    ['2026-03-24T14:00:00.000Z'],
  )
  house.clock.now = '2026-03-24T14:00:00.000Z'
  assert.deepEqual(await pass(true), { draw: 'drw_1', reminded: 1 })
  assert.equal(house.topics().at(-1), 'draw.reminded')
  assert.deepEqual(
    ofDraw(drawReminder).map(({ at }) => at),
    ['2026-03-30T14:00:00.000Z'],
  )
  house.clock.now = '2026-04-15T14:00:00.000Z'
  assert.deepEqual(await pass(true), { draw: 'drw_1', reminded: 1 })
  assert.equal(
    await house.run(passDrawTime, { lineId: 'crl_b', drawId: 'drw_9', isReminder: true }, machine),
    'not-found',
  )
})
