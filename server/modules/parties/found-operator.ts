import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { companyFault, companyType } from './company.rules.ts'
import { ask, endOf, invitationType, readAddress } from './invitation.rules.ts'
import { memberType, roles } from './member.rules.ts'
import { partiesPolicy } from './parties-policy.rules.ts'

/** The operator's company: every house has one, under this id. */
export const operatorId: RootId = 'cmp_operator'

export interface FoundOperator {
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly zone: string
  /** Where the first administrator is asked. */
  readonly address: string
  /** The person who was asked before cannot come: that invitation is taken back. */
  readonly instead: boolean
}

const kinds = ['operator'] as const

/**
 * Whoever runs the machine founds the operator of a new house and asks its first administrator, who has every role
 * until others join. Nobody gets a password this way: only who shows that the address is his can come in. Until then
 * it may be said again, with another name or address. Refuses `company-invalid` { field }, `address-invalid`,
 * `operator-exists` once somebody has joined, and `invitation-open` { invitation, expires_at } while one is asked.
 */
export const foundOperator = useCase({
  name: 'parties.found-operator',
  action: 'parties.found-operator',
  root: (_: FoundOperator) => operatorId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    members: all(memberType, root),
    invitations: all(invitationType, root),
    policies: all(policyVersionType, policyRoot('parties')),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ company, members, invitations, policies }, input, { at, newId, actor }, companyId) {
    const { name, country, zone, instead } = input
    const field = companyFault({ name, country, kinds, zone })
    if (field !== undefined) return refuse('company-invalid', { field })
    const address = readAddress(input.address)
    if (address === undefined) return refuse('address-invalid')
    if (members.some(({ state }) => state === 'active')) return refuse('operator-exists')
    const open = invitations.filter(({ state }) => state === 'open')
    const [waits] = open
    if (waits !== undefined && !instead)
      return refuse('invitation-open', { invitation: waits.invitationId, expires_at: waits.expiresAt })
    const expiresAt = addDuration(at, valuesOf(partiesPolicy, policyAt(policies, at)).invitationTerm)
    const by = { companyId, invitationId: newId('inv'), invitedBy: actor.person ?? '' }
    const { said, changes } = ask({ ...by, invitedAt: at, expiresAt, roles: roles.operator, address })
    return {
      answer: { company: companyId, invitation: said.invitation, expires_at: expiresAt },
      changes: [
        put(companyType, { companyId, name: name.trim(), country, kinds, zone, state: 'active' }),
        entry(companyId, 'company.registered', { kinds, country }),
        ...(company === undefined ? [event(companyId, 'company.registered', { company: companyId })] : []),
        ...open.flatMap((each) => endOf(each, 'withdrawn').changes),
        ...changes,
      ],
    }
  },
})
