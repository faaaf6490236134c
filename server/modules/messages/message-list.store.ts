import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { ordersTables } from '../orders/index.ts'
import { type Order, orderType, seenBy } from '../orders/order.rules.ts'
import { acceptanceType } from '../orders/terms.rules.ts'
import type { RedactionReason } from './message.rules.ts'
import { messagesTables } from './messages.store.ts'
import { type MessageSide, messageSideOf, type Thread, threadType } from './thread.rules.ts'

/** An order as somebody sees it who may: who he is on it, and the threads that he reads. */
export interface SeenOrder {
  readonly order: Order
  readonly side: MessageSide
  readonly wasSent: boolean
  readonly threads: readonly Thread[]
}

/** `undefined` for a stranger as for no order. */
export async function seenOrder(pool: pg.Pool, orderId: string, company: string | undefined) {
  const reads = recordReads(pool, [...ordersTables, ...messagesTables])
  const [order, acceptances] = await Promise.all([
    reads.one(orderType, orderId, 'order'),
    reads.all(acceptanceType, orderId),
  ])
  const isSeen = seenBy(order, acceptances.length > 0).some((side) => side.company === company)
  const side = isSeen && order !== undefined ? messageSideOf(order, company) : undefined
  if (order === undefined || side === undefined) return undefined
  const threads = (await reads.all(threadType, orderId)).filter(({ readers }) => readers.includes(side))
  const seen: SeenOrder = {
    order,
    side,
    wasSent: acceptances.length > 0,
    threads: threads.toSorted((a, b) => a.n - b.n),
  }
  return seen
}

/** A message as it is shown. */
export interface MessageRow {
  readonly id: string
  readonly order: string
  readonly thread: string
  readonly n: number
  readonly by: MessageSide
  readonly person: string
  readonly sentAt: Instant
  readonly via: 'app' | 'mail'
  readonly hash: string
  readonly files: readonly string[]
  readonly offPlatform: readonly string[]
  readonly redactedAt: Instant | null
  readonly redactedFor: RedactionReason | null
  readonly text: string | null
  readonly salt: string | null
}

const columns = `m.id, m.root_id as "order", m.thread_id as thread, m.n, m.by, m.person, m.sent_at as "sentAt", m.via,
  m.hash, m.files, m.off_platform as "offPlatform", m.redacted_at as "redactedAt", m.redacted_for as "redactedFor",
  t.text, t.salt`

/** Messages of a thread before a place, the newest first. */
export async function listMessages(
  pool: pg.Pool,
  asked: { readonly order: string; readonly thread: string; readonly before?: number; readonly limit: number },
): Promise<readonly MessageRow[]> {
  const { rows } = await pool.query({
    name: 'list-messages',
    text: `select ${columns} from messages.messages m join messages.texts t on t.root_id = m.root_id and t.id = m.id
      where m.root_id = $1 and m.thread_id = $2 and ($3::int is null or m.n < $3) order by m.n desc limit $4`,
    values: [asked.order, asked.thread, asked.before ?? null, asked.limit],
  })
  return rows
}

/** A translation as it is shown. */
export interface TranslationRow {
  readonly id: string
  readonly message: string
  readonly language: string
  readonly by: 'machine' | 'person'
  readonly side: MessageSide | null
  readonly madeAt: Instant
  readonly hash: string
  readonly text: string | null
  readonly salt: string | null
}

/** Translations of some messages of an order, the oldest first. */
export async function listTranslations(pool: pg.Pool, order: string, messages: readonly string[]) {
  if (messages.length === 0) return []
  const { rows } = await pool.query({
    name: 'list-translations',
    text: `select id, message_id as message, language, by, side, made_at as "madeAt", hash, text, salt
      from messages.translations where root_id = $1 and message_id = any($2::text[]) order by id`,
    values: [order, messages],
  })
  return rows as readonly TranslationRow[]
}

/** How far somebody has read in the threads of an order, and each side at the most. */
export async function readUpTo(pool: pg.Pool, order: string, company: string | undefined, person: string | undefined) {
  const { rows } = await pool.query({
    name: 'read-up-to',
    text: `select thread_id as thread, root_id as company, max(read_to) as read_to,
        max(case when root_id = $2 and user_id = $3 then read_to end) as own
      from messages.read_marks where order_id = $1 group by 1, 2`,
    values: [order, company ?? '', person ?? ''],
  })
  return rows as readonly { thread: string; company: string; read_to: number; own: number | null }[]
}

/** How many messages of others stand in each thread of an order after a place. */
export async function countUnread(pool: pg.Pool, order: string, side: MessageSide, after: ReadonlyMap<string, number>) {
  const { rows } = await pool.query({
    name: 'count-unread',
    text: `select thread_id as thread, count(*)::int as unread from messages.messages m
      join unnest($3::text[], $4::int[]) as r(thread, n) on r.thread = m.thread_id
      where m.root_id = $1 and m.by <> $2 and m.n > r.n group by 1`,
    values: [order, side, [...after.keys()], [...after.values()]],
  })
  return new Map(rows.map(({ thread, unread }) => [String(thread), Number(unread)]))
}

/** A help request that waits. */
export interface WaitingRequest {
  readonly order: string
  readonly thread: string
  readonly writers: readonly MessageSide[]
  readonly answerBy: Instant
  readonly overdueAt: Instant | null
  readonly takenBy: string | null
  readonly lastAt: Instant
}

/** Help requests that wait for an answer: those overdue first, then by the clock. */
export async function listRequests(pool: pg.Pool, limit: number): Promise<readonly WaitingRequest[]> {
  const { rows } = await pool.query({
    name: 'list-help-requests',
    text: `select root_id as "order", id as thread, writers, answer_by as "answerBy", overdue_at as "overdueAt",
        taken_by as "takenBy", last_at as "lastAt"
      from messages.threads where answer_by is not null order by coalesce(overdue_at, answer_by), root_id, id limit $1`,
    values: [limit],
  })
  return rows
}
