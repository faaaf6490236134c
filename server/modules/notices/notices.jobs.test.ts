import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { Mail } from '../../platform/mail.ts'
import { readPool } from '../../platform/postgres.ts'
import type { Notice } from './notice.rules.ts'
import { mailNotices } from './notices.jobs.ts'
import { addNotices } from './notices.store.ts'
import { mailPauses } from './notices-policy.rules.ts'

/** Mails on PostgreSQL: who gets which, and what happens when one fails or the process dies. */

const members = [
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

interface Sent extends Mail {
  readonly key: string
}

async function desk(t: TestContext) {
  const database = await testDatabase(t)
  const pool = readPool(database.url)
  pool.on('error', () => undefined)
  t.after(() => pool.end())
  const rows = members.map(({ userId, roles }) => ['cmp_a', userId, JSON.stringify(roles)])
  for (const row of [...rows, ['cmp_b', 'usr_stranger', '["admin"]']])
    await pool.query(`insert into parties.members values ($1, $2, $3, 'active')`, row)
  const sent: Sent[] = []
  const broken = new Set<string>()
  const clock = { now: '2026-03-01T09:00:00.000Z' as Instant }
  const mailer = {
    async send(key: string, mail: Mail) {
      if (broken.has(mail.to)) throw new Error(`${mail.to} is not taken`)
      sent.push({ key, ...mail })
    },
  }
  const round = { pool, people, mailer, appUrl: 'https://trade.example', now: () => clock.now }
  const to = () => sent.map((mail) => mail.to.split('@')[0])
  const state = async () =>
    (await pool.query('select mail, tries, mailed from notices.notices order by id')).rows.map((row) => ({ ...row }))
  return { pool, sent, broken, clock, mailer, round, to, state }
}

const notice = (more: Partial<Notice> = {}): Notice => ({
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

const whom: readonly (readonly [Notice['group'], boolean, readonly string[]])[] = [
  ['terms', false, ['usr_sales']],
  ['shipment', false, ['usr_sales']],
  ['payment', true, ['usr_finance', 'usr_sales']],
  ['money', true, ['usr_finance', 'usr_sales']],
  ['company', true, ['usr_finance']],
  ['reminder', false, ['usr_finance', 'usr_sales']],
]

test('a mail goes to those whose work it is, in their language, and to no other company', async (t) => {
  const { pool, round, sent, to } = await desk(t)
  for (const [group, must, then] of whom) {
    await addNotices(pool, [notice({ key: group, group, must })])
    await mailNotices(round)
    assert.deepEqual(to().sort(), then, group)
    for (const { optOutUrl } of sent) assert.equal(optOutUrl, must ? undefined : 'https://trade.example/notices/mails')
    sent.length = 0
  }
})

test('each in his own language', async (t) => {
  const { pool, round, sent } = await desk(t)
  await addNotices(pool, [notice()])
  await mailNotices(round)
  const textTo = (person: string) => sent.find((mail) => mail.to.startsWith(person))?.text ?? ''
  assert.match(textTo('usr_sales'), /\p{Script=Han}/u)
  assert.doesNotMatch(textTo('usr_finance'), /\p{Script=Han}/u)
  assert.notEqual(textTo('usr_finance'), '')
})

test('a notice that is written twice is mailed once', async (t) => {
  const { pool, round, to } = await desk(t)
  for (let n = 0; n < 2; n++) {
    await addNotices(pool, [notice(), notice({ data: {} })])
    await mailNotices(round)
  }
  assert.deepEqual(to().sort(), ['usr_finance', 'usr_sales'])
})

test('what fails for one keeps nobody else from his mail, and nobody gets his twice for it', async (t) => {
  const { pool, round, broken, clock, to, state } = await desk(t)
  broken.add('usr_finance@a.example')
  await addNotices(pool, [notice()])
  await mailNotices(round)
  assert.deepEqual(to(), ['usr_sales'])
  assert.deepEqual(await state(), [{ mail: 'open', tries: 1, mailed: ['usr_sales'] }])
  assert.equal(await mailNotices(round), 0, 'it waits')
  clock.now = '2026-03-01T09:01:00.000Z'
  broken.clear()
  await mailNotices(round)
  assert.deepEqual(to(), ['usr_sales', 'usr_finance'])
  assert.deepEqual(await state(), [{ mail: 'sent', tries: 1, mailed: ['usr_sales', 'usr_finance'] }])
})

test('a server that stays down is asked with growing pauses, then the mail is noted as failed', async (t) => {
  const { pool, round, broken, clock, state } = await desk(t)
  for (const { userId } of members) broken.add(`${userId}@a.example`)
  await addNotices(pool, [notice()])
  for (const pause of mailPauses) {
    assert.equal(await mailNotices(round), 1)
    clock.now = new Date(Date.parse(clock.now) + pause * 1000 - 1).toISOString()
    assert.equal(await mailNotices(round), 0, `before ${pause} s are over`)
    clock.now = new Date(Date.parse(clock.now) + 1).toISOString()
  }
  assert.equal(await mailNotices(round), 1)
  assert.deepEqual(await state(), [{ mail: 'failed', tries: mailPauses.length + 1, mailed: [] }])
  clock.now = '2027-01-01T00:00:00.000Z'
  assert.equal(await mailNotices(round), 0)
})

test('a process that dies between sending and noting sends again under the same key', async (t) => {
  const { pool, round, mailer, sent } = await desk(t)
  await addNotices(pool, [notice()])
  const dying = { query: pool.query.bind(pool) } as typeof pool
  dying.query = ((asked: { readonly name?: string }, ...more: readonly unknown[]) => {
    if (asked.name === 'mail-sent-to' || asked.name?.startsWith('mails-')) throw new Error('the process is gone')
    return Reflect.apply(pool.query, pool, [asked, ...more])
  }) as typeof pool.query
  await assert.rejects(mailNotices({ ...round, pool: dying, mailer }))
  await mailNotices(round)
  const keys = sent.map(({ key }) => key)
  assert.deepEqual([keys.length, new Set(keys).size], [4, 2])
})
