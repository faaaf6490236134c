import { amountText } from '../../kernel/money.ts'
import type { Chargeback, ChargebackEvidence } from '../payments/chargeback.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { Refund } from '../payments/refund.rules.ts'
import type { Books } from './books.rules.ts'
import type { Lot } from './lot.rules.ts'

/** What the evidence is made of, besides the order's books. */
export interface EvidenceFacts {
  readonly chargeback: Chargeback
  readonly refunds: readonly Refund[]
  readonly buyerName: string
  /** The content hash that both sides accepted. */
  readonly hash: string
  /** What was asked and decided of its goods, a sentence each. */
  readonly heard?: readonly string[]
}

/** As much as a bank's form takes. */
const STATEMENT_MOST = 20_000
const GOODS_MOST = 1_000

/**
 * The evidence for the card's bank out of the record: what was agreed, how it was paid, where the goods went and when,
 * what went back already, and what the supplier says. In English, times in UTC.
 */
export function evidenceOf(books: Books, facts: EvidenceFacts): ChargebackEvidence {
  const { order, content, payments } = books
  const payment = payments.find(({ id }) => id === facts.chargeback.paymentId)
  const goods = content.lines.map((line) => line.name).join('; ')
  const lots = books.lots.filter((lot) => lot.rejectedAt === undefined && lot.dispatchedAt !== undefined)
  const back = facts.refunds.filter(({ state, paymentId }) => state === 'settled' && paymentId === payment?.id)
  const lines = [
    `Order ${order.number} was agreed on ${order.agreedAt ?? ''}: ${goods}, ${amountOf(order.total, order.currency)}.`,
    `Both companies accepted version ${order.agreedVersion ?? 0} of the terms; SHA-256 of its content: ${facts.hash}.`,
    ...(payment === undefined ? [] : [paidText(payment, facts.buyerName)]),
    ...lots.map(lotText),
    ...back.map((refund) => `${amountOf(refund.amount, refund.currency)} went back${traceText(refund)}.`),
    ...(facts.heard ?? []),
    ...(facts.chargeback.statement === undefined ? [] : [`The supplier says: ${facts.chargeback.statement}`]),
  ]
  const last = lots.at(-1)
  return {
    buyer: facts.buyerName,
    goods: goods.slice(0, GOODS_MOST),
    ...(last === undefined ? {} : shipmentOf(last)),
    statement: lines.join('\n').slice(0, STATEMENT_MOST),
  }
}

function shipmentOf({ carrier, trackingNumber, dispatchedAt, deliveredAt }: Lot) {
  return {
    carrier,
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    ...(dispatchedAt === undefined ? {} : { shippedAt: dispatchedAt }),
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
  }
}

function paidText({ total, currency, method, succeededAt, authenticated }: Payment, buyer: string): string {
  const secure = authenticated === true ? ', confirmed with 3-D Secure' : ''
  return `${buyer} paid ${amountOf(total, currency)} by ${method} on ${succeededAt ?? ''}${secure}.`
}

function lotText({ carrier, trackingNumber, dispatchedAt, deliveredAt, receivedAt, receivedBy }: Lot): string {
  const tracking = trackingNumber === undefined ? '' : `, tracking number ${trackingNumber}`
  const delivered = deliveredAt === undefined ? '' : ` The carrier delivered them on ${deliveredAt}.`
  const confirmed = receivedBy === 'buyer' ? ` The buyer confirmed receipt on ${receivedAt}.` : ''
  return `Goods were handed to ${carrier}${tracking}, on ${dispatchedAt}.${delivered}${confirmed}`
}

function traceText({ factAt, trace }: Refund): string {
  return `${factAt === undefined ? '' : ` on ${factAt}`}${trace === undefined ? '' : `, trace number ${trace}`}`
}

function amountOf(amount: bigint, currency: string): string {
  return `${currency} ${amountText({ amount, currency })}`
}
