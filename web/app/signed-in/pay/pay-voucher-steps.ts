import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import type { Order } from '../trade/open-order.ts'
import { type Context, type Refused, readFor, take } from '../trade/session.ts'

type Answer = paths['/v1/vouchers']['get']['responses']['200']['content']['application/json']
export type Voucher = Answer['data'][number]

/** The vouchers that can pay an order: its buyer's, in its currency, brought by other orders. */
export async function usableVouchers(context: Context, request: Request, order: Order): Promise<readonly Voucher[]> {
  const query = { state: 'open' as const, limit: 100 }
  const { data } = await readFor(request, () => apiOf(context, request).GET('/v1/vouchers', { params: { query } }))
  const { currency } = order.total
  const own = (data?.data ?? []).filter(({ buyer }) => buyer === order.buyer)
  return own.filter((voucher) => voucher.order !== order.id && voucher.left.currency === currency)
}

/** Uses a voucher for what is due next. */
export function takeVoucher(
  api: ReturnType<typeof apiOf>,
  request: Request,
  orderId: string,
  form: FormData,
): Promise<Refused | undefined> {
  const voucher = String(form.get('voucher') ?? '')
  return take(request, () =>
    api.POST('/v1/orders/{orderId}/voucher-uses', { params: { path: { orderId } }, body: { voucher } }),
  )
}
