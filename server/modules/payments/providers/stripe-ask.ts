import type { Instant } from '../../../kernel/use-case.ts'
import type { Asked } from './provider.ts'

/** Stripe keeps keys for a day, and we send within that: what a key made was made within so much of the call. */
const MADE_WITHIN_S = 25 * 3600
const SLACK_S = 300

/** Seconds between which something sent at a time was made; with a clock that runs ahead, the last day. */
function windowOf(sentAt: Instant | undefined): { readonly gte: number; readonly lte: number } {
  const now = Math.floor(Date.now() / 1000)
  const sent = sentAt === undefined ? now : Math.floor(Date.parse(sentAt) / 1000)
  if (sent >= now) return { gte: now - MADE_WITHIN_S, lte: now + SLACK_S }
  return { gte: sent - SLACK_S, lte: sent + MADE_WITHIN_S }
}

/** The first of a list that is it. */
export async function first<T>(pages: AsyncIterable<T>, isIt: (one: T) => boolean): Promise<T | undefined> {
  for await (const one of pages) if (isIt(one)) return one
  return undefined
}

/** Looks for something; `missing` is proven by the whole list, no answer proves nothing. */
export async function answered<T>(look: () => Promise<T | undefined>): Promise<Asked<T>> {
  try {
    return (await look()) ?? 'missing'
  } catch {
    return 'unknown'
  }
}

/** What Stripe made around the time of a call. */
export const listed = (sentAt: Instant | undefined) => ({ created: windowOf(sentAt), limit: 100 })
