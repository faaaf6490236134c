import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal } from '../kernel/use-case.ts'
import { BAD_TEXT, send } from './http-faults.ts'
import { hasBadText } from './idempotency.ts'
import { problem, refusalProblem } from './problem.ts'
import { requestCheck } from './request-check.ts'
import type { Call, FileAnswer, QueryRoute, Services } from './route.ts'

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** The parts of a request that a route is given. */
export function callOf(request: FastifyRequest): Call & { params: Record<string, string>; query: Call['query'] } {
  const { params, query, body, actor } = request as FastifyRequest<{
    Params: Record<string, string>
    Querystring: Call['query']
  }>
  return { params, query, body, actor }
}

/** Answers a route that reads. A `version` in the answer is its ETag: strong, since it names one state of the thing. */
export function queryHandler(route: QueryRoute, services: Services): Handler {
  const faultsOf = requestCheck(route)
  const { status = 200 } = route
  return async (request, reply) => {
    const call = callOf(request)
    const errors = faultsOf(call)
    if (errors.length > 0) return send(reply, problem('request-invalid', request.id, { errors }))
    if (hasBadText(call.body)) return send(reply, problem('request-invalid', request.id, { errors: BAD_TEXT }))
    const found = await route.read(call, services)
    if (typeof found !== 'object' || found === null) return send(reply, problem('not-found', request.id))
    if (isRefusal(found)) return send(reply, refusalProblem(found, request.id))
    if ('version' in found && typeof found.version === 'number') reply.header('etag', `"${found.version}"`)
    reply.code(status)
    if (route.isEmbedded) reply.headers(embedded)
    return 'file' in found ? answerFile(reply, route, found as FileAnswer) : found
  }
}

/** Of what other sites show: they may load it, and nobody keeps it, for it is only true now. */
const embedded = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
}

/** A file goes out as it is, named for who keeps it. */
function answerFile(reply: FastifyReply, route: QueryRoute, { file, name }: FileAnswer): Buffer {
  const { gives: type = 'application/octet-stream', isEmbedded } = route
  const how = isEmbedded ? 'inline' : 'attachment'
  reply.header('content-disposition', `${how}; filename="${name.replace(/[^\w.-]/g, '-')}"`).type(type)
  return Buffer.from(file)
}
