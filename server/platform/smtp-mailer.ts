import type { Transporter } from 'nodemailer'
import type pg from 'pg'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Instant } from '../kernel/use-case.ts'
import { type Mailer, sandboxMailer } from './mail.ts'
import { htmlOf } from './mail-html.ts'

export interface SmtpSettings {
  /** `smtps://user:password@host` (TLS from the start) or `smtp://…` (TLS by STARTTLS). */
  readonly url: string
  /** Whom mails come from: `Surety <no-reply@trade.example>` or the bare address. */
  readonly from: string
}

/** The way out of the house: a mail server's, or the sandbox's own shelf where there is none. */
export function openMailer(settings: SmtpSettings | undefined, pool: pg.Pool, now: () => Instant): Mailer {
  return settings === undefined ? sandboxMailer(pool, now) : smtpMailer(settings)
}

/** A server that accepts a connection and says nothing must not hold up the mails of others for long. */
const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/**
 * Sends mail over SMTP, as text and as plain HTML of the same words. A key's Message-ID is always the same: when a
 * crash or a lost answer makes a mail go out twice, mailboxes can tell. Throws what the server refuses.
 * Source of the headers: RFC 3834 (Auto-Submitted: no absence note comes back), RFC 2369 (List-Unsubscribe), RFC 8058
 * (List-Unsubscribe-Post: one click in the mailbox).
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const domain = domainOf(settings.from)
  let opened: Promise<Transporter> | undefined
  return {
    async send(key, { to, subject, text, parts, optOutUrl, replyTo }) {
      opened ??= openTransport(settings.url)
      await (await opened).sendMail({
        from: settings.from,
        // An object, not a text: a comma in an address makes no second one.
        to: { name: '', address: to },
        ...(replyTo === undefined ? {} : { replyTo }),
        subject,
        text,
        html: htmlOf(subject, text, parts),
        messageId: messageIdOf(key, domain),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(optOutUrl === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(optOutUrl === undefined ? {} : { list: { unsubscribe: optOutUrl } }),
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
  }
}

/** The Message-ID of a key: it tells nothing of what the key was made of. */
export function messageIdOf(key: string, domain: string): string {
  return `<${sha256Hex(key).slice(0, 40)}@${domain}>`
}

function domainOf(from: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
}

/** The library is loaded with the first mail: a server of the sandbox never holds it. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport(transportOf(url))
}

function transportOf(text: string) {
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    host,
    port: Number(url.port === '' ? (secure ? 465 : 587) : url.port),
    secure,
    // A password never travels in the clear.
    requireTLS: !secure && user !== '',
    ...(user === '' ? {} : { auth: { user, pass } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  }
}
