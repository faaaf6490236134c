import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/**
 * What a supplier agrees to, word for word. Directive 2006/112/EC, article 224: a prior agreement, and a procedure by
 * which the supplier accepts each invoice. Another text is another hash, which has to be agreed anew.
 */
export const selfBillingText = [
  'Invoices for goods that you sell through this marketplace are drawn up for you, in your name and on your',
  'behalf, from the order as both sides agreed it: one invoice for each lot that was shipped, a credit note',
  'where the price is lowered afterwards. They carry the words "Self-billing" and numbers of a series of their',
  'own. This counts for orders that are agreed from now on; the buyer agrees to it with the order, which says',
  'so. You receive each document when the buyer does. You accept it, or you object to it with a reason within',
  'the time that it names; silence accepts. A document that you objected to is withdrawn by a credit note, and',
  'you invoice that lot yourself. You do not issue another invoice for what was invoiced here. You stay liable',
  'for your taxes, and say at once when your name, address or tax number changes. You may end this agreement at',
  'any time; lots shipped from then on are yours to invoice.',
].join(' ')

export const selfBillingHash = sha256Hex(selfBillingText)

/** Who of a supplier agreed to which text, when; and who ended it. */
export interface SelfBillingAgreement {
  readonly companyId: RootId
  readonly agreementId: string
  /** sha256 of the text, hex. */
  readonly textHash: string
  readonly agreedBy: string
  readonly agreedAt: Instant
  readonly endedBy?: string
  readonly endedAt?: Instant
}

export const selfBillingAgreementType: RecordType<SelfBillingAgreement> = {
  name: 'invoices.self_billing_agreements',
  root: (agreement) => agreement.companyId,
  id: (agreement) => agreement.agreementId,
}

/** The agreement that stands; at most one does. */
export function standingAgreement(agreements: readonly SelfBillingAgreement[]): SelfBillingAgreement | undefined {
  return agreements.find(({ endedAt }) => endedAt === undefined)
}

/** Whether something at an instant falls under an agreement. */
export function coversAt({ agreedAt, endedAt }: SelfBillingAgreement, at: Instant): boolean {
  return agreedAt <= at && (endedAt === undefined || at < endedAt)
}

/** What the supplier said of a document; by silence, `answeredBy` is `time`. */
export interface SelfBillingAnswer {
  readonly orderId: RootId
  readonly documentId: string
  readonly answer: 'accepted' | 'objected'
  readonly answeredBy: string
  readonly answeredAt: Instant
  readonly reason?: string
}

export const selfBillingAnswerType: RecordType<SelfBillingAnswer> = {
  name: 'invoices.self_billing_answers',
  root: (answer) => answer.orderId,
  id: (answer) => answer.documentId,
}

/** The deadline at which silence accepts an invoice. */
export const selfBillingSilence = 'self-billed.silence'
