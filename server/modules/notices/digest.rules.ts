import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { addDays, hourOfDate, localDate } from '../../kernel/zone.ts'
import type { Notice } from './notice.rules.ts'
import { digestNumbers } from './notices-policy.rules.ts'

/** When a person's digests go out: at a full hour, 0 to 23, of the company's zone. */
export interface DigestTime {
  readonly hour: number
  readonly zone: string
}

/** The first digest after an instant; each local day has one, also where clocks are moved. */
export function nextDigest(after: Instant, { hour, zone }: DigestTime): Instant {
  const today = localDate(after, zone)
  const found = [0, 1, 2].map((days) => hourOfDate(addDays(today, days), hour, zone)).find((at) => at > after)
  if (found === undefined) throw new Error(`${zone} has no ${hour}:00 after ${after}`)
  return found
}

/**
 * Until when a notice waits for the digest; `undefined` where it cannot: it must be told, or what it asks for has to be
 * done soon after that digest.
 */
export function putOffUntil(notice: Pick<Notice, 'must' | 'data' | 'at'>, time: DigestTime): Instant | undefined {
  if (notice.must) return undefined
  const digest = nextDigest(notice.at, time)
  const { by } = notice.data
  return typeof by === 'string' && by <= addDuration(digest, digestNumbers.margin.value) ? undefined : digest
}
