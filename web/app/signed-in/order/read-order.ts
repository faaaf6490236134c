import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { readCustody } from '../trade/custody.tsx'
import { openOrder } from '../trade/open-order.ts'
import type { Context } from '../trade/session.ts'

/** The order with all that its page shows: one look, at one time. */
export async function readOrder(context: Context, request: Request, orderId: string) {
  const api = apiOf(context, request)
  const given = { params: { path: { orderId } } }
  const opened = await openOrder(context, request, orderId)
  const isPaidBack = opened.side === 'buyer' && opened.order.refunds.length > 0
  const [custody, coverage, transfers, timeline, versions, files, accounts] = await Promise.all([
    readCustody(context, request),
    asked(request, api.GET('/v1/orders/{orderId}/coverage', given)),
    asked(request, api.GET('/v1/orders/{orderId}/transfers', given)),
    asked(request, api.GET('/v1/orders/{orderId}/timeline', { params: { ...given.params, query: { limit: 100 } } })),
    asked(request, api.GET('/v1/orders/{orderId}/terms', given)),
    asked(request, api.GET('/v1/orders/{orderId}/files', given)),
    isPaidBack ? ownAccounts(request, api, opened.order.buyer) : [],
  ])
  return {
    ...opened,
    custody,
    coverage,
    transfers: transfers.data,
    timeline: timeline.data,
    versions: versions.data,
    files: files.data,
    accounts,
  }
}

async function ownAccounts(request: Request, api: ReturnType<typeof apiOf>, companyId: string) {
  const money = await asked(request, api.GET('/v1/companies/{companyId}/payouts', { params: { path: { companyId } } }))
  return money.bank_accounts
}

export type OwnAccount = OrderPage['accounts'][number]
export type OrderPage = Awaited<ReturnType<typeof readOrder>>
