import { justBefore } from '../../kernel/instant.ts'
import type { Context, Facts, Instant, RootId } from '../../kernel/use-case.ts'
import { all, hint, one, written } from '../../kernel/use-case.ts'
import { endOfTerm, localDate } from '../../kernel/zone.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { partyOf } from '../invoices/invoice.rules.ts'
import { taxRateBetween } from '../invoices/new-invoice.rules.ts'
import { type DrawingUp, type SelfBilled, selfBilledType } from '../invoices/self-billed.rules.ts'
import { selfBillingAgreementType, selfBillingAnswerType } from '../invoices/self-billing.rules.ts'
import { selfBillingSeriesRoot, selfBillingSeriesType } from '../invoices/self-billing-series.rules.ts'
import { taxCurrencyOf } from '../invoices/tax-wording.rules.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { termsInForce } from './books.rules.ts'
import { lotType } from './lot.rules.ts'
import { type Order, orderType } from './order.rules.ts'
import { numbersOf, pinnedPolicy } from './orders-policy.rules.ts'
import { orderSums, type SelfBillingBooks, standingInvoices, unnamedMoney } from './self-billing.rules.ts'

/** The first round of facts of a use case that draws up documents; the supplier is as its caller knows it. */
export function drawingReads(orderId: RootId, supplierId: RootId) {
  return {
    order: one(orderType, orderId, 'order'),
    lots: all(lotType, orderId),
    holds: all(holdType, orderId),
    documents: all(selfBilledType, orderId),
    answers: all(selfBillingAnswerType, orderId),
    supplier: hint(one(companyType, supplierId, 'company')),
  }
}

/** The second round: the terms, the agreement, the series (written), and how both stand on documents. */
export function drawingMore({
  order,
  supplier,
}: {
  readonly order: Order | undefined
  readonly supplier: Company | undefined
}) {
  const { supplierId = '', buyerId = '', currency = '' } = order ?? {}
  return {
    terms: termsInForce(order),
    agreement: one(selfBillingAgreementType, supplierId, order?.selfBillingId ?? ''),
    series: written(all(selfBillingSeriesType, selfBillingSeriesRoot(supplierId))),
    policy: pinnedPolicy(order?.policyVersion),
    supplierDetails: hint(one(legalDetailsType, supplierId, 'legal')),
    buyer: hint(one(companyType, buyerId, 'company')),
    buyerDetails: hint(one(legalDetailsType, buyerId, 'legal')),
    rateFrom: hint(one(rateType, rateRoot(currency), 'newest')),
    rateTo: hint(one(rateType, rateRoot(taxCurrencyOf(supplier?.country ?? '') ?? 'USD'), 'newest')),
  }
}

export type DrawingFacts = Facts<ReturnType<typeof drawingReads>> & Facts<ReturnType<typeof drawingMore>>

/** The order as its documents see it; `undefined` for one that is not self-billed. */
export function selfBillingBooks(facts: DrawingFacts): SelfBillingBooks | undefined {
  const { order, terms, lots, holds, documents, answers } = facts
  if (order?.selfBillingId === undefined || terms === undefined) return undefined
  return { order, content: terms.content, lots, holds, documents, answers }
}

/** What a document of the order is made of besides its parts; `undefined` while a company is not known. */
export function drawing(
  books: SelfBillingBooks,
  facts: DrawingFacts,
  about: Pick<DrawingUp, 'cause' | 'suppliedAt' | 'lotId'> & { readonly corrects?: readonly SelfBilled[] },
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): DrawingUp | undefined {
  const { order, content } = books
  const { supplier, buyer, agreement, supplierDetails, buyerDetails, rateFrom, rateTo } = facts
  if (supplier === undefined || buyer === undefined || agreement === undefined) return undefined
  const { selfBillingObjection } = numbersOf(facts.policy)
  const { orderId, number, currency } = order
  const { corrects = standingInvoices(books), ...rest } = about
  return {
    ...{ orderId, documentId: newId('sbi'), orderNumber: number, agreementId: agreement.agreementId, currency },
    ...rest,
    ...{ at, zone: supplier.zone, ...objection(at, selfBillingObjection, content.zone) },
    issuer: partyOf(supplier, supplierDetails),
    recipient: partyOf(buyer, buyerDetails),
    order: orderSums(books),
    unnamed: unnamedMoney(books),
    corrects: corrects.map((each) => ({ number: each.number, issuedOn: each.issuedOn })),
    ...taxRateBetween([currency, rateFrom], [taxCurrencyOf(supplier.country), rateTo]),
  }
}

/** Until when the supplier may object, and the last day of that in the order's zone: a term ends at its midnight. */
function objection(at: Instant, term: string, zone: string): Pick<DrawingUp, 'objectUntil' | 'objectOn'> {
  const objectUntil = endOfTerm(at, term, zone)
  return { objectUntil, objectOn: localDate(justBefore(objectUntil), zone) }
}
