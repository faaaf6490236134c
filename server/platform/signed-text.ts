import { createHmac, timingSafeEqual } from 'node:crypto'

/** A text that its holder can bring back and nobody else can make: the text, and its HMAC with SHA-256 (RFC 2104). */
export function signText(text: string, secret: Buffer): string {
  const mac = createHmac('sha256', secret).update(text).digest('base64url')
  return `${Buffer.from(text).toString('base64url')}.${mac}`
}

/** The text of a token; `undefined` for one that was not made with this secret, or is written in another way. */
export function readSigned(token: string, secret: Buffer): string | undefined {
  const text = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()
  const [given, right] = [Buffer.from(token), Buffer.from(signText(text, secret))]
  return given.length === right.length && timingSafeEqual(given, right) ? text : undefined
}
