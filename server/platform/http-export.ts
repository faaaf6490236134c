import { Readable } from 'node:stream'
import { isRefusal } from '../kernel/use-case.ts'
import { send } from './http-faults.ts'
import { callOf, type Handler } from './http-query.ts'
import { problem, refusalProblem } from './problem.ts'
import { requestCheck } from './request-check.ts'
import type { ExportRoute, Services } from './route.ts'

/** Answers a route that writes a document: first whether there is one, then piece by piece, as fast as it is read. */
export function exportHandler(route: ExportRoute, services: Services): Handler {
  const faultsOf = requestCheck(route)
  return async (request, reply) => {
    const call = callOf(request)
    const errors = faultsOf(call)
    if (errors.length > 0) return send(reply, problem('request-invalid', request.id, { errors }))
    const found = await route.write(call, services)
    if (found === undefined) return send(reply, problem('not-found', request.id))
    if (isRefusal(found)) return send(reply, refusalProblem(found, request.id))
    const { type, name, chunks, bytes, close } = found
    if (close !== undefined) reply.raw.once('close', close)
    if (bytes !== undefined) reply.header('content-length', bytes)
    reply.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`).type(type)
    if (request.method === 'HEAD') return reply.send(Readable.from([]))
    return reply.send(Readable.from(pieces(chunks), { objectMode: false }))
  }
}

const STEP = 64 * 1024

/** The loop is free between two pieces, also when the reader is as fast as the writer. */
async function* pieces(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
    for (let start = 0; start < bytes.length; start += STEP) yield bytes.subarray(start, start + STEP)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
