import { reckon } from '../../kernel/calendar.ts'
import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { all, put, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads, postAll } from '../orders/books.rules.ts'
import { sendBack } from '../orders/ending.rules.ts'
import { attemptType } from '../payments/attempt.rules.ts'
import { whenFinal } from '../payments/method.rules.ts'
import type { Payment, PaymentEffect, PaymentFact } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { recordFact } from '../payments/record-fact.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { endedUndone, paidOut } from './ending.rules.ts'
import { feeAdvanced, feeOpen, withPayment } from './fee.rules.ts'
import { feeCame, feeWent } from './fee-booking.rules.ts'
import { isOpenInspection } from './inspection.rules.ts'
import type { Opened } from './inspection-books.rules.ts'
import { inspectionChanges, inspectionReads, openedOf } from './inspection-books.rules.ts'

export interface SettleFee {
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: PaymentFact
}

/**
 * What provider or clock say of the payment of a fee: held, final, or gone back. A fact: refused only as `not-found`.
 * What the fee does not take goes back in the same commit; a fee whose money is gone ends what nobody has done yet.
 */
export const settleFee = useCase({
  name: 'inspections.settle-fee',
  action: 'payments.settle-payment',
  root: (input: SettleFee) => input.orderId,
  reads: (_, root) => ({ ...inspectionReads(root), attempts: all(attemptType, root) }),
  more: marketReads,
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ attempts, ...facts }, { paymentId, fact }, context) {
    const payment = facts.payments.find((each) => each.id === paymentId)
    const inspectionId = payment?.inspectionId
    const opened = inspectionId === undefined ? undefined : openedOf(facts, { inspectionId }, context.at)
    if (payment === undefined || opened === undefined) return refuse('not-found')
    const told = recordFact(payment, attempts, fact, context.at, finalOf(payment, fact, context.at))
    const answer: Json = { payment: paymentId, state: told.payment.state }
    return {
      answer,
      changes: [...told.changes, ...effectOf(withPayment(opened, told.payment), told, fact, context)],
    }
  },
})

interface ToldFact {
  readonly payment: Payment
  readonly effect: PaymentEffect
}

function effectOf(
  opened: Opened,
  { payment, effect }: ToldFact,
  { happenedAt }: PaymentFact,
  context: Context,
): readonly Change[] {
  switch (effect.effect) {
    case 'fund':
    case 'surplus':
      return came(opened, payment, effect, happenedAt, context)
    case 'reverse':
      return effect.amount === 0n ? [] : went(opened, payment, effect.amount, happenedAt, context)
    case 'final':
      return nowFinal(opened, context)
    default:
      return []
  }
}

type Money = Extract<PaymentEffect, { effect: 'fund' | 'surplus' | 'reverse' }>

/** Money came: the fee is held as far as it is still asked for, the rest goes back over the payment that brought it. */
function came(opened: Opened, payment: Payment, effect: Money, happenedAt: string, context: Context) {
  const { books, inspection, market } = opened
  const isAsked = effect.effect === 'fund' && books.order.ended === undefined
  const due = isAsked ? feeOpen(inspection) : 0n
  const booked = feeCame(books.order, payment, effect.amount, due)
  const cause = `payment:${payment.id}`
  return [
    put(paymentType, booked.payment),
    ...postAll(books.order.orderId, booked.movements, cause, happenedAt, context),
    ...(booked.held === 0n ? [] : feeAdvanced(opened, booked.held, context)),
    ...sendBack(
      { order: books.order, payments: [booked.payment], debt: market.buyerDebt },
      booked.surplus,
      `surplus:${payment.id}`,
      context,
    ).changes,
  ]
}

/** Money went: the buyer owes it; what nobody has done yet ends, and what is held of the fee pays his debt. */
function went(opened: Opened, payment: Payment, amount: bigint, happenedAt: string, context: Context) {
  const { books, inspection, market } = opened
  const booked = feeWent(books.order, payment, amount)
  const after = withPayment(opened, booked.payment)
  const changes = [
    put(paymentType, booked.payment),
    ...postAll(books.order.orderId, [booked.movement], `payment:${payment.id}`, happenedAt, context),
  ]
  if (isOpenInspection(inspection) && inspection.state !== 'requested')
    return [...changes, ...endedUndone(after, 'money-gone', {}, context, market.buyerDebt + booked.debt)]
  return [
    ...changes,
    ...nowFinal({ ...after, market: { ...market, buyerDebt: market.buyerDebt + booked.debt } }, context),
  ]
}

/** The firm's fee waited for the money to be final. */
function nowFinal(opened: Opened, context: Context): readonly Change[] {
  if (opened.inspection.state !== 'accepted') return []
  const { inspection, changes } = paidOut(opened, opened.inspection, context)
  if (inspection.state === 'accepted') return []
  const said = { fee: Number(inspection.fee), currency: opened.books.order.currency }
  return [...changes, ...inspectionChanges(opened, inspection, { topic: 'inspection.fee-paid', said }, context)]
}

function finalOf({ finality = { kind: 'at-once' } }: Payment, fact: PaymentFact, at: string) {
  const authenticated = fact.fact === 'succeeded' && fact.authenticated === true
  return whenFinal(finality, at, authenticated, reckon(operatorCalendar))
}
