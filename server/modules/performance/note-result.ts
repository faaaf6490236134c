import { canonicalJson } from '../../kernel/canonical.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, constant, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { claimType, staffSide } from '../claims/claim.rules.ts'
import { decisionType } from '../claims/decision.rules.ts'
import { freezeType } from '../escrow/freeze.rules.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { remedyType } from '../escrow/remedy.rules.ts'
import { instalmentType } from '../orders/instalment.rules.ts'
import { lotType } from '../orders/lot.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import { termsType } from '../orders/terms.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { paymentsOfOrder, paymentType } from '../payments/payment.rules.ts'
import { answersType } from './answer.rules.ts'
import { betweenOf, betweenReads } from './between.rules.ts'
import { type OrderResult, orderResultType, resultOf } from './order-result.rules.ts'
import { performanceRoot } from './profile.rules.ts'

export interface NoteResult {
  readonly orderId: RootId
  /** Why it was cancelled, where the news says so; '' otherwise: what was said before stands. */
  readonly reason: string
}

/**
 * Writes down how an order ended, or how it ended after all: a claim, an appeal, a bank may say otherwise later. What
 * says nothing new changes nothing. Refuses `not-found`.
 */
export const noteResult = useCase({
  name: 'performance.note-result',
  action: 'performance.note-result',
  root: (input: NoteResult) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    instalments: all(instalmentType, root),
    lots: all(lotType, root),
    holds: all(holdType, root),
    freezes: all(freezeType, root),
    remedies: all(remedyType, root),
    payments: all(paymentType, root),
    claims: all(claimType, root),
    decisions: all(decisionType, root),
    chargebacks: all(chargebackType, root),
    answers: one(answersType, root, 'answers'),
    before: one(orderResultType, root, 'result'),
  }),
  more: ({ order }) => ({
    terms: constant(one(termsType, order?.orderId ?? '', String(order?.agreedVersion ?? 0))),
    ...betweenReads(order ?? { orderId: '', buyerId: '', supplierId: '' }),
  }),
  sides: () => staffSide,
  decide(facts, { reason }, { at }) {
    const { order, terms, before } = facts
    if (order === undefined) return refuse('not-found')
    const answer = { order: order.orderId }
    if (order.ended === undefined || terms === undefined) return { answer, changes: [] }
    const { supplierId } = order
    const between = betweenOf(facts, paymentsOfOrder(facts.payments), order, performanceRoot(supplierId), at)
    const why = reason === '' ? (before?.reason ?? '') : reason
    const result = resultOf({ ...facts, order, content: terms.content }, between, why, (before?.n ?? 0) + 1)
    if (result === undefined || isSame(before, result)) return { answer, changes: [] }
    const { orderId, n, day, marks } = result
    return {
      answer,
      changes: [
        put(orderResultType, result),
        event(orderId, 'order.resulted', { order: orderId, supplier: supplierId, n, day, marks: [...marks] }),
      ],
    }
  },
})

/** Whether a result says what was said before. */
function isSame(before: OrderResult | undefined, now: OrderResult): boolean {
  return before !== undefined && textOf(before) === textOf(now)
}

function textOf({ usd, n: _, ...result }: OrderResult): string {
  return canonicalJson({ ...result, usd: Number(usd) })
}
