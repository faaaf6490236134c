import canonicalizeModule from 'canonicalize'
import { type CheckSignature, isSameKey, isSignedWith, readKey, readNote, webCheck } from './signed-note.ts'

// The package is CommonJS whose export is the function itself; its types describe a default export.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string

/**
 * The badge of a supplier as a signed statement: what was checked, when, by whom, until when. What is signed is the
 * statement without `signature` in its canonical form (RFC 8785) and a line end, as a C2SP signed note.
 */
export const BADGE_FORMAT = 'surety-badge/1'

export interface BadgeCheck {
  readonly kind: string
  readonly scope: string
  readonly checker: string
  /** Who looked: staff of the operator's, a firm from outside, or a machine. */
  readonly checker_kind: string
  readonly checked_at: string
  readonly expires_at: string
  /** Number of the report or certificate. */
  readonly reference: string | null
}

/** What a house says of a supplier at a moment. */
export interface BadgeStatement {
  readonly format: typeof BADGE_FORMAT
  readonly company: string
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly made_at: string
  /** After this moment the statement may be out of date: ask again. */
  readonly fresh_until: string
  readonly badge: boolean
  /** Until when, if nothing is revoked; null where there is no badge. */
  readonly badge_until: string | null
  /** Whether it takes new orders: a suspended supplier takes none, and finishes what is open. */
  readonly takes_orders: boolean
  /** The checks that are valid at the moment. */
  readonly checks: readonly BadgeCheck[]
  /** What is left of the assurance limit, as a band in USD minor units; `below` is null for the highest. */
  readonly limit_left: { readonly from: number; readonly below: number | null; readonly currency: 'USD' }
  readonly open_breaches: { readonly claims: number; readonly unpaid: boolean }
  /** The key that signs, as C2SP writes it. */
  readonly key: string
}

export type SignedBadge = BadgeStatement & { readonly signature: string }

/** The text that is signed. Throws for what JSON cannot say. */
export function badgeText(statement: BadgeStatement): string {
  const { signature: _, ...said } = statement as SignedBadge
  return `${canonicalize(said)}\n`
}

export type BadgeFault = 'badge-unreadable' | 'signature-unreadable' | 'signature-wrong' | 'key-not-expected'

export interface BadgeVerification {
  readonly ok: boolean
  readonly faults: readonly BadgeFault[]
  /** There once its signature fits. */
  readonly statement?: BadgeStatement
  /** Whether one of the keys that were given has signed it; absent when none was given. */
  readonly isExpectedKey?: boolean
  /** Whether the statement is fresh and the badge shows at the moment that was asked for. */
  readonly isCurrent: boolean
}

export interface BadgeOptions {
  /** Keys that may have signed it. Absent: the one that it names itself. */
  readonly keys?: readonly string[]
  /** RFC 3339; for `isCurrent`. */
  readonly at: string
  readonly checkSignature?: CheckSignature
}

/** Whether a document says that it is a badge; what it says may still be wrong. */
export function isBadge(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'format' in document && document.format === BADGE_FORMAT
}

/** Verifies a signed badge. Throws nothing but what the platform's check of signatures throws. */
export async function verifyBadge(document: unknown, options: BadgeOptions): Promise<BadgeVerification> {
  const failed = (...faults: BadgeFault[]) => ({ ok: false, faults, isCurrent: false })
  const badge = readBadge(document)
  const key = badge && readKey(badge.key)
  if (badge === undefined || key === undefined) return failed('badge-unreadable')
  const text = badgeText(badge)
  const note = readNote(`${text}\n${badge.signature}\n`)
  if (note === undefined) return failed('signature-unreadable')
  if (!(await isSignedWith(note, key, options.checkSignature ?? webCheck))) return failed('signature-wrong')
  const { signature: _, ...statement } = badge
  const isExpectedKey = options.keys?.some((text) => {
    const expected = readKey(text)
    return expected !== undefined && isSameKey(expected, key)
  })
  if (isExpectedKey === false) return { ...failed('key-not-expected'), statement, isExpectedKey }
  const isCurrent = badge.badge && options.at <= badge.fresh_until && options.at < (badge.badge_until ?? '')
  return { ok: true, faults: [], statement, isCurrent, ...(isExpectedKey === undefined ? {} : { isExpectedKey }) }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000
const isInstant = (value: unknown) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)

function readBadge(document: unknown): SignedBadge | undefined {
  if (!isBadge(document)) return undefined
  const said = document as Partial<SignedBadge>
  const texts = [said.company, said.name, said.country, said.key, said.signature]
  const isWhole =
    texts.every(isText) &&
    typeof said.badge === 'boolean' &&
    isInstant(said.made_at) &&
    isInstant(said.fresh_until) &&
    (said.badge_until === null || isInstant(said.badge_until)) &&
    Array.isArray(said.checks)
  return isWhole ? (said as SignedBadge) : undefined
}
