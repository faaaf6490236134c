import type { Json } from '../kernel/use-case.ts'
import { type ClaimClock, claimClocks } from '../modules/claims/claim.rules.ts'
import { unpaidDeadline } from '../modules/claims/give-points.ts'
import { givePoints, passClaimTime } from '../modules/claims/index.ts'
import { prepareEvidence } from '../modules/claims/prepare-evidence.ts'
import { indexedTopics } from '../modules/directory/index.ts'
import { endWithOrder } from '../modules/inspections/end-with-order.ts'
import { type InspectionDeadline, passInspectionTime } from '../modules/inspections/pass-inspection-time.ts'
import { selfBillingSilence } from '../modules/invoices/self-billing.rules.ts'
import { type TransferRecord, transferType } from '../modules/ledger/transfer.rules.ts'
import { noteOverdue } from '../modules/messages/index.ts'
import type { EndpointNews } from '../modules/notices/delivery.rules.ts'
import { markEndpoint } from '../modules/notices/mark-endpoint.ts'
import { publicEvents } from '../modules/notices/public-event.rules.ts'
import { resumeDelivery, tryAgain } from '../modules/notices/resume-delivery.ts'
import { toldBy } from '../modules/notices/told.rules.ts'
import { allocateWire } from '../modules/orders/allocate-wire.ts'
import { answerAmendment } from '../modules/orders/answer-amendment.ts'
import { answerCancellation } from '../modules/orders/answer-cancellation.ts'
import { answerSelfBilled } from '../modules/orders/answer-self-billed.ts'
import { drawUpInvoice } from '../modules/orders/draw-up-invoice.ts'
import { giveVoucher } from '../modules/orders/give-voucher.ts'
import { onTimeDeadline } from '../modules/orders/on-time.rules.ts'
import { type OrderDeadline, passTime } from '../modules/orders/pass-time.ts'
import { settlePayment } from '../modules/orders/settle-payment.ts'
import { endInvitation } from '../modules/parties/end-invitation.ts'
import { invitationJob, type MailDesk } from '../modules/parties/index.ts'
import { invitationExpires } from '../modules/parties/invitation.rules.ts'
import { askChargeback } from '../modules/payments/ask-chargeback.ts'
import { expireVoucher } from '../modules/payments/expire-voucher.ts'
import { askPayment, askRefund, type Outside, type OutsideHandler, paymentsJobs } from '../modules/payments/index.ts'
import { mandateJobs } from '../modules/payments/mandates.jobs.ts'
import { parseNews } from '../modules/payments/report.rules.ts'
import { routeRepaymentRefund } from '../modules/payments/route-repayment-refund.ts'
import { voucherEnds } from '../modules/payments/voucher.rules.ts'
import { holdPayout } from '../modules/payouts/hold-payout.ts'
import { askPayout, payoutsJobs, remindBatch } from '../modules/payouts/index.ts'
import { tryRefundAgain } from '../modules/payouts/queue-refund.ts'
import { runPayoutSchedule } from '../modules/payouts/run-payout-schedule.ts'
import { remindPaymentOrder } from '../modules/payouts/step-payment-order.ts'
import { lookAtUnclaimed } from '../modules/payouts/watch-unclaimed.ts'
import { sweep } from '../modules/reconciliation/balance-sweep.jobs.ts'
import { sweepBalances } from '../modules/reconciliation/balance-sweep.ts'
import { bankFileJobs, remindWire, reverseWire } from '../modules/reconciliation/index.ts'
import { lateWireIn, meetReversal } from '../modules/reconciliation/meet-reversal.ts'
import type { HouseJob, Importing } from '../modules/reconciliation/reconciliation.jobs.ts'
import { readProvider } from '../modules/reconciliation/report.jobs.ts'
import { wireReturnsJobs } from '../modules/reconciliation/wire-returns.jobs.ts'
import { makeExport, transferPosted } from '../modules/transaction-center/index.ts'
import { toldKinds } from '../modules/transaction-center/movement.rules.ts'
import { exportDue } from '../modules/transaction-center/schedule.rules.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { Reaction } from '../platform/relay.ts'
import type { DeadlineRow, OutboxRow } from '../platform/store.ts'
import { claimsReactions } from './claims-reactions.ts'
import { lendingJobs, monthly } from './credit-reactions.ts'
import { moneyOutReactions } from './money-out-reactions.ts'
import { settlesOf } from './payment-facts.ts'
import { onNews } from './provider-news.ts'
import { type Body, type Reactions, reaction, together } from './reaction.ts'
import { standingDeadlines, standingReactions } from './standing-reactions.ts'
import { nameJobs } from './vetting-reactions.ts'

/**
 * The one page that lists every reaction: what follows from which news, and who answers which deadline. Relays:
 * `inside` issues commands, `outside` calls providers and may have to try again, `notices` tells people,
 * `movements` writes what companies read of the ledger, `feed` writes what is public into the feeds of companies,
 * `invoices` issues the documents of fees, many at once, `directory` keeps the index of search.
 */
export const lanes = { inside: 1, outside: 2, notices: 4, movements: 8, feed: 16, invoices: 32, directory: 64 } as const

/** The event that appending a record is by itself, whoever does it: a transfer that can touch a company's money. */
export function newsOfRecord(type: string, record: unknown): string | undefined {
  return type === transferType.name && toldKinds.has((record as TransferRecord).kind) ? transferPosted : undefined
}

/** A statement's wires come by thousands: people go before them. */
const allocateMany = { ...allocateWire, bulk: true }

const ofOrders: Reactions = {
  'provider.reported': (body) => onNews(parseNews(body.news ?? null), String(body.provider)),
  'wire.received': ({ order, wire }) => [
    reaction('allocate-wire', allocateWire, { orderId: String(order), wireId: String(wire) }),
  ],
  'wires.matched': ({ wires }) =>
    (wires as readonly { readonly wire: string; readonly order: string }[]).map(({ wire, order }) =>
      reaction(`allocate-wire ${wire}`, allocateMany, { orderId: order, wireId: wire }),
    ),
  'wire.late': (body) => [reaction('meet-reversal', meetReversal, lateWireIn(body))],
  'wire.recalled': ({ wire, reference, amount, happened_at }) => [
    reaction('reverse-wire', reverseWire, {
      wireId: String(wire),
      reference: String(reference),
      amount: Number(amount),
      happenedAt: String(happened_at),
    }),
  ],
  'wire.reversed': ({ order, payment, amount, reference, capture, happened_at }) => [
    reaction('settle-payment', settlePayment, {
      orderId: String(order),
      paymentId: String(payment),
      fact: {
        fact: 'reversed',
        amount: BigInt(Number(amount)),
        reference: `${reference}:reversed`,
        // News from before captures were told apart names none.
        ...(capture === undefined ? {} : { capture: String(capture) }),
        reason: 'recalled',
        happenedAt: String(happened_at),
      },
    }),
  ],
  'webhook.told': ({ company, endpoint, news }) => [
    reaction('mark-endpoint', markEndpoint, {
      companyId: String(company),
      endpointId: String(endpoint),
      news: news as EndpointNews,
    }),
  ],
  'lot.dispatched': (body) => drawUp(body),
  'lot.delivered': (body) => drawUp(body),
  'lot.received': (body) => drawUp(body),
  'shortfall.accepted': (body) => drawUp(body),
  'terms.amended': (body) => drawUp(body),
  'order.cancelled': (body) => endInspections(body),
  'order.expired': (body) => endInspections(body),
}

const inside = together(ofOrders, moneyOutReactions, claimsReactions, standingReactions)

/** Where the supplier lets its invoices be drawn up, a lot that was shipped and a price that moved make documents. */
function drawUp({ order, lot, self_billed_for: supplier }: Body): readonly Reaction[] {
  if (typeof supplier !== 'string') return []
  const about = { orderId: String(order), supplierId: supplier }
  return [reaction('draw-up-invoice', drawUpInvoice, typeof lot === 'string' ? { ...about, lotId: lot } : about)]
}

/** What was booked on an order that has ended before its goods were made ends too. */
function endInspections({ order }: Body): readonly Reaction[] {
  return [reaction('end-with-order', endWithOrder, { orderId: String(order) })]
}

/** The handlers that call providers, by topic. */
export const outsideJobs: Readonly<Record<string, OutsideHandler>> = {
  ...paymentsJobs,
  ...mandateJobs,
  ...payoutsJobs,
  ...wireReturnsJobs,
}

/** The handlers that write to people's mailboxes, by topic. */
export const mailJobs: Readonly<Record<string, (event: OutboxRow, desk: MailDesk) => Promise<void>>> = {
  'member.invited': invitationJob,
}

/** The handlers that work in the house alone: files which came in, balances, ends of months; by topic. */
export const fileJobs: Readonly<Record<string, HouseJob>> = { ...bankFileJobs, ...monthly, 'balances.sweeping': sweep }

/** The handlers that call a provider and write what it says into books of the house, by topic. */
export const reportJobs: Readonly<Record<string, (body: Json, outside: Outside, house: Importing) => Promise<void>>> = {
  'provider-report.reading': readProvider,
}

export function reactionsTo(event: OutboxRow): readonly Reaction[] {
  return inside[event.topic]?.(event.body as Body, event) ?? []
}

/** Which relays have to see an event. */
export function lanesOf(topic: string): number {
  const outside = [outsideJobs, mailJobs, fileJobs, reportJobs, nameJobs, lendingJobs].some((jobs) => topic in jobs)
  const told = (topic in toldBy ? lanes.notices : 0) | (topic in publicEvents ? lanes.feed : 0)
  return (
    (topic in inside ? lanes.inside : 0) |
    (outside ? lanes.outside : 0) |
    (topic === transferPosted ? lanes.movements : 0) |
    (topic === 'fee.booked' ? lanes.invoices : 0) |
    (indexedTopics.has(topic) ? lanes.directory : 0) |
    told
  )
}

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

const ofOrder = (row: DeadlineRow) =>
  answering(passTime, { orderId: row.root, deadline: row.name as OrderDeadline, subject: row.subject })

const ofPayment =
  (fact: 'final' | 'expired') =>
  ({ root, subject, at }: DeadlineRow) => {
    const input = { orderId: root, paymentId: subject, fact: { fact, happenedAt: at } }
    return answering(settlesOf(subject)[1], input)
  }

const ofInspection = (row: DeadlineRow) =>
  answering(passInspectionTime, {
    ...{ orderId: row.root, inspectionId: row.subject, deadline: row.name as InspectionDeadline },
  })

const ofClaim = (row: DeadlineRow) =>
  answering(passClaimTime, { orderId: row.root, claimId: row.subject, clock: row.name as ClaimClock })

const deadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  ...Object.fromEntries(claimClocks.map((name) => [name, ofClaim])),
  [unpaidDeadline]: (row) =>
    answering(givePoints, { orderId: row.root, news: 'unpaid' as const, subject: row.subject }),
  'order.expire': ofOrder,
  'order.ship-by': ofOrder,
  'order.cancel-late': ofOrder,
  [onTimeDeadline]: (row) => answering(giveVoucher, { orderId: row.root }),
  [voucherEnds]: (row) => answering(expireVoucher, { buyerId: row.root, voucherId: row.subject }),
  'lot.receipt': ofOrder,
  'lot.paper-review': ofOrder,
  'lot.window': ofOrder,
  'lot.review': ofOrder,
  'instalment.due': ofOrder,
  'instalment.overdue': ofOrder,
  'payment.short': ofOrder,
  'refund.route': (row) =>
    row.root.startsWith('crl_') ? answering(routeRepaymentRefund, { lineId: row.root }) : ofOrder(row),
  'order.owed': ofOrder,
  'help.answer': (row) => answering(noteOverdue, { orderId: row.root, threadId: row.subject }),
  'inspection.pay': ofInspection,
  'inspection.report': ofInspection,
  'inspection.answer': ofInspection,
  'inspection.review': ofInspection,
  'wire.return': (row) => answering(remindWire, { wireId: row.root }),
  'cancellation.answer': (row) =>
    answering(answerCancellation, { orderId: row.root, offerId: row.subject, answer: 'lapse' }),
  'amendment.answer': (row) =>
    answering(answerAmendment, { orderId: row.root, amendmentId: row.subject, answer: 'lapse' }),
  [selfBillingSilence]: (row) =>
    answering(answerSelfBilled, {
      ...{ orderId: row.root, documentId: row.subject, answer: 'accepted' as const, supplierId: '' },
    }),
  'payment.expire': ofPayment('expired'),
  'payment.final': ofPayment('final'),
  'payment.ask': (row) => answering(askPayment, { orderId: row.root, subject: row.subject }),
  'chargeback.evidence': (row) => answering(prepareEvidence, { orderId: row.root, chargebackId: row.subject }),
  'chargeback.ask': (row) => answering(askChargeback, { orderId: row.root, chargebackId: row.subject }),
  'refund.ask': (row) => answering(askRefund, { orderId: row.root, subject: row.subject }),
  'payable.unclaimed': (row) => answering(lookAtUnclaimed, { ownerRoot: row.root, currency: row.subject }),
  'balances.sweep': () => answering(sweepBalances, { isDue: true }),
  'refund.by-bank': (row) => answering(tryRefundAgain, { orderId: row.root, refundId: row.subject }),
  'payment-order.ask': (row) => answering(remindPaymentOrder, { orderRoot: row.root }),
  'payment-batch.ask': (row) => answering(remindBatch, { batchId: row.root }),
  'payout.held': (row) => answering(holdPayout, { companyId: row.root, payoutId: row.subject }),
  'payout.schedule': (row) => answering(runPayoutSchedule, { companyId: row.root, currency: row.subject }),
  'payout.ask': (row) => answering(askPayout, { companyId: row.root, payoutId: row.subject }),
  [invitationExpires]: (row) => answering(endInvitation, { companyId: row.root, invitationId: row.subject }),
  [exportDue]: (row) => answering(makeExport, { companyId: row.root, scheduleId: row.subject }),
  [tryAgain]: (row) => answering(resumeDelivery, { feedId: row.root, deliveryId: row.subject }),
  ...standingDeadlines,
}

/** Who answers a deadline; `undefined` for a name that nobody knows. */
export function answeringTo(row: DeadlineRow): Answering | undefined {
  return deadlines[row.name]?.(row)
}
