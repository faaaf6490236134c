import type { RootId } from '../../kernel/use-case.ts'
import { entry, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type OfSupplier, ownReads } from './give-quote.ts'
import { checkOwnStep, checkQuoteTime, news, quotationInvitationType, sidesOfRequest } from './request.rules.ts'

export interface DeclineRequest extends OfSupplier {
  readonly reason: string
}

/**
 * A supplier who was asked does not quote, and says why; it may think better of it while the request is open.
 * Refuses `not-found`, `wrong-state` { state }, `quote-time-over` { until }.
 */
export const declineRequest = useCase({
  name: 'quotations.decline-request',
  action: 'quotations.decline-request',
  root: (input: DeclineRequest) => input.requestId,
  reads: (input: DeclineRequest, root: RootId) => ownReads(input, root),
  sides: ({ request, invitation }) => sidesOfRequest(request, [invitation]),
  decide({ request, invitation }, { reason }, { at }) {
    if (request === undefined || invitation === undefined) return refuse('not-found')
    const refused = checkOwnStep('decline', request.state, invitation.state) ?? checkQuoteTime(request, at)
    if (refused !== undefined) return refused
    const { requestId, supplierId } = invitation
    return {
      answer: { request: requestId, state: 'declined' as string },
      changes: [
        put(quotationInvitationType, { ...invitation, state: 'declined', answeredAt: at, reason }),
        entry(requestId, 'quotation.declined', { supplier: supplierId }),
        news(request, 'quotation.declined', request.buyerId, { supplier: supplierId }),
      ],
    }
  },
})
