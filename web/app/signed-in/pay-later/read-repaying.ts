import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Context } from '../trade/session.ts'

interface Owing {
  readonly draw: string
  readonly amount: { readonly currency: string }
}

/** What repaying costs by each method, for all that is owed or `?part=`, and the payments that have begun. */
export async function readRepaying(context: Context, request: Request, { draw: drawId, amount }: Owing) {
  const api = apiOf(context, request)
  const part = new URL(request.url).searchParams.get('part') ?? ''
  const minor = minorOf(part, amount.currency)
  const path = { drawId }
  const query = minor === undefined ? {} : { amount: minor }
  const [quotes, { data: payments }] = await Promise.all([
    asked(request, api.GET('/v1/credit-draws/{drawId}/repayment-quotes', { params: { path, query } })),
    asked(request, api.GET('/v1/credit-draws/{drawId}/repayments', { params: { path } })),
  ])
  return { ...quotes, payments, part: minor === undefined ? '' : part }
}

export type Repaying = Awaited<ReturnType<typeof readRepaying>>
export type Repayment = Repaying['payments'][number]
export type RepaymentQuote = Repaying['quotes'][number]
