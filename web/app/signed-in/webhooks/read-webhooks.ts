import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const PATH = '/v1/companies/{companyId}/webhook-endpoints'

/** Where the company's events are sent. */
export async function readWebhooks(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const params = { path: { companyId: own.company } }
  const { data } = await asked(request, apiOf(context, request).GET(PATH, { params }))
  return { company: own.company, name: own.name, isAdmin: own.roles.includes('admin'), endpoints: data }
}

/** One endpoint with a page of its log, the newest first. */
export async function readEndpoint(context: Context, request: Request, endpointId: string) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const path = { companyId: own.company, endpointId }
  const cursor = new URL(request.url).searchParams.get('cursor')
  const query = { limit: 20, ...(cursor === null ? {} : { cursor }) }
  const [endpoint, log] = await Promise.all([
    asked(request, api.GET(`${PATH}/{endpointId}`, { params: { path } })),
    asked(request, api.GET(`${PATH}/{endpointId}/deliveries`, { params: { path, query } })),
  ])
  return { company: own.company, isAdmin: own.roles.includes('admin'), endpoint, log }
}

export type WebhooksData = Awaited<ReturnType<typeof readWebhooks>>
export type EndpointData = Awaited<ReturnType<typeof readEndpoint>>
export type Endpoint = WebhooksData['endpoints'][number]
export type Delivery = EndpointData['log']['data'][number]
type Body = paths[typeof PATH]['post']['requestBody']['content']['application/json']
export type EventType = NonNullable<Body['types']>[number]
