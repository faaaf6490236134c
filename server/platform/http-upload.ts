import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/use-case.ts'
import type { Incoming } from './files/file-store.ts'
import { isFilm, judgeFile } from './files/judge-file.ts'
import { answer, conditionsOf, inTime } from './http-command.ts'
import { send } from './http-faults.ts'
import { callOf, type Handler } from './http-query.ts'
import { identityOf } from './idempotency.ts'
import { problem, refusalProblem } from './problem.ts'
import { requestCheck } from './request-check.ts'
import type { FileLimits, Services, TakenFile, UploadRoute } from './route.ts'

/** Files that come in at the same time: each holds a connection and a file that is open. */
const AT_ONCE = 64
const RETRY_AFTER_SECONDS = 2
/** What is read of a file that is refused, so that its sender hears why; the rest is cut off. */
const READ_ON_BYTES = 64 * 1024 * 1024
const READ_ON_MS = 10_000

/**
 * Answers a route that takes a file: who may, then the bytes into a temporary file, then what they are; the bytes are
 * kept before the command, so that no record ever names bytes that are not there.
 */
export function uploadHandler(route: UploadRoute, services: Services): Handler {
  const faultsOf = requestCheck(route)
  let running = 0
  return async (request, reply) => {
    const conditions = conditionsOf(request)
    if ('detail' in conditions) return refused(request, reply, problem('request-malformed', request.id, conditions))
    const call = { ...callOf(request), body: undefined }
    const errors = faultsOf(call)
    if (errors.length > 0) return refused(request, reply, problem('request-invalid', request.id, { errors }))
    if (request.headers['content-encoding'] !== undefined)
      return refused(request, reply, problem('media-type-not-taken', request.id, { detail: 'no Content-Encoding' }))
    const limits = await route.admit(call, services)
    if (limits === undefined) return refused(request, reply, problem('not-found', request.id))
    if (isRefusal(limits)) return refused(request, reply, refusalProblem(limits, request.id))
    if (running >= AT_ONCE) {
      reply.header('retry-after', RETRY_AFTER_SECONDS)
      return refused(request, reply, problem('busy', request.id))
    }
    running += 1
    try {
      const said = { name: route.nameOf(call), type: request.headers['content-type'] ?? '' }
      const taken = await take(request.raw, said, limits, services)
      if (isRefusal(taken)) return await refused(request, reply, refusalProblem(taken, request.id))
      const { key, expectedVersion } = conditions
      const { actor } = call
      const identity = identityOf(actor, route.method, request.url, `${taken.sha256} ${taken.type}`, key)
      const command = { ...identity, input: route.input(call, taken), actor }
      const checked = expectedVersion === undefined ? command : { ...command, expectedVersion }
      const result = await inTime(services.executor.submit(route.useCase, checked))
      return await answer(result, route, call, request, reply)
    } finally {
      running -= 1
    }
  }
}

type Said = Parameters<typeof judgeFile>[1]

async function take(
  body: IncomingMessage,
  said: Said,
  limits: FileLimits,
  { files }: Pick<Services, 'files'>,
): Promise<TakenFile | Refusal> {
  const { bytes, filmBytes } = limits
  const most = Math.max(bytes, filmBytes)
  // Who says at once that it is too much for everything is told at once.
  if (Number(body.headers['content-length'] ?? 0) > most) return refuse('file-too-large', { most })
  const incoming = await files.receive(body, (head) => (isFilm(head) ? filmBytes : bytes))
  if (isRefusal(incoming)) return incoming
  try {
    return await keep(incoming, said, limits, files)
  } finally {
    await files.drop(incoming)
  }
}

async function keep(incoming: Incoming, said: Said, limits: FileLimits, files: Services['files']) {
  const type = await judgeFile(incoming, said, limits)
  if (typeof type !== 'string') return type
  await files.keep(incoming)
  const { sha256, bytes } = incoming
  return { sha256, bytes, type }
}

async function refused(request: FastifyRequest, reply: FastifyReply, body: Parameters<typeof send>[1]) {
  if (!(await isReadToEnd(request.raw))) reply.header('connection', 'close')
  return send(reply, body)
}

/** Reads on what nobody wants: most senders listen only when they have said everything. */
function isReadToEnd(body: IncomingMessage): Promise<boolean> {
  if (body.complete && body.readableLength === 0) return Promise.resolve(true)
  if (Number(body.headers['content-length'] ?? 0) > READ_ON_BYTES) return Promise.resolve(false)
  return new Promise((resolve) => {
    let left = READ_ON_BYTES
    const timer = setTimeout(() => end(false), READ_ON_MS)
    const end = (isWhole: boolean) => {
      clearTimeout(timer)
      body.off('data', count)
      resolve(isWhole)
    }
    const count = (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) end(false)
    }
    body.on('data', count)
    body.once('end', () => end(true))
    body.once('close', () => end(false))
  })
}
