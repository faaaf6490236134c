import { isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { payoutStanding, payoutType, stepPayout } from './payout.rules.ts'
import { now, payoutCancelled, postFor } from './payout-booking.rules.ts'
import { payoutNews } from './request-payout.ts'

export interface CancelPayout {
  readonly companyId: string
  readonly payoutId: string
}

/**
 * Cancelled before it is sent: what was reserved is payable again. Blocked money stays blocked.
 * Refuses `not-found`, `wrong-state`.
 */
export const cancelPayout = useCase({
  name: 'payouts.cancel-payout',
  action: 'payout.cancel',
  root: (input: CancelPayout) => input.companyId,
  reads: (input) => ({ payout: one(payoutType, input.companyId, input.payoutId) }),
  sides: (_, { companyId }) => [
    { as: 'supplier', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ payout }, _, { at, newId }) {
    if (!payout) return refuse('not-found')
    const cancelled = stepPayout(payout, 'cancel', at)
    if (isRefusal(cancelled)) return cancelled
    const freed = payoutStanding(payout) === 'reserved' ? [payoutCancelled(payout)] : []
    return {
      answer: { payout: payout.id, state: cancelled.state },
      changes: [put(payoutType, cancelled), ...postFor(payout, freed, now(at), newId), ...payoutNews(cancelled)],
    }
  },
})
