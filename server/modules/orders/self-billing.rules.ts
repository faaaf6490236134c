import type { Change } from '../../kernel/use-case.ts'
import { append, due, entry, event, own, put } from '../../kernel/use-case.ts'
import { type Hold, sum } from '../escrow/hold.rules.ts'
import { type SelfBilled, selfBilledType, signed } from '../invoices/self-billed.rules.ts'
import {
  type Basis,
  grossOf,
  type LineQuantity,
  less,
  netOf,
  nothing,
  type Parts,
  partsFor,
  plus,
  turned,
} from '../invoices/self-billed-amounts.rules.ts'
import { type SelfBillingAnswer, selfBillingSilence } from '../invoices/self-billing.rules.ts'
import {
  ownedNumber,
  type SelfBillingSeries,
  selfBilledNumberSpace,
  selfBillingSeriesType,
} from '../invoices/self-billing-series.rules.ts'
import type { Lot } from './lot.rules.ts'
import type { Order } from './order.rules.ts'
import type { TermsContent } from './terms.rules.ts'

/** What an order's documents are reckoned from. */
export interface SelfBillingBooks {
  readonly order: Order
  readonly content: TermsContent
  readonly lots: readonly Lot[]
  readonly holds: readonly Hold[]
  readonly documents: readonly SelfBilled[]
  readonly answers: readonly SelfBillingAnswer[]
}

/** The terms in force as invoices see them, with what was taken off since. */
export function basisOf({ order, content }: Pick<SelfBillingBooks, 'order' | 'content'>): Basis {
  const { freight, charges, allowances, tax } = content
  return { lines: content.lines, freight, charges, allowances, tax, reduction: order.priceReduced ?? 0n }
}

/** What the whole order comes to, for the rate of its tax. */
export function orderSums(books: Pick<SelfBillingBooks, 'order' | 'content'>): { net: bigint; tax: bigint } {
  const whole: Parts = basisOf(books)
  return { net: netOf(whole), tax: whole.tax }
}

/** The invoices of lots that the supplier did not object to. */
export function standingInvoices({ documents, answers }: Pick<SelfBillingBooks, 'documents' | 'answers'>) {
  const objected = new Set(answers.filter(({ answer }) => answer === 'objected').map(({ documentId }) => documentId))
  return documents.filter(({ cause, documentId }) => cause === 'lot' && !objected.has(documentId))
}

/**
 * What is still to be said: what the order comes to for the lots that are invoiced here (and one more), less what its
 * documents say already. So a price that moved is told once, whether a lot comes after it or not.
 */
export function unsaid(books: SelfBillingBooks, more?: Lot): Parts {
  const invoiced = new Set(standingInvoices(books).map(({ lotId }) => lotId))
  const counted = books.lots.filter(({ lotId }) => invoiced.has(lotId) || lotId === more?.lotId)
  const quantities: readonly LineQuantity[] = counted.flatMap(({ lines }) => lines)
  return less(partsFor(basisOf(books), quantities), said(books.documents.filter((each) => !isOfPrice(each))))
}

/** Takes a risen price back: what the supplier objected to it invoices itself, and it stays said. */
function isOfPrice({ cause, lotId }: SelfBilled): boolean {
  return cause === 'objection' && lotId === undefined
}

/**
 * What takes an invoice back: itself turned round; where the price moved after the invoice of a lot, what is left.
 */
export function takenBack(books: SelfBillingBooks, invoice: SelfBilled): Parts {
  const movedAfter = books.documents.some(({ cause, issuedAt }) => cause === 'price' && issuedAt >= invoice.issuedAt)
  if (invoice.cause === 'price' || !movedAfter) return turned(invoice.parts)
  const { answers } = books
  const objected: SelfBillingAnswer = {
    ...{ orderId: invoice.orderId, documentId: invoice.documentId, answer: 'objected' },
    ...{ answeredBy: '', answeredAt: invoice.issuedAt },
  }
  return unsaid({ ...books, answers: [...answers, objected] })
}

function said(documents: readonly SelfBilled[]): Parts {
  return documents.map(signed).reduce(plus, nothing)
}

/** Money of the order that no document has named yet, minor units; below 0 when more was invoiced than is here. */
export function unnamedMoney({ holds, documents }: Pick<SelfBillingBooks, 'holds' | 'documents'>): bigint {
  const here = sum(holds.map(({ paid, refunded, chargedBack }) => paid - refunded - chargedBack))
  return here - grossOf(said(documents))
}

/** The changes that issue a document. */
export function issueChanges({
  document,
  series,
}: {
  readonly document: SelfBilled
  readonly series: SelfBillingSeries
}): readonly Change[] {
  const { orderId, documentId, number, kind, net, tax, currency, supplierId, objectUntil, lotId } = document
  const topic = kind === 'invoice' ? 'self-billed-invoice.issued' : 'self-billed-credit-note.issued'
  const amount = Number(net + tax)
  const told = { invoice: documentId, number, amount, currency, cause: document.cause, lot: lotId ?? null }
  return [
    append(selfBilledType, document),
    put(selfBillingSeriesType, series),
    own(selfBilledNumberSpace, ownedNumber(supplierId, number), orderId),
    ...(objectUntil === undefined ? [] : [due(orderId, selfBillingSilence, documentId, objectUntil)]),
    entry(orderId, topic, told),
    event(orderId, topic, { order: orderId, ...told, until: objectUntil ?? null }),
  ]
}
