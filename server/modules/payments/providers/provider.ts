import type { Instant } from '../../../kernel/use-case.ts'
import type { NextAction } from '../attempt.rules.ts'
import type { ChargebackEvidence, ChargebackReason } from '../chargeback.rules.ts'
import type { MethodCode } from '../method.rules.ts'
import type { Abilities } from '../provider.rules.ts'
import type { BalancePage } from '../provider-line.rules.ts'

export interface PaymentRequest {
  readonly method: MethodCode
  readonly amount: bigint
  readonly currency: string
  /** The provider's token for the buyer's instrument; a card number never comes here. */
  readonly token?: string
  readonly reference?: string
  readonly returnUrl?: string
  /** The provider's name of an instrument that it keeps: paid by that, while the payer is not there. */
  readonly mandate?: string
}

export interface MandateRequest {
  readonly method: MethodCode
  readonly currency: string
  /** The provider's token for the instrument; absent: the payer names it on the provider's page. */
  readonly token?: string
  readonly returnUrl?: string
}

export interface RefundRequest {
  /** The key of the attempt that brought the money. */
  readonly paymentKey: string
  /** The provider's own id of the capture that goes back, where it is known. */
  readonly reference?: string
  readonly amount: bigint
  readonly currency: string
}

export interface PayoutRequest {
  readonly amount: bigint
  readonly currency: string
  /** An IBAN, or the account number where there are none. */
  readonly accountNumber: string
  /** BIC or national bank code; needed where the number is no IBAN. */
  readonly bankCode?: string
  readonly name: string
  readonly country: string
  readonly reference: string
}

/** `unknown`: no answer in time. It is resolved by asking, never by calling again. `missing`: no such key there. */
export type Asked<T> = T | 'unknown' | 'missing'

export interface ProviderPayment {
  readonly key: string
  readonly reference: string
  readonly state: 'pending' | 'review' | 'needs-action' | 'succeeded' | 'failed' | 'reversed'
  readonly amount: bigint
  readonly currency: string
  readonly happenedAt: Instant
  readonly authenticated?: boolean
  readonly nextAction?: NextAction
  readonly reason?: string
}

/** An instrument that the provider keeps, so that we may collect by it while its holder is not there. */
export interface ProviderMandate {
  readonly key: string
  /** Its own name of what it keeps; payments are asked for by it. */
  readonly reference: string
  /** `ended`: it was kept, and is closed, expired or taken back. */
  readonly state: 'needs-action' | 'active' | 'failed' | 'ended'
  readonly happenedAt: Instant
  /** What people know it by, never its number: `visa •• 4242`. */
  readonly label?: string
  readonly nextAction?: NextAction
  readonly reason?: string
}

export interface ProviderEffect {
  readonly key: string
  readonly reference: string
  readonly state: 'pending' | 'settled' | 'failed' | 'returned'
  readonly amount: bigint
  readonly currency: string
  readonly happenedAt: Instant
  readonly trace?: string
  readonly reason?: string
}

/** What the provider took for a payment, from what it holds for us. */
export interface ProviderFee {
  /** The provider's id of the line of its books. */
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
  readonly happenedAt: Instant
}

export interface ProviderWire {
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
  readonly payerName: string
  readonly payerAccount: string
  readonly text: string
  readonly bookedAt: Instant
}

export interface ProviderChargeback {
  readonly key: string
  readonly paymentKey: string
  /** The provider's own id of the payment, where it names it. */
  readonly paymentReference?: string
  /** `inquiry`: an early warning or a question of the card's bank; no money has moved. */
  readonly state: 'inquiry' | 'opened' | 'won' | 'lost'
  readonly amount: bigint
  readonly currency: string
  readonly happenedAt: Instant
  readonly reason?: ChargebackReason
  /** Until when the bank takes evidence. */
  readonly evidenceBy?: Instant
  /** What the provider charges for it, minor units of `currency`. */
  readonly fee?: bigint
}

/** Provider's news, translated. `id` is the provider's own and the same for every copy of the news. */
export type ProviderEvent = { readonly id: string } & (
  | { readonly type: 'payment'; readonly payment: ProviderPayment }
  | { readonly type: 'refund' | 'payout'; readonly effect: ProviderEffect }
  | { readonly type: 'mandate'; readonly mandate: ProviderMandate }
  | { readonly type: 'wire'; readonly wire: ProviderWire }
  | { readonly type: 'chargeback'; readonly chargeback: ProviderChargeback }
)

export type Verified = readonly ProviderEvent[] | undefined

/** Instruments that a provider keeps, so that what is due can be collected by them. */
export interface MandateDesk {
  create(key: string, request: MandateRequest): Promise<Asked<ProviderMandate>>
  get(key: string, sentAt?: Instant): Promise<Asked<ProviderMandate>>
  /** Lets go of what it keeps; what is at a bank by then goes on. The same twice is once. */
  end(reference: string): Promise<Asked<'ended'>>
}

/**
 * Money in and out of the house, by somebody else. Every call has a time-out and answers `unknown` after it; a key is
 * derived from our own id, so the same call twice does one thing.
 */
export interface Provider {
  readonly abilities: Abilities
  createPayment(key: string, request: PaymentRequest): Promise<Asked<ProviderPayment>>
  /** `sentAt`: when it was sent, for providers that find things by their time; absent: a moment ago. */
  getPayment(key: string, sentAt?: Instant): Promise<Asked<ProviderPayment>>
  /** Keeping instruments for later; absent where it cannot (`mandates`). */
  readonly mandates?: MandateDesk
  /** What it took for a payment that arrived; absent where it takes nothing out of what it holds. */
  feeOf?(reference: string): Promise<Asked<ProviderFee>>
  createRefund(key: string, request: RefundRequest): Promise<Asked<ProviderEffect>>
  getRefund(key: string, sentAt?: Instant): Promise<Asked<ProviderEffect>>
  createPayout(key: string, request: PayoutRequest): Promise<Asked<ProviderEffect>>
  getPayout(key: string, sentAt?: Instant): Promise<Asked<ProviderEffect>>
  getChargeback(chargebackKey: string): Promise<Asked<ProviderChargeback>>
  /** Hands evidence in; the same evidence twice is one. `missing`: no such chargeback, or its time is over. */
  sendEvidence(chargebackKey: string, evidence: ChargebackEvidence): Promise<Asked<'taken'>>
  /**
   * What moved the money that it holds for us, line by line, the oldest first, behind the cursor of an earlier page
   * (absent: from `since` on, a business time). Money that stands at a bank of the operator's is not in it.
   */
  balanceReport(cursor: string | undefined, since: Instant): Promise<BalancePage | 'unknown'>
  /**
   * The events of a genuine webhook; empty for news that does not concern us; `undefined` when it is not genuine.
   * Throws when the provider has to be asked what it means and does not answer: it sends the same again.
   */
  verifyWebhook(headers: Readonly<Record<string, string>>, rawBody: string): Verified | Promise<Verified>
}
