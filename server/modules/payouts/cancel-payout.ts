import type { Ref } from '../../kernel/use-case.ts'
import { isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { type PaymentOrder, paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { type Payout, payoutStanding, payoutType, stepPayout } from './payout.rules.ts'
import { now, payoutCancelled, postFor } from './payout-booking.rules.ts'
import { payoutNews } from './request-payout.ts'
import { takenBack } from './taken-back.rules.ts'

export interface CancelPayout {
  readonly companyId: string
  readonly payoutId: string
}

/**
 * Cancelled before it is sent: what was reserved is payable again. Blocked money stays blocked.
 * Refuses `not-found`, `wrong-state`, and `in-batch` once its order stands in a file for the bank.
 */
export const cancelPayout = useCase({
  name: 'payouts.cancel-payout',
  action: 'payout.cancel',
  root: (input: CancelPayout) => input.companyId,
  reads: (input) => ({ payout: one(payoutType, input.companyId, input.payoutId) }),
  more: ({ payout }, { payoutId }) => orderOf(payout, payoutId),
  sides: (_, { companyId }) => [
    { as: 'supplier', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ payout, ...more }, _, { at, newId }) {
    if (!payout) return refuse('not-found')
    const unordered = takenBack(more)
    if (isRefusal(unordered)) return unordered
    const cancelled = stepPayout(payout, 'cancel', at)
    if (isRefusal(cancelled)) return cancelled
    const freed = payoutStanding(payout) === 'reserved' ? [payoutCancelled(payout)] : []
    return {
      answer: { payout: payout.id, state: cancelled.state },
      changes: [
        put(payoutType, cancelled),
        ...postFor(payout, freed, now(at), newId),
        ...payoutNews(cancelled),
        ...unordered,
      ],
    }
  },
})

/** The bank's order of a payout, to be written with it; nothing for one by provider. */
export function orderOf(
  payout: Payout | undefined,
  payoutId: string,
): { readonly order?: Ref<PaymentOrder | undefined> } {
  if (payout?.outside !== 'bank') return {}
  return { order: written(one(paymentOrderType, paymentOrderRoot(payoutId), 'order')) }
}
