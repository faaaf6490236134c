import { claimsReminded, claimsTold } from './claim-notice.rules.ts'
import { creditTold } from './credit-event.rules.ts'
import { messagesTold } from './message-notice.rules.ts'
import { quotationsTold } from './quotation-event.rules.ts'
import { reviewsTold } from './review-event.rules.ts'
import { searchTold } from './search-event.rules.ts'
import { storefrontsTold } from './storefront-event.rules.ts'
import { vettingTold } from './vetting-event.rules.ts'

/** What a notice is about; people choose by group which of them also come by mail. */
export const groups = [
  'terms',
  'message',
  'payment',
  'shipment',
  'claim',
  'money',
  'company',
  'search',
  'reminder',
] as const
export type Group = (typeof groups)[number]

/**
 * Who is told: a side, both, the side that did not do it, the one that asked, the company that the event is about, the
 * operator, or the firm that is appointed to inspect.
 */
export type Audience = 'buyer' | 'supplier' | 'both' | 'other' | 'asker' | 'company' | 'operator' | 'firm'

export interface Told {
  readonly group: Group
  readonly to: Audience | readonly Audience[]
  /** Cannot be switched off: money or access of the company has changed. */
  readonly must?: true
  /** Told once for all that happen to the order within an hour. */
  readonly isHourly?: true
}

const terms = (to: Audience): Told => ({ group: 'terms', to })
const payment = (to: Audience): Told => ({ group: 'payment', to })
const shipment = (to: Audience): Told => ({ group: 'shipment', to })
const money = (to: Audience): Told => ({ group: 'money', to, must: true })
const inspection = (...to: readonly Audience[]): Told => ({ group: 'shipment', to })
const company: Told = { group: 'company', to: 'company', must: true }

/** What each event tells, and to whom. An event that is not here tells nobody. */
export const toldBy: Readonly<Record<string, Told>> = {
  ...claimsTold,
  ...messagesTold,
  ...vettingTold,
  ...reviewsTold,
  ...quotationsTold,
  ...searchTold,
  ...creditTold,
  ...storefrontsTold,
  'terms.proposed': terms('other'),
  'order.agreed': terms('other'),
  'order.expired': terms('both'),
  'order.cancelled': { ...terms('both'), must: true },
  'order.completed': terms('both'),
  'order.reduced': terms('both'),
  'terms.amended': terms('both'),
  'amendment.proposed': terms('other'),
  'amendment.declined': terms('both'),
  'amendment.lapsed': terms('both'),
  'cancellation.offered': terms('other'),
  'cancellation.declined': terms('both'),
  'cancellation.lapsed': terms('both'),
  'order.funded': { ...payment('supplier'), must: true },
  'order.unfunded': { ...payment('supplier'), must: true },
  'payment.final': payment('both'),
  'payment.failed': payment('buyer'),
  'payment.expired': payment('buyer'),
  'payment.reversed': { ...payment('both'), must: true },
  'payment.short': payment('both'),
  'payment.short-reminded': payment('buyer'),
  'shortfall.accepted': payment('buyer'),
  'balance.waived': payment('buyer'),
  'instalment.overdue': payment('both'),
  'instalment.long-overdue': payment('both'),
  'goods.ready': shipment('buyer'),
  'order.ship-by-passed': shipment('both'),
  'inspection.booked': inspection('other'),
  'inspection.paid': inspection('operator'),
  'inspection.appointed': inspection('both', 'firm'),
  'inspection.declined': inspection('operator'),
  'inspection.scheduled': inspection('both'),
  'inspection.report-filed': inspection('both'),
  'inspection.contested': inspection('both', 'firm', 'operator'),
  'inspection.accepted': inspection('both', 'firm'),
  'inspection.overdue': inspection('both', 'firm', 'operator'),
  'inspection.review-overdue': inspection('operator'),
  'inspection.ended': inspection('both', 'firm'),
  'inspection.fee-repaid': money('both'),
  'inspection.waived': inspection('supplier'),
  'inspection.result-recorded': inspection('supplier'),
  'lot.announced': shipment('buyer'),
  'lot.dispatched': shipment('buyer'),
  'lot.delivered': shipment('buyer'),
  'lot.received': shipment('supplier'),
  'lot.not-here': shipment('supplier'),
  'lot.held-up': shipment('both'),
  'lot.rejected': shipment('both'),
  'lot.extended': shipment('both'),
  'lot.window-over': shipment('both'),
  // Papers and pictures come by the dozen.
  'file.attached': { ...shipment('other'), isHourly: true },
  'hold.released-early': money('supplier'),
  'refund.requested': money('buyer'),
  'refund.settled': money('buyer'),
  'refund.failed': money('buyer'),
  'refund.returned': money('buyer'),
  'refund.waits-for-account': money('buyer'),
  'refund.cancelled': money('buyer'),
  'voucher.given': money('both'),
  'voucher.used': payment('both'),
  'voucher.restored': money('buyer'),
  'voucher.expired': { group: 'money', to: 'company', must: true },
  'chargeback.inquiry': money('supplier'),
  'chargeback.opened': money('both'),
  'chargeback.evidence-sent': money('supplier'),
  'chargeback.evidence-refused': money('supplier'),
  'chargeback.won': money('both'),
  'chargeback.lost': money('both'),
  'chargeback.cover-left': money('buyer'),
  'self-billed-invoice.issued': { group: 'money', to: 'both' },
  'self-billed-credit-note.issued': { group: 'money', to: 'both' },
  'self-billing.agreed': company,
  'self-billing.ended': company,
  'invoice.issued': { group: 'money', to: 'company' },
  'credit-note.issued': { group: 'money', to: 'company' },
  'payout.requested': { group: 'money', to: 'company', must: true },
  'payout.settled': { group: 'money', to: 'company', must: true },
  'payout.failed': { group: 'money', to: 'company', must: true },
  'payout.returned': { group: 'money', to: 'company', must: true },
  'payout.blocked': { group: 'money', to: 'company', must: true },
  'payout.cancelled': { group: 'money', to: 'company', must: true },
  'payout.schedule-held': { group: 'money', to: 'company', must: true },
  'safeguarding.short': { group: 'money', to: 'operator', must: true },
  'safeguarding.covered': { group: 'money', to: 'operator', must: true },
  'bank-account.added': company,
  'bank-account.approved': company,
  'bank-account.closed': company,
  'company.closed': company,
  'debt.paid': company,
  'debt.written-off': company,
  'company.reopened': company,
  'points.given': company,
  'points.taken-back': company,
  'api-key.created': company,
  'member.roles-changed': company,
  'member.removed': company,
  'export.made': { group: 'company', to: 'company' },
  'webhook-endpoint.added': company,
  'webhook-endpoint.failing': company,
  'webhook-endpoint.gone': company,
}

/** Deadlines that people are reminded of, and who; the rest are the system's own. */
export const remindedOf: Readonly<Record<string, 'expire' | 'buyer' | 'supplier' | 'both'>> = {
  ...claimsReminded,
  'order.expire': 'expire',
  'instalment.due': 'buyer',
  'order.ship-by': 'supplier',
  'inspection.answer': 'both',
  'lot.receipt': 'buyer',
  'lot.window': 'buyer',
  'amendment.answer': 'both',
  'cancellation.answer': 'both',
}
