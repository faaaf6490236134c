import type { Streams } from './event-stream.ts'
import { send } from './http-faults.ts'
import type { Authenticate } from './http-gate.ts'
import { callOf, type Handler } from './http-query.ts'
import { problem } from './problem.ts'
import { requestCheck } from './request-check.ts'
import type { Services, StreamRoute } from './route.ts'

const EVENT_ID = /^[\w.:-]{1,100}$/
const RETRY_AFTER_SECONDS = 5

/** Answers a route of server-sent events: first whether the caller may hear them at all, then the stream. */
export function streamHandler(
  route: StreamRoute,
  services: Services,
  streams: Streams,
  authenticate: Authenticate,
): Handler {
  const faultsOf = requestCheck(route)
  return async (request, reply) => {
    const call = callOf(request)
    const errors = faultsOf(call)
    if (errors.length > 0) return send(reply, problem('request-invalid', request.id, { errors }))
    const given = request.headers['last-event-id']
    const lastId = typeof given === 'string' && EVENT_ID.test(given) ? given : undefined
    const source = await route.open(call, lastId, services)
    if (source === undefined) return send(reply, problem('not-found', request.id))
    const owner = call.actor.company ?? call.actor.person ?? request.ip
    if (!streams.hasRoom(owner))
      return send(reply.header('retry-after', RETRY_AFTER_SECONDS), problem('too-many-requests', request.id))
    reply.hijack()
    streams.run({
      owner,
      output: reply.raw,
      headers: reply.getHeaders(),
      next: () => source.next(),
      isStillWelcome: async () => (await authenticate(request)) !== undefined,
    })
    return reply
  }
}
