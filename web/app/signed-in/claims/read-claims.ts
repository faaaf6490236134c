import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'

export type Claim =
  paths['/v1/orders/{orderId}/claims']['get']['responses']['200']['content']['application/json']['data'][number]
export type ClaimOffer = Claim['offers'][number]
export type ClaimVerdict = Claim['verdicts'][number]
export type ClaimOption =
  paths['/v1/orders/{orderId}/claim-options']['get']['responses']['200']['content']['application/json']['data'][number]

/** The claims of an order, the open ones first and of them the newest. */
export async function readClaims(context: Context, request: Request, orderId: string): Promise<readonly Claim[]> {
  const params = { path: { orderId } }
  const { data } = await asked(request, apiOf(context, request).GET('/v1/orders/{orderId}/claims', { params }))
  return data.toSorted((a, b) => {
    const [endedA, endedB] = [a.closed_at !== null, b.closed_at !== null]
    if (endedA !== endedB) return endedA ? 1 : -1
    return a.filed_at < b.filed_at ? 1 : -1
  })
}

/** What the buyer may claim now. */
export async function readOptions(
  context: Context,
  request: Request,
  orderId: string,
): Promise<readonly ClaimOption[]> {
  const params = { path: { orderId } }
  const { data } = await asked(request, apiOf(context, request).GET('/v1/orders/{orderId}/claim-options', { params }))
  return data
}

/** A line of a claim: what is asked for it over all shipments. */
export interface AskedOfLine {
  readonly line: number
  readonly asked: Claim['amount']
}

/** What is asked, by line of the order. */
export function askedByLine({ lines, amount: { currency } }: Pick<Claim, 'lines' | 'amount'>): readonly AskedOfLine[] {
  const sums = new Map<number, number>()
  for (const { line, amount } of lines) sums.set(line, (sums.get(line) ?? 0) + amount.amount)
  return [...sums].map(([line, amount]) => ({ line, asked: { amount, currency } }))
}
