import type { Change, Context } from '../../kernel/use-case.ts'
import { due } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { Order } from './order.rules.ts'

/** The order with more of a refund that nobody could pay yet, by line. */
export function withOwed(order: Order, more: readonly LineAmount[]): Order {
  if (more.length === 0) return order
  const sums = new Map<number, bigint>()
  for (const { lineNo, amount } of [...(order.owed ?? []), ...more]) sums.set(lineNo, (sums.get(lineNo) ?? 0n) + amount)
  return { ...order, owed: [...sums].map(([lineNo, amount]) => ({ lineNo, amount })) }
}

/** When what is owed is asked for next: as long as something is. */
export function owedNews(
  { orderId, zone }: Order,
  owed: readonly LineAmount[],
  term: string,
  { at }: Pick<Context, 'at'>,
): readonly Change[] {
  return owed.length === 0 ? [] : [due(orderId, 'order.owed', '', endOfTerm(at, term, zone))]
}

/** The sum over the lines, minor units. */
export function sumOf(parts: readonly LineAmount[]): bigint {
  return parts.reduce((sum, part) => sum + part.amount, 0n)
}
