import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { hasOtherAdmin, memberType, strangeRole } from './member.rules.ts'

export interface ChangeRoles {
  readonly companyId: RootId
  readonly userId: string
  readonly roles: readonly string[]
}

/**
 * An administrator gives a member other roles; it counts at once. Refuses `not-found`, `own-roles` (nobody raises
 * himself), `role-unknown` { role } and `last-admin`.
 */
export const changeRoles = useCase({
  name: 'parties.change-roles',
  action: 'parties.change-roles',
  root: (input: ChangeRoles) => input.companyId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), members: all(memberType, root) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, members }, { userId, ...given }, { actor }, root) {
    const member = members.find((each) => each.userId === userId && each.state === 'active')
    if (company === undefined || member === undefined) return refuse('not-found')
    if (actor.person === userId) return refuse('own-roles')
    const roles = [...new Set(given.roles)]
    const strange = roles.length === 0 ? '' : strangeRole(company.kinds, roles)
    if (strange !== undefined) return refuse('role-unknown', { role: strange })
    if (member.roles.includes('admin') && !roles.includes('admin') && !hasOtherAdmin(members, userId))
      return refuse('last-admin')
    const said = { person: userId, roles, before: member.roles }
    return {
      answer: said,
      changes: [
        put(memberType, { ...member, roles }),
        entry(root, 'member.roles-changed', said),
        event(root, 'member.roles-changed', { company: root, ...said }),
      ],
    }
  },
})
