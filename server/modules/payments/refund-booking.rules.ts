import { least } from '../../kernel/money.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { entry, event, isRefusal, put } from '../../kernel/use-case.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { paidBy } from './attempt.rules.ts'
import type { Both } from './capture.rules.ts'
import { refundedBy } from './capture.rules.ts'
import { isBooked } from './funding.rules.ts'
import { effectKey } from './key.rules.ts'
import type { OutcomeEffect } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'
import { paymentType } from './payment.rules.ts'
import type { Recipient } from './recipient.rules.ts'
import type { Refund } from './refund.rules.ts'
import { refundRoute, refundType, stepRefund, waitsForBank } from './refund.rules.ts'

/** Ledger kind `refund-reserved`: from refundable into the refund's own ledger account. */
export function refundReserved(refund: Refund): Movement {
  const { orderId, id, amount, currency } = refund
  return movement(
    'refund-reserved',
    currency,
    [[accounts.refundable(orderId), amount]],
    [[accounts.refund(orderId, id), amount]],
  )
}

/** Where a refund leaves us. */
export function outsideOf(refund: Refund): LedgerAccount {
  return refund.outside === 'bank' ? accounts.bank(refund.provider) : accounts.provider(refund.provider)
}

/**
 * The movements of an outcome. `refundable` is what the order's refundable account can bear of money that left after
 * its reservation was given up (minor units); the rest is the buyer's debt. `charge` is what was kept on the way back.
 */
export function refundMovements(
  refund: Refund,
  effect: OutcomeEffect,
  refundable: bigint,
  kept = 0n,
): readonly Movement[] {
  const { orderId, amount, currency, buyerId } = refund
  const reserved: Part = [accounts.refund(orderId, refund.id), amount]
  const owed: Part = [accounts.refundable(orderId), amount]
  const outside: Part = [outsideOf(refund), amount]
  const charge = least(kept, amount)
  switch (effect) {
    case 'none':
      return []
    case 'settle':
      return [movement('refund-settled', currency, [reserved], [outside])]
    case 'settle-blocked':
      return [movement('refund-settled', currency, [[accounts.blocked(buyerId), amount]], [outside])]
    case 'settle-late': {
      const borne = least(amount, refundable)
      const debt: Part = [accounts.recovery(buyerId), amount - borne]
      return [movement('refund-settled', currency, [[accounts.refundable(orderId), borne], debt], [outside])]
    }
    case 'release':
      return [movement('refund-failed', currency, [reserved], [owed]), ...chargeOf(refund, charge)]
    case 'return': {
      const back: Part = [outsideOf(refund), amount - charge]
      return [movement('refund-returned', currency, [back, [accounts.expense('bank'), charge]], [owed])]
    }
  }
}

/** Ledger kind `funds-blocked`: a reserved refund that a screening holds back. */
export function refundBlocked({ orderId, id, buyerId, amount, currency }: Refund): Movement {
  const held: Part = [accounts.refund(orderId, id), amount]
  return movement('funds-blocked', currency, [held], [[accounts.blocked(buyerId), amount]])
}

/** Ledger kind `funds-unblocked`: back into its reservation. */
export function refundUnblocked({ orderId, id, buyerId, amount, currency }: Refund): Movement {
  const held: Part = [accounts.refund(orderId, id), amount]
  return movement('funds-unblocked', currency, [[accounts.blocked(buyerId), amount]], [held])
}

/** What was kept of money that left and came back before we knew that it had left. */
function chargeOf(refund: Refund, charge: bigint): readonly Movement[] {
  if (charge <= 0n) return []
  const [kind, expense] =
    refund.outside === 'bank' ? (['bank-charged', 'bank'] as const) : (['provider-charged', 'provider'] as const)
  return [movement(kind, refund.currency, [[accounts.expense(expense), charge]], [[outsideOf(refund), charge]])]
}

export interface RefundOrder {
  readonly orderId: RootId
  readonly buyerId: RootId
  readonly payments: readonly Payment[]
  /** Minor units; the caller has moved them to refundable in the same command or before. */
  readonly amount: bigint
  /** `cancellation:…`, `claim:…`, `surplus:pay_…` */
  readonly cause: string
  /** Where what no payment takes back goes; absent: it waits. */
  readonly account?: RefundAccount
}

/** A verified account in the buyer's name and who pays there. */
export interface RefundAccount {
  readonly bankAccountId: string
  readonly provider: string
  /** `bank`: `provider` names the operator's account that pays by file. */
  readonly outside: Refund['outside']
  readonly to: Recipient
}

/** Refunds that were requested, what goes over none, and the payments after them. */
export interface Requested {
  readonly refunds: readonly Refund[]
  readonly rest: bigint
  readonly payments: readonly Payment[]
  readonly changes: readonly Change[]
}

/**
 * Reserves and requests the refunds of `amount` over the order's payments: records, transfers, timeline, news.
 * What no payment takes back goes to the account; without one it is the `rest`, which stays refundable and waits.
 * `payments` is what they are now: another amount that the same command sends goes over these.
 */
export function requestRefunds(order: RefundOrder, context: Pick<Context, 'at' | 'newId'>): Requested {
  const route = refundRoute(order.payments, order.amount)
  const waits = least(route.rest, waitsForBank(order.payments))
  const { account } = order
  const direct =
    account === undefined || route.rest === waits ? undefined : toAccount(order, account, route.rest - waits, context)
  let payments: ReadonlyMap<string, Payment> = new Map(order.payments.map((each) => [each.id, each]))
  const made: Refund[] = []
  for (const { paymentId, capture, amount } of route.legs) {
    const payment = payments.get(paymentId)
    if (payment === undefined) continue
    const refund = newRefund(order, payment, capture, amount, context)
    made.push(refund)
    payments = new Map([...payments, [paymentId, refundedBy(payment, capture, atOnce(payment, amount))]])
  }
  const touched = [...payments.values()].filter((each) => made.some(({ paymentId }) => paymentId === each.id))
  return {
    refunds: [...made, ...(direct === undefined ? [] : [direct])],
    rest: direct === undefined ? route.rest : waits,
    payments: [...payments.values()],
    changes: [
      ...touched.map((each) => put(paymentType, each)),
      ...made.flatMap((each) => reservation(each, paidBy(payments.get(each.paymentId ?? ''), each), context)),
      ...(direct === undefined ? [] : reservation(direct, {}, context)),
    ],
  }
}

/** What a refund reserves of its capture: in another currency nothing, until it is sent. */
function atOnce({ exchange }: Payment, amount: bigint): Both {
  return { home: amount, abroad: exchange === undefined ? amount : 0n }
}

function toAccount(
  { orderId, buyerId, payments, cause }: RefundOrder,
  { bankAccountId, provider, outside, to }: RefundAccount,
  amount: bigint,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): Refund {
  const currency = payments[0]?.currency ?? ''
  const where = { bankAccountId, provider, to, outside }
  return { orderId, id: newId('rfd'), buyerId, ...where, amount, currency, state: 'requested', cause, requestedAt: at }
}

function newRefund(
  order: RefundOrder,
  payment: Payment,
  capture: string,
  amount: bigint,
  context: Pick<Context, 'at' | 'newId'>,
): Refund {
  return {
    orderId: order.orderId,
    id: context.newId('rfd'),
    paymentId: payment.id,
    capture,
    buyerId: order.buyerId,
    provider: payment.provider,
    outside: isBooked(payment.method) ? 'bank' : 'provider',
    ...(payment.payer === undefined ? {} : { to: payment.payer }),
    amount,
    currency: payment.currency,
    ...(payment.exchange === undefined ? {} : { payIn: payment.exchange.from }),
    state: 'requested',
    cause: order.cause,
    requestedAt: context.at,
  }
}

function reservation(
  refund: Refund,
  over: { readonly payment_key?: string; readonly payment_reference?: string },
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  const { orderId, id } = refund
  const said = refundSaid(refund)
  const booked = { id: newId('trf'), root: orderId, cause: `refund:${id}`, happenedAt: at, recordedAt: at }
  return [
    put(refundType, refund),
    ...post({ ...refundReserved(refund), ...booked }),
    entry(orderId, 'refund.requested', said),
    event(orderId, 'refund.requested', refundCall(refund, over)),
  ]
}

function refundSaid({ id, amount, currency, cause, paymentId, bankAccountId }: Refund) {
  const way = paymentId === undefined ? { bank_account: bankAccountId ?? '' } : { payment: paymentId }
  return { refund: id, ...way, amount: Number(amount), currency, cause }
}

/** What whoever sends a refund is told of it; `over`: of the capture that takes it back (`paidBy`). */
export function refundCall(
  refund: Refund,
  over: { readonly payment_key?: string; readonly payment_reference?: string },
) {
  const { orderId, id, provider } = refund
  return { order: orderId, provider, key: effectKey(orderId, id), ...over, ...refundSaid(refund) }
}

/** The payment without a refund that is not sent after all: by bank file it may have been converted already. */
function givenUp(payment: Payment, { amount, capture, exchange }: Refund): Payment {
  const { home, abroad } = exchange === undefined ? atOnce(payment, amount) : { home: amount, abroad: exchange.sent }
  return refundedBy(payment, capture, { home: -home, abroad: -abroad })
}

/**
 * The card's bank asks a payment's money back itself, or has taken it (`reason`): what was to go back over it and is
 * not sent yet is owed again.
 * Answers the payment without these refunds, and the records, transfers and news that say so.
 */
export function withholdRefunds(
  payment: Payment,
  refunds: readonly Refund[],
  { at, newId }: Pick<Context, 'at' | 'newId'>,
  reason = 'chargeback',
): { readonly payment: Payment; readonly changes: readonly Change[] } {
  const own = refunds.filter(({ paymentId }) => paymentId === payment.id)
  const stopped = own.flatMap((refund) => {
    const after = stepRefund(refund, 'cancel', at)
    return isRefusal(after) ? [] : [{ ...after, reason }]
  })
  return {
    payment: stopped.reduce(givenUp, payment),
    changes: stopped.flatMap((refund) => {
      const { orderId, id, currency, cause } = refund
      const said = { refund: id, amount: Number(refund.amount), currency, cause, reason: refund.reason }
      const booked = { id: newId('trf'), root: orderId, cause: `refund:${id}`, happenedAt: at, recordedAt: at }
      const owed: Part = [accounts.refundable(orderId), refund.amount]
      const moved = movement('refund-failed', currency, [[accounts.refund(orderId, id), refund.amount]], [owed])
      return [
        put(refundType, refund),
        ...post({ ...moved, ...booked }),
        entry(orderId, 'refund.cancelled', said),
        event(orderId, 'refund.cancelled', { order: orderId, ...said }),
      ]
    }),
  }
}
