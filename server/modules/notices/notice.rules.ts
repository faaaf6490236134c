import type { Instant, Json } from '../../kernel/use-case.ts'
import { claimsReminded, claimsTold } from './claim-notice.rules.ts'

/** What a notice is about; people choose by group which of them also come by mail. */
export const groups = ['terms', 'payment', 'shipment', 'claim', 'money', 'company', 'reminder'] as const
export type Group = (typeof groups)[number]

/** Who is told: a side, both, the side that did not do it, the company that the event is about, or the operator. */
type Audience = 'buyer' | 'supplier' | 'both' | 'other' | 'company' | 'operator'

export interface Told {
  readonly group: Group
  readonly to: Audience
  /** Cannot be switched off: money or access of the company has changed. */
  readonly must?: true
  /** Told once for all that happen to the order within an hour. */
  readonly isHourly?: true
}

const terms = (to: Audience): Told => ({ group: 'terms', to })
const payment = (to: Audience): Told => ({ group: 'payment', to })
const shipment = (to: Audience): Told => ({ group: 'shipment', to })
const money = (to: Audience): Told => ({ group: 'money', to, must: true })
const company: Told = { group: 'company', to: 'company', must: true }

/** What each event tells, and to whom. An event that is not here tells nobody. */
export const toldBy: Readonly<Record<string, Told>> = {
  ...claimsTold,
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
  'chargeback.inquiry': money('supplier'),
  'chargeback.opened': money('both'),
  'chargeback.evidence-sent': money('supplier'),
  'chargeback.evidence-refused': money('supplier'),
  'chargeback.won': money('both'),
  'chargeback.lost': money('both'),
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
  'company.suspended': company,
  'company.reinstated': company,
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
  'lot.receipt': 'buyer',
  'lot.window': 'buyer',
  'amendment.answer': 'both',
  'cancellation.answer': 'both',
}

/** An order as notices name it. */
export interface OrderHead {
  readonly orderId: string
  readonly number: string
  readonly buyer: string
  readonly supplier: string
  readonly buyerName: string
  readonly supplierName: string
  readonly goods: string
  readonly zone: string
  readonly author: Side
  readonly isAgreed: boolean
}

type Side = 'buyer' | 'supplier'

/** A notice for one company; `key` makes it one however often its cause is read. */
export interface Notice {
  readonly key: string
  readonly company: string
  readonly order?: string
  readonly code: string
  readonly group: Group
  readonly must: boolean
  readonly data: { readonly [name: string]: Json }
  readonly at: Instant
}

export interface Cause {
  readonly id: string
  readonly root: string
  readonly topic: string
  readonly body: { readonly [name: string]: Json }
  readonly at: Instant
}

/** What an event tells: a notice for each company that is meant, none for an order that is not known. */
export function noticesOf(event: Cause, head: OrderHead | undefined): readonly Notice[] {
  const told = toldBy[event.topic]
  // What the system did by itself, such as filling a sandbox, surprises nobody.
  if (told === undefined || event.body.by === 'reaction') return []
  const of = (company: string, data: Notice['data']): Notice => ({
    key: `${told.isHourly === true ? hourOf(event) : event.id}|${company}`,
    company,
    code: event.topic,
    group: told.group,
    must: told.must === true,
    data: { ...moneyOf(event.body), ...timeOf(event.body), ...data },
    at: event.at,
    ...(head === undefined ? {} : { order: head.orderId }),
  })
  if (told.to === 'operator') return [of(operatorId, {})]
  if (told.to === 'company') return [of(companyIn(event), documentOf(event.body))]
  if (head === undefined) return []
  return sidesOf(told.to, event.body).map((side) =>
    of(companyOf(head, side), { ...dataOf(head, side), ...documentOf(event.body) }),
  )
}

const operatorId = 'cmp_operator'

/** The company that an event is about: its root; a document is a root of its own, and names whom it is for. */
function companyIn({ root, body }: Cause): string {
  return root.startsWith('ivc_') && typeof body.company === 'string' ? body.company : root
}

/** An invoice or credit note, by its number and where it is. */
function documentOf({ invoice, number }: Cause['body']): Notice['data'] {
  return typeof invoice === 'string' && typeof number === 'string' ? { invoice, document: number } : {}
}

/** Where a notice leads in the app: its document, its order, else the company. */
export function pageOf({
  order,
  code,
  data,
}: Pick<Notice, 'code' | 'data'> & { readonly order: string | null }): string {
  if (typeof data.invoice === 'string')
    return `/invoices/${code.startsWith('self-billed') ? 'self-billed/' : ''}${data.invoice}`
  if (order !== null) return `/orders/${order}`
  if (code.startsWith('safeguarding.')) return '/finance/books'
  return code === 'export.made' ? '/money/statements' : '/company'
}

/** The name of the hour in which something happened to an order. */
function hourOf({ root, topic, at }: Cause): string {
  return `${root}|${topic}|${at.slice(0, 'YYYY-MM-DDTHH'.length)}`
}

/** The reminder of a deadline: for whom it runs out. */
export function remindersOf(
  deadline: { readonly name: string; readonly subject: string; readonly at: Instant },
  head: OrderHead,
  lead: string,
  at: Instant,
): readonly Notice[] {
  const whom = remindedOf[deadline.name]
  if (whom === undefined) return []
  const code = deadline.name === 'order.expire' && head.isAgreed ? 'remind.pay' : `remind.${deadline.name}`
  const answering: Side = head.author === 'buyer' ? 'supplier' : 'buyer'
  const one = whom === 'expire' ? (head.isAgreed ? 'buyer' : answering) : whom
  const sides: readonly Side[] = one === 'both' ? ['buyer', 'supplier'] : [one]
  return sides.map((side) => ({
    key: `remind|${head.orderId}|${deadline.name}|${deadline.subject}|${deadline.at}|${lead}|${side}`,
    company: companyOf(head, side),
    order: head.orderId,
    code,
    group: 'reminder',
    must: false,
    data: { ...dataOf(head, side), by: deadline.at },
    at,
  }))
}

function sidesOf(to: Exclude<Audience, 'company' | 'operator'>, body: Cause['body']): readonly Side[] {
  if (to === 'both') return ['buyer', 'supplier']
  if (to !== 'other') return [to]
  const actor = body.author ?? body.by ?? body.side
  return [actor === 'buyer' ? 'supplier' : 'buyer']
}

function companyOf(head: OrderHead, side: Side): string {
  return side === 'buyer' ? head.buyer : head.supplier
}

function dataOf(head: OrderHead, side: Side): Notice['data'] {
  const other = side === 'buyer' ? head.supplierName : head.buyerName
  return { number: head.number, other, goods: head.goods, zone: head.zone }
}

/** The amount that an event is about, under whatever name it carries it; of nothing, nothing is said. */
function moneyOf({
  amount,
  total,
  missing,
  open,
  refunded,
  waived,
  uncovered,
  currency,
}: Cause['body']): Notice['data'] {
  const value = [amount, total, missing, open, refunded, waived, uncovered].find((each) => typeof each === 'number')
  return typeof value === 'number' && value !== 0 && typeof currency === 'string' ? { amount: value, currency } : {}
}

/** The time until which somebody has to act, as the event names it. */
function timeOf(body: Cause['body']): Notice['data'] {
  const by =
    body.answer_by ??
    body.evidence_by ??
    body.evidence_until ??
    body.appeal_until ??
    body.confirm_by ??
    body.until ??
    body.pay_by ??
    body.ship_by ??
    body.receipt_due ??
    body.window_until
  return typeof by === 'string' && /^\d{4}-\d\d-\d\dT/.test(by) ? { by } : {}
}
