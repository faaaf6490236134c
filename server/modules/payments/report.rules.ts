import type { Json, RootId } from '../../kernel/use-case.ts'
import type { MandateFact } from '../credit/mandate.rules.ts'
import { parseAttemptId } from './attempt.rules.ts'
import type { ChargebackFact } from './chargeback.rules.ts'
import { parseEffectKey } from './key.rules.ts'
import type { OutcomeInput } from './outcome.rules.ts'
import type { PaymentFact } from './payment.rules.ts'
import { reversalOf } from './payment-step.rules.ts'
import type {
  ProviderChargeback,
  ProviderEffect,
  ProviderEvent,
  ProviderMandate,
  ProviderPayment,
} from './providers/provider.ts'

/** A provider's news as it travels in an event's body: amounts are plain numbers of minor units. */
export function newsOf(event: ProviderEvent): Json {
  return JSON.parse(JSON.stringify(event, (_, v) => (typeof v === 'bigint' ? Number(v) : v)))
}

/** The news in a body that `newsOf` wrote. */
export function parseNews(body: Json): ProviderEvent {
  return JSON.parse(JSON.stringify(body), (key, v) => (key === 'amount' || key === 'fee' ? BigInt(v) : v))
}

/**
 * Which payment a provider speaks of and what it says; `undefined` for keys that are not ours and steps of the
 * payer.
 */
export function paymentFactOf(
  payment: ProviderPayment,
): { readonly orderId: RootId; readonly paymentId: string; readonly fact: PaymentFact } | undefined {
  const key = parseEffectKey(payment.key)
  const attempt = key && parseAttemptId(key.id)
  const said = saidOf(payment)
  if (!key || !attempt || !said) return undefined
  const fact = { ...said, happenedAt: payment.happenedAt, attempt: attempt.n }
  return { orderId: key.root, paymentId: attempt.paymentId, fact }
}

type Said = PaymentFact extends infer F ? (F extends PaymentFact ? Omit<F, 'happenedAt' | 'attempt'> : never) : never

function saidOf(payment: ProviderPayment): Said | undefined {
  const { state, amount, currency, reference, reason = 'declined' } = payment
  switch (state) {
    case 'needs-action':
      return undefined
    case 'pending':
    case 'review':
      return { fact: state }
    case 'failed':
      return { fact: 'failed', reason, amount, capture: reference }
    case 'reversed':
      return { fact: 'reversed', amount, reference: reversalOf(reference), reason, capture: reference }
    case 'succeeded': {
      const authenticated = payment.authenticated === undefined ? {} : { authenticated: payment.authenticated }
      return { fact: 'succeeded', amount, currency, reference, ...authenticated }
    }
  }
}

/** Which payment a provider's chargeback is of and what it says; `undefined` for keys that are not ours. */
export function chargebackFactOf({
  key: reference,
  paymentKey,
  paymentReference: capture,
  state,
  ...said
}: ProviderChargeback):
  | { readonly orderId: RootId; readonly paymentId: string; readonly fact: ChargebackFact }
  | undefined {
  const key = parseEffectKey(paymentKey)
  const attempt = key && parseAttemptId(key.id)
  if (!key || !attempt) return undefined
  return {
    orderId: key.root,
    paymentId: attempt.paymentId,
    fact: { ...said, fact: state, reference, attempt: attempt.n, ...(capture && { capture }) },
  }
}

/** Which mandate a provider speaks of and what it says; `undefined` for keys not ours and steps of the payer. */
export function mandateFactOf(
  mandate: ProviderMandate,
): { readonly lineId: RootId; readonly mandateId: string; readonly fact: MandateFact } | undefined {
  const key = parseEffectKey(mandate.key)
  const { state, reference, label = '', reason = 'declined' } = mandate
  if (!key?.id.startsWith('mdt_') || state === 'needs-action') return undefined
  const fact: MandateFact = state === 'active' ? { fact: 'active', reference, label } : { fact: state, reason }
  return { lineId: key.root, mandateId: key.id, fact }
}

/** Which refund or payout a provider speaks of and its outcome; `undefined` while pending or for a key not ours. */
export function outcomeInputOf(
  effect: ProviderEffect,
): { readonly root: RootId; readonly id: string; readonly input: OutcomeInput } | undefined {
  const key = parseEffectKey(effect.key)
  if (!key || effect.state === 'pending') return undefined
  const outcome = ({ settled: 'yes', failed: 'no', returned: 'returned' } as const)[effect.state]
  const input = {
    outcome,
    happenedAt: effect.happenedAt,
    ...(effect.trace === undefined ? {} : { trace: effect.trace }),
    ...(effect.reason === undefined ? {} : { reason: effect.reason }),
  }
  return { root: key.root, id: key.id, input }
}
