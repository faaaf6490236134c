import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import type { OutcomeEffect } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { newPayment } from './payment.rules.ts'
import { lockedExchange, type RateLock } from './rate-lock.rules.ts'
import type { Refund } from './refund.rules.ts'
import { refundableOver, refundRoute } from './refund.rules.ts'
import { paidRate, refundCrossed, sendingOf } from './refund-exchange.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const came: Exchange = { from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps: 100, source: 'bank', asOf: at }
const quote = { method: 'card', amount: 106_92n, fee: 0n, feeTax: 0n, total: 106_92n, currency: 'USD' } as const

function payment(more: Partial<Payment> = {}, refunded = 0n): Payment {
  const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', expiresAt: at }
  const sent = { home: 0n, abroad: refunded }
  const capture = captured(106_92n, { abroad: 100_00n, refunded: sent, exchange: came })
  return paidWith({ ...newPayment({ ...begun, quote, exchange: came }, at), state: 'final', ...more }, [capture])
}

function refund(amount: bigint, more: Partial<Refund> = {}): Refund {
  const whose = {
    orderId: 'ord_1',
    id: 'rfd_1',
    paymentId: 'pay_1',
    capture: 'cap_1',
    buyerId: 'cmp_b',
    cause: 'x',
    requestedAt: at,
  }
  const where = { provider: 'sandbox', outside: 'provider', currency: 'USD', payIn: 'EUR' } as const
  return { ...whose, ...where, state: 'requested', amount, ...more }
}

/** Euros for a dollar. */
const now = (above: bigint, below: bigint, spreadBps = 0): Exchange => {
  return { from: 'USD', to: 'EUR', above, below, spreadBps, source: 'bank', asOf: at }
}

const sendings: readonly [
  name: string,
  of: Payment,
  owed: bigint,
  rate: Exchange,
  sent: bigint | undefined,
  rest: bigint,
][] = [
  ['the euro has risen: less goes out', payment(), 106_92n, now(1n, 2n), 53_46n, 0n],
  ['the euro has fallen: the card takes what it gave', payment(), 106_92n, now(1n, 1n), 100_00n, 6_92n],
  ['a part of it fits', payment(), 50_00n, now(1n, 1n), 50_00n, 0n],
  ['a part has gone back', payment({}, 90_00n), 50_00n, now(1n, 1n), 10_00n, 40_00n],
  ['all has gone back', payment({}, 100_00n), 50_00n, now(1n, 1n), undefined, 50_00n],
  ['a bank pays whatever it is told', payment({ method: 'wire' }), 106_92n, now(1n, 1n), 106_92n, 0n],
  ['a spread is taken where policy has one', payment(), 100_00n, now(1n, 2n, 100), 49_50n, 0n],
  ['a cent is never nothing', payment(), 1n, now(1n, 1_000n), 1n, 0n],
]
for (const [name, of, owed, rate, sent, rest] of sendings) {
  test(`${owed} owed, ${name}: ${sent} are sent and ${rest} are owed again`, () => {
    const sending = sendingOf(refund(owed), of, rate)
    assert.deepEqual([sending.exchange?.sent, sending.rest, sending.amount], [sent, rest, owed - rest])
  })
}

test('a card that has given back all it gave is no way any more', () => {
  assert.equal(refundableOver(payment()), 106_92n)
  assert.equal(refundableOver(payment({}, 100_00n)), 0n)
  assert.equal(refundableOver(payment({ method: 'wire' }, 100_00n)), 106_92n)
  assert.deepEqual(refundRoute([payment({}, 100_00n)], 10n), { legs: [], rest: 10n })
})

test('the rate that money came at, the other way round', () => {
  const back = paidRate(payment(), refund(1n))
  assert.deepEqual([back?.from, back?.to, back?.above, back?.below, back?.spreadBps], ['USD', 'EUR', 25n, 27n, 0])
  const { exchange: _, ...plain } = payment()
  assert.equal(paidRate({ ...plain, captures: [] }, refund(1n)), undefined)
})

const sent = refund(100_00n, { state: 'sent', exchange: { ...now(1n, 2n), sent: 50_00n, spread: 0n } })

const outcomes: readonly [effect: OutcomeEffect, refundable: bigint, kept: bigint, euros: bigint, owed: bigint][] = [
  ['none', 0n, 0n, 0n, 0n],
  ['settle', 0n, 0n, -50_00n, 0n],
  ['settle-blocked', 0n, 0n, -50_00n, 0n],
  ['settle-late', 100_00n, 0n, -50_00n, 100_00n],
  ['settle-late', 30_00n, 0n, -50_00n, 30_00n],
  ['release', 0n, 0n, 0n, -100_00n],
  ['release', 0n, 5_00n, -5_00n, -100_00n],
  ['return', 0n, 0n, 50_00n, -100_00n],
  ['return', 0n, 5_00n, 45_00n, -100_00n],
  ['return', 0n, 99_00n, 0n, -100_00n],
]
for (const [effect, refundable, kept, euros, owed] of outcomes) {
  test(`${effect}${kept > 0n ? `, ${kept} kept` : ''}, ${refundable} refundable: ${euros} euros cross`, () => {
    const legs = refundCrossed(sent, effect, refundable, kept).flatMap((each) => each.legs)
    const sumOf = (code: RegExp, currency: string) =>
      legs
        .filter((leg) => code.test(leg.account.code) && leg.currency === currency)
        .reduce((sum, { amount }) => sum + amount, 0n)
    assert.deepEqual([sumOf(/provider:sandbox/, 'EUR'), sumOf(/provider:sandbox/, 'USD')], [euros, 0n])
    assert.equal(sumOf(/refundable/, 'USD'), owed)
    for (const currency of ['EUR', 'USD']) assert.equal(sumOf(/./, currency), 0n)
  })
}

test('a refund in its own currency is booked as ever', () => {
  const { exchange: _, payIn: __, ...own } = sent
  const movements = refundCrossed(own, 'settle', 0n)
  assert.deepEqual(
    movements.map(({ kind }) => kind),
    ['refund-settled'],
  )
})

const until = '2026-03-02T09:15:00.000Z'
const lock: RateLock = { orderId: 'ord_1', id: 'rlk_1', exchange: came, lockedAt: at, lockedUntil: until }
const locks: readonly [name: string, lock: RateLock | undefined, id: string | undefined, time: string, code: string][] =
  [
    ['none was asked for', undefined, undefined, at, 'rate-lock-needed'],
    ['there is none', undefined, 'rlk_2', at, 'rate-lock-unknown'],
    ['it is for another currency', { ...lock, exchange: { ...came, from: 'GBP' } }, 'rlk_1', at, 'rate-lock-unknown'],
    ['it has begun', lock, 'rlk_1', at, ''],
    ['to its last instant', lock, 'rlk_1', until, ''],
    ['it is over', lock, 'rlk_1', '2026-03-02T09:15:00.001Z', 'rate-lock-expired'],
  ]
for (const [name, known, id, time, code] of locks) {
  test(`a locked rate, ${name}: ${code === '' ? 'holds' : code}`, () => {
    const found = lockedExchange(known, id, 'EUR', time)
    assert.equal(isRefusal(found) ? found.refused : '', code)
  })
}
