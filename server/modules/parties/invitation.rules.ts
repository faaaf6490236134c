import { sha256Hex } from '../../kernel/canonical.ts'
import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, put } from '../../kernel/use-case.ts'

/** Someone is asked to join a company. The address stands in a record of its own, so that it can be erased. */
export interface Invitation {
  readonly companyId: RootId
  readonly invitationId: string
  /** sha256 of this invitation's id and the address: tells whether a person is meant, and names nobody. */
  readonly addressHash: string
  readonly roles: readonly string[]
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  readonly invitedBy: string
  readonly invitedAt: Instant
  readonly expiresAt: Instant
}

export const invitationType: RecordType<Invitation> = {
  name: 'parties.invitations',
  root: (invitation) => invitation.companyId,
  id: (invitation) => invitation.invitationId,
}

/** Where an invitation was sent to: personal, never on a timeline. */
export interface InvitationAddress {
  readonly companyId: RootId
  readonly invitationId: string
  readonly address: string
}

export const invitationAddressType: RecordType<InvitationAddress> = {
  name: 'parties.invitation_addresses',
  root: (address) => address.companyId,
  id: (address) => address.invitationId,
}

/** The name of the deadline at which an invitation that nobody answered ends. */
export const invitationExpires = 'invitation.expires'

/** An e-mail address as it is compared: without spaces around, in small letters; `undefined` when it is none. */
export function readAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase()
  return address.length <= 254 && /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/.test(address) ? address : undefined
}

/** What an invitation keeps of an address. */
export function addressHash(invitationId: string, address: string): string {
  return sha256Hex(`${invitationId}|${address}`)
}

/** Whether an invitation was sent to an address. */
export function isFor(invitation: Invitation, address: string): boolean {
  return invitation.addressHash === addressHash(invitation.invitationId, address)
}

/** What a person is asked: the invitation, and where it goes. */
export interface Asked
  extends Pick<Invitation, 'companyId' | 'invitationId' | 'invitedBy' | 'invitedAt' | 'expiresAt'> {
  readonly roles: readonly string[]
  /** As `readAddress` gives it. */
  readonly address: string
}

/** What it means that somebody is asked to join: the changes, and what the timeline says of it (no address). */
export function ask({ address, ...asked }: Asked) {
  const { companyId, invitationId, expiresAt } = asked
  const roles = [...new Set(asked.roles)]
  const said = { invitation: invitationId, roles, expires_at: expiresAt }
  const invitation: Invitation = { ...asked, roles, addressHash: addressHash(invitationId, address), state: 'open' }
  const changes: readonly Change[] = [
    put(invitationType, invitation),
    put(invitationAddressType, { companyId, invitationId, address }),
    due(companyId, invitationExpires, invitationId, expiresAt),
    entry(companyId, 'member.invited', said),
    event(companyId, 'member.invited', { company: companyId, ...said }),
  ]
  return { said, changes }
}

/** What it means that an open invitation ends without an answer. */
export function endOf(invitation: Invitation, state: 'expired' | 'withdrawn') {
  const { companyId, invitationId } = invitation
  const said = { invitation: invitationId, state }
  const changes: readonly Change[] = [
    put(invitationType, { ...invitation, state }),
    clear(companyId, invitationExpires, invitationId),
    entry(companyId, 'invitation.ended', said),
    event(companyId, 'invitation.ended', { company: companyId, ...said }),
  ]
  return { said, changes }
}
