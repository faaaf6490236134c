import type { RootId } from '../../kernel/use-case.ts'
import { one, refuse, useCase } from '../../kernel/use-case.ts'
import { endOf, invitationType } from './invitation.rules.ts'

export interface EndInvitation {
  readonly companyId: RootId
  readonly invitationId: string
}

/**
 * An administrator takes an invitation back, or its time is over. Refuses `not-found` and
 * `invitation-closed` { state }.
 */
export const endInvitation = useCase({
  name: 'parties.end-invitation',
  action: 'parties.end-invitation',
  root: (input: EndInvitation) => input.companyId,
  reads: ({ invitationId }, root) => ({ invitation: one(invitationType, root, invitationId) }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ invitation }, _input, { actor }) {
    if (invitation === undefined) return refuse('not-found')
    if (invitation.state !== 'open') return refuse('invitation-closed', { state: invitation.state })
    const { said, changes } = endOf(invitation, actor.kind === 'clock' ? 'expired' : 'withdrawn')
    return { answer: said, changes }
  },
})
