import { reckon } from '../../kernel/calendar.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { addDays, localDate } from '../../kernel/zone.ts'
import { fromUsd } from '../escrow/room.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { unshippedLines } from '../orders/books.rules.ts'
import { rateOf } from '../orders/flow.rules.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { ServiceKind } from './inspection.rules.ts'
import type { InspectionsPolicy } from './inspections-policy.rules.ts'

/** Nobody books further ahead: prices and firms change. */
const LATEST_DAYS = 365

/** A report of more lines is not read; not policy. */
export const LINES_MOST = 100

/** The fee of a service of so many days of one inspector, in minor units of the order's currency. */
export function serviceFee(
  books: Pick<Books, 'order'>,
  kind: ServiceKind,
  days: number,
  policy: InspectionsPolicy,
): bigint {
  const usd = kind === 'inspection' ? policy.inspectionFeeUsd : policy.monitoringFeeUsd
  return fromUsd(BigInt(usd) * BigInt(days), rateOf(books.order))
}

/** The first and the last day that may be asked for now, in the order's zone. */
export function bookableDays({ content }: Pick<Books, 'content'>, policy: InspectionsPolicy, at: Instant) {
  const end = reckon(operatorCalendar).afterWorkingDays(at, policy.bookAheadDays)
  return { earliest: dayEndingAt(end, content.zone), latest: addDays(localDate(at, content.zone), LATEST_DAYS) }
}

/** The local day that a term ends with: its last moment belongs to it. */
export function dayEndingAt(end: Instant, zone: string): string {
  return localDate(new Date(Date.parse(end) - 1).toISOString(), zone)
}

/** Refuses `inspection-day-invalid` { earliest, latest } for a day that no firm can be found for. */
export function checkDay(books: Books, on: string, policy: InspectionsPolicy, at: Instant): Refusal | undefined {
  const { earliest, latest } = bookableDays(books, policy, at)
  return on >= earliest && on <= latest ? undefined : refuse('inspection-day-invalid', { earliest, latest })
}

/**
 * The lines that are looked at: those asked for, else everything that is not shipped. Refuses `nothing-named`,
 * `quantity-above-open` { lineNo, open }.
 */
export function linesToInspect(books: Books, asked: readonly LotLine[] | undefined): readonly LotLine[] | Refusal {
  const open = unshippedLines(books).filter(({ quantity }) => quantity > 0n)
  return linesWithin(open, asked ?? open.slice(0, LINES_MOST))
}

/** Lines of what there is, each once and no more than there is of it. */
export function linesWithin(there: readonly LotLine[], asked: readonly LotLine[]): readonly LotLine[] | Refusal {
  const isOnce = new Set(asked.map(({ lineNo }) => lineNo)).size === asked.length
  if (asked.length === 0 || asked.length > LINES_MOST || !isOnce) return refuse('nothing-named')
  const most = new Map(there.map(({ lineNo, quantity }) => [lineNo, quantity]))
  const wrong = asked.find(({ lineNo, quantity }) => quantity <= 0n || quantity > (most.get(lineNo) ?? 0n))
  if (wrong === undefined) return asked
  return refuse('quantity-above-open', { lineNo: wrong.lineNo, open: (most.get(wrong.lineNo) ?? 0n).toString() })
}
