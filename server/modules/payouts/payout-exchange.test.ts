import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutcomeEffect } from '../payments/outcome.rules.ts'
import { goingOut } from '../payments/refund.rules.ts'
import { sentFor } from '../rates/exchange.rules.ts'
import type { Payout } from './payout.rules.ts'
import { payoutMovements } from './payout-booking.rules.ts'
import { centsOf, isBelowMinimum, needsSecondPerson, payoutsPolicy } from './payout-limits.rules.ts'
import { convertedTo } from './request-payout.ts'

const at = '2026-03-02T09:00:00.000Z'
/** A dollar is 7.20 renminbi. */
const rate = { from: 'USD', to: 'CNY', above: 36n, below: 5n, spreadBps: 100, source: 'bank', asOf: at } as const

function payout(more: Partial<Payout> = {}): Payout {
  const whose = { companyId: 'cmp_s', id: 'pyt_1', bankAccountId: 'bac_1', requester: 'usr_a', requestedAt: at }
  const where = { provider: 'house', outside: 'bank', amount: 1_000_00n, currency: 'USD', payIn: 'CNY' } as const
  return { ...whose, ...where, state: 'approved', ...more }
}

const converted = convertedTo(payout(), rate)

test('a payout is converted when it is approved: the spread first, the rest at the rate', () => {
  assert.deepEqual(goingOut(converted), { amount: 7_128_00n, currency: 'CNY' })
  assert.equal(converted.exchange?.spread, 10_00n)
  assert.deepEqual(sentFor(1_000_00n, rate), { sent: 7_128_00n, spread: 10_00n })
  assert.equal(convertedTo(payout({ state: 'requested' }), rate).exchange, undefined)
  assert.deepEqual(goingOut(payout()), { amount: 1_000_00n, currency: 'USD' })
})

const outcomes: readonly [
  effect: OutcomeEffect,
  payable: bigint,
  kept: bigint,
  bank: bigint,
  owed: bigint,
  fee: bigint,
][] = [
  ['none', 0n, 0n, 0n, 0n, 0n],
  ['settle', 0n, 0n, -7_128_00n, 0n, -10_00n],
  ['settle-blocked', 0n, 0n, -7_128_00n, 0n, -10_00n],
  ['settle-late', 1_000_00n, 0n, -7_128_00n, 1_000_00n, -10_00n],
  ['settle-late', 400_00n, 0n, -7_128_00n, 400_00n, -10_00n],
  ['release', 0n, 0n, 0n, -1_000_00n, 0n],
  ['release', 0n, 72_00n, -72_00n, -1_000_00n, 0n],
  ['return', 0n, 0n, 7_128_00n, -1_000_00n, 10_00n],
  ['return', 0n, 72_00n, 7_056_00n, -1_000_00n, 10_00n],
]
for (const [effect, payable, kept, bank, owed, fee] of outcomes) {
  test(`${effect}${kept > 0n ? `, ${kept} kept` : ''}, ${payable} payable: ${bank} renminbi cross the bank`, () => {
    const legs = payoutMovements(converted, effect, { payable, debt: 0n }, kept).flatMap((each) => each.legs)
    const sumOf = (code: RegExp, currency: string) =>
      legs
        .filter((leg) => code.test(leg.account.code) && leg.currency === currency)
        .reduce((sum, { amount }) => sum + amount, 0n)
    assert.deepEqual([sumOf(/bank:house/, 'CNY'), sumOf(/bank:house/, 'USD')], [bank, 0n])
    assert.equal(sumOf(/payable/, 'USD'), owed)
    assert.equal(sumOf(/income:fees:fx/, 'USD'), fee)
    for (const currency of ['CNY', 'USD']) assert.equal(sumOf(/./, currency), 0n)
    assert.equal(sumOf(/liabilities/, 'CNY'), 0n, 'inside is the currency of the payable')
  })
}

test('what came back without its charge leaves nothing in the position but the charge', () => {
  const all = (['settle', 'return'] as const).flatMap((effect) =>
    payoutMovements(converted, effect, { payable: 0n, debt: 0n }),
  )
  const left = all.flatMap(({ legs }) => legs).filter(({ account }) => account.code.startsWith('equity:fx:'))
  assert.equal(
    left.reduce((sum, { amount }) => sum + amount, 0n),
    0n,
  )
})

const limits = payoutsPolicy.defaults
const euro = { usd: 27n, per: 25n }
const worth: readonly [amount: bigint, currency: string, rate: typeof euro | undefined, cents: bigint | undefined][] = [
  [5n, 'USD', undefined, 5n],
  [100n, 'EUR', euro, 108n],
  [90n, 'EUR', undefined, 100n],
  [150n, 'JPY', undefined, 100n],
  [1n, 'XOF', undefined, undefined],
]
for (const [amount, currency, known, cents] of worth)
  test(`${amount} ${currency} are ${cents} cents`, () => assert.equal(centsOf(amount, currency, known), cents))

test('limits in dollars follow the rate of the day, where there is one', () => {
  // 10,000 dollars are 9,259.26 euros at 1.08, and 9,000 by the rough rate.
  assert.equal(needsSecondPerson(925_925n, 'EUR', limits, euro), false)
  assert.equal(needsSecondPerson(925_927n, 'EUR', limits, euro), true)
  assert.equal(needsSecondPerson(925_925n, 'EUR', limits), true)
  assert.equal(isBelowMinimum(925n, 'EUR', limits, euro), true)
  assert.equal(isBelowMinimum(926n, 'EUR', limits, euro), false)
  assert.equal(needsSecondPerson(1n, 'XOF', limits), true)
  assert.equal(isBelowMinimum(1n, 'XOF', limits), false)
})
