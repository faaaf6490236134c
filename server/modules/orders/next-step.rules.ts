import type { Instant, Json } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { ShippingFacts } from './books.rules.ts'
import { unshippedLines } from './books.rules.ts'
import { mayCancelLate } from './cancellation.rules.ts'
import { openOf } from './instalment.rules.ts'
import type { OrderSide } from './order.rules.ts'
import type { OrdersPolicy } from './orders-policy.rules.ts'
import { shipByOf } from './ship-by.rules.ts'
import { checkStep } from './step.rules.ts'

/** What a side should or may do next, the most urgent first. `by` promises: what runs out then is said by the code. */
export interface NextStep {
  readonly code: string
  readonly data: { readonly [name: string]: Json }
  readonly by?: Instant
}

/** The next steps of one side, from the facts. Empty: nothing is to be done now. */
export function nextSteps(
  facts: ShippingFacts,
  policy: OrdersPolicy,
  side: OrderSide,
  at: Instant,
): readonly NextStep[] {
  const { order } = facts
  if (order.ended === 'completed') return [step('nothing-left')]
  if (order.ended !== undefined) return [step('ended', { how: order.ended })]
  if (order.agreedVersion === undefined) return agreeing(facts, side)
  return side === 'buyer' ? buyerSteps(facts, policy, at) : supplierSteps(facts, policy, at)
}

function step(code: string, data: NextStep['data'] = {}, by?: Instant): NextStep {
  return { code, data, ...(by === undefined ? {} : { by }) }
}

function agreeing({ order }: ShippingFacts, side: OrderSide): readonly NextStep[] {
  if (checkStep('accept-terms', order, side) === undefined) return [step('answer-proposal', { version: order.version })]
  if (checkStep('propose-terms', order, side) === undefined) return [step('send-draft')]
  return [step('wait-for-answer')]
}

function buyerSteps(facts: ShippingFacts, policy: OrdersPolicy, at: Instant): readonly NextStep[] {
  const { order, instalments, lots } = facts
  const due = instalments.find((each) => each.dueBy !== undefined && openOf(each) > 0n)
  const moving = lots.filter((lot) => lot.dispatchedAt !== undefined && lot.receivedAt === undefined)
  const open = lots.filter((lot) => lot.receivedAt !== undefined && lot.windowOverAt === undefined)
  const money = { currency: order.currency }
  const steps = [
    ...(due === undefined
      ? []
      : [step('pay', { instalment: due.n, amount: Number(openOf(due)), ...money }, due.dueBy)]),
    ...(mayCancelLate(facts, policy.shipGrace, at) ? [step('cancel-late')] : []),
    ...moving.map((lot) =>
      lot.stopped === undefined
        ? step('look-for-lot', { lot: lot.lotId }, lot.receiptDueAt)
        : step('wait-for-review', { lot: lot.lotId }),
    ),
    ...open.map((lot) => step('check-goods', { lot: lot.lotId }, lot.windowUntil)),
  ]
  return steps.length > 0 ? steps : [step('wait-for-supplier', {}, shipByOf(facts, at))]
}

function supplierSteps(facts: ShippingFacts, policy: OrdersPolicy, at: Instant): readonly NextStep[] {
  const { order, instalments, content } = facts
  if (order.fundedAt === undefined) return [step('do-not-produce-yet')]
  const isOpen = unshippedLines(facts).some((line) => line.quantity > 0n)
  const waits = instalments.find((each) => each.event === 'goods-ready' && each.dueBy === undefined)
  const overdue = instalments.find(
    (each) =>
      each.dueBy !== undefined &&
      openOf(each) > 0n &&
      endOfTerm(each.dueBy, policy.instalmentOverdue, content.zone) <= at,
  )
  const due = instalments.find((each) => each.dueBy !== undefined && openOf(each) > 0n)
  const steps = [
    ...(isOpen && waits !== undefined ? [step('say-goods-ready', { instalment: waits.n }, shipByOf(facts, at))] : []),
    ...(isOpen && waits === undefined && due === undefined ? [step('ship', {}, shipByOf(facts, at))] : []),
    ...(due === undefined ? [] : [step('wait-for-payment', { instalment: due.n }, due.dueBy)]),
    ...(overdue === undefined ? [] : [step('waive-or-default', { instalment: overdue.n })]),
  ]
  return steps.length > 0 ? steps : [step('wait-for-buyer')]
}
