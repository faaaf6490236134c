import type { RootId } from '../../kernel/use-case.ts'
import { clear, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { invitationExpires, invitationType, isFor } from './invitation.rules.ts'
import { memberType } from './member.rules.ts'

export interface AnswerInvitation {
  readonly companyId: RootId
  readonly invitationId: string
  readonly answer: 'accepted' | 'declined'
  /** Who answers: the person who is signed in, and his address once he has shown that it is his. */
  readonly userId: string
  readonly address?: string
}

/**
 * The person who was asked joins, or does not. Refuses `not-found`, `address-not-verified`, `invitation-for-another`,
 * `invitation-closed` { state } and `member-exists`.
 */
export const answerInvitation = useCase({
  name: 'parties.answer-invitation',
  action: 'parties.answer-invitation',
  root: (input: AnswerInvitation) => input.companyId,
  reads: (input, root) => ({
    company: one(companyType, root, 'company'),
    invitation: one(invitationType, root, input.invitationId),
    member: one(memberType, root, input.userId),
  }),
  sides: ({ invitation }, { userId }) => (invitation === undefined ? [] : [{ as: 'person', company: userId }]),
  decide({ company, invitation, member }, { answer, userId, address }, _context, root) {
    if (company === undefined || invitation === undefined) return refuse('not-found')
    if (address === undefined) return refuse('address-not-verified')
    if (!isFor(invitation, address)) return refuse('invitation-for-another')
    if (invitation.state !== 'open') return refuse('invitation-closed', { state: invitation.state })
    const { invitationId, roles } = invitation
    if (answer === 'accepted' && member?.state === 'active') return refuse('member-exists')
    const said = { invitation: invitationId, person: userId, answer }
    return {
      answer: { company: root, ...said },
      changes: [
        put(invitationType, { ...invitation, state: answer }),
        clear(root, invitationExpires, invitationId),
        ...(answer === 'accepted'
          ? [put(memberType, { companyId: root, userId, roles, state: 'active' as const })]
          : []),
        entry(root, 'invitation.answered', { ...said, roles }),
        event(root, 'invitation.answered', { company: root, ...said }),
      ],
    }
  },
})
