import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { goingOut } from '../payments/refund.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { payeeOf, queued } from './new-order.rules.ts'
import type { PaymentOrder } from './payment-order.rules.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import { mayGoOut, screeningType } from './screening.rules.ts'

export interface QueuePaymentOrder {
  readonly companyId: RootId
  readonly payoutId: string
}

/**
 * An approved and screened payout by the operator's bank waits for the next file. What the bank will read is fixed
 * here. Twice is once. Refuses `not-found`, `wrong-state`, `not-screened`.
 */
export const queuePaymentOrder = useCase({
  name: 'payouts.queue-payment-order',
  action: 'payment-order.queue',
  root: (input: QueuePaymentOrder) => paymentOrderRoot(input.payoutId),
  reads: ({ companyId, payoutId }, root) => ({
    payout: one(payoutType, companyId, payoutId),
    screening: one(screeningType, companyId, payoutId),
    known: one(paymentOrderType, root, 'order'),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  more: ({ payout }, { companyId }) => ({ account: one(bankAccountType, companyId, payout?.bankAccountId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, account, screening, known, policies }, { companyId }, { at }, orderRoot) {
    if (payout === undefined || account === undefined) return refuse('not-found')
    const answer = { payment_order: orderRoot }
    if (known !== undefined && known.state !== 'cancelled') return { answer, changes: [] }
    if (payout.outside !== 'bank' || payout.state !== 'approved') return refuse('wrong-state', { state: payout.state })
    if (!mayGoOut(screening)) return refuse('not-screened')
    const order: PaymentOrder = {
      ...payeeOf({ ...account, accountNumber: account.number }),
      orderRoot,
      bank: payout.provider,
      kind: 'payout',
      ownerRoot: companyId,
      ownerId: payout.id,
      ...goingOut(payout),
      remittance: `Surety payout ${payout.id}`,
      state: 'waiting',
      createdAt: at,
      isContradicted: false,
    }
    const { orderAsked } = valuesOf(payoutsPolicy, policyAt(policies, at))
    return { answer, changes: queued(order, at, orderAsked) }
  },
})
