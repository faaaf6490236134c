import type { RootId } from '../../kernel/use-case.ts'
import { all, put, refuse, useCase } from '../../kernel/use-case.ts'
import { VIEWS_MOST, viewType } from './saved-view.rules.ts'

export interface SaveView {
  readonly companyId: RootId
  readonly name: string
  readonly query: Readonly<Record<string, string>>
}

/** A list of movements gets a name; the same name again replaces it. Refuses `too-many` { most }. */
export const saveView = useCase({
  name: 'transaction-center.save-view',
  action: 'transaction-center.save-view',
  root: (input: SaveView) => input.companyId,
  reads: (_, root) => ({ views: all(viewType, root) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ views }, { name, query }, { at, actor, newId }, companyId) {
    const standing = views.filter(({ removedAt }) => removedAt === undefined)
    const before = standing.find((each) => each.name === name.trim())
    if (before === undefined && standing.length >= VIEWS_MOST) return refuse('too-many', { most: VIEWS_MOST })
    const id = before?.id ?? newId('viw')
    const view = { companyId, id, name: name.trim(), query, author: actor.person ?? '', savedAt: at }
    return { answer: { view: id }, changes: [put(viewType, view)] }
  },
})
