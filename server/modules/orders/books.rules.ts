import type { Change, Context, Instant, Ref, RootId } from '../../kernel/use-case.ts'
import { all, constant, hint, one, put, written } from '../../kernel/use-case.ts'
import { type Draw, drawType } from '../credit/draw.rules.ts'
import { lineOf } from '../credit/line.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { book, debtOf, payableOf, refundableOf } from '../escrow/book.rules.ts'
import { escrowPolicy } from '../escrow/escrow-policy.rules.ts'
import type { Freeze } from '../escrow/freeze.rules.ts'
import { freezeType } from '../escrow/freeze.rules.ts'
import { fundReads } from '../escrow/guarantee-fund.rules.ts'
import type { Hold, ProtectedOrder } from '../escrow/hold.rules.ts'
import { changed, holdType } from '../escrow/hold.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import type { Release } from '../escrow/release.rules.ts'
import { releaseType } from '../escrow/release.rules.ts'
import type { Remedied, Remedy } from '../escrow/remedy.rules.ts'
import { remedyType } from '../escrow/remedy.rules.ts'
import type { OrderExposure } from '../escrow/room.rules.ts'
import { exposureChanges, exposureOf, orderExposureType } from '../escrow/room.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentsOfOrder, paymentType } from '../payments/payment.rules.ts'
import type { Voucher, VoucherUse } from '../payments/voucher.rules.ts'
import { voucherType, voucherUseType } from '../payments/voucher.rules.ts'
import { type VouchersPolicy, vouchersNumbers, vouchersPolicies } from '../payments/vouchers-policy.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { Instalment } from './instalment.rules.ts'
import { instalmentDeadlines, instalmentType } from './instalment.rules.ts'
import type { Lot, LotLine } from './lot.rules.ts'
import { lotType, quantityIn } from './lot.rules.ts'
import type { Order } from './order.rules.ts'
import { orderedOf, orderType, statusOf } from './order.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import type { TermsContent } from './terms.rules.ts'
import { termsType } from './terms.rules.ts'

/** Everything of one order that money and goods move; rules take books and give books. */
export interface Books {
  readonly order: Order
  readonly content: TermsContent
  readonly instalments: readonly Instalment[]
  readonly lots: readonly Lot[]
  readonly holds: readonly Hold[]
  readonly freezes: readonly Freeze[]
  readonly releases: readonly Release[]
  readonly remedies: readonly Remedy[]
  readonly payments: readonly Payment[]
  readonly exposure: OrderExposure
  readonly vouchers: OrderVouchers
  /** What of the buyer's credit line pays it. */
  readonly draw?: Draw
}

/** The vouchers that pay an order, their records, and the numbers of the plan that the order was agreed under. */
export interface OrderVouchers {
  readonly uses: readonly VoucherUse[]
  readonly kept: readonly Voucher[]
  readonly policy: VouchersPolicy
}

/** The first round of facts of a use case that moves money or goods of an order. */
export function bookReads(orderId: RootId) {
  return {
    order: one(orderType, orderId, 'order'),
    instalments: all(instalmentType, orderId),
    lots: all(lotType, orderId),
    holds: all(holdType, orderId),
    freezes: all(freezeType, orderId),
    releases: all(releaseType, orderId),
    remedies: all(remedyType, orderId),
    payments: all(paymentType, orderId),
    exposure: one(orderExposureType, orderId, 'exposure'),
    voucherUses: all(voucherUseType, orderId),
  }
}

/** What the second round is asked by. */
export type FirstRound = {
  readonly order: Order | undefined
  readonly voucherUses: readonly VoucherUse[]
}

/**
 * The second round: the terms in force, the policy they were agreed under, the supplier's room, and the vouchers and
 * the draw that pay the order, which get back what goes back.
 */
export function marketReads({ order, voucherUses }: FirstRound) {
  const supplierId = order?.supplierId ?? ''
  const version = String(order?.policyVersion ?? 0).padStart(6, '0')
  return {
    terms: termsInForce(order),
    ordersPolicy: constant(one(policyVersionType, policyRoot(ordersPolicy.name), version)),
    // A version that comes never counts for what was agreed before it, so a stale list is no harm.
    escrowPolicies: hint(all(policyVersionType, policyRoot(escrowPolicy.name))),
    keptVouchers: keptVouchers(order, voucherUses),
    vouchersPolicies: vouchersPolicies(),
    draw: drawRead(order),
    limit: one(assuranceLimitType, supplierId, 'limit'),
    exposed: exposureOf(supplierId),
    ...fundReads(),
    recovery: debtOf(supplierId, order?.currency ?? ''),
    dollarDebt: debtOf(supplierId, 'USD'),
    buyerDebt: debtOf(order?.buyerId ?? '', order?.currency ?? ''),
    payable: payableOf(supplierId, order?.currency ?? ''),
    refundable: refundableOf(order?.orderId ?? '', order?.currency ?? ''),
  }
}

/** An order that no voucher pays asks for none, and locks no company. */
function keptVouchers(order: Order | undefined, uses: readonly VoucherUse[]) {
  const of = (root: RootId) => all(voucherType, root)
  return order === undefined || uses.length === 0 ? hint(of('')) : written(of(order.buyerId))
}

/** An order that no draw pays locks no credit line. */
function drawRead(order: Order | undefined) {
  const of = (root: RootId, id: string) => one(drawType, root, id)
  return order?.drawId === undefined ? hint(of('', '')) : written(of(lineOf(order.buyerId), order.drawId))
}

/** The version that binds, else the newest. */
export function termsInForce(order: Order | undefined) {
  return constant(one(termsType, order?.orderId ?? '', String(order?.agreedVersion ?? order?.version ?? 0)))
}

type Read<W> = { readonly [K in keyof W]: W[K] extends Ref<infer V> ? V : never }

/** The books out of both rounds of facts; `undefined` when there is no such order, or it is not agreed. */
export function booksOf(
  facts: Read<ReturnType<typeof bookReads>> &
    Pick<Read<ReturnType<typeof marketReads>>, 'terms' | 'keptVouchers' | 'vouchersPolicies' | 'draw'>,
): Books | undefined {
  const { order, terms, instalments, lots, holds, freezes, releases, remedies, payments, exposure } = facts
  if (order === undefined || terms === undefined || order.agreedVersion === undefined) return undefined
  const { orderId, supplierId } = order
  const empty = { orderId, supplierId, amount: 0n }
  const content = terms.content
  const own = paymentsOfOrder(payments)
  const money = { holds, freezes, releases, remedies, payments: own, exposure: exposure ?? empty }
  const policy = vouchersNumbers(facts.vouchersPolicies, order.agreedAt)
  const vouchers = { uses: facts.voucherUses, kept: facts.keptVouchers, policy }
  return { order, content, instalments, lots, ...money, vouchers, ...(facts.draw && { draw: facts.draw }) }
}

/** What is still ordered of each line, without what was cancelled. */
export function orderedLines({ order, content }: Pick<Books, 'order' | 'content'>): readonly LotLine[] {
  return content.lines.map((line) => ({ lineNo: line.lineNo, quantity: orderedOf(order, line) }))
}

/** What shipping is judged by. */
export type ShippingFacts = Pick<Books, 'order' | 'content' | 'instalments' | 'lots'>

/** What of each line may still be shipped; provisional lots count as on their way. */
export function unshippedLines(books: ShippingFacts): readonly LotLine[] {
  return orderedLines(books).map(({ lineNo, quantity }) => ({
    lineNo,
    quantity: quantity - quantityIn(books.lots, lineNo),
  }))
}

/** The order as escrow sees it. */
export function protectedOrder(order: Order): ProtectedOrder {
  const { orderId, buyerId, supplierId, currency } = order
  return { orderId, buyerId, supplierId, currency }
}

/** Holds, freezes and remedies taken over from a rule of escrow. */
export function withRemedied(books: Books, { holds, freezes, remedies }: Remedied): Books {
  return { ...books, holds, freezes, remedies }
}

/** The books with their status computed anew. */
export function restated(books: Books): Books {
  const { order, content, instalments, lots } = books
  const status = statusOf({ order, lines: content.lines, instalments, lots })
  return status === order.status ? books : { ...books, order: { ...order, status } }
}

/** The rows that differ between two states of the books. */
export function bookChanges(before: Books, after: Books): readonly Change[] {
  const now = restated(after)
  return [
    ...(now.order === before.order ? [] : [put(orderType, now.order)]),
    ...changed(instalmentType, before.instalments, now.instalments),
    ...instalmentDeadlines(before.instalments, now.instalments),
    ...changed(lotType, before.lots, now.lots),
    ...changed(holdType, before.holds, now.holds),
    ...changed(freezeType, before.freezes, now.freezes),
    ...changed(releaseType, before.releases, now.releases),
    ...changed(remedyType, before.remedies, now.remedies),
    ...changed(paymentType, before.payments, now.payments),
    ...(now.exposure === before.exposure ? [] : exposureChanges(before.exposure, now.exposure)),
  ]
}

/** Posts movements of an order under one cause. */
export function postAll(
  orderId: RootId,
  movements: readonly Movement[],
  cause: string,
  happenedAt: Instant,
  context: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  return book(movements, { root: orderId, cause, happenedAt }, context)
}
