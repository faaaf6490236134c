import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { viewType } from './saved-view.rules.ts'

export interface RemoveView {
  readonly companyId: RootId
  readonly viewId: string
}

/** A saved view goes; one that is gone changes nothing. Refuses `not-found`. */
export const removeView = useCase({
  name: 'transaction-center.remove-view',
  action: 'transaction-center.remove-view',
  root: (input: RemoveView) => input.companyId,
  reads: ({ viewId }, root) => ({ view: one(viewType, root, viewId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ view }, _input, { at }) {
    if (view === undefined) return refuse('not-found')
    const changes = view.removedAt === undefined ? [put(viewType, { ...view, removedAt: at })] : []
    return { answer: { view: view.id }, changes }
  },
})
