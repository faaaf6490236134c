import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { type Sandbox, startSandboxProvider } from './service.ts'

const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`
const started = '2026-03-01T09:00:00.000Z'

interface News {
  readonly type: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
  readonly id: string
}

/** The service with an inbox for its webhooks, started anew in each test of a file. */
export function sandboxBench() {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const news: News[] = []
  let refusing = 0
  let inbox: Server
  let sandbox: Sandbox
  const takes = (headers: Record<string, string>, body: string) => {
    if (refusing > 0) {
      refusing -= 1
      return false
    }
    news.push({ ...(new Webhook(secret).verify(body, headers) as News), id: String(headers['webhook-id']) })
    return true
  }
  before(async () => {
    inbox = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const taken = takes(request.headers as Record<string, string>, Buffer.concat(parts).toString())
      response.writeHead(taken ? 200 : 503).end()
    })
    await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  })
  after(() => {
    inbox.closeAllConnections()
    inbox.close()
    rmSync(folder, { recursive: true })
  })
  afterEach(async () => {
    await sandbox.close()
    news.length = 0
  })
  async function start(snapshotFile?: string): Promise<void> {
    const webhooks = { url: `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`, secret }
    const file = snapshotFile === undefined ? {} : { snapshotFile }
    sandbox = await startSandboxProvider({ port: 0, apiKey: 'k', webhooks, now: () => started, ...file })
  }
  const caller = callerOf(() => sandbox.url)
  return {
    ...caller,
    folder,
    news,
    start,
    sandbox: () => sandbox,
    refuseNext: (times: number) => {
      refusing = times
    },
    told: () => news.map(({ type }) => type),
  }
}

function callerOf(url: () => string) {
  async function call(path: string, body?: object, headers: object = { authorization: 'Bearer k' }) {
    const json = body ? { 'content-type': 'application/json' } : {}
    const init = { method: body ? 'POST' : 'GET', headers: { ...headers, ...json } }
    const answer = await fetch(`${url()}${path}`, body ? { ...init, body: JSON.stringify(body) } : init)
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }
  return {
    call,
    pay: (key: string, more: object = {}) =>
      call('/payments', { key, method: 'card', amount: 10_000, currency: 'USD', ...more }),
    clock: (now: string) => call('/test/clock', { now }),
  }
}
