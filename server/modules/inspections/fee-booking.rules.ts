import { reversePayment } from '../escrow/chargeback.rules.ts'
import { inspectionPaidIn } from '../escrow/inspection-fee.rules.ts'
import { protectedOrder } from '../orders/books.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { feeGiven, feeGone, feeTaken } from '../payments/fee-credit.rules.ts'
import { cameFrom, operatorJurisdiction, orderFunded, splitFunding } from '../payments/funding.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'

const jurisdiction = operatorJurisdiction
/** The fee of an inspection never was in the hold. */
const noHold = { holds: [], freezes: [], remedies: [] }

/**
 * Money of a payment has come: up to `due` minor units are held for the inspection, with the processing fee on top;
 * what is over is owed to the buyer at once.
 */
export function feeCame(order: Order, payment: Payment, arrived: bigint, due: bigint) {
  const split = splitFunding(payment, arrived, due, due === 0n)
  const { toEscrow: held, toRefundable: surplus, fee, feeTax: tax } = split
  const over = { toEscrow: 0n, toRefundable: surplus, fee: 0n, feeTax: 0n }
  const movements = [
    ...(held === 0n ? [] : [inspectionPaidIn(order, cameFrom(payment), held, { fee, tax, jurisdiction })]),
    ...(surplus === 0n ? [] : [orderFunded(payment, over)]),
  ]
  return { held, surplus, movements, payment: feeTaken(payment, split) }
}

/** Money of a payment is gone again: the processing fee is undone, the rest is the buyer's debt, minor units. */
export function feeWent(order: Order, payment: Payment, amount: bigint) {
  const gone = feeGone(payment, amount)
  const { fee, feeTax: tax } = gone
  const debt = amount - fee - tax
  const { movement } = reversePayment(protectedOrder(order), noHold, {
    amount: debt,
    onLines: 0n,
    fee: { fee, tax, jurisdiction },
    from: cameFrom(payment),
    refundable: 0n,
  })
  return { debt, movement, payment: feeGiven(payment, gone) }
}
