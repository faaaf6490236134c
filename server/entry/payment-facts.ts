import { settleFee } from '../modules/inspections/settle-fee.ts'
import { settleFeeChargeback } from '../modules/inspections/settle-fee-chargeback.ts'
import { settleChargeback } from '../modules/orders/settle-chargeback.ts'
import { settlePayment } from '../modules/orders/settle-payment.ts'
import { paysInspection, repaysDraw } from '../modules/payments/payment.rules.ts'
import { settleRepayment } from '../modules/payments/settle-repayment.ts'
import { settleRepaymentChargeback } from '../modules/payments/settle-repayment-chargeback.ts'

/** Who takes facts of a payment, and what that is called; its id says what it pays. */
export function settlesOf(paymentId: string) {
  if (repaysDraw(paymentId)) return ['settle-repayment', settleRepayment] as const
  return paysInspection(paymentId) ? (['settle-fee', settleFee] as const) : (['settle-payment', settlePayment] as const)
}

/** Who takes what a card's bank asks back of a payment. */
export function askedBackOf(paymentId: string) {
  if (repaysDraw(paymentId)) return ['settle-repayment-chargeback', settleRepaymentChargeback] as const
  return paysInspection(paymentId)
    ? (['settle-fee-chargeback', settleFeeChargeback] as const)
    : (['settle-chargeback', settleChargeback] as const)
}
