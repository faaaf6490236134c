import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import type { TaxKind } from '../rates/tax.rules.ts'
import type { Finality, MethodCode } from './method.rules.ts'
import type { Quote } from './quote.rules.ts'
import type { Recipient } from './recipient.rules.ts'

/** `failed` may be tried again; `reversed` is money that came and went; `expired` was never begun. */
export type PaymentState = 'created' | 'pending' | 'review' | 'succeeded' | 'final' | 'reversed' | 'failed' | 'expired'

/**
 * A payment in another currency (`from`) than its order's (`to`): the rate it was quoted or last booked at, and what
 * came and went in the payment's own minor units. What the payment says besides is in the order's currency.
 */
export interface PaymentExchange extends Exchange {
  /** What the payer is asked for; absent for money that nobody quoted. */
  readonly asked?: bigint
  /** What is captured until then is converted at this rate; absent: at the rate of the day it is booked. */
  readonly lockedUntil?: Instant
  /** What arrived and was not reversed. */
  readonly paid: bigint
  /** What refunds sent and did not get back. */
  readonly refunded: bigint
  /** What the payer's bank took for good. */
  readonly chargedBack: bigint
  /** Our spread, in the order's currency: taken less given back. */
  readonly spread: bigint
}

/** Money in for one instalment of an order, by one method. Fee and tax were quoted and stay as they are. */
export interface Payment {
  readonly orderId: RootId
  readonly id: string
  /** The instalment it was begun for; absent for money that no instalment asked for. */
  readonly instalment?: number
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
  /** Its instrument refused refunds too often: none goes that way any more. */
  readonly refundsClosed?: boolean
  /** The open chargeback by which its bank asks the money back: no refund goes that way until it ends. */
  readonly disputedBy?: string
  /** What card's banks took for good, minor units; absent: nothing. */
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

/** What the outside world says of a payment. `happenedAt` is the world's time; facts are never refused. */
export type PaymentFact = { readonly happenedAt: Instant; readonly attempt?: number } & (
  | { readonly fact: 'pending' | 'review' | 'expired' | 'final' }
  | {
      readonly fact: 'succeeded'
      readonly amount: bigint
      readonly currency: string
      /** The provider's id of the capture or the bank entry. */
      readonly reference: string
      readonly authenticated?: boolean
    }
  /** `amount`: of the capture that failed; absent: all that was paid. */
  | { readonly fact: 'failed'; readonly reason: string; readonly amount?: bigint }
  | { readonly fact: 'reversed'; readonly amount: bigint; readonly reference: string; readonly reason: string }
)

/**
 * What the owner of the hold has to book for a fact.
 * `fund`: toward the open instalments; `surplus`: to refundable; `case`: a person must look, no money is booked.
 */
export type PaymentEffect =
  | { readonly effect: 'none' }
  | { readonly effect: 'fund' | 'surplus' | 'reverse'; readonly amount: bigint }
  | { readonly effect: 'final' }
  | { readonly effect: 'case'; readonly reason: string }

export interface PaymentStep {
  readonly payment: Payment
  readonly effect: PaymentEffect
}

export interface NewPayment {
  readonly orderId: RootId
  readonly id: string
  readonly instalment?: number
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
  return { ...begun, ...money, ...none, state: 'created', createdAt: at, references: [] }
}

const none: PaymentEffect = { effect: 'none' }

const waiting = new Set<PaymentState>(['created', 'pending', 'review'])
const arrived = new Set<PaymentState>(['succeeded', 'final'])

/** Whether money of this payment is here, so that it may be released (only `final`) or refunded. */
export function hasArrived(payment: Payment): boolean {
  return arrived.has(payment.state)
}

/**
 * What a fact makes of a payment and what has to be booked for it. Never refuses: the fact that happened later wins, so
 * facts in any order end in the same state. Money for a payment that had ended is a surplus.
 * `finalAt` is when money that this fact brings becomes final (`whenFinal`).
 */
export function decidePayment(payment: Payment, fact: PaymentFact, at: Instant, finalAt: Instant): PaymentStep {
  switch (fact.fact) {
    case 'final':
      return finalised(payment, at)
    case 'expired':
      return stay(payment.state === 'created' ? { ...payment, state: 'expired' } : payment)
    case 'succeeded':
      return credited(payment, fact, at, finalAt)
    case 'reversed':
      return reversed(payment, fact)
    case 'failed':
      return failed(payment, fact)
    default:
      return isOlder(payment, fact) ? stay(payment) : stay(moved(payment, fact.fact, fact.happenedAt))
  }
}

function stay(payment: Payment): PaymentStep {
  return { payment, effect: none }
}

function isOlder(payment: Payment, fact: PaymentFact): boolean {
  return payment.factAt !== undefined && fact.happenedAt < payment.factAt
}

/** `pending` and `review` only move forward, and only a payment that still waits. */
function moved(payment: Payment, state: 'pending' | 'review', factAt: Instant): Payment {
  const forward = payment.state === 'created' || (payment.state === 'pending' && state === 'review')
  return forward ? { ...payment, state, factAt } : payment
}

function finalised(payment: Payment, at: Instant): PaymentStep {
  const ripe = payment.state === 'succeeded' && payment.finalAt !== undefined && payment.finalAt <= at
  return ripe ? { payment: { ...payment, state: 'final' }, effect: { effect: 'final' } } : stay(payment)
}

type Fact<K> = Extract<PaymentFact, { fact: K }>

function credited(payment: Payment, fact: Fact<'succeeded'>, at: Instant, finalAt: Instant): PaymentStep {
  if (payment.references.includes(fact.reference)) return stay(payment)
  if (fact.currency !== payment.currency || fact.amount <= 0n)
    return { payment, effect: { effect: 'case', reason: fact.amount <= 0n ? 'no-amount' : 'other-currency' } }
  const references = [...payment.references, fact.reference]
  const paid = payment.paid + fact.amount
  if (hasArrived(payment))
    return { payment: { ...payment, paid, references }, effect: { effect: 'surplus', amount: fact.amount } }
  // What failed or went back after it came has cost nobody anything: the two cancel out.
  if (isOlder(payment, fact) && cameAndWent(payment, fact)) return stay({ ...payment, references })
  const { reason: _, ...open } = payment
  return {
    payment: {
      ...open,
      ...(fact.attempt === undefined ? {} : { attempt: fact.attempt }),
      ...(fact.authenticated === undefined ? {} : { authenticated: fact.authenticated }),
      state: finalAt <= at ? 'final' : 'succeeded',
      paid,
      references,
      factAt: fact.happenedAt,
      succeededAt: fact.happenedAt,
      finalAt,
    },
    effect: { effect: waiting.has(payment.state) ? 'fund' : 'surplus', amount: fact.amount },
  }
}

function cameAndWent(payment: Payment, fact: Fact<'succeeded'>): boolean {
  const ended = payment.state === 'failed' || payment.state === 'reversed'
  return ended && sameAttempt(payment, fact)
}

function sameAttempt(payment: Payment, fact: PaymentFact): boolean {
  return payment.attempt === undefined || fact.attempt === undefined || payment.attempt === fact.attempt
}

function failed(payment: Payment, fact: Fact<'failed'>): PaymentStep {
  if (isOlder(payment, fact) || !sameAttempt(payment, fact)) return stay(payment)
  const told = { ...payment, reason: fact.reason, factAt: fact.happenedAt }
  if (payment.state === 'reversed') return stay(told)
  if (!hasArrived(payment)) return stay({ ...told, ...attemptOf(fact), state: 'failed' })
  const amount =
    fact.amount !== undefined && fact.amount > 0n && fact.amount < payment.paid ? fact.amount : payment.paid
  const state = amount === payment.paid ? 'reversed' : payment.state
  return { payment: { ...told, state, paid: payment.paid - amount }, effect: { effect: 'reverse', amount } }
}

function attemptOf(fact: PaymentFact): { attempt?: number } {
  return fact.attempt === undefined ? {} : { attempt: fact.attempt }
}

function reversed(payment: Payment, fact: Fact<'reversed'>): PaymentStep {
  if (payment.references.includes(fact.reference)) return stay(payment)
  if (isOlder(payment, fact)) return stay(payment)
  if (fact.amount <= 0n) return { payment, effect: { effect: 'case', reason: 'no-amount' } }
  const told = {
    ...payment,
    references: [...payment.references, fact.reference],
    reason: fact.reason,
    factAt: fact.happenedAt,
  }
  if (!hasArrived(payment)) return stay({ ...told, ...attemptOf(fact), state: 'reversed' })
  const whole = fact.amount >= payment.paid
  return {
    payment: { ...told, state: whole ? 'reversed' : payment.state, paid: whole ? 0n : payment.paid - fact.amount },
    effect: { effect: 'reverse', amount: fact.amount },
  }
}
