import type { Instant, Json, RootId, UseCase, Wanted } from '../../kernel/use-case.ts'
import type { Result } from '../../platform/judge-command.ts'
import { provesUnsent } from './asking.rules.ts'
import type { ChargebackEvidence } from './chargeback.rules.ts'
import { markEvidenceSent } from './mark-evidence-sent.ts'
import { markRefundSent } from './mark-refund-sent.ts'
import type { MethodCode } from './method.rules.ts'
import type { Provider, ProviderEffect, ProviderEvent, ProviderPayment } from './providers/provider.ts'
import { receiveProviderEvent } from './receive-provider-event.ts'
import type { Recipient } from './recipient.rules.ts'
import { recordAttempt } from './record-attempt.ts'
import { recordProviderFee } from './record-provider-fee.ts'
import { newsOf } from './report.rules.ts'
import type { PayeeChecks } from './screening.rules.ts'
import { settleRefund } from './settle-refund.ts'

/** An event of the outbox, as the lane that calls outside sees it. */
interface OutsideEvent {
  readonly root: RootId
  readonly topic: string
  readonly body: Json
  readonly at: Instant
}

/**
 * What a handler may touch. The command id is derived from the event and `step`, so a handler run twice writes
 * once.
 */
export interface Outside {
  /** The configured provider of a name. Throws for a name that none has: the event waits until one has it again. */
  provider(name: string): Provider
  readonly checks: PayeeChecks
  now(): Instant
  submit<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    step: string,
    useCase: UseCase<C, A, W1, W2>,
    input: C,
  ): Promise<Result>
}

/** Handles one event; it may run more than once for the same event. */
export type OutsideHandler = (event: OutsideEvent, outside: Outside) => Promise<void>

interface PaymentNews {
  readonly provider: string
  readonly orderId: string
  readonly paymentId: string
  readonly attempt: number
  readonly key: string
  readonly method: MethodCode
  readonly amount: number
  readonly currency: string
  readonly token?: string
  readonly returnUrl?: string
  readonly mandate?: string
  readonly wireReference?: string
}

interface RefundNews {
  readonly provider: string
  readonly order: string
  readonly refund: string
  readonly key: string
  /** Absent: it goes to an account. */
  readonly payment_key?: string
  readonly payment_reference?: string
  readonly amount: number
  readonly currency: string
}

/** What both bodies of asking have. */
interface AskingNews {
  readonly provider: string
  readonly key: string
  readonly root: string
  readonly id: string
  readonly sent_at: Instant
}

/** The body of `payment.asking`: `state` is the payment's when it was asked. */
interface PaymentAskingNews extends AskingNews {
  readonly state: string
  readonly amount: number
  readonly currency: string
}

/** The body of `refund.asking`. */
interface RefundAskingNews extends AskingNews {
  readonly payment_key?: string
  readonly payment_reference?: string
  readonly amount: number
  readonly currency: string
}

/** On `payment.created`: the provider is asked to collect; what it says at once comes in as its news. */
async function createAtProvider(event: OutsideEvent, outside: Outside): Promise<void> {
  const news = event.body as unknown as PaymentNews
  if (!provesUnsent(event.at, outside.now())) return
  const answer = await outside.provider(news.provider).createPayment(news.key, {
    method: news.method,
    amount: BigInt(news.amount),
    currency: news.currency,
    ...(news.token === undefined ? {} : { token: news.token }),
    ...(news.returnUrl === undefined ? {} : { returnUrl: news.returnUrl }),
    ...(news.mandate === undefined ? {} : { mandate: news.mandate }),
    ...(news.wireReference === undefined ? {} : { reference: news.wireReference }),
  })
  const { orderId, paymentId, attempt: n } = news
  const unanswered = answer === 'unknown' || answer === 'missing'
  const said = unanswered ? { unknown: true } : actionOf(answer)
  await outside.submit('answered', recordAttempt, { orderId, paymentId, n, ...said })
  if (!unanswered) await report(outside, news.provider, paymentEvent(answer))
}

function actionOf({ reference, nextAction }: ProviderPayment) {
  return nextAction ? { reference, nextAction } : { reference }
}

/** A refund that may go out: marked as sent, then sent, so a crash between the two is resolved by asking. */
async function sendRefund(event: OutsideEvent, outside: Outside): Promise<void> {
  const news = event.body as unknown as RefundNews
  const [orderId, refundId] = [news.order, news.refund]
  const sent = await outside.submit('sent', markRefundSent, { orderId, refundId })
  if (sent.kind !== 'done' || !provesUnsent(event.at, outside.now())) return
  const { amount, currency } = sent.answer as { amount: number; currency: string }
  if (amount === 0) return
  const giving = { ...news, id: refundId, amount, currency }
  const answer = await giveBack(outside.provider(news.provider), giving, sent.answer)
  if (answer === 'unknown' || answer === 'missing')
    await outside.submit('unknown', settleRefund, { orderId, refundId, outcome: 'unknown', happenedAt: outside.now() })
  else await reportEffect(outside, news.provider, 'refund', answer)
}

interface Giving {
  readonly id: string
  readonly key: string
  readonly payment_key?: string
  readonly payment_reference?: string
  readonly amount: number
  readonly currency: string
}

/** Over the payment it came by, or to the account that `markRefundSent` answered. */
function giveBack(provider: Provider, giving: Giving, told: Json) {
  const { id, key, payment_key: paymentKey, payment_reference: reference, amount, currency } = giving
  const money = { amount: BigInt(amount), currency }
  const paid = reference === undefined ? {} : { reference }
  if (paymentKey !== undefined) return provider.createRefund(key, { paymentKey, ...paid, ...money })
  const { accountNumber, bankCode, name, country } = (told as unknown as { readonly to: Recipient }).to
  const to = { accountNumber, name, country, ...(bankCode === undefined ? {} : { bankCode }) }
  return provider.createPayout(key, { ...to, ...money, reference: id })
}

/**
 * On `payment.asking`: what the provider knows by key. A time-out says nothing, nor does what we know already: the next
 * deadline asks again. A call that never arrived is a payment that failed.
 */
async function askForPayment(event: OutsideEvent, outside: Outside): Promise<void> {
  const news = event.body as unknown as PaymentAskingNews
  const { key, provider, state, sent_at: sentAt } = news
  const answer = await outside.provider(provider).getPayment(key, sentAt)
  if (answer === 'missing' && provesUnsent(sentAt, outside.now())) {
    await report(outside, provider, paymentEvent(neverThere(news, outside.now())))
    return
  }
  if (answer === 'unknown' || answer === 'missing' || answer.state === state) return
  await report(outside, provider, paymentEvent(answer))
}

/**
 * On `refund.asking`: what the provider knows by key. When it proves that nothing ever reached it, the same refund goes
 * out again under the same key.
 */
async function askForRefund(event: OutsideEvent, outside: Outside): Promise<void> {
  const news = event.body as unknown as RefundAskingNews
  const { key, root: orderId, id: refundId, payment_key: paymentKey } = news
  const provider = outside.provider(news.provider)
  const { sent_at: sentAt } = news
  const known = await (paymentKey === undefined ? provider.getPayout(key, sentAt) : provider.getRefund(key, sentAt))
  const isUnsent = known === 'missing' && provesUnsent(sentAt, outside.now())
  const again = isUnsent ? await outside.submit('again', markRefundSent, { orderId, refundId, again: true }) : undefined
  const answer = again?.kind === 'done' ? await giveBack(provider, news, again.answer) : known
  if (answer === 'unknown' || answer === 'missing')
    await outside.submit('unknown', settleRefund, { orderId, refundId, outcome: 'unknown', happenedAt: outside.now() })
  else await reportEffect(outside, news.provider, 'refund', answer)
}

/** The body of `chargeback.evidence-due`. */
interface EvidenceNews {
  readonly provider: string
  readonly order: string
  readonly chargeback: string
  readonly reference: string
  readonly evidence: ChargebackEvidence
}

/** On `chargeback.evidence-due`: the evidence goes to the card's bank. Without an answer it is handed in again. */
async function sendEvidence(event: OutsideEvent, outside: Outside): Promise<void> {
  const {
    order: orderId,
    chargeback: chargebackId,
    provider,
    reference,
    evidence,
  } = event.body as unknown as EvidenceNews
  const answer = await outside.provider(provider).sendEvidence(reference, evidence)
  if (answer === 'unknown') throw new Error(`the provider did not say whether it has the evidence of ${chargebackId}`)
  await outside.submit('sent', markEvidenceSent, { orderId, chargebackId, isTaken: answer === 'taken' })
}

/** The body of `chargeback.asking`; `fact_at`: when what we know happened. */
interface ChargebackAskingNews {
  readonly provider: string
  readonly reference: string
  readonly fact_at: Instant
}

/** On `chargeback.asking`: what the provider knows of it now, when that is newer than what we know. */
async function askForChargeback(event: OutsideEvent, outside: Outside): Promise<void> {
  const { provider, reference, fact_at: factAt } = event.body as unknown as ChargebackAskingNews
  const chargeback = await outside.provider(provider).getChargeback(reference)
  if (chargeback === 'unknown' || chargeback === 'missing' || chargeback.happenedAt <= factAt) return
  const { key, state, happenedAt } = chargeback
  await report(outside, provider, { id: `answer:${key}:${state}:${happenedAt}`, type: 'chargeback', chargeback })
}

/** The body of `payment.succeeded`, `payment.final` and `payment.exceeded`. */
interface ArrivedNews {
  readonly order: string
  readonly payment: string
  /** Absent where the money stands at a bank. */
  readonly provider?: string
  readonly reference?: string
}

/** Once money is with a provider: what it took for itself, where it does. Without an answer it is asked again. */
async function bookFee(event: OutsideEvent, outside: Outside): Promise<void> {
  const { order: orderId, payment: paymentId, provider, reference } = event.body as unknown as ArrivedNews
  if (provider === undefined || reference === undefined) return
  const adapter = outside.provider(provider)
  if (adapter.feeOf === undefined) return
  const fee = await adapter.feeOf(reference)
  if (fee === 'missing') return
  if (fee === 'unknown') throw new Error(`${provider} does not say what it took`)
  const input = { orderId, paymentId, provider, ...fee, amount: Number(fee.amount) }
  await outside.submit('fee', recordProviderFee, input)
}

/** A payment that the provider proves it never got: it has failed, and the payer may try again. */
function neverThere({ key, amount, currency }: PaymentAskingNews, happenedAt: Instant): ProviderPayment {
  const money = { amount: BigInt(amount), currency }
  return { key, reference: `missing:${key}`, state: 'failed', ...money, happenedAt, reason: 'not-reached' }
}

/** News under which an answer comes in; the same answer twice is the same news. */
function paymentEvent(payment: ProviderPayment): ProviderEvent {
  return { id: `answer:${payment.key}:${payment.state}`, type: 'payment', payment }
}

/**
 * Hands a provider's answer about a refund or payout in by the door that its webhooks use. One that is still on its
 * way is no news.
 */
export async function reportEffect(
  outside: Outside,
  provider: string,
  type: 'refund' | 'payout',
  effect: ProviderEffect,
): Promise<void> {
  if (effect.state === 'pending') return
  await report(outside, provider, { id: `answer:${effect.key}:${effect.state}`, type, effect })
}

/** Hands news of a provider in by the door that its webhooks use. */
export async function report(outside: Outside, provider: string, event: ProviderEvent): Promise<void> {
  const news = newsOf(event)
  const input = { provider, eventId: event.id, raw: JSON.stringify(news), news }
  await outside.submit(event.id, receiveProviderEvent, input)
}

/** The handlers of the lane that calls outside, by topic. */
export const paymentsJobs: Readonly<Record<string, OutsideHandler>> = {
  'payment.created': createAtProvider,
  'payment.asking': askForPayment,
  'payment.succeeded': bookFee,
  'payment.final': bookFee,
  'payment.exceeded': bookFee,
  'refund.requested': sendRefund,
  'refund.asking': askForRefund,
  'chargeback.evidence-due': sendEvidence,
  'chargeback.asking': askForChargeback,
}
