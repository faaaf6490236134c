import { divideHalfEven } from '../../kernel/decimal.ts'
import { greatest } from '../../kernel/money.ts'
import { crossing } from '../ledger/conversion.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Both, Capture } from './capture.rules.ts'
import { captureOf, leftOf, partOf } from './capture.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact, TakenAbroad } from './chargeback.rules.ts'
import { isOpen } from './chargeback.rules.ts'
import { cameFrom } from './funding.rules.ts'
import type { Payment } from './payment.rules.ts'
import { OTHER } from './payment-exchange.rules.ts'

/**
 * The capture that a bank asks back: the one that it asked for before, the one that the provider names, else of its
 * attempt the first that still has so much, or has the most. `undefined` while none of the attempt has come.
 */
export function disputedCapture(
  payment: Payment,
  before: Pick<Chargeback, 'capture'> | undefined,
  { capture, attempt, amount }: ChargebackFact,
): Capture | undefined {
  const named = captureOf(payment, before?.capture) ?? captureOf(payment, capture)
  if (named !== undefined) return named
  const own = payment.captures.filter((each) => attempt === undefined || (each.attempt ?? attempt) === attempt)
  const most = own.toSorted((a, b) => (leftOf(a).abroad < leftOf(b).abroad ? 1 : -1))[0]
  return own.find((each) => leftOf(each).abroad >= amount) ?? most
}

/** What a chargeback is of: the capture, and the other chargebacks of the same payment. */
export interface Disputed {
  readonly before: Chargeback | undefined
  readonly capture: Capture | undefined
  readonly others: readonly Chargeback[]
}

/**
 * A chargeback's fact in the currency of its order: the bank takes the part that its capture brought, halves of it
 * together the whole, and never nothing. What the provider takes for it is worth what it was worth when the money came;
 * told again, it is none more, whatever rates did since.
 */
export function chargebackAtHome(payment: Payment, disputed: Disputed, fact: ChargebackFact): ChargebackFact {
  const { exchange, currency } = payment
  if (exchange === undefined) return fact
  if (fact.currency !== exchange.from) return { ...fact, currency: OTHER }
  const { before, capture } = disputed
  const { above, below } = capture?.exchange ?? exchange
  const more = (fact.fee ?? 0n) - (before?.taken?.fee ?? 0n)
  const fee = more > 0n ? { fee: (before?.fee ?? 0n) + divideHalfEven(more * above, below) } : {}
  const { fee: _, ...rest } = fact
  return { ...rest, ...fee, amount: takenAtHome(payment, disputed, fact.amount), currency }
}

function takenAtHome({ exchange }: Payment, { before, capture, others }: Disputed, amount: bigint): bigint {
  if (amount <= 0n) return amount
  if (before?.taken?.amount === amount) return before.amount
  const there = notAsked(capture, others)
  const part = partOf(there, amount, capture?.exchange ?? exchange)
  return part > 0n ? part : 1n
}

/** What of a capture no other chargeback has or had, in both currencies. */
function notAsked(capture: Capture | undefined, others: readonly Chargeback[]): Both {
  if (capture === undefined) return { home: 0n, abroad: 0n }
  const same = others.filter((each) => each.capture === capture.reference && (isOpen(each) || each.state === 'lost'))
  const sum = (of: (each: Chargeback) => bigint) => same.reduce((all, each) => all + of(each), 0n)
  const { home, abroad } = capture.arrived
  return {
    home: greatest(home - sum((each) => each.amount), 0n),
    abroad: greatest(abroad - sum(({ taken, amount }) => taken?.amount ?? amount), 0n),
  }
}

/**
 * What a bank has taken with a fact in its own words; a fee is the whole fee, as the provider says it. News in another
 * currency or without an amount, which books nothing, says nothing of it.
 */
export function takenAfter(
  before: Chargeback | undefined,
  payment: Payment,
  fact: ChargebackFact,
): TakenAbroad | undefined {
  const { exchange } = payment
  if (exchange === undefined || fact.currency !== exchange.from || fact.amount <= 0n) return before?.taken
  const fee = greatest(before?.taken?.fee ?? 0n, fact.fee ?? 0n)
  const keeps = before?.taken !== undefined && (isOpen(before) || before.state === 'lost')
  return { amount: keeps ? before.taken.amount : fact.amount, fee, currency: exchange.from }
}

/** The movements of one effect of a chargeback, converted at the door: what the bank took or gave back. */
export function chargebackCrossed(
  movements: readonly Movement[],
  payment: Payment,
  effect: ChargebackEffect,
  taken: TakenAbroad | undefined,
): readonly Movement[] {
  if (taken === undefined) return movements
  const amount = effect === 'open' ? -taken.amount : effect === 'win' ? taken.amount : 0n
  return outsideCrossed(movements, payment, amount, taken.currency)
}

/** The movements of what the provider took for a chargeback, converted at the door. */
export function feeCrossed(
  movements: readonly Movement[],
  payment: Payment,
  before: Chargeback | undefined,
  taken: TakenAbroad | undefined,
): readonly Movement[] {
  if (taken === undefined) return movements
  return outsideCrossed(movements, payment, (before?.taken?.fee ?? 0n) - taken.fee, taken.currency)
}

function outsideCrossed(movements: readonly Movement[], payment: Payment, amount: bigint, currency: string) {
  return crossing(movements, cameFrom(payment), { amount, currency, home: payment.currency, spread: 0n })
}
