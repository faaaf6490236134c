import { least } from '../../kernel/money.ts'
import type { Books } from '../orders/books.rules.ts'
import { orderedLines } from '../orders/books.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { shipByOf } from '../orders/ship-by.rules.ts'

const WEEK_MS = 7 * 86_400_000

/** Weeks begun between ship-by, as it stood when the lot was handed over, and that hour; 0: it was in time. */
export function weeksLate(books: Books, { dispatchedAt }: Lot): number {
  const shipBy = dispatchedAt === undefined ? undefined : shipByOf(books, dispatchedAt)
  if (shipBy === undefined || dispatchedAt === undefined || dispatchedAt <= shipBy) return 0
  return Math.ceil((Date.parse(dispatchedAt) - Date.parse(shipBy)) / WEEK_MS)
}

/**
 * What the terms promise for a late quantity that is kept, minor units: the late rate of its price for each week begun,
 * at most `mostBps` of it, rounded down.
 */
export function lateAmount(books: Books, lot: Lot, lineNo: number, quantity: bigint, mostBps: number): bigint {
  const hold = books.holds.find((each) => each.lineNo === lineNo)
  const ordered = orderedLines(books).find((line) => line.lineNo === lineNo)?.quantity ?? 0n
  if (hold === undefined || ordered === 0n) return 0n
  const price = (hold.value * least(quantity, ordered)) / ordered
  const bps = Math.min(weeksLate(books, lot) * books.content.lateRateBps, mostBps)
  return (price * BigInt(bps)) / 10_000n
}
