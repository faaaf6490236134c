import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { hasOtherAdmin, memberType } from './member.rules.ts'

export interface RemoveMember {
  readonly companyId: RootId
  readonly userId: string
}

/**
 * A member leaves, or an administrator removes him; it counts at once, for steps under way too. Refuses `not-found` and
 * `last-admin`: somebody must be able to let people in.
 */
export const removeMember = useCase({
  name: 'parties.remove-member',
  action: 'parties.remove-member',
  root: (input: RemoveMember) => input.companyId,
  reads: (_, root) => ({ members: all(memberType, root) }),
  sides: (_, { companyId, userId }) => [
    { as: 'member', company: companyId },
    { as: 'person', company: userId },
  ],
  decide({ members }, { userId }, { actor }, root) {
    const member = members.find((each) => each.userId === userId && each.state === 'active')
    if (member === undefined) return refuse('not-found')
    if (member.roles.includes('admin') && !hasOtherAdmin(members, userId)) return refuse('last-admin')
    const said = { person: userId, left: actor.person === userId }
    return {
      answer: said,
      changes: [
        put(memberType, { ...member, state: 'removed' }),
        entry(root, 'member.removed', said),
        event(root, 'member.removed', { company: root, ...said }),
      ],
    }
  },
})
