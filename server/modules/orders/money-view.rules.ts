import { freeOf, type Hold } from '../escrow/hold.rules.ts'
import type { Attempt } from '../payments/attempt.rules.ts'
import { spreadOf, sumOf } from '../payments/capture.rules.ts'
import type { Chargeback } from '../payments/chargeback.rules.ts'
import { isBooked } from '../payments/funding.rules.ts'
import type { Payment, PaymentExchange } from '../payments/payment.rules.ts'
import { rateSaid, rateText } from '../payments/payment-exchange.rules.ts'
import type { Refund } from '../payments/refund.rules.ts'
import { shownReference } from '../reconciliation/wire.rules.ts'
import type { OrderSide } from './order.rules.ts'

/** How the money of an order is shown by the API; amounts in its currency. */

/** An amount of minor units in the order's currency. */
export type ShownMoney = (amount: bigint) => { readonly amount: number; readonly currency: string }

/** A line of the hold. */
export function holdView(hold: Hold, money: ShownMoney) {
  return {
    line: hold.lineNo,
    value: money(hold.value),
    paid: money(hold.paid),
    released: money(hold.released),
    refunded: money(hold.refunded),
    charged_back: money(hold.chargedBack),
    frozen: money(hold.frozen),
    free: money(freeOf(hold)),
  }
}

/** The sums of the hold over its lines. */
export function holdTotals(holds: readonly Hold[], money: ShownMoney) {
  const sum = (of: (hold: Hold) => bigint) => money(holds.reduce((all, hold) => all + of(hold), 0n))
  return {
    paid: sum((hold) => hold.paid),
    released: sum((hold) => hold.released),
    refunded: sum((hold) => hold.refunded),
    frozen: sum((hold) => hold.frozen),
    free: sum(freeOf),
  }
}

/** What the payer has to do next is told to the payer only. */
export function paymentView(
  payment: Payment,
  attempts: readonly Attempt[],
  side: OrderSide | undefined,
  money: ShownMoney,
) {
  const open = attempts.find((each) => each.paymentId === payment.id && each.state === 'open')
  const { kind, url, text, lines } = (side === 'buyer' ? open?.nextAction : undefined) ?? {}
  return {
    id: payment.id,
    inspection: payment.inspectionId ?? null,
    method: payment.method,
    state: payment.state,
    amount: money(payment.amount),
    fee: money(payment.fee),
    fee_tax: money(payment.feeTax),
    total: money(payment.total),
    paid: money(payment.paid),
    refunded: money(payment.refunded),
    exchange: payment.exchange === undefined ? null : paidAbroad(payment, payment.exchange, money),
    final_at: payment.finalAt ?? null,
    reason: payment.reason ?? null,
    bank_references: isBooked(payment.method) ? payment.references.map(shownReference) : [],
    next_action: kind === undefined ? null : { kind, url: url ?? null, text: text ?? null, lines: lines ?? [] },
  }
}

/** What came in another currency than the order's, and the rate that the newest of it came at, else the quoted one. */
function paidAbroad({ captures }: Payment, exchange: PaymentExchange, money: ShownMoney) {
  const { from: currency, asked, spreadBps, lockedUntil } = exchange
  const abroad = (amount: bigint) => ({ amount: Number(amount), currency })
  return {
    asked: asked === undefined ? null : abroad(asked),
    received: abroad(sumOf(captures, 'arrived').abroad),
    given_back: abroad(sumOf(captures, 'refunded').abroad),
    spread: money(spreadOf(captures)),
    spread_bps: spreadBps,
    ...rateSaid(captures.at(-1)?.exchange ?? exchange),
    locked_until: lockedUntil ?? null,
  }
}

/** A refund with the trace that the buyer's bank knows. */
export function refundView(refund: Refund, money: ShownMoney) {
  const { id, paymentId = null, amount, state, trace = null, reason = null, requestedAt } = refund
  const to = refund.to === undefined ? null : refund.to.accountNumber.slice(-4)
  const { exchange } = refund
  return {
    id,
    payment: paymentId,
    to_account: to,
    amount: money(amount),
    sent: exchange === undefined ? null : { amount: Number(exchange.sent), currency: exchange.to },
    rate: exchange === undefined ? null : rateText(exchange),
    state,
    trace,
    reason,
    requested_at: requestedAt,
  }
}

/** What the supplier tells the card's bank is not the buyer's to read. */
export function chargebackView(chargeback: Chargeback, side: OrderSide | undefined, money: ShownMoney) {
  const { id, paymentId, amount, state, reason, openedAt, evidenceBy, evidenceSentAt, bearer, statement } = chargeback
  const { taken } = chargeback
  return {
    id,
    payment: paymentId,
    amount: money(amount),
    taken: taken === undefined ? null : { amount: Number(taken.amount), currency: taken.currency },
    state,
    reason,
    opened_at: openedAt ?? null,
    evidence_by: evidenceBy ?? null,
    evidence_sent_at: evidenceSentAt ?? null,
    bearer: bearer ?? null,
    statement: side === 'buyer' ? null : (statement ?? null),
  }
}
