import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** What waits for staff; for a supplier, the reviews of its own orders. Who is neither has no such page. */
export async function readReviews(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const may = (...roles: readonly string[]) => own.roles.some((role) => roles.includes(role))
  if (own.company === OPERATOR) {
    const queue = await asked(request, api.GET('/v1/review-queue', { params: { query: { limit: 100 } } }))
    const mayHide = may('support', 'mediator', 'compliance', 'admin')
    return { is: 'staff', queue: queue.data, self: own.person.id, mayHide } as const
  }
  const params = { path: { companyId: own.company }, query: { limit: 100 } }
  return {
    is: 'supplier',
    reviews: await asked(request, api.GET('/v1/suppliers/{companyId}/reviews', { params })),
  } as const
}

export type ReviewsData = Awaited<ReturnType<typeof readReviews>>
export type Queued = Extract<ReviewsData, { is: 'staff' }>['queue'][number]
