import assert from 'node:assert/strict'
import { spreadOf, sumOf } from '../payments/capture.rules.ts'
import type { ChargebackFact } from '../payments/chargeback.rules.ts'
import { settleRefund } from '../payments/index.ts'
import { markRefundSent } from '../payments/mark-refund-sent.ts'
import type { OutcomeInput } from '../payments/outcome.rules.ts'
import type { Payment, PaymentExchange } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import type { Refund } from '../payments/refund.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { recordRates } from '../rates/index.ts'
import type { ReceiveWire } from '../reconciliation/receive-wire.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { allocateWire } from './allocate-wire.ts'
import { instalmentType } from './instalment.rules.ts'
import { lockRate } from './lock-rate.ts'
import { buyer, done, machine } from './orders.testing.ts'
import { settleChargeback } from './settle-chargeback.ts'
import { settlePayment } from './settle-payment.ts'
import { agreed, type Story, wholeTerms } from './story.testing.ts'

/** Steps of orders that are paid in another currency. */

export const usualRates = { 'EUR/USD': '1.08', 'USD/JPY': '150', 'USD/KWD': '0.307' }

/** Agreed and to be paid whole, with rates of today. */
export async function priced(): Promise<Story> {
  const story = await agreed(wholeTerms)
  await publish(story, usualRates)
  return story
}

/** What is still to be paid of all instalments. */
export const openOf = ({ house, orderId }: Story): bigint =>
  house.all(instalmentType, orderId).reduce((sum, each) => sum + each.amount - each.paid, 0n)

/** Publishes rates now, against the dollar. */
export async function publish({ house }: Story, rates: Readonly<Record<string, string>>): Promise<void> {
  const input = {
    source: 'House bank',
    asOf: house.clock.now,
    rates: Object.entries(rates).map(([pair, rate]) => ({ pair, rate })),
  }
  done(await house.run(recordRates, input, machine))
}

/** Locks the rate of now and begins a payment by it; what is asked in the payer's currency. */
export async function beginLocked(story: Story, currency: string, amount?: bigint) {
  const lock = done(await story.house.run(lockRate, { orderId: story.orderId, currency }, buyer))
  const more = amount === undefined ? {} : { amount }
  const begun = await story.begin({ currency, rateLock: String(lock.rate_lock), ...more })
  return { payment: String(begun.payment), asked: BigInt(Number(begun.asked)), until: String(lock.locked_until) }
}

let captures = 0

/** The provider captured so much of the payer's currency. */
export async function captureAbroad(
  { house, orderId }: Story,
  paymentId: string,
  amount: bigint,
  currency: string,
  happenedAt = house.clock.now,
) {
  const reference = `abroad ${captures++}`
  const fact = { fact: 'succeeded', happenedAt, attempt: 1, amount, currency, reference, authenticated: true } as const
  return done(await house.run(settlePayment, { orderId, paymentId, fact }, machine))
}

/** Paid whole by a card in another currency, within the lock. */
export async function paidAbroad(story: Story, currency: string, amount?: bigint) {
  const begun = await beginLocked(story, currency, amount)
  await captureAbroad(story, begun.payment, begun.asked, currency)
  return begun
}

/** A booked wire that names the order; what allocating it came to. */
export async function wireAbroad(story: Story, amount: bigint, currency: string, more: Partial<ReceiveWire> = {}) {
  const { house, orderId } = story
  const input: ReceiveWire = {
    bank: 'sandbox',
    reference: `entry ${captures++}`,
    amount,
    currency,
    payerName: 'BEA LIMITED',
    payerAccount: 'DE1',
    text: story.order().wireReference,
    bookedAt: house.clock.now,
    ...more,
  }
  const { wire } = done(await house.run(receiveWire, input, machine))
  return done(await house.run(allocateWire, { orderId, wireId: String(wire) }, machine))
}

export const payments = ({ house, orderId }: Story): readonly Payment[] => house.all(paymentType, orderId)
export const refunds = ({ house, orderId }: Story): readonly Refund[] => house.all(refundType, orderId)
export const exchangeOf = (story: Story, n = 0) => payments(story)[n]?.exchange as PaymentExchange

/** What came, went back and was taken of a payment in its own currency, and our spread at home. */
export function abroadOf(payment: Payment | undefined) {
  const { captures = [] } = payment ?? {}
  const sum = (of: 'arrived' | 'refunded' | 'chargedBack') => sumOf(captures, of).abroad
  return {
    paid: sum('arrived'),
    refunded: sum('refunded'),
    chargedBack: sum('chargedBack'),
    spread: spreadOf(captures),
  }
}

/** The refund goes out: how much, in which currency. */
export async function send({ house, orderId }: Story, refundId: string) {
  const { amount, currency } = done(await house.run(markRefundSent, { orderId, refundId }, machine))
  return [amount, currency]
}

export async function outcome({ house, orderId }: Story, refundId: string, said: Partial<OutcomeInput>) {
  const told = { outcome: 'yes', happenedAt: house.clock.now, ...said } as const
  return done(await house.run(settleRefund, { orderId, refundId, ...told }, machine))
}

export async function chargeback(story: Story, fact: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}) {
  const { house, orderId } = story
  const payment = payments(story).find((each) => each.method === 'card')
  assert.ok(payment?.exchange)
  const money = { amount: sumOf(payment.captures, 'arrived').abroad, currency: payment.exchange.from }
  const said: ChargebackFact = { fact, reference: 'dp_1', happenedAt: house.clock.now, ...money, ...more }
  return done(await house.run(settleChargeback, { orderId, paymentId: payment.id, fact: said }, machine))
}

/** Balances other than 0 on their normal side, `EUR assets:provider:sandbox`, orders called `o`. */
export function booksOf({ house, orderId }: Story): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [id, { value }] of house.tables.counters) {
    const code = /(?:assets|liabilities|income|expenses|equity):.*:([A-Z]{3})(?=$|[^A-Z])/.exec(id)
    if (code?.[1] === undefined || value === 0n) continue
    found[`${code[1]} ${code[0].slice(0, -4).replace(orderId, 'o')}`] = Number(value)
  }
  return found
}

/** Every currency is balanced to zero, and what lies inside is in the order's own. */
export function isBalanced(story: Story, home = 'USD'): void {
  const sums: Record<string, number> = {}
  for (const [key, value] of Object.entries(booksOf(story))) {
    const [currency = '', code = ''] = key.split(' ')
    const sign = /^(assets|expenses):/.test(code) ? 1 : -1
    sums[currency] = (sums[currency] ?? 0) + sign * value
    const isInside = /^(liabilities:(escrow|refundable|refund|payable)|assets:recovery|income)/.test(code)
    assert.ok(!isInside || currency === home, `${key} is inside`)
  }
  for (const [currency, sum] of Object.entries(sums)) assert.equal(sum, 0, `${currency} is out of balance`)
}
