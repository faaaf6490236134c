import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../kernel/instant.ts'
import { beginDraw, cancelDraw, fire, type LenderWire, pay, payerName, remember } from './behaviour.ts'
import { type Course, courseNames, courseOf } from './course.ts'
import { clearState, emptyState, type LenderState } from './state.ts'

const at = '2026-03-01T09:00:00.000Z'
const asked = (amount: number, draw = 'ord_1.drw_1') => ({
  ...{ draw, amount, currency: 'USD', country: 'US', plan: 'net-30', reference: 'RF18539007547034' },
})

/** Lets a draw live for a month; answers what it was told to be, and the wires. */
function lived(course: Course): { readonly told: readonly string[]; readonly wires: readonly LenderWire[] } {
  const state = emptyState()
  state.nextCourses.push(course)
  beginDraw(state, asked(500_000), at)
  const wires = fire(state, addDuration(at, 'P30D'))
  const told = state.outgoing.map(({ body }) => (JSON.parse(body) as { type: string }).type.slice('draw.'.length))
  return { told, wires }
}

const lives: Readonly<Record<Course, readonly [told: string, wires: number]>> = {
  approves: ['confirmed', 1],
  declines: ['declined', 0],
  reduces: ['reduced', 0],
  silent: ['', 0],
  'times-out': ['confirmed', 1],
  late: ['confirmed', 1],
  recalls: ['confirmed recalled', 0],
  'recalls-late': ['confirmed recalled', 1],
  'pays-late': ['confirmed', 1],
  'pays-twice': ['confirmed', 2],
}
for (const course of courseNames)
  test(`a draw that ${course}: ${lives[course].join(', ')} wires`, () => {
    const { told, wires } = lived(course)
    assert.deepEqual([told.join(' '), wires.length], lives[course])
    for (const { amount, text } of wires) assert.deepEqual([amount, text], [492_500, 'RF18539007547034'])
    assert.ok(wires.every((wire) => wire.payerName === payerName))
    assert.equal(new Set(wires.map(({ nonce }) => nonce)).size, wires.length)
  })

test('every course can be had by an amount, and most amounts are approved', () => {
  const found = new Set(Array.from({ length: 100 }, (_, cents) => courseOf(500_000 + cents)))
  assert.deepEqual([...found].sort(), [...courseNames].sort())
  assert.equal(courseOf(500_000), 'approves')
})

test('the same key is one draw; another body under it is refused', () => {
  const state = emptyState()
  assert.equal(remember(state, asked(1)), 'new')
  assert.equal(remember(state, asked(1)), 'same')
  assert.equal(remember(state, asked(2)), 'other')
})

test('what is given up is not paid; what is paid is bound', () => {
  const state: LenderState = emptyState()
  const begun = beginDraw(state, asked(500_000), at)
  fire(state, at)
  assert.equal(cancelDraw(state, state.draws[begun.draw] ?? begun, at), 'cancelled')
  assert.deepEqual(fire(state, addDuration(at, 'P5D')), [])
  const other = beginDraw(state, asked(500_000, 'ord_1.drw_2'), at)
  fire(state, at)
  assert.equal(pay(state, state.draws[other.draw] ?? other).length, 1)
  assert.equal(cancelDraw(state, state.draws[other.draw] ?? other, at), 'bound')
})

test('it forgets everything when it is told to', () => {
  const state = emptyState()
  beginDraw(state, asked(500_000), at)
  clearState(state)
  assert.deepEqual({ ...state, resets: 0 }, { ...emptyState(), now: undefined })
})
