import type { LoaderFunctionArgs } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { asked } from '../api/asked.ts'

/** The badge of a supplier as the house signs it now. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const path = { companyId: params.companyId ?? '' }
  const api = apiOf(context, request)
  const [badge, reviews] = await Promise.all([
    asked(request, api.GET('/v1/suppliers/{companyId}/badge', { params: { path } })),
    asked(request, api.GET('/v1/suppliers/{companyId}/reviews', { params: { path } })),
  ])
  return { badge, reviews }
}

export type Badge = Awaited<ReturnType<typeof loader>>['badge']
