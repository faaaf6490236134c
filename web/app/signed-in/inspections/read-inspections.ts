import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import { type Context, readFor } from '../trade/session.ts'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } }
}
  ? A
  : never

export type Inspection = Answer<'/v1/orders/{orderId}/inspections'>['data'][number]
export type OneInspection = Answer<'/v1/orders/{orderId}/inspections/{inspectionId}'>
export type Checklist = Pick<OneInspection, 'checklist'>['checklist']
export type Services = Answer<'/v1/orders/{orderId}/inspection-services'>

/** The inspections of an order, and what can be booked while something can. */
export async function readInspections(context: Context, request: Request, orderId: string, actions: readonly string[]) {
  const api = apiOf(context, request)
  const given = { params: { path: { orderId } } }
  const isBookable = actions.includes('book-inspection')
  const [inspections, services] = await Promise.all([
    asked(request, api.GET('/v1/orders/{orderId}/inspections', given)),
    isBookable ? asked(request, api.GET('/v1/orders/{orderId}/inspection-services', given)) : undefined,
  ])
  return { inspections: inspections.data, services }
}

/** What a firm is appointed to, or what waits for staff. */
export async function readList(context: Context, request: Request) {
  const { company } = await ownCompany(context, request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const query = cursor === null ? {} : { cursor }
  const list = await asked(request, apiOf(context, request).GET('/v1/inspections', { params: { query } }))
  return { list, isStaff: company === OPERATOR }
}

/** One inspection as its firm, staff and the sides see it; staff choose among the firms. */
export async function readInspection(context: Context, request: Request, orderId: string, inspectionId: string) {
  const api = apiOf(context, request)
  const { company } = await ownCompany(context, request)
  return readFor(request, async () => {
    const path = { orderId, inspectionId }
    const { data: one } = await api.GET('/v1/orders/{orderId}/inspections/{inspectionId}', { params: { path } })
    if (one === undefined) throw new Response(null, { status: 404 })
    const mayAppoint = company === OPERATOR && one.actions.includes('appoint-firm')
    const { data: firms } = mayAppoint
      ? await api.GET('/v1/companies', { params: { query: { kind: 'inspector', limit: 100 } } })
      : { data: undefined }
    return { one, firms: firms?.data ?? [] }
  })
}

/** The checklist of a lot that is there. */
export async function readOwn(context: Context, request: Request, orderId: string, lotId: string) {
  const api = apiOf(context, request)
  return readFor(request, async () => {
    const params = { path: { orderId, lotId } }
    const { data: checklist } = await api.GET('/v1/orders/{orderId}/shipments/{lotId}/checklist', { params })
    const { data: order } = await api.GET('/v1/orders/{orderId}', { params: { path: { orderId } } })
    if (checklist === undefined || order === undefined) throw new Response(null, { status: 404 })
    return { checklist, order }
  })
}
