import type pg from 'pg'
import { eventId } from '../../platform/feeds.ts'
import type { Mailer } from '../../platform/mail.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { companyType } from './company.rules.ts'
import { invitationAddressType, invitationType } from './invitation.rules.ts'
import { partiesTables } from './parties.store.ts'

/** What a mail needs: where to read, how to send, and the address of the app. */
export interface MailDesk {
  readonly pool: pg.Pool
  readonly mailer: Mailer
  readonly appUrl: string
}

/** Sends an invitation to its address; one that was answered or withdrawn meanwhile is not sent any more. */
export async function invitationJob(event: OutboxRow, { pool, mailer, appUrl }: MailDesk): Promise<void> {
  const reads = recordReads(pool, partiesTables)
  const { invitation: id } = event.body as { invitation: string }
  const [company, invitation, address] = await Promise.all([
    reads.one(companyType, event.root, 'company'),
    reads.one(invitationType, event.root, id),
    reads.one(invitationAddressType, event.root, id),
  ])
  if (company === undefined || invitation?.state !== 'open' || address === undefined) return
  const until = invitation.expiresAt.slice(0, 16).replace('T', ' ')
  await mailer.send(`invitation ${eventId(event)}`, {
    to: address.address,
    subject: `${company.name} asks you to join its company on Surety`,
    text: [
      `${company.name} asks you to join as ${invitation.roles.join(', ')}.`,
      `Open ${appUrl}/invitations/${event.root}/${id} and sign in, or sign up, with this address.`,
      `The invitation stands until ${until} UTC. If you do not know ${company.name}, you need do nothing.`,
    ].join('\n\n'),
  })
}
