import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companyNames } from '../parties/index.ts'
import type { Need } from './need.rules.ts'
import { quotationsTables } from './quotations.store.ts'
import { amountOf, checkChoice, type Quote, quoteType } from './quote.rules.ts'
import {
  checkOwnStep,
  checkQuoteTime,
  checkRequestStep,
  type QuotationInvitation,
  type QuotationRequest,
  quotationInvitationType,
  requestType,
  supplierSteps,
} from './request.rules.ts'

type Names = ReadonlyMap<string, string>

/**
 * A request as one of its companies reads it: the buyer all of it, a supplier what is needed, its own invitation and
 * its own quote. `undefined` for everybody else, also while it is a draft.
 */
export async function requestView(pool: pg.Pool, requestId: string, company: string, at: Instant) {
  const reads = recordReads(pool, quotationsTables)
  const request = await reads.one(requestType, requestId, 'request')
  if (request === undefined) return undefined
  const [invitations, quotes] = await Promise.all([
    reads.all(quotationInvitationType, requestId),
    reads.all(quoteType, requestId),
  ])
  const isBuyer = request.buyerId === company
  const seen = isBuyer ? invitations : invitations.filter(({ supplierId }) => supplierId === company)
  if (!isBuyer && seen.length === 0) return undefined
  const names = await companyNames(pool, [request.buyerId, ...seen.map(({ supplierId }) => supplierId)])
  const own = seen[0]
  return {
    ...headOf(request, names, isBuyer),
    need: needOf(request.need, isBuyer, company),
    suppliers: seen.map((each) => suppliersPart(each, quotes, names, request, isBuyer, at)),
    actions: isBuyer ? buyerActions(request) : supplierActions(request, own, at),
  }
}

function headOf(request: QuotationRequest, names: Names, isBuyer: boolean) {
  const { requestId, state, buyerId, madeAt, sentAt, answerBy, endedAt, orderId } = request
  return {
    ...{ request: requestId, side: isBuyer ? ('buyer' as const) : ('supplier' as const), state },
    ...{ buyer: buyerId, buyer_name: names.get(buyerId) ?? buyerId, made_at: madeAt },
    ...{ sent_at: sentAt ?? null, answer_by: answerBy ?? null, ended_at: endedAt ?? null },
    order: isBuyer ? (orderId ?? null) : null,
  }
}

/** The product is told to the supplier whose it is: another would read of whom it is one. */
function needOf(need: Need, isBuyer: boolean, company: string) {
  const { product } = need
  const isTold = product !== undefined && (isBuyer || product.companyId === company)
  return {
    ...{ name: need.name, description: need.description ?? null, category: need.category ?? null },
    ...{ quantity: need.quantity, unit: need.unit, currency: need.currency },
    target_price: need.targetPrice ?? null,
    ...{ incoterm: need.incoterm ?? null, incoterm_place: need.incotermPlace ?? null },
    needed_by: need.neededBy ?? null,
    quality: need.quality.map((each) => ({ ...each })),
    product: isTold ? { product: product.productId, version: product.version, hash: product.hash } : null,
  }
}

function suppliersPart(
  invitation: QuotationInvitation,
  quotes: readonly Quote[],
  names: Names,
  request: QuotationRequest,
  isBuyer: boolean,
  at: Instant,
) {
  const { supplierId, state, invitedAt, answeredAt, reason } = invitation
  const quote = quotes.find((each) => each.supplierId === supplierId)
  const isShown = quote !== undefined && (!isBuyer || quote.state !== 'withdrawn')
  const mayOrder =
    isBuyer && checkRequestStep('choose', request.state) === undefined && checkChoice(quote, at) === undefined
  return {
    ...{ supplier: supplierId, name: names.get(supplierId) ?? supplierId, state },
    ...{ invited_at: invitedAt, answered_at: answeredAt ?? null, reason: reason ?? null },
    quote: isShown ? quoteOf(quote) : null,
    may_order: mayOrder,
  }
}

function quoteOf({ version, state, offer, validUntil, writtenAt }: Quote) {
  const { product } = offer
  return {
    ...{ version, state, written_at: writtenAt, valid_until: validUntil },
    ...{ unit_price: offer.unitPrice, currency: offer.currency, amount: Number(amountOf(offer)) },
    ...{ quantity: offer.quantity, unit: offer.unit, minimum: offer.minimum ?? null, lead_days: offer.leadDays },
    ...{ incoterm: offer.incoterm, incoterm_place: offer.incotermPlace, remarks: offer.remarks ?? null },
    product:
      product === undefined
        ? null
        : {
            ...{ product: product.productId, version: product.version },
            ...{ variant: product.variant ?? null, hash: product.hash },
          },
  }
}

function buyerActions({ state }: QuotationRequest) {
  return (['write', 'send', 'close', 'withdraw'] as const).filter((step) => checkRequestStep(step, state) === undefined)
}

function supplierActions(request: QuotationRequest, own: QuotationInvitation | undefined, at: Instant) {
  if (own === undefined || checkQuoteTime(request, at) !== undefined) return []
  return supplierSteps.filter((step) => checkOwnStep(step, request.state, own.state) === undefined)
}
