import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feeds } from '../../platform/feeds.ts'
import { mailNotices } from './mails.jobs.ts'
import { desk, dyingAt, members, notice } from './mails.testing.ts'
import type { Notice } from './notice.rules.ts'
import { nextTelling } from './notices.jobs.ts'
import { addNotices } from './notices.store.ts'
import { mailPauses } from './notices-policy.rules.ts'

/** Mails on PostgreSQL: who gets which, and what happens when one fails or the process dies. */

const whom: readonly (readonly [Notice['group'], boolean, readonly string[]])[] = [
  ['terms', false, ['usr_sales']],
  ['shipment', false, ['usr_sales']],
  ['message', false, ['usr_sales']],
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
    for (const { optOutUrl, text } of sent) {
      assert.equal(optOutUrl?.startsWith('https://trade.example/unsubscribe?token='), must ? undefined : true)
      assert.equal(text.includes(optOutUrl ?? '/unsubscribe'), !must)
    }
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
  // The clock of the sandbox stops where it is tried again.
  const telling = {
    feeds: { deadlinesBetween: async () => [] } as unknown as Feeds,
    pool: round.pool,
    lane: 0,
    now: round.now,
  }
  assert.equal(await nextTelling(telling), '2026-03-01T09:00:30.000Z')
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
  const dying = dyingAt(pool, 'mail-sent-to', 'mails-sent', 'mails-failed')
  await assert.rejects(mailNotices({ ...round, pool: dying, mailer }))
  await mailNotices(round)
  const keys = sent.map(({ key }) => key)
  assert.deepEqual([keys.length, new Set(keys).size], [4, 2])
})
