import type { RootId } from '../../kernel/use-case.ts'
import { all, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { memberType } from '../parties/member.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { checkFilter, type OrderFilter } from './order-filter.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { isSameName, savedViewType, viewsBeside } from './saved-view.rules.ts'

export interface SaveView {
  readonly companyId: RootId
  readonly userId: string
  readonly name: string
  readonly filter: OrderFilter
  /** For everybody in the company; an administrator's to say. */
  readonly shared: boolean
}

/**
 * Keeps a filter of the orders' list under a name; the same name again is the same view with another filter. Refuses
 * `person-needed`, `not-allowed` (a shared one without being an administrator), `filter-invalid` { field } and
 * `too-many-views` { most }.
 */
export const saveView = useCase({
  name: 'orders.save-view',
  action: 'orders.save-view',
  root: (input: SaveView) => input.companyId,
  reads: ({ userId }, root) => ({
    views: all(savedViewType, root),
    member: one(memberType, root, userId),
    policies: all(policyVersionType, policyRoot(ordersPolicy.name)),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ views, member, policies }, { userId, name: given, filter, shared }, { at, actor, newId }, root) {
    if (actor.kind !== 'user') return refuse('person-needed')
    if (shared && !member?.roles.includes('admin')) return refuse('not-allowed')
    const name = given.trim()
    const refused = name === '' ? refuse('filter-invalid', { field: 'name' }) : checkFilter(filter)
    if (refused !== undefined) return refused
    const beside = viewsBeside(views, { shared, owner: userId })
    const same = beside.find((each) => isSameName(each.name, name))
    const most = valuesOf(ordersPolicy, policyAt(policies, at)).savedViewsMost
    if (same === undefined && beside.length >= most) return refuse('too-many-views', { most })
    const viewId = same?.viewId ?? newId('view')
    const view = { companyId: root, viewId, name, filter, owner: userId, shared, state: 'kept' as const, keptAt: at }
    return { answer: { view: viewId, name, shared }, changes: [put(savedViewType, view)] }
  },
})
