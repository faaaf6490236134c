import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { openOrder } from '../trade/open-order.ts'
import type { Context } from '../trade/session.ts'

/** The order with all that its page shows: one look, at one time. */
export async function readOrder(context: Context, request: Request, orderId: string) {
  const api = apiOf(context, request)
  const given = { params: { path: { orderId } } }
  const opened = await openOrder(context, request, orderId)
  const [coverage, transfers, timeline, versions, files] = await Promise.all([
    asked(request, api.GET('/v1/orders/{orderId}/coverage', given)),
    asked(request, api.GET('/v1/orders/{orderId}/transfers', given)),
    asked(request, api.GET('/v1/orders/{orderId}/timeline', { params: { ...given.params, query: { limit: 100 } } })),
    asked(request, api.GET('/v1/orders/{orderId}/terms', given)),
    asked(request, api.GET('/v1/orders/{orderId}/files', given)),
  ])
  return {
    ...opened,
    coverage,
    transfers: transfers.data,
    timeline: timeline.data,
    versions: versions.data,
    files: files.data,
  }
}

export type OrderPage = Awaited<ReturnType<typeof readOrder>>
