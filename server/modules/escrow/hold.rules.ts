import { allocate } from '../../kernel/allocation.ts'
import { least } from '../../kernel/money.ts'
import type { Change, RecordType, RootId } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import { allocateToward } from './allocation.rules.ts'

/** The order as escrow sees it. */
export interface ProtectedOrder {
  readonly orderId: RootId
  readonly buyerId: RootId
  readonly supplierId: RootId
  /** ISO 4217; the order has one. */
  readonly currency: string
}

/**
 * One line's part of the order's hold, minor units, each ≥ 0, with
 * paid = released + refunded + chargedBack + frozen + free. It counts only what left or stands in the hold.
 */
export interface Hold {
  readonly orderId: RootId
  readonly lineNo: number
  readonly currency: string
  /** The line's share of the order total. */
  readonly value: bigint
  readonly paid: bigint
  /** What of the value the supplier gave up, so that it is never paid here; paid + waived ≤ value. */
  readonly waived: bigint
  readonly released: bigint
  readonly refunded: bigint
  readonly chargedBack: bigint
  /** The sum of the line's freezes. */
  readonly frozen: bigint
  /** Released early beyond the room: it left the cover. */
  readonly uncovered: bigint
}

export const holdType: RecordType<Hold> = {
  name: 'escrow.holds',
  root: (hold) => hold.orderId,
  id: (hold) => String(hold.lineNo),
}

/** An amount on a line, minor units. */
export interface LineAmount {
  readonly lineNo: number
  readonly amount: bigint
}

/** What is neither frozen nor gone. */
export function freeOf(hold: Hold): bigint {
  return hold.paid - hold.released - hold.refunded - hold.chargedBack - hold.frozen
}

/** What has left the hold toward the buyer or his bank. */
export function givenBack(hold: Hold): bigint {
  return hold.refunded + hold.chargedBack
}

/** The sum of amounts. */
export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, amount) => all + amount, 0n)
}

/** The sum of one number over the holds: the order is the sum of its lines. */
export function total(holds: readonly Hold[], of: (hold: Hold) => bigint): bigint {
  return sum(holds.map(of))
}

/** The line's hold. Throws when the order has no such line. */
export function lineOf(holds: readonly Hold[], lineNo: number): Hold {
  const found = holds.find((hold) => hold.lineNo === lineNo)
  if (found === undefined) throw new Error(`escrow: no line ${lineNo}`)
  return found
}

/** The holds with one line replaced; the others stay the same values. Throws when the order has no such line. */
export function withLine(holds: readonly Hold[], lineNo: number, change: (hold: Hold) => Hold): readonly Hold[] {
  const old = lineOf(holds, lineNo)
  return holds.map((hold) => (hold === old ? change(hold) : hold))
}

/** The part above zero. */
export function positive(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}

/**
 * The empty holds of an order: `orderTotal` (with freight, tax, charges and allowances of the whole order) spread over
 * the lines by their own value, exact. Lines without any value share equally.
 */
export function spread(
  order: ProtectedOrder,
  orderTotal: bigint,
  lines: readonly { readonly lineNo: number; readonly value: bigint }[],
): readonly Hold[] {
  const valued = lines.some((line) => line.value > 0n)
  const shares = allocate(
    orderTotal,
    lines.map((line) => (valued ? line.value : 1n)),
  )
  return lines.map(({ lineNo }, i) => ({
    orderId: order.orderId,
    lineNo,
    currency: order.currency,
    value: shares[i] ?? 0n,
    paid: 0n,
    waived: 0n,
    released: 0n,
    refunded: 0n,
    chargedBack: 0n,
    frozen: 0n,
    uncovered: 0n,
  }))
}

/** What the order still takes, minor units: each line's value less what was paid on it or given up. */
export function stillToPay(holds: readonly Hold[]): bigint {
  return total(holds, unpaidOf)
}

/** What is still to be paid of the line here: what was given up is not. */
export function unpaidOf(hold: Hold): bigint {
  return positive(hold.value - hold.paid - hold.waived)
}

/** What of the line's price was or can still be paid here: the price that cover reckons with. */
export function coveredPriceOf(hold: Hold): bigint {
  return hold.value - hold.waived
}

/** The holds with so much given up of what is still to be paid, spread over the lines by what is. Minor units ≥ 0. */
export function waive(holds: readonly Hold[], amount: bigint): readonly Hold[] {
  const steps = allocate(least(amount, stillToPay(holds)), holds.map(unpaidOf))
  return plus(holds, 'waived', steps)
}

/** Tops the lines up toward their share. What exceeds the order is `excess` and is refundable at once. */
export function topUp(
  holds: readonly Hold[],
  amount: bigint,
): { readonly holds: readonly Hold[]; readonly held: bigint; readonly excess: bigint } {
  const held = least(amount, stillToPay(holds))
  const steps = allocateToward(
    held,
    holds.map((hold) => hold.paid),
    holds.map(coveredPriceOf),
  )
  const topped = plus(holds, 'paid', steps)
  return { holds: topped, held, excess: amount - held }
}

/**
 * Lowers the price of lines (a price reduction, a cancelled quantity, an accepted shortfall): first what is still to
 * pay, by lowering the value; the rest, `paid`, is to be given back. Value is never lowered for money that was paid:
 * what is given back counts against it already.
 */
export function lowerPrice(
  holds: readonly Hold[],
  parts: readonly LineAmount[],
): { readonly holds: readonly Hold[]; readonly paid: readonly LineAmount[] } {
  let after = holds
  const paid: LineAmount[] = []
  for (const { lineNo, amount } of parts) {
    if (amount < 0n) throw new Error(`escrow: cannot lower a price by ${amount}`)
    const unpaid = least(amount, unpaidOf(lineOf(after, lineNo)))
    after = withLine(after, lineNo, (hold) => (unpaid === 0n ? hold : { ...hold, value: hold.value - unpaid }))
    if (amount > unpaid) paid.push({ lineNo, amount: amount - unpaid })
  }
  return { holds: after, paid }
}

type Amount = { [K in keyof Hold]: Hold[K] extends bigint ? K : never }[keyof Hold]

/** The holds with one number of each raised by its step; a hold whose step is 0 stays the same value. */
export function plus(holds: readonly Hold[], field: Amount, steps: readonly bigint[]): readonly Hold[] {
  return holds.map((hold, i) => {
    const step = steps[i] ?? 0n
    return step === 0n ? hold : { ...hold, [field]: hold[field] + step }
  })
}

/** The puts of those records that differ: a rule gives back every record, a use case writes the changed ones. */
export function changed<R>(type: RecordType<R>, before: readonly R[], after: readonly R[]): readonly Change[] {
  const old = new Set(before)
  return after.filter((record) => !old.has(record)).map((record) => put(type, record))
}
