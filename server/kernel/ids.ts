import { sha256Hex } from './canonical.ts'
import type { Instant } from './use-case.ts'

/**
 * The n-th id that a command makes: `<prefix>_` and a UUIDv7 (RFC 9562) as 32 hex digits. Its time is `at`, its random
 * bits are sha256(command id, n): a retry of the command makes the same ids, and ids sort by time as text.
 */
export function deriveId(prefix: string, at: Instant, commandId: string, n: number): string {
  const time = Date.parse(at).toString(16).padStart(12, '0')
  const random = sha256Hex(`${commandId}|${n}`)
  const variant = ((Number.parseInt(random.charAt(3), 16) & 0x3) | 0x8).toString(16)
  return `${prefix}_${time}7${random.slice(0, 3)}${variant}${random.slice(4, 19)}`
}

/** Whether the text is an id as `deriveId` makes them, of the given prefix if one is named. */
export function isId(text: string, prefix?: string): boolean {
  return /^[a-z]{2,5}_[0-9a-f]{32}$/.test(text) && (prefix === undefined || text.startsWith(`${prefix}_`))
}
