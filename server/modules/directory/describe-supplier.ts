import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { supplierFacts } from './index-supplier.ts'
import { makeSupplierDocument } from './make-supplier-document.ts'
import { goodsOf, removeSupplier, writeSuppliers } from './supplier-search.store.ts'

/**
 * Brings the index of suppliers to what is true of one now, once its products stand in theirs. Doing it again changes
 * nothing.
 */
export async function describeSupplier(pool: pg.Pool, supplierId: string, now: Instant): Promise<void> {
  const supplier = await supplierFacts(pool, supplierId, now)
  if (supplier === undefined) return removeSupplier(pool, supplierId)
  await writeSuppliers(pool, [makeSupplierDocument(supplier, await goodsOf(pool, supplierId))])
}
