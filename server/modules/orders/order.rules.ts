import type { Instant, RecordType, RootId, Side } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { UsdRate } from '../escrow/room.rules.ts'
import type { TaxKind } from '../rates/tax.rules.ts'
import type { Instalment } from './instalment.rules.ts'
import type { Lot, LotLine, PriceOff } from './lot.rules.ts'
import { quantityIn } from './lot.rules.ts'
import type { TermsLine } from './terms.rules.ts'

export type OrderSide = 'buyer' | 'supplier'

export const statuses = [
  'draft',
  'proposed',
  'agreed',
  'in-production',
  'awaiting-balance',
  'partly-shipped',
  'shipped',
  'received',
  'completed',
  'cancelled',
  'expired',
] as const
export type Status = (typeof statuses)[number]

/** What the claims of an order came to, as far as its money and its end depend on it. Claims alone write it. */
export interface ClaimSummary {
  readonly open: number
  readonly made: number
  /** Of the open ones those whose end is known and waits to be carried out: nobody hears them any more. */
  readonly waiting?: number
  /** The worst that was found or agreed: who gave something back because of a claim, or whose claim failed. */
  readonly against?: OrderSide
  /** What they took off the price of goods that stay in the order. */
  readonly off?: readonly PriceOff[]
  /** What the buyer's open ones ask for goods that were shipped. */
  readonly asked?: readonly AskedOff[]
}

/** What an open claim asks for goods of one line and lot, minor units. */
export interface AskedOff {
  readonly claimId: string
  readonly lineNo: number
  readonly lotId: string
  readonly amount: bigint
}

/** Quantity that left the order, and what of the line's value was paid for it and left with it, minor units. */
export interface CancelledLine extends LotLine {
  readonly amount?: bigint
}

/** The order's hot row: who, which version, what ended it. Terms, lots and money stand in rows of their own. */
export interface Order {
  readonly orderId: RootId
  readonly buyerId: RootId
  readonly supplierId: RootId
  readonly currency: string
  readonly zone: string
  /** Our own short number (≤ 12 letters and digits) and the creditor reference made of it. */
  readonly number: string
  readonly wireReference: string
  /** The newest version of the terms, and whose it is. */
  readonly version: number
  readonly author: OrderSide
  /** The newest version was put to the other side and waits. */
  readonly proposed: boolean
  /** Both accepted this version. */
  readonly agreedVersion?: number
  readonly agreedAt?: Instant
  /** Minor units of the newest (or agreed) version. */
  readonly total: bigint
  /** Pinned at agreement. */
  readonly usdPerMinor?: UsdRate
  readonly policyVersion?: number
  /** How the supplier's transaction fee is taxed, by the day of agreement; absent: it bears none. */
  readonly feeTaxKind?: TaxKind
  readonly feeTaxBps?: number
  /** When the initial payment was final: production may start. */
  readonly fundedAt?: Instant
  /** Ship-by that waits for the balance runs from here when the goods were not said to be ready before. */
  readonly readyBy?: Instant
  readonly goodsReadyAt?: Instant
  /** The buyer's carrier fetches the goods: until then at the latest ship-by stands still for it. */
  readonly carrierAwaitedUntil?: Instant
  /** Quantity that was taken off before it was shipped: its money went back. */
  readonly cancelledLines?: readonly CancelledLine[]
  /** Quantity that an inspection passed, or that the buyer let go without one. */
  readonly inspectedLines?: readonly LotLine[]
  /** An inspection is paid and its report is not here yet: instalments that would open with the goods wait for it. */
  readonly inspectionAwaited?: boolean
  /** What of an end's refund nobody could pay yet: it is collected from what the supplier earns. */
  readonly owed?: readonly LineAmount[]
  /** The buyer's bank account for what no payment takes back. */
  readonly refundAccountId?: string
  /** The supplier's agreement under which its invoices to the buyer are drawn up; pinned when the order is agreed. */
  readonly selfBillingId?: string
  /** What both sides took off the price after they had agreed, minor units > 0. */
  readonly priceReduced?: bigint
  readonly claims?: ClaimSummary
  /** The draw on the buyer's credit line that pays a part of it. */
  readonly drawId?: string
  /** Where the order came from: a document's own id, shown and searched. */
  readonly sourceReference?: string
  readonly ended?: 'completed' | 'cancelled' | 'expired'
  readonly endedAt?: Instant
  readonly createdAt: Instant
  /** Computed by `statusOf`, kept for lists. */
  readonly status: Status
}

export const orderType: RecordType<Order> = {
  name: 'orders.orders',
  root: (order) => order.orderId,
  id: () => 'order',
}

/** Owned names: the wire reference finds its order. */
export const orderNumberSpace = 'order-number'

/** The facts that the shown status follows from. */
export interface StatusFacts {
  readonly order: Order
  readonly lines: readonly TermsLine[]
  readonly instalments: readonly Instalment[]
  readonly lots: readonly Lot[]
}

/** The shown status, computed from facts and from nothing else. */
export function statusOf({ order, lines, instalments, lots }: StatusFacts): Status {
  if (order.ended !== undefined) return order.ended
  if (order.agreedVersion === undefined) return order.proposed ? 'proposed' : 'draft'
  const ordered = lines.map((line) => [line, orderedOf(order, line)] as const)
  const all = (reached: (lot: Lot) => boolean) =>
    ordered.every(([line, quantity]) => quantityIn(lots.filter(reached), line.lineNo) >= quantity)
  if (all((lot) => lot.receivedAt !== undefined)) return 'received'
  if (all((lot) => lot.dispatchedAt !== undefined)) return 'shipped'
  if (lots.some((lot) => lot.dispatchedAt !== undefined)) return 'partly-shipped'
  if (order.fundedAt === undefined) return 'agreed'
  return instalments.some((each) => each.kind === 'balance' && each.dueBy !== undefined && isOpen(each))
    ? 'awaiting-balance'
    : 'in-production'
}

/** What is still ordered of a line: without what was cancelled. */
export function orderedOf(order: Pick<Order, 'cancelledLines'>, line: TermsLine): bigint {
  const off = order.cancelledLines?.filter((each) => each.lineNo === line.lineNo) ?? []
  return off.reduce((left, each) => left - each.quantity, line.quantity)
}

function isOpen(instalment: Instalment): boolean {
  return instalment.paid < instalment.amount && instalment.waivedAt === undefined
}

/** The companies whose order it is; none when there is no order. A draft is its author's alone. */
export function sidesOf(order: Order | undefined): readonly Side[] {
  if (order === undefined) return []
  const sides = [
    { as: 'buyer', company: order.buyerId },
    { as: 'supplier', company: order.supplierId },
  ] as const
  const seen = sides.filter((side) => order.status !== 'draft' || side.as === order.author)
  return [...seen, { as: 'staff', company: operatorId }]
}

/** The companies that may see the order; what was never sent is its author's alone, also after he withdrew it. */
export function seenBy(order: Order | undefined, wasSent: boolean): readonly Side[] {
  if (order === undefined) return []
  const isKnown = wasSent || order.agreedVersion !== undefined
  const sides = [
    { as: 'buyer', company: order.buyerId },
    { as: 'supplier', company: order.supplierId },
  ] as const
  return [...sides.filter(({ as }) => isKnown || as === order.author), { as: 'staff', company: operatorId }]
}

/** What news of shipping and prices says where invoices are drawn up: for whom. */
export function billedFor({ selfBillingId, supplierId }: Order): { readonly self_billed_for?: RootId } {
  return selfBillingId === undefined ? {} : { self_billed_for: supplierId }
}

/** What news says where a draw pays the order: which one has to follow it. */
export function drawOf({ drawId }: Pick<Order, 'drawId'>): { readonly draw?: string } {
  return drawId === undefined ? {} : { draw: drawId }
}

/** The operator's own company. */
export const operatorId: RootId = 'cmp_operator'

/** The side a company has in the order; `undefined` for a stranger. */
export function sideOf(order: Order, company: RootId | undefined): OrderSide | undefined {
  if (company === order.buyerId) return 'buyer'
  return company === order.supplierId ? 'supplier' : undefined
}

export function otherSide(side: OrderSide): OrderSide {
  return side === 'buyer' ? 'supplier' : 'buyer'
}
