import type pg from 'pg'
import { addDuration, millisecondsBetween, toInstant } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { eventId, type Feeds } from '../../platform/feeds.ts'
import { orderHeads } from '../orders/index.ts'
import { nextPutOff, nextTry } from './digest.store.ts'
import { type Cause, noticesOf, remindersOf } from './notice.rules.ts'
import { addNotices, looked, lookedUntil } from './notices.store.ts'
import { reminderLeads } from './notices-policy.rules.ts'
import { remindedOf } from './told.rules.ts'

/** What telling needs: the feed, a pool, and business time. */
export interface Telling {
  readonly feeds: Feeds
  readonly pool: pg.Pool
  readonly lane: number
  now(): Instant
}

const EVENTS_AT_ONCE = 500
const END_OF_TIME = '9999-12-31T23:59:59.999Z'
const reminded = Object.keys(remindedOf)

/** Writes the notices of new events, each once however often it is read. Answers how many events were seen. */
export async function tellNews({ feeds, pool, lane }: Telling): Promise<number> {
  const events = await feeds.openEvents(lane, EVENTS_AT_ONCE)
  if (events.length === 0) return 0
  const heads = await orderHeads(pool, [...new Set(events.map(({ root }) => root))])
  const told = events.flatMap((event) => {
    const cause: Cause = { ...event, id: eventId(event), body: event.body as Cause['body'] }
    return noticesOf(cause, heads.get(event.root))
  })
  await addNotices(pool, told)
  await feeds.markSeen(lane, events)
  return events.length
}

/**
 * Reminds of deadlines that have come as near as a lead since the last look. What was done meanwhile has no deadline
 * any more. Answers how many deadlines were told of.
 */
export async function remind({ feeds, pool, now }: Telling): Promise<number> {
  let count = 0
  for (const { lead } of reminderLeads) {
    const at = now()
    const from = await lookedUntil(pool, lead)
    if (from === undefined) await looked(pool, lead, at)
    if (from === undefined || from >= at) continue
    const near = await feeds.deadlinesBetween(addDuration(from, lead), addDuration(at, lead), reminded)
    const heads = await orderHeads(pool, [...new Set(near.map(({ root }) => root))])
    const told = near.flatMap((deadline) => {
      const head = heads.get(deadline.root)
      return head === undefined ? [] : remindersOf(deadline, head, lead, leadBefore(deadline.at, lead))
    })
    await addNotices(pool, told)
    await looked(pool, lead, at)
    count += near.length
  }
  return count
}

/** When the next reminder or digest falls, or a mail that failed is tried again: the sandbox's clock stops there. */
export async function nextTelling({ feeds, pool, now }: Telling): Promise<Instant | undefined> {
  const found: Instant[] = []
  for (const { lead } of reminderLeads) {
    const from = (await lookedUntil(pool, lead)) ?? now()
    const [first] = await feeds.deadlinesBetween(addDuration(from, lead), END_OF_TIME, reminded, 1)
    if (first !== undefined) found.push(leadBefore(first.at, lead))
  }
  const mails = await Promise.all([nextPutOff(pool, now()), nextTry(pool, now())])
  return [...found, ...mails.filter((at) => at !== undefined)].sort()[0]
}

/** Leads are whole days of 24 hours, so that both ways meet. */
function leadBefore(at: Instant, lead: string): Instant {
  return toInstant(Date.parse(at) - millisecondsBetween(at, addDuration(at, lead)))
}
