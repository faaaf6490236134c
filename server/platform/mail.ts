import type pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'

/** A piece of a long mail: what it is about and where that stands, with a line for each thing that is told. */
export interface MailPart {
  readonly title?: string
  readonly url?: string
  readonly lines: readonly string[]
}

/** One message to one address. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The words of a long one by what they are about, for its HTML; absent: paragraph by paragraph. */
  readonly parts?: readonly MailPart[]
  /** Where an answer goes; absent: nobody reads answers. */
  readonly replyTo?: string
  /** Where its reader stops mails of this kind by one click; absent for those that nobody can stop. */
  readonly optOutUrl?: string
}

/** Sends mail. A key that was sent before is not sent again, as far as the way allows. */
export interface Mailer {
  send(key: string, mail: Mail): Promise<void>
}

/** The mailer of the sandbox: nothing leaves the house, the app shows what would have been sent. */
export function sandboxMailer(pool: pg.Pool, now: () => Instant): Mailer {
  return {
    async send(key, { to, subject, text, replyTo }) {
      await pool.query({
        name: 'keep-mail',
        text: `insert into platform.mails (id, address, subject, body, sent_at, reply_to)
          values ($1, $2, $3, $4, $5, $6)
          on conflict (id) do nothing`,
        values: [key, to, subject, text, now(), replyTo ?? null],
      })
    },
  }
}

/** A mail of the sandbox, as its mailbox shows it. */
export interface SandboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly sent_at: Instant
  readonly reply_to: string | null
}

const columns = 'id, address as "to", subject, body as text, sent_at, reply_to'

/** The last mails to an address in the sandbox, newest first. */
export async function sandboxMails(pool: pg.Pool, address: string): Promise<readonly SandboxMail[]> {
  const { rows } = await pool.query({
    name: 'sandbox-mails',
    text: `select ${columns} from platform.mails where address = $1 order by sent_at desc, id limit 50`,
    values: [address],
  })
  return rows
}

/** One mail of the sandbox. */
export async function sandboxMail(pool: pg.Pool, id: string): Promise<SandboxMail | undefined> {
  const text = `select ${columns} from platform.mails where id = $1`
  const { rows } = await pool.query({ name: 'sandbox-mail', text, values: [id] })
  return rows[0]
}
