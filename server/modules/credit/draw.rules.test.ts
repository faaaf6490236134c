import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Draw, DrawState, DrawStep } from './draw.rules.ts'
import { checkDrawStep, drawStateOn, drawSteps } from './draw.rules.ts'
import {
  chargeDraw,
  confirmDraw,
  fundDraw,
  giveBackDraw,
  pauseDraw,
  recallDraw,
  resumeDraw,
  shipDraw,
  writeOffDraw,
} from './draw-step.rules.ts'
import type { Life } from './draws.testing.ts'
import {
  balanceIn,
  done,
  drawnLife,
  everyDay,
  lived,
  on,
  reservedLife,
  shippedLife,
  termsOf,
  wire,
} from './draws.testing.ts'
import { cancelDraw, refundDraw, repayDraw } from './repayment.rules.ts'

const terms = termsOf('net-30')
const shipped = () => shippedLife(terms)
const claim = { amount: 1_200_00n, subject: 'clm_1' }

/** A draw in each state, as of the day on which it is in it. Shipped on 15 January, due on 14 February. */
const lives: Readonly<Record<Exclude<DrawState, 'offered'>, () => readonly [Life, string]>> = {
  reserved: () => [reservedLife(terms), '2026-01-10'],
  back: () => {
    const life = reservedLife(terms)
    return [lived(life, giveBackDraw(life.draw, on('2026-01-10'))), '2026-01-11']
  },
  drawn: () => [drawnLife(terms), '2026-01-12'],
  shipped: () => [shipped(), '2026-01-20'],
  overdue: () => [shipped(), '2026-02-20'],
  paused: () => {
    const life = shipped()
    return [lived(life, pauseDraw(life.draw, { ...on('2026-02-01'), ...claim })), '2026-02-20']
  },
  repaid: () => {
    const life = shipped()
    return [lived(life, repayDraw(life.draw, { ...on('2026-02-01'), amount: 1_200_00n }, wire)), '2026-02-20']
  },
  'written-off': () => {
    const life = shipped()
    return [lived(life, writeOffDraw(life.draw, { ...on('2026-06-01'), subject: 'usr_1' })), '2026-06-02']
  },
}
const states = Object.keys(lives) as (keyof typeof lives)[]

for (const state of states)
  test(`a draw that is ${state} is shown so`, () => {
    const [{ draw }, day] = lives[state]()
    assert.equal(drawStateOn(draw, day), state)
  })

const take: Readonly<Record<Exclude<DrawStep, 'accept'>, (draw: Draw, day: string) => object>> = {
  confirm: (draw, day) => confirmDraw(draw, on(day)),
  'give-back': (draw, day) => giveBackDraw(draw, on(day)),
  cancel: (draw, day) => cancelDraw(draw, { ...on(day), amount: 1_200_00n }),
  ship: (draw, day) => shipDraw(draw, on(day), everyDay),
  repay: (draw, day) => repayDraw(draw, { ...on(day), amount: 100_00n }, wire),
  pause: (draw, day) => pauseDraw(draw, { ...on(day), amount: 200_00n, subject: 'clm_2' }),
  resume: (draw, day) => resumeDraw(draw, { ...on(day), subject: 'clm_1', isAgainstBuyer: true }),
  refund: (draw, day) => refundDraw(draw, { ...on(day), amount: 100_00n }),
  recall: (draw, day) => recallDraw(draw, on(day)),
  fund: (draw, day) => fundDraw({ ...draw, isFunded: false }, on(day), 'sandbox'),
  charge: (draw, day) => chargeDraw(draw, day, on(day).at),
  'write-off': (draw, day) => writeOffDraw(draw, { ...on(day), subject: 'usr_1' }),
}

/**
 * state × step, every cell: the state afterwards, or the refusal. `=` changes nothing; `+` the line is used less or the
 * debt is; a draw of the own book.
 */
const columns = ['reserved', 'back', 'drawn', 'shipped', 'overdue', 'paused', 'repaid', 'written-off'] as const
const no = 'wrong-state'
const table: Readonly<Record<keyof typeof take, readonly string[]>> = {
  confirm: ['drawn', no, no, no, no, no, no, no],
  'give-back': ['back', no, no, no, no, no, no, no],
  cancel: ['back', no, 'repaid', no, no, no, no, no],
  ship: [no, no, 'shipped', no, no, no, no, no],
  repay: [no, no, 'drawn', 'shipped', 'overdue', 'paused', 'repaid', 'written-off'],
  pause: [no, no, 'drawn', 'shipped', 'overdue', '=', '=', '='],
  resume: [no, no, '=', '=', '=', 'shipped', '=', '='],
  refund: [no, no, 'drawn', 'shipped', 'overdue', 'paused', '=', 'written-off'],
  recall: [
    'lender-bound',
    no,
    'lender-bound',
    'lender-bound',
    'lender-bound',
    'lender-bound',
    'lender-bound',
    'lender-bound',
  ],
  fund: [no, no, 'drawn', 'shipped', 'overdue', 'paused', 'repaid', 'written-off'],
  charge: ['=', '=', '=', '=', 'overdue', '=', '=', '='],
  'write-off': [no, no, no, no, 'written-off', no, no, no],
}

for (const step of Object.keys(take) as (keyof typeof take)[])
  columns.forEach((state, at) => {
    const expected = table[step][at] ?? ''
    test(`${step} of a draw that is ${state}: ${expected}`, () => {
      const [{ draw }, day] = lives[state]()
      const answer = take[step](draw, day)
      if (isRefusal(answer)) return assert.equal(answer.refused, expected)
      const { draw: after } = answer as Life
      if (expected === '=') return assert.deepEqual(after, draw)
      assert.notDeepEqual(after, draw)
      assert.equal(drawStateOn(after, day), expected)
    })
  })

test('only what is offered is accepted, and nothing else is done to an offer', () => {
  for (const step of drawSteps) assert.equal(checkDrawStep(step, 'offered') === undefined, step === 'accept', step)
  for (const state of columns) assert.deepEqual(checkDrawStep('accept', state), { refused: no, data: { state } })
})

test("a lender's draw goes back while its money is not booked, whatever the order thinks", () => {
  const life = drawnLife(terms, { lender: 'first-bank' })
  assert.equal(life.draw.isFunded, false)
  const back = lived(life, recallDraw(life.draw, on('2026-01-12')))
  assert.equal(back.draw.state, 'back')
  assert.equal(back.used, 0n)
  for (const code of [
    'assets:lent:cmp_b',
    'assets:lender:first-bank',
    'liabilities:lender:first-bank',
    'liabilities:escrow:ord_1',
  ])
    assert.equal(balanceIn(back.movements, code), 0n, code)
  const reserved = reservedLife(terms, { lender: 'first-bank' })
  assert.equal(done(recallDraw(reserved.draw, on('2026-01-10'))).draw.state, 'back')
  const funded = { ...life.draw, isFunded: true }
  assert.deepEqual(recallDraw(funded, on('2026-01-12')), { refused: 'lender-bound' })
  const sent = shippedLife(terms, '2026-01-15', { lender: 'first-bank' })
  assert.equal((recallDraw(sent.draw, on('2026-01-16')) as { refused: string }).refused, no)
  const paid = lived(life, repayDraw(life.draw, { ...on('2026-01-11'), amount: 1n }, wire))
  assert.deepEqual(recallDraw(paid.draw, on('2026-01-12')), { refused: 'repaid-in-part' })
})

test('a draw is overdue from the day after its grace, and cured when nothing is late', () => {
  const { draw } = shipped()
  assert.equal(drawStateOn(draw, '2026-02-19'), 'shipped')
  assert.equal(drawStateOn(draw, '2026-02-20'), 'overdue')
  const cured = done(repayDraw(draw, { ...on('2026-02-20'), amount: 1_201_00n }, wire))
  assert.equal(drawStateOn(cured.draw, '2026-02-21'), 'repaid')
})

test('what a claim holds back in part leaves the rest as it is', () => {
  const life = shipped()
  const part = lived(life, pauseDraw(life.draw, { ...on('2026-02-01'), amount: 200_00n, subject: 'clm_1' }))
  assert.equal(drawStateOn(part.draw, '2026-02-10'), 'shipped')
  assert.equal(drawStateOn(part.draw, '2026-02-20'), 'overdue')
  const rest = lived(part, repayDraw(part.draw, { ...on('2026-02-14'), amount: 1_000_00n }, wire))
  assert.equal(drawStateOn(rest.draw, '2026-12-31'), 'paused')
})

test('the look of a day before the last fact is that of the fact', () => {
  const { draw } = shipped()
  assert.equal(drawStateOn(draw, '2020-01-01'), 'shipped')
})
