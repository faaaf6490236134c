import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { orderType } from '../orders/order.rules.ts'
import { type DraftOrder, drafted, draftReads } from '../orders/order-draft.rules.ts'
import { checkChoice, type Quote, quoteType, termsOfQuote } from './quote.rules.ts'
import {
  checkRequestStep,
  countOpen,
  deskReads,
  news,
  type QuotationRequest,
  quotationInvitationType,
  quotesDue,
  type RequestDesk,
  requestType,
  sidesOfRequest,
} from './request.rules.ts'

export interface ChooseQuote {
  readonly requestId: RootId
  readonly supplierId: RootId
}

/** The order of a request: made of its id, so that there is one. */
export function orderOf(requestId: RootId): RootId {
  return `ord_${requestId.slice(requestId.indexOf('_') + 1)}`
}

/** The draft that a quote becomes; a refusal for a quote from which none could be made. */
function draftOf(request: QuotationRequest | undefined, quotes: readonly Quote[], supplierId: RootId) {
  const quote = quotes.find((each) => each.supplierId === supplierId)
  if (request === undefined || quote === undefined) return undefined
  const content = termsOfQuote(request.need, quote.offer)
  if (isRefusal(content)) return content
  const draft: DraftOrder = { buyerId: request.buyerId, supplierId, author: 'buyer', content }
  return draft
}

/**
 * The buyer orders from a quote: in one step the request ends, and an order is drafted that says what the quote says.
 * The draft is the buyer's alone until it is sent. Refuses `not-found`, `wrong-state` { state },
 * `quote-not-valid` { until }, and what a draft is refused for.
 */
export const chooseQuote = useCase({
  name: 'quotations.choose-quote',
  action: 'quotations.choose-quote',
  root: (input: ChooseQuote) => input.requestId,
  reads: (_, root) => ({
    request: one(requestType, root, 'request'),
    invitations: all(quotationInvitationType, root),
    quotes: all(quoteType, root),
  }),
  more({ request, quotes }, { supplierId }, root) {
    const draft = draftOf(request, quotes, supplierId)
    const order = { ...deskReads(request), order: written(one(orderType, orderOf(root), 'order')) }
    return draft === undefined || isRefusal(draft) ? order : { ...order, ...draftReads(draft, orderOf(root)) }
  },
  sides: ({ request, invitations }) => sidesOfRequest(request, invitations),
  decide({ request, quotes, desk, ...facts }, { supplierId }, { at }) {
    const quote = quotes.find((each) => each.supplierId === supplierId)
    if (request === undefined || quote === undefined) return refuse('not-found')
    const refused = checkRequestStep('choose', request.state) ?? checkChoice(quote, at)
    if (refused !== undefined) return refused
    const draft = draftOf(request, quotes, supplierId)
    if (draft === undefined) return refuse('not-found')
    if (isRefusal(draft)) return draft
    const orderId = orderOf(request.requestId)
    const order = drafted(facts, draft, at, orderId)
    if (isRefusal(order)) return order
    const after = { ...request, state: 'ordered', endedAt: at, orderId, chosen: supplierId } as const
    return {
      answer: { request: request.requestId, order: orderId, number: order.answer.number },
      changes: [put(requestType, after), ...ending(request, quotes, supplierId, desk), ...order.changes],
    }
  },
})

/** What becomes of the quotes, and who hears it; nobody hears whose was taken. */
function ending(
  request: QuotationRequest,
  quotes: readonly Quote[],
  chosen: RootId,
  desk: RequestDesk | undefined,
): readonly Change[] {
  const { requestId, buyerId, state } = request
  const given = quotes.filter((each) => each.state === 'given')
  return [
    ...given.map((each) => put(quoteType, { ...each, state: each.supplierId === chosen ? 'chosen' : 'not-chosen' })),
    ...(state === 'open' ? [countOpen(desk, buyerId, -1), clear(requestId, quotesDue, '')] : []),
    entry(requestId, 'quotation.chosen', { supplier: chosen, order: orderOf(requestId) }),
    ...given.map(({ supplierId }) =>
      news(request, supplierId === chosen ? 'quotation.chosen' : 'quotation.not-chosen', supplierId),
    ),
  ]
}
