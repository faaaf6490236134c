/** A mail as it came in, as far as anybody here asks. */
export interface ReceivedMail {
  readonly messageId?: string
  /** The address of who wrote it, in small letters. */
  readonly from: string
  /** All that it is addressed to, in small letters, also as the mail server that took it noted. */
  readonly to: readonly string[]
  readonly text: string
  /** Written by a machine: an absence note, a report, a list. */
  readonly isAutomatic: boolean
  readonly attachments: number
}

const ADDRESS = /[^\s<>"',;:]+@[^\s<>"',;:]+/g
const addressesIn = (text: string) => [...text.toLowerCase().matchAll(ADDRESS)].map(([each]) => each)
const RECIPIENTS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'] as const

/**
 * Reads a raw mail (RFC 5322, MIME). The library is loaded with the first one. A machine's mail is told by RFC 3834
 * (Auto-Submitted), by Precedence and X-Autoreply of older ones, by a report (RFC 3462) or an empty Return-Path.
 */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true })
  const lines = new Map(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]))
  const header = (name: string) => lines.get(name)?.toLowerCase() ?? ''
  const to = mail.headerLines
    .filter(({ key }) => (RECIPIENTS as readonly string[]).includes(key))
    .flatMap(({ line }) => addressesIn(line.slice(line.indexOf(':') + 1)))
  const isAutomatic =
    !/^(|no\b.*)$/.test(header('auto-submitted')) ||
    /^(bulk|junk|list|auto_reply)$/.test(header('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => lines.has(name)) ||
    header('return-path') === '<>' ||
    header('content-type').startsWith('multipart/report')
  return {
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    from: mail.from?.value[0]?.address?.toLowerCase() ?? '',
    to,
    // What a database cannot hold, nobody has typed.
    text: (mail.text ?? '').replaceAll('\u0000', '').toWellFormed(),
    isAutomatic,
    attachments: mail.attachments.length,
  }
}
