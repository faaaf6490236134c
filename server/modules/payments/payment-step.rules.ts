import type { Instant } from '../../kernel/use-case.ts'
import type { Capture } from './capture.rules.ts'
import { newCapture, sumOf, takeBack } from './capture.rules.ts'
import type { Payment, PaymentEffect, PaymentFact, PaymentState, PaymentStep } from './payment.rules.ts'
import { hasArrived } from './payment.rules.ts'

const none: PaymentEffect = { effect: 'none' }

const waiting = new Set<PaymentState>(['created', 'pending', 'review'])

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
  const references = [...payment.references, fact.reference]
  // It went before we heard that it had come, whatever other money did.
  if (payment.references.includes(reversalOf(fact.reference))) return stay({ ...payment, references })
  if (fact.currency !== payment.currency || fact.amount <= 0n) return unclear(payment, fact)
  if (hasArrived(payment))
    return { payment: { ...withCapture(payment, fact), references }, effect: moneyIn('surplus', fact) }
  // What failed or went back after it came has cost nobody anything: the two cancel out.
  if (isOlder(payment, fact) && cameAndWent(payment, fact)) return stay({ ...payment, references })
  const { reason: _, ...open } = withCapture(payment, fact)
  return {
    payment: {
      ...open,
      ...attemptOf(fact),
      ...(fact.authenticated === undefined ? {} : { authenticated: fact.authenticated }),
      state: finalAt <= at ? 'final' : 'succeeded',
      references,
      factAt: fact.happenedAt,
      succeededAt: fact.happenedAt,
      finalAt,
    },
    effect: moneyIn(waiting.has(payment.state) ? 'fund' : 'surplus', fact),
  }
}

/** Money that is no capture. What is worth less than the least unit at home is with us all the same, at the door. */
function unclear(payment: Payment, { amount, crossed, reference }: Fact<'succeeded'>): PaymentStep {
  if (amount > 0n) return { payment, effect: { effect: 'case', reason: 'other-currency' } }
  const effect = { effect: 'case', reason: 'no-amount' } as const
  if (crossed === undefined || crossed.amount <= 0n) return { payment, effect }
  const known = { ...payment, references: [...payment.references, reference] }
  return { payment: known, effect: { ...effect, crossed: { ...crossed, spread: 0n } } }
}

/** How a reversal is named that a provider has no name for: after the capture that went back. */
export function reversalOf(reference: string): string {
  return `${reference}:reversed`
}

function moneyIn(effect: 'fund' | 'surplus', { amount, crossed }: Fact<'succeeded'>): PaymentEffect {
  return { effect, amount, ...(crossed && { crossed }) }
}

function withCapture(payment: Payment, fact: Fact<'succeeded'>): Payment {
  const { amount, crossed, reference, happenedAt } = fact
  const arrived = { home: amount, abroad: crossed?.amount ?? amount }
  const rate = crossed && { exchange: crossed.exchange }
  const capture = newCapture({
    ...attemptOf(fact),
    reference,
    happenedAt,
    arrived,
    spread: crossed?.spread ?? 0n,
    ...rate,
  })
  return { ...payment, paid: payment.paid + amount, captures: [...payment.captures, capture] }
}

/** What ended is this money, unless it was another capture of its attempt. */
function cameAndWent(payment: Payment, fact: Fact<'succeeded'>): boolean {
  const ended = payment.state === 'failed' || payment.state === 'reversed'
  const isKnown = payment.captures.some(({ attempt = fact.attempt }) => attempt === fact.attempt)
  return ended && sameAttempt(payment, fact) && !isKnown
}

function sameAttempt(payment: Payment, fact: PaymentFact): boolean {
  return payment.attempt === undefined || fact.attempt === undefined || payment.attempt === fact.attempt
}

type Gone = Fact<'failed'> | Fact<'reversed'>

/**
 * The captures that a fact says went back: the named one, else its attempt's, the newest first. A name that is not
 * known yet is another's money, unless a bank says it, which knows no attempts.
 */
function goneOf({ captures }: Payment, { attempt, capture, happenedAt }: Gone): readonly Capture[] {
  const isNamed = captures.some(({ reference }) => reference === capture)
  const isMeant = (each: Capture) => {
    if (isNamed) return each.reference === capture
    if (attempt === undefined) return true
    return capture === undefined && (each.attempt ?? attempt) === attempt
  }
  const isHere = ({ arrived, happenedAt: came }: Capture) => arrived.abroad > 0n && came <= happenedAt
  return captures.filter((each) => isHere(each) && isMeant(each)).toReversed()
}

function failed(payment: Payment, fact: Fact<'failed'>): PaymentStep {
  const gone = goneOf(payment, fact)
  const most = sumOf(gone, 'arrived').abroad
  const amount = fact.amount !== undefined && fact.amount > 0n && fact.amount < most ? fact.amount : most
  if (gone.length > 0) return takenBack(payment, gone, amount, fact)
  if (hasArrived(payment) || isOlder(payment, fact) || !sameAttempt(payment, fact)) return stay(payment)
  const told = { ...payment, reason: fact.reason, factAt: fact.happenedAt }
  return stay(payment.state === 'reversed' ? told : { ...told, ...attemptOf(fact), state: 'failed' })
}

function attemptOf(fact: PaymentFact): { attempt?: number } {
  return fact.attempt === undefined ? {} : { attempt: fact.attempt }
}

function reversed(payment: Payment, fact: Fact<'reversed'>): PaymentStep {
  if (payment.references.includes(fact.reference)) return stay(payment)
  if (fact.amount <= 0n) return { payment, effect: { effect: 'case', reason: 'no-amount' } }
  const known = { ...payment, references: [...payment.references, fact.reference] }
  const gone = goneOf(payment, fact)
  if (gone.length > 0) return takenBack(known, gone, fact.amount, fact)
  if (hasArrived(payment)) return stay(fact.capture === undefined ? payment : known)
  // Another attempt's money, which we have not heard of: what this one waits for may still come.
  if (!sameAttempt(payment, fact)) return stay(known)
  if (isOlder(payment, fact)) return stay(payment)
  const told = { ...known, reason: fact.reason, factAt: fact.happenedAt }
  return stay({ ...told, ...attemptOf(fact), state: 'reversed' })
}

/** Money of these captures is gone again; the payment is reversed with the last of it. */
function takenBack(
  payment: Payment,
  gone: readonly Capture[],
  amount: bigint,
  { reason, happenedAt }: Gone,
): PaymentStep {
  const { captures, home, abroad, spread } = takeBack(payment.captures, gone, amount)
  const left = sumOf(captures, 'arrived')
  const state = left.abroad === 0n ? 'reversed' : payment.state
  const factAt = payment.factAt !== undefined && payment.factAt > happenedAt ? payment.factAt : happenedAt
  const exchange = gone[0]?.exchange
  return {
    payment: { ...payment, captures, paid: left.home, state, reason, factAt },
    effect: {
      effect: 'reverse',
      amount: home,
      ...(exchange && { crossed: { amount: -abroad, spread: -spread, exchange } }),
    },
  }
}
