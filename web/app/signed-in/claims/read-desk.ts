import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { readInspections } from '../inspections/read-inspections.ts'
import { openOrder } from '../trade/open-order.ts'
import type { Context } from '../trade/session.ts'
import { readClaims } from './read-claims.ts'

/** A claim with everything that a mediator looks at. A party reads it on the page of its order. */
export async function readDesk(context: Context, request: Request, orderId: string, claimId: string) {
  const opened = await openOrder(context, request, orderId)
  const given = { params: { path: { orderId } } }
  const [all, files, { inspections }] = await Promise.all([
    readClaims(context, request, orderId),
    asked(request, apiOf(context, request).GET('/v1/orders/{orderId}/files', given)),
    readInspections(context, request, orderId, []),
  ])
  const claim = all.find(({ id }) => id === claimId)
  if (claim === undefined) throw new Response(null, { status: 404 })
  if (opened.side !== 'staff') throw redirect(`/orders/${orderId}#${claimId}`)
  return { ...opened, claim, files: files.data, inspections, others: all.filter(({ id }) => id !== claimId) }
}

export type DeskPage = Awaited<ReturnType<typeof readDesk>>
