import type { RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { quoteType } from './quote.rules.ts'
import {
  checkRequestStep,
  countOpen,
  deskReads,
  news,
  quotationInvitationType,
  quotesDue,
  requestType,
  sidesOfRequest,
} from './request.rules.ts'

export interface EndRequest {
  readonly requestId: RootId
}

const reads = (_: EndRequest, root: RootId) => ({
  request: one(requestType, root, 'request'),
  invitations: all(quotationInvitationType, root),
})

/** The buyer needs nothing any more; who was asked and has not declined hears it. Refuses `wrong-state` { state }. */
export const withdrawRequest = useCase({
  name: 'quotations.withdraw-request',
  action: 'quotations.withdraw-request',
  root: (input: EndRequest) => input.requestId,
  reads,
  more: ({ request }) => deskReads(request),
  sides: ({ request, invitations }) => sidesOfRequest(request, invitations),
  decide({ request, invitations, desk }, _, { at }) {
    if (request === undefined) return refuse('not-found')
    const { requestId, buyerId, state } = request
    const refused = checkRequestStep('withdraw', state)
    if (refused !== undefined) return refused
    const told = invitations.filter((each) => each.state !== 'declined')
    return {
      answer: { request: requestId, state: 'cancelled' as string },
      changes: [
        put(requestType, { ...request, state: 'cancelled', endedAt: at }),
        ...(state === 'open' ? [countOpen(desk, buyerId, -1), clear(requestId, quotesDue, '')] : []),
        entry(requestId, 'quotation.withdrawn', {}),
        ...told.map(({ supplierId }) => news(request, 'quotation.withdrawn', supplierId)),
      ],
    }
  },
})

/** The buyer takes no more quotes; those that are there can be ordered from. Refuses `wrong-state` { state }. */
export const closeRequest = useCase({
  name: 'quotations.close-request',
  action: 'quotations.close-request',
  root: (input: EndRequest) => input.requestId,
  reads,
  more: ({ request }) => deskReads(request),
  sides: ({ request, invitations }) => sidesOfRequest(request, invitations),
  decide({ request, desk }) {
    if (request === undefined) return refuse('not-found')
    const { requestId, buyerId } = request
    const refused = checkRequestStep('close', request.state)
    if (refused !== undefined) return refused
    return {
      answer: { request: requestId, state: 'closed' as string },
      changes: [
        put(requestType, { ...request, state: 'closed' }),
        countOpen(desk, buyerId, -1),
        clear(requestId, quotesDue, ''),
        entry(requestId, 'quotation.closed', {}),
      ],
    }
  },
})

/**
 * The time for quotes is over: with a quote the request closes and its buyer compares, without any it expires.
 * Refuses `wrong-state` { state }.
 */
export const passRequestTime = useCase({
  name: 'quotations.pass-request-time',
  action: 'quotations.pass-request-time',
  root: (input: EndRequest) => input.requestId,
  reads: (_, root) => ({ request: one(requestType, root, 'request'), quotes: all(quoteType, root) }),
  more: ({ request }) => deskReads(request),
  sides: ({ request }) => sidesOfRequest(request, []),
  decide({ request, quotes, desk }, _, { at }) {
    if (request === undefined) return refuse('not-found')
    const { requestId, buyerId } = request
    const refused = checkRequestStep('end-time', request.state)
    if (refused !== undefined) return refused
    const state = quotes.some((each) => each.state === 'given') ? 'closed' : 'expired'
    const topic = state === 'closed' ? 'quotation.time-over' : 'quotation.expired'
    return {
      answer: { request: requestId, state: state as string },
      changes: [
        put(requestType, { ...request, state, ...(state === 'expired' ? { endedAt: at } : {}) }),
        countOpen(desk, buyerId, -1),
        entry(requestId, topic, {}),
        news(request, topic, buyerId),
      ],
    }
  },
})
