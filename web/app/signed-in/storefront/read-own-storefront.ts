import type { LoaderFunctionArgs } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { named } from '../../public/supplier/read-storefront.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>

/** The company of whoever asks, which has to be a supplier; and whether he writes for it. */
async function ownSupplier({ context, request }: Args) {
  const own = await ownCompany(context, request)
  if (!own.kinds.includes('supplier')) throw new Response(null, { status: 404 })
  return { api: apiOf(context, request), mayWrite: own.roles.some((role) => role === 'sales' || role === 'admin') }
}

/** One's own storefront to change, with its newest versions and the categories to choose from. */
export async function readOwnStorefront(args: Args) {
  const { request } = args
  const { api, mayWrite } = await ownSupplier(args)
  const [own, { data: versions }, { data: categories }] = await Promise.all([
    asked(request, api.GET('/v1/storefront')),
    asked(request, api.GET('/v1/storefront/versions', { params: { query: { limit: 20 } } })),
    asked(request, api.GET('/v1/product-categories')),
  ])
  return { own, versions, categories, mayWrite }
}

export type OwnStorefront = Awaited<ReturnType<typeof readOwnStorefront>>

/** The draft as everybody would see it. */
export async function readPreview(args: Args) {
  const { context, request } = args
  const { api, mayWrite } = await ownSupplier(args)
  const own = await asked(request, api.GET('/v1/storefront'))
  const { language } = context.get(visitorContext)
  const draft = { ...(await named(request, api, own.draft, language.code)), publishedAt: null }
  return { own, draft, mayWrite }
}

/** A storefront as staff see it; for everybody else there is no such page. */
export async function readStorefrontAtStaff({ context, request }: Args, companyId: string) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw new Response(null, { status: 404 })
  const api = apiOf(context, request)
  const desk = await asked(
    request,
    api.GET('/v1/companies/{companyId}/storefront', { params: { path: { companyId } } }),
  )
  const may = ['support', 'mediator', 'compliance', 'admin']
  return { desk, mayTakeDown: own.roles.some((role) => may.includes(role)) }
}
