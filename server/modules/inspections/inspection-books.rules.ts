import { later } from '../../kernel/instant.ts'
import type { Change, Context, Facts, Instant, Json, Refusal, RootId, Side } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, put, refuse } from '../../kernel/use-case.ts'
import { endOfDate, endOfTerm } from '../../kernel/zone.ts'
import type { Books } from '../orders/books.rules.ts'
import { bookChanges, bookReads, booksOf, type marketReads } from '../orders/books.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { marketOf } from '../orders/flow.rules.ts'
import { awaitingReport } from '../orders/inspected.rules.ts'
import { operatorId } from '../orders/order.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { Inspection, InspectionSide, InspectionStep } from './inspection.rules.ts'
import {
  checkInspectionStep,
  inspectionSideOf,
  inspectionSides,
  inspectionType,
  isAwaited,
  withInspection,
} from './inspection.rules.ts'
import type { InspectionsPolicy } from './inspections-policy.rules.ts'
import { inspectionsPolicyAt, inspectionsPolicyReads } from './inspections-policy.rules.ts'

/** What every step of an inspection reads: the order's books, its inspections, and the numbers in effect. */
export function inspectionReads(orderId: RootId) {
  return { ...bookReads(orderId), inspections: all(inspectionType, orderId), ...inspectionsPolicyReads() }
}

type FirstFacts = Facts<ReturnType<typeof inspectionReads>>
type SecondFacts = Facts<ReturnType<typeof marketReads>>

/** Which inspection of which order. */
export interface OfInspection {
  readonly orderId: RootId
  readonly inspectionId: string
}

/** The order's sides and the firm: `sides` of the use cases. */
export function sidesOfInspection({ order, inspections }: FirstFacts, { inspectionId }: OfInspection) {
  return inspectionSides(order, found(inspections, inspectionId))
}

/** What the operator's people do alone: for everybody else there is no such thing. */
export function staffSides({ order }: Pick<FirstFacts, 'order'>): readonly Side[] {
  return order === undefined ? [] : [{ as: 'staff', company: operatorId }]
}

function found(inspections: readonly Inspection[], id: string): Inspection | undefined {
  return inspections.find((each) => each.id === id)
}

/** An inspection with all that its steps depend on. */
export interface Opened {
  readonly inspection: Inspection
  readonly inspections: readonly Inspection[]
  readonly books: Books
  readonly market: Market
  readonly policy: InspectionsPolicy
  /** Payments of its fee. */
  readonly payments: readonly Payment[]
  /** What is payable to the supplier and owed to the buyer, minor units. */
  readonly owed: { readonly payable: bigint; readonly refundable: bigint }
}

/** The books of an order that inspections are booked on; `undefined` where it is not agreed. */
export function orderOpened(
  facts: FirstFacts & SecondFacts,
  at: Instant,
): Omit<Opened, 'inspection' | 'payments'> | undefined {
  const books = booksOf(facts)
  if (books === undefined) return undefined
  const { inspections, inspectionPolicies, payable, refundable } = facts
  const policy = inspectionsPolicyAt(inspectionPolicies, at)
  return { inspections, books, market: marketOf(facts), policy, owed: { payable, refundable } }
}

/** The inspection that is meant; `undefined` where there is none, or no agreed order. */
export function openedOf(
  facts: FirstFacts & SecondFacts,
  { inspectionId }: Pick<OfInspection, 'inspectionId'>,
  at: Instant,
): Opened | undefined {
  const order = orderOpened(facts, at)
  const inspection = found(facts.inspections, inspectionId)
  if (order === undefined || inspection === undefined) return undefined
  return { ...order, inspection, payments: facts.payments.filter((each) => each.inspectionId === inspectionId) }
}

/** The inspection if this caller may take the step now. Refuses `not-found`, `wrong-state`, `not-your-turn`. */
export function openedFor(
  step: InspectionStep,
  facts: FirstFacts & SecondFacts,
  input: Pick<OfInspection, 'inspectionId'>,
  { at, actor }: Pick<Context, 'at' | 'actor'>,
): (Opened & { readonly side: InspectionSide }) | Refusal {
  const opened = openedOf(facts, input, at)
  if (opened === undefined) return refuse('not-found')
  const side = inspectionSideOf(opened.books.order, opened.inspection, actor.company, operatorId)
  const refused = checkInspectionStep(step, opened.inspection, side)
  return refused ?? (side === undefined ? refuse('not-found') : { ...opened, side })
}

/** What is told of a step: topic and facts, besides order, inspection and kind. */
export interface Told {
  readonly topic: string
  readonly said?: { readonly [name: string]: Json }
  /** What the event carries and the record does not need. */
  readonly news?: { readonly [name: string]: Json }
}

/** The same with an inspection that begins: nothing was before it. */
export function withNew(opened: Omit<Opened, 'inspection' | 'payments'>, inspection: Inspection): Opened {
  return { ...opened, inspection, inspections: [...opened.inspections, inspection], payments: [] }
}

/**
 * The changes of a step: the inspection, its deadline, what waits for the report, timeline and news. `books`: as the
 * step left them, when it moved anything of the order.
 */
export function inspectionChanges(
  opened: Opened,
  after: Inspection,
  { topic, said = {}, news = {} }: Told,
  { at }: Pick<Context, 'at'>,
  books: Books = opened.books,
): readonly Change[] {
  const { inspection: before, inspections, policy, market } = opened
  const { orderId, id, kind } = after
  const waits = withInspection(inspections, after).some(isAwaited)
  const body = { inspection: id, kind, ...said }
  return [
    put(inspectionType, after),
    ...bookChanges(opened.books, awaitingReport(books, waits, at, market.policy)),
    ...deadlineChanges(before, after, policy, books.content.zone),
    entry(orderId, topic, body),
    event(orderId, topic, { order: orderId, ...body, ...firmOf(after), ...claimOf(after), ...news }),
  ]
}

function firmOf({ firmId }: Inspection): { readonly firm?: string } {
  return firmId === undefined ? {} : { firm: firmId }
}

/** The claim that waits for it is told by this. */
function claimOf({ claimId }: Inspection): { readonly claim?: string } {
  return claimId === undefined ? {} : { claim: claimId }
}

/** The deadline of a state: by when the fee, the report, an answer or a decision has to be here. */
export function deadlineOf(
  inspection: Inspection,
  policy: Pick<InspectionsPolicy, 'payWithin' | 'overdueEnds'>,
  zone: string,
): { readonly name: string; readonly at: Instant } | undefined {
  const { state, bookedAt, reportBy, overdueAt, answerBy } = inspection
  switch (state) {
    case 'requested':
      return { name: 'inspection.pay', at: endOfTerm(bookedAt, policy.payWithin, zone) }
    case 'paid':
    case 'appointed':
    case 'scheduled': {
      if (overdueAt !== undefined)
        return { name: 'inspection.report', at: endOfTerm(overdueAt, policy.overdueEnds, zone) }
      return reportBy === undefined ? undefined : { name: 'inspection.report', at: reportBy }
    }
    case 'report-filed':
      return answerBy === undefined ? undefined : { name: 'inspection.answer', at: answerBy }
    case 'contested':
      return answerBy === undefined ? undefined : { name: 'inspection.review', at: answerBy }
    default:
      return undefined
  }
}

function deadlineChanges(
  before: Inspection,
  after: Inspection,
  policy: InspectionsPolicy,
  zone: string,
): readonly Change[] {
  const { orderId, id } = after
  const [was, is] = [deadlineOf(before, policy, zone), deadlineOf(after, policy, zone)]
  return [
    ...(was !== undefined && was.name !== is?.name ? [clear(orderId, was.name, id)] : []),
    ...(is !== undefined && (before === after || is.name !== was?.name || is.at !== was.at)
      ? [due(orderId, is.name, id, is.at)]
      : []),
  ]
}

/** By when the report has to be here: so long after the day that was asked for, or after the fee if that came later. */
export function reportBy(inspection: Pick<Inspection, 'on'>, paidAt: Instant, term: string, zone: string): Instant {
  const { on } = inspection
  // The last moment of the day that was asked for belongs to it.
  const asked = on === undefined ? paidAt : new Date(Date.parse(endOfDate(on, zone)) - 1).toISOString()
  return endOfTerm(later(asked, paidAt), term, zone)
}
