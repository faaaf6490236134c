import { Type } from 'typebox'
import { parseQuantity } from '../../kernel/quantity.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageQuery, readPage } from '../../platform/page.ts'
import type { Call, Route } from '../../platform/route.ts'
import { commandRoute, queryRoute } from '../../platform/route.ts'
import { operatorId } from '../orders/order.rules.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import type { MethodCode } from '../payments/method.rules.ts'
import { advanceFee } from './advance-fee.ts'
import { bookInspection } from './book-inspection.ts'
import { cancelInspection } from './cancel-inspection.ts'
import { resultsFromWire, type WireResults } from './checklist-view.rules.ts'
import type { ServiceKind } from './inspection.rules.ts'
import { listInspections } from './inspection-list.store.ts'
import { inspectionServices, inspectionsOf, inspectionView, lotChecklist } from './inspection-view.store.ts'
import {
  advancedReply,
  bookedReply,
  bookingBody,
  cancelledReply,
  feePaymentBody,
  feePaymentReply,
  inspectionListReply,
  inspectionParams,
  inspectionReply,
  inspectionsReply,
  lotChecklistReply,
  recordedReply,
  resultsBody,
  servicesReply,
  waivedReply,
} from './inspections.schemas.ts'
import { payFee } from './pay-fee.ts'
import { recordInspection } from './record-inspection.ts'
import { reportsRoutes } from './reports.routes.ts'
import { waiveInspection } from './waive-inspection.ts'

const tag = 'inspections'
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))
const orderParams = Type.Object({ orderId: Type.String({ maxLength: 64 }) })
const lotParams = Type.Object({ orderId: Type.String({ maxLength: 64 }), lotId: Type.String({ maxLength: 64 }) })

const orderOf = ({ params }: Call) => params.orderId ?? ''
const one = ({ params }: Call) => ({ orderId: params.orderId ?? '', inspectionId: params.inspectionId ?? '' })

interface BookingBody {
  readonly kind: ServiceKind
  readonly lines?: readonly { readonly line: number; readonly quantity: string }[]
  readonly on: string
  readonly days?: number
}

function booking(call: Call) {
  const { kind, lines, on, days = 1 } = call.body as BookingBody
  const asked = lines?.map(({ line, quantity }) => ({ lineNo: line, quantity: parseQuantity(quantity) ?? 0n }))
  return { orderId: orderOf(call), kind, on, days, ...(asked && { lines: asked }) }
}

interface FeePaymentBody {
  readonly method: MethodCode
  readonly token?: string
  readonly return_url?: string
  readonly funding?: Funding
}

function feePayment(call: Call) {
  const { method, token, return_url: returnUrl, funding } = call.body as FeePaymentBody
  if (token !== undefined && /\d{12,}/.test(token)) return refuse('card-number-refused')
  return { ...one(call), method, ...(token && { token }), ...(returnUrl && { returnUrl }), ...(funding && { funding }) }
}

/** Routes of booking, paying and reading inspections, and of what a buyer finds himself. */
export const inspectionsRoutes: readonly Route[] = [
  ...reportsRoutes,
  queryRoute({
    path: '/v1/inspections',
    summary: 'What a firm is appointed to; for staff, what waits for them',
    tag,
    reply: inspectionListReply,
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      const page = readPage(query)
      if (isRefusal(page)) return page
      const whose = actor.company === operatorId ? ({ staff: true } as const) : { firm: actor.company ?? '' }
      return listInspections(pool, whose, page)
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/inspection-services',
    summary: 'What can be booked on an order: the fee of a day, the first and the last day',
    tag,
    reply: servicesReply,
    params: orderParams,
    read: (call, { pool, now }) => inspectionServices(pool, orderOf(call), call.actor, now()),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/inspections',
    summary: 'The inspections of an order with their results, the newest first',
    tag,
    reply: inspectionsReply,
    params: orderParams,
    read: (call, { pool }) => inspectionsOf(pool, orderOf(call), call.actor),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/inspections/:inspectionId',
    summary: 'An inspection with its checklist: for the sides of the order, staff and the firm that is appointed',
    tag,
    reply: inspectionReply,
    params: inspectionParams,
    read: (call, { pool }) => inspectionView(pool, orderOf(call), call.params.inspectionId ?? '', call.actor),
  }),
  commandRoute(bookInspection, {
    path: '/v1/orders/:orderId/inspections',
    summary: 'Book an inspection or production monitoring; who books advances the fee',
    tag,
    reply: bookedReply,
    params: orderParams,
    body: bookingBody,
    input: booking,
  }),
  commandRoute(payFee, {
    path: '/v1/orders/:orderId/inspections/:inspectionId/payments',
    summary: 'Pay the fee of an inspection that the buyer booked, by a method that answers at once',
    tag,
    reply: feePaymentReply,
    params: inspectionParams,
    body: feePaymentBody,
    input: feePayment,
  }),
  commandRoute(advanceFee, {
    path: '/v1/orders/:orderId/inspections/:inspectionId/advance',
    summary: 'Advance the fee of an inspection that the supplier booked, out of what is payable to him',
    tag,
    reply: advancedReply,
    params: inspectionParams,
    body: empty,
    input: one,
  }),
  commandRoute(cancelInspection, {
    path: '/v1/orders/:orderId/inspections/:inspectionId/cancellation',
    summary: 'Cancel an inspection before a firm is appointed, or when its report is overdue',
    tag,
    reply: cancelledReply,
    params: inspectionParams,
    body: empty,
    input: one,
  }),
  commandRoute(waiveInspection, {
    path: '/v1/orders/:orderId/inspection-waiver',
    summary: 'Let the goods go without an inspection: the plan’s step `inspected` is reached',
    tag,
    reply: waivedReply,
    params: orderParams,
    body: empty,
    input: (call) => ({ orderId: orderOf(call) }),
  }),
  queryRoute({
    path: '/v1/orders/:orderId/shipments/:lotId/checklist',
    summary: 'What to look at when a lot is there',
    tag,
    reply: lotChecklistReply,
    params: lotParams,
    read: (call, { pool }) => lotChecklist(pool, orderOf(call), call.params.lotId ?? '', call.actor),
  }),
  commandRoute(recordInspection, {
    path: '/v1/orders/:orderId/shipments/:lotId/inspection',
    summary: 'What the buyer found when the lot was there: a fact on the record',
    tag,
    reply: recordedReply,
    params: lotParams,
    body: resultsBody,
    input(call) {
      const results = resultsFromWire(call.body as WireResults)
      return isRefusal(results) ? results : { orderId: orderOf(call), lotId: call.params.lotId ?? '', results }
    },
  }),
]
