import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { partOf } from './capture.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import type { Payment, PaymentExchange, PaymentFact } from './payment.rules.ts'
import { newPayment } from './payment.rules.ts'
import { conversionNews, crossedBy, factAtHome, payingCurrency, worthOf } from './payment-exchange.rules.ts'
import { decidePayment } from './payment-step.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const until = '2026-03-02T09:15:00.000Z'
const after = '2026-03-02T09:15:00.001Z'
const spreadBps = 100
const rate: Exchange = { from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps, source: 'bank', asOf: at }
/** One to one: easy to tell from the one that was quoted. */
const newest: Exchange = { ...rate, above: 1n, below: 1n, asOf: '2026-03-03T09:00:00.000Z' }

const quote = { method: 'card', amount: 100_00n, fee: 6_92n, feeTax: 0n, total: 106_92n, currency: 'USD' } as const

function payment(and: Partial<Payment> = {}): Payment {
  const exchange = { ...rate, asked: 100_00n, lockedUntil: until }
  const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', expiresAt: after }
  return { ...newPayment({ ...begun, quote, exchange }, at), attempt: 1, ...and }
}

/** Paid as it was asked for. */
const whole = captured(106_92n, { abroad: 100_00n, spread: 1_08n, exchange: rate, reference: 'cap_1', happenedAt: at })
const paid = paidWith(payment({ state: 'final', factAt: at }), [whole])
const plain: Payment = (({ exchange: _, ...rest }) => rest)(payment())

function arrived(amount: bigint, more: object = {}): PaymentFact {
  return { fact: 'succeeded', happenedAt: at, amount, currency: 'EUR', reference: 'r', ...more } as PaymentFact
}

test('a payer pays in the currency of the payment, else of the order', () => {
  assert.deepEqual([payingCurrency(payment()), payingCurrency(plain)], ['EUR', 'USD'])
})

const arrivals: readonly [name: string, fact: PaymentFact, credited: bigint, spread: bigint, asOf: string][] = [
  ['what was asked, in time', arrived(100_00n), 106_92n, 1_08n, at],
  ['at the very end of the lock', arrived(100_00n, { happenedAt: until }), 106_92n, 1_08n, at],
  ['after the lock', arrived(100_00n, { happenedAt: after }), 99_00n, 1_00n, newest.asOf],
  ['less', arrived(50_00n), 53_46n, 54n, at],
  ['more', arrived(200_00n), 213_84n, 2_16n, at],
]
for (const [name, fact, credited, spread, asOf] of arrivals) {
  test(`${name}: ${credited} are credited and ${spread} are our spread`, () => {
    const home = factAtHome(payment(), fact, newest, 0n)
    assert.ok(home.fact === 'succeeded' && home.crossed !== undefined)
    assert.deepEqual([home.amount, home.currency], [credited, 'USD'])
    assert.deepEqual([home.crossed.spread, home.crossed.exchange.asOf], [spread, asOf])
    const { payment: told } = decidePayment(payment(), home, after, after)
    const [capture] = told.captures
    assert.deepEqual([capture?.arrived, capture?.spread], [{ home: credited, abroad: home.crossed.amount }, spread])
    assert.deepEqual([capture?.exchange?.asOf, told.exchange], [asOf, payment().exchange])
  })
}

test('without a lock the newest rate is taken, and without a newest the quoted one', () => {
  const { lockedUntil: _, ...open } = payment().exchange as PaymentExchange
  const wire = { ...payment(), exchange: open }
  const credit = (known: Exchange | undefined) => {
    const fact = factAtHome(wire, arrived(100_00n), known, 0n)
    return fact.fact === 'succeeded' ? fact.amount : 0n
  }
  assert.deepEqual([credit(newest), credit(undefined)], [99_00n, 106_92n])
})

test('what the order still asks for is met exactly, though the rate would give a little more', () => {
  const asked = 105_90n
  const fact = factAtHome(payment({ total: 1n }), arrived(99_05n), newest, asked)
  assert.ok(fact.fact === 'succeeded')
  assert.deepEqual([fact.amount, fact.crossed?.spread], [asked, 1_07n])
})

const others: readonly [name: string, of: Payment, fact: PaymentFact][] = [
  ['a payment that is not converted', plain, arrived(1n, { currency: 'USD' })],
  ['news without money', payment(), { fact: 'pending', happenedAt: at }],
  ['time', payment(), { fact: 'final', happenedAt: at }],
]
for (const [name, of, fact] of others)
  test(`${name} is as it was`, () => assert.deepEqual(factAtHome(of, fact, newest, 0n), fact))

for (const currency of ['USD', 'GBP']) {
  test(`${currency} for a payment in euros is no currency of it`, () => {
    const fact = factAtHome(payment(), arrived(1n, { currency }), newest, 0n)
    assert.ok(fact.fact === 'succeeded')
    assert.deepEqual([fact.currency, fact.crossed], ['other', undefined])
  })
}

const parts: readonly [amount: bigint, home: bigint, spread: bigint][] = [
  [100_00n, 106_92n, 1_08n],
  [50_00n, 53_46n, 54n],
  [1n, 1n, 0n],
  [200_00n, 213_84n, 1_08n],
]
for (const [amount, home, spread] of parts) {
  test(`of EUR 100.00 that brought USD 106.92, ${amount} that go back take ${home}`, () => {
    assert.equal(partOf(whole.arrived, amount, rate), home)
    const reversed = { fact: 'reversed', happenedAt: after, amount, reference: 'x', reason: 'R' } as const
    const { payment: told, effect } = decidePayment(paid, reversed, after, after)
    assert.deepEqual(effect, {
      effect: 'reverse',
      amount: home,
      crossed: { amount: -amount, spread: -spread, exchange: rate },
    })
    assert.equal(told.captures[0]?.arrived.abroad, amount >= 100_00n ? 0n : 100_00n - amount)
    assert.equal(told.captures[0]?.spread, 1_08n - spread)
  })
}

const failures: readonly [amount: bigint | undefined, home: bigint, abroad: bigint][] = [
  [undefined, 106_92n, 100_00n],
  [25_00n, 26_73n, 25_00n],
]
for (const [amount, home, abroad] of failures) {
  test(`a capture that failed takes ${amount ?? 'all of it'}`, () => {
    const part = amount === undefined ? {} : { amount }
    const fact = { fact: 'failed', happenedAt: after, reason: 'x', ...part } as const
    const { effect } = decidePayment(paid, fact, after, after)
    assert.ok(effect.effect === 'reverse')
    assert.deepEqual([effect.amount, effect.crossed?.amount], [home, -abroad])
  })
}

const reversal = { fact: 'reversed', happenedAt: after, reference: 'x', reason: 'R' } as const
/** A won is less than a tenth of a cent. */
const won: Exchange = { ...rate, from: 'KRW', above: 3n, below: 41n, spreadBps: 0 }

test('dust that failed is worth nothing at home, and takes nothing else along', () => {
  const came = captured(3n, { abroad: 41n, exchange: won, happenedAt: at })
  const dusty = paidWith(payment({ state: 'final', exchange: won }), [came])
  const { payment: told, effect } = decidePayment(dusty, { ...reversal, fact: 'failed', amount: 1n }, after, after)
  assert.deepEqual([told.state, told.paid, told.captures[0]?.arrived], ['final', 3n, { home: 3n, abroad: 40n }])
  assert.deepEqual(effect, { effect: 'reverse', amount: 0n, crossed: { amount: -1n, spread: 0n, exchange: won } })
})

test('while something is left abroad something is left at home, and both end together', () => {
  const came = captured(1n, { abroad: 3n, exchange: won, happenedAt: at })
  const dusty = paidWith(payment({ state: 'final', exchange: won }), [came])
  const first = decidePayment(dusty, { ...reversal, amount: 2n }, after, after).payment
  assert.deepEqual([first.state, first.captures[0]?.arrived], ['final', { home: 1n, abroad: 1n }])
  const second = decidePayment(first, { ...reversal, amount: 1n, reference: 'y' }, after, after)
  assert.deepEqual([second.payment.state, second.payment.captures[0]?.arrived], ['reversed', { home: 0n, abroad: 0n }])
  assert.ok(second.effect.effect === 'reverse' && second.effect.amount === 1n)
})

test('two captures at two rates: each goes back at its own', () => {
  const other = captured(99_00n, { abroad: 100_00n, spread: 1_00n, exchange: newest, reference: 'cap_2', attempt: 2 })
  const both = paidWith(paid, [whole, { ...other, happenedAt: at }])
  const back = (capture: string) => decidePayment(both, { ...reversal, amount: 100_00n, capture }, after, after)
  const [first, second] = [back('cap_1'), back('cap_2')]
  assert.deepEqual([first.payment.paid, second.payment.paid], [99_00n, 106_92n])
  assert.ok(first.effect.effect === 'reverse' && second.effect.effect === 'reverse')
  assert.deepEqual([first.effect.amount, first.effect.crossed?.exchange.asOf], [106_92n, at])
  assert.deepEqual([second.effect.amount, second.effect.crossed?.exchange.asOf], [99_00n, newest.asOf])
})

test('nothing crosses with a fact that says nothing new', () => {
  const crossed = { amount: 1n, spread: 0n, exchange: rate }
  assert.deepEqual(conversionNews(paid, { effect: 'none' }), [])
  assert.equal(conversionNews(paid, { effect: 'fund', amount: 1n, crossed }).length, 1)
  assert.deepEqual(crossedBy([], paid, { effect: 'fund', amount: 1n }), [])
})

test('a wire that stands in unallocated is converted there, other money at its provider', () => {
  const [wire, card] = ['wire', 'card'].map((method) => ({ ...payment(), method: method as 'wire' }))
  const crossed = { amount: 100_00n, spread: 1_08n, exchange: rate }
  const effect = { effect: 'fund', amount: 106_92n, crossed } as const
  const escrow = [[accounts.escrow('ord_1'), 106_92n]] as const
  const allocated = movement('wire-allocated', 'USD', [[accounts.unallocated('sandbox'), 106_92n]], escrow)
  const funded = movement('order-funded', 'USD', [[accounts.provider('sandbox'), 106_92n]], escrow)
  const where = (movements: ReturnType<typeof crossedBy>) => movements[0]?.legs[0]?.account.code
  assert.equal(where(crossedBy([allocated], wire as Payment, effect, true)), 'liabilities:unallocated:sandbox')
  assert.equal(where(crossedBy([funded], card as Payment, effect)), 'assets:provider:sandbox')
})

test('what money is worth in the order’s currency', () => {
  assert.deepEqual(
    [worthOf(5n, undefined, 0n), worthOf(100_00n, rate, 0n), worthOf(100_00n, rate, 106_91n)],
    [...[5n, 106_92n, 106_91n]],
  )
})
