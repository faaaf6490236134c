import { least } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { dayNumber } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { owedOf, runTo, sumOf } from './draw-book.rules.ts'
import type { RepaidBy } from './draw-movement.rules.ts'
import { creditRecovered, creditRepaid, refundApplied } from './draw-movement.rules.ts'
import type { DrawStepped, Told } from './draw-step.rules.ts'
import { giveBackDraw, refusedAt, unchanged, withFact } from './draw-step.rules.ts'

/** Money that comes for a draw, without the processing fee: `amount` in minor units, `subject` the payment or wire. */
export type Repayment = Omit<Told, 'kind'>

/** A repayment with what of it paid the debt and what is owed to the buyer. Minor units. */
export interface Repaid extends DrawStepped {
  readonly toDebt: bigint
  readonly excess: bigint
}

/**
 * Money repays a draw: late charges, then interest, then the oldest principal; what is more is owed to the buyer. It
 * counts from its own day, so interest is that of the days that were used. After a write-off it is recovered. Refuses
 * `wrong-state` where nothing was drawn; whoever books a fact gives that money back.
 */
export function repayDraw(draw: Draw, money: Repayment, by: RepaidBy): Repaid | Refusal {
  const refused = refusedAt(draw, 'repay', money.day)
  if (refused !== undefined) return refused
  let split = { toDebt: money.amount, excess: 0n }
  const isGone = draw.state === 'written-off'
  const after = withFact(draw, { ...money, kind: isGone ? 'recovered' : 'repaid' }, (before, book) => {
    const excess = book.excess - before.excess
    split = { toDebt: money.amount - excess, excess }
    return isGone
      ? creditRecovered(draw, by, { part: split.toDebt, excess })
      : creditRepaid(draw, split.toDebt, excess, by)
  })
  return { ...after, ...split }
}

/**
 * A refund of the order pays its draw first: what its claim held back, then as money does; at most what is owed. What
 * is left of it (`excess`) stays owed to the buyer: for the deposit's instrument up to the deposit, then for the
 * account that repaid. An order that ends before it is shipped is a refund of all, so it goes back without charge.
 */
export function refundDraw(draw: Draw, money: Repayment): Repaid | Refusal {
  const refused = refusedAt(draw, 'refund', money.day)
  if (refused !== undefined) return refused
  const toDebt = least(money.amount, debtOn(draw, money.day))
  const split = { toDebt, excess: money.amount - toDebt }
  if (toDebt <= 0n) return { ...unchanged(draw), ...split }
  const isGone = draw.state === 'written-off'
  const fact: Told = { ...money, kind: isGone ? 'recovered' : 'refunded', amount: toDebt }
  const after = withFact(draw, fact, () =>
    isGone ? creditRecovered(draw, 'refund', { part: toDebt, excess: 0n }) : refundApplied(draw, toDebt),
  )
  return { ...after, ...split }
}

/** The order ended before it was shipped: what was reserved is free, what was drawn is paid by the order's refund. */
export function cancelDraw(draw: Draw, money: Repayment): Repaid | Refusal {
  const refused = refusedAt(draw, 'cancel', money.day)
  if (refused !== undefined) return refused
  if (draw.state !== 'reserved') return refundDraw(draw, money)
  const back = giveBackDraw(draw, money)
  return isRefusal(back) ? back : { ...back, toDebt: 0n, excess: money.amount }
}

/** What money finds to pay on a day, minor units: the debt, or what of it was given up and not recovered. */
export function debtOn({ book, terms }: Draw, day: string): bigint {
  if (book === undefined) return 0n
  if (book.writtenOff !== undefined) return sumOf(book.writtenOff) - book.writtenOff.recovered
  return sumOf(owedOf(runTo(book, terms, Math.max(dayNumber(day), book.day)), terms))
}
