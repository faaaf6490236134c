import { allocate } from '../../kernel/allocation.ts'
import { least } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import type { Hold, LineAmount } from '../escrow/hold.rules.ts'
import { coveredPriceOf, lowerPrice, positive, unpaidOf, waive } from '../escrow/hold.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines } from './books.rules.ts'
import type { Instalment } from './instalment.rules.ts'
import { openInAll, openOf } from './instalment.rules.ts'
import type { LotLine } from './lot.rules.ts'
import type { CancelledLine } from './order.rules.ts'

/** Books with a lower price, and what of it was paid already and is to be given back, by line. */
export interface Reduced {
  readonly books: Books
  readonly paid: readonly LineAmount[]
}

/**
 * The price of a quantity of a line, minor units, rounded down: its share of what the goods that are still ordered were
 * agreed at. What left with other goods is not theirs, and what a claim took off others does not make these cheaper.
 */
export function shareOf({ order, content, holds }: Priced, lineNo: number, quantity: bigint): bigint {
  const hold = holds.find((each) => each.lineNo === lineNo)
  const ordered = orderedLines({ order, content }).find((line) => line.lineNo === lineNo)?.quantity ?? 0n
  if (hold === undefined || ordered === 0n) return 0n
  const gone = sumOn(order.cancelledLines ?? [], lineNo, ({ amount }) => amount ?? 0n)
  const off = sumOn(order.claims?.off ?? [], lineNo, ({ unpaid }) => unpaid)
  return (positive(coveredPriceOf(hold) + off - gone) * least(quantity, ordered)) / ordered
}

type Priced = Pick<Books, 'order' | 'content'> & { readonly holds: readonly Hold[] }

function sumOn<L extends { readonly lineNo: number }>(lines: readonly L[], lineNo: number, of: (line: L) => bigint) {
  return lines.filter((line) => line.lineNo === lineNo).reduce((sum, line) => sum + of(line), 0n)
}

/**
 * Lines as they leave the order: with what of their price is in the line's value. `after` is the books in which the
 * price was lowered by what was still to be paid.
 */
export function leaving(before: Books, after: Books, lines: readonly LotLine[]): readonly CancelledLine[] {
  const unpaid = new Map(
    before.holds.map((hold, i) => [hold.lineNo, hold.value - (after.holds[i]?.value ?? hold.value)]),
  )
  return lines.map(({ lineNo, quantity }) => {
    const price = shareOf(before, lineNo, quantity)
    const lowered = least(price, unpaid.get(lineNo) ?? 0n)
    unpaid.set(lineNo, (unpaid.get(lineNo) ?? 0n) - lowered)
    return { lineNo, quantity, amount: price - lowered }
  })
}

/**
 * Lowers the price of lines: first what is still to pay (the last instalment first), then what was paid, which the
 * caller gives back. Minor units ≥ 0. The total falls by what was still to pay: what is given back counts by itself.
 */
export function reduced(books: Books, parts: readonly LineAmount[]): Reduced {
  const { holds, paid } = lowerPrice(books.holds, parts)
  const value = (all: Books['holds']) => all.reduce((sum, hold) => sum + hold.value, 0n)
  const unpaid = value(books.holds) - value(holds)
  if (unpaid === 0n) return { books, paid }
  const instalments = withLess(books.instalments, unpaid)
  return { books: { ...books, holds, instalments, order: withTotal(books, -unpaid) }, paid }
}

/** The books with one instalment's open rest lowered by an amount, spread over what the lines still take. */
export function lowered(books: Books, amount: bigint, n: number): Books {
  const shares = allocate(amount, books.holds.map(unpaidOf))
  const holds = books.holds.map((hold, i) => ({ ...hold, value: hold.value - (shares[i] ?? 0n) }))
  const instalments = books.instalments.map((each) => (each.n === n ? { ...each, amount: each.amount - amount } : each))
  const order = { ...withTotal(books, -amount), priceReduced: (books.order.priceReduced ?? 0n) + amount }
  return { ...books, holds, instalments, order }
}

/** Books in which what is still to pay of instalments was given up, and how much that was, minor units. */
export interface Waived {
  readonly books: Books
  readonly waived: bigint
}

/**
 * Gives up what is still to pay of instalments: the price stays, but nothing more of it is paid here, and what cases
 * ask of it they freeze out of what was paid.
 */
export function waived(books: Books, given: readonly Instalment[], at: Instant): Waived {
  const amount = openInAll(given)
  const instalments = books.instalments.map((each) => (given.includes(each) ? { ...each, waivedAt: at } : each))
  const held = freezeArrived({ ...books, holds: waive(books.holds, amount) })
  return { books: { ...books, ...held, instalments }, waived: amount }
}

/** The order with another total. */
export function withTotal({ order }: Books, by: bigint): Books['order'] {
  return { ...order, total: order.total + by }
}

function withLess(instalments: readonly Instalment[], amount: bigint): readonly Instalment[] {
  let left = amount
  const less = [...instalments].reverse().map((each) => {
    const part = least(left, openOf(each))
    left -= part
    return part === 0n ? each : { ...each, amount: each.amount - part }
  })
  return less.reverse()
}

/**
 * Raises the price of lines: the last instalment asks for it, until `dueBy` when it was paid whole already. The caller
 * has checked that the rules allow it. Minor units > 0.
 */
export function raised(books: Books, parts: readonly LineAmount[], dueBy: Instant): Books {
  const by = parts.reduce((sum, part) => sum + part.amount, 0n)
  const holds = books.holds.map((hold) => {
    const part = parts.find((each) => each.lineNo === hold.lineNo)
    return part === undefined ? hold : { ...hold, value: hold.value + part.amount }
  })
  const instalments = books.instalments.map((each, i) => {
    if (i < books.instalments.length - 1) return each
    const { paidAt, ...open } = each
    const asked = paidAt === undefined ? {} : { dueBy }
    return { ...open, ...asked, amount: each.amount + by }
  })
  return { ...books, holds, instalments, order: withTotal(books, by) }
}
