import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change, Context } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { exchangeBetween, sentFor } from '../rates/exchange.rules.ts'
import type { Rate } from '../rates/rate.rules.ts'
import type { Capture } from './capture.rules.ts'
import { captureOf, chargedBackBy, leftOf, refundedBy } from './capture.rules.ts'
import { captured, paidWith } from './captures.testing.ts'
import type { Chargeback, ChargebackFact } from './chargeback.rules.ts'
import { newChargeback } from './chargeback.rules.ts'
import { chargebackAtHome, chargebackCrossed, disputedCapture } from './chargeback-exchange.rules.ts'
import type { Payment, PaymentFact } from './payment.rules.ts'
import { newPayment, paymentType } from './payment.rules.ts'
import { crossedBy, factAtHome } from './payment-exchange.rules.ts'
import { decidePayment } from './payment-step.rules.ts'
import type { Refund } from './refund.rules.ts'
import { refundableOver } from './refund.rules.ts'
import { requestRefunds } from './refund-booking.rules.ts'
import { refundCrossed, sendingOf } from './refund-exchange.rules.ts'
import { converted } from './refund-sending.rules.ts'

/** One payment in another currency: captures, refunds, chargebacks and reversals in any order, as rates move. */

const at = '2026-03-02T09:00:00.000Z'
const [HOME, ABROAD] = ['USD', 'EUR'] as const
const provider = accounts.provider('sandbox')
const owed = accounts.refundable('ord_1')

interface Step {
  readonly do: 'capture' | 'fail' | 'reverse' | 'refund' | 'lost' | 'won'
  readonly attempt: number
  /** Minor units abroad, of a capture. */
  readonly amount: bigint
  /** Which capture, and how much of it in parts of a thousand. */
  readonly which: number
  readonly share: number
  /** What a unit abroad is worth now, in parts of a thousand. */
  readonly worth: number
  readonly isSettled: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('capture', 'capture', 'fail', 'reverse', 'refund', 'refund', 'lost', 'won'),
  attempt: fc.integer({ min: 1, max: 3 }),
  amount: fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 10n ** 7n)),
  which: fc.nat({ max: 5 }),
  share: fc.oneof(fc.constant(1_000), fc.integer({ min: 1, max: 1_000 })),
  worth: fc.integer({ min: 5, max: 4_000 }),
  isSettled: fc.boolean(),
})

const rateAt = (worth: number): Rate => ({ currency: ABROAD, usd: BigInt(worth), per: 1_000n, source: 'x', asOf: at })

function exchangeAt(worth: number, spreadBps: number): Exchange {
  return exchangeBetween(ABROAD, HOME, { [ABROAD]: rateAt(worth) }, spreadBps) as Exchange
}

function begun(): Payment {
  const quote = { method: 'card', amount: 100n, fee: 0n, feeTax: 0n, total: 100n, currency: HOME } as const
  const whose = { orderId: 'ord_1', id: 'pay_1', buyerId: 'cmp_b', provider: 'sandbox', expiresAt: at }
  return { ...newPayment({ ...whose, quote, exchange: exchangeAt(1_080, 100) }, at), attempt: 1 }
}

/** A payment, what stands outside by its captures, and everything that was booked. */
interface Life {
  payment: Payment
  chargebacks: readonly Chargeback[]
  readonly outside: Map<string, bigint>
  readonly booked: Movement[]
  n: number
}

const put = ({ outside }: Life, reference: string, by: bigint) =>
  void outside.set(reference, (outside.get(reference) ?? 0n) + by)

/** What the house books at home for money that moves at the door: from there to what is owed, or back. */
function inside(amount: bigint): readonly Movement[] {
  if (amount === 0n) return []
  const [debit, credit] = amount > 0n ? [provider, owed] : [owed, provider]
  const part = amount > 0n ? amount : -amount
  return [movement(amount > 0n ? 'order-funded' : 'payment-reversed', HOME, [[debit, part]], [[credit, part]])]
}

function tell(life: Life, said: PaymentFact, worth: number): void {
  const fact = factAtHome(life.payment, said, exchangeAt(worth, 100), 0n)
  const { payment, effect } = decidePayment(life.payment, fact, at, at)
  life.payment = payment
  const amount = 'amount' in effect ? effect.amount : 0n
  const home = effect.effect === 'reverse' ? -amount : amount
  life.booked.push(...crossedBy(inside(home), payment, effect))
}

const context: Context = { at, due: at, actor: { kind: 'reaction', roles: [] }, newId: (prefix) => `${prefix}_x` }

function paymentIn(changes: readonly Change[], before: Payment): Payment {
  const found = changes.flatMap((each) => (each.do === 'put' && each.type === paymentType.name ? [each.record] : []))
  return (found.at(-1) ?? before) as Payment
}

function refund(life: Life, { share, worth, isSettled }: Step): void {
  const wanted = (refundableOver(life.payment) * BigInt(share)) / 1_000n
  const asked = { orderId: 'ord_1', buyerId: 'cmp_b', payments: [life.payment], amount: wanted, cause: 'x' }
  const { refunds, rest, changes } = requestRefunds(asked, context)
  assert.equal(rest, 0n)
  life.payment = paymentIn(changes, life.payment)
  for (const each of refunds) send(life, each, worth, isSettled)
}

function send(life: Life, requested: Refund, worth: number, isSettled: boolean): void {
  const facts = { fromRate: undefined, toRate: rateAt(worth), exchangePolicies: [] }
  const room = leftOf(captureOf(life.payment, requested.capture) as Capture).abroad
  const { refund: sent, changes } = converted(requested, life.payment, facts, context)
  life.payment = paymentIn(changes, life.payment)
  if (sent.state === 'cancelled') return
  const { capture = '', amount, exchange } = sent
  assert.ok(exchange !== undefined && exchange.sent > 0n && exchange.sent <= room, 'a card takes what it gave')
  if (isSettled) {
    put(life, capture, -exchange.sent)
    life.booked.push(...refundCrossed(sent, 'settle', 0n))
  } else life.payment = refundedBy(life.payment, capture, { home: -amount, abroad: -exchange.sent })
}

function charge(life: Life, { do: how, share }: Step, capture: Capture): void {
  const amount = (capture.arrived.abroad * BigInt(share)) / 1_000n
  if (amount === 0n) return
  const { reference, attempt = 1 } = capture
  const named = { reference: `d${life.n}`, capture: reference, attempt }
  const fact: ChargebackFact = { fact: 'opened', amount, currency: ABROAD, happenedAt: at, ...named }
  const disputed = { before: undefined, capture, others: life.chargebacks }
  assert.equal(disputedCapture(life.payment, undefined, fact), capture)
  const home = chargebackAtHome(life.payment, disputed, fact)
  assert.ok(home.amount > 0n)
  const taken = { amount, fee: 0n, currency: ABROAD }
  const moved = (effect: 'open' | 'win', by: bigint) =>
    life.booked.push(...chargebackCrossed(inside(by), life.payment, effect, taken))
  moved('open', -home.amount)
  if (how === 'won') moved('win', home.amount)
  const state = how === 'won' ? 'won' : 'lost'
  const made = { ...newChargeback(life.payment, home), state, capture: reference, taken } as const
  life.chargebacks = [...life.chargebacks, made]
  if (how === 'won') return
  put(life, reference, -amount)
  life.payment = chargedBackBy(life.payment, reference, { home: home.amount, abroad: amount })
}

function take(life: Life, step: Step): void {
  const { attempt, amount, which, share, worth } = step
  life.n += 1
  const reference = `cap_${life.n}`
  if (step.do === 'capture') {
    tell(life, { fact: 'succeeded', happenedAt: at, attempt, amount, currency: ABROAD, reference }, worth)
    put(life, reference, amount)
    return
  }
  if (step.do === 'refund') {
    refund(life, step)
    return
  }
  const { captures } = life.payment
  const capture = captures[which % Math.max(1, captures.length)]
  if (capture === undefined) return
  if (step.do === 'lost' || step.do === 'won') charge(life, step, capture)
  else goneBack(life, step.do, capture, (capture.arrived.abroad * BigInt(share)) / 1_000n)
}

function goneBack(life: Life, fact: 'fail' | 'reverse', { reference, attempt = 1 }: Capture, amount: bigint): void {
  if (amount === 0n) return
  life.n += 1
  const said = { happenedAt: at, attempt, amount, reason: 'x', capture: reference }
  put(life, reference, -amount)
  if (fact === 'fail') tell(life, { fact: 'failed', ...said }, 1_000)
  else tell(life, { fact: 'reversed', ...said, reference: `gone_${life.n}` }, 1_000)
}

function addsUp({ payment, outside, booked }: Life): void {
  const { captures, paid, refunded, chargedBack = 0n } = payment
  const sum = (of: 'arrived' | 'refunded' | 'chargedBack') => captures.reduce((all, each) => all + each[of].home, 0n)
  assert.deepEqual([sum('arrived'), sum('refunded'), sum('chargedBack')], [paid, refunded, chargedBack])
  for (const { arrived, refunded: back, chargedBack: taken, spread } of captures) {
    for (const { home, abroad } of [arrived, back, taken]) assert.ok(home >= 0n && abroad >= 0n)
    assert.equal(arrived.home === 0n, arrived.abroad === 0n)
    assert.ok(arrived.abroad > 0n || spread === 0n)
  }
  const legs = booked.flatMap((each) => each.legs)
  const total = (currency: string, code = '') =>
    legs.reduce(
      (all, leg) => all + (leg.currency === currency && leg.account.code.startsWith(code) ? leg.amount : 0n),
      0n,
    )
  assert.deepEqual([total(HOME), total(ABROAD), total(HOME, provider.code)], [0n, 0n, 0n])
  assert.equal(
    total(ABROAD, provider.code),
    [...outside.values()].reduce((all, each) => all + each, 0n),
  )
}

test('property: whatever comes and goes, sums add up, nothing is below 0, both currencies end at 0 together', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const life: Life = { payment: begun(), chargebacks: [], outside: new Map(), booked: [], n: 0 }
      for (const each of steps) {
        take(life, each)
        addsUp(life)
      }
      for (const capture of life.payment.captures) goneBack(life, 'reverse', capture, capture.arrived.abroad)
      addsUp(life)
      assert.equal(life.payment.paid, 0n)
      assert.ok(life.payment.captures.every(({ arrived }) => arrived.home === 0n && arrived.abroad === 0n))
      assert.ok(life.payment.captures.length === 0 || life.payment.state === 'reversed')
    }),
    { numRuns: 600 },
  )
})

test('property: what a capture brought without a spread goes back whole at the same rate', () => {
  const places = fc.constantFrom(1n, 100n, 1_000n)
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), places, places, (abroad, digits, one, other) => {
      const rate = { ...exchangeAt(1_000, 0), above: digits * one, below: 1_000n * other }
      const fact = { fact: 'succeeded', happenedAt: at, attempt: 1, amount: abroad, currency: ABROAD } as const
      const home = factAtHome({ ...begun(), total: 0n, exchange: rate }, { ...fact, reference: 'cap_1' }, rate, 0n)
      const credited = home.fact === 'succeeded' ? home.amount : 0n
      if (credited === 0n) return
      const back: Exchange = { ...rate, from: HOME, to: ABROAD, above: rate.below, below: rate.above }
      const refunded = { home: credited, abroad: 0n }
      const paid = paidWith({ ...begun(), state: 'final' }, [captured(credited, { abroad, refunded, exchange: rate })])
      const sending = sendingOf({ amount: credited, capture: 'cap_1' } as Refund, paid, back)
      assert.deepEqual([sending.exchange?.sent, sending.amount, sending.rest], [abroad, credited, 0n])
      const near = sentFor(credited, back).sent
      assert.ok((near > abroad ? near - abroad : abroad - near) * back.below < back.above + back.below)
    }),
    { numRuns: 2_000 },
  )
})
