import { addDuration } from '../../kernel/instant.ts'
import type { Instant, Ref, RootId } from '../../kernel/use-case.ts'
import { constant, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { catalogueOf } from '../catalogue/catalogue.rules.ts'
import { variantWith } from '../catalogue/price.rules.ts'
import { type ProductVersion, versionId, versionType } from '../catalogue/version.rules.ts'
import { invalid } from './need.rules.ts'
import { quotationsNumbers, quotationsPolicies } from './quotations-policy.rules.ts'
import { checkOffer, type Offer, type Quote, quoteType } from './quote.rules.ts'
import {
  checkOwnStep,
  checkQuoteTime,
  news,
  quotationInvitationType,
  requestType,
  sidesOfRequest,
} from './request.rules.ts'

export interface OfSupplier {
  readonly requestId: RootId
  /** Who speaks; the side that the command is judged by. */
  readonly supplierId: RootId
}

export interface GiveQuote extends OfSupplier {
  readonly offer: Offer
  readonly validUntil?: Instant
}

/** What a supplier's step reads: the request, and of the others who were asked nothing. */
export function ownReads({ supplierId }: OfSupplier, root: RootId) {
  return {
    request: one(requestType, root, 'request'),
    invitation: one(quotationInvitationType, root, supplierId),
    quote: one(quoteType, root, supplierId),
  }
}

function productRef({ offer: { product }, supplierId }: GiveQuote): Ref<ProductVersion | undefined> {
  const id = versionId(product?.productId ?? '', product?.version ?? 0)
  return constant(one(versionType, catalogueOf(supplierId), id))
}

function checkProduct({ product }: Offer, version: ProductVersion | undefined) {
  if (product === undefined) return undefined
  if (version?.hash !== product.hash) return invalid('product')
  const { variant } = product
  return variant === undefined || variantWith(version.content, variant) !== undefined ? undefined : invalid('variant')
}

/**
 * A supplier who was asked quotes, or replaces its quote, while the request is open. Without a day, the quote holds as
 * long as policy says. Refuses `not-found`, `wrong-state` { state }, `quote-time-over` { until },
 * `quotation-invalid` { field }.
 */
export const giveQuote = useCase({
  name: 'quotations.give-quote',
  action: 'quotations.give-quote',
  root: (input: GiveQuote) => input.requestId,
  reads: (input, root) => ({
    ...ownReads(input, root),
    product: productRef(input),
    policies: quotationsPolicies(),
  }),
  sides: ({ request, invitation }) => sidesOfRequest(request, [invitation]),
  decide({ request, invitation, quote, product, policies }, { offer, ...input }, { at, actor }) {
    if (request === undefined || invitation === undefined) return refuse('not-found')
    const validUntil = input.validUntil ?? addDuration(at, quotationsNumbers(policies, at).quoteValidity)
    const refused =
      checkOwnStep('quote', request.state, invitation.state) ??
      checkQuoteTime(request, at) ??
      checkOffer(offer, validUntil, at) ??
      checkProduct(offer, product)
    if (refused !== undefined) return refused
    const { requestId, supplierId } = invitation
    const version = (quote?.version ?? 0) + 1
    const after: Quote = {
      ...{ requestId, supplierId, version, state: 'given', offer, validUntil },
      ...{ person: actor.person ?? '', writtenAt: at },
    }
    const { reason: _, ...asked } = invitation
    return {
      answer: { request: requestId, version, valid_until: validUntil },
      changes: [
        put(quoteType, after),
        put(quotationInvitationType, { ...asked, state: 'quoted', answeredAt: at }),
        entry(requestId, 'quotation.quoted', { supplier: supplierId, version, valid_until: validUntil }),
        news(request, 'quotation.quoted', request.buyerId, { supplier: supplierId, version, until: validUntil }),
      ],
    }
  },
})

/** A supplier takes its quote back while the request is open. Refuses `not-found`, `wrong-state` { state }. */
export const withdrawQuote = useCase({
  name: 'quotations.withdraw-quote',
  action: 'quotations.withdraw-quote',
  root: (input: OfSupplier) => input.requestId,
  reads: ownReads,
  sides: ({ request, invitation }) => sidesOfRequest(request, [invitation]),
  decide({ request, invitation, quote }, _, { at }) {
    if (request === undefined || invitation === undefined) return refuse('not-found')
    const refused = checkOwnStep('withdraw-quote', request.state, invitation.state)
    if (refused !== undefined) return refused
    if (quote === undefined) return refuse('not-found')
    const { requestId, supplierId, version } = quote
    return {
      answer: { request: requestId, version },
      changes: [
        put(quoteType, { ...quote, state: 'withdrawn' }),
        put(quotationInvitationType, { ...invitation, state: 'invited', answeredAt: at }),
        entry(requestId, 'quotation.quote-withdrawn', { supplier: supplierId, version }),
        news(request, 'quotation.quote-withdrawn', request.buyerId, { supplier: supplierId, version }),
      ],
    }
  },
})
