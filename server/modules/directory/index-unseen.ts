import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { describeSupplier } from './describe-supplier.ts'
import { indexSupplier } from './index-supplier.ts'
import { companiesUnseen } from './listed-products.store.ts'
import { aloneWith } from './supplier-lock.store.ts'

const AT_ONCE = 20

/**
 * Brings companies into the index at which it never looked: all of them after its tables were made anew, those that
 * came without news else. Answers how many; 0: each was looked at. What is interrupted is done again.
 */
export async function indexUnseen(pool: pg.Pool, now: Instant): Promise<number> {
  const companies = await companiesUnseen(pool, AT_ONCE)
  for (const company of companies)
    await aloneWith(pool, company, async () => {
      await indexSupplier(pool, company, now)
      await describeSupplier(pool, company, now)
    })
  return companies.length
}
