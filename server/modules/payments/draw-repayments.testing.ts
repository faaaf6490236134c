import assert from 'node:assert/strict'
import { assertDrawsAddUp, drawIn, drawn, followed, laterPaid, lineId } from '../orders/draws.testing.ts'
import { buyer, done, machine } from '../orders/orders.testing.ts'
import type { Story } from '../orders/story.testing.ts'
import { type ChargebackFact, type ChargebackReason, chargebackType } from './chargeback.rules.ts'
import { markRefundSent } from './mark-refund-sent.ts'
import { type Payment, type PaymentFact, paymentType } from './payment.rules.ts'
import { refundType } from './refund.rules.ts'
import { settleRefund } from './settle-refund.ts'
import { settleRepayment } from './settle-repayment.ts'
import { settleRepaymentChargeback } from './settle-repayment-chargeback.ts'
import { type StartRepayment, startRepayment } from './start-repayment.ts'

/** An order that a draw paid whole, shipped on the first day of March. */
export async function shippedLater(): Promise<Story> {
  const story = await laterPaid()
  await drawn(story)
  await story.ship()
  await followed(story)
  return story
}

/** What a provider says of payments that repay the draw of an order. */
function factsOf({ house }: Story) {
  const fact = (payment: Payment, said: PaymentFact) =>
    house.run(settleRepayment, { orderId: lineId, paymentId: payment.id, fact: said }, machine)
  return {
    fact,
    async came(payment: Payment, more: { readonly reference?: string; readonly authenticated?: boolean } = {}) {
      const said = { amount: payment.total, currency: 'USD', reference: `cap ${payment.id}`, authenticated: true }
      const at = { happenedAt: house.clock.now, attempt: 1 }
      return done(await fact(payment, { fact: 'succeeded', ...said, ...at, ...more }))
    },
    reversed(payment: Payment, amount = payment.total) {
      const at = { happenedAt: house.clock.now, attempt: 1 }
      return fact(payment, { fact: 'reversed', amount, reference: `back ${amount}`, reason: 'R10', ...at })
    },
    async askedBack(
      payment: Payment,
      said: ChargebackFact['fact'],
      amount = payment.total,
      reason: ChargebackReason = 'other',
    ) {
      const at = { happenedAt: house.clock.now, attempt: 1, fee: 1_500n }
      const fact = { fact: said, reference: `cb ${payment.id}`, amount, currency: 'USD', reason, ...at } as const
      done(await house.run(settleRepaymentChargeback, { orderId: lineId, paymentId: payment.id, fact }, machine))
    },
    /** Every refund that was requested is sent and ends as told. */
    async sent(outcome: 'yes' | 'no' = 'yes') {
      for (const { id: refundId, state } of house.all(refundType, lineId)) {
        if (state !== 'requested') continue
        done(await house.run(markRefundSent, { orderId: lineId, refundId }, machine))
        const told = { orderId: lineId, refundId, outcome, happenedAt: house.clock.now, trace: 'T' } as const
        done(await house.run(settleRefund, told, machine))
      }
    },
  }
}

/** The steps of repaying the draw of an order by a provider's methods. */
export function repaying(story: Story) {
  const { house } = story
  const facts = factsOf(story)
  const start = (more: Partial<StartRepayment> = {}, who = buyer) =>
    house.run(startRepayment, { lineId, drawId: story.order().drawId ?? '', method: 'card', ...more }, who)
  const payments = () => house.all(paymentType, lineId)
  const named = (id: string): Payment => {
    const found = house.one(paymentType, lineId, id)
    assert.ok(found !== undefined, 'no payment')
    return found
  }
  const begun = async (more: Partial<StartRepayment> = {}) => named(String(done(await start(more)).payment))
  return {
    ...{ ...facts, start, payments, named, begun },
    refunds: () => house.all(refundType, lineId),
    chargebacks: () => house.all(chargebackType, lineId),
    /** Pays a part by card; the money is here. */
    async paid(amount?: bigint): Promise<Payment> {
      const payment = await begun(amount === undefined ? {} : { amount })
      await facts.came(payment)
      return named(payment.id)
    },
    balance: (code: string) => house.balances()[code] ?? 0,
    /** What must hold after every command. */
    holds() {
      assertDrawsAddUp(house)
      const all = Object.entries(house.balances())
      const signed = all.map(([code, value]) => (/^(assets|expenses):/.test(code) ? value : -value))
      const sum = signed.reduce((now, value) => now + value, 0)
      assert.equal(sum, 0, 'the books do not balance')
      const kept = payments().reduce((now, { feeKept }) => now + Number(feeKept), 0)
      assert.equal(house.balances()['income:fees:processing'] ?? 0, kept)
    },
    owed: () => drawIn(story).used,
  }
}
