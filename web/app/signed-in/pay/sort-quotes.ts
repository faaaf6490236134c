import type { paths } from '@surety/sdk'

type Answer = paths['/v1/orders/{orderId}/payment-quotes']['get']['responses']['200']['content']['application/json']
export type Quote = Answer['data'][number]

/** Whether the money of a method comes after the instalment is due. */
export function isLate(quote: Pick<Quote, 'expected_by'>, dueBy: string | null): boolean {
  return dueBy !== null && quote.expected_by !== null && quote.expected_by > dueBy
}

/**
 * Methods by what suits this order: those that are in time before those that are not, then the smallest total, then the
 * soonest. What cannot be used comes last.
 */
export function sorted(quotes: readonly Quote[], dueBy: string | null): Quote[] {
  const rank = (quote: Quote) => (quote.possible ? (isLate(quote, dueBy) ? 1 : 0) : 2)
  return quotes.toSorted(
    (a, b) =>
      rank(a) - rank(b) || a.total.amount - b.total.amount || (a.expected_by ?? '').localeCompare(b.expected_by ?? ''),
  )
}
