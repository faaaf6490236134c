import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { append, clear, entry, event, refuse, useCase } from '../../kernel/use-case.ts'
import { drawUp, type SelfBilled } from '../invoices/self-billed.rules.ts'
import { isNothing } from '../invoices/self-billed-amounts.rules.ts'
import { type SelfBillingAnswer, selfBillingAnswerType, selfBillingSilence } from '../invoices/self-billing.rules.ts'
import { type DrawingFacts, drawing, drawingMore, drawingReads, selfBillingBooks } from './drawing-up.rules.ts'
import { sidesOf } from './order.rules.ts'
import { issueChanges, type SelfBillingBooks, takenBack } from './self-billing.rules.ts'

export interface AnswerSelfBilled {
  readonly orderId: RootId
  readonly documentId: string
  readonly answer: 'accepted' | 'objected'
  readonly reason?: string
  /** Whose order it is, as the caller knows it: its country says in which currency its tax office counts. */
  readonly supplierId: RootId
}

/**
 * The supplier accepts an invoice that was drawn up for it, or objects with a reason: then it is withdrawn by a credit
 * note and the supplier invoices that lot itself. Silence until the term's end accepts. Refuses `not-found`,
 * `not-open-to-objection` (it only takes back), `invoice-answered` { answer }, `objection-over` { until } and
 * `reason-missing`.
 */
export const answerSelfBilled = useCase({
  name: 'orders.answer-self-billed',
  action: 'orders.answer-self-billed',
  root: (input: AnswerSelfBilled) => input.orderId,
  reads: ({ supplierId }, root) => drawingReads(root, supplierId),
  more: drawingMore,
  sides: ({ order }) => sidesOf(order),
  decide(facts: DrawingFacts, { documentId, answer, reason = '' }, context) {
    const books = selfBillingBooks(facts)
    const invoice = books?.documents.find((each) => each.documentId === documentId)
    if (books === undefined || invoice === undefined) return refuse('not-found')
    const isClock = context.actor.kind === 'clock'
    const before = books.answers.find((each) => each.documentId === documentId)
    const said = { order: books.order.orderId, invoice: documentId, answer: answer as string }
    if (before !== undefined)
      return isClock ? { answer: said, changes: [] } : refuse('invoice-answered', { answer: before.answer })
    const { objectUntil } = invoice
    if (objectUntil === undefined) return refuse('not-open-to-objection')
    if (!isClock && context.at >= objectUntil) return refuse('objection-over', { until: objectUntil })
    if (answer === 'accepted') return { answer: said, changes: answered(invoice, answer, '', context) }
    if (reason.trim() === '') return refuse('reason-missing')
    const withdrawn = takesBack(books, facts, invoice, context)
    if (withdrawn === undefined) return refuse('not-found')
    return { answer: said, changes: [...answered(invoice, answer, reason.trim(), context), ...withdrawn] }
  },
})

/** The credit note that takes an invoice back. */
function takesBack(books: SelfBillingBooks, facts: DrawingFacts, invoice: SelfBilled, context: Context) {
  const { lotId } = invoice
  const about = { cause: 'objection' as const, suppliedAt: context.at, corrects: [invoice] }
  const parts = takenBack(books, invoice)
  // Where the price has taken it back already, nothing is left to say.
  if (isNothing(parts)) return []
  const given = drawing(books, facts, lotId === undefined ? about : { ...about, lotId }, context)
  const drawn = given && drawUp(facts.series, parts, given)
  return drawn && issueChanges(drawn)
}

function answered(
  { orderId, documentId, number }: SelfBilled,
  answer: SelfBillingAnswer['answer'],
  reason: string,
  { at, actor }: Context,
): readonly Change[] {
  const by = actor.kind === 'clock' ? 'time' : (actor.person ?? '')
  const given: SelfBillingAnswer = {
    ...{ orderId, documentId, answer, answeredBy: by, answeredAt: at },
    ...(reason === '' ? {} : { reason }),
  }
  const said = { invoice: documentId, number, answer }
  const topic = `self-billed-invoice.${answer}`
  return [
    append(selfBillingAnswerType, given),
    clear(orderId, selfBillingSilence, documentId),
    entry(orderId, topic, { ...said, by }),
    event(orderId, topic, { order: orderId, ...said }),
  ]
}
