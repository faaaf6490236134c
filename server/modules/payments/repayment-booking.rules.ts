import { earlier } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Change, Context, Instant } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal, put } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { debtOn, repayDraw } from '../credit/repayment.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { feeGiven, feeGone, feeTaken } from './fee-credit.rules.ts'
import { type FundingSplit, operatorJurisdiction, splitFunding } from './funding.rules.ts'
import { type Payment, paymentType } from './payment.rules.ts'
import type { Refund } from './refund.rules.ts'
import { requestRefunds, withholdRefunds } from './refund-booking.rules.ts'
import { withoutMoney } from './refund-sending.rules.ts'

/** What is owed back on a line and cannot be sent now is looked at again. */
export const repaymentRefundRoute = 'refund.route'

/** When a fact happened, and how long what cannot go back waits. */
export interface Happened {
  readonly happenedAt: Instant
  readonly retryAt: Instant
}

/**
 * Money of a repayment came: the draw is repaid as far as something is owed on its own day, by the provider, today at
 * the latest; what is beyond, with its share of the fee, goes back to the same instrument in the same commit.
 */
export function repaymentCame(
  payment: Payment,
  draw: Draw | undefined,
  { amount, isSurplus }: { readonly amount: bigint; readonly isSurplus: boolean },
  { happenedAt, retryAt }: Happened,
  context: Context,
): readonly Change[] {
  const day = localDate(earlier(happenedAt, context.at), operatorCalendar.zone)
  const split = splitFunding(payment, amount, draw === undefined ? 0n : debtOn(draw, day), isSurplus)
  const cause = { cause: `payment:${payment.id}`, happenedAt }
  const kept = feeTaken(payment, split)
  return [
    put(paymentType, kept),
    ...(draw === undefined || split.toEscrow === 0n
      ? booked(payment, beyondDebt(payment, split.toRefundable), cause, context)
      : repaid(payment, draw, split, day, cause, context)),
    ...givenBack(kept, split.toRefundable, retryAt, context),
  ]
}

interface Cause {
  readonly cause: string
  readonly happenedAt: Instant
}

function repaid(payment: Payment, draw: Draw, split: FundingSplit, day: string, cause: Cause, context: Context) {
  const { fee, feeTax: tax, toEscrow: amount, toRefundable: beyond } = split
  const by = { from: { provider: payment.provider }, fee, tax, jurisdiction: operatorJurisdiction, beyond }
  const step = repayDraw(draw, { day, at: context.at, amount, subject: payment.id }, by)
  if (isRefusal(step)) throw new Error(`a debt takes no money: ${step.refused}`)
  return drawChanges(step, cause, context)
}

/** Ledger kind `credit-repaid`, of which nothing repays: it is owed back on the line. */
function beyondDebt({ orderId, provider, currency }: Payment, amount: bigint): readonly Movement[] {
  if (amount === 0n) return []
  const owed: Part = [accounts.refundable(orderId), amount]
  return [movement('credit-repaid', currency, [[accounts.provider(provider), amount]], [owed])]
}

/** Books movements of a repayment in the root of its line. */
export function booked(
  { orderId: root }: Pick<Payment, 'orderId'>,
  movements: readonly Movement[],
  { cause, happenedAt }: Cause,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  return movements.flatMap((each) => post({ ...each, id: newId('trf'), root, cause, happenedAt, recordedAt: at }))
}

/** What is owed back goes to the instrument that paid; what it does not take waits. */
function givenBack(payment: Payment, amount: bigint, retryAt: Instant, context: Context): readonly Change[] {
  if (amount === 0n) return []
  const { orderId, buyerId, id } = payment
  const back = requestRefunds({ orderId, buyerId, payments: [payment], amount, cause: `surplus:${id}` }, context)
  const waits = back.rest === 0n ? [] : [due(orderId, repaymentRefundRoute, '', retryAt)]
  return [...back.changes, ...waits, ...repaymentNews(payment, 'repayment.returned', amount)]
}

/**
 * Money of a repayment went: what of it was to go back takes the loss first, our fee goes with it, and the rest the
 * buyer owes. The draw stays repaid.
 */
export function repaymentWent(
  payment: Payment,
  refunds: readonly Refund[],
  { amount, refundable }: { readonly amount: bigint; readonly refundable: bigint },
  happenedAt: Instant,
  context: Context,
): readonly Change[] {
  const unsent = refunds.filter(({ paymentId, state }) => paymentId === payment.id && state === 'requested')
  const kept = withholdRefunds(payment, withoutMoney(unsent, payment), context, 'payment-gone')
  const withheld = refundable + payment.refunded - kept.payment.refunded
  const { fee, feeTax } = feeGone(payment, amount)
  const standing = least(amount - fee - feeTax, withheld)
  const debt = amount - fee - feeTax - standing
  const { orderId, provider, currency, buyerId } = payment
  const moved = movement(
    'payment-reversed',
    currency,
    [
      [accounts.refundable(orderId), standing],
      [accounts.recovery(buyerId), debt],
      [accounts.fees('processing'), fee],
      [accounts.tax(operatorJurisdiction), feeTax],
    ],
    [[accounts.provider(provider), amount]],
  )
  return [
    ...kept.changes,
    put(paymentType, feeGiven(kept.payment, { fee, feeTax })),
    ...booked(payment, [moved], { cause: `payment:${payment.id}`, happenedAt }, context),
    ...repaymentNews(payment, 'repayment.lost', debt),
  ]
}

/** News of a repayment for the buyer's company; the order and its other side hear nothing of it. */
export function repaymentNews(
  { orderId: lineId, id, buyerId, drawId, currency }: Payment,
  topic: `repayment.${string}`,
  amount: bigint,
): readonly Change[] {
  const said = { draw: drawId ?? '', payment: id, amount: Number(amount), currency }
  return [entry(lineId, topic, said), event(lineId, topic, { company: buyerId, ...said })]
}
