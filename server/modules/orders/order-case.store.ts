import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { fileLinkType } from './file.rules.ts'
import { contractFacts } from './order-documents.store.ts'
import { orderTables, orderView, sentTerms, visibleOrder } from './order-view.store.ts'

/**
 * An order with all that a case file says of it, as this reader may see it: the page's own view, what the contract is
 * printed from, its files the oldest first, and the terms that were sent. `undefined` for a stranger as for no order.
 */
export async function orderCase(pool: pg.Pool, orderId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, orderTables)
  const order = await visibleOrder(reads, orderId, actor)
  const view = order && (await orderView(pool, orderId, actor, now))
  if (order === undefined || view === undefined) return undefined
  const [contract, files, terms] = await Promise.all([
    contractFacts(pool, orderId, actor),
    reads.all(fileLinkType, orderId),
    sentTerms(reads, orderId),
  ])
  const placeOf = ({ attachedAt, sha256 }: (typeof files)[number]) => `${attachedAt} ${sha256}`
  return { order, view, contract, files: files.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)), terms }
}
