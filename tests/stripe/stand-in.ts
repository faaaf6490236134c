import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readForm } from './form.ts'
import { Books, type Made } from './stand-in-books.ts'
import { StripeFault } from './stand-in-fault.ts'

/**
 * A stand-in for Stripe that speaks its wire format: forms in, JSON out, `Idempotency-Key`, error objects, lists with
 * cursors, signed webhooks. Test instruments have Stripe's own names. It fails as it is told.
 */
export interface StandIn {
  readonly url: string
  readonly books: Books
  /** How the next call that writes goes wrong: before or after it was done. */
  fail(how: 'hang-before' | 'hang-after' | '500-before' | '500-after' | undefined): void
  /** Keys that were used are forgotten, as Stripe does after a day. */
  forgetKeys(): void
  deliver(mode: 'once' | 'twice' | 'reversed' | 'never'): void
  /** Resolves when no webhook is on its way. */
  settle(): Promise<void>
  close(): Promise<void>
}

export interface StandInOptions {
  readonly secretKey: string
  readonly webhooks: { url: string; readonly secret: string }
}

type Fault = Parameters<StandIn['fail']>[0]

export async function startStandIn({ secretKey, webhooks }: StandInOptions): Promise<StandIn> {
  const used = new Map<string, { readonly print: string; readonly status: number; readonly body: string }>()
  const sender = senderOf(webhooks)
  const books = new Books((type, object) => sender.send(type, object))
  let fault: Fault
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stripe.test')
    const body = await bodyOf(request)
    if (url.pathname.startsWith('/page/')) return page(books, url, response)
    if (request.headers.authorization !== `Bearer ${secretKey}`) return answer(response, 401, wrong('api_key_invalid'))
    if (request.method === 'GET') return answer(response, ...run(() => books.read(url)))
    const key = String(request.headers['idempotency-key'] ?? randomBytes(8).toString('hex'))
    const print = `${url.pathname} ${body}`
    const before = used.get(key)
    if (before !== undefined && before.print !== print)
      return answer(response, 400, wrong('idempotency_key_reused', 'idempotency_error'))
    if (before !== undefined) return answer(response, before.status, JSON.parse(before.body))
    const how = slow(body) ? 'hang-after' : fault
    fault = undefined
    if (how === 'hang-before') return
    if (how === '500-before') return answer(response, 500, wrong('api_error', 'api_error'))
    const [status, made] = run(() => books.write(url.pathname, readForm(body)))
    used.set(key, { print, status, body: JSON.stringify(made) })
    if (how === 'hang-after') return
    if (how === '500-after') return answer(response, 500, wrong('api_error', 'api_error'))
    return answer(response, status, made)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  books.at(url)
  return {
    url,
    books,
    fail: (how) => {
      fault = how
    },
    forgetKeys: () => used.clear(),
    deliver: sender.deliver,
    settle: sender.settle,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Stripe has no test card that hangs: ours is a token of its own. */
const slow = (body: string) => body.includes('pm_card_slow')

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function wrong(code: string, type = 'invalid_request_error', more: object = {}) {
  return { error: { type, code, message: code, ...more } }
}

function run(work: () => unknown): [number, object] {
  try {
    return [200, work() as object]
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error
    return [error.status, wrong(error.code, error.type, error.more)]
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_standin' })
  response.end(JSON.stringify(body))
}

/** The payer's page: `/page/<session or intent>?card=pm_…` pays with that instrument, 3-D Secure and all. */
function page(books: Books, url: URL, response: ServerResponse): void {
  const [, , id = ''] = url.pathname.split('/')
  books.onPage(id, url.searchParams.get('card') ?? 'pm_card_visa', url.searchParams.get('confirm') !== 'no')
  response.writeHead(303, { location: '/done' })
  response.end()
}

interface News {
  readonly body: string
}

function senderOf(target: StandInOptions['webhooks']) {
  let mode: 'once' | 'twice' | 'reversed' | 'never' = 'once'
  let waiting: News[] = []
  let running: Promise<void> = Promise.resolve()
  async function post({ body }: News): Promise<void> {
    const at = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', target.secret).update(`${at}.${body}`).digest('hex')
    const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` }
    for (const pause of [0, 50, 250, 1_000]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      const told = await fetch(target.url, { method: 'POST', headers, body }).catch(() => undefined)
      await told?.arrayBuffer()
      if (told?.ok) return
    }
  }
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // What happens in one breath goes out together, so that it can come out of order.
      await new Promise((resolve) => setTimeout(resolve, 5))
      const batch = waiting
      waiting = []
      if (mode === 'never' || target.url === '') continue
      const order = mode === 'reversed' ? batch.toReversed() : batch
      for (const news of mode === 'twice' ? order.flatMap((each) => [each, each]) : order) await post(news)
    }
  }
  let busy = false
  return {
    send(type: string, object: Made) {
      const created = Math.floor(Date.now() / 1000)
      const id = `evt_${randomBytes(12).toString('hex')}`
      waiting.push({ body: JSON.stringify({ id, object: 'event', type, created, data: { object } }) })
      if (busy) return
      busy = true
      running = drain().finally(() => {
        busy = false
      })
    },
    deliver(how: typeof mode) {
      mode = how
    },
    settle: () => running,
  }
}
