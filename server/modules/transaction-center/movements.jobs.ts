import type pg from 'pg'
import type { RootId } from '../../kernel/use-case.ts'
import type { Feeds } from '../../platform/feeds.ts'
import { recordReads } from '../../platform/read-records.ts'
import { type TransferRead, transferPage, transfersByKey } from '../ledger/index.ts'
import { ordersTables } from '../orders/index.ts'
import { type Order, orderType } from '../orders/order.rules.ts'
import { type CompanyMovement, movementsOf, searchWord } from './movement.rules.ts'
import { referencesOf } from './movement-references.store.ts'
import { addMovements, dropMovements, type FoundBy, isBehind } from './movements.store.ts'

/** The event that every new transfer is. */
export const transferPosted = 'transfer.posted'

const EVENTS_AT_ONCE = 500
const TRANSFERS_AT_ONCE = 500

export interface Projecting {
  readonly feeds: Feeds
  readonly pool: pg.Pool
  readonly lane: number
}

/** Writes the movements of new transfers, each once however often it is read. Answers how many were seen. */
export async function projectMovements({ feeds, pool, lane }: Projecting): Promise<number> {
  const events = await feeds.openEvents(lane, EVENTS_AT_ONCE)
  if (events.length === 0) return 0
  const keys = events.map(({ root, body }) => ({ root, id: String((body as { readonly id: string }).id) }))
  await project(pool, await transfersByKey(pool, keys))
  await feeds.markSeen(lane, events)
  return events.length
}

/** Makes the whole projection anew from the ledger, while the product runs. Answers how many transfers were read. */
export async function rebuildMovements(pool: pg.Pool): Promise<number> {
  await dropMovements(pool)
  return projectAll(pool)
}

/** Reads what was booked before there were movements, once. Answers how many transfers. */
export async function catchUpMovements(pool: pg.Pool): Promise<number> {
  return (await isBehind(pool)) ? projectAll(pool) : 0
}

async function projectAll(pool: pg.Pool): Promise<number> {
  let read = 0
  for (let last: TransferRead | undefined; ; ) {
    const page = await transferPage(pool, last, TRANSFERS_AT_ONCE)
    await project(pool, page)
    read += page.length
    last = page.at(-1)
    if (page.length < TRANSFERS_AT_ONCE) return read
  }
}

async function project(pool: pg.Pool, transfers: readonly TransferRead[]): Promise<void> {
  const roots = transfers.flatMap(({ root, postings }) => [root, ...postings.map(({ accountRoot }) => accountRoot)])
  const ids = [...new Set(roots)].filter((root) => root.startsWith('ord_'))
  const orders = await recordReads(pool, ordersTables).oneOf(orderType, new Map(ids.map((id) => [id, 'order'])))
  const movements = transfers.flatMap((transfer) => movementsOf(transfer, (id) => orders.get(id)))
  const references = await referencesOf(pool, movements)
  const words = [...wordsOfOrders(movements, orders), ...wordsOfMovements(movements, references)]
  const called = movements.flatMap((each) => {
    const reference = knownTo(each, references).at(-1)
    return reference === undefined ? [] : [{ companyId: each.companyId, cause: each.cause, reference }]
  })
  await addMovements(pool, movements, words, called)
}

function wordsOfOrders(movements: readonly CompanyMovement[], orders: ReadonlyMap<RootId, Order>): readonly FoundBy[] {
  return movements.flatMap(({ companyId, orderId }) => {
    const order = orderId === null ? undefined : orders.get(orderId)
    if (order === undefined) return []
    const { number, wireReference, sourceReference } = order
    const words = [order.orderId, number, wireReference, ...(sourceReference === undefined ? [] : [sourceReference])]
    return words.map((word) => ({ companyId, word: searchWord(word), subject: order.orderId }))
  })
}

function wordsOfMovements(
  movements: readonly CompanyMovement[],
  references: ReadonlyMap<string, readonly string[]>,
): readonly FoundBy[] {
  return movements.flatMap((movement) => {
    const { companyId, id, transferId, cause } = movement
    const words = [cause.split(':').at(-1) ?? '', ...knownTo(movement, references)].map(searchWord)
    const ofCause = words.filter((word) => word !== '').map((word) => ({ companyId, word, subject: cause }))
    return [...ofCause, { companyId, word: searchWord(transferId), subject: id }]
  })
}

/** The references that a company may see: of a buyer's payment and refund the supplier knows only that they were. */
function knownTo({ side, cause }: CompanyMovement, references: ReadonlyMap<string, readonly string[]>) {
  return side === 'supplier' && /^(payment|refund):/.test(cause) ? [] : (references.get(cause) ?? [])
}
