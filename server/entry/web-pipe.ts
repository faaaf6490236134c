import { Agent, request as ask, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** What belongs to one connection and is not passed on (RFC 9110, section 7.6.1). */
const HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']
/** The API's own names: a page never answers them. */
const OWN = /^\/(v1|docs|openapi\.json|healthz|readyz|metrics)(\/|\?|$)/

/** More than any form of a page sends, bytes. */
const BODY_LIMIT = 16 * 1024 * 1024
/** The page of an order takes files, which pass through as they come; how large one may be, the API says. */
const WITH_FILES = /^\/orders\/[\w-]+(\.data)?(\?|$)/
const FILES_LIMIT = 256 * 1024 * 1024

/** Methods that change nothing and have no body here: asking them twice is asking once. */
const READING = ['GET', 'HEAD']

const resting = '<!doctype html><title>Surety</title><p>Surety does not answer right now. Try again in a minute.'

/** Passes everything that is not the API's to the process that renders pages, over its local socket. */
export function mountWeb(app: FastifyInstance, socketPath: string): void {
  const agent = new Agent({ keepAlive: true })
  app.addHook('onClose', () => agent.destroy())
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Bodies are passed on as they come.
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.all('/*', (request, reply) => {
      if (OWN.test(request.url)) return reply.callNotFound()
      const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
      const most = WITH_FILES.test(request.url) ? FILES_LIMIT : BODY_LIMIT
      if (coding !== undefined || Number(length) > most) return reply.code(413).send()
      reply.hijack()
      const caller = { 'x-forwarded-for': request.ip, 'x-forwarded-proto': request.protocol }
      pass(request.raw, reply.raw, { socketPath, agent, headers: { ...request.headers, ...caller } })
    })
  })
}

function pass(request: IncomingMessage, response: ServerResponse, to: RequestOptions): void {
  const { method = 'GET', url: path = '/' } = request
  const onward = ask({ ...to, method, path, headers: { ...to.headers, connection: 'keep-alive' } })
  onward.once('response', (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !HOP.includes(name))
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept))
    answer.pipe(response)
  })
  onward.once('error', () => {
    if (response.headersSent) return response.destroy()
    // A kept connection may be closed at the other end as it is used again: what only reads is asked once more.
    if (onward.reusedSocket && READING.includes(method) && !response.closed) return pass(request, response, to)
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5' })
    response.end(resting)
  })
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}
