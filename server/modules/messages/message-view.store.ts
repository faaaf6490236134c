import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { People } from '../../platform/route.ts'
import { operatorId } from '../orders/order.rules.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import {
  countUnread,
  listMessages,
  listTranslations,
  type MessageRow,
  readUpTo,
  type SeenOrder,
  type TranslationRow,
} from './message-list.store.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import { askerOf, checkWriting, emptyThread, type MessageSide, type Thread, threadIds } from './thread.rules.ts'

/** The threads of an order that somebody reads, begun or not, with what he has not read. */
export async function threadsView(pool: pg.Pool, seen: SeenOrder, actor: Actor, now: Instant) {
  const { order, side } = seen
  const [marks, versions] = await Promise.all([
    readUpTo(pool, order.orderId, actor.company, actor.person),
    recordReads(pool, policyTables).all(policyVersionType, policyRoot(messagesPolicy.name)),
  ])
  const policy = valuesOf(messagesPolicy, policyAt(versions, now))
  const threads = allThreads(seen, now)
  const read = new Map(threads.map(({ threadId }) => [threadId, ownMark(marks, threadId)]))
  const unread = await countUnread(pool, order.orderId, side, read)
  const readBy = (thread: Thread, company: string) =>
    marks.find((mark) => mark.thread === thread.threadId && mark.company === company)?.read_to ?? 0
  return threads.map((thread) => ({
    id: thread.threadId,
    kind: thread.kind,
    asker: askerOf(thread) ?? null,
    writers: thread.writers,
    count: thread.count,
    unread: unread.get(thread.threadId) ?? 0,
    may_write: checkWriting({ ...seen, thread }, side, policy, now) === undefined,
    last_at: thread.count === 0 ? null : thread.lastAt,
    read_by: {
      buyer: readBy(thread, order.buyerId),
      supplier: readBy(thread, order.supplierId),
      staff: readBy(thread, operatorId),
    },
    answer_by: thread.answerBy ?? null,
    is_overdue: thread.overdueAt !== undefined,
  }))
}

/** Those that were begun, and those that this side could begin. */
function allThreads({ order, side, threads }: SeenOrder, now: Instant): readonly Thread[] {
  const known = new Set(threads.map(({ threadId }) => threadId))
  const others = threadIds.filter((threadId) => !known.has(threadId))
  const empty = others.map((threadId) => emptyThread(order, threadId, 1, now))
  return [...threads, ...empty.filter((thread) => thread !== undefined)].filter(({ readers }) => readers.includes(side))
}

function ownMark(marks: Awaited<ReturnType<typeof readUpTo>>, thread: string): number {
  return Math.max(0, ...marks.filter((mark) => mark.thread === thread).map(({ own }) => own ?? 0))
}

export interface MessagesAsked {
  readonly thread: string
  readonly before?: number
  readonly limit: number
}

/** A page of a thread with its translations, the newest first. */
export async function messagesView(
  { pool, people }: { readonly pool: pg.Pool; readonly people: People },
  { order, side }: SeenOrder,
  asked: MessagesAsked,
) {
  const rows = await listMessages(pool, { order: order.orderId, ...asked })
  const isNamed = ({ by }: MessageRow) => side === 'staff' || by === side
  const [translations, companies, persons] = await Promise.all([
    listTranslations(
      pool,
      order.orderId,
      rows.map(({ id }) => id),
    ),
    companyNames(pool, [order.buyerId, order.supplierId, operatorId]),
    people.find([...new Set(rows.filter(isNamed).map(({ person }) => person))]),
  ])
  const ids: Readonly<Record<MessageSide, string>> = {
    buyer: order.buyerId,
    supplier: order.supplierId,
    staff: operatorId,
  }
  return rows.map((row) => ({
    ...shown(row),
    company_name: companies.get(ids[row.by]) ?? ids[row.by],
    person: isNamed(row) ? (persons.get(row.person)?.name ?? null) : null,
    translations: translations.filter(({ message }) => message === row.id).map(shownTranslation),
  }))
}

function shown({
  id,
  thread,
  n,
  by,
  sentAt,
  via,
  text,
  files,
  offPlatform,
  hash,
  salt,
  redactedAt,
  redactedFor,
}: MessageRow) {
  const redacted = redactedAt === null || redactedFor === null ? null : { at: redactedAt, reason: redactedFor }
  return { id, thread, n, by, sent_at: sentAt, via, text, files, off_platform: offPlatform, hash, salt, redacted }
}

function shownTranslation({ id, language, by, side, madeAt, hash, text }: TranslationRow) {
  return { id, language, by, side, made_at: madeAt, hash, text }
}
