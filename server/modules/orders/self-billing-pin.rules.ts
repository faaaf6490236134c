import type { RootId } from '../../kernel/use-case.ts'
import { all } from '../../kernel/use-case.ts'
import {
  type SelfBillingAgreement,
  selfBillingAgreementType,
  standingAgreement,
} from '../invoices/self-billing.rules.ts'
import type { Order } from './order.rules.ts'

export type Agreements = readonly SelfBillingAgreement[]

/** The agreements of a supplier that its invoices are drawn up. */
export function agreementsOf(supplierId: RootId) {
  return all(selfBillingAgreementType, supplierId)
}

/** The agreement that an order pins when it is agreed; nothing where none stands. */
export function pinnedAgreement(agreements: Agreements): Pick<Order, 'selfBillingId'> {
  const agreement = standingAgreement(agreements)
  return agreement === undefined ? {} : { selfBillingId: agreement.agreementId }
}

/** Whether invoices are drawn up for the supplier: pinned once agreed; before, as it would be pinned now. */
export function isSelfBilled(order: Order, agreements: Agreements): boolean {
  return (order.agreedVersion === undefined ? pinnedAgreement(agreements) : order).selfBillingId !== undefined
}
