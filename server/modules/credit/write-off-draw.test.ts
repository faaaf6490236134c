import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import { creditTables } from './credit.store.ts'
import { drawType } from './draw.rules.ts'
import { termsOf } from './draws.testing.ts'
import { drawsIn, finance, machine } from './draws-house.testing.ts'
import { writeOffType } from './write-off.rules.ts'
import { giveUpDraw } from './write-off-draw.ts'

const draw = { lineId: 'crl_b', drawId: 'drw_1' }
const ask = { ...draw, step: 'ask', reason: 'Nobody answers.' } as const

/** A draw that was due on 31 January, on 1 March. */
async function begun() {
  const house = testHouse(creditTables)
  const draws = drawsIn(house.run)
  await draws.open('crl_b', 'cmp_b')
  await draws.ship('crl_b', 'cmp_b', 'drw_1', termsOf('net-30'), '2026-01-01')
  return {
    ...house,
    ...draws,
    wish: () => house.records(writeOffType, 'crl_b')[0],
    drawn: () => house.records(drawType, 'crl_b')[0],
  }
}

test('two people of finance give a draw up; one alone cannot, and only one wish waits', async () => {
  const { run, wish, drawn } = await begun()
  assert.deepEqual(await run(giveUpDraw, ask, finance('usr_1')), { draw: 'drw_1', write_off: 'waiting' })
  assert.equal(await run(giveUpDraw, ask, finance('usr_2')), 'write-off-waits')
  assert.equal(await run(giveUpDraw, { ...draw, step: 'agree' }, finance('usr_1')), 'same-person')
  assert.equal(drawn()?.state, 'shipped')
  assert.deepEqual(await run(giveUpDraw, { ...draw, step: 'agree' }, finance('usr_2')), {
    draw: 'drw_1',
    write_off: 'done',
  })
  assert.deepEqual([drawn()?.state, drawn()?.used, drawn()?.owedLate], ['written-off', 0n, 0n])
  assert.deepEqual([wish()?.askedBy, wish()?.answeredBy], ['usr_1', 'usr_2'])
  assert.equal(await run(giveUpDraw, ask, finance('usr_1')), 'wrong-state')
})

test('a second person may refuse; then it may be asked for again', async () => {
  const { run, drawn } = await begun()
  await run(giveUpDraw, ask, finance('usr_1'))
  assert.deepEqual(await run(giveUpDraw, { ...draw, step: 'refuse' }, finance('usr_1')), {
    draw: 'drw_1',
    write_off: 'refused',
  })
  assert.equal(drawn()?.state, 'shipped')
  assert.deepEqual(await run(giveUpDraw, ask, finance('usr_1')), { draw: 'drw_1', write_off: 'waiting' })
})

test('what is not overdue, not known or without a reason is not given up, nor by a machine', async () => {
  const { run, ship } = await begun()
  assert.equal(await run(giveUpDraw, ask, machine), 'person-needed')
  assert.equal(await run(giveUpDraw, { ...ask, drawId: 'drw_9' }, finance('usr_1')), 'not-found')
  assert.equal(await run(giveUpDraw, { ...ask, reason: ' ' }, finance('usr_1')), 'reason-missing')
  assert.equal(await run(giveUpDraw, { ...draw, step: 'agree' }, finance('usr_1')), 'not-found')
  await ship('crl_b', 'cmp_b', 'drw_2', termsOf('net-30'), '2026-02-20')
  assert.equal(await run(giveUpDraw, { ...ask, drawId: 'drw_2' }, finance('usr_1')), 'wrong-state')
})
