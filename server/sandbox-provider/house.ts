import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import type { Json } from '../kernel/use-case.ts'
import { referenceFor } from './behaviour.ts'
import { tell } from './news.ts'
import type { Later, SandboxChargeback, SandboxEffect, SandboxPayment, SandboxState, SandboxWire } from './state.ts'

/** Changes a payment and tells it; a state it is already in is no news. */
export function changePayment(state: SandboxState, key: string, change: Partial<SandboxPayment>, at: string): void {
  const before = state.payments[key]
  if (!before || before.state === change.state) return
  const { nextAction: _, ...rest } = before
  const payment = { ...rest, ...change, happenedAt: at }
  state.payments[key] = payment
  tell(state, `payment.${payment.state}`, at, shownPayment(payment))
}

/** Changes a refund or payout and tells it. */
export function changeEffect(state: SandboxState, key: string, change: Partial<SandboxEffect>, at: string): void {
  const before = state.effects[key]
  if (!before || before.state === change.state) return
  const effect = { ...before, ...change, happenedAt: at }
  state.effects[key] = effect
  tell(state, `${effect.kind}.${effect.state}`, at, effect)
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
  const chargeback = { key, paymentKey: payment.key, state: to, amount, currency, happenedAt: at }
  state.chargebacks[payment.key] = chargeback
  tell(state, `chargeback.${to}`, at, chargeback)
  return chargeback
}

/** Books a wire and tells it. */
export function bookWire(state: SandboxState, wire: SandboxWire): void {
  tell(state, 'wire.booked', wire.bookedAt, wire)
}

/** A payment as it is shown: without what only the sandbox knows. */
export function shownPayment({ token: _, returnUrl: __, wireReference: ___, ...shown }: SandboxPayment): object {
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
  else if (event.do === 'chargeback') {
    const payment = state.payments[event.key]
    if (payment) changeChargeback(state, payment, 'opened', event.at)
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
