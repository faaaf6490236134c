import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { Feeds } from '../../platform/feeds.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { indexSupplier } from './index-supplier.ts'

/** News after which a supplier's products stand otherwise in the index. */
export const indexedTopics: ReadonlySet<string> = new Set([
  'products.changed',
  'check.recorded',
  'check.revoked',
  'check.expired',
  'company.details-stated',
  'company.suspended',
  'company.reinstated',
  'performance.moved',
  'performance.corrected',
])

/** What indexing needs. */
export interface Indexing {
  readonly feeds: Feeds
  readonly pool: pg.Pool
  readonly lane: number
  now(): Instant
}

const LIMIT = 500

/**
 * Brings the index to what happened: each supplier once, however many events there are, one after the other, so that an
 * older look never overwrites a newer one. Answers how many events were seen. What was interrupted is done again.
 */
export async function indexNews({ feeds, pool, lane, now }: Indexing): Promise<number> {
  const rows = await feeds.openEvents(lane, LIMIT)
  for (const [supplierId, productIds] of changesOf(rows)) await indexSupplier(pool, supplierId, now(), productIds)
  await feeds.markSeen(lane, rows)
  return rows.length
}

interface Said {
  readonly company?: string
  readonly supplier?: string
  readonly products?: readonly string[]
}

/** Which products of whom; `undefined`: all of them. */
function changesOf(rows: readonly OutboxRow[]): ReadonlyMap<string, readonly string[] | undefined> {
  const changes = new Map<string, readonly string[] | undefined>()
  for (const { topic, root, body } of rows) {
    const { company, supplier, products } = body as Said
    const supplierId = supplier ?? company ?? root
    const before = changes.get(supplierId)
    const isAll = topic !== 'products.changed' || (changes.has(supplierId) && before === undefined)
    changes.set(supplierId, isAll ? undefined : [...new Set([...(before ?? []), ...(products ?? [])])])
  }
  return changes
}
