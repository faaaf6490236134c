import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A signature is old after so long, seconds (Standard Webhooks): what was recorded cannot be sent again later. */
const TOLERANCE_S = 300

/** The key of a secret as webhooks have it: `whsec_` and base64; `undefined` for another text. */
export function webhookKey(secret: string): Buffer | undefined {
  const text = /^whsec_([A-Za-z0-9+/]{32,}={0,2})$/.exec(secret)?.[1]
  return text === undefined ? undefined : Buffer.from(text, 'base64')
}

/** The signature of bytes under an id and a time (Standard Webhooks 1.0): HMAC with SHA-256 over the three. */
export function signBytes(key: Buffer, id: string, seconds: number, bytes: Buffer): string {
  const mac = createHmac('sha256', key).update(`${id}.${seconds}.`).update(bytes)
  return `v1,${mac.digest('base64')}`
}

/**
 * Whether bytes come from who has the key, a moment ago. The library for webhooks signs texts only; a mail is bytes of
 * any encoding. `seconds`: system time.
 */
export function isSigned(key: Buffer, headers: IncomingHttpHeaders, bytes: Buffer, seconds: number): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given } = headers
  if (typeof id !== 'string' || typeof given !== 'string' || !/^\d{1,12}$/.test(String(at))) return false
  if (Math.abs(seconds - Number(at)) > TOLERANCE_S) return false
  const right = Buffer.from(signBytes(key, id, Number(at), bytes))
  return given.split(' ').some((each) => each.length === right.length && timingSafeEqual(Buffer.from(each), right))
}
