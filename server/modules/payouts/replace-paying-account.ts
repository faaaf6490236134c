import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { refundType } from '../payments/refund.rules.ts'
import { placed } from './new-order.rules.ts'
import { operator, payingAccountFor, payingAccountType } from './paying-account.rules.ts'
import { isWithUs, type OrderKind, type PaymentOrder, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import type { OnePaymentOrder } from './step-payment-order.ts'

/** What an order pays, if it is of a kind. */
function owner(order: PaymentOrder | undefined, kind: OrderKind): readonly [RootId, string] {
  return order?.kind === kind ? [order.ownerRoot, order.ownerId] : ['own_none', '']
}

/**
 * Finance lets another account pay what waits for one that was closed: the newest that pays the currency. What its bank
 * would refuse waits for what is missing. Refuses `not-found`, `person-needed`, `wrong-state` where it stands in a file
 * or its account still pays, `account-not-usable` where no other does.
 */
export const replacePayingAccount = useCase({
  name: 'payouts.replace-paying-account',
  action: 'payment-order.complete',
  root: (input: OnePaymentOrder) => input.orderRoot,
  reads: (_, root) => ({ order: one(paymentOrderType, root, 'order'), paying: all(payingAccountType, operator) }),
  more: ({ order }) => ({
    payout: written(one(payoutType, ...owner(order, 'payout'))),
    refund: written(one(refundType, ...owner(order, 'refund'))),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order, paying, payout, refund }, _, { actor }) {
    if (order === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const { orderRoot, state, bank } = order
    const isClosed = paying.some((each) => each.name === bank && each.state === 'closed')
    if (!isWithUs(state) || !isClosed) return refuse('wrong-state', { state })
    const from = payingAccountFor(paying, order.currency)
    if (from === undefined) return refuse('account-not-usable')
    const after = placed(order, from)
    return {
      answer: { payment_order: orderRoot, state: after.state as string },
      changes: [
        put(paymentOrderType, after),
        // The books follow the account that pays.
        ...(payout === undefined ? [] : [put(payoutType, { ...payout, provider: from.name })]),
        ...(refund === undefined ? [] : [put(refundType, { ...refund, provider: from.name })]),
        entry(orderRoot, 'payment-order.account-replaced', { was: bank, is: from.name }),
      ],
    }
  },
})
