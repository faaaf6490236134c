import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailDigests } from './digest.jobs.ts'
import { countDueMails, nextPutOff, noticesChecks } from './digest.store.ts'
import { mailNotices } from './mails.jobs.ts'
import { desk, dyingAt, notice } from './mails.testing.ts'
import type { Notice } from './notice.rules.ts'
import { addNotices } from './notices.store.ts'
import { mailPauses } from './notices-policy.rules.ts'

/** Digests on PostgreSQL: what waits, what is sent when, and what a failure or a death leaves. */

type Desk = Awaited<ReturnType<typeof desk>>

/** Told on 1 March at 16:00 in Shanghai. */
const news = (n: number, more: Partial<Notice> = {}) =>
  notice({ key: `n${n}`, group: 'shipment', code: 'goods.ready', must: false, ...more })
const before = '2026-03-01T23:59:59.999Z'
const due = '2026-03-02T00:00:00.000Z'
const dayAfter = '2026-03-03T00:00:00.000Z'

async function tell({ pool, round }: Desk, ...notices: readonly Notice[]): Promise<void> {
  await addNotices(pool, notices)
  await mailNotices(round)
}

async function roundAt({ clock, round }: Desk, now: string): Promise<void> {
  clock.now = now
  await mailNotices(round)
  await mailDigests(round)
}

const told = ({ sent }: Desk) => sent.map(({ key, text }) => [key.split(' ')[0], text.match(/^- /gm)?.length ?? 0])

async function broken({ pool }: Desk): Promise<readonly string[]> {
  const found = await Promise.all(noticesChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rowCount]))
  return found.filter(([, count]) => count !== 0).map(([name]) => String(name))
}

test('news of a day come once, at eight in the zone of the company, and to nobody else', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await tell(d, news(1), news(2))
  assert.equal(d.sent.length, 0)
  assert.equal(await nextPutOff(d.pool, d.clock.now), due)
  await roundAt(d, before)
  assert.equal(d.sent.length, 0)
  assert.equal(await countDueMails(d.pool, before), 0)
  assert.equal(await countDueMails(d.pool, due), 2)
  await roundAt(d, due)
  assert.deepEqual([told(d), d.to()], [[['digest', 2]], ['usr_sales']])
  assert.match(d.sent[0]?.text ?? '', /Ningbo Works.*\n\nPump，订单 AB12\nhttps:\/\/trade\.example\/orders\/ord_1\n- /)
  assert.match(d.sent[0]?.optOutUrl ?? '', /^https:\/\/trade\.example\/unsubscribe\?token=/)
  await roundAt(d, due)
  await roundAt(d, dayAfter)
  assert.equal(d.sent.length, 1)
  assert.equal(await countDueMails(d.pool, dayAfter), 0)
  assert.equal(await nextPutOff(d.pool, d.clock.now), undefined)
  assert.deepEqual(await broken(d), [])
})

test('what must be told, what is close and what another group tells is mailed at once', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment', 'reminder', 'money'])
  const close = { data: { number: 'AB12', goods: 'Pump', by: '2026-03-02T12:00:00.000Z' } }
  const far = { data: { number: 'AB12', goods: 'Pump', by: '2026-03-04T08:00:00.000Z' } }
  const reminder = { group: 'reminder', code: 'remind.lot.receipt' } as const
  await tell(
    d,
    news(1, { must: true }),
    news(2, close),
    news(3, { ...reminder, ...close }),
    news(4, { ...reminder, ...far }),
    news(5, { group: 'terms', code: 'order.completed' }),
    news(6, { group: 'money', code: 'refund.settled', must: true }),
  )
  const atOnce = d.sent.filter(({ to }) => to.startsWith('usr_sales')).map(({ key }) => key.split(' ')[1])
  assert.deepEqual(atOnce.sort(), ['n1', 'n2', 'n3', 'n5', 'n6'])
  d.sent.length = 0
  await roundAt(d, due)
  assert.deepEqual(told(d), [['digest', 1]])
  assert.deepEqual(await broken(d), [])
})

test('each has his own digest in his own language, and a colleague who wants all at once gets none', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_finance', ['payment'])
  await tell(d, news(1, { group: 'payment', code: 'payment.final' }))
  assert.deepEqual(d.to(), ['usr_sales'])
  await d.chooses('usr_sales', ['payment'])
  await tell(d, news(2, { group: 'payment', code: 'payment.final' }))
  d.sent.length = 0
  await roundAt(d, due)
  assert.deepEqual(d.sent.map(({ to, text }) => [to.split('@')[0], text.match(/^- /gm)?.length]).sort(), [
    ['usr_finance', 2],
    ['usr_sales', 1],
  ])
  assert.match(d.sent.find(({ to }) => to.startsWith('usr_finance'))?.subject ?? '', /resumen del/)
})

test('a process that dies between sending and noting sends the same again under the same key', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await tell(d, news(1))
  d.clock.now = due
  const dying = dyingAt(d.pool, 'digest-sent', 'digest-failed')
  await assert.rejects(mailDigests({ ...d.round, pool: dying }))
  // What is told meanwhile comes with another one, whenever it is put off.
  await tell(d, news(2))
  await roundAt(d, due)
  const [first, again, other] = d.sent
  assert.equal(d.sent.length, 3)
  assert.deepEqual(again, first)
  assert.notEqual(other?.key, first?.key)
  assert.deepEqual(told(d), [
    ['digest', 1],
    ['digest', 1],
    ['digest', 1],
  ])
})

test('a process that dies before sending loses nothing, and two at once make one digest', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await tell(d, news(1), news(2))
  d.clock.now = due
  await assert.rejects(mailDigests({ ...d.round, pool: dyingAt(d.pool, 'open-digests') }))
  const dead = { ...d.round, pool: dyingAt(d.pool, 'open-digests') }
  await Promise.allSettled([mailDigests(dead), mailDigests(dead), mailDigests(dead)])
  await roundAt(d, due)
  assert.deepEqual(told(d), [['digest', 2]])
  assert.deepEqual(await broken(d), [])
})

test('a server that is down is asked with growing pauses, and the mail is the same at last', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await tell(d, news(1))
  d.broken.add('usr_sales@a.example')
  d.clock.now = due
  for (const pause of mailPauses.slice(0, 3)) {
    assert.equal(await mailDigests(d.round), 1)
    assert.equal(await mailDigests(d.round), 0, 'it waits')
    assert.equal(await countDueMails(d.pool, d.clock.now), 0, 'the clock need not')
    d.clock.now = new Date(Date.parse(d.clock.now) + pause * 1000).toISOString()
  }
  d.broken.clear()
  await mailDigests(d.round)
  assert.deepEqual(told(d), [['digest', 1]])
})

test('one whose server never takes it is noted as failed', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await tell(d, news(1))
  d.broken.add('usr_sales@a.example')
  d.clock.now = due
  for (const pause of [...mailPauses, 0]) {
    assert.equal(await mailDigests(d.round), 1)
    d.clock.now = new Date(Date.parse(d.clock.now) + pause * 1000).toISOString()
  }
  assert.equal(await mailDigests(d.round), 0)
  const { rows } = await d.pool.query('select mail, tries from notices.digests')
  assert.deepEqual(rows, [{ mail: 'failed', tries: mailPauses.length + 1 }])
})

test('who switches a group off, or has left, gets nothing more of it', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment', 'terms'])
  await d.chooses('usr_finance', ['payment'])
  await tell(d, news(1), news(2, { group: 'terms', code: 'order.completed' }))
  await tell(d, news(3, { group: 'payment', code: 'payment.final', at: '2026-03-01T09:30:00.000Z' }))
  await d.chooses('usr_sales', ['terms'], ['shipment', 'payment'])
  await d.pool.query(`update parties.members set state = 'removed' where id = 'usr_finance'`)
  d.sent.length = 0
  await roundAt(d, due)
  assert.deepEqual([told(d), d.to()], [[['digest', 1]], ['usr_sales']])
  assert.equal(await mailDigests(d.round), 0)
})

test('a house that was off for days sends what is overdue once, and what was close then too', async (t) => {
  const d = await desk(t)
  await d.chooses('usr_sales', ['shipment'])
  await addNotices(d.pool, [news(1), news(2, { at: '2026-03-03T09:00:00.000Z' })])
  await roundAt(d, '2026-03-06T09:00:00.000Z')
  assert.deepEqual(told(d), [['digest', 2]])
})
