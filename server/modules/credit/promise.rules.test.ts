import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import { policyTables } from '../policy/index.ts'
import { creditTables } from './credit.store.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawLook, drawReminder } from './draw-reminder.rules.ts'
import { writeOffDraw } from './draw-step.rules.ts'
import { lived, on, shippedLife, termsOf, wire } from './draws.testing.ts'
import { drawOf, drawsIn, finance, machine } from './draws-house.testing.ts'
import { givePromise } from './give-promise.ts'
import { passDrawTime } from './pass-draw-time.ts'
import { type DrawPromise, drawPromise, drawPromiseType, promiseRefused } from './promise.rules.ts'
import { repayDraw } from './repayment.rules.ts'

const terms = { promisesMost: 2, promiseDays: 14, promiseGraceDays: 2 }
const today = '2026-02-03'
const early = { day: '2026-01-01' }
/** Due on the last day of January, so three days late. */
const late = shippedLife(termsOf('net-30'), '2026-01-01', early)
const asked = { amount: 50_000n, payBy: '2026-02-10' }
const ended = (state: DrawPromise['state']): DrawPromise => ({
  ...{ lineId: 'crl_b', drawId: late.draw.drawId, n: 1, amount: 1n, payBy: '2026-02-01', facts: 1, side: 'buyer' },
  ...{ state, givenAt: '2026-01-31T00:00:00.000Z' },
})
const gone = lived(late, writeOffDraw(late.draw, { ...on('2026-02-20'), subject: 'x' })).draw
const paid = lived(late, repayDraw(late.draw, { ...on(today), amount: 120_000n, subject: 'pay_1' }, wire)).draw
const soon = shippedLife(termsOf('net-30'), '2026-01-20', early).draw

/** What is promised of a draw in each state, and what is refused. */
const cells: readonly (readonly [
  what: string,
  draw: Draw,
  before: readonly DrawPromise[],
  more: Partial<typeof asked>,
  refused: string | undefined,
])[] = [
  ['what is due', late.draw, [], {}, undefined],
  ['all that is owed', late.draw, [], { amount: 120_000n }, undefined],
  ['more than is owed', late.draw, [], { amount: 120_001n }, 'above-owed'],
  ['nothing', late.draw, [], { amount: 0n }, 'amount-invalid'],
  ['for tomorrow', late.draw, [], { payBy: '2026-02-04' }, undefined],
  ['for today', late.draw, [], { payBy: today }, 'promise-day'],
  ['for the last day', late.draw, [], { payBy: '2026-02-17' }, undefined],
  ['for the day after the last', late.draw, [], { payBy: '2026-02-18' }, 'promise-day'],
  ['for no day', late.draw, [], { payBy: '2026-02-30' }, 'promise-day'],
  ['while another is open', late.draw, [ended('open')], {}, 'promise-open'],
  ['after one that was broken', late.draw, [ended('broken')], {}, undefined],
  ['a third time', late.draw, [ended('kept'), ended('broken')], {}, 'promises-used'],
  ['of what is not due yet', soon, [], {}, 'nothing-due'],
  ['of what is repaid', paid, [], {}, 'wrong-state'],
  ['of what was given up', gone, [], {}, 'wrong-state'],
]
for (const [what, draw, before, more, refused] of cells)
  test(`a promise ${what}: ${refused ?? 'yes'}`, () => {
    const day = draw === gone ? '2026-02-21' : today
    const said = promiseRefused(draw, before, { ...asked, ...more }, terms, day)
    assert.equal(said?.refused, refused)
  })

/** A draw in a house that is three days late, and the steps of promising. */
async function promising() {
  const house = testHouse([...creditTables, ...policyTables])
  const draws = drawsIn(house.run)
  const lineId = 'crl_b'
  const drawId = 'drw_1'
  await draws.open(lineId, 'cmp_b')
  await draws.ship(lineId, 'cmp_b', drawId, termsOf('net-30'), '2026-03-01')
  const look = async (at: string, isReminder = false) => {
    house.clock.now = at
    return (await house.run(passDrawTime, { lineId, drawId, isReminder }, machine)) as { readonly reminded: number }
  }
  const deadlines = (name: string) =>
    [...house.tables.deadlines.values()].filter((each) => each.name === name).map(({ at }) => at)
  const pay = async (day: string, amount: bigint) => {
    await draws.receive(lineId, amount)
    return draws.step(lineId, drawId, (draw) =>
      repayDraw(drawOf(draw), { day, at: house.clock.now, amount, subject: `wire ${day}` }, wire),
    )
  }
  await look(`2026-04-03T09:00:00.000Z`)
  const give = (more: object = {}) =>
    house.run(givePromise, { lineId, drawId, amount: 50_000, payBy: '2026-04-10', ...more }, finance('usr_1'))
  const states = () => {
    const records = house.tables.records.get(drawPromiseType.name)?.get(lineId)
    return [...(records?.values() ?? [])].map((each) => (each as DrawPromise).state)
  }
  const draw = () => house.tables.records.get(drawType.name)?.get(lineId)?.get(drawId) as Draw
  return { house, look, deadlines, pay, give, states, draw }
}

test('nobody is reminded while it is open; broken by its time, reminders go on; charges ran on', async () => {
  const it = await promising()
  assert.deepEqual(it.deadlines(drawReminder), ['2026-04-05T14:00:00.000Z'])
  assert.deepEqual(await it.give({ note: 'Called Dana.' }), {
    draw: 'drw_1',
    n: 1,
    pay_by: '2026-04-10',
    state: 'open',
  })
  assert.deepEqual([it.deadlines(drawReminder), it.deadlines(drawPromise)], [[], ['2026-04-12T14:00:00.000Z']])
  assert.ok(!JSON.stringify([...it.house.tables.timeline.values()]).includes('Dana'), 'the note is in no entry')
  assert.equal((await it.look('2026-04-05T14:00:00.000Z', true)).reminded, 0)
  assert.equal(await it.give(), 'promise-open')
  await it.look('2026-04-12T13:59:00.000Z')
  assert.deepEqual(it.states(), ['open'])
  await it.look('2026-04-12T14:00:00.000Z')
  assert.deepEqual([it.states(), it.house.topics().at(-1)], [['broken'], 'promise.broken'])
  assert.deepEqual(it.deadlines(drawReminder), ['2026-04-15T14:00:00.000Z'])
  assert.equal((await it.look('2026-04-15T14:00:00.000Z', true)).reminded, 1)
  await it.pay('2026-04-16', 1n)
  assert.ok(it.draw().chargedLate > 0n, 'a promise stops no late charge')
})

test('kept by money of its day that was told later, and by a part before; what comes after is too late', async () => {
  const kept = await promising()
  await kept.give()
  await kept.pay('2026-04-06', 20_000n)
  await kept.look('2026-04-06T10:00:00.000Z')
  assert.deepEqual(kept.states(), ['open'])
  kept.house.clock.now = '2026-04-11T10:00:00.000Z'
  await kept.pay('2026-04-10', 30_000n)
  assert.deepEqual(kept.deadlines(drawLook).length, 1)
  await kept.look('2026-04-11T10:00:00.000Z')
  assert.deepEqual([kept.states(), kept.house.topics().at(-1)], [['kept'], 'promise.kept'])
  assert.deepEqual(kept.deadlines(drawPromise), [])
  const broken = await promising()
  await broken.pay('2026-04-03', 10_000n)
  await broken.give()
  // With what came before it was given it would be enough.
  await broken.pay('2026-04-06', 45_000n)
  broken.house.clock.now = '2026-04-11T10:00:00.000Z'
  await broken.pay('2026-04-11', 60_000n)
  await broken.look('2026-04-12T14:00:00.000Z')
  assert.deepEqual(broken.states(), ['broken'])
})

test('as many for each draw as policy gives', async () => {
  const it = await promising()
  await it.give({ payBy: '2026-04-04' })
  await it.look('2026-04-06T14:00:00.000Z')
  await it.give({ payBy: '2026-04-08' })
  await it.look('2026-04-10T14:00:00.000Z')
  assert.deepEqual([it.states(), await it.give({ payBy: '2026-04-12' })], [['broken', 'broken'], 'promises-used'])
})

test('a fact of the very moment of a reminder takes the reminder from nobody', async () => {
  const it = await promising()
  const moment = '2026-04-05T14:00:00.000Z'
  it.house.clock.now = moment
  await it.pay('2026-04-05', 100n)
  const fallDue = it.house.tables.deadlines
  for (const { name, at } of [...fallDue.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (at <= moment && name === drawLook) await it.look(moment)
  assert.deepEqual(it.deadlines(drawReminder), [moment], 'it still stands')
  assert.equal((await it.look(moment, true)).reminded, 1)
  await it.look(it.deadlines(drawLook)[0] ?? '')
  assert.deepEqual(it.deadlines(drawReminder), ['2026-04-15T14:00:00.000Z'])
})
