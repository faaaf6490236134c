import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { type Ask, askTogether } from '../../platform/ask-together.ts'
import { recordTable } from '../../platform/record-table.ts'
import type { Notice } from './notice.rules.ts'
import { mailPauses } from './notices-policy.rules.ts'
import { readerType } from './reader.rules.ts'
import type { Group } from './told.rules.ts'

/** How the records of notices stand in their tables. */
export const noticesTables = [
  recordTable(readerType, {
    companyId: 'root',
    userId: 'id',
    readTo: 'bigint',
    withoutMail: 'json',
    daily: 'json',
    digestHour: 'integer',
  }),
] as const

/** Writes notices; one whose key is there already changes nothing. */
export async function addNotices(pool: pg.Pool | pg.PoolClient, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  await pool.query({
    name: 'add-notices',
    text: `insert into notices.notices (key, company_id, order_id, code, "group", must, data, at)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::jsonb[],
        $8::timestamptz[])
      on conflict (key) do nothing`,
    values: [
      notices.map((n) => n.key),
      notices.map((n) => n.company),
      notices.map((n) => n.order ?? null),
      notices.map((n) => n.code),
      notices.map((n) => n.group),
      notices.map((n) => n.must),
      notices.map((n) => JSON.stringify(n.data)),
      notices.map((n) => n.at),
    ],
  })
}

/** A notice as it is kept. */
export interface NoticeRow {
  /** Its place in the list: newer is larger. */
  readonly id: number
  readonly key: string
  readonly company: string
  readonly order: string | null
  readonly code: string
  readonly group: Group
  readonly must: boolean
  readonly data: Notice['data']
  readonly at: Instant
  /** People whose mail went out, or waits for their digest. */
  readonly mailed: readonly string[]
  readonly tries: number
}

/** The columns of a notice, by the names of `NoticeRow`. */
export const noticeColumns =
  'id, key, company_id as company, order_id as "order", code, "group", must, data, at, mailed, tries'

/** A notice as its row says it. */
export function noticeRow(row: NoticeRow & { readonly id: unknown }): NoticeRow {
  return { ...row, id: Number(row.id) }
}

/** A company's notices before a place, the newest first; only those after `readTo`, where that is given. */
export async function listNotices(
  pool: pg.Pool,
  company: string,
  asked: { readonly before?: string; readonly after?: bigint; readonly limit: number },
): Promise<readonly NoticeRow[]> {
  const { rows } = await pool.query({
    name: 'list-notices',
    text: `select ${noticeColumns} from notices.notices where company_id = $1 and ($2::bigint is null or id < $2)
      and ($3::bigint is null or id > $3) order by id desc limit $4`,
    values: [company, asked.before ?? null, asked.after ?? null, asked.limit],
  })
  return rows.map(noticeRow)
}

/** More than this is not counted: nobody reads the difference. */
export const COUNTED_MOST = 100

/** How many notices a company has after a place, at most `COUNTED_MOST`. */
export async function countNotices(pool: pg.Pool, company: string, after: bigint): Promise<number> {
  const { rows } = await pool.query({
    name: 'count-notices',
    text: `select count(*)::int as n from (select from notices.notices
      where company_id = $1 and id > $2 limit ${COUNTED_MOST}) seen`,
    values: [company, after],
  })
  return rows[0]?.n ?? 0
}

const watches = new WeakMap<pg.Pool, Ask<number>>()

/** The place of each company's newest notice: everybody who asks in one moment is served by one query. */
export function newestNotices(pool: pg.Pool): Ask<number> {
  const known = watches.get(pool)
  if (known !== undefined) return known
  const watch = askTogether<number>(async (companies) => {
    const { rows } = await pool.query({
      name: 'newest-notices',
      text: `select company, (select max(id) from notices.notices where company_id = company) as id
        from unnest($1::text[]) as company`,
      values: [companies],
    })
    return new Map(rows.map(({ company, id }) => [company, Number(id ?? 0)]))
  })
  watches.set(pool, watch)
  return watch
}

/** Notices whose mails wait, the oldest first. */
export async function openMails(pool: pg.Pool, now: Instant, limit: number): Promise<readonly NoticeRow[]> {
  const { rows } = await pool.query({
    name: 'open-mails',
    text: `select ${noticeColumns} from notices.notices where mail = 'open' and (try_at is null or try_at <= $1)
      order by id limit $2`,
    values: [now, limit],
  })
  return rows.map(noticeRow)
}

/** A notice's mail to one person went out. */
export async function mailSentTo(pool: pg.Pool, id: number, userId: string): Promise<void> {
  const text = 'update notices.notices set mailed = array_append(mailed, $2) where id = $1'
  await pool.query({ name: 'mail-sent-to', text, values: [id, userId] })
}

/** The mails of a notice went out. */
export async function mailsSent(pool: pg.Pool, id: number): Promise<void> {
  await pool.query({ name: 'mails-sent', text: `update notices.notices set mail = 'sent' where id = $1`, values: [id] })
}

/** A mail of a notice failed: tried again after a pause that grows, or given up after the last one. */
export async function mailsFailed(pool: pg.Pool, { id, tries }: NoticeRow, now: Instant): Promise<void> {
  const pause = mailPauses[tries]
  const again = pause === undefined ? null : new Date(Date.parse(now) + pause * 1000).toISOString()
  await pool.query({
    name: 'mails-failed',
    text: `update notices.notices set tries = tries + 1, try_at = $2,
      mail = case when $2::timestamptz is null then 'failed' else 'open' end where id = $1`,
    values: [id, again],
  })
}

/** Up to which instant deadlines were looked at for a lead; `undefined` where nobody ever did. */
export async function lookedUntil(pool: pg.Pool, lead: string): Promise<Instant | undefined> {
  const { rows } = await pool.query({
    name: 'looked-until',
    text: 'select looked_until from notices.reminders where lead = $1',
    values: [lead],
  })
  return rows[0]?.looked_until
}

/** Deadlines were looked at up to an instant: said after their notices are kept, whose keys repeat. */
export async function looked(pool: pg.Pool, lead: string, until: Instant): Promise<void> {
  await pool.query({
    name: 'looked',
    text: `insert into notices.reminders as r (lead, looked_until) values ($1, $2)
      on conflict (lead) do update set looked_until = greatest(r.looked_until, excluded.looked_until)`,
    values: [lead, until],
  })
}
