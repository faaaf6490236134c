import { sha256Hex } from '../kernel/canonical.ts'
import { addDuration as later } from '../kernel/instant.ts'
import { noteEffect, notePayment } from './balance.ts'
import { instructionsOf, payableFor } from './instructions.ts'
import { instrumentOf } from './mandates.ts'
import { referenceFor } from './references.ts'
import type { Later, SandboxEffect, SandboxPayment, SandboxState, SandboxWire } from './state.ts'

export interface NewPayment {
  readonly key: string
  readonly method: string
  readonly token: string
  readonly amount: number
  readonly currency: string
  readonly returnUrl?: string
  readonly wireReference?: string
  readonly mandate?: string
}

type Start = { readonly change: Partial<SandboxPayment>; readonly after?: readonly Later[] }

const succeeded = { state: 'succeeded', authenticated: true } as const

/** What a token does, as data the documentation shows. Whatever is not listed succeeds at once. */
export const tokens: Readonly<Record<string, string>> = {
  'card-ok': 'succeeds at once, 3-D Secure passed without a step',
  'card-ok-without-3ds': 'succeeds at once, without 3-D Secure',
  'card-3ds': 'asks for a 3-D Secure step; fails after 30 minutes without one',
  'card-page': 'the payer chooses a test card on the provider’s page; fails after 30 minutes without one',
  'card-declined-insufficient-funds': 'fails: insufficient-funds',
  'card-declined-lost': 'fails: lost-card',
  'card-review': 'is reviewed for two hours, then succeeds',
  'card-review-declined': 'is reviewed for two hours, then fails: review-declined',
  'card-charged-back': 'succeeds; the card’s bank charges it back after ten days',
  'card-not-allowed': 'succeeds; after ten days its holder says that he never allowed it',
  'card-short-once': 'kept for later: the first payment fails for too little money, then it pays',
  'card-short': 'kept for later: each payment fails: insufficient-funds',
  'card-asks': 'kept for later: each payment fails, its bank asks for its holder: authentication-failed',
  'card-lost-later': 'kept for later: each payment fails: lost-card',
  'card-closes': 'kept for later: its bank closes it after twenty days',
  'card-refund-fails': 'succeeds; its refunds fail: card-closed',
  'card-refund-unknown': 'succeeds; its refunds stay open until they are told',
  'card-timeout': 'succeeds, but the answer never comes',
  'card-error': 'succeeds, but the answer is a 500',
  'ach-fails': 'fails after four days: insufficient-funds',
  'ach-returned': 'succeeds after four days and is reversed two days later, before it is final',
  'ach-returned-late': 'succeeds after four days and is reversed 45 days later, long after it is final',
  'boleto-expires': 'nobody pays it: fails after three days',
  'cash-expires': 'nobody pays it: fails after three days',
}

/** How long each method takes by itself; wires arrive only when they are told to. */
const delays: Readonly<Record<string, string>> = {
  ach: 'P4D',
  boleto: 'P2D',
  'cash-transfer': 'P1D',
  'local-transfer': 'PT12H',
}

function startOf(request: NewPayment, baseUrl: string, at: string): Start {
  const { key, method, token } = request
  const reviewed = (change: Partial<SandboxPayment>): Start => ({
    change: { state: 'review' },
    after: [{ at: later(at, 'PT2H'), do: 'payment', key, from: 'review', change }],
  })
  if (token.startsWith('card-declined-'))
    return { change: { state: 'failed', reason: token === 'card-declined-lost' ? 'lost-card' : 'insufficient-funds' } }
  if (token === 'card-review') return reviewed(succeeded)
  if (token === 'card-review-declined') return reviewed({ state: 'failed', reason: 'review-declined' })
  if (token === 'card-3ds') return onPage('3ds', key, baseUrl, at)
  if (token === 'card-page') return onPage('pay', key, baseUrl, at)
  if (token === 'card-charged-back' || token === 'card-not-allowed')
    return { change: succeeded, after: [{ at: later(at, 'P10D'), do: 'chargeback', key }] }
  if (token === 'card-ok-without-3ds') return { change: { ...succeeded, authenticated: false } }
  if (method === 'wire') return { change: { state: 'pending', ...instructionsOf(request, at) } }
  const delay = delays[method]
  return delay === undefined ? { change: succeeded } : delayed(request, delay, at)
}

/** The payer goes on at a page of ours: to choose a card, or to confirm it with its bank. */
function onPage(page: '3ds' | 'pay', key: string, baseUrl: string, at: string): Start {
  const url = `${baseUrl}/${page}/${encodeURIComponent(key)}`
  const change = { state: 'failed', reason: 'abandoned' } as const
  return {
    change: { state: 'needs-action', nextAction: { kind: 'redirect', url } },
    after: [{ at: later(at, 'PT30M'), do: 'payment', key, from: 'needs-action', change }],
  }
}

/** What comes after a payment that arrived: a return of the bank, by the rules of NACHA. */
const returns: Readonly<Record<string, { readonly after: string; readonly reason: string }>> = {
  'ach-returned': { after: 'P2D', reason: 'R01' },
  'ach-returned-late': { after: 'P45D', reason: 'R10' },
}

/** What becomes of a payment that nobody pays, or that the bank refuses. */
const failures: Readonly<Record<string, { readonly after: string; readonly reason: string }>> = {
  'ach-fails': { after: 'P4D', reason: 'insufficient-funds' },
  'boleto-expires': { after: payableFor, reason: 'expired' },
  'cash-expires': { after: payableFor, reason: 'expired' },
}

function delayed(request: NewPayment, delay: string, at: string): Start {
  const { key, token } = request
  const change = { state: 'pending', ...instructionsOf(request, at) } as const
  const [failure, back] = [failures[token], returns[token]]
  if (failure !== undefined) {
    const failed = { state: 'failed', reason: failure.reason } as const
    return { change, after: [{ at: later(at, failure.after), do: 'payment', key, from: 'pending', change: failed }] }
  }
  const arrives = later(at, delay)
  const arrived: Later = { at: arrives, do: 'payment', key, from: 'pending', change: { state: 'succeeded' } }
  if (back === undefined) return { change, after: [arrived] }
  const reversed = { state: 'reversed', reason: back.reason } as const
  return {
    change,
    after: [arrived, { at: later(arrives, back.after), do: 'payment', key, from: 'succeeded', change: reversed }],
  }
}

const notKept = { state: 'failed', reason: 'mandate-ended' } as const

/** Begins a payment: the token and method decide what becomes of it, now and later. */
export function beginPayment(state: SandboxState, request: NewPayment, baseUrl: string, at: string): SandboxPayment {
  const kept = request.mandate === undefined ? { token: request.token } : instrumentOf(state, request.mandate)
  const { token, change: stop = undefined } = kept ?? { token: request.token, change: notKept }
  const { change, after = [] } = stop === undefined ? startOf({ ...request, token }, baseUrl, at) : { change: stop }
  const payment: SandboxPayment = {
    ...{ ...request, token },
    reference: referenceFor('pay', request.key),
    state: 'pending',
    happenedAt: at,
    ...change,
  }
  state.payments[request.key] = payment
  notePayment(state, undefined, payment)
  state.later.push(...after)
  return payment
}

/** The cards that the payer's page offers: token and words. */
export const testCards: Readonly<Record<string, string>> = {
  'card-3ds': 'Visa ending 3220: your bank asks you to confirm (3-D Secure)',
  'card-ok': 'Visa ending 4242: goes through, 3-D Secure without a step',
  'card-ok-without-3ds': 'Amex ending 0005: goes through without 3-D Secure',
  'card-declined-insufficient-funds': 'Visa ending 9995: declined, not enough money',
  'card-declined-lost': 'Mastercard ending 9987: declined, reported lost',
  'card-review': 'Visa ending 9235: reviewed for two hours, then goes through',
  'card-charged-back': 'Mastercard ending 0259: goes through, its bank charges it back after ten days',
  'card-refund-fails': 'Visa ending 3155: goes through, its refunds fail',
}

/** The payer chose a card on the page: what that card does happens now. Answers the state after it. */
export function chooseCard(
  state: SandboxState,
  payment: SandboxPayment,
  token: string,
  baseUrl: string,
  at: string,
): Partial<SandboxPayment> {
  const { change, after = [] } = startOf({ ...payment, token }, baseUrl, at)
  state.later.push(...after)
  return { ...change, token }
}

/** Begins a refund; refused by outcome, as providers do: `exceeds-payment`, `card-closed`. */
export function beginRefund(
  state: SandboxState,
  request: { readonly key: string; readonly paymentKey: string; readonly amount: number; readonly currency: string },
  at: string,
): SandboxEffect {
  const payment = state.payments[request.paymentKey]
  const given = Object.values(state.effects)
    .filter((e) => e.paymentKey === request.paymentKey && e.state !== 'failed' && e.state !== 'returned')
    .reduce((sum, e) => sum + e.amount, 0)
  const beyond =
    payment?.method !== 'wire' && given + request.amount > (payment?.state === 'succeeded' ? payment.amount : 0)
  const told = state.nextOutcomes.refund.shift() ?? refundHabits[payment?.token ?? ''] ?? 'settled'
  const reference = referenceFor('rfd', request.key)
  const base = {
    kind: 'refund',
    ...request,
    reference,
    happenedAt: at,
    trace: `ARN${sha256Hex(request.key).slice(0, 20)}`,
  } as const
  return keep(state, { ...base, ...outcome(beyond ? 'exceeds-payment' : told) }, told, at)
}

const refundHabits: Readonly<Record<string, string>> = {
  'card-refund-fails': 'failed',
  'card-refund-unknown': 'unknown',
}

function outcome(told: string): Pick<SandboxEffect, 'state' | 'reason'> {
  if (told === 'failed') return { state: 'failed', reason: 'card-closed' }
  if (told === 'exceeds-payment') return { state: 'failed', reason: told }
  return { state: told === 'unknown' ? 'pending' : 'settled' }
}

/** Begins a payout: it settles after a day, unless the next outcome was told. */
export function beginPayout(
  state: SandboxState,
  request: { readonly key: string; readonly amount: number; readonly currency: string },
  at: string,
): SandboxEffect {
  const told = state.nextOutcomes.payout.shift() ?? 'settled'
  const { key, amount, currency } = request
  const reference = referenceFor('pyt', key)
  const trace = `UETR${sha256Hex(key).slice(0, 20)}`
  const effect: SandboxEffect = {
    kind: 'payout',
    key,
    amount,
    currency,
    reference,
    happenedAt: at,
    trace,
    state: 'pending',
  }
  const settles = later(at, 'P1D')
  if (told === 'failed')
    state.later.push({
      at: settles,
      do: 'effect',
      key,
      from: 'pending',
      change: { state: 'failed', reason: 'account-closed' },
    })
  else if (told !== 'unknown')
    state.later.push({ at: settles, do: 'effect', key, from: 'pending', change: { state: 'settled' } })
  return keep(state, effect, told, settles)
}

function keep(state: SandboxState, effect: SandboxEffect, told: string, settled: string): SandboxEffect {
  state.effects[effect.key] = effect
  noteEffect(state, undefined, effect)
  if (told === 'returned') {
    const change = { state: 'returned', reason: 'account-closed' } as const
    state.later.push({ at: later(settled, 'P3D'), do: 'effect', key: effect.key, from: 'settled', change })
  }
  return effect
}

export type WireKind = 'whole' | 'short' | 'over' | 'late' | 'without-reference' | 'other-payer'

/** A wire for a payment that waits for one. */
export function wireFor(payment: SandboxPayment, kind: WireKind, at: string, nonce: string): SandboxWire {
  const amounts: Partial<Record<WireKind, number>> = {
    short: payment.amount - Math.ceil(payment.amount / 50),
    over: payment.amount + Math.ceil(payment.amount / 10),
  }
  return {
    reference: referenceFor('wire', `${payment.key} ${kind} ${nonce}`),
    amount: amounts[kind] ?? payment.amount,
    currency: payment.currency,
    payerName: kind === 'other-payer' ? 'Unrelated Trading Ltd' : 'As agreed',
    payerAccount: 'SX11000000001',
    text: kind === 'without-reference' ? 'INVOICE' : `PAYMENT ${payment.wireReference ?? ''}`.trim(),
    bookedAt: kind === 'late' ? later(at, 'P20D') : at,
  }
}
