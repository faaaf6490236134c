import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { type Context, readFor, whoIs } from './session.ts'

/** An order as its parties read it. */
export type Order = paths['/v1/orders/{orderId}']['get']['responses']['200']['content']['application/json']
export type Instalment = Order['instalments'][number]
export type Payment = Order['payments'][number]
export type Lot = Order['lots'][number]

/** So many entries of the timeline go with every page of an order, the newest. */
const NEWEST = 20

export type Side = 'buyer' | 'supplier' | 'staff'

/** The order, its newest entries, and on which side of it the visitor stands. */
export async function openOrder(context: Context, request: Request, id: string) {
  const api = apiOf(context, request)
  return readFor(request, async () => {
    const path = { orderId: id }
    const query = { sort: 'newest' as const, limit: NEWEST }
    // The entries are read first: what a form says its reader has seen is never newer than the order it was made for.
    const [{ data: timeline }, me] = await Promise.all([
      api.GET('/v1/orders/{orderId}/timeline', { params: { path, query } }),
      whoIs(context, request),
    ])
    const { data: order } = await api.GET('/v1/orders/{orderId}', { params: { path } })
    if (order === undefined) throw new Response(null, { status: 404 })
    return { order, me, side: sideOf(order, me.company), entries: timeline?.data ?? [] }
  })
}

function sideOf(order: Order, company: string): Side {
  if (company === order.buyer) return 'buyer'
  return company === order.supplier ? 'supplier' : 'staff'
}

/** The instalment that is to be paid next. */
export function nextInstalment(order: Pick<Order, 'instalments'>): Instalment | undefined {
  return order.instalments.find((each) => each.open.amount > 0)
}
