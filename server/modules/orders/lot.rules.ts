import { addDuration, earlier, later } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { LineProgress, PlanStep } from '../escrow/plan.rules.ts'
import { planSteps } from '../escrow/plan.rules.ts'
import type { TransportMode } from './terms.rules.ts'

export interface LotLine {
  readonly lineNo: number
  /** Millionths of the line's unit. */
  readonly quantity: bigint
}

/** What was taken off the price of goods of one line and lot (no lot: not shipped yet), minor units. */
export interface PriceOff {
  readonly lineNo: number
  readonly lotId?: string
  /** Of what was still to be paid for the line: the hold's value is without it. */
  readonly unpaid: bigint
  /** Of what the hold had: it counts among what went back. */
  readonly held: bigint
}

/**
 * One lot of goods on its way. A lot counts as shipped from `dispatchedAt` on: a carrier's first physical scan or
 * on-board date. A paper alone is provisional until somebody confirms it.
 */
export interface Lot {
  readonly orderId: RootId
  readonly lotId: string
  readonly lines: readonly LotLine[]
  readonly mode: TransportMode
  readonly carrier: string
  readonly trackingNumber?: string
  readonly proof: 'carrier' | 'paper'
  readonly proofHash?: string
  readonly notifiedAt: Instant
  readonly dispatchedAt?: Instant
  readonly rejectedAt?: Instant
  readonly deliveredAt?: Instant
  readonly receivedAt?: Instant
  readonly receivedBy?: 'buyer' | 'carrier' | 'time'
  /** When receipt happens by itself; moved by extensions, absent while stopped. */
  readonly receiptDueAt?: Instant
  /** Why automatic receipt stands still until staff reviewed it. */
  readonly stopped?: 'not-here' | 'exception'
  readonly extendedBy: readonly ('buyer' | 'supplier')[]
  /** Until when this lot can be claimed. */
  readonly windowUntil?: Instant
  readonly windowOverAt?: Instant
}

export const lotType: RecordType<Lot> = {
  name: 'orders.lots',
  root: (lot) => lot.orderId,
  id: (lot) => lot.lotId,
}

/** Terms of receipt, from the policy that the order was agreed under. */
export interface ReceiptTerms {
  /** After dispatch, by mode, when nobody says anything. */
  readonly automatic: Readonly<Record<TransportMode, string>>
  /** After a delivered event, unless the buyer says *not here*. */
  readonly afterDelivered: string
  readonly extension: string
  readonly window: string
  /** After receipt by time, when delivery was never proven. */
  readonly windowUnproven: string
}

/** The quantity of a line in some lots, millionths. */
export function quantityIn(lots: readonly Lot[], lineNo: number): bigint {
  return lots
    .filter((lot) => lot.rejectedAt === undefined)
    .flatMap((lot) => lot.lines)
    .filter((line) => line.lineNo === lineNo)
    .reduce((sum, line) => sum + line.quantity, 0n)
}

/**
 * The lot as dispatched at a time: automatic receipt begins to run, at the earliest when the lot was told of, so that
 * nobody shortens it by a date in the past.
 */
export function dispatched(lot: Lot, at: Instant, zone: string, terms: ReceiptTerms): Lot {
  const from = later(at, lot.notifiedAt)
  return { ...lot, dispatchedAt: at, receiptDueAt: endOfTerm(from, terms.automatic[lot.mode], zone) }
}

/**
 * The carrier says delivered: receipt follows soon, never later than it would have by itself. The buyer's time to say
 * *not here* runs from when we were told.
 */
export function delivered(lot: Lot, at: Instant, told: Instant, zone: string, terms: ReceiptTerms): Lot {
  if (lot.deliveredAt !== undefined || lot.rejectedAt !== undefined) return lot
  const shipped = lot.dispatchedAt === undefined ? dispatched(lot, at, zone, terms) : lot
  if (lot.receivedAt !== undefined) return { ...shipped, deliveredAt: at, ...windowAfterProof(lot, at, zone, terms) }
  const due = endOfTerm(told, terms.afterDelivered, zone)
  const receiptDueAt = shipped.receiptDueAt === undefined ? due : earlier(due, shipped.receiptDueAt)
  const { stopped: _, ...moving } = shipped
  return { ...moving, deliveredAt: at, receiptDueAt }
}

/** Receipt by time stood for delivery until it was proven: from the proof on the ordinary window runs. */
function windowAfterProof(lot: Lot, at: Instant, zone: string, terms: ReceiptTerms): Pick<Lot, 'windowUntil'> {
  if (lot.receivedBy !== 'time' || lot.windowUntil === undefined || lot.windowOverAt !== undefined) return {}
  return { windowUntil: earlier(lot.windowUntil, endOfTerm(at, terms.window, zone)) }
}

/** The lot as received. By time alone, without proof of delivery, the window is the longer one. */
export function received(lot: Lot, by: 'buyer' | 'carrier' | 'time', at: Instant, zone: string, t: ReceiptTerms): Lot {
  const proven = by !== 'time' || lot.deliveredAt !== undefined
  const { receiptDueAt: _, stopped: __, ...rest } = lot
  return {
    ...rest,
    receivedAt: at,
    receivedBy: by,
    windowUntil: endOfTerm(at, proven ? t.window : t.windowUnproven, zone),
  }
}

/** Automatic receipt stands still: the buyer says *not here*, or the carrier reports trouble. */
export function stopped(lot: Lot, why: 'not-here' | 'exception'): Lot {
  const { receiptDueAt: _, ...rest } = lot
  return { ...rest, stopped: why }
}

/** Staff reviewed a lot that stood still: receipt follows as after a delivered event, or by time from now on. */
export function resumed(lot: Lot, at: Instant, zone: string, terms: ReceiptTerms): Lot {
  if (lot.stopped === undefined || lot.dispatchedAt === undefined) return lot
  const { stopped: _, ...moving } = lot
  const term = lot.deliveredAt === undefined ? terms.automatic[lot.mode] : terms.afterDelivered
  return { ...moving, receiptDueAt: endOfTerm(at, term, zone) }
}

/** Automatic receipt a fixed time later, once per side and before a delivered event. */
export function extended(lot: Lot, side: 'buyer' | 'supplier', terms: ReceiptTerms): Lot {
  const receiptDueAt = lot.receiptDueAt === undefined ? undefined : addDuration(lot.receiptDueAt, terms.extension)
  return { ...lot, extendedBy: [...lot.extendedBy, side], ...(receiptDueAt === undefined ? {} : { receiptDueAt }) }
}

/** The quantity of one line among some. */
function inLines(lines: readonly LotLine[], lineNo: number): bigint {
  return lines.filter((line) => line.lineNo === lineNo).reduce((sum, line) => sum + line.quantity, 0n)
}

/** What escrow needs to know: how much of each line's ordered quantity has reached which step. */
export function progressOf(
  ordered: readonly LotLine[],
  lots: readonly Lot[],
  initialPaid: boolean,
  inspected: readonly LotLine[] = [],
  off: readonly PriceOff[] = [],
): readonly LineProgress[] {
  const counting = lots.filter((lot) => lot.rejectedAt === undefined)
  return ordered.map(({ lineNo, quantity }) => {
    const sum = (step: LotStep) => quantityIn(counting.filter(byLot[step]), lineNo)
    const reached = {
      'initial-paid': initialPaid ? quantity : 0n,
      inspected: inLines(inspected, lineNo),
      shipped: sum('shipped'),
      received: sum('received'),
      'window-over': sum('window-over'),
    }
    const mine = off.filter((each) => each.lineNo === lineNo)
    return mine.length === 0
      ? { lineNo, ordered: quantity, reached }
      : { lineNo, ordered: quantity, reached, off: offReached(mine, counting, reached) }
  })
}

type LotStep = 'shipped' | 'received' | 'window-over'

/** Which steps a lot's goods have reached. */
const byLot: Readonly<Record<LotStep, (lot: Lot) => boolean>> = {
  shipped: (lot) => lot.dispatchedAt !== undefined,
  received: (lot) => lot.receivedAt !== undefined && lot.receivedBy !== 'time',
  'window-over': (lot) => lot.windowOverAt !== undefined,
}

/**
 * What was taken off the goods that have reached each step. Which goods are meant is not known before they are shipped,
 * or when they are inspected: the first that come are taken for them, so that nothing is released too early.
 */
function offReached(off: readonly PriceOff[], lots: readonly Lot[], reached: Readonly<Record<PlanStep, bigint>>) {
  const amount = (some: readonly PriceOff[]) => some.reduce((sum, { unpaid, held }) => sum + unpaid + held, 0n)
  const all = amount(off)
  const isKnown = ({ lotId }: PriceOff) => lots.some((lot) => lot.lotId === lotId)
  const of = (step: LotStep) =>
    amount(off.filter((each) => !isKnown(each) || lots.some((lot) => lot.lotId === each.lotId && byLot[step](lot))))
  const parts = {
    'initial-paid': all,
    inspected: all,
    shipped: of('shipped'),
    received: of('received'),
    'window-over': of('window-over'),
  }
  return { all, reached: Object.fromEntries(planSteps.map((step) => [step, reached[step] > 0n ? parts[step] : 0n])) }
}
