import type { MemoryTables } from '../../server/platform/memory-store.ts'

/** The records of a type in a root, straight from the tables. */
export function rowsIn<R>(tables: MemoryTables, type: string, root: string): readonly R[] {
  const rows = tables.records.get(type)?.get(root)
  return rows === undefined ? [] : ([...rows.values()] as R[])
}

/** All records of a type. */
export function everyRow<R>(tables: MemoryTables, type: string): readonly R[] {
  const roots = tables.records.get(type)
  return roots === undefined ? [] : [...roots.values()].flatMap((rows) => [...rows.values()] as R[])
}

/** The last things that the record of an order tells: what a violation is understood by. */
export function lastTold(tables: MemoryTables, orderId: string): string {
  const topics = (tables.timeline.get(orderId) ?? []).map(
    ({ body }) => (JSON.parse(body) as { readonly topic: string }).topic,
  )
  return topics
    .filter((topic) => topic !== 'order.ship-by-passed')
    .slice(-20)
    .join(' ')
}
