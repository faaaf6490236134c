import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { refuse } from '../kernel/use-case.ts'
import { takeMail } from '../modules/messages/index.ts'
import { type SandboxMail, sandboxMail, sandboxMails } from '../platform/mail.ts'
import { instant, listOf, orNull, reply, text } from '../platform/reply.ts'
import { queryRoute, type Route, type Services } from '../platform/route.ts'

const closed = { additionalProperties: false }
const mailsReply = listOf(reply({ id: text, to: text, subject: text, text, sent_at: instant, reply_to: orNull(text) }))
const answerBody = Type.Object(
  { mail: Type.String({ minLength: 1, maxLength: 500 }), text: Type.String({ minLength: 1, maxLength: 20_000 }) },
  closed,
)

/** An answer as a mail program writes it: what is new, then what it answers, quoted. */
function answerTo({ to, subject, text: quoted, reply_to }: SandboxMail, words: string): Buffer {
  const head = [
    `From: <${to}>`,
    `To: <${reply_to}>`,
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${subject}`).toString('base64')}?=`,
    `Message-ID: <${randomUUID()}@sandbox.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const lines = quoted.split('\n').map((line) => `> ${line}`)
  const body = Buffer.from([words, '', ...lines].join('\n')).toString('base64')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.replace(/.{76}/g, '$&\r\n')}\r\n`)
}

/** Mailboxes of the sandbox: what would have been sent, and how an answer comes in. */
export function sandboxMailRoutes(replyTo: () => string | undefined): readonly Route[] {
  return [
    queryRoute({
      path: '/v1/sandbox/mails',
      summary: 'Mails that would have been sent to an address',
      tag: 'sandbox',
      query: Type.Object({ address: Type.String({ minLength: 1, maxLength: 254 }) }, closed),
      reply: mailsReply,
      auth: 'anonymous',
      async read({ query }, { pool }) {
        const mails = await sandboxMails(pool, String(query.address).trim().toLowerCase())
        return { data: mails, next_cursor: null }
      },
    }),
    queryRoute({
      method: 'POST',
      path: '/v1/sandbox/mail-answers',
      summary: 'Answer a mail of the sandbox as its reader would, by mail',
      tag: 'sandbox',
      body: answerBody,
      reply: reply({ thread: text, message: text }),
      auth: 'anonymous',
      read: ({ body }, services) => answered(body as { mail: string; text: string }, services, replyTo()),
    }),
  ]
}

async function answered(said: { mail: string; text: string }, services: Services, replyTo?: string) {
  const mail = await sandboxMail(services.pool, said.mail)
  if (mail === undefined) return undefined
  if (mail.reply_to === null || replyTo === undefined) return refuse('mail-not-ours')
  const taken = await takeMail(answerTo(mail, said.text), { ...services, replyTo })
  if ('refused' in taken) return taken
  if (taken.kind !== 'done') return refuse('mail-not-ours')
  const { thread, message } = taken.answer as { thread: string; message: string }
  return { thread, message }
}
