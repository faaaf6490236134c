import type { RootId } from '../../kernel/use-case.ts'
import { all } from '../../kernel/use-case.ts'
import type { Chargeback } from '../payments/chargeback.rules.ts'
import { chargebackType, isOpen } from '../payments/chargeback.rules.ts'
import { paysInspection } from '../payments/payment.rules.ts'

interface AtBanks {
  readonly chargebacks: readonly Chargeback[]
}

/** What is read of banks that have or had money of an order. */
export function bankReads(orderId: RootId) {
  return { chargebacks: all(chargebackType, orderId) }
}

/** Chargebacks of the order's price: what was paid for an inspection is heard with the inspection. */
export function ofPrice({ chargebacks }: AtBanks): readonly Chargeback[] {
  return chargebacks.filter(({ paymentId }) => !paysInspection(paymentId))
}

/** The chargebacks of the order's price whose outcome is open. */
export function openAtBanks(facts: AtBanks): readonly Chargeback[] {
  return ofPrice(facts).filter(isOpen)
}
