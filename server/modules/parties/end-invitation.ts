import type { RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { invitationExpires, invitationType } from './invitation.rules.ts'

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
  decide({ invitation }, { invitationId }, { actor }, root) {
    if (invitation === undefined) return refuse('not-found')
    if (invitation.state !== 'open') return refuse('invitation-closed', { state: invitation.state })
    const state = actor.kind === 'clock' ? ('expired' as const) : ('withdrawn' as const)
    const said = { invitation: invitationId, state }
    return {
      answer: said,
      changes: [
        put(invitationType, { ...invitation, state }),
        clear(root, invitationExpires, invitationId),
        entry(root, 'invitation.ended', said),
        event(root, 'invitation.ended', { company: root, ...said }),
      ],
    }
  },
})
