import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { clear, due, entry, event } from '../../kernel/use-case.ts'
import type { Chargeback, ChargebackEffect } from '../payments/chargeback.rules.ts'
import { evidenceDue, isOpen } from '../payments/chargeback.rules.ts'
import type { PaymentsPolicy } from '../payments/payments-policy.rules.ts'

/** What is told of a chargeback, and the deadlines that go with where it stands. */
export function chargebackNews(
  before: Chargeback | undefined,
  after: Chargeback,
  effects: readonly ChargebackEffect[],
  { evidenceAhead, chargebackAsk: ask }: PaymentsPolicy,
  { at }: Context,
): readonly Change[] {
  const { orderId, id, paymentId, amount, currency, state, reason, evidenceBy, bearer } = after
  const said = {
    chargeback: id,
    payment: paymentId,
    amount: Number(amount),
    currency,
    reason,
    ...(evidenceBy === undefined ? {} : { evidence_by: evidenceBy }),
    ...(bearer === undefined ? {} : { bearer }),
  }
  const topic = effects.includes('case') ? 'chargeback.unclear' : `chargeback.${state}`
  const isNews = before?.state !== state || effects.length > 0
  const isAsked = state === 'inquiry' || isOpen(after)
  const moved = before?.evidenceBy !== evidenceBy || before?.openedAt !== after.openedAt
  const asks = isAsked && evidenceBy !== undefined && after.evidenceSentAt === undefined && moved
  return [
    ...(asks ? [due(orderId, 'chargeback.evidence', id, evidenceDue(evidenceBy, evidenceAhead, at))] : []),
    ...(isAsked ? [] : [clear(orderId, 'chargeback.evidence', id)]),
    ...(effects.includes('open') && isOpen(after) ? [due(orderId, 'chargeback.ask', id, addDuration(at, ask))] : []),
    ...(isOpen(after) ? [] : [clear(orderId, 'chargeback.ask', id)]),
    ...(isNews ? [entry(orderId, topic, said), event(orderId, topic, { order: orderId, ...said })] : []),
  ]
}

/** The buyer is told what left the cover when a bank decided: `amount` minor units; 0: nothing. */
export function coverLeft({ orderId, id, paymentId, currency }: Chargeback, amount: bigint): readonly Change[] {
  if (amount === 0n) return []
  const said = { chargeback: id, payment: paymentId, amount: Number(amount), currency }
  return [
    entry(orderId, 'chargeback.cover-left', said),
    event(orderId, 'chargeback.cover-left', { order: orderId, ...said }),
  ]
}
