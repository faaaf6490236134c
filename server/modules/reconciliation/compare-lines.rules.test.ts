import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineKind } from '../payments/provider-line.rules.ts'
import type { Booking } from './booking-of-line.rules.ts'
import { compareLines } from './compare-lines.rules.ts'
import type { LineState, ReportLine } from './report-line.rules.ts'

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T09:00:00.000Z`
const grace = { missingHere: 'P2D', missingThere: 'P3D', toBank: 'P5D' }

interface Told {
  readonly kind?: LineKind
  readonly amount?: number
  readonly state?: LineState
  readonly day?: number
  readonly transfers?: readonly string[]
  readonly reference?: string
  readonly currency?: string
}

function line(lineId: string, told: Told = {}): ReportLine {
  const { kind = 'payment', amount = 100, state = 'waiting', day: n = 1, transfers = [], currency = 'USD' } = told
  const { reference = 'pi_1' } = told
  const at = { happenedAt: day(n), since: day(n), target: 'ord_1', cause: 'payment:pay_1' }
  const said = { reportRoot: 'prp_x', lineId, provider: 'x', kind, currency, state, transfers, reference, ...at }
  return { ...said, reported: BigInt(amount) }
}

/** A movement of ours that stands as not told. */
function untold(transfer: string, told: Told = {}): ReportLine {
  const { reported = 0n, ...rest } = line(transfer, { state: 'missing-there', ...told, transfers: [transfer] })
  return { ...rest, booked: reported }
}

/** A line of 101 that stands beside a booking of 100. */
function differs(lineId: string, transfer: string): ReportLine {
  const told = line(lineId, { amount: 101, state: 'amount-differs', day: 9, transfers: [transfer] })
  return { ...told, booked: 100n }
}

function booking(transfer: string, told: Told = {}): Booking {
  const { kind = 'payment', amount = 100, day: n = 1, currency = 'USD' } = told
  const at = { happenedAt: day(n), bookedAt: day(n) }
  return { root: 'ord_1', cause: 'payment:pay_1', kind, currency, amount: BigInt(amount), ...at, transfers: [transfer] }
}

interface Case {
  readonly given: string
  readonly lines?: readonly ReportLine[]
  readonly bookings?: readonly Booking[]
  readonly on?: number
  /** State and transfers of lines that stand otherwise than before. */
  readonly becomes?: Readonly<Record<string, readonly [LineState, ...string[]]>>
  /** What the provider has not told. */
  readonly untold?: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  { given: 'nothing', becomes: {} },
  {
    given: 'both sides say the same',
    lines: [line('a')],
    bookings: [booking('t')],
    becomes: { a: ['matched', 't'] },
  },
  {
    given: 'two attempts that both paid',
    lines: [line('a'), line('b', { day: 2, reference: 'pi_2' })],
    bookings: [booking('t'), booking('u', { day: 2 })],
    becomes: { a: ['matched', 't'], b: ['matched', 'u'] },
  },
  {
    given: 'another amount',
    lines: [line('a', { amount: 99 })],
    bookings: [booking('t')],
    becomes: { a: ['amount-differs', 't'] },
  },
  {
    given: 'another amount, and then the right booking',
    lines: [line('a', { amount: 99, state: 'amount-differs', transfers: ['t'] })],
    bookings: [booking('t'), booking('u', { amount: 99 })],
    on: 9,
    becomes: { a: ['matched', 'u'] },
    untold: { t: 'missing-there' },
  },
  { given: 'told, not booked, in time', lines: [line('a')], on: 2, becomes: {} },
  { given: 'told, not booked, too late', lines: [line('a')], on: 3, becomes: { a: ['missing-here'] } },
  {
    given: 'booked after all',
    lines: [line('a', { state: 'missing-here' })],
    bookings: [booking('t', { day: 9 })],
    on: 9,
    becomes: { a: ['matched', 't'] },
  },
  { given: 'booked, not told, in time', bookings: [booking('t')], on: 3, untold: {} },
  { given: 'booked, not told, too late', bookings: [booking('t')], on: 4, untold: { t: 'missing-there' } },
  { given: 'noted as not told, and still so', lines: [untold('t')], bookings: [booking('t')], on: 9, becomes: {} },
  {
    given: 'noted as not told, and then told',
    lines: [untold('t'), line('a', { day: 9 })],
    bookings: [booking('t')],
    on: 9,
    becomes: { a: ['matched', 't'], t: ['arrived', 't'] },
  },
  {
    given: 'noted as not told, and then told with another amount',
    lines: [untold('t'), line('a', { amount: 101, day: 9 })],
    bookings: [booking('t')],
    on: 9,
    becomes: { a: ['amount-differs', 't'], t: ['arrived', 't'] },
  },
  {
    given: 'so it stands the day after',
    lines: [differs('a', 't'), { ...untold('t'), state: 'arrived' }],
    bookings: [booking('t')],
    on: 10,
    becomes: {},
  },
  {
    given: 'and then the booking of that amount: the first one is not told after all',
    lines: [differs('a', 't'), { ...untold('t'), state: 'arrived' }],
    bookings: [booking('t'), booking('u', { amount: 101, day: 10 })],
    on: 10,
    becomes: { a: ['matched', 'u'], t: ['missing-there', 't'] },
  },
  {
    given: 'another amount, whose booking is told by a line of its own',
    lines: [differs('a', 't'), line('b', { day: 9 })],
    bookings: [booking('t')],
    on: 9,
    becomes: { a: ['missing-here'], b: ['matched', 't'] },
  },
  {
    given: 'told twice',
    lines: [line('a'), line('b')],
    bookings: [booking('t')],
    becomes: { a: ['matched', 't'], b: ['duplicate'] },
  },
  {
    given: 'told twice, the second time later',
    lines: [line('a', { state: 'matched', transfers: ['t'] }), line('b', { day: 5 })],
    bookings: [booking('t')],
    on: 5,
    becomes: { b: ['duplicate'] },
  },
  {
    given: 'paid twice, of which we know one',
    lines: [line('a'), line('b', { reference: 'pi_2' })],
    bookings: [booking('t')],
    on: 3,
    becomes: { a: ['matched', 't'], b: ['missing-here'] },
  },
  {
    given: 'taken by a bank and given back before we heard of it',
    lines: [line('a', { kind: 'chargeback', amount: -100 }), line('b', { kind: 'chargeback-won', day: 2 })],
    on: 2,
    becomes: { a: ['offset'], b: ['offset'] },
  },
  {
    given: 'taken, given back and taken again, of which we heard once',
    lines: [
      line('a', { kind: 'chargeback', amount: -100 }),
      line('b', { kind: 'chargeback-won', day: 2 }),
      line('c', { kind: 'chargeback', amount: -100, day: 3 }),
    ],
    bookings: [booking('t', { kind: 'chargeback', amount: -100, day: 3 })],
    on: 3,
    becomes: { a: ['matched', 't'], b: ['offset'], c: ['offset'] },
  },
  {
    given: 'offset, and then we heard of it after all',
    lines: [
      line('a', { kind: 'refund', amount: -100, state: 'offset' }),
      line('b', { kind: 'refund-returned', state: 'offset' }),
    ],
    bookings: [booking('t', { kind: 'refund', amount: -100 }), booking('u', { kind: 'refund-returned' })],
    becomes: { a: ['matched', 't'], b: ['matched', 'u'] },
  },
  {
    given: 'booked and undone, and the provider tells neither',
    bookings: [booking('t', { kind: 'refund', amount: -100 }), booking('u', { kind: 'refund-returned' })],
    on: 9,
    untold: { t: 'offset', u: 'offset' },
  },
  {
    given: 'another currency',
    lines: [line('a', { currency: 'EUR' })],
    bookings: [booking('t')],
    on: 9,
    becomes: { a: ['missing-here'] },
    untold: { t: 'missing-there' },
  },
  {
    given: 'a fee beside its payment',
    lines: [line('a'), line('a:fee', { kind: 'fee', amount: -3 })],
    bookings: [booking('t'), booking('f', { kind: 'fee', amount: -3 })],
    becomes: { a: ['matched', 't'], 'a:fee': ['matched', 'f'] },
  },
  {
    given: 'converted money, booked with its fee in one sum',
    lines: [line('a', { kind: 'chargeback', amount: -100 }), line('a:fee', { kind: 'fee', amount: -3 })],
    bookings: [booking('t', { kind: 'chargeback', amount: -103 })],
    becomes: { a: ['matched', 't'], 'a:fee': ['matched', 't'] },
  },
  {
    given: 'explained by a person, and alone for ever',
    lines: [line('a', { state: 'explained' }), { ...untold('t'), state: 'explained' }],
    bookings: [booking('t', { amount: 70 })],
    on: 20,
    becomes: { a: ['explained', 't'], t: ['arrived', 't'] },
  },
  {
    given: 'explained by a person, and then booked',
    lines: [line('a', { state: 'explained' })],
    bookings: [booking('t', { day: 9 })],
    on: 9,
    becomes: { a: ['matched', 't'] },
  },
  {
    given: 'paid out to our bank: another amount is another payout',
    lines: [line('a', { kind: 'to-bank', amount: -100 })],
    bookings: [booking('t', { kind: 'to-bank', amount: -90 })],
    on: 5,
    becomes: {},
    untold: { t: 'missing-there' },
  },
  {
    given: 'paid out to our bank, and come back before it was there',
    lines: [line('a', { kind: 'to-bank', amount: -100 }), line('b', { kind: 'to-bank', day: 3 })],
    on: 9,
    becomes: { a: ['offset'], b: ['offset'] },
  },
  {
    given: 'paid out, come back, and paid out again: our bank has it once',
    lines: [
      line('a', { kind: 'to-bank', amount: -100, state: 'offset' }),
      line('b', { kind: 'to-bank', day: 3, state: 'offset' }),
      line('c', { kind: 'to-bank', amount: -100, day: 4 }),
    ],
    bookings: [booking('t', { kind: 'to-bank', amount: -100, day: 5 })],
    on: 9,
    becomes: { a: ['matched', 't'], c: ['offset'] },
  },
  {
    given: 'paid out to our bank, and no statement has it in time',
    lines: [line('a', { kind: 'to-bank', amount: -100 })],
    on: 6,
    becomes: { a: ['missing-here'] },
  },
  {
    given: 'settled already: nothing is taken twice',
    lines: [line('a', { state: 'matched', transfers: ['t'] }), line('b', { reference: 'pi_2', day: 2 })],
    bookings: [booking('t')],
    on: 3,
    becomes: {},
  },
]

for (const { given, lines = [], bookings = [], on = 1, becomes = {}, untold: alone = {} } of cases)
  test(`given ${given}`, () => {
    const { verdicts, untold: found } = compareLines(lines, bookings, day(on), grace)
    const told = verdicts.map(({ lineId, state, transfers }) => [lineId, [state, ...transfers]])
    assert.deepEqual(Object.fromEntries(told), becomes)
    assert.deepEqual(Object.fromEntries(found.map((each) => [each.booking.transfers[0], each.state])), alone)
  })
