import { addDuration } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, put, refuse, useCase } from '../../kernel/use-case.ts'
import { collectionTryType, collectionType } from '../credit/collection.rules.ts'
import { endedMandate, mandateType } from '../credit/mandate.rules.ts'
import { mandateOver } from '../credit/mandate-changes.rules.ts'
import { chargebackFeeTaken } from '../escrow/chargeback.rules.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { chargedBackBy } from './capture.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact } from './chargeback.rules.ts'
import { chargebackId, chargebackType, decideChargeback, isOpen, newChargeback } from './chargeback.rules.ts'
import { disputedCapture } from './chargeback-exchange.rules.ts'
import { type Collecting, tryOf } from './collection-settled.rules.ts'
import { type Payment, paymentType } from './payment.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { refundType } from './refund.rules.ts'
import { withholdRefunds } from './refund-booking.rules.ts'
import { booked, repaymentNews, repaymentRefundRoute } from './repayment-booking.rules.ts'

export interface SettleRepaymentChargeback {
  /** The credit line: the root of its repayments. */
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: ChargebackFact
}

/**
 * What a provider says of a chargeback of a repayment. A fact: refused only as `not-found`. While it is open nothing of
 * the debt moves; lost, the buyer owes what his bank took, after what was still to go back to him. The draw stays
 * repaid, so nobody is credited twice.
 */
export const settleRepaymentChargeback = useCase({
  name: 'payments.settle-repayment-chargeback',
  action: 'payments.settle-chargeback',
  root: (input: SettleRepaymentChargeback) => input.orderId,
  reads: (_, root) => ({
    payments: all(paymentType, root),
    refunds: all(refundType, root),
    chargebacks: all(chargebackType, root),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
    tries: all(collectionTryType, root),
    collections: all(collectionType, root),
    mandates: all(mandateType, root),
  }),
  more: ({ payments }, { orderId }) => ({
    refundable: balanceOf(accounts.refundable(orderId), payments[0]?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payments, refunds, chargebacks, policies, refundable, ...collecting }, { paymentId, fact }, context) {
    const payment = payments.find(({ id }) => id === paymentId)
    if (payment === undefined) return refuse('not-found')
    const id = chargebackId(payment.provider, fact.reference)
    const before = chargebacks.find((each) => each.id === id)
    const capture = disputedCapture(payment, before, fact)
    const step = decideChargeback(before ?? newChargeback(payment, fact), fact)
    const chargeback: Chargeback = {
      ...step.chargeback,
      ...(step.chargeback !== before && capture && { capture: capture.reference }),
      ...(step.effects.includes('lose') && { bearer: 'operator' as const }),
    }
    const answer: Json = { chargeback: id, state: chargeback.state }
    if (step.chargeback === before) return { answer, changes: [] }
    const others = chargebacks.filter((each) => each.id !== id && each.paymentId === paymentId)
    const other = others.find(isOpen)
    const begun = step.effects.includes('open') ? withholdRefunds(payment, refunds, context) : { payment, changes: [] }
    const owedBack = refundable + payment.refunded - begun.payment.refunded
    const money = step.effects.map((effect) => effectOf(effect, chargeback, begun.payment, owedBack))
    const after = step.effects.reduce((now, effect) => paymentAfter(now, effect, chargeback, other), begun.payment)
    const fee =
      step.fee === 0n ? [] : [chargebackFeeTaken(payment.currency, step.fee, accounts.provider(payment.provider))]
    const { chargebackAsk } = valuesOf(paymentsPolicy, policyAt(policies, context.at))
    return {
      answer,
      changes: [
        ...(chargeback.amount > 0n ? [put(chargebackType, chargeback)] : []),
        ...begun.changes,
        ...(after === payment ? [] : [put(paymentType, after)]),
        ...booked(
          payment,
          [...fee, ...money.flat()],
          { cause: `chargeback:${id}`, happenedAt: fact.happenedAt },
          context,
        ),
        ...deadlines(chargeback, addDuration(context.at, chargebackAsk), context),
        ...newsOf(before, chargeback, payment, owedBack),
        ...notAllowed(chargeback, payment, collecting, context),
      ],
    }
  },
})

function effectOf(
  effect: ChargebackEffect,
  { id, amount, currency }: Chargeback,
  { orderId, buyerId, provider }: Payment,
  owedBack: bigint,
): readonly Movement[] {
  const taken = accounts.chargeback(id)
  const door = accounts.provider(provider)
  if (effect === 'open') return [movement('chargeback-opened', currency, [[taken, amount]], [[door, amount]])]
  if (effect === 'win') return [movement('chargeback-won', currency, [[door, amount]], [[taken, amount]])]
  if (effect === 'case') return []
  const standing = least(amount, owedBack)
  const borne = [
    [accounts.refundable(orderId), standing],
    [accounts.recovery(buyerId), amount - standing],
  ] as const
  return [movement('chargeback-lost', currency, borne, [[taken, amount]])]
}

function paymentAfter(payment: Payment, effect: ChargebackEffect, chargeback: Chargeback, other?: Chargeback): Payment {
  if (effect === 'open') return { ...payment, disputedBy: chargeback.id }
  if (effect === 'case') return payment
  const { disputedBy: _, ...rest } = payment
  const over: Payment = other === undefined ? rest : { ...rest, disputedBy: other.id }
  const kept = { home: chargeback.amount, abroad: chargeback.amount }
  return effect === 'lose' ? chargedBackBy(over, chargeback.capture, kept) : over
}

/** While a bank has money whose fate is open its provider is asked; when it is over, what waited goes its way. */
function deadlines(chargeback: Chargeback, askAt: string, { at }: Context): readonly Change[] {
  const { orderId, id } = chargeback
  if (isOpen(chargeback)) return [due(orderId, 'chargeback.ask', id, askAt)]
  const isOver = chargeback.state === 'won' || chargeback.state === 'lost'
  return isOver ? [clear(orderId, 'chargeback.ask', id), due(orderId, repaymentRefundRoute, '', at)] : []
}

/** Whose bank says that he never allowed it is not collected from again. */
function notAllowed(
  { reason, state }: Chargeback,
  payment: Payment,
  { tries, mandates, collections }: Omit<Collecting, 'terms'>,
  { at }: Context,
): readonly Change[] {
  const tried = tryOf(payment, tries)
  const mandate = mandates.find(({ mandateId }) => mandateId === tried?.mandateId)
  if (reason !== 'fraud' || state === 'won' || mandate?.state !== 'active') return []
  return mandateOver(endedMandate(mandate, 'stopped', 'not-allowed', at), mandate, collections, at)
}

function newsOf(before: Chargeback | undefined, after: Chargeback, payment: Payment, owedBack: bigint) {
  if (before?.state === after.state) return []
  if (after.state === 'opened') return repaymentNews(payment, 'repayment.disputed', after.amount)
  if (after.state === 'won') return repaymentNews(payment, 'repayment.kept', after.amount)
  const debt = after.amount - least(after.amount, owedBack)
  return after.state === 'lost' ? repaymentNews(payment, 'repayment.lost', debt) : []
}
