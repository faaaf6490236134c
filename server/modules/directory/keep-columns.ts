import { LRUCache } from 'lru-cache'
import type { CardNumber } from './card.rules.ts'
import type { CardNumbers, CardTable } from './card-table.ts'

/** What is kept weighs so much together at most, in bytes: 48 MB. */
const KEPT_MOST = 48 * 1024 * 1024
/** What a column weighs besides its numbers. */
const COLUMN_WEIGHS = 200

/** One number of each product of a list, in the order of the list. */
type Column = CardNumbers['values']

const columns = new LRUCache<string, Column>({
  maxSize: KEPT_MOST,
  sizeCalculation: ({ byteLength }) => COLUMN_WEIGHS + byteLength,
})

/** Lists of products by their numbers here: the same list has the same. */
const listNos = new WeakMap<Int32Array, number>()
let lists = 0

/** The number of a list, by which is kept what is known of its products: if one of them changes, it is another list. */
export function listNo(docs: Int32Array): number {
  const known = listNos.get(docs)
  if (known !== undefined) return known
  lists += 1
  listNos.set(docs, lists)
  return lists
}

/**
 * A number of the card of each product of a list, in its order. It is kept for who narrows the list again: one after
 * the other numbers are read much faster than each in the row of its card, which the processor fetches by itself.
 */
export function numbersIn(cards: CardTable, docs: Int32Array, part: CardNumber): Column {
  const key = `${listNo(docs)} ${part}`
  const known = columns.get(key)
  if (known !== undefined) return known
  const { values, step, first } = cards.numbers(part)
  const column = new (values.constructor as { new (length: number): Column })(docs.length)
  for (let n = 0; n < docs.length; n += 1) column[n] = values[(docs[n] as number) * step + first] as number
  columns.set(key, column)
  return column
}
