import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import { addDuration } from '../kernel/instant.ts'
import type { Json } from '../kernel/use-case.ts'
import { tell } from '../platform/signed-news.ts'
import { noteChargeback, noteEffect, notePayment } from './balance.ts'
import { changeMandate } from './mandates.ts'
import { referenceFor } from './references.ts'
import type { Later, SandboxChargeback, SandboxEffect, SandboxPayment, SandboxState, SandboxWire } from './state.ts'

/** Changes a payment and tells it; a state it is already in is no news. */
export function changePayment(state: SandboxState, key: string, change: Partial<SandboxPayment>, at: string): void {
  const before = state.payments[key]
  if (!before || before.state === change.state) return
  const { nextAction: _, ...rest } = before
  const payment = { ...rest, ...change, happenedAt: at }
  state.payments[key] = payment
  notePayment(state, before, payment)
  tell(state, `payment.${payment.state}`, at, shownPayment(payment))
}

/** Changes a refund or payout and tells it. */
export function changeEffect(state: SandboxState, key: string, change: Partial<SandboxEffect>, at: string): void {
  const before = state.effects[key]
  if (!before || before.state === change.state) return
  const effect = { ...before, ...change, happenedAt: at }
  state.effects[key] = effect
  noteEffect(state, before, effect)
  tell(state, `${effect.kind}.${effect.state}`, at, effect)
}

/** What a shop hands in. */
export interface Evidence {
  readonly statement: string
  readonly deliveredAt?: string
}

/** Opens, wins or loses the chargeback of a payment and tells it. */
export function changeChargeback(
  state: SandboxState,
  payment: SandboxPayment,
  to: SandboxChargeback['state'],
  at: string,
): SandboxChargeback {
  const { amount, currency } = payment
  const key = referenceFor('cbk', payment.key)
  const before = state.chargebacks[payment.key]
  const reason = payment.token === 'card-not-allowed' ? 'fraud' : 'not-received'
  const asked = { evidenceBy: addDuration(at, EVIDENCE_WITHIN), reason, fee: CHARGEBACK_FEE }
  const money = { paymentKey: payment.key, paymentReference: payment.reference, amount, currency }
  const isAnew = before === undefined || (to === 'opened' && before.state !== 'opened')
  const chargeback = { ...(isAnew ? asked : before), ...money, key, state: to, happenedAt: at }
  state.chargebacks[payment.key] = chargeback
  noteChargeback(state, before, chargeback)
  tell(state, `chargeback.${to}`, at, shownChargeback(chargeback))
  return chargeback
}

/** A chargeback as it is shown: without what was handed in. */
export function shownChargeback({ evidence: _, ...shown }: SandboxChargeback): object {
  return shown
}

/** How long the sandbox's card bank waits for evidence, and what it takes for a chargeback, in minor units. */
const EVIDENCE_WITHIN = 'P10D'
const CHARGEBACK_FEE = 1500

/** How long that bank thinks: with a delivery in the evidence the shop wins, else the payer. */
const DECIDED_WITHIN = 'P20D'

/** Takes evidence of an open chargeback or an inquiry; `undefined` when there is none, or its time is over. */
export function takeEvidence(state: SandboxState, key: string, evidence: Evidence, at: string): 'taken' | undefined {
  const found = Object.values(state.chargebacks).find((each) => each.key === key)
  const isAsked = found?.state === 'opened' || found?.state === 'inquiry'
  if (found === undefined || !isAsked || found.evidenceBy < at) return undefined
  if (found.evidence === undefined && found.state === 'opened') {
    const to = evidence.deliveredAt === undefined ? 'lost' : 'won'
    state.later.push({ at: addDuration(at, DECIDED_WITHIN), do: 'chargeback', key: found.paymentKey, to })
  }
  state.chargebacks[found.paymentKey] = { ...found, evidence: evidence.statement }
  return 'taken'
}

/** Books a wire and tells it. */
export function bookWire(state: SandboxState, wire: SandboxWire): void {
  tell(state, 'wire.booked', wire.bookedAt, wire)
}

/** A payment as it is shown: without what only the sandbox knows. */
export function shownPayment(payment: SandboxPayment): object {
  const { token: _, returnUrl: __, wireReference: ___, mandate: ____, ...shown } = payment
  return shown
}

/** Lets everything happen that is due by `now`, in the order of its time. */
export function fire(state: SandboxState, now: string): void {
  for (;;) {
    const due = state.later.filter((each) => each.at <= now)
    const next = due.reduce<Later | undefined>(
      (first, each) => (first && first.at <= each.at ? first : each),
      undefined,
    )
    if (!next) return
    state.later = state.later.filter((each) => each !== next)
    happen(state, next)
  }
}

function happen(state: SandboxState, event: Later): void {
  if (event.do === 'wire') bookWire(state, event.wire)
  else if (event.do === 'mandate') {
    if (state.mandates[event.key]?.state === event.from) changeMandate(state, event.key, event.change, event.at)
  } else if (event.do === 'chargeback') {
    const payment = state.payments[event.key]
    const to = event.to ?? 'opened'
    // A bank that was told otherwise in the meantime decides no more.
    const isOpen = state.chargebacks[event.key]?.state === 'opened'
    if (payment && (to === 'opened' || isOpen)) changeChargeback(state, payment, to, event.at)
  } else if (event.do === 'payment') {
    if (state.payments[event.key]?.state === event.from) changePayment(state, event.key, event.change, event.at)
  } else if (state.effects[event.key]?.state === event.from) changeEffect(state, event.key, event.change, event.at)
}

/** `new`, `same` as before, or `other` than what the key was used for first. */
export function remember(state: SandboxState, kind: string, key: string, body: Json): 'new' | 'same' | 'other' {
  const id = `${kind} ${key}`
  const print = sha256Hex(canonicalJson(body))
  const known = state.requests[id]
  state.requests[id] = known ?? print
  return known === undefined ? 'new' : known === print ? 'same' : 'other'
}
