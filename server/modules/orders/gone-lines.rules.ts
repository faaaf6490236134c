import { isRefusal } from '../../kernel/use-case.ts'
import { refundDue } from '../escrow/award.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { freeOf, stillToPay } from '../escrow/hold.rules.ts'
import { withinBudget } from '../escrow/remedy.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines, protectedOrder, withRemedied } from './books.rules.ts'
import { withLostOf, withoutLost } from './ending.rules.ts'
import { sumOf } from './owed.rules.ts'
import { reduced } from './price.rules.ts'

/** Books, what moved, and what the buyer gets of it, minor units. */
export interface GoneLines {
  readonly books: Books
  readonly movements: readonly Movement[]
  readonly amount: bigint
}

/**
 * What is left on lines of which nothing is ordered any more: what rounding kept of several parts, or what a case held
 * and let go. Nothing is owed for them: what was not paid is not asked for, and what is free goes back, but for what a
 * bank has given the buyer at the supplier's expense.
 */
export function restOfGoneLines(books: Books): GoneLines {
  const none = { books, movements: [], amount: 0n }
  const gone = new Set(orderedLines(books).flatMap((line) => (line.quantity === 0n ? [line.lineNo] : [])))
  const holds = books.holds.filter(({ lineNo }) => gone.has(lineNo))
  if (holds.length === 0) return none
  const unpaid = holds.map((hold) => ({ lineNo: hold.lineNo, amount: stillToPay([hold]) }))
  const { books: cheaper } = reduced(books, unpaid)
  const counted = withoutLost(cheaper)
  const free = holds.map((hold) => ({ lineNo: hold.lineNo, amount: freeOf(hold) }))
  const parts = withinBudget(counted, free)
  const given = refundDue(protectedOrder(books.order), counted, parts)
  if (isRefusal(given)) return none
  const after = { ...given, remedies: withLostOf(cheaper, given.remedies) }
  return { books: withRemedied(cheaper, after), movements: given.movements, amount: sumOf(parts) }
}
