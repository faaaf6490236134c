import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problem, problemType } from './problem.ts'

const codesOfStatus: Readonly<Record<number, string>> = {
  400: 'request-malformed',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-malformed',
  413: 'too-large',
  414: 'request-malformed',
  415: 'media-type-not-taken',
  431: 'request-malformed',
}

/** The database is not there right now: nothing was done, and asking again helps. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08001'],
  // No connection left, no disk, no memory, a server that only reads: nothing was written, and people can mend it.
  ...['53300', '53100', '53200', '25006', 'ENOSPC'],
])
const RETRY_AFTER_SECONDS = 2

/** What no store keeps: a NUL, half a surrogate pair. */
export const BAD_TEXT = [{ field: 'body', message: 'has a text or a number that cannot be kept' }]

/** Answers a problem. */
export function send(reply: FastifyReply, body: Problem): FastifyReply {
  return reply.code(body.status).type(problemType).send(JSON.stringify(body))
}

/** Answers what was thrown: the caller's faults by their code, the database's absence as busy, the rest as ours. */
export function answerFault(onFault: ((incident: string, error: unknown) => void) | undefined) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { statusCode, code } = error as Partial<FastifyError>
    const known = statusCode === undefined ? undefined : codesOfStatus[statusCode]
    if (known !== undefined) return send(reply, problem(known, request.id))
    if (code !== undefined && AWAY.has(code))
      return send(reply.header('retry-after', RETRY_AFTER_SECONDS), problem('busy', request.id))
    const incident = `inc_${randomUUID().replaceAll('-', '').slice(0, 16)}`
    onFault?.(incident, error)
    return send(reply, problem('our-fault', request.id, { detail: incident }))
  }
}

/** What is no HTTP at all, or headers beyond reason: one answer, then the line is closed. */
export function answerClientError(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const body = JSON.stringify(problem('request-malformed', `req_${randomUUID().replaceAll('-', '')}`))
  const head = ['HTTP/1.1 400 Bad Request', `content-type: ${problemType}`, 'connection: close']
  socket.end(`${head.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}
