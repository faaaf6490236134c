import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { ordersOf, ordersRead } from './build-batch.ts'
import { operator } from './paying-account.rules.ts'
import { batchOf, type PaymentBatch, paymentBatchType, recount, standingOf } from './payment-batch.rules.ts'
import { afterWord, endToEndId, type PaymentOrder, paymentOrderType, toldOf } from './payment-order.rules.ts'
import { type Said, type StatusReport, saidOf } from './status-report.rules.ts'

export interface RecordBankStatus {
  readonly report: StatusReport
}

/** A batch remembers this many reports; banks send three or four. */
const REPORTS_MOST = 50

/**
 * What the bank's report says of a batch and its orders. A rejected order's owner is told, and its money is his again;
 * an accepted one has only been taken in: settled is what the statement has. The same report twice changes nothing; a
 * word that is older than what we know is late and changes nothing; what contradicts is marked for a person. Refuses
 * only `not-found`, for a file that is not ours.
 */
export const recordBankStatus = useCase({
  name: 'payouts.record-bank-status',
  action: 'payment-batch.status',
  bulk: true,
  root: ({ report }: RecordBankStatus) => batchOf(report.messageId) ?? 'bat_none',
  reads: (_, root: RootId) => ({ batch: written(one(paymentBatchType, root, 'batch')) }),
  more: ({ batch }) => ordersRead(batch?.orders ?? []),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ batch: known, ...found }, { report }) {
    if (known === undefined) return refuse('not-found')
    const before = known as PaymentBatch
    const isKnown = before.reports.includes(report.reportId)
    // An order that was taken out of the file stands elsewhere now: this file's bank has no word on it.
    const own = ordersOf(found as Record<string, PaymentOrder | undefined>)
    const orders = isKnown ? [] : own.filter((order) => order.batchId === before.batchId)
    const told = orders.flatMap((order) => wordOn(order, report))
    const reports = [...before.reports, report.reportId].slice(-REPORTS_MOST)
    const counted = told.reduce((sum, { order, after }) => recount(sum, order.state, after.state), before)
    const batch = isKnown ? before : { ...counted, reports }
    const receipt = receiptFor(batch, report, told)
    if (isKnown) return { answer: receipt, changes: [] }
    return {
      answer: receipt,
      changes: [
        put(paymentBatchType, batch),
        entry(batch.batchId, 'payment-batch.reported', { ...receipt, report: report.reportId }),
        ...told.flatMap(({ order, after, said }) => changesOf(order, after, said, report.createdAt)),
      ],
    }
  },
})

interface Told {
  readonly order: PaymentOrder
  readonly after: PaymentOrder
  readonly said: Said
}

/** What the report makes of one order; nothing when it says nothing or is late. */
function wordOn(order: PaymentOrder, report: StatusReport): readonly Told[] {
  const said = saidOf(report, endToEndId(order.orderRoot))
  const isLate = order.statusAt !== undefined && report.createdAt < order.statusAt
  if (said === undefined || isLate) return []
  const { state, isContradicted } = afterWord(order.state, said.word)
  const isRejected = state === 'rejected' && order.state !== 'rejected'
  const after: PaymentOrder = {
    ...(isRejected ? toldOf(order, report.createdAt) : order),
    state,
    statusAt: report.createdAt,
    isContradicted: order.isContradicted || isContradicted,
    ...(isRejected ? { reason: said.reason ?? 'no-reason-given' } : {}),
  }
  return [{ order, after, said }]
}

function changesOf(order: PaymentOrder, after: PaymentOrder, said: Said, happenedAt: Instant): readonly Change[] {
  const { orderRoot } = order
  const noted = { word: said.word, state: after.state, ...(said.reason === undefined ? {} : { reason: said.reason }) }
  const hasMoved = order.state !== after.state
  return [
    put(paymentOrderType, after),
    entry(orderRoot, 'payment-order.reported', noted),
    ...(hasMoved ? [orderNews(after, after.toldAt ?? happenedAt)] : []),
  ]
}

/** What a statement's entry adds to the news. */
interface NewsOfEntry {
  readonly charge?: number
  readonly trace?: string
  readonly statement?: RootId
  readonly entry?: string
}

/** The news of an order that moved: whoever owns what it pays reacts. */
export function orderNews(order: PaymentOrder, happenedAt: Instant, more: NewsOfEntry = {}) {
  const { orderRoot, kind, ownerRoot, ownerId, bank, state, reason } = order
  return event(orderRoot, `payment-order.${state}`, {
    kind,
    bank,
    owner_root: ownerRoot,
    owner: ownerId,
    happened_at: happenedAt,
    ...(reason === undefined ? {} : { reason }),
    ...more,
  })
}

function receiptFor(batch: PaymentBatch, report: StatusReport, told: readonly Told[]) {
  const ours = new Set(batch.orders.map(endToEndId))
  return {
    payment_batch: batch.batchId,
    standing: standingOf(batch) as string,
    accepted: batch.accepted,
    rejected: batch.rejected,
    unknown: report.transfers.filter((each) => !ours.has(each.endToEndId)).length,
    contradicted: told.filter(({ after }) => after.isContradicted).length,
  }
}
