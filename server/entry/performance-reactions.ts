import { computeLimit, growthDeadline } from '../modules/performance/compute-limit.ts'
import { countResult, windowDeadline } from '../modules/performance/count-result.ts'
import { noteAnswer, noteResult } from '../modules/performance/index.ts'
import { rollWindow } from '../modules/performance/roll-window.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { Reaction } from '../platform/relay.ts'
import type { DeadlineRow } from '../platform/store.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

/** What follows for a supplier's figures and his limit from how orders end, and from what is said of it later. */
export const performanceReactions: Reactions = {
  'order.completed': (body) => noted(body),
  'order.cancelled': (body) => noted(body, String(body.reason ?? '')),
  'order.expired': (body) => noted(body, String(body.reason ?? '')),
  'claim.executed': (body) => noted(body),
  'claim.closed': (body) => noted(body),
  'chargeback.opened': (body) => noted(body),
  'chargeback.won': (body) => noted(body),
  'chargeback.lost': (body) => noted(body),
  // What was kept becomes less long after the end, too.
  'payment.reversed': (body) => noted(body),
  'order.owed-collected': (body) => noted(body),
  'claim.guarantee-advanced': (body) => noted(body),
  'message.sent': ({ order, message, thread }) =>
    thread === 'order'
      ? [reaction('note-answer', noteAnswer, { orderId: String(order), messageId: String(message) })]
      : [],
  'order.resulted': ({ order, supplier, n, day, marks }) => [
    reaction('count-result', countResult, {
      ...{ supplierId: String(supplier), orderId: String(order), n: Number(n), day: String(day) },
      marks: (marks as readonly string[]).map(String),
    }),
  ],
  'performance.corrected': ({ supplier }) => [reaction('roll-window', rollWindow, { supplierId: String(supplier) })],
  'performance.moved': ({ supplier }) => [reaction('compute-limit', computeLimit, { companyId: String(supplier) })],
  'limit.lifted': ({ company }) => [reaction('compute-limit', computeLimit, { companyId: String(company) })],
}

function noted({ order }: Body, reason = ''): readonly Reaction[] {
  return [reaction('note-result', noteResult, { orderId: String(order), reason })]
}

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

/** The company that a root of figures belongs to. */
const supplierOf = (performanceId: string) => performanceId.replace(/^per_/, 'cmp_')

/** Who answers the deadlines of figures and limits. */
export const performanceDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [windowDeadline]: (row) => answering(rollWindow, { supplierId: supplierOf(row.root) }),
  [growthDeadline]: (row) => answering(computeLimit, { companyId: row.root }),
}
