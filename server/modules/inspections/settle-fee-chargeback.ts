import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { all, due, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { Books } from '../orders/books.rules.ts'
import { marketReads, postAll } from '../orders/books.rules.ts'
import type { ChargebackBooked } from '../orders/chargeback.rules.ts'
import { feeTaken, lost, opened as openedByBank, won } from '../orders/chargeback.rules.ts'
import { chargebackNews } from '../orders/chargeback-news.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact } from '../payments/chargeback.rules.ts'
import { chargebackId, chargebackType, decideChargeback, isOpen, newChargeback } from '../payments/chargeback.rules.ts'
import { disputedCapture } from '../payments/chargeback-exchange.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { withholdRefunds } from '../payments/refund-booking.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { endedUndone } from './ending.rules.ts'
import { withPayment } from './fee.rules.ts'
import { isOpenInspection } from './inspection.rules.ts'
import type { Opened } from './inspection-books.rules.ts'
import { inspectionReads, openedOf } from './inspection-books.rules.ts'

export interface SettleFeeChargeback {
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: ChargebackFact
}

/**
 * What a provider says of a chargeback of a fee. A fact: refused only as `not-found`. Who booked had the service, so a
 * lost one is the buyer's debt, and nothing of the order is frozen; what nobody has done yet ends.
 */
export const settleFeeChargeback = useCase({
  name: 'inspections.settle-fee-chargeback',
  action: 'payments.settle-chargeback',
  root: (input: SettleFeeChargeback) => input.orderId,
  reads: (_, root) => ({
    ...inspectionReads(root),
    refunds: all(refundType, root),
    chargebacks: all(chargebackType, root),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  more: marketReads,
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refunds, chargebacks, policies, ...facts }, { paymentId, fact }, context) {
    const payment = facts.payments.find((each) => each.id === paymentId)
    const inspectionId = payment?.inspectionId
    const opened = inspectionId === undefined ? undefined : openedOf(facts, { inspectionId }, context.at)
    if (payment === undefined || opened === undefined) return refuse('not-found')
    const id = chargebackId(payment.provider, fact.reference)
    const before = chargebacks.find((each) => each.id === id)
    const capture = disputedCapture(payment, before, fact)
    const step = decideChargeback(before ?? newChargeback(payment, fact), fact)
    const bearer = step.effects.includes('lose') ? ({ bearer: 'operator' } as const) : {}
    const chargeback = {
      ...step.chargeback,
      ...(step.chargeback !== before && capture && { capture: capture.reference }),
      ...bearer,
    }
    const answer: Json = { chargeback: id, state: chargeback.state }
    if (step.chargeback === before) return { answer, changes: [] }
    const others = chargebacks.filter((each) => each.id !== id && each.paymentId === paymentId)
    const other = others.find(isOpen)
    const policy = valuesOf(paymentsPolicy, policyAt(policies, context.at))
    const begun = step.effects.includes('open') ? withholdRefunds(payment, refunds, context) : { payment, changes: [] }
    const around = withPayment(opened, begun.payment)
    return {
      answer,
      changes: [
        ...(chargeback.amount > 0n ? [put(chargebackType, chargeback)] : []),
        ...begun.changes,
        ...moneyChanges(
          around,
          chargeback,
          { ...step, ...(other && { other }) },
          begun.payment,
          fact.happenedAt,
          context,
        ),
        ...chargebackNews(before, chargeback, step.effects, policy, context),
      ],
    }
  },
})

interface Told {
  readonly effects: readonly ChargebackEffect[]
  /** What the provider took for it, minor units. */
  readonly fee: bigint
  readonly other?: Chargeback
}

/** What is booked, the payment after it, and what follows for what is owed and for the inspection. */
function moneyChanges(
  around: Opened,
  chargeback: Chargeback,
  { effects, fee, other }: Told,
  payment: Payment,
  happenedAt: string,
  context: Context,
): readonly Change[] {
  const { books, inspection, market, owed } = around
  const { orderId, currency } = books.order
  let now: ChargebackBooked = { books: withoutHold(books, payment), movements: feeTaken(currency, fee, payment), owed }
  for (const effect of effects) {
    const step = bookedBy(effect, now, chargeback, other)
    now = { ...step, movements: [...now.movements, ...step.movements] }
  }
  const after = now.books.payments[0] ?? payment
  const isOver = effects.includes('win') || effects.includes('lose')
  const isUndone = effects.includes('lose') && isOpenInspection(inspection) && inspection.state !== 'requested'
  const debt = market.buyerDebt + chargeback.amount
  return [
    ...(after === payment && effects.length === 0 ? [] : [put(paymentType, after)]),
    ...postAll(orderId, now.movements, `chargeback:${chargeback.id}`, happenedAt, context),
    ...(isOver ? [due(orderId, 'refund.route', '', context.at)] : []),
    ...(isUndone ? endedUndone(withPayment(around, after), 'money-gone', {}, context, debt) : []),
  ]
}

/** The order's money is none of it: only the payment stands in the books that the chargeback sees. */
function withoutHold(books: Books, payment: Payment): Books {
  return { ...books, holds: [], freezes: [], releases: [], remedies: [], lots: [], payments: [payment] }
}

function bookedBy(
  effect: ChargebackEffect,
  { books, owed }: ChargebackBooked,
  chargeback: Chargeback,
  other?: Chargeback,
) {
  const [payment] = books.payments as readonly [Payment]
  if (effect === 'case') return { books, movements: [], owed }
  const one = { chargeback, payment, owed, ...(other && { other }) }
  return { open: openedByBank, win: won, lose: lost }[effect](books, one)
}
