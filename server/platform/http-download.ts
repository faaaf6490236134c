import { Readable } from 'node:stream'
import { disposition } from './files/file-name.ts'
import type { ByteRange } from './files/file-store.ts'
import { send } from './http-faults.ts'
import { callOf, type Handler } from './http-query.ts'
import { problem } from './problem.ts'
import { requestCheck } from './request-check.ts'
import type { DownloadRoute, GivenFile, Services } from './route.ts'

/** A file is somebody else's: nothing in it may run, load, or speak in our name, wherever it is opened. */
const CAGE = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Answers a route that gives a file out: whole, a part of it (Range), or only that it is still the same (ETag). */
export function downloadHandler(route: DownloadRoute, services: Services): Handler {
  const faultsOf = requestCheck(route)
  return async (request, reply) => {
    const call = callOf(request)
    const errors = faultsOf(call)
    if (errors.length > 0) return send(reply, problem('request-invalid', request.id, { errors }))
    const file = await route.find(call, services)
    if (file === undefined) return send(reply, problem('not-found', request.id))
    const { sha256, bytes, type } = file
    const etag = `"${sha256}"`
    reply.headers({ ...headersOf(file), etag })
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
    // A part of what has changed would fit nothing; here nothing ever changes under its name.
    const range = readRange(request.headers.range, bytes)
    if (range === 'outside') {
      reply.header('content-range', `bytes */${bytes}`)
      return send(reply, problem('range-outside', request.id))
    }
    const { first, last } = range ?? { first: 0, last: bytes - 1 }
    reply.header('content-length', last - first + 1).type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
    if (range !== undefined) reply.code(206).header('content-range', `bytes ${first}-${last}/${bytes}`)
    if (request.method === 'HEAD') return reply.send(Readable.from([]))
    const stream = await services.files.open(sha256, range)
    if (stream === undefined) throw new Error(`the bytes of file ${sha256} are gone`)
    return reply.send(stream)
  }
}

function headersOf({ name, isShown }: GivenFile) {
  return {
    'content-disposition': disposition(isShown ? 'inline' : 'attachment', name),
    'content-security-policy': CAGE,
    'accept-ranges': 'bytes',
    // Asked again each time: who was shut out since then is told.
    'cache-control': 'private, no-cache',
  }
}

/** One range of bytes (RFC 9110, 14.1.2); several, or what cannot be read, is answered whole. */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') return Number(to) === 0 ? 'outside' : { first: Math.max(0, bytes - Number(to)), last: bytes - 1 }
  if (to !== '' && Number(to) < Number(from)) return undefined
  return Number(from) >= bytes
    ? 'outside'
    : { first: Number(from), last: Math.min(to === '' ? bytes : Number(to), bytes - 1) }
}
