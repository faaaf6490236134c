import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import type { TaxKind } from '../rates/tax.rules.ts'
import type { Capture } from './capture.rules.ts'
import type { Finality, MethodCode } from './method.rules.ts'
import type { Quote } from './quote.rules.ts'
import type { Recipient } from './recipient.rules.ts'

/** `failed` may be tried again; `reversed` is money that came and went; `expired` was never begun. */
export type PaymentState = 'created' | 'pending' | 'review' | 'succeeded' | 'final' | 'reversed' | 'failed' | 'expired'

/**
 * A payment in another currency (`from`) than its order's (`to`), and the rate that it was quoted at. What the payment
 * says besides is in the order's currency; what came and went in its own stands with its captures.
 */
export interface PaymentExchange extends Exchange {
  /** What the payer is asked for; absent for money that nobody quoted. */
  readonly asked?: bigint
  /** What is captured until then is converted at this rate; absent: at the rate of the day it is booked. */
  readonly lockedUntil?: Instant
}

/** Money in for one instalment of an order, by one method. Fee and tax were quoted and stay as they are. */
export interface Payment {
  /** The root that it is kept in: its order, or the credit line when it repays a draw. */
  readonly orderId: RootId
  readonly id: string
  /** The instalment it was begun for; absent for money that no instalment asked for. */
  readonly instalment?: number
  /** The inspection whose fee it pays: it is no money of the order, and its hold never sees it. */
  readonly inspectionId?: string
  /** The draw that it repays: it is no money of an order, whose sides see nothing of it. */
  readonly drawId?: string
  readonly buyerId: RootId
  readonly method: MethodCode
  readonly provider: string
  /** Toward the order, in minor units. */
  readonly amount: bigint
  readonly fee: bigint
  readonly feeTax: bigint
  /** How the fee is taxed, by the tax code at the quote. */
  readonly feeTaxKind?: TaxKind
  readonly feeTaxBps?: number
  /** When its money is final once it is here, as quoted. */
  readonly finality?: Finality
  /** amount + fee + feeTax: what the buyer is asked for. */
  readonly total: bigint
  readonly currency: string
  readonly state: PaymentState
  /** What arrived and was not reversed, fee and tax included. */
  readonly paid: bigint
  /** What refunds have reserved and not given back, so ≤ paid unless the bank took more. */
  readonly refunded: bigint
  /** What brought the money, each by itself, in the order in which we heard of it. */
  readonly captures: readonly Capture[]
  /** What we have of its fee now: taken when it arrived, less what was credited or went back with it. */
  readonly feeKept: bigint
  readonly feeTaxKept: bigint
  /** The attempt under way, or the one that brought the money. */
  readonly attempt?: number
  /** 3-D Secure was passed: the money is final at capture. */
  readonly authenticated?: boolean
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** When the newest fact happened, at the provider or bank. */
  readonly factAt?: Instant
  readonly succeededAt?: Instant
  /** From when the money counts as final; set when it arrives. */
  readonly finalAt?: Instant
  /** The provider's or bank's own references of what came and went; one that is known is never booked again. */
  readonly references: readonly string[]
  readonly reason?: string
  /** The open chargeback by which its bank asks the money back: no refund goes that way until it ends. */
  readonly disputedBy?: string
  /** What card's banks took for good, minor units, whatever had gone back before; absent: nothing. */
  readonly chargedBack?: bigint
  /** Absent: it is paid in the order's currency. */
  readonly exchange?: PaymentExchange
  /** The account that a wire came from: what goes back over it goes there. */
  readonly payer?: Recipient
}

export const paymentType: RecordType<Payment> = {
  name: 'payments.payments',
  root: (p) => p.orderId,
  id: (p) => p.id,
}

/** What crosses the door with money of a converted payment. */
export interface Crossed {
  /** Minor units of the payment's currency, as bank or provider said: above 0 it came in, below 0 it went out. */
  readonly amount: bigint
  /** Of our spread, minor units of the order's currency: taken above 0, given back below. */
  readonly spread: bigint
  readonly exchange: Exchange
}

/**
 * What the outside world says of a payment, amounts in the payment's own currency. `happenedAt` is the world's time;
 * facts are never refused.
 */
export type PaymentFact = { readonly happenedAt: Instant; readonly attempt?: number } & (
  | { readonly fact: 'pending' | 'review' | 'expired' | 'final' }
  | {
      readonly fact: 'succeeded'
      readonly amount: bigint
      readonly currency: string
      /** The provider's id of the capture or the bank entry. */
      readonly reference: string
      readonly authenticated?: boolean
      /** Of a converted payment (`factAtHome`): then `amount` and `currency` are the order's. */
      readonly crossed?: Crossed
    }
  /** `amount`: of what failed; absent: all that it brought. `capture`: the reference that it came with. */
  | { readonly fact: 'failed'; readonly reason: string; readonly amount?: bigint; readonly capture?: string }
  | {
      readonly fact: 'reversed'
      readonly amount: bigint
      readonly reference: string
      readonly reason: string
      readonly capture?: string
    }
)

/**
 * What the owner of the hold has to book for a fact.
 * `fund`: toward the open instalments; `surplus`: to refundable; `case`: a person must look, no money is booked but
 * what `crossed` the door and is worth nothing at home.
 * Amounts are the order's; what of a converted payment goes back may be worth 0 there.
 */
export type PaymentEffect =
  | { readonly effect: 'none' }
  | { readonly effect: 'fund' | 'surplus' | 'reverse'; readonly amount: bigint; readonly crossed?: Crossed }
  | { readonly effect: 'final' }
  | { readonly effect: 'case'; readonly reason: string; readonly crossed?: Crossed }

export interface PaymentStep {
  readonly payment: Payment
  readonly effect: PaymentEffect
}

export interface NewPayment {
  readonly orderId: RootId
  readonly id: string
  readonly instalment?: number
  readonly inspectionId?: string
  readonly drawId?: string
  readonly buyerId: RootId
  readonly provider: string
  /** Money that nobody quoted has neither tax nor a finality of its own. */
  readonly quote: Pick<Quote, 'method' | 'amount' | 'fee' | 'feeTax' | 'total' | 'currency'> &
    Partial<Pick<Quote, 'tax' | 'finality'>>
  readonly exchange?: PaymentExchange
  readonly expiresAt: Instant
}

/** A payment as quoted, begun at `at`; nothing has arrived. */
export function newPayment({ quote, ...begun }: NewPayment, at: Instant): Payment {
  const { method, amount, fee, feeTax, tax, finality, total, currency } = quote
  const taxed = { feeTax, ...(tax && { feeTaxKind: tax.kind, feeTaxBps: tax.bps }) }
  const money = { method, amount, fee, ...taxed, ...(finality && { finality }), total, currency }
  const none = { paid: 0n, refunded: 0n, feeKept: 0n, feeTaxKept: 0n }
  return { ...begun, ...money, ...none, state: 'created', createdAt: at, references: [], captures: [] }
}

/** How the ids of payments begin: toward an order, an inspection's fee, a draw. Facts find their writer by it. */
export const paymentPrefixes = { order: 'pay', inspection: 'ipy', draw: 'rpy' } as const

/** Whether an id is that of a payment of an inspection's fee. */
export function paysInspection(paymentId: string): boolean {
  return paymentId.startsWith(`${paymentPrefixes.inspection}_`)
}

/** Whether an id is that of a payment which repays a draw. */
export function repaysDraw(paymentId: string): boolean {
  return paymentId.startsWith(`${paymentPrefixes.draw}_`)
}

/** The payments toward the order itself. */
export function paymentsOfOrder(payments: readonly Payment[]): readonly Payment[] {
  return payments.filter(({ inspectionId }) => inspectionId === undefined)
}

const arrived = new Set<PaymentState>(['succeeded', 'final'])

/** Whether money of this payment is here, so that it may be released (only `final`) or refunded. */
export function hasArrived(payment: Payment): boolean {
  return arrived.has(payment.state)
}
