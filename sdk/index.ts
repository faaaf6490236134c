import createFetch, { type Client } from 'openapi-fetch'
import { Webhook } from 'standardwebhooks'
import type { components, paths, webhooks } from './generated/api.ts'

export type { paths } from './generated/api.ts'

/** A problem as the API answers it (RFC 9457). */
export type ProblemDetails = components['schemas']['Problem']

/** The API refused, or did not understand. `code` is stable; `problem` has everything that was said. */
export class SuretyProblem extends Error {
  readonly code: string
  readonly status: number
  readonly problem: ProblemDetails
  /** After so many seconds one may ask again; absent where nothing was said of it. */
  readonly retryAfter?: number

  constructor(problem: ProblemDetails, retryAfter?: number) {
    super(`${problem.code}: ${problem.title}`)
    if (retryAfter !== undefined) this.retryAfter = retryAfter
    this.name = 'SuretyProblem'
    this.code = problem.code
    this.status = problem.status
    this.problem = problem
  }
}

export interface ClientOptions {
  /** Without a path, e.g. `https://surety.example`. */
  readonly baseUrl: string
  /** Absent where cookies say who asks. */
  readonly apiKey?: string
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>>
  /** How often a busy server (429, 503) is asked again. Default 4. */
  readonly retries?: number
  readonly fetch?: typeof globalThis.fetch
}

const RETRIES = 4
/** What is waited at most when the server says longer, seconds. */
const LONGEST_PAUSE = 60
const BUSY = new Set([429, 503])

/**
 * A client of the API with the types of its document. Each write gets an Idempotency-Key of its own unless one is
 * given,
 * so asking again is safe: 429 and 503 are tried again after Retry-After, and a lost connection with the same key.
 * Everything that is no success throws `SuretyProblem`.
 */
export function createClient({ baseUrl, apiKey, retries = RETRIES, ...options }: ClientOptions): Client<paths> {
  const call = options.fetch ?? globalThis.fetch
  const client = createFetch<paths>({
    baseUrl,
    headers: { ...options.headers, ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }) },
    fetch: (request) => persist(request, retries, call),
  })
  client.use({
    onRequest({ request }) {
      if (request.method !== 'GET' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID())
      return request
    },
    async onResponse({ response }) {
      if (response.ok) return
      const said = Number(response.headers.get('retry-after') ?? Number.NaN)
      throw new SuretyProblem(await problemOf(response), Number.isFinite(said) && said >= 0 ? said : undefined)
    },
  })
  return client
}

/** A file as it is sent: a stream is sent as it comes, and only once. */
export interface FileToAttach {
  readonly name: string
  /** Media type; absent where only the content knows. */
  readonly type?: string
  readonly body: Blob | ReadableStream<Uint8Array>
}

type FilePath = paths['/v1/orders/{orderId}/files']['post']
export type AttachedFile = FilePath['responses']['201']['content']['application/json']

/** Attaches a file to an order; answers its sha-256, by which a shipment or terms name it. */
export async function attachFile(client: Client<paths>, orderId: string, file: FileToAttach): Promise<AttachedFile> {
  const { name, type, body } = file
  const { data } = await client.POST('/v1/orders/{orderId}/files', {
    params: { path: { orderId }, query: { name } },
    body,
    bodySerializer: (bytes: unknown) => bytes,
    headers: { 'content-type': type || 'application/octet-stream' },
    duplex: 'half',
  } as never)
  return data as unknown as AttachedFile
}

async function persist(request: Request, retries: number, call: typeof globalThis.fetch): Promise<Response> {
  for (let left = retries; ; left -= 1) {
    // A copy only where it may be sent again: it would hold a whole file in memory.
    const answer = await call(left > 0 ? request.clone() : request).catch((error: unknown) => {
      if (left <= 0 || request.signal.aborted) throw error
      return undefined
    })
    if (answer !== undefined && (left <= 0 || !BUSY.has(answer.status))) return answer
    await new Promise((resolve) => setTimeout(resolve, pauseOf(answer) * 1000))
  }
}

function pauseOf(answer: Response | undefined): number {
  const said = Number(answer?.headers.get('retry-after') ?? 1)
  return Number.isFinite(said) && said >= 0 ? Math.min(said, LONGEST_PAUSE) : 1
}

/** Whatever stands between us and the API may answer too, in a form of its own. */
async function problemOf(response: Response): Promise<ProblemDetails> {
  const text = await response.text()
  try {
    const problem: unknown = JSON.parse(text)
    if (typeof problem === 'object' && problem !== null && 'code' in problem) return problem as ProblemDetails
  } catch {
    // No JSON: said below.
  }
  const { status, statusText } = response
  const type = 'about:blank'
  return { type, title: statusText, status, code: `http-${status}`, detail: text, request_id: '', doc_url: '' }
}

/**
 * An event as webhooks bring it: `type` says which `data` it has. New types may come: pass over what you do not know.
 */
export type WebhookEvent = {
  readonly [T in keyof webhooks]: webhooks[T]['post'] extends {
    requestBody: { content: { 'application/json': infer B } }
  }
    ? B
    : never
}[keyof webhooks]

/**
 * The event of a webhook whose signature and age are right (Standard Webhooks 1.0). `body` is the exact text that came;
 * `secrets` are `whsec_…`, two while one replaces the other. Throws when it is not genuine.
 */
export function verifyWebhook(
  body: string,
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): WebhookEvent {
  let fault: unknown = new Error('no secret was given')
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(body, headers) as WebhookEvent
    } catch (error) {
      fault = error
    }
  }
  throw fault
}
