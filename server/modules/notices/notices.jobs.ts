import type pg from 'pg'
import { addDuration, millisecondsBetween, toInstant } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { eventId, type Feeds } from '../../platform/feeds.ts'
import type { Mailer } from '../../platform/mail.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { People, Person } from '../../platform/route.ts'
import { orderHeads } from '../orders/index.ts'
import { listMembers } from '../parties/index.ts'
import { languageFor } from './language.rules.ts'
import { type Cause, noticesOf, remindedOf, remindersOf } from './notice.rules.ts'
import { noticeMail } from './notice-words.rules.ts'
import {
  addNotices,
  looked,
  lookedUntil,
  mailSentTo,
  mailsFailed,
  mailsSent,
  type NoticeRow,
  noticesTables,
  openMails,
} from './notices.store.ts'
import { reminderLeads } from './notices-policy.rules.ts'
import { getsMail, readerType } from './reader.rules.ts'

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

/** When the next reminder falls: the sandbox's clock stops there. */
export async function nextReminder({ feeds, pool, now }: Telling): Promise<Instant | undefined> {
  const found: Instant[] = []
  for (const { lead } of reminderLeads) {
    const from = (await lookedUntil(pool, lead)) ?? now()
    const [first] = await feeds.deadlinesBetween(addDuration(from, lead), END_OF_TIME, reminded, 1)
    if (first !== undefined) found.push(leadBefore(first.at, lead))
  }
  return found.sort()[0]
}

/** Leads are whole days of 24 hours, so that both ways meet. */
function leadBefore(at: Instant, lead: string): Instant {
  return toInstant(Date.parse(at) - millisecondsBetween(at, addDuration(at, lead)))
}

export interface MailRound {
  readonly pool: pg.Pool
  readonly people: People
  readonly mailer: Mailer
  readonly appUrl: string
  now(): Instant
  readonly onProblem?: (notice: string, error: unknown) => void
}

const MAILS_AT_ONCE = 50

/**
 * Sends the mails of notices that wait, at least once each, under a key that stays the same. Each person's is tried for
 * itself: one that fails keeps nobody else from his, and nobody gets his again for it. Answers how many notices.
 */
export async function mailNotices(round: MailRound): Promise<number> {
  const { pool, now } = round
  const open = await openMails(pool, now(), MAILS_AT_ONCE)
  for (const notice of open) {
    const isDone = await mailOne(notice, round).catch((error: unknown) => {
      round.onProblem?.(notice.key, error)
      return false
    })
    if (isDone) await mailsSent(pool, notice.id)
    else await mailsFailed(pool, notice, now())
  }
  return open.length
}

/** To all whose mail has not gone out yet. Answers whether none is left. */
async function mailOne(notice: NoticeRow, round: MailRound): Promise<boolean> {
  let isDone = true
  for (const person of await mailedPeople(notice, round)) {
    const mail = { to: person.address, ...mailTo(person, notice, round.appUrl) }
    try {
      await round.mailer.send(`notice ${notice.key} ${person.userId}`, mail)
      await mailSentTo(round.pool, notice.id, person.userId)
    } catch (error) {
      round.onProblem?.(notice.key, error)
      isDone = false
    }
  }
  return isDone
}

/** Members whose work it is, whose address is their own, and who want it or have to know. */
async function mailedPeople(notice: NoticeRow, { pool, people }: MailRound): Promise<readonly Person[]> {
  const members = await listMembers(pool, notice.company)
  const [known, readers] = await Promise.all([
    people.find(members.map(({ userId }) => userId)),
    recordReads(pool, noticesTables).all(readerType, notice.company),
  ])
  const byPerson = new Map(readers.map((reader) => [reader.userId, reader]))
  return members
    .filter(({ userId, roles }) => getsMail(notice, roles, byPerson.get(userId)) && !notice.mailed.includes(userId))
    .flatMap(({ userId }) => known.get(userId) ?? [])
    .filter(({ verified }) => verified)
}

/** Where a notice leads: its document, its order, else the company. */
function pageOf({ order, code, data }: NoticeRow): string {
  if (typeof data.invoice === 'string') return `/invoices/${data.invoice}`
  if (order !== null) return `/orders/${order}`
  return code === 'export.made' ? '/money/statements' : '/company'
}

function mailTo({ language }: Person, notice: NoticeRow, appUrl: string) {
  const url = `${appUrl}${pageOf(notice)}`
  const optOutUrl = `${appUrl}/notices/mails`
  const mail = noticeMail(notice, url, optOutUrl, languageFor(language))
  return notice.must ? mail : { ...mail, optOutUrl }
}
