import { millisecondsBetween } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** Minutes up to which an answer belongs to a band; the last takes all that came later, or never. */
export const bandMinutes = [15, 60, 240, 720, 1440, 2880, 10_080] as const

/** How many answers came within each band. */
export type Bands = readonly number[]

export const noAnswers: Bands = bandMinutes.map(() => 0)

/** How long a supplier lets the buyer of an order wait for his first word. */
export interface Answers {
  readonly orderId: RootId
  /** Since when a message of the buyer is without an answer. */
  readonly since?: Instant
  readonly bands: Bands
}

export const answersType: RecordType<Answers> = {
  name: 'performance.answers',
  root: (answers) => answers.orderId,
  id: () => 'answers',
}

const MINUTE = 60_000

/** The bands with one more answer, which took so long. */
export function withAnswer(bands: Bands, from: Instant, to: Instant): Bands {
  const minutes = Math.max(millisecondsBetween(from, to), 0) / MINUTE
  const found = bandMinutes.findIndex((most) => minutes <= most)
  const band = found < 0 ? bandMinutes.length - 1 : found
  return bands.map((count, n) => (n === band ? count + 1 : count))
}

/** A message of the buyer waits for an answer, a message of the supplier is one. `undefined`: nothing changes. */
export function noted(answers: Answers, by: 'buyer' | 'supplier', at: Instant): Answers | undefined {
  const { since, ...rest } = answers
  if (by === 'buyer') return since === undefined ? { ...rest, since: at } : undefined
  return since === undefined ? undefined : { ...rest, bands: withAnswer(rest.bands, since, at) }
}

/** What an order's end finds: what waits for longer than a day and was never answered counts as late. */
export function answersAtEnd(answers: Answers | undefined, endedAt: Instant): Bands {
  if (answers === undefined) return noAnswers
  const { since, bands } = answers
  const isLate = since !== undefined && millisecondsBetween(since, endedAt) > 24 * 60 * MINUTE
  return isLate ? bands.map((count, n) => (n === bandMinutes.length - 1 ? count + 1 : count)) : bands
}

/** Half of all answers came within so many minutes (the end of the band of the median); `undefined` without any. */
export function medianMinutes(bands: Bands): number | undefined {
  const all = bands.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [n, count] of bands.entries()) {
    seen += count
    if (count > 0 && seen * 2 >= all) return bandMinutes[n]
  }
  return undefined
}

/** How many answers came within a term, in minutes: whole bands only. */
export function answeredWithin(bands: Bands, minutes: number): number {
  return bands.reduce((sum, count, n) => ((bandMinutes[n] ?? 0) <= minutes ? sum + count : sum), 0)
}
