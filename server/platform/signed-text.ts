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

/** Digits of a short code: 136 bits of HMAC with SHA-256, as RFC 2104 asks at least half of it. */
const SHORT_DIGITS = 27

/** A code for a text that fits where little room is, such as a mail address: small letters and digits. */
export function shortCode(text: string, secret: Buffer): string {
  const mac = createHmac('sha256', secret).update(text).digest('hex').slice(0, 34)
  return BigInt(`0x${mac}`).toString(36).padStart(SHORT_DIGITS, '0')
}

/** Whether a short code is that of the text. */
export function isShortCode(code: string, text: string, secret: Buffer): boolean {
  const [given, right] = [Buffer.from(code), Buffer.from(shortCode(text, secret))]
  return given.length === right.length && timingSafeEqual(given, right)
}
