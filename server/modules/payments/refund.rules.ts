import { least } from '../../kernel/money.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import type { Capture } from './capture.rules.ts'
import { leftOf, sameInstrument } from './capture.rules.ts'
import { isBooked } from './funding.rules.ts'
import type { MethodCode } from './method.rules.ts'
import type { OutcomeEffect, OutcomeFact, Standing } from './outcome.rules.ts'
import { decideOutcome, newestFactAt } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { hasArrived } from './payment.rules.ts'
import type { Recipient } from './recipient.rules.ts'

export type RefundState =
  | 'requested'
  | 'sent'
  | 'unknown'
  | 'settled'
  | 'failed'
  | 'returned'
  | 'blocked'
  /** Given up before it was sent: what it was for is owed again. */
  | 'cancelled'

/** What goes out for a refund or payout in another currency than it is owed in, at the rate of its sending. */
export interface SentAbroad extends Exchange {
  /** Minor units of `to`. */
  readonly sent: bigint
  /** Our spread, minor units of `from`. */
  readonly spread: bigint
}

/** Money back to the buyer, over one payment. The amount stands in `liabilities:refund:<id>` until the outcome. */
export interface Refund {
  readonly orderId: RootId
  readonly id: string
  /** The payment whose instrument gets it; absent when it goes to a verified account alone. */
  readonly paymentId?: string
  /** The reference of the payment's capture that it goes back over. */
  readonly capture?: string
  /** A verified account in the buyer's name, for what no payment takes back. */
  readonly bankAccountId?: string
  /** That account as it was when the refund was requested, or the one that the payment's wire came from. */
  readonly to?: Recipient
  readonly buyerId: RootId
  readonly provider: string
  /** Where the money leaves us: the clearing account with the provider, or the bank that booked the wire. */
  readonly outside: 'provider' | 'bank'
  readonly amount: bigint
  readonly currency: string
  readonly state: RefundState
  /** The currency of the payment that it goes back over, where it is another one. */
  readonly payIn?: string
  /** How it was converted when it was sent. */
  readonly exchange?: SentAbroad
  /** What it is for: the id of a claim, cancellation, … */
  readonly cause: string
  readonly requestedAt: Instant
  readonly sentAt?: Instant
  /** When the newest outcome happened, at the provider or bank. */
  readonly factAt?: Instant
  /** The state to go back to when a block is cleared. */
  readonly blockedFrom?: RefundState
  /** Trace number for the buyer: ARN for cards, UETR for wires. */
  readonly trace?: string
  readonly reason?: string
}

export const refundType: RecordType<Refund> = {
  name: 'payments.refunds',
  root: (r) => r.orderId,
  id: (r) => r.id,
}

/** One leg of a refund: how much goes back over which capture of which payment. */
export interface RefundLeg {
  readonly paymentId: string
  readonly capture: string
  readonly amount: bigint
}

/** `rest` is what no payment can take back; it stays refundable and asks for a verified account. */
export interface RefundRoute {
  readonly legs: readonly RefundLeg[]
  readonly rest: bigint
}

/** Methods that take money back to the same instrument; the order of the route. */
const cards: readonly MethodCode[] = ['card', 'apple-pay', 'google-pay']
const accounts: readonly MethodCode[] = ['wire', 'local-transfer', 'ach']

/** What of a payment is still with us, in minor units: neither went back nor did its bank take it. */
export function notGivenBack({ captures }: Payment): bigint {
  return captures.reduce((sum, each) => sum + leftOf(each).home, 0n)
}

/** Whether the provider gives back at most what came: a bank pays whatever it is told. */
export function isBounded({ method, exchange }: Pick<Payment, 'method' | 'exchange'>): boolean {
  return exchange !== undefined && !isBooked(method)
}

/** What a payment can take back now, in minor units: nothing while its bank asks for the money itself. */
export function refundableOver(payment: Payment): bigint {
  return payment.captures.reduce((sum, each) => sum + overCapture(payment, each), 0n)
}

/** What goes back over one capture: no more than it brought less what went, and nothing over a closed instrument. */
function overCapture(payment: Payment, capture: Capture): bigint {
  const { home, abroad } = leftOf(capture)
  const isOpen = hasArrived(payment) && payment.disputedBy === undefined && capture.closed !== true
  return isOpen && (abroad > 0n || !isBounded(payment)) ? home : 0n
}

/** What waits for banks that asked money back, in minor units: when they are answered, a refund may go that way. */
export function waitsForBank(payments: readonly Payment[]): bigint {
  const disputed = payments.filter((payment) => hasArrived(payment) && payment.disputedBy !== undefined)
  return disputed.reduce((sum, payment) => sum + notGivenBack(payment), 0n)
}

/**
 * The way back for `wanted` minor units: cards first, newest first, each at most what it paid; then the accounts that
 * wires, local transfers and ach came from. Of a payment that came in several captures the last that we heard of is the
 * first to go back: it brought what is over. Cash and boleto take nothing back, nor does an instrument that refused too
 * often (`closed`): that is the `rest`, for a verified account in the buyer's name.
 */
export function refundRoute(payments: readonly Payment[], wanted: bigint): RefundRoute {
  const queue = [...newestFirst(payments, cards), ...newestFirst(payments, accounts)]
  const legs: RefundLeg[] = []
  let rest = wanted
  for (const payment of queue)
    for (const capture of payment.captures.toReversed()) {
      const amount = least(overCapture(payment, capture), rest)
      if (amount > 0n) legs.push({ paymentId: payment.id, capture: capture.reference, amount })
      rest -= amount
    }
  return { legs, rest }
}

function newestFirst(payments: readonly Payment[], methods: readonly MethodCode[]): readonly Payment[] {
  const key = (p: Payment) => `${p.succeededAt ?? ''} ${p.id}`
  return payments.filter((p) => methods.includes(p.method)).sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

/** Why a refund failed whose request its provider could not read: our fault, and nobody else's. */
export const requestRefused = 'request-refused'

/**
 * The captures whose instrument is closed for refunds once this one has failed or come back: so many of its refunds
 * did. What was our fault says nothing of the instrument.
 */
export function closedBy(
  { id, paymentId, capture, ...refund }: Refund,
  payment: Payment,
  all: readonly Refund[],
  tries: number,
): readonly string[] {
  const isUnpaid = ({ state, reason }: Pick<Refund, 'state' | 'reason'>) =>
    (state === 'failed' && reason !== requestRefused) || state === 'returned'
  if (!isUnpaid(refund)) return []
  const same = sameInstrument(payment, capture)
  const isSame = (each: Refund) => each.paymentId === paymentId && same.includes(each.capture ?? '')
  const others = all.filter((each) => each.id !== id && isSame(each) && isUnpaid(each))
  return others.length + 1 >= tries ? same : []
}

/** What goes out for a refund or payout, minor units: in another currency once it was converted. */
export function goingOut({ amount, currency, exchange }: Pick<Refund, 'amount' | 'currency' | 'exchange'>): {
  readonly amount: bigint
  readonly currency: string
} {
  return exchange === undefined ? { amount, currency } : { amount: exchange.sent, currency: exchange.to }
}

/** Where the money of a refund stands. */
export function refundStanding(refund: Refund): Standing {
  const standings: Readonly<Record<RefundState, Standing>> = {
    requested: 'reserved',
    sent: 'reserved',
    unknown: 'reserved',
    settled: 'settled',
    failed: 'unpaid',
    returned: 'returned',
    blocked: 'blocked',
    cancelled: 'unpaid',
  }
  return standings[refund.state]
}

/** A command's step. Facts go through `settleRefund`. `wrong-state` in every other cell. */
export function stepRefund(refund: Refund, step: 'send' | 'block' | 'clear' | 'cancel', at: Instant): Refund | Refusal {
  const wrong = refuse('wrong-state', { state: refund.state, step })
  if (step === 'send') return refund.state === 'requested' ? { ...refund, state: 'sent', sentAt: at } : wrong
  if (step === 'cancel') return refund.state === 'requested' ? { ...refund, state: 'cancelled' } : wrong
  if (step === 'block') {
    const blockable = ['requested', 'failed', 'returned'].includes(refund.state)
    return blockable ? { ...refund, state: 'blocked', blockedFrom: refund.state } : wrong
  }
  if (refund.state !== 'blocked' || !refund.blockedFrom) return wrong
  const { blockedFrom, ...cleared } = refund
  return { ...cleared, state: blockedFrom }
}

/** What an outcome makes of a refund, and what is to be booked. Never refuses. */
export function settleRefund(
  refund: Refund,
  fact: OutcomeFact,
): { readonly refund: Refund; readonly effect: OutcomeEffect } {
  const { state, effect } = decideOutcome(refundStanding(refund), fact, refund.factAt)
  const newest = newestFactAt(refund.factAt, fact)
  if (!state) return { refund: newest.factAt === refund.factAt ? refund : { ...refund, ...newest }, effect }
  if (state === 'unknown') return { refund: { ...refund, state }, effect }
  const { blockedFrom: _, reason: __, ...open } = refund
  const told = {
    ...(fact.trace === undefined ? {} : { trace: fact.trace }),
    ...(fact.reason === undefined ? {} : { reason: fact.reason }),
  }
  return { refund: { ...open, ...told, ...newest, state }, effect }
}
