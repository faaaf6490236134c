import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { type NoticeRow, noticeColumns, noticeRow } from './notices.store.ts'
import { mailPauses } from './notices-policy.rules.ts'

/** A notice waits for a person's digest; from now on it is not mailed to him in another way. */
export async function putOff(pool: pg.Pool, { id, company }: NoticeRow, userId: string, due: Instant): Promise<void> {
  await pool.query({
    name: 'put-off',
    text: `with put as (insert into notices.put_off (notice_id, user_id, company_id, due) values ($1, $2, $3, $4)
        on conflict do nothing)
      update notices.notices set mailed = array_append(mailed, $2) where id = $1`,
    values: [id, userId, company, due],
  })
}

/**
 * Makes the digests that are due, one for each person. What is in it is settled then: what is put off later, however
 * late, comes with another one, and a second try sends the same.
 */
export async function makeDigests(pool: pg.Pool, now: Instant): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'make-digests',
    text: `with ready as (select company_id, user_id, max(due) as due from notices.put_off
        where digest_id is null and due <= $1 group by company_id, user_id),
      made as (insert into notices.digests (company_id, user_id, due) select company_id, user_id, due from ready
        returning id, company_id, user_id)
      update notices.put_off p set digest_id = made.id from made
        where p.company_id = made.company_id and p.user_id = made.user_id and p.digest_id is null and p.due <= $1`,
    values: [now],
  })
  return rowCount ?? 0
}

/** A digest that waits to be sent. */
export interface DigestRow {
  readonly id: number
  readonly company: string
  readonly person: string
  readonly due: Instant
  readonly tries: number
}

/** Digests whose mail waits, the oldest first. */
export async function openDigests(pool: pg.Pool, now: Instant, limit: number): Promise<readonly DigestRow[]> {
  const { rows } = await pool.query({
    name: 'open-digests',
    text: `select id, company_id as company, user_id as person, due, tries from notices.digests
      where mail = 'open' and (try_at is null or try_at <= $1) order by id limit $2`,
    values: [now, limit],
  })
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

/** The notices of a digest, the oldest first. */
export async function noticesInDigest(pool: pg.Pool, id: number): Promise<readonly NoticeRow[]> {
  const { rows } = await pool.query({
    name: 'notices-in-digest',
    text: `select ${noticeColumns} from notices.notices
      where id in (select notice_id from notices.put_off where digest_id = $1) order by id`,
    values: [id],
  })
  return rows.map(noticeRow)
}

/** A digest went out, or nobody is there any more who wants it. */
export async function digestSent(pool: pg.Pool, id: number): Promise<void> {
  const text = `update notices.digests set mail = 'sent' where id = $1`
  await pool.query({ name: 'digest-sent', text, values: [id] })
}

/** A digest failed: tried again after a pause that grows, or given up after the last one. */
export async function digestFailed(pool: pg.Pool, { id, tries }: DigestRow, now: Instant): Promise<void> {
  const pause = mailPauses[tries]
  const again = pause === undefined ? null : new Date(Date.parse(now) + pause * 1000).toISOString()
  await pool.query({
    name: 'digest-failed',
    text: `update notices.digests set tries = tries + 1, try_at = $2,
      mail = case when $2::timestamptz is null then 'failed' else 'open' end where id = $1`,
    values: [id, again],
  })
}

/** When the next digest after an instant goes out, of a person or of anybody; `undefined` when nothing waits. */
export async function nextPutOff(
  pool: pg.Pool,
  after: Instant,
  whose: { readonly company: string; readonly person: string } | undefined = undefined,
): Promise<Instant | undefined> {
  const { rows } = await pool.query({
    name: 'next-put-off',
    text: `select min(due) as due from notices.put_off where digest_id is null and due > $1
      and ($2::text is null or company_id = $2 and user_id = $3)`,
    values: [after, whose?.company ?? null, whose?.person ?? null],
  })
  return rows[0]?.due ?? undefined
}

/** When the next mail or digest that failed is tried again after an instant. */
export async function nextTry(pool: pg.Pool, after: Instant): Promise<Instant | undefined> {
  const { rows } = await pool.query({
    name: 'next-try',
    text: `select min(try_at) as at from (select try_at from notices.notices where mail = 'open' and try_at > $1
      union all select try_at from notices.digests where mail = 'open' and try_at > $1) t`,
    values: [after],
  })
  return rows[0]?.at ?? undefined
}

/** How many mails are due and not out yet: the sandbox's clock waits for them. */
export async function countDueMails(pool: pg.Pool, now: Instant): Promise<number> {
  const { rows } = await pool.query({
    name: 'count-due-mails',
    text: `select (select count(*) from notices.notices where mail = 'open' and (try_at is null or try_at <= $1))
      + (select count(*) from notices.put_off where digest_id is null and due <= $1)
      + (select count(*) from notices.digests where mail = 'open' and (try_at is null or try_at <= $1)) as n`,
    values: [now],
  })
  return Number(rows[0]?.n ?? 0)
}

/** Each answers no rows when it holds. */
export const noticesChecks = [
  {
    name: 'what must be told waits for no digest',
    sql: `select n.id from notices.put_off p join notices.notices n on n.id = p.notice_id where n.must`,
  },
  {
    name: 'what waits for a digest is a notice of the same company, from before it',
    sql: `select p.notice_id as id from notices.put_off p left join notices.notices n on n.id = p.notice_id
      where n.id is null or n.company_id <> p.company_id or n.at >= p.due`,
  },
  {
    name: 'what is in a digest is in one of the same person, not before it is due',
    sql: `select p.notice_id as id from notices.put_off p left join notices.digests d on d.id = p.digest_id
      where p.digest_id is not null
        and (d.id is null or d.company_id <> p.company_id or d.user_id <> p.user_id or d.due < p.due)`,
  },
]
