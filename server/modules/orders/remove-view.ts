import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { memberType } from '../parties/member.rules.ts'
import { isSeenBy, savedViewType } from './saved-view.rules.ts'

export interface RemoveView {
  readonly companyId: RootId
  readonly userId: string
  readonly viewId: string
}

/**
 * Removes a saved view: one's own, or a shared one by an administrator. Refuses `person-needed`, `not-found` (also for
 * another person's own) and `not-allowed`.
 */
export const removeView = useCase({
  name: 'orders.remove-view',
  action: 'orders.remove-view',
  root: (input: RemoveView) => input.companyId,
  reads: ({ userId, viewId }, root) => ({
    view: one(savedViewType, root, viewId),
    member: one(memberType, root, userId),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ view, member }, { userId }, { actor }) {
    if (actor.kind !== 'user') return refuse('person-needed')
    if (view === undefined || !isSeenBy(view, userId)) return refuse('not-found')
    if (view.shared && !member?.roles.includes('admin')) return refuse('not-allowed')
    return { answer: { view: view.viewId }, changes: [put(savedViewType, { ...view, state: 'removed' })] }
  },
})
