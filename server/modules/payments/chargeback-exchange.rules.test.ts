import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import type { Chargeback, ChargebackFact } from './chargeback.rules.ts'
import { newChargeback } from './chargeback.rules.ts'
import {
  chargebackAtHome,
  chargebackCrossed,
  disputedCapture,
  feeCrossed,
  takenAfter,
} from './chargeback-exchange.rules.ts'
import type { Payment } from './payment.rules.ts'
import { newPayment } from './payment.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const after = '2026-03-02T09:15:00.001Z'
const rate: Exchange = { from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps: 100, source: 'bank', asOf: at }
const quote = { method: 'card', amount: 100_00n, fee: 6_92n, feeTax: 0n, total: 106_92n, currency: 'USD' } as const
const begun = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', expiresAt: after, quote }
const whole = captured(106_92n, { abroad: 100_00n, spread: 1_08n, exchange: rate })
const fresh: Payment = { ...newPayment({ ...begun, exchange: rate }, at), attempt: 1, state: 'final' }
const paid = paidWith(fresh, [whole])
const plain: Payment = (({ exchange: _, ...rest }) => rest)(paid)
const alone = { before: undefined, capture: whole, others: [] }

function said(fact: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}): ChargebackFact {
  return { fact, reference: 'd', amount: 100_00n, currency: 'EUR', happenedAt: after, fee: 25_00n, ...more }
}

test('a chargeback takes the part of the order’s currency that the payment brought', () => {
  const home = chargebackAtHome(paid, alone, said('opened'))
  assert.deepEqual([home.amount, home.currency, home.fee], [106_92n, 'USD', 27_00n])
  assert.equal(chargebackAtHome(paid, alone, said('opened', { currency: 'USD' })).currency, 'other')
  const own = said('opened', { currency: 'USD' })
  assert.equal(chargebackAtHome(plain, alone, own), own)
})

const kept = (state: Chargeback['state'], amount: bigint): Chargeback => ({
  ...newChargeback(paid, chargebackAtHome(paid, alone, said('opened'))),
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
  assert.deepEqual(chargebackCrossed([], paid, 'open', undefined), [])
  assert.deepEqual(feeCrossed([], paid, undefined, undefined), [])
})

test('news without an amount says nothing of what was taken: its fee is not booked, abroad neither', () => {
  const before = kept('lost', 80_00n)
  const none = said('won', { amount: 0n, fee: 40_00n })
  assert.equal(takenAfter(undefined, paid, none), undefined)
  assert.equal(takenAfter(before, paid, none), before.taken)
})

const provider = accounts.provider('sandbox')
const chargeback = accounts.chargeback('cbk_1')
const opening = movement('chargeback-opened', 'USD', [[chargeback, 106_92n]], [[provider, 106_92n]])
const winning = movement('chargeback-won', 'USD', [[provider, 106_92n]], [[chargeback, 106_92n]])
const charged = movement('provider-charged', 'USD', [[accounts.expense('provider'), 27_00n]], [[provider, 27_00n]])
const taken = { amount: 100_00n, fee: 25_00n, currency: 'EUR' }

const euros: readonly [name: string, moved: ReturnType<typeof chargebackCrossed>, euros: bigint][] = [
  ['opened', chargebackCrossed([opening], paid, 'open', taken), -100_00n],
  ['won', chargebackCrossed([winning], paid, 'win', taken), 100_00n],
  ['its fee', feeCrossed([charged], paid, undefined, taken), -25_00n],
  ['its fee told again', feeCrossed([], paid, kept('opened', 100_00n), taken), 0n],
  ['a fee that is worth nothing at home', feeCrossed([], paid, undefined, { ...taken, fee: 1n }), -1n],
]
for (const [name, moved, amount] of euros) {
  test(`${name}: ${amount} euros cross`, () => {
    const legs = moved.flatMap((each) => each.legs)
    const at = (currency: string) =>
      legs
        .filter((leg) => leg.account.code === provider.code && leg.currency === currency)
        .reduce((sum, leg) => sum + leg.amount, 0n)
    assert.deepEqual([at('EUR'), at('USD')], [amount, 0n])
  })
}

test('a fee told again is none more, though the rate has moved; one that grew adds what is more', () => {
  const before = { ...kept('opened', 100_00n), fee: 20_00n }
  const known = { ...alone, before }
  assert.equal(chargebackAtHome(paid, known, said('won')).fee, undefined)
  assert.equal(chargebackAtHome(paid, known, said('won', { fee: 30_00n })).fee, 20_00n + 5_40n)
})

const second = captured(99_00n, { abroad: 100_00n, exchange: rate, reference: 'cap_2', attempt: 2 })
const third = captured(50_00n, { abroad: 50_00n, exchange: rate, reference: 'cap_3', attempt: 2 })
const three = paidWith(fresh, [whole, second, third])
const asked: readonly [
  name: string,
  before: Partial<Chargeback> | undefined,
  more: Partial<ChargebackFact>,
  is: string | undefined,
][] = [
  ['its attempt', undefined, { attempt: 1 }, 'cap_1'],
  ['another attempt', undefined, { attempt: 2 }, 'cap_2'],
  ['the one that the provider names', undefined, { attempt: 2, capture: 'cap_3' }, 'cap_3'],
  ['the one that it asked for before', { capture: 'cap_1' }, { attempt: 2, capture: 'cap_3' }, 'cap_1'],
  ['the one that has the most, when none has so much', undefined, { attempt: 2, amount: 200_00n }, 'cap_2'],
  ['the first that has so much', undefined, { attempt: 2, amount: 10_00n }, 'cap_2'],
  ['none of an attempt whose money has not come', undefined, { attempt: 3 }, undefined],
]
for (const [name, before, more, is] of asked)
  test(`a bank asks back a capture: ${name}`, () =>
    assert.equal(disputedCapture(three, before as Chargeback | undefined, said('opened', more))?.reference, is))

const shares = fc.array(fc.bigInt(1n, 1_000_000n), { minLength: 1, maxLength: 6 })
test('property: chargebacks of parts of a capture take the whole of it together, none of them nothing', () => {
  fc.assert(
    fc.property(shares, fc.bigInt(1n, 10n ** 9n), (parts, worth) => {
      const abroad = parts.reduce((sum, each) => sum + each, 0n)
      // Dust of less than the least unit is never rounded away: it takes one all the same.
      const home = abroad + worth
      const capture = captured(home, { abroad, exchange: rate })
      const payment = paidWith(fresh, [capture])
      let others: readonly Chargeback[] = []
      for (const [i, amount] of parts.entries()) {
        const fact = said('opened', { amount, reference: `d${i}` })
        const told = chargebackAtHome(payment, { before: undefined, capture, others }, fact)
        assert.ok(told.amount > 0n)
        const made = { ...newChargeback(payment, told), state: 'lost', capture: capture.reference } as const
        others = [...others, { ...made, taken: { amount, fee: 0n, currency: 'EUR' } }]
      }
      assert.equal(
        others.reduce((sum, each) => sum + each.amount, 0n),
        home,
      )
    }),
  )
})
