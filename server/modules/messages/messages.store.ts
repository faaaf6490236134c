import type pg from 'pg'
import { nameKey } from '../../platform/postgres-commit.ts'
import { recordTable } from '../../platform/record-table.ts'
import { orderNumberSpace } from '../orders/order.rules.ts'
import { messageTextType, messageType } from './message.rules.ts'
import { readMarkType } from './read-mark.rules.ts'
import { threadType } from './thread.rules.ts'
import { translationType } from './translation.rules.ts'

/** How the records of messages stand in their tables. */
export const messagesTables = [
  recordTable(threadType, {
    orderId: 'root',
    threadId: 'id',
    n: 'integer',
    kind: 'text',
    buyerId: 'text',
    supplierId: 'text',
    readers: 'json',
    writers: 'json',
    count: 'integer',
    beganAt: 'instant',
    lastAt: 'instant',
    answerBy: 'instant',
    overdueAt: 'instant',
    takenBy: 'text',
  }),
  recordTable(messageType, {
    orderId: 'root',
    messageId: 'id',
    threadId: 'text',
    n: 'integer',
    by: 'text',
    person: 'text',
    sentAt: 'instant',
    via: 'text',
    hash: 'text',
    files: 'json',
    offPlatform: 'json',
    redactedAt: 'instant',
    redactedBy: 'text',
    redactedFor: 'text',
  }),
  recordTable(messageTextType, { orderId: 'root', messageId: 'id', text: 'text', salt: 'text' }),
  recordTable(translationType, {
    orderId: 'root',
    translationId: 'id',
    messageId: 'text',
    language: 'text',
    by: 'text',
    side: 'text',
    person: 'text',
    madeAt: 'instant',
    hash: 'text',
    text: 'text',
    salt: 'text',
  }),
  recordTable(readMarkType, {
    companyId: 'root',
    markId: 'id',
    orderId: 'text',
    threadId: 'text',
    userId: 'text',
    readTo: 'integer',
    readAt: 'instant',
  }),
]

/** What must always hold of messages: each query gives one row with `id` for each thing that breaks it. */
export const messagesChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'messages.text-is-what-was-hashed',
    sql: `SELECT m.id FROM messages.messages m LEFT JOIN messages.texts t ON t.root_id = m.root_id AND t.id = m.id
      WHERE m.redacted_at IS NULL AND m.hash IS DISTINCT FROM encode(sha256(convert_to(concat_ws(E'\\n', t.salt,
        (SELECT coalesce(string_agg(f, ',' ORDER BY n), '')
          FROM jsonb_array_elements_text(m.files) WITH ORDINALITY AS x(f, n)), t.text), 'UTF8')), 'hex')`,
  },
  {
    name: 'messages.redacted-is-gone',
    sql: `SELECT m.id FROM messages.messages m JOIN messages.texts t ON t.root_id = m.root_id AND t.id = m.id
      LEFT JOIN messages.translations x ON x.root_id = m.root_id AND x.message_id = m.id
      WHERE m.redacted_at IS NOT NULL
        AND (coalesce(t.text, t.salt, x.text, x.salt) IS NOT NULL OR m.redacted_by IS NULL OR m.redacted_for IS NULL)`,
  },
  {
    name: 'messages.message-stands-on-the-timeline',
    sql: `SELECT m.id FROM messages.messages m WHERE NOT EXISTS (SELECT FROM platform.timeline t
        WHERE t.root_id = m.root_id AND t.body LIKE '%"message.sent"%'
          AND t.body LIKE '%"hash":"' || m.hash || '"%"message":"' || m.id || '"%')`,
  },
  {
    name: 'messages.thread-counts-its-messages',
    sql: `SELECT h.root_id || ' ' || h.id AS id FROM messages.threads h
      LEFT JOIN messages.messages m ON m.root_id = h.root_id AND m.thread_id = h.id
      GROUP BY h.root_id, h.id, h.count
      HAVING h.count <> count(m.id) OR h.count <> coalesce(max(m.n), 0) OR count(DISTINCT m.n) <> h.count`,
  },
  {
    name: 'messages.help-waits-with-a-deadline',
    sql: `SELECT h.root_id || ' ' || h.id AS id FROM messages.threads h
      LEFT JOIN platform.deadlines d ON d.root_id = h.root_id AND d.name = 'help.answer' AND d.subject = h.id
      WHERE h.answer_by IS DISTINCT FROM d.due_at`,
  },
]

/** A message as a mail tells it. */
export interface MailedMessage {
  /** Gone when staff took it away. */
  readonly text: string | null
  /** The thread's place in its order. */
  readonly threadNumber: number
  /** The reader has seen it in the app already. */
  readonly isRead: boolean
}

/** The message of an order for one reader. */
export async function mailedMessage(
  pool: pg.Pool,
  asked: { readonly order: string; readonly message: string; readonly company: string; readonly person: string },
): Promise<MailedMessage | undefined> {
  const { rows } = await pool.query({
    name: 'mailed-message',
    text: `select t.text, h.n as "threadNumber", coalesce(r.read_to >= m.n, false) as "isRead"
      from messages.messages m join messages.texts t on t.root_id = m.root_id and t.id = m.id
      join messages.threads h on h.root_id = m.root_id and h.id = m.thread_id
      left join messages.read_marks r on r.root_id = $3 and r.id = m.root_id || '|' || m.thread_id || '|' || $4
      where m.root_id = $1 and m.id = $2`,
    values: [asked.order, asked.message, asked.company, asked.person],
  })
  return rows[0]
}

/** The thread that an order's number and its place in it name, and whose order it is. */
export async function threadByNumber(pool: pg.Pool, number: string, n: number) {
  const { rows } = await pool.query({
    name: 'thread-by-number',
    text: `select h.root_id as "order", h.id as thread, h.buyer_id as buyer, h.supplier_id as supplier
      from platform.names k join messages.threads h on h.root_id = k.root_id where k.id = $1 and h.n = $2`,
    values: [nameKey(orderNumberSpace, number), n],
  })
  return rows[0] as { order: string; thread: string; buyer: string; supplier: string } | undefined
}
