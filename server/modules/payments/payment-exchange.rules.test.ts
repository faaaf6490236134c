import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact } from './chargeback.rules.ts'
import { newChargeback } from './chargeback.rules.ts'
import type { Payment, PaymentExchange, PaymentFact } from './payment.rules.ts'
import { newPayment } from './payment.rules.ts'
import {
  afterCrossing,
  afterLoss,
  chargebackAtHome,
  chargebackCrossed,
  conversionNews,
  crossedBy,
  factAtHome,
  newExchange,
  partOf,
  payingCurrency,
  takenAfter,
  worthOf,
} from './payment-exchange.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const until = '2026-03-02T09:15:00.000Z'
const after = '2026-03-02T09:15:00.001Z'
const spreadBps = 100
const rate: Exchange = { from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps, source: 'bank', asOf: at }
/** One to one: easy to tell from the one that was quoted. */
const newest: Exchange = { ...rate, above: 1n, below: 1n, asOf: '2026-03-03T09:00:00.000Z' }

const quote = { method: 'card', amount: 100_00n, fee: 6_92n, feeTax: 0n, total: 106_92n, currency: 'USD' } as const

function payment(more: Partial<PaymentExchange> = {}, and: Partial<Payment> = {}): Payment {
  const exchange = { ...newExchange(rate, { asked: 100_00n, lockedUntil: until }), ...more }
  const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', expiresAt: after }
  return { ...newPayment({ ...begun, quote, exchange }, at), ...and }
}

/** Paid as it was asked for. */
const paid = payment({ paid: 100_00n, spread: 1_08n }, { state: 'final', paid: 106_92n })
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
    const { fact: home, crossed } = factAtHome(payment(), fact, newest, 0n)
    assert.ok(home.fact === 'succeeded' && crossed !== undefined)
    assert.deepEqual([home.amount, home.currency], [credited, 'USD'])
    assert.deepEqual([crossed.spread, crossed.exchange.asOf], [spread, asOf])
    const told = afterCrossing(payment(), { effect: 'fund', amount: credited }, crossed)
    assert.equal(told.exchange?.spread, spread)
    assert.equal(told.exchange?.asOf, asOf)
    assert.equal(told.exchange?.asked, 100_00n)
  })
}

test('without a lock the newest rate is taken, and without a newest the quoted one', () => {
  const { lockedUntil: _, ...open } = payment().exchange as PaymentExchange
  const wire = { ...payment(), exchange: open }
  const credit = (known: Exchange | undefined) => {
    const { fact } = factAtHome(wire, arrived(100_00n), known, 0n)
    return fact.fact === 'succeeded' ? fact.amount : 0n
  }
  assert.deepEqual([credit(newest), credit(undefined)], [99_00n, 106_92n])
})

test('what the order still asks for is met exactly, though the rate would give a little more', () => {
  const asked = 105_90n
  const { fact, crossed } = factAtHome(payment({}, { total: 1n }), arrived(99_05n), newest, asked)
  assert.ok(fact.fact === 'succeeded')
  assert.deepEqual([fact.amount, crossed?.spread], [asked, 1_07n])
})

const others: readonly [name: string, of: Payment, fact: PaymentFact][] = [
  ['a payment that is not converted', plain, arrived(1n, { currency: 'USD' })],
  ['news without money', payment(), { fact: 'pending', happenedAt: at }],
  ['time', payment(), { fact: 'final', happenedAt: at }],
]
for (const [name, of, fact] of others)
  test(`${name} is as it was`, () => assert.deepEqual(factAtHome(of, fact, newest, 0n), { fact }))

for (const currency of ['USD', 'GBP']) {
  test(`${currency} for a payment in euros is no currency of it`, () => {
    const { fact, crossed } = factAtHome(payment(), arrived(1n, { currency }), newest, 0n)
    assert.deepEqual([fact.fact === 'succeeded' && fact.currency, crossed], ['other', undefined])
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
    assert.equal(partOf(paid, amount), home)
    const reversed = { fact: 'reversed', happenedAt: after, amount, reference: 'x', reason: 'R' } as const
    const { fact, crossed } = factAtHome(paid, reversed, newest, 0n)
    assert.deepEqual([fact.fact === 'reversed' && fact.amount, crossed?.spread], [home, -spread])
    const told = afterCrossing(paid, { effect: 'reverse', amount: home }, crossed)
    assert.equal(told.exchange?.paid, amount >= 100_00n ? 0n : 100_00n - amount)
  })
}

test('a capture that failed takes all of it, or the part that it names', () => {
  const failed = (amount?: bigint) => {
    const fact = {
      fact: 'failed',
      happenedAt: after,
      reason: 'x',
      ...(amount === undefined ? {} : { amount }),
    } as const
    const home = factAtHome(paid, fact, newest, 0n)
    return [home.fact.fact === 'failed' && home.fact.amount, home.crossed?.amount]
  }
  assert.deepEqual(failed(), [undefined, -100_00n])
  assert.deepEqual(failed(25_00n), [26_73n, -25_00n])
})

test('nothing crosses with a fact that says nothing new', () => {
  const { crossed } = factAtHome(payment(), arrived(1n), newest, 0n)
  assert.equal(afterCrossing(paid, { effect: 'none' }, crossed), paid)
  assert.deepEqual(conversionNews(paid, { effect: 'none' }, crossed), [])
  assert.equal(conversionNews(paid, { effect: 'fund', amount: 1n }, crossed).length, 1)
  assert.deepEqual(crossedBy([], paid, undefined), [])
})

test('a wire that stands in unallocated is converted there, other money at its provider', () => {
  const [wire, card] = ['wire', 'card'].map((method) => ({ ...payment(), method: method as 'wire' }))
  const { crossed } = factAtHome(payment(), arrived(100_00n), newest, 0n)
  const escrow = [[accounts.escrow('ord_1'), 106_92n]] as const
  const allocated = movement('wire-allocated', 'USD', [[accounts.unallocated('sandbox'), 106_92n]], escrow)
  const funded = movement('order-funded', 'USD', [[accounts.provider('sandbox'), 106_92n]], escrow)
  const where = (movements: ReturnType<typeof crossedBy>) => movements[0]?.legs[0]?.account.code
  assert.equal(where(crossedBy([allocated], wire as Payment, crossed, true)), 'liabilities:unallocated:sandbox')
  assert.equal(where(crossedBy([funded], card as Payment, crossed)), 'assets:provider:sandbox')
})

test('what money is worth in the order’s currency', () => {
  assert.deepEqual(
    [worthOf(5n, undefined, 0n), worthOf(100_00n, rate, 0n), worthOf(100_00n, rate, 106_91n)],
    [...[5n, 106_92n, 106_91n]],
  )
})

function said(fact: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}): ChargebackFact {
  return { fact, reference: 'd', amount: 100_00n, currency: 'EUR', happenedAt: after, fee: 25_00n, ...more }
}

test('a chargeback takes the part of the order’s currency that the payment brought', () => {
  const home = chargebackAtHome(paid, said('opened'))
  assert.deepEqual([home.amount, home.currency, home.fee], [106_92n, 'USD', 27_00n])
  assert.equal(chargebackAtHome(paid, said('opened', { currency: 'USD' })).currency, 'other')
  const own = said('opened', { currency: 'USD' })
  assert.equal(chargebackAtHome(plain, own), own)
})

const kept = (state: Chargeback['state'], amount: bigint): Chargeback => ({
  ...newChargeback(paid, chargebackAtHome(paid, said('opened'))),
  state,
  taken: { amount, fee: 25_00n, currency: 'EUR' },
})

const takings: readonly [name: string, before: Chargeback | undefined, fact: ChargebackFact, amount: bigint][] = [
  ['first news', undefined, said('opened'), 100_00n],
  ['while it is open, as it was opened', kept('opened', 80_00n), said('won'), 80_00n],
  ['after it was lost, as it was lost', kept('lost', 80_00n), said('won'), 80_00n],
  ['opened anew', kept('won', 80_00n), said('opened'), 100_00n],
]
for (const [name, before, fact, amount] of takings)
  test(`what the bank took, ${name}: ${amount}`, () => assert.equal(takenAfter(before, paid, fact)?.amount, amount))

test('news in another currency, and of a payment that is not converted, say nothing of it', () => {
  assert.equal(takenAfter(undefined, paid, said('opened', { currency: 'GBP' })), undefined)
  assert.equal(takenAfter(undefined, plain, said('opened')), undefined)
  assert.deepEqual(chargebackCrossed([], paid, ['open'], undefined, undefined), [])
})

const provider = accounts.provider('sandbox')
const chargeback = accounts.chargeback('cbk_1')
const opening = movement('chargeback-opened', 'USD', [[chargeback, 106_92n]], [[provider, 106_92n]])
const winning = movement('chargeback-won', 'USD', [[provider, 106_92n]], [[chargeback, 106_92n]])
const charged = movement('provider-charged', 'USD', [[accounts.expense('provider'), 27_00n]], [[provider, 27_00n]])
const taken = { amount: 100_00n, fee: 25_00n, currency: 'EUR' }

const crossings: readonly [
  name: string,
  movements: Parameters<typeof chargebackCrossed>[0],
  effects: readonly ChargebackEffect[],
  before: Chargeback | undefined,
  euros: bigint,
][] = [
  ['opened with its fee', [charged, opening], ['open'], undefined, -125_00n],
  ['won, its fee is known', [winning], ['win'], kept('opened', 100_00n), 100_00n],
  ['opened and lost at once', [charged, opening], ['open', 'lose'], undefined, -125_00n],
]
for (const [name, movements, effects, before, euros] of crossings) {
  test(`${name}: ${euros} euros cross`, () => {
    const legs = chargebackCrossed(movements, paid, effects, before, taken).flatMap((each) => each.legs)
    const at = (currency: string) =>
      legs
        .filter((leg) => leg.account.code === provider.code && leg.currency === currency)
        .reduce((sum, { amount }) => sum + amount, 0n)
    assert.deepEqual([at('EUR'), at('USD')], [euros, 0n])
  })
}

test('once it is lost the instrument gets so much less', () => {
  assert.equal(afterLoss(paid, ['lose'], taken).exchange?.chargedBack, 100_00n)
  assert.equal(afterLoss(paid, ['open'], taken), paid)
  assert.equal(afterLoss(plain, ['lose'], taken), plain)
})
