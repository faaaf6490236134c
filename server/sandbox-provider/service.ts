import type { AddressInfo } from 'node:net'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyInstance } from 'fastify'
import { deliverer, type Target } from '../platform/signed-news.ts'
import type { Desk } from './desk.ts'
import { fire } from './house.ts'
import { paymentRoutes } from './payment-routes.ts'
import { loadState, saveState } from './state.ts'
import { testRoutes } from './test-routes.ts'

export interface SandboxOptions {
  /** 0 = any free port. */
  readonly port: number
  readonly host?: string
  /** Callers send it as a bearer token. */
  readonly apiKey: string
  /** Where webhooks go; none: news can only be asked for. */
  readonly webhooks?: Target
  readonly snapshotFile?: string
  /** Business time until `POST /test/clock` sets another. */
  readonly now?: () => string
  /** How others reach it, for links; default the address it listens on. */
  readonly publicUrl?: string
}

export interface Sandbox {
  readonly url: string
  /** Resolves when no webhook waits. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Starts the sandbox provider: a payment provider that moves no money, with its own state and clock. */
export async function startSandboxProvider(options: SandboxOptions): Promise<Sandbox> {
  const state = loadState(options.snapshotFile)
  const app = fastify({ bodyLimit: 64 * 1024 })
  // Nothing is dropped or bent to fit: what the provider does not know is a fault of the caller.
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  const save = () => saveState(options.snapshotFile, state)
  const deliver = deliverer(state, options.webhooks, save)
  const system = options.now ?? (() => new Date().toISOString())
  const now = () => state.now ?? system()
  let url = options.publicUrl ?? ''
  const settle = () => {
    fire(state, now())
    save()
    return deliver()
  }
  guard(app, options.apiKey)
  const desk: Desk = { state, url: () => url, now, settle }
  app.addHook('preHandler', async ({ url: path }) => {
    // A slow provider: what programs of the trade ask takes its time, the switches do not.
    if (state.slowMs > 0 && /^\/(payments|mandates|refunds|payouts|balance)\b/.test(path))
      await new Promise((resolve) => setTimeout(resolve, state.slowMs))
  })
  paymentRoutes(app, desk)
  testRoutes(app, desk)
  await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  url ||= `http://${options.host ?? '127.0.0.1'}:${port}`
  const ticking = setInterval(() => void settle(), 1_000)
  ticking.unref()
  return {
    url,
    settle,
    close: async () => {
      clearInterval(ticking)
      app.server.closeAllConnections()
      await app.close()
    },
  }
}

/** Everything but the payer's pages needs the key. Forms are posted empty. */
function guard(app: FastifyInstance, apiKey: string): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) => done(null, {}))
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/(3ds|pay|keep)\//.test(request.url)) return
    if (request.headers.authorization !== `Bearer ${apiKey}`) return reply.code(401).send({ code: 'no-key' })
  })
}
