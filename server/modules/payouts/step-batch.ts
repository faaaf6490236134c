import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { isOver } from './bank-day.rules.ts'
import { ordersOf, ordersRead, receiptOf } from './build-batch.ts'
import { isThirdPerson, orderAsked } from './new-order.rules.ts'
import { operator } from './paying-account.rules.ts'
import { type BatchStep, type PaymentBatch, paymentBatchType, stepBatch } from './payment-batch.rules.ts'
import { type PaymentOrder, paymentOrderType, uetrOf } from './payment-order.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'

export interface StepBatch {
  readonly batchId: RootId
  readonly step: BatchStep
}

/**
 * A person takes a batch on: a second one, who approved none of its large orders, releases it, and its orders count as
 * sent from then on; whoever handed the file to the bank says so; what was only built may be discarded, and its orders
 * wait again. Refuses `not-found`, `person-needed`, `wrong-state`, `same-person`, `execution-date-over`,
 * `payment-taken-back` for a file with a payment that must not go out any more.
 */
export const takeBatchOn = useCase({
  name: 'payouts.step-batch',
  action: 'payment-batch.build',
  bulk: true,
  root: (input: StepBatch) => input.batchId,
  reads: (_, root) => ({
    batch: written(one(paymentBatchType, root, 'batch')),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  more: ({ batch }, { step }) => ordersRead(step === 'send' ? [] : (batch?.orders ?? [])),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ batch, policies, ...found }, { step }, { at, actor }) {
    if (batch === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = stepBatch(batch as PaymentBatch, step, actor.person, at)
    if (isRefusal(after)) return after
    if (step === 'release' && isOver(after.executionDate, at, operatorCalendar)) return refuse('execution-date-over')
    const orders = ordersOf(found as Record<string, PaymentOrder | undefined>)
    if (step === 'release') {
      const { person } = actor
      if (orders.some(({ state }) => state === 'cancelled')) return refuse('payment-taken-back')
      if (orders.some((order) => !isThirdPerson(order, person))) return refuse('same-person')
    }
    const { fileAsked, orderAsked: asked } = valuesOf(payoutsPolicy, policyAt(policies, at))
    return {
      answer: receiptOf(after),
      changes: [
        put(paymentBatchType, after),
        entry(after.batchId, `payment-batch.${after.state}`, { batch: after.batchId }),
        step === 'discard'
          ? clear(after.batchId, 'payment-batch.ask', '')
          : due(after.batchId, 'payment-batch.ask', '', addDuration(at, fileAsked)),
        ...orders.flatMap((order) => (step === 'release' ? released(order) : waitingAgain(order, at, asked))),
      ],
    }
  },
})

function released(order: PaymentOrder): readonly Change[] {
  const { orderRoot, kind, ownerRoot, ownerId } = order
  const said = { kind, owner_root: ownerRoot, owner: ownerId, uetr: uetrOf(orderRoot) }
  return [
    put(paymentOrderType, { ...order, state: 'released' }),
    entry(orderRoot, 'payment-order.released', said),
    event(orderRoot, 'payment-order.released', said),
  ]
}

function waitingAgain({ batchId: _, ...order }: PaymentOrder, at: Instant, asked: string): readonly Change[] {
  if (order.state === 'cancelled') return [put(paymentOrderType, order)]
  return [
    put(paymentOrderType, { ...order, state: 'waiting' }),
    entry(order.orderRoot, 'payment-order.waits-again', {}),
    orderAsked(order.orderRoot, at, asked),
  ]
}
