import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { OrderEntry } from '../../api/entries.ts'
import { readClaims, readOptions } from '../claims/read-claims.ts'
import { readInspections } from '../inspections/read-inspections.ts'
import { readMessages } from '../messages/read-messages.ts'
import { readCustody } from '../trade/custody.tsx'
import { openOrder } from '../trade/open-order.ts'
import type { Context } from '../trade/session.ts'

type Reviewed = paths['/v1/orders/{orderId}/review']['get']['responses']['200']['content']['application/json']

const PAGE = 100
/** So many transfers are shown at first, the last ones. */
const TRANSFERS = 20

/**
 * The order with all that its page shows: one look, at one time. `?record=whole` brings all of its timeline,
 * `?books=whole` all of its transfers.
 */
export async function readOrder(context: Context, request: Request, orderId: string) {
  const api = apiOf(context, request)
  const given = { params: { path: { orderId } } }
  const opened = await openOrder(context, request, orderId)
  const { searchParams } = new URL(request.url)
  const isWhole = (part: string) => searchParams.get(part) === 'whole'
  const isPaidBack = opened.side === 'buyer' && opened.order.refunds.length > 0
  const isAgreed = opened.order.agreed_at !== null
  const mayClaim = isAgreed && opened.side === 'buyer' && opened.order.ended_at === null
  const [
    custody,
    coverage,
    transfers,
    timeline,
    versions,
    files,
    accounts,
    documents,
    talk,
    claims,
    options,
    looks,
    reviewed,
  ] = await Promise.all([
    readCustody(context, request),
    asked(request, api.GET('/v1/orders/{orderId}/coverage', given)),
    asked(request, api.GET('/v1/orders/{orderId}/transfers', given)),
    isWhole('record') ? wholeTimeline(api, request, orderId) : opened.entries,
    asked(request, api.GET('/v1/orders/{orderId}/terms', given)),
    asked(request, api.GET('/v1/orders/{orderId}/files', given)),
    isPaidBack ? ownAccounts(request, api, opened.order.buyer) : [],
    asked(request, api.GET('/v1/orders/{orderId}/documents', given)),
    readMessages(context, request, orderId),
    isAgreed ? readClaims(context, request, orderId) : [],
    mayClaim ? readOptions(context, request, orderId) : [],
    readInspections(context, request, orderId, opened.order.actions),
    opened.order.ended_at === null ? notYet(orderId) : asked(request, api.GET('/v1/orders/{orderId}/review', given)),
  ])
  const shown = isWhole('books') ? transfers.data : transfers.data.slice(-TRANSFERS)
  const hidden = transfers.data.length - shown.length
  const parts = { transfers: shown, hidden, timeline, versions: versions.data, files: files.data, accounts }
  const isClaimable = options.some(({ reasons }) => reasons.length > 0)
  const said = { talk, claims, reviewed, isClaimable }
  return { ...opened, custody, coverage, ...parts, documents: documents.data, ...said, ...looks }
}

/** An order that runs has no review. */
function notYet(order: string): Reviewed {
  return { order, until: null, review: null, answer: null, actions: [] }
}

/** Every entry, the newest first. */
async function wholeTimeline(api: ReturnType<typeof apiOf>, request: Request, orderId: string) {
  const entries: OrderEntry[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { sort: 'newest' as const, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const page = await asked(
      request,
      api.GET('/v1/orders/{orderId}/timeline', { params: { path: { orderId }, query } }),
    )
    entries.push(...page.data)
    cursor = page.next_cursor
  }
  return entries
}

async function ownAccounts(request: Request, api: ReturnType<typeof apiOf>, companyId: string) {
  const money = await asked(request, api.GET('/v1/companies/{companyId}/payouts', { params: { path: { companyId } } }))
  return money.bank_accounts
}

export type OwnAccount = OrderPage['accounts'][number]
export type OrderPage = Awaited<ReturnType<typeof readOrder>>
