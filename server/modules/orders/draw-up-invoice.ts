import type { RootId } from '../../kernel/use-case.ts'
import { useCase } from '../../kernel/use-case.ts'
import { drawUp } from '../invoices/self-billed.rules.ts'
import { grossOf } from '../invoices/self-billed-amounts.rules.ts'
import { coversAt, type SelfBillingAgreement } from '../invoices/self-billing.rules.ts'
import { type DrawingFacts, drawing, drawingMore, drawingReads, selfBillingBooks } from './drawing-up.rules.ts'
import type { Lot } from './lot.rules.ts'
import { sidesOf } from './order.rules.ts'
import { issueChanges, type SelfBillingBooks, unsaid } from './self-billing.rules.ts'

export interface DrawUpInvoice {
  readonly orderId: RootId
  readonly supplierId: RootId
  /** The lot that was shipped; absent: the price moved. */
  readonly lotId?: string
}

/**
 * Draws up for the supplier what an order's documents do not say yet: the invoice of a lot that was shipped while the
 * agreement stood, or what a moved price changes on those before. Told twice, it does it once. Never refuses: what is
 * not self-billed, was invoiced already or comes to nothing is passed over.
 */
export const drawUpInvoice = useCase({
  name: 'orders.draw-up-invoice',
  action: 'orders.draw-up-invoice',
  root: (input: DrawUpInvoice) => input.orderId,
  reads: ({ supplierId }, root) => drawingReads(root, supplierId),
  more: drawingMore,
  sides: ({ order }) => sidesOf(order),
  decide(facts: DrawingFacts, { lotId }, context) {
    const passed = { answer: { invoice: null as string | null }, changes: [] }
    const books = selfBillingBooks(facts)
    if (books === undefined) return passed
    const lot = lotId === undefined ? undefined : lotToInvoice(books, lotId, facts.agreement)
    if (lotId !== undefined && lot === undefined) return passed
    if (lot === undefined && books.documents.length === 0) return passed
    const parts = unsaid(books, lot)
    if (grossOf(parts) === 0n) return passed
    const about =
      lot === undefined
        ? { cause: 'price' as const, suppliedAt: context.at }
        : { cause: 'lot' as const, suppliedAt: lot.dispatchedAt ?? context.at, lotId: lot.lotId, corrects: [] }
    const given = drawing(books, facts, about, context)
    const drawn = given && drawUp(facts.series, parts, given)
    if (drawn === undefined) return passed
    return { answer: { invoice: drawn.document.documentId as string | null }, changes: issueChanges(drawn) }
  },
})

/** The lot when it was shipped under the agreement and has no invoice yet. */
function lotToInvoice(
  { lots, documents }: SelfBillingBooks,
  lotId: string,
  agreement: SelfBillingAgreement | undefined,
): Lot | undefined {
  const lot = lots.find((each) => each.lotId === lotId)
  const isShipped = lot?.dispatchedAt !== undefined && lot.rejectedAt === undefined
  const isInvoiced = documents.some((each) => each.cause === 'lot' && each.lotId === lotId)
  if (lot?.dispatchedAt === undefined || !isShipped || isInvoiced || agreement === undefined) return undefined
  return coversAt(agreement, lot.dispatchedAt) ? lot : undefined
}
