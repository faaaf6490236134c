import type { Instant, Json } from '../../kernel/use-case.ts'
import type { Hold } from '../escrow/hold.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines } from './books.rules.ts'
import type { Lot } from './lot.rules.ts'
import { quantityIn } from './lot.rules.ts'
import type { NextStep } from './next-step.rules.ts'
import { nextSteps } from './next-step.rules.ts'
import type { OrderSide } from './order.rules.ts'
import type { OrdersPolicy } from './orders-policy.rules.ts'
import { shipByOf } from './ship-by.rules.ts'

/** What cover is computed from: facts alone. */
export type CoverFacts = Pick<Books, 'order' | 'content' | 'instalments' | 'lots' | 'holds' | 'payments'>

export const promises = ['shipped-on-time', 'received', 'as-agreed', 'documents'] as const
export type PromiseName = (typeof promises)[number]
export type PromiseState = 'open' | 'kept' | 'broken' | 'off'

/** A code with its data: words are made of it in the reader's language. */
export interface Said {
  readonly code: string
  readonly data: { readonly [name: string]: Json }
}

export interface PromiseCover extends Said {
  readonly promise: PromiseName
  readonly state: PromiseState
  /** Until when it can still be broken or claimed, as far as it is known. */
  readonly until?: Instant
  /** Where it stands: clauses of the agreed terms. */
  readonly clauses: readonly string[]
}

export interface LotCover {
  readonly lotId: string
  /** Minor units that were paid for this lot and are still covered. */
  readonly amount: bigint
  readonly until?: Instant
  readonly state: 'on-its-way' | 'claimable' | 'over'
}

export interface Coverage {
  readonly currency: string
  /** Paid here, not given back, not let go beyond the cover, window not over: minor units. */
  readonly amount: bigint
  /** When the last known window ends; absent while something is not received. */
  readonly until?: Instant
  readonly promises: readonly PromiseCover[]
  readonly lots: readonly LotCover[]
  readonly next: Readonly<Record<OrderSide, readonly NextStep[]>>
}

/** What is covered at an instant, up to which amount, until when, why, and what each side may do next. */
export function coverageOf(facts: CoverFacts, policy: OrdersPolicy, at: Instant): Coverage {
  const { order, lots, holds } = facts
  const live = lots.filter((lot) => lot.rejectedAt === undefined)
  const ends = live.map((lot) => lot.windowUntil)
  const allReceived = orderedLines(facts).every(
    (line) => quantityIn(live.filter(isReceived), line.lineNo) >= line.quantity,
  )
  const last = ends.reduce((most, end) => (end !== undefined && end > (most ?? '') ? end : most), undefined)
  const isOver = order.ended !== undefined
  return {
    currency: order.currency,
    amount: isOver ? 0n : holds.reduce((sum, hold) => sum + coveredOf(facts, hold), 0n),
    ...(allReceived && last !== undefined ? { until: last } : {}),
    promises: promises.map((promise) => ({ promise, ...judged(promise, facts, live, at) })),
    lots: live.map((lot) => lotCover(facts, lot)),
    next: { buyer: nextSteps(facts, policy, 'buyer', at), supplier: nextSteps(facts, policy, 'supplier', at) },
  }
}

function isReceived(lot: Lot): boolean {
  return lot.receivedAt !== undefined
}

/** What was paid for a line here and is not given back, nor let go without cover. */
function paidFor(hold: Hold): bigint {
  const left = hold.paid - hold.refunded - hold.chargedBack - hold.uncovered
  return left > 0n ? left : 0n
}

function orderedOn(facts: CoverFacts, lineNo: number): bigint {
  return orderedLines(facts).find((line) => line.lineNo === lineNo)?.quantity ?? 0n
}

function coveredOf(facts: CoverFacts, hold: Hold): bigint {
  const ordered = orderedOn(facts, hold.lineNo)
  const over = quantityIn(
    facts.lots.filter((lot) => lot.windowOverAt !== undefined),
    hold.lineNo,
  )
  if (ordered === 0n) return 0n
  return (paidFor(hold) * (ordered > over ? ordered - over : 0n)) / ordered
}

function lotCover(facts: CoverFacts, lot: Lot): LotCover {
  const parts = lot.lines.map(({ lineNo, quantity }) => {
    const hold = facts.holds.find((each) => each.lineNo === lineNo)
    const ordered = orderedOn(facts, lineNo)
    return hold === undefined || ordered === 0n ? 0n : (paidFor(hold) * quantity) / ordered
  })
  const isOver = lot.windowOverAt !== undefined
  return {
    lotId: lot.lotId,
    amount: isOver ? 0n : parts.reduce((sum, part) => sum + part, 0n),
    ...(lot.windowUntil === undefined ? {} : { until: lot.windowUntil }),
    state: isOver ? 'over' : isReceived(lot) ? 'claimable' : 'on-its-way',
  }
}

type Judged = Omit<PromiseCover, 'promise'>

function say(state: PromiseState, code: string, clauses: readonly string[], data: Said['data'] = {}): Judged {
  return { state, code, data, clauses }
}

function judged(promise: PromiseName, facts: CoverFacts, live: readonly Lot[], at: Instant): Judged {
  const { order } = facts
  const clauses = clausesOf(promise, facts)
  if (order.agreedVersion === undefined) return say('off', 'not-agreed', clauses)
  if (order.ended === 'cancelled' || order.ended === 'expired')
    return say('off', 'ended', clauses, { how: order.ended })
  const shipped = live.filter((lot) => lot.dispatchedAt !== undefined)
  const lines = orderedLines(facts)
  const all = (lots: readonly Lot[]) => lines.every((line) => quantityIn(lots, line.lineNo) >= line.quantity)
  switch (promise) {
    case 'shipped-on-time':
      return onTime(facts, shipped, all(shipped), clauses, at)
    case 'received':
      return receivedCover(shipped, all(shipped.filter(isReceived)), clauses)
    case 'as-agreed':
      return asAgreed(shipped, all(shipped.filter((lot) => lot.windowOverAt !== undefined)), clauses)
    case 'documents':
      return documents(facts, shipped, all(shipped), clauses)
  }
}

function clausesOf(promise: PromiseName, { order, content }: CoverFacts): readonly string[] {
  const version = `terms/${order.agreedVersion ?? order.version}`
  const quality = content.lines.filter((line) => line.quality.length > 0).map((line) => `lines/${line.lineNo}/quality`)
  const names: Record<PromiseName, readonly string[]> = {
    'shipped-on-time': ['ship_by', 'shipment_proof'],
    received: ['incoterm', 'lines'],
    'as-agreed': ['lines', ...quality],
    documents: ['shipment_proof'],
  }
  return names[promise].map((name) => `${version}/${name}`)
}

const DAY = 86_400_000

function onTime(facts: CoverFacts, shipped: readonly Lot[], isAll: boolean, clauses: readonly string[], at: Instant) {
  const shipBy = shipByOf(facts, at)
  if (shipBy === undefined) return say('open', 'clock-not-running', clauses)
  const until = { until: shipBy }
  const late = shipped.map((lot) => lot.dispatchedAt ?? '').filter((sent) => sent > shipBy)
  const worst = isAll ? late.sort().at(-1) : at > shipBy ? at : undefined
  if (worst !== undefined) {
    const days = Math.ceil((Date.parse(worst) - Date.parse(shipBy)) / DAY)
    return { ...say('broken', isAll ? 'shipped-late' : 'not-shipped', clauses, { ship_by: shipBy, days }), ...until }
  }
  return {
    ...say(isAll ? 'kept' : 'open', isAll ? 'shipped-in-time' : 'to-be-shipped', clauses, { ship_by: shipBy }),
    ...until,
  }
}

function receivedCover(shipped: readonly Lot[], isAll: boolean, clauses: readonly string[]): Judged {
  const stopped = shipped.find((lot) => lot.stopped !== undefined)
  if (stopped?.stopped !== undefined)
    return say('open', stopped.stopped === 'not-here' ? 'not-here' : 'held-up', clauses, { lot: stopped.lotId })
  const byTime = shipped.find((lot) => lot.receivedBy === 'time' && lot.deliveredAt === undefined)
  if (isAll && (byTime === undefined || byTime.windowOverAt !== undefined)) return say('kept', 'received', clauses)
  if (byTime?.windowUntil !== undefined && byTime.windowOverAt === undefined) {
    const data = { lot: byTime.lotId, until: byTime.windowUntil }
    return { ...say('open', 'received-by-time', clauses, data), until: byTime.windowUntil }
  }
  const next = shipped.find((lot) => lot.receiptDueAt !== undefined)
  if (next?.receiptDueAt === undefined) return say('open', 'not-on-its-way', clauses)
  const data = { lot: next.lotId, receipt_due: next.receiptDueAt }
  return { ...say('open', 'on-its-way', clauses, data), until: next.receiptDueAt }
}

function asAgreed(shipped: readonly Lot[], isOver: boolean, clauses: readonly string[]): Judged {
  if (isOver) return say('kept', 'no-claim-in-window', clauses)
  const open = shipped.filter((lot) => lot.windowUntil !== undefined && lot.windowOverAt === undefined)
  const first = open.map((lot) => lot.windowUntil ?? '').sort()[0]
  if (first === undefined) return say('open', 'window-begins-at-receipt', clauses)
  return { ...say('open', 'claimable', clauses, { until: first }), until: first }
}

function documents(facts: CoverFacts, shipped: readonly Lot[], isAll: boolean, clauses: readonly string[]): Judged {
  const data = { document: facts.content.shipmentProof }
  if (isAll) return say('kept', 'proof-is-here', clauses, data)
  const refused = facts.lots.find((lot) => lot.rejectedAt !== undefined)
  if (refused !== undefined && shipped.length === 0)
    return say('broken', 'proof-rejected', clauses, { ...data, lot: refused.lotId })
  return say('open', 'proof-at-shipment', clauses, data)
}
