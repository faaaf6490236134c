import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { MessageSide } from './thread.rules.ts'

/** A message that has the words that were looked for. */
export interface FoundMessage {
  readonly order: string
  readonly thread: string
  readonly message: string
  readonly n: number
  readonly by: MessageSide
  readonly sentAt: Instant
  readonly text: string
}

export interface MessageSearch {
  /** For `to_tsquery`: each word by its beginning. */
  readonly words: string
  /** Whose threads; absent for staff, who read all. */
  readonly company?: string
  readonly order?: string
  /** The id of the last message of the page before. */
  readonly before?: string
  readonly limit: number
}

/** Messages by their words or those of a translation, the newest first, in threads that the company reads. */
export async function searchMessages(pool: pg.Pool, asked: MessageSearch): Promise<readonly FoundMessage[]> {
  const { words, company, order, before, limit } = asked
  const { rows } = await pool.query({
    name: 'search-messages',
    text: `with found as (
        select root_id, id from messages.texts where messages.words_of(text) @@ to_tsquery('simple', $1)
          and ($3::text is null or root_id = $3)
        union select root_id, message_id from messages.translations
          where messages.words_of(text) @@ to_tsquery('simple', $1) and ($3::text is null or root_id = $3)
      ) select m.root_id as "order", m.thread_id as thread, m.id as message, m.n, m.by, m.sent_at as "sentAt", t.text
      from found f
      join messages.messages m on m.root_id = f.root_id and m.id = f.id
      join messages.texts t on t.root_id = m.root_id and t.id = m.id
      join messages.threads h on h.root_id = m.root_id and h.id = m.thread_id
      where m.redacted_at is null and ($4::text is null or m.id < $4)
        and ($2::text is null or (h.buyer_id = $2 and h.readers @> '["buyer"]')
          or (h.supplier_id = $2 and h.readers @> '["supplier"]'))
      order by m.id desc limit $5`,
    values: [words, company ?? null, order ?? null, before ?? null, limit],
  })
  return rows
}
