import { randomUUID } from 'node:crypto'
import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Json } from '../kernel/use-case.ts'

/** What makes a command itself: its id, and the fingerprint that tells two inputs under one id apart. */
export interface Identity {
  readonly id: string
  readonly fingerprint: string
}

const KEY = /^[\x21-\x7e]{1,255}$/

/** The Idempotency-Key of a request: `undefined` when it has none, `false` when it is unreadable. */
export function readKey(header: string | string[] | undefined): string | undefined | false {
  if (header === undefined) return undefined
  return typeof header === 'string' && KEY.test(header) ? header : false
}

/** The body as one text, the same for the same input; `undefined` when it holds what cannot be kept. */
export function saidIn(body: unknown): string | undefined {
  if (Buffer.isBuffer(body)) return sha256Hex(body)
  try {
    const said = canonicalJson((body ?? null) as Json)
    // NUL and half a surrogate pair are written as escapes; only then is it worth a closer look.
    return /\\u(0000|d[89a-f])/.test(said) && hasBadText(body) ? undefined : said
  } catch {
    return undefined
  }
}

/** Whether a text in it, or a name, can be kept nowhere: it has a NUL or half a surrogate pair. */
export function hasBadText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false
  if (Array.isArray(value)) return value.some(hasBadText)
  return Object.entries(value).some(([name, each]) => hasBadText(name) || hasBadText(each))
}

/**
 * The identity of a command: sha256 of caller, path and key, so that a retry is the same command for ever; without a
 * key a random one. Callers whom we do not know share no keys: what they said is part of the id.
 */
export function identityOf(actor: Actor, method: string, url: string, said: string, key: string | undefined): Identity {
  const fingerprint = sha256Hex(`${method} ${url}|${said}`)
  if (key === undefined) return { id: randomUUID(), fingerprint }
  const query = url.indexOf('?')
  const path = query < 0 ? url : url.slice(0, query)
  const caller = actor.company ?? actor.person ?? `nobody ${fingerprint}`
  return { id: sha256Hex(`${caller}|${method} ${path}|${key}`), fingerprint }
}
