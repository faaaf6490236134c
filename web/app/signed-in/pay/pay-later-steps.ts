import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { type Context, type Refused, readFor, take } from '../trade/session.ts'

export type Offers = paths['/v1/orders/{orderId}/draw-offers']['get']['responses']['200']['content']['application/json']
export type Offer = Offers['plans'][number]

/** What each plan of Pay Later would cost for what is open of an order; `null`: nobody asks here. */
export async function readOffers(context: Context, request: Request, orderId: string): Promise<Offers | null> {
  const params = { path: { orderId } }
  const { data } = await readFor(request, () =>
    apiOf(context, request).GET('/v1/orders/{orderId}/draw-offers', { params }),
  )
  return data ?? null
}

/** Pays later by the plan that was chosen, as much as was shown. */
export function takeDraw(
  api: ReturnType<typeof apiOf>,
  request: Request,
  orderId: string,
  form: FormData,
): Promise<Refused | undefined> {
  const body = {
    plan: String(form.get('plan') ?? ''),
    amount: Number(form.get('amount') ?? 0),
    ...(form.get('received') === null ? {} : { disclosure_received: true }),
  }
  return take(request, () => api.POST('/v1/orders/{orderId}/draws', { params: { path: { orderId } }, body }))
}
