import type { TestContext } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../tests/database.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { derivedSecrets } from '../../platform/derived-secret.ts'
import type { Mail } from '../../platform/mail.ts'
import { readPool } from '../../platform/postgres.ts'
import type { Notice } from './notice.rules.ts'
import type { Group } from './told.rules.ts'

/** A company with three people on PostgreSQL, and a mailer that keeps what it is given. */

const secretOf = derivedSecrets('a secret of thirty-two characters')

export const members = [
  { userId: 'usr_sales', roles: ['sales'], language: 'zh' },
  { userId: 'usr_finance', roles: ['finance'], language: 'es' },
  { userId: 'usr_viewer', roles: ['viewer'], language: 'en' },
]

const people = {
  find: async (ids: readonly string[]) =>
    new Map(
      members
        .filter(({ userId }) => ids.includes(userId))
        .map(({ userId, language }) => [
          userId,
          { userId, name: userId, address: `${userId}@a.example`, verified: true, language },
        ]),
    ),
}

export interface Sent extends Mail {
  readonly key: string
}

/** One in Shanghai with its people, and a stranger's; `broken` names the addresses that take no mail. */
export async function desk(t: TestContext) {
  const database = await testDatabase(t)
  const pool = readPool(database.url)
  pool.on('error', () => undefined)
  t.after(() => pool.end())
  const rows = members.map(({ userId, roles }) => ['cmp_a', userId, JSON.stringify(roles)])
  for (const row of [...rows, ['cmp_b', 'usr_stranger', '["admin"]']])
    await pool.query(`insert into parties.members values ($1, $2, $3, 'active')`, row)
  await pool.query(`insert into parties.companies (root_id, id, name, country, kinds, zone, state)
    values ('cmp_a', 'company', 'Ningbo Works', 'CN', '["supplier"]', 'Asia/Shanghai', 'active')`)
  const sent: Sent[] = []
  const broken = new Set<string>()
  const clock = { now: '2026-03-01T09:00:00.000Z' as Instant }
  const mailer = {
    async send(key: string, mail: Mail) {
      if (broken.has(mail.to)) throw new Error(`${mail.to} is not taken`)
      sent.push({ key, ...mail })
    },
  }
  const round = { pool, people, mailer, appUrl: 'https://trade.example', secretOf, now: () => clock.now }
  const chooses = (userId: string, daily: readonly Group[], off: readonly Group[] = []) =>
    pool.query(
      `insert into notices.readers (root_id, id, read_to, without_mail, daily, digest_hour)
        values ('cmp_a', $1, 0, $2, $3, 8) on conflict (root_id, id) do update set without_mail = $2, daily = $3`,
      [userId, JSON.stringify(off), JSON.stringify(daily)],
    )
  const to = () => sent.map((mail) => mail.to.split('@')[0])
  const state = async () =>
    (await pool.query('select mail, tries, mailed from notices.notices order by id')).rows.map((row) => ({ ...row }))
  return { pool, sent, broken, clock, mailer, round, chooses, to, state }
}

/** What must be told of an order, unless said otherwise. */
export const notice = (more: Partial<Notice> = {}): Notice => ({
  key: 'ord_1.3.0|cmp_a',
  company: 'cmp_a',
  order: 'ord_1',
  code: 'order.funded',
  group: 'payment',
  must: true,
  data: { number: 'AB12', other: 'Lakeside', goods: 'Pump', zone: 'Asia/Shanghai' },
  at: '2026-03-01T08:00:00.000Z',
  ...more,
})

/** A pool that is gone once a statement of one of these names is to be run: the process dies there. */
export function dyingAt(pool: pg.Pool, ...names: readonly string[]): pg.Pool {
  const query = ((asked: { readonly name?: string }, ...more: readonly unknown[]) => {
    if (names.includes(asked.name ?? '')) throw new Error('the process is gone')
    return Reflect.apply(pool.query, pool, [asked, ...more])
  }) as typeof pool.query
  return { query } as typeof pool
}
