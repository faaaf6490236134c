import { deriveId } from '../../kernel/ids.ts'
import type { Json } from '../../kernel/use-case.ts'
import { catalogueEvents } from './catalogue-event.rules.ts'
import { chargebackEvents } from './chargeback-event.rules.ts'
import { claimEvents } from './claim-event.rules.ts'
import { creditEvents } from './credit-event.rules.ts'
import type { Cause, OrderHead } from './notice.rules.ts'
import { quotationEvents } from './quotation-event.rules.ts'
import { reviewEvents } from './review-event.rules.ts'
import { searchEvents } from './search-event.rules.ts'
import { vettingEvents } from './vetting-event.rules.ts'
import { voucherEvents } from './voucher-event.rules.ts'

/** How a field of a public event reads; what an event does not say is null. */
export type FieldKind = 'text' | 'count' | 'counts' | 'texts' | 'minor' | 'currency' | 'instant'

export interface PublicEvent {
  /** Whose feed it is in: a side's, both, the side's that asked, or that of the company that it is about. */
  readonly to: 'buyer' | 'supplier' | 'both' | 'asker' | 'company'
  readonly means: string
  readonly fields: Readonly<Record<string, FieldKind>>
}

type Fields = PublicEvent['fields']

const money: Fields = { amount: 'minor', currency: 'currency' }
const terms: Fields = { version: 'count', hash: 'text', total: 'minor', currency: 'currency' }
const refund: Fields = { refund: 'text', ...money, cause: 'text', reason: 'text' }
const payment: Fields = { payment: 'text', was: 'text', is: 'text', ...money }
const lot: Fields = { lot: 'text', receipt_due: 'instant' }
const inspection: Fields = { inspection: 'text', kind: 'text' }
const document: Fields = { invoice: 'text', number: 'text', ...money }
const answeredInvoice: Fields = { invoice: 'text', number: 'text', answer: 'text' }
const points: Fields = { point: 'text', side: 'text', rule: 'text', points: 'count', order: 'text', count: 'count' }
const payout: Fields = { payout: 'text', ...money, reason: 'text' }

/** An event about an order; every one names it. */
function ofOrder(means: string, fields: Fields = {}, to: PublicEvent['to'] = 'both'): PublicEvent {
  return { to, means, fields: { order: 'text', ...fields } }
}

/** An event about the company itself. */
function ofCompany(means: string, fields: Fields = {}): PublicEvent {
  return { to: 'company', means, fields }
}

/**
 * Which events of the house are public, to whom, and with which fields. The feed, webhooks, their schemas in the API's
 * document and the guide follow from this table. A field that stands here stays; new ones may come.
 */
export const publicEvents: Readonly<Record<string, PublicEvent>> = {
  ...claimEvents,
  ...chargebackEvents,
  ...catalogueEvents,
  ...voucherEvents,
  ...vettingEvents,
  ...reviewEvents,
  ...quotationEvents,
  ...searchEvents,
  ...creditEvents,
  'terms.proposed': ofOrder('Terms were sent to the other side', { ...terms, author: 'text', answer_by: 'instant' }),
  'order.agreed': ofOrder('Both sides accepted the same terms', { ...terms, side: 'text', pay_by: 'instant' }),
  'order.expired': ofOrder('Nobody answered or paid in time', {
    reason: 'text',
    refunded: 'minor',
    currency: 'currency',
  }),
  'order.cancelled': ofOrder('The order has ended', { reason: 'text', refunded: 'minor', currency: 'currency' }),
  'order.completed': ofOrder('Everything is delivered, released and settled'),
  'order.reduced': ofOrder('What was not shipped was taken off', {
    reason: 'text',
    refunded: 'minor',
    currency: 'currency',
    lines: 'counts',
  }),
  'order.funded': ofOrder('What is to be paid first is here', { funded_at: 'instant', ship_by: 'instant' }),
  'order.unfunded': ofOrder('What was paid first went back', { pay_by: 'instant' }),
  'order.ship-by-passed': ofOrder('The day to ship is over', { ship_by: 'instant' }),
  'terms.amended': ofOrder('A change of terms counts', { ...terms, amendment: 'text', given_back: 'minor' }),
  'amendment.proposed': ofOrder('A change of terms waits for an answer', {
    ...terms,
    amendment: 'text',
    by: 'text',
    answer_by: 'instant',
  }),
  'amendment.declined': ofOrder('A change of terms was declined', { amendment: 'text', version: 'count' }),
  'amendment.lapsed': ofOrder('A change of terms was not answered', { amendment: 'text', version: 'count' }),
  'cancellation.offered': ofOrder('An offer to end the order waits for an answer', {
    offer: 'text',
    by: 'text',
    supplier_keeps: 'minor',
    currency: 'currency',
    answer_by: 'instant',
  }),
  'cancellation.declined': ofOrder('An offer to end the order was declined', { offer: 'text' }),
  'cancellation.lapsed': ofOrder('An offer to end the order was not answered', { offer: 'text' }),
  'file.attached': ofOrder('A file was attached', { file: 'text', bytes: 'count', type: 'text', by: 'text' }),
  'message.sent': ofOrder('A message was written between the parties', {
    message: 'text',
    thread: 'text',
    by: 'text',
  }),
  'help.asked': ofOrder('A help request went to staff', { message: 'text', thread: 'text' }, 'asker'),
  'help.overdue': ofOrder('A help request was not answered in time', { thread: 'text' }, 'asker'),
  'help.answered': ofOrder('Staff answered a help request', { message: 'text', thread: 'text' }, 'asker'),
  'payment.succeeded': ofOrder('Money has arrived', payment),
  'payment.final': ofOrder('Money that arrived can no longer be taken back', payment),
  'payment.reversed': ofOrder('Money that had arrived was taken back', payment),
  'payment.failed': ofOrder('A payment failed', payment, 'buyer'),
  'payment.expired': ofOrder('A payment did not come in time', payment, 'buyer'),
  'payment.short': ofOrder('Less arrived than is due', { payment: 'text', missing: 'minor', currency: 'currency' }),
  'payment.short-reminded': ofOrder(
    'What is missing is still missing',
    { payment: 'text', missing: 'minor', currency: 'currency' },
    'buyer',
  ),
  'shortfall.accepted': ofOrder('The supplier goes without what is missing', {
    instalment: 'count',
    accepted: 'minor',
    currency: 'currency',
  }),
  'balance.waived': ofOrder('The supplier waived what was not paid', { waived: 'minor', currency: 'currency' }),
  'instalment.overdue': ofOrder('An instalment is overdue', {
    instalment: 'count',
    open: 'minor',
    currency: 'currency',
  }),
  'instalment.long-overdue': ofOrder('An instalment is long overdue', {
    instalment: 'count',
    open: 'minor',
    currency: 'currency',
  }),
  'goods.ready': ofOrder('The goods wait for the carrier', { carrier_until: 'instant' }),
  'inspection.booked': ofOrder('An inspection or production monitoring was booked', {
    ...inspection,
    ...{ by: 'text', fee: 'minor', currency: 'currency', on: 'text' },
  }),
  'inspection.paid': ofOrder('The fee of an inspection is held', { ...inspection, ...money }),
  'inspection.appointed': ofOrder('A firm is appointed to inspect', { ...inspection, firm: 'text', until: 'instant' }),
  'inspection.declined': ofOrder('The firm does not come; another one is appointed', inspection),
  'inspection.scheduled': ofOrder('The firm named the day of its visit', { ...inspection, on: 'text' }),
  'inspection.report-filed': ofOrder('The report of an inspection is here', {
    ...inspection,
    ...{ report_sha256: 'text', finished_bps: 'count', verdict: 'text', answer_by: 'instant' },
  }),
  'inspection.contested': ofOrder('A report is contested; staff decide', { ...inspection, by: 'text' }),
  'inspection.review-overdue': ofOrder('A contested report still waits for staff', inspection),
  'inspection.accepted': ofOrder('A report is accepted and counts', { ...inspection, by: 'text', verdict: 'text' }),
  'inspection.overdue': ofOrder('The report of an inspection is overdue', inspection),
  'inspection.ended': ofOrder('An inspection ended without a report that counts', {
    ...inspection,
    ...{ outcome: 'text', returned: 'minor', currency: 'currency' },
  }),
  'inspection.fee-repaid': ofOrder('Who lost a claim repays the fee of its inspection', {
    ...inspection,
    ...{ ...money, by: 'text', to: 'text' },
  }),
  'inspection.waived': ofOrder('The buyer lets the goods go without an inspection'),
  'inspection.result-recorded': ofOrder('The buyer recorded what was found of a shipment', {
    ...inspection,
    ...{ lot: 'text', verdict: 'text' },
  }),
  'lot.announced': ofOrder('A shipment was named, not yet proven', lot),
  'lot.dispatched': ofOrder('A shipment is on its way', lot),
  'lot.delivered': ofOrder('The carrier delivered a shipment', lot),
  'lot.received': ofOrder('A shipment counts as received', { lot: 'text', by: 'text', window_until: 'instant' }),
  'lot.not-here': ofOrder('The buyer says that a shipment is not there', lot),
  'lot.held-up': ofOrder('A shipment is held up', lot),
  'lot.rejected': ofOrder('The proof of a shipment was not accepted', lot),
  'lot.extended': ofOrder('Automatic receipt was put off', lot),
  'lot.window-over': ofOrder('The time to claim for a shipment is over', { lot: 'text' }),
  'hold.released-early': ofOrder('The buyer released money early', {
    uncovered: 'minor',
    currency: 'currency',
    lines: 'counts',
  }),
  'refund.requested': ofOrder('A refund began', refund, 'buyer'),
  'refund.settled': ofOrder('A refund has arrived', refund, 'buyer'),
  'refund.failed': ofOrder('A refund failed and is tried again', refund, 'buyer'),
  'refund.returned': ofOrder('A refund came back and is tried again', refund, 'buyer'),
  'refund.waits-for-account': ofOrder('A refund needs a bank account', { ...money, cause: 'text' }, 'buyer'),
  'refund.cancelled': ofOrder('A refund was stopped, for the card’s bank asks for the money itself', refund, 'buyer'),
  'self-billed-invoice.issued': ofOrder('An invoice was drawn up for the supplier', {
    ...document,
    lot: 'text',
    cause: 'text',
    until: 'instant',
  }),
  'self-billed-credit-note.issued': ofOrder('A credit note was drawn up for the supplier', {
    ...document,
    lot: 'text',
    cause: 'text',
  }),
  'self-billed-invoice.accepted': ofOrder('The supplier accepted an invoice, by itself or by silence', answeredInvoice),
  'self-billed-invoice.objected': ofOrder('The supplier objected to an invoice; it is withdrawn', answeredInvoice),
  'safeguarding.short': ofCompany('Less client money is kept than is owed (the operator’s)', {
    breach: 'text',
    ...money,
  }),
  'safeguarding.covered': ofCompany('Client money is whole again (the operator’s)', { breach: 'text', ...money }),
  'self-billing.agreed': ofCompany('Invoices to your buyers are drawn up for you', { agreement: 'text' }),
  'self-billing.ended': ofCompany('Invoices to your buyers are drawn up for you no more', { agreement: 'text' }),
  'invoice.issued': ofCompany('An invoice for a fee was issued', document),
  'credit-note.issued': ofCompany('A credit note for a fee was issued', document),
  'payout.requested': ofCompany('A payout was asked for', payout),
  'payout.approved': ofCompany('A payout goes to the bank', payout),
  'payout.settled': ofCompany('A payout has arrived', payout),
  'payout.failed': ofCompany('A payout failed', payout),
  'payout.returned': ofCompany('A payout came back', payout),
  'payout.blocked': ofCompany('A payout takes longer than usual', { payout: 'text', ...money }),
  'payout.cancelled': ofCompany('A payout was taken back', payout),
  'payout.schedule-held': ofCompany('A payout that comes by itself could not be made', {
    currency: 'currency',
    reason: 'text',
  }),
  'bank-account.closed': ofCompany('A bank account is used no more', { bank_account: 'text' }),
  'bank-account.added': ofCompany('A bank account was named', {
    bank_account: 'text',
    country: 'text',
    currency: 'currency',
  }),
  'bank-account.approved': ofCompany('A bank account may be used', { bank_account: 'text', usable_from: 'instant' }),
  'debt.paid': ofCompany('A wire paid what the company owed us', { wire: 'text', ...money }),
  'debt.written-off': ofCompany('We gave up what the company owed us', { write_off: 'text', ...money }),
  'company.closed': ofCompany('Penalty points closed the company'),
  'company.reopened': ofCompany('The company is open again'),
  'points.given': ofCompany('The company has penalty points', { ...points, expires_at: 'instant' }),
  'points.taken-back': ofCompany('Penalty points were taken back', points),
  'api-key.created': ofCompany('A program was let in', { api_key: 'text' }),
  'api-key.revoked': ofCompany('A program was shut out', { api_key: 'text' }),
  'member.roles-changed': ofCompany('A member has other roles', { person: 'text', roles: 'texts' }),
  'member.removed': ofCompany('A member left or was removed', { person: 'text' }),
  'export.made': ofCompany('An export of the books that comes by itself is there', {
    export: 'text',
    format: 'text',
    currency: 'currency',
    from: 'text',
    until: 'text',
  }),
  'webhook-endpoint.added': ofCompany('An endpoint was registered', { endpoint: 'text' }),
  'webhook-endpoint.failing': ofCompany('An endpoint answered no attempt of an event', { endpoint: 'text' }),
  'webhook-endpoint.gone': ofCompany('An endpoint said 410 and was disabled', { endpoint: 'text' }),
}

/** Sent to one endpoint when somebody asks for it, so that a receiver can be tried. */
export const TEST_TYPE = 'webhook-endpoint.tested'

/** Every type that a webhook can have, with its fields. */
export const webhookTypes: Readonly<Record<string, PublicEvent>> = {
  ...publicEvents,
  [TEST_TYPE]: ofCompany('Somebody tried the endpoint', { endpoint: 'text' }),
}

/** A public event on its way into one company's feed. */
export interface FeedNews {
  readonly company: string
  /** The same for the same event and company, whenever it is made. */
  readonly eventId: string
  readonly type: string
  readonly order?: string
  readonly data: { readonly [name: string]: Json }
  readonly at: string
}

/** What an event of the house is to the public: one piece of news for each company that may know. */
export function newsOf(event: Cause, head: Pick<OrderHead, 'buyer' | 'supplier' | 'orderId'> | undefined) {
  const shown = publicEvents[event.topic]
  // What the system did by itself, such as filling a sandbox, is nobody's news.
  if (shown === undefined || event.body.by === 'reaction') return []
  if (shown.to === 'company') return [newsFor(companyIn(event), event, shown, orderIn(event))]
  if (head === undefined) return []
  const asker = event.body.side === 'supplier' ? 'supplier' : 'buyer'
  const one = shown.to === 'asker' ? asker : shown.to
  const sides = one === 'both' ? (['buyer', 'supplier'] as const) : [one]
  return sides.map((side) => newsFor(head[side], event, shown, head.orderId))
}

/** Whom an event without an order is about: the company that it names; a document is a root of its own. */
function companyIn({ root, body }: Cause): string {
  return typeof body.company === 'string' ? body.company : root
}

/** The order that an event of a company names, such as that of an invoice. */
function orderIn({ body }: Cause): string | undefined {
  return typeof body.order === 'string' ? body.order : undefined
}

function newsFor(company: string, event: Cause, { fields }: PublicEvent, order?: string): FeedNews {
  const data = Object.fromEntries(Object.keys(fields).map((name) => [name, event.body[name] ?? null]))
  const eventId = deriveId('evt', event.at, `${event.id}|${company}`, 0)
  return { company, eventId, type: event.topic, data, at: event.at, ...(order === undefined ? {} : { order }) }
}
