import type { AddressInfo } from 'node:net'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { Webhook } from 'standardwebhooks'
import { deliverer, type Target } from '../platform/signed-news.ts'
import { fire, type LenderWire } from './behaviour.ts'
import { lenderRoutes } from './routes.ts'
import { loadState, saveState } from './state.ts'

export interface SandboxLenderOptions {
  /** 0 = any free port. */
  readonly port: number
  readonly host?: string
  /** Callers send it as a bearer token. */
  readonly apiKey: string
  /** Where webhooks go; none: news can only be asked for. */
  readonly webhooks?: Target
  /** The bank that takes its wires: the sandbox provider's. None: its money goes nowhere. */
  readonly bank?: { readonly url: string; readonly apiKey: string }
  readonly snapshotFile?: string
  /** Business time until `POST /test/clock` sets another. */
  readonly now?: () => string
}

export interface SandboxLender {
  readonly url: string
  /** Resolves when no webhook and no wire waits. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Starts the sandbox lender: a company that lends money which is none, with its own state and clock. */
export async function startSandboxLender(options: SandboxLenderOptions): Promise<SandboxLender> {
  const state = loadState(options.snapshotFile)
  const app = fastify({ bodyLimit: 64 * 1024 })
  // Nothing is dropped or bent to fit: what the lender does not know is a fault of the caller.
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  const save = () => saveState(options.snapshotFile, state)
  const deliver = deliverer(state, options.webhooks, save)
  const system = options.now ?? (() => new Date().toISOString())
  const now = () => state.now ?? system()
  const send = (wires: readonly LenderWire[]) => sendWires(options.bank, wires)
  const settle = async () => {
    const wires = fire(state, now())
    save()
    // Its yes is told before its money comes, as the post would bring them.
    await deliver()
    await send(wires)
  }
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${options.apiKey}`) return reply.code(401).send({ code: 'no-key' })
  })
  lenderRoutes(app, { state, now, settle, send, save, isSigned: (...of) => isSigned(options.webhooks?.secret, ...of) })
  await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const ticking = setInterval(() => void settle(), 1_000)
  ticking.unref()
  return {
    url: `http://${options.host ?? '127.0.0.1'}:${port}`,
    settle,
    close: async () => {
      clearInterval(ticking)
      app.server.closeAllConnections()
      await app.close()
    },
  }
}

/** Who pays it signs its statements with the secret that its own news are signed with. */
function isSigned(secret: string | undefined, headers: Readonly<Record<string, unknown>>, body: unknown): boolean {
  try {
    new Webhook(secret ?? '').verify(JSON.stringify(body), headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

/** Hands wires to the bank. One that it does not take is lost, as a lender's own mistake would be. */
async function sendWires(bank: SandboxLenderOptions['bank'], wires: readonly LenderWire[]): Promise<void> {
  if (bank === undefined) return
  const headers = { authorization: `Bearer ${bank.apiKey}`, 'content-type': 'application/json' }
  for (const wire of wires) {
    const init = { method: 'POST', headers, body: JSON.stringify(wire) }
    await fetch(`${bank.url}/wires`, init).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    )
  }
}
