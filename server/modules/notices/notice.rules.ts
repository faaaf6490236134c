import type { Instant, Json } from '../../kernel/use-case.ts'
import { paysInspection } from '../payments/payment.rules.ts'
import { creditPageOf, factOf, isUntold } from './credit-event.rules.ts'
import { askerIn, askingOf, messageOf } from './message-notice.rules.ts'
import { type Audience, type Group, remindedOf, toldBy } from './told.rules.ts'

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
  if (told === undefined || event.body.by === 'reaction' || isUntold(event.topic, event.body)) return []
  // The fee of an inspection is told with the inspection.
  if (typeof event.body.payment === 'string' && paysInspection(event.body.payment)) return []
  const of = (company: string, data: Notice['data']): Notice => ({
    key: `${told.isHourly === true ? hourOf(event) : event.id}|${company}`,
    company,
    code: event.topic,
    group: told.group,
    must: told.must === true,
    data: { ...moneyOf(event.body), ...timeOf(event.body), ...messageOf(event.body), ...data },
    at: event.at,
    ...(head === undefined ? {} : { order: head.orderId }),
  })
  const audiences: readonly Audience[] = typeof told.to === 'string' ? [told.to] : told.to
  return audiences.flatMap((to) => meant(to, event, head, of))
}

/** The notices for one audience. */
function meant(
  to: Audience,
  event: Cause,
  head: OrderHead | undefined,
  of: (company: string, data: Notice['data']) => Notice,
): readonly Notice[] {
  const goods = head === undefined ? {} : { number: head.number, goods: head.goods, zone: head.zone }
  const { topic, body } = event
  if (to === 'operator') {
    const about = { ...aboutOf(event), ...creditPageOf(topic, body, true) }
    return [of(operatorId, { ...goods, ...askingOf(head, body), ...about })]
  }
  if (to === 'company') {
    const about = { ...searchOf(body), ...creditPageOf(topic, body, false), ...factOf(topic, body) }
    return [of(companyIn(event), { ...documentOf(body), ...requestOf(body), ...about })]
  }
  if (head === undefined) return []
  const { firm, inspection: about } = event.body
  // The firm reads what it is appointed to on a page of its own.
  if (to === 'firm') return typeof firm === 'string' ? [of(firm, { ...goods, inspection: about ?? null })] : []
  return sidesOf(to, event.body).map((side) =>
    of(companyOf(head, side), { ...dataOf(head, side), ...documentOf(event.body) }),
  )
}

const operatorId = 'cmp_operator'

/** The company that an event is about: its root; a document, catalogue or story is a root of its own, and names it. */
function companyIn({ root, body }: Cause): string {
  return /^(ivc|cat|sty|rfq|crl)_/.test(root) && typeof body.company === 'string' ? body.company : root
}

/** The company that staff read of, where it is one's own page that is meant. */
function aboutOf({ root }: Cause): Notice['data'] {
  return root.startsWith('cmp_') ? { about: root } : {}
}

/** An invoice or credit note, by its number and where it is. */
function documentOf({ invoice, number }: Cause['body']): Notice['data'] {
  return typeof invoice === 'string' && typeof number === 'string' ? { invoice, document: number } : {}
}

/** A request for quotation, by where it is and what is needed. */
function requestOf({ request, goods }: Cause['body']): Notice['data'] {
  return typeof request === 'string' && typeof goods === 'string' ? { request, goods } : {}
}

/** A search that is kept: where it is, its name, what is new to it, and how much more. */
function searchOf({ search, named, goods, more }: Cause['body']): Notice['data'] {
  if (typeof search !== 'string' || typeof named !== 'string' || typeof goods !== 'string') return {}
  return { search, named, goods, ...(typeof more === 'number' && more > 0 ? { more } : {}) }
}

/** Where a notice leads in the app: its document, its order, else the company. */
export function pageOf({
  order,
  code,
  data,
}: Pick<Notice, 'code' | 'data'> & { readonly order: string | null }): string {
  if (typeof data.invoice === 'string')
    return `/invoices/${code.startsWith('self-billed') ? 'self-billed/' : ''}${data.invoice}`
  if (typeof data.credit === 'string') return data.credit
  // What a company bears is on its own page, whatever the order that it comes from.
  if (code.startsWith('points.')) return '/company#points'
  if (typeof data.request === 'string') return `/quotations/${data.request}`
  if (typeof data.search === 'string') return `/searches/${data.search}`
  if (code.startsWith('story.')) return code === 'story.consent-answered' ? '/story-desk' : '/company#stories'
  if (code.startsWith('storefront.')) return '/company/storefront'
  if (code === 'review.reported' || code === 'review.objected') return '/reviews'
  if (code.startsWith('review.') && order !== null) return `/orders/${order}#review`
  if (order !== null && typeof data.inspection === 'string') return `/inspections/${order}/${data.inspection}`
  if (order !== null && typeof data.thread === 'string') return `/orders/${order}?thread=${data.thread}#messages`
  if (order !== null) return `/orders/${order}`
  if (code.startsWith('application.') || code === 'screening.hit')
    return typeof data.about === 'string' ? `/vetting/${data.about}` : '/company/application'
  if (typeof data.about === 'string' && aboutCompany.has(code.split('.')[0] ?? '')) return `/companies/${data.about}`
  if (code.startsWith('voucher.')) return '/vouchers'
  if (code.startsWith('safeguarding.')) return '/finance/books'
  return code === 'export.made' ? '/money/statements' : '/company'
}

/** What staff read of on the page of the company. */
const aboutCompany: ReadonlySet<string> = new Set(['suspension', 'exclusion', 'check'])

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

function sidesOf(to: Exclude<Audience, 'company' | 'operator' | 'firm'>, body: Cause['body']): readonly Side[] {
  if (to === 'both') return ['buyer', 'supplier']
  if (to === 'asker') return [askerIn(body)]
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
