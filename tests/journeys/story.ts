import { randomUUID } from 'node:crypto'
import { demoKey } from '../../server/entry/seed.ts'
import { replyFaults } from './replies.ts'
import type { TestServer } from './server.ts'

export type Body = { readonly [field: string]: unknown }

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

export interface Asking {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly key?: string
}

/** Somebody who uses the API with a key. */
export interface Person {
  /** Any request and its answer, whatever it is. */
  ask(method: string, path: string, asking?: Asking): Promise<Answer>
  /** The body of an answer that has to be a success. */
  get(path: string): Promise<Body>
  post(path: string, body?: unknown): Promise<Body>
}

/** A person of a demo company of the sandbox, or with a secret of their own. */
export function person(url: string, secret: string): Person {
  return asking(url, { authorization: `Bearer ${secret}` })
}

/** A person at a page of ours, by the cookies of a session. */
export function atPage(url: string, cookie: string): Person {
  return asking(url, { cookie, 'sec-fetch-site': 'same-origin' })
}

function asking(url: string, who: Readonly<Record<string, string>>): Person {
  async function ask(method: string, path: string, { body, headers, key }: Asking = {}): Promise<Answer> {
    const sent: Record<string, string> = { ...who, ...headers }
    if (method !== 'GET') sent['idempotency-key'] ??= key ?? randomUUID()
    if (body !== undefined) sent['content-type'] ??= 'application/json'
    const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: sent,
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') === true
    const said = text === '' || !isJson ? {} : JSON.parse(text)
    // Every answer of every journey is held against the documentation.
    const faults = answer.ok && isJson ? replyFaults(method, path, said) : []
    if (faults.length > 0) throw new Error(faults.slice(0, 3).join('; '))
    return { status: answer.status, headers: answer.headers, body: said }
  }
  async function done(method: string, path: string, asking?: Asking): Promise<Body> {
    const { status, body } = await ask(method, path, asking)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  return { ask, get: (path) => done('GET', path), post: (path, body = {}) => done('POST', path, { body }) }
}

/** Everybody of the sandbox. */
export function people({ url }: Pick<TestServer, 'url'>) {
  return {
    staff: person(url, demoKey('cmp_operator')),
    buyer: person(url, demoKey('cmp_buyer_us')),
    supplier: person(url, demoKey('cmp_supplier_cn')),
    stranger: person(url, demoKey('cmp_buyer_nl')),
    nobody: person(url, 'sk_of_nobody_at_all'),
  }
}

export type People = ReturnType<typeof people>

const POLL_MS = 15
const POLLS_MOST = 2000

/** Asks until the answer is as wanted; what follows by itself is never far. */
export async function until<T>(ask: () => Promise<T>, isThere: (found: T) => boolean, what: string): Promise<T> {
  for (let n = 0; n < POLLS_MOST; n += 1) {
    const found = await ask()
    if (isThere(found)) return found
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`waited in vain for ${what}: ${JSON.stringify(await ask())}`)
}

/**
 * The clock of the sandbox moves on, and everything that falls due on the way happens. Waits as long as it gets on: a
 * year is many steps, and a busy machine takes its time for each.
 */
export async function advance({ staff }: People, duration: string): Promise<void> {
  await staff.post('/v1/test-clock', { advance: duration })
  let reached = ''
  for (let isThere = false; !isThere; ) {
    const last = reached
    await until(
      () => staff.get('/v1/test-clock'),
      ({ now, target }) => {
        isThere = target === null
        reached = String(now)
        return isThere || reached !== last
      },
      'the clock',
    )
  }
}

/** Terms: 100 pumps of 50.00 and 10 valves for 333.30, USD 5,433.31 with freight, paid at once. */
export const terms = {
  currency: 'USD',
  zone: 'Asia/Shanghai',
  lines: [
    { name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '50.00', amount: 500_000 },
    { name: 'Valves', quantity: '10', unit: 'C62', unit_price: '33.33', amount: 33_330 },
  ],
  freight: 10_001,
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Ningbo',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

const usual = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }

/** The path of a draft by the buyer, of the sandbox's first trade or between others. */
export async function drafted({ buyer }: People, more: object = {}, parties = usual): Promise<string> {
  const { order } = await buyer.post('/v1/orders', { ...parties, terms: { ...terms, ...more } })
  return `/v1/orders/${order}`
}

/** The path of an agreed order. */
export async function agreed(who: People, more: object = {}, parties = usual): Promise<string> {
  const own = await drafted(who, more, parties)
  const { hash } = await who.buyer.post(`${own}/proposal`)
  await who.supplier.post(`${own}/acceptance`, { hash })
  return own
}

export interface Sent {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array | string
}

/** Attaches a file to an order; answers what the API says of it. */
export async function attached(by: Person, own: string, { name, type, bytes }: Sent): Promise<Body> {
  const sent = { body: bytes, headers: { 'content-type': type } }
  const { status, body } = await by.ask('POST', `${own}/files?name=${encodeURIComponent(name)}`, sent)
  if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
  return body
}

/** The order once it has a status. */
export function hasStatus({ buyer }: People, own: string, status: string): Promise<Body> {
  return until(
    () => buyer.get(own),
    (order) => order.status === status,
    `${own} to be ${status}`,
  )
}

export interface PaymentSeen {
  readonly id: string
  readonly state: string
  readonly reason: string | null
  readonly next_action: { readonly kind: string; readonly url?: string } | null
}

/** Starts a payment by card and answers it once its provider has spoken. */
export async function payByCard({ buyer }: People, own: string, token: string, states = ['succeeded', 'final']) {
  const { payment } = await buyer.post(`${own}/payments`, { method: 'card', token, funding: 'commercial' })
  const paid = async () => {
    const { payments } = (await buyer.get(own)) as unknown as { payments: readonly PaymentSeen[] }
    return payments.find(({ id }) => id === payment)
  }
  return until(paid, (seen) => states.includes(seen?.state ?? ''), `${token} to be ${states}`)
}

/** The path of an order that is paid whole by a card that authenticated: production may begin. */
export async function funded(who: People, more: object = {}, parties = usual): Promise<string> {
  const own = await agreed(who, more, parties)
  await payByCard(who, own, 'card-ok')
  await hasStatus(who, own, 'in-production')
  return own
}

/** A wire for a payment; the provider knows the payment a moment after it was begun. */
export async function wire({ staff }: People, own: string, payment: unknown, more: object): Promise<void> {
  const body = { order: own.split('/').at(-1), payment, ...more }
  const ask = () => staff.ask('POST', '/v1/sandbox/wires', { body })
  await until(ask, ({ status }) => status === 202, 'the provider to know the payment')
}
