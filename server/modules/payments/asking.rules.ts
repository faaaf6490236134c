import { toInstant } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Providers answer within seconds; a quarter of an hour leaves room for one restart on either side. */
const firstAfter = 15 * minute
/** Longer waits than a day would leave money on its way without anybody asking. */
const longest = day
/** What nobody could say for a month is with people, who ask by other ways: once a week is still asking. */
const [old, longestWhenOld] = [30 * day, 7 * day]
/** Providers forget keys after a day: a `missing` that is older may be forgetting, so nothing is sent again. */
const remembered = 20 * 60 * minute

function later(at: Instant, milliseconds: number): Instant {
  return toInstant(Date.parse(at) + milliseconds)
}

/** When the outcome of something sent at `at` is asked for first. */
export function firstAskAt(at: Instant): Instant {
  return later(at, firstAfter)
}

/**
 * When it is asked for next: each wait is as long as all before it, from a quarter of an hour to a day; to a week for
 * what was sent a month ago.
 */
export function nextAskAt(sentAt: Instant, at: Instant): Instant {
  const waited = Date.parse(at) - Date.parse(sentAt)
  return later(at, Math.min(Math.max(waited, firstAfter), waited < old ? longest : longestWhenOld))
}

/** Whether a provider that knows no such key proves that nothing was sent; then the same key may be sent. */
export function provesUnsent(sentAt: Instant, at: Instant): boolean {
  return Date.parse(at) - Date.parse(sentAt) < remembered
}
