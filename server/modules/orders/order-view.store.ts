import type pg from 'pg'
import { canonicalJson } from '../../kernel/canonical.ts'
import { quantityText } from '../../kernel/quantity.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads, rootVersion } from '../../platform/read-records.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { escrowTables } from '../escrow/index.ts'
import { badgeUntil, checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { attemptType } from '../payments/attempt.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { paymentsTables } from '../payments/index.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { type ProviderRecord, providersRoot, providerType } from '../payments/provider.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { policyTables } from '../policy/index.ts'
import { type PolicyVersion, policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { type Amendment, amendmentType } from './amendment.rules.ts'
import { cancellationOfferType } from './cancellation.rules.ts'
import { orderDraw } from './draw-view.store.ts'
import { holdsTooLong } from './hold-length.rules.ts'
import { type Instalment, instalmentType, openOf } from './instalment.rules.ts'
import { type Lot, lotType } from './lot.rules.ts'
import { chargebackView, holdTotals, holdView, paymentView, refundView, type ShownMoney } from './money-view.rules.ts'
import { type Order, orderType, seenBy, sideOf } from './order.rules.ts'
import { listTimeline, ordersTables } from './orders.store.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { readSelfBilled } from './self-billed-view.store.ts'
import { stepsNow } from './step.rules.ts'
import { acceptanceType, type Terms, termsJson, termsType } from './terms.rules.ts'
import { termsToWire } from './terms-wire.rules.ts'
import { orderVouchers } from './voucher-view.store.ts'

export const orderTables = [...ordersTables, ...escrowTables, ...paymentsTables]

/** The order, if this caller may see it: its parties and the operator; a draft only its author. */
export async function visibleOrder(reads: RecordReads, orderId: string, actor: Actor): Promise<Order | undefined> {
  const order = await reads.one(orderType, orderId, 'order')
  const isOwn = (wasSent: boolean) => seenBy(order, wasSent).some(({ company }) => company === actor.company)
  if (isOwn(false)) return order
  if (!isOwn(true)) return undefined
  const sent = await reads.all(acceptanceType, orderId)
  return sent.length === 0 ? undefined : order
}

/** Whether this caller may see the order. */
export async function isVisible(pool: pg.Pool, orderId: string, actor: Actor): Promise<boolean> {
  return (await visibleOrder(recordReads(pool, orderTables), orderId, actor)) !== undefined
}

/** Everything of an order that its parties see; `undefined` for a stranger as for no order. */
export async function orderView(pool: pg.Pool, orderId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, [...orderTables, ...partiesTables, ...policyTables])
  const version = await rootVersion(pool, orderId)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const { buyer, supplier, terms, instalments, lots, holds, ...rest } = await partsOf(reads, order)
  const { payments, attempts, refunds, chargebacks, offers, amendments } = rest
  const market = await Promise.all([
    reads.all(providerType, providersRoot),
    reads.all(policyVersionType, policyRoot(ordersPolicy.name)),
  ])
  const selfBilled = await readSelfBilled(pool, order)
  const side = sideOf(order, actor.company)
  const { currency } = order
  const money = (amount: bigint) => ({ amount: Number(amount), currency })
  return {
    ...heading(order),
    version,
    buyer_name: buyer?.name ?? order.buyerId,
    supplier_name: supplier?.name ?? order.supplierId,
    supplier_badge_until: badgeUntil(await reads.all(checkType, order.supplierId), now) ?? null,
    total: money(order.total),
    self_billed: selfBilled,
    terms: terms === undefined ? null : wireOf(terms),
    instalments: instalments.map((each) => instalmentView(each, money)),
    lots: lots.map(lotView),
    hold: { lines: holds.map((hold) => holdView(hold, money)), ...holdTotals(holds, money) },
    payments: payments.map((payment) => paymentView(payment, attempts, side, money)),
    refunds: refunds.map((refund) => refundView(refund, money)),
    refund_account: side === 'supplier' ? null : (order.refundAccountId ?? null),
    chargebacks: chargebacks.map((each) => chargebackView(each, side, money)),
    vouchers: await orderVouchers(reads, order, money),
    draw: await orderDraw(pool, order, side, money),
    cancellation_offers: offers.map((offer) => ({
      id: offer.offerId,
      by: offer.by,
      supplier_keeps: money(offer.supplierKeeps),
      answer_by: offer.answerBy,
      state: offer.state,
    })),
    amendments: amendments.map(amendmentView),
    warnings: terms === undefined ? [] : warningsOf(order, terms.content, market, now),
    actions: side === undefined ? [] : stepsNow(order, side),
    as_of: now,
  }
}

/** The records that an order's page is made of. */
async function partsOf(reads: RecordReads, order: Order) {
  const { orderId } = order
  const [
    terms,
    instalments,
    lots,
    holds,
    payments,
    attempts,
    refunds,
    chargebacks,
    offers,
    amendments,
    buyer,
    supplier,
  ] = await Promise.all([
    reads.one(termsType, orderId, String(order.agreedVersion ?? order.version)),
    reads.all(instalmentType, orderId),
    reads.all(lotType, orderId),
    reads.all(holdType, orderId),
    reads.all(paymentType, orderId),
    reads.all(attemptType, orderId),
    reads.all(refundType, orderId),
    reads.all(chargebackType, orderId),
    reads.all(cancellationOfferType, orderId),
    reads.all(amendmentType, orderId),
    reads.one(companyType, order.buyerId, 'company'),
    reads.one(companyType, order.supplierId, 'company'),
  ])
  return {
    terms,
    instalments,
    lots,
    holds,
    payments,
    attempts,
    refunds,
    chargebacks,
    offers,
    amendments,
    buyer,
    supplier,
  }
}

type Market = readonly [readonly ProviderRecord[], readonly PolicyVersion[]]

/** What the parties should know of the terms while nothing is paid; it refuses nothing. */
function warningsOf(order: Order, content: Terms['content'], [providers, policies]: Market, now: Instant) {
  if (order.fundedAt !== undefined || order.endedAt !== undefined) return []
  return holdsTooLong({ order, content, policies, providers }, now).map(({ provider, longestHold, until }) => {
    return { code: 'hold-too-long' as const, provider, longest_hold: longestHold, until }
  })
}

function amendmentView({ amendmentId, version, by, answerBy, state }: Amendment) {
  return { id: amendmentId, version, by, answer_by: answerBy, state }
}

function heading(order: Order) {
  return {
    id: order.orderId,
    number: order.number,
    status: order.status,
    terms_version: order.version,
    buyer: order.buyerId,
    supplier: order.supplierId,
    author: order.author,
    zone: order.zone,
    wire_reference: order.wireReference,
    source_reference: order.sourceReference ?? null,
    agreed_at: order.agreedAt ?? null,
    funded_at: order.fundedAt ?? null,
    ended_at: order.endedAt ?? null,
    created_at: order.createdAt,
  }
}

function wireOf(terms: Terms) {
  const { version, author, hash, writtenAt } = terms
  return { version, author, hash, written_at: writtenAt, content: termsToWire(terms.content) }
}

/**
 * The versions of the terms that this caller may see, the newest first: what was sent, and what his own side wrote
 * without sending it. `undefined` for a stranger as for no order.
 */
export async function termsOf(pool: pg.Pool, orderId: string, actor: Actor) {
  const reads = recordReads(pool, orderTables)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const [versions, sent] = await Promise.all([reads.all(termsType, orderId), sentVersions(reads, orderId)])
  const side = sideOf(order, actor.company)
  const seen = versions.filter(({ version, author }) => sent.has(version) || author === side)
  return { data: seen.sort((a, b) => b.version - a.version).map(wireOf), next_cursor: null }
}

/** Who sends terms has accepted them: the versions that both sides know. */
async function sentVersions(reads: RecordReads, orderId: string): Promise<ReadonlySet<number>> {
  const acceptances = await reads.all(acceptanceType, orderId)
  return new Set(acceptances.map(({ version }) => version))
}

function instalmentView(each: Instalment, money: ShownMoney) {
  const open = openOf(each)
  return {
    n: each.n,
    kind: each.kind,
    event: each.event,
    amount: money(each.amount),
    paid: money(each.paid),
    open: money(open),
    due_by: each.dueBy ?? null,
    waived_at: each.waivedAt ?? null,
  }
}

function lotView(lot: Lot) {
  return {
    id: lot.lotId,
    lines: lot.lines.map((line) => ({ line: line.lineNo, quantity: quantityText(line.quantity) })),
    mode: lot.mode,
    carrier: lot.carrier,
    tracking_number: lot.trackingNumber ?? null,
    proof: lot.proof,
    proof_sha256: lot.proofHash ?? null,
    dispatched_at: lot.dispatchedAt ?? null,
    delivered_at: lot.deliveredAt ?? null,
    received_at: lot.receivedAt ?? null,
    received_by: lot.receivedBy ?? null,
    receipt_due_at: lot.receiptDueAt ?? null,
    stopped: lot.stopped ?? null,
    window_until: lot.windowUntil ?? null,
    window_over_at: lot.windowOverAt ?? null,
  }
}

/** The record of an order: every entry as hashed and every version of the terms that was sent; verifies offline. */
export async function recordOf(pool: pg.Pool, orderId: string, actor: Actor, _now: Instant) {
  const reads = recordReads(pool, orderTables)
  if ((await visibleOrder(reads, orderId, actor)) === undefined) return undefined
  const entries: { seq: number; body: string; hash: string }[] = []
  for (let more = true; more; ) {
    const page = await listTimeline(pool, orderId, entries.length, 1000)
    entries.push(...page.map(({ seq, body, hash }) => ({ seq, body, hash })))
    more = page.length === 1000
  }
  return { format: 'surety-record/1' as const, root: orderId, entries, terms: await sentTerms(reads, orderId) }
}

/** Every version of the terms that was sent, as it was hashed. Whether the order may be seen is asked before. */
export async function sentTerms(reads: RecordReads, orderId: string) {
  const [versions, sent] = await Promise.all([reads.all(termsType, orderId), sentVersions(reads, orderId)])
  return versions
    .filter(({ version }) => sent.has(version))
    .map(({ version, hash, content }) => ({ version, hash, content: canonicalJson(termsJson(content)) }))
}
