import type { FastifyInstance } from 'fastify'
import { isRefusal } from '../kernel/use-case.ts'
import { type ReplyDesk, takeMail } from '../modules/messages/index.ts'
import { send } from '../platform/http-faults.ts'
import { problem, refusalProblem } from '../platform/problem.ts'
import { isSigned, webhookKey } from '../platform/signed-bytes.ts'

/** Larger mails are not even read; how large an answer may be is policy. */
const RAW_MOST = 26_000_000

/** What a mail came to: the answer of the command, or the problem that says why not. */
export async function answerMail(raw: Buffer, desk: ReplyDesk, requestId: string) {
  const taken = await takeMail(raw, desk)
  if (isRefusal(taken)) return { problem: refusalProblem(taken, requestId) }
  // What was not done is sent again, and is the same message then.
  return taken.kind === 'done' ? { answer: taken.answer } : { problem: problem('busy', requestId) }
}

/**
 * The door for answers by mail: the operator's mail server posts each as it came (RFC 5322), signed as a webhook
 * (Standard Webhooks) with a secret that both know. Without a secret there is no door.
 */
export function mountMailDoor(app: FastifyInstance, secret: string | undefined, desk: ReplyDesk): void {
  const key = secret === undefined ? undefined : webhookKey(secret)
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: RAW_MOST }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/v1/mail-in', { bodyLimit: RAW_MOST }, async (request, reply) => {
      if (key === undefined) return send(reply, problem('not-found', request.id))
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const isGenuine = isSigned(key, request.headers, raw, Math.floor(Date.now() / 1000))
      if (!isGenuine) return send(reply, problem('not-genuine', request.id))
      const said = await answerMail(raw, desk, request.id)
      return 'problem' in said ? send(reply, said.problem) : said.answer
    })
  })
}
