import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { approved, completed, orderAsked, orderTaken, type PayeeDetails, passed } from './new-order.rules.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import { isWithUs, type PaymentOrder, paymentOrderType, toldOf } from './payment-order.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import { orderNews } from './record-bank-status.ts'

export interface CompletePaymentOrder {
  readonly orderRoot: RootId
  readonly details: PayeeDetails
}

/**
 * Finance names what the bank needs of whom an order pays: town, bank, the name in Latin letters. The account stays,
 * a typed name is screened, and another person has to agree. Refuses `not-found`, `person-needed`, `wrong-state`,
 * `address-missing`, `bank-code-missing`, `holder-not-latin`, `account-number-invalid`.
 */
export const completePaymentOrder = useCase({
  name: 'payouts.complete-payment-order',
  action: 'payment-order.complete',
  root: (input: CompletePaymentOrder) => input.orderRoot,
  reads: (_, root) => ({ order: one(paymentOrderType, root, 'order') }),
  more: ({ order }) => ({ payer: one(payingAccountType, operator, order?.bank ?? '') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order, payer }, { details }, { actor }) {
    if (order === undefined || payer === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = completed(order, details, payer, actor.person)
    if (isRefusal(after)) return after
    const { answer, changes } = stepped(after, 'completed')
    return { answer, changes: after.isUnscreened === true ? [...changes, payeeNamed(after)] : changes }
  },
})

export interface OnePaymentOrder {
  readonly orderRoot: RootId
}

/**
 * A second person agrees to an order that is large, or that a colleague completed: it waits for the next file. Refuses
 * `not-found`, `person-needed`, `wrong-state`, `same-person`, `not-screened` while a name that was typed is not.
 */
export const approvePaymentOrder = useCase({
  name: 'payouts.approve-payment-order',
  action: 'payment-order.approve',
  root: (input: OnePaymentOrder) => input.orderRoot,
  reads: (_, root) => ({ order: one(paymentOrderType, root, 'order') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order }, _, { actor }) {
    if (order === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = approved(order, actor.person)
    return isRefusal(after) ? after : stepped(after, 'approved')
  },
})

/**
 * Finance gives an order up that the bank would refuse, that nobody wants to answer for or that no file takes: what it
 * pays failed, and another way is looked for. Refuses `not-found`, `person-needed`, `wrong-state` once it is in a file.
 */
export const giveUpPaymentOrder = useCase({
  name: 'payouts.give-up-payment-order',
  action: 'payment-order.complete',
  root: (input: OnePaymentOrder) => input.orderRoot,
  reads: (_, root) => ({ order: one(paymentOrderType, root, 'order') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order }, _, { at, actor }) {
    if (order === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const { orderRoot, state, reason = 'given-up' } = order
    if (!isWithUs(state)) return refuse('wrong-state', { state })
    const { answer, changes } = stepped(toldOf({ ...order, state: 'cancelled' }, at), 'given-up')
    const said = orderNews({ ...order, reason, state: 'rejected' }, at)
    return { answer, changes: [...changes, said, orderTaken(orderRoot)] }
  },
})

/** Whoever screens is told of the name that a person typed. */
function payeeNamed({ orderRoot, kind, ownerRoot, ownerId, name }: PaymentOrder): Change {
  const said = { payment_order: orderRoot, kind, owner_root: ownerRoot, owner: ownerId, name }
  return event(orderRoot, 'payment-order.payee-named', said)
}

export interface PassPayee extends OnePaymentOrder {
  /** The name that was screened. */
  readonly name: string
}

/** The typed name of whom an order pays was screened and may be paid. Twice is once. Refuses `not-found`. */
export const passPayee = useCase({
  name: 'payouts.pass-payee',
  action: 'payment-order.queue',
  root: (input: PassPayee) => input.orderRoot,
  reads: (_, root) => ({ order: one(paymentOrderType, root, 'order') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order }, { name }) {
    if (order === undefined) return refuse('not-found')
    const after = passed(order, name)
    const answer = { payment_order: order.orderRoot, state: order.state as string }
    return { answer, changes: after === order ? [] : [put(paymentOrderType, after)] }
  },
})

function stepped(order: PaymentOrder, how: 'completed' | 'approved' | 'given-up') {
  const { orderRoot, state } = order
  const changes: readonly Change[] = [
    put(paymentOrderType, order),
    entry(orderRoot, `payment-order.${how}`, { payment_order: orderRoot }),
  ]
  return { answer: { payment_order: orderRoot, state: state as string }, changes }
}

/** Deadline `payment-order.ask`: an order that stands in no file comes back to finance. Refuses `not-found`. */
export const remindPaymentOrder = useCase({
  name: 'payouts.remind-payment-order',
  action: 'payment-order.settle',
  root: (input: OnePaymentOrder) => input.orderRoot,
  reads: (_, root) => ({
    order: one(paymentOrderType, root, 'order'),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ order, policies }, _, { at }) {
    if (order === undefined) return refuse('not-found')
    const { orderRoot, state, amount, currency } = order
    const answer = { payment_order: orderRoot, state: state as string }
    if (!isWithUs(state)) return { answer, changes: [] }
    const again = orderAsked(orderRoot, at, valuesOf(payoutsPolicy, policyAt(policies, at)).orderAsked)
    const said = { ...answer, amount: Number(amount), currency }
    return { answer, changes: [event(orderRoot, 'payment-order.waits', said), again] }
  },
})
