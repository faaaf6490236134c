import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Instant } from '../kernel/use-case.ts'
import { findDraw } from '../modules/credit/index.ts'
import { drawOfKey } from '../modules/credit/lender.rules.ts'
import { saidIn } from '../modules/credit/lender-news.rules.ts'
import type { Lender } from '../modules/credit/lenders/lender.ts'
import { ownBook } from '../modules/credit/lenders/own-book.ts'
import { sandboxLender } from '../modules/credit/lenders/sandbox.ts'
import { receiveLenderNews } from '../modules/credit/receive-lender-news.ts'
import type { Executor } from '../platform/executor.ts'
import { send } from '../platform/http-faults.ts'
import { problem } from '../platform/problem.ts'

/** Where the sandbox's own lender listens, and what it is opened with. */
export interface SandboxLenderAddress {
  readonly url: string
  readonly apiKey: string
  readonly secret: string
}

/** The configured lenders, by name: the operator's own book always. */
export interface Lenders {
  readonly all: readonly Lender[]
  find(name: string): Lender | undefined
  /** Throws for a name that none has. */
  named(name: string): Lender
}

/** Opens the lenders; nothing is called yet. */
export function openLenders(sandbox: SandboxLenderAddress | undefined, pool: pg.Pool, now: () => Instant): Lenders {
  const own = ownBook({ drawOf: async (key) => findDraw(pool, drawOfKey(key)?.drawId ?? ''), now })
  const outside =
    sandbox === undefined
      ? []
      : [sandboxLender({ url: sandbox.url, apiKey: sandbox.apiKey, webhookSecrets: [sandbox.secret] })]
  const all = [own, ...outside]
  const find = (name: string) => all.find(({ terms }) => terms.name === name)
  return {
    all,
    find,
    named(name) {
      const found = find(name)
      if (found === undefined) throw new Error(`no lender ${name} is configured`)
      return found
    },
  }
}

const machine: Actor = { kind: 'provider', roles: [] }

/** The door for lenders' webhooks: genuine news is kept raw and answered 200; what follows comes by relay. */
export function mountLenderDoor(app: FastifyInstance, lenders: Lenders, executor: Executor): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.post('/v1/lender-events/:lender', async (request, reply) => {
      const { lender } = request.params as { lender: string }
      const raw = typeof request.body === 'string' ? request.body : ''
      const genuine = lenders.find(lender)?.verifyNews(request.headers as Record<string, string>, raw)
      if (genuine === undefined) return send(reply, problem('not-genuine', request.id))
      for (const { id: newsId, says } of genuine) {
        const id = sha256Hex(`lender|${lender}|${newsId}`)
        const input = { lender, newsId, raw, says: saidIn(says) }
        const result = await executor.submit(receiveLenderNews, { id, input, fingerprint: id, actor: machine })
        if (result.kind === 'busy' || result.kind === 'failed')
          return send(reply.header('retry-after', 2), problem('busy', request.id))
      }
      return { received: genuine.length }
    })
  })
}
