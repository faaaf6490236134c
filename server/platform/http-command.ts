import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, isRefusal } from '../kernel/use-case.ts'
import { BAD_TEXT, send } from './http-faults.ts'
import { callOf, type Handler } from './http-query.ts'
import { identityOf, readKey, saidIn } from './idempotency.ts'
import type { Result } from './judge-command.ts'
import { problem, refusalProblem } from './problem.ts'
import { mayLeaveOut, requestCheck } from './request-check.ts'
import type { Call, CommandRoute, Services } from './route.ts'

/** A caller is told to come back when its command, or the earlier one with its key, takes longer than this. */
const WAIT_MOST_MS = 10_000
const nothing = {}
const tokenBearer: Actor = { kind: 'reaction', roles: [] }

/** Answers a route that writes: checks the request, makes the command, submits it once. */
export function commandHandler(route: CommandRoute, services: Services, waitMilliseconds = WAIT_MOST_MS): Handler {
  const faultsOf = requestCheck(route)
  const leftOut = mayLeaveOut(route.body) ? nothing : undefined
  return async (request, reply) => {
    const conditions = conditionsOf(request)
    if ('detail' in conditions) return send(reply, problem('request-malformed', request.id, conditions))
    const { key, expectedVersion } = conditions
    if (key === undefined && route.idempotency === 'required') return send(reply, problem('key-missing', request.id))
    const sent = callOf(request)
    const call = { ...sent, body: sent.body === undefined ? leftOut : sent.body }
    const errors = faultsOf(call)
    if (errors.length > 0) return send(reply, problem('request-invalid', request.id, { errors }))
    if (route.takes !== undefined && !Buffer.isBuffer(call.body))
      return send(reply, problem('request-invalid', request.id, { errors: NO_DOCUMENT }))
    const said = saidIn(call.body)
    if (said === undefined) return send(reply, problem('request-invalid', request.id, { errors: BAD_TEXT }))
    const input = await route.input(call, services)
    if (typeof input === 'object' && input !== null && isRefusal(input))
      return send(reply, refusalProblem(input, request.id))
    const identity = identityOf(call.actor, route.method, request.url, said, key)
    const actor = route.byToken === true ? tokenBearer : call.actor
    const command = { ...identity, input, actor, ...(expectedVersion !== undefined && { expectedVersion }) }
    const result = await inTime(services.executor.submit(route.useCase, command), waitMilliseconds)
    return answer(result, route, call, request, reply)
  }
}

/** What the headers of a write ask for; `detail` where they cannot be read. */
export function conditionsOf({ headers }: FastifyRequest) {
  const key = readKey(headers['idempotency-key'])
  const expectedVersion = readIfMatch(headers['if-match'])
  if (key === false) return { detail: KEY_RULE }
  return expectedVersion === false ? { detail: MATCH_RULE } : { key, expectedVersion }
}

const KEY_RULE = 'Idempotency-Key: 1 to 255 visible characters'
const MATCH_RULE = 'If-Match: one version in quotes, as ETag gave it'
const NO_DOCUMENT = [{ field: 'body', message: 'is missing' }]

/**
 * The version that the caller has seen; `*` asks for none. An ETag here is a version number: strong, but a proxy that
 * compressed the answer may have marked it weak, and the number still says all.
 */
function readIfMatch(header: string | undefined): number | undefined | false {
  if (header === undefined || header === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1]
  return version === undefined ? false : Number(version)
}

/** A result, or `undefined` when it takes longer than a caller is kept waiting. */
export function inTime(result: Promise<Result>, milliseconds = WAIT_MOST_MS): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined)
    const settled = () => clearTimeout(timer)
    result.then(resolve, reject).then(settled, settled)
  })
}

/** Answers what a command came to. */
export async function answer(
  result: Result | undefined,
  route: Pick<CommandRoute, 'status' | 'answer'>,
  call: Call,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (result === undefined) return send(reply.header('retry-after', 1), problem('still-running', request.id))
  switch (result.kind) {
    case 'done':
      if (result.replayed) reply.header('idempotency-replayed', 'true')
      reply.code(route.status)
      return route.answer === undefined ? result.answer : await route.answer(result.answer, call, result.replayed)
    case 'refused':
      return send(reply, refusalProblem(result, request.id))
    case 'failed':
      return send(reply, problem('our-fault', request.id, { detail: result.incident }))
    case 'busy':
      return send(reply.header('retry-after', result.retryAfterSeconds), problem('busy', request.id))
  }
}
