import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { Feeds } from '../../platform/feeds.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { describeSupplier } from './describe-supplier.ts'
import { forgetOldChanges } from './documents.store.ts'
import { indexSupplier } from './index-supplier.ts'
import { searchLooking } from './saved-search.rules.ts'
import { aloneWith } from './supplier-lock.store.ts'

/** News after which a supplier's products stand otherwise in the index; and that somebody looks for news. */
export const indexedTopics: ReadonlySet<string> = new Set([
  'products.changed',
  'check.recorded',
  'check.revoked',
  'check.expired',
  'company.details-stated',
  'company.suspended',
  'company.reinstated',
  'company.excluded',
  'company.closed',
  'company.reopened',
  'performance.moved',
  'performance.corrected',
  searchLooking,
])

/** What indexing needs. */
export interface Indexing {
  readonly feeds: Feeds
  readonly pool: pg.Pool
  readonly lane: number
  now(): Instant
  /** Tells a company what is new to its search, once the index has heard of all that came before. */
  look(companyId: string, searchId: string, event: OutboxRow): Promise<void>
}

const LIMIT = 500

/**
 * Brings the index to what happened: each supplier once, however many events there are, one after the other, so that an
 * older look never overwrites a newer one. Answers how many events were seen. What was interrupted is done again.
 */
export async function indexNews({ feeds, pool, lane, now, look }: Indexing): Promise<number> {
  const rows = await feeds.openEvents(lane, LIMIT)
  for (const [supplierId, { isItself, products }] of changesOf(rows)) {
    await aloneWith(pool, supplierId, async () => {
      if (isItself) await indexSupplier(pool, supplierId, now())
      if (products.size > 0) await indexSupplier(pool, supplierId, now(), [...products])
      await describeSupplier(pool, supplierId, now())
    })
  }
  for (const row of rows.filter(({ topic }) => topic === searchLooking))
    await look(row.root, String((row.body as { search?: string }).search), row)
  if (rows.length > 0) await forgetOldChanges(pool)
  await feeds.markSeen(lane, rows)
  return rows.length
}

interface Said {
  readonly company?: string
  readonly supplier?: string
  readonly products?: readonly string[]
}

/** What is to be looked at of a supplier: itself, and which of its products. */
interface Changed {
  readonly isItself: boolean
  readonly products: ReadonlySet<string>
}

/** What the events say, by supplier: news of a supplier takes none of its products away. */
export function changesOf(rows: readonly Pick<OutboxRow, 'topic' | 'root' | 'body'>[]): ReadonlyMap<string, Changed> {
  const changes = new Map<string, Changed>()
  for (const { topic, root, body } of rows.filter((row) => row.topic !== searchLooking)) {
    const { company, supplier, products = [] } = body as Said
    const supplierId = supplier ?? company ?? root
    const before = changes.get(supplierId)
    changes.set(supplierId, {
      isItself: before?.isItself === true || topic !== 'products.changed',
      products: new Set([...(before?.products ?? []), ...(topic === 'products.changed' ? products : [])]),
    })
  }
  return changes
}
