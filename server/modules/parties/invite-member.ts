import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { companyType } from './company.rules.ts'
import { ask, invitationType, isFor, readAddress } from './invitation.rules.ts'
import { strangeRole } from './member.rules.ts'
import { partiesPolicy } from './parties-policy.rules.ts'

export interface InviteMember {
  readonly companyId: RootId
  readonly address: string
  readonly roles: readonly string[]
}

/** More people than this wait in no company: beyond it somebody uses us to send mail. */
const OPEN_MAX = 50

/**
 * An administrator asks a person to join. Refuses `not-found`, `address-invalid`, `role-unknown` { role },
 * `invitation-open` { invitation } (the same address waits already) and `too-many-invitations` { most }.
 */
export const inviteMember = useCase({
  name: 'parties.invite-member',
  action: 'parties.invite-member',
  root: (input: InviteMember) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    invitations: all(invitationType, root),
    policies: all(policyVersionType, policyRoot('parties')),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, invitations, policies }, { companyId, roles, ...given }, { at, actor, newId }) {
    if (company === undefined) return refuse('not-found')
    const address = readAddress(given.address)
    if (address === undefined) return refuse('address-invalid')
    const strange = roles.length === 0 ? '' : strangeRole(company.kinds, roles)
    if (strange !== undefined) return refuse('role-unknown', { role: strange })
    const open = invitations.filter((each) => each.state === 'open')
    const same = open.find((each) => isFor(each, address))
    if (same !== undefined) return refuse('invitation-open', { invitation: same.invitationId })
    if (open.length >= OPEN_MAX) return refuse('too-many-invitations', { most: OPEN_MAX })
    const expiresAt = addDuration(at, valuesOf(partiesPolicy, policyAt(policies, at)).invitationTerm)
    const times = { invitedAt: at, expiresAt }
    const by = { companyId, invitationId: newId('inv'), invitedBy: actor.person ?? '' }
    const { said, changes } = ask({ ...by, ...times, roles, address })
    return { answer: said, changes }
  },
})
