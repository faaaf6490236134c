import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { claimsOf } from '../claims/index.ts'
import { inspectionsOf } from '../inspections/index.ts'
import { orderCase } from '../orders/index.ts'
import { sideOf } from '../orders/order.rules.ts'

type OrderCase = NonNullable<Awaited<ReturnType<typeof orderCase>>>
type ClaimView = NonNullable<Awaited<ReturnType<typeof claimsOf>>>['data'][number]
type InspectionView = NonNullable<Awaited<ReturnType<typeof inspectionsOf>>>['data'][number]

/** What a case file says, as its reader may see it. */
export interface CaseFacts extends Omit<OrderCase, 'view'> {
  readonly madeFor: 'buyer' | 'supplier' | 'staff'
  readonly madeAt: Instant
  readonly view: Omit<OrderCase['view'], 'actions' | 'warnings' | 'as_of'>
  readonly claims: readonly Omit<ClaimView, 'actions' | 'fair' | 'may_escalate_from'>[]
  readonly inspections: readonly Omit<InspectionView, 'actions'>[]
}

/** Everything of an order that this reader may see; `undefined` for a stranger as for no order. */
export async function caseFacts(pool: pg.Pool, id: string, actor: Actor, now: Instant): Promise<CaseFacts | undefined> {
  const found = await orderCase(pool, id, actor, now)
  if (found === undefined) return undefined
  // What one may do now is of this moment and no part of a case.
  const { actions: _, warnings: __, as_of: ___, ...view } = found.view
  const [claims, inspections] = await Promise.all([claimsOf(pool, id, actor, now), inspectionsOf(pool, id, actor)])
  return {
    ...{ ...found, view, madeFor: sideOf(found.order, actor.company) ?? 'staff', madeAt: now },
    claims: (claims?.data ?? []).map(({ actions, fair, may_escalate_from, ...claim }) => claim),
    inspections: (inspections?.data ?? []).map(({ actions, ...inspection }) => inspection),
  }
}
