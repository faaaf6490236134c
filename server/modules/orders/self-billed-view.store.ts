import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { invoicesTables } from '../invoices/index.ts'
import { selfBillingAgreementType } from '../invoices/self-billing.rules.ts'
import type { Order } from './order.rules.ts'
import { isSelfBilled } from './self-billing-pin.rules.ts'

/** Whether the goods of an order are invoiced for the supplier, as its page says it. */
export async function readSelfBilled(pool: pg.Pool, order: Order): Promise<boolean> {
  const agreements = await recordReads(pool, invoicesTables).all(selfBillingAgreementType, order.supplierId)
  return isSelfBilled(order, agreements)
}
