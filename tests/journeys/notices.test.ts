import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { eventId } from '../../server/platform/feeds.ts'
import { postgresFeeds } from '../../server/platform/postgres-feeds.ts'
import { longTest } from '../long.ts'
import { mailsTo } from './mailbox.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, agreed, atPage, drafted, type Person, payByCard, people, until } from './story.ts'

/** Who is told what, in the app and by mail. */

interface Notice {
  readonly id: number
  readonly code: string
  readonly text: string
  readonly order: string | null
  readonly is_read: boolean
}

const signedInAs = async (server: TestServer, person: string) => atPage(server.url, await demoSignIn(server, person))

const noticesOf = async (person: Person, query = '') =>
  (await person.get(`/v1/notices${query}`)).data as readonly Notice[]

function told(person: Person, code: string): Promise<readonly Notice[]> {
  return until(
    () => noticesOf(person),
    (all) => all.some((each) => each.code === code),
    code,
  )
}

test('the supplier hears of the proposal in Chinese and by mail, the stranger of nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const [chen, sanne] = [
    await signedInAs(server, 'usr_supplier_cn_sales'),
    await signedInAs(server, 'usr_buyer_nl_purchaser'),
  ]
  const own = await drafted(who)
  assert.deepEqual(await noticesOf(chen), [])
  await who.buyer.post(`${own}/proposal`)
  const [notice] = await told(chen, 'terms.proposed')
  assert.equal(notice?.order, own.split('/').at(-1))
  assert.match(
    notice?.text ?? '',
    /^Lakeside Outfitters sent you terms for Pumps, USD 5,433\.31\. Answer by .*\(Shanghai\)/,
  )
  assert.match((await noticesOf(chen, '?language=zh'))[0]?.text ?? '', /^Lakeside Outfitters 就“Pumps”向您发送了条款/)
  const [mail] = await until(
    () => mailsTo(server, 'supplier.cn.sales@sandbox.example'),
    (mails) => mails.length > 0,
    'the mail',
  )
  assert.match(mail?.subject ?? '', /^Pumps，订单 /)
  assert.ok(mail?.text.includes(own.replace('/v1', '')))
  assert.deepEqual([await noticesOf(sanne), await mailsTo(server, 'buyer.nl.purchaser@sandbox.example')], [[], []])
  // The sender did it himself; a program has no mailbox.
  assert.deepEqual(await noticesOf(await signedInAs(server, 'usr_buyer_us_purchaser')), [])
  assert.equal((await who.supplier.ask('GET', '/v1/notices')).status, 404)
})

longTest('what a person has read stays read, for him alone', async (t: TestContext) => {
  const server = await startServer(t)
  const own = await agreed(people(server))
  const [dana, casey] = [
    await signedInAs(server, 'usr_buyer_us_purchaser'),
    await signedInAs(server, 'usr_buyer_us_viewer'),
  ]
  const [notice] = await told(dana, 'order.agreed')
  const unread = async (person: Person) => (await person.get('/v1/notices/unread')).unread
  assert.deepEqual([await unread(dana), await unread(casey)], [1, 1])
  await dana.post('/v1/notices/reading', { up_to: notice?.id })
  await dana.post('/v1/notices/reading', { up_to: 0 })
  assert.deepEqual([await unread(dana), await unread(casey)], [0, 1])
  assert.deepEqual([(await noticesOf(dana))[0]?.is_read, await noticesOf(dana, '?unread=true')], [true, []])
  assert.ok(own)
  // Places are counted beyond what a small integer holds, and what is none is refused.
  for (const [up_to, status] of [
    [2 ** 31, 201],
    [-1, 400],
    [1.5, 400],
    [2 ** 63, 400],
  ])
    assert.equal((await casey.ask('POST', '/v1/notices/reading', { body: { up_to } })).status, status, String(up_to))
})

longTest('who wants no mails of a kind gets none, but what concerns money', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const address = 'supplier.cn.sales@sandbox.example'
  const chen = await signedInAs(server, 'usr_supplier_cn_sales')
  const groups = ['terms', 'message', 'payment', 'shipment', 'money', 'company', 'reminder']
  await chen.post('/v1/notices/mails', { without_mail: groups })
  const own = await agreed(who)
  await payByCard(who, own, 'card-ok')
  await told(chen, 'order.funded')
  const mails = await until(
    () => mailsTo(server, address),
    (found) => found.length > 0,
    'the mail about money',
  )
  const open = async () =>
    (await server.pool.query(`select count(*)::int as n from notices.notices where mail = 'open'`)).rows[0]?.n
  await until(open, (n) => n === 0, 'all mails to be out')
  assert.deepEqual([mails.length, (await mailsTo(server, address)).length], [1, 1])
  assert.ok((await noticesOf(chen)).some(({ code }) => code === 'payment.final'))
})

longTest('an event that is read again tells nothing twice', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const chen = await signedInAs(server, 'usr_supplier_cn_sales')
  const own = await drafted(who)
  await who.buyer.post(`${own}/proposal`)
  const before = await told(chen, 'terms.proposed')
  await server.pool.query('update platform.outbox set lanes = lanes | 4')
  const feeds = postgresFeeds(server.pool)
  await until(
    async () => (await feeds.openEvents(4, 10)).map(eventId),
    (open) => open.length === 0,
    'the feed to be read again',
  )
  assert.deepEqual(await noticesOf(chen), before)
})

longTest('one is reminded three days and one day before, and never of what is done', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const chen = await signedInAs(server, 'usr_supplier_cn_sales')
  const [open, done] = [await drafted(who), await drafted(who)]
  await who.buyer.post(`${open}/proposal`)
  const { hash } = await who.buyer.post(`${done}/proposal`)
  await who.supplier.post(`${done}/acceptance`, { hash })
  await advance(who, 'P40D')
  const about = async (path: string) =>
    (await noticesOf(chen, '?limit=100')).filter(
      (each) => each.order === path.split('/').at(-1) && /^remind/.test(each.code),
    )
  assert.deepEqual(
    (await about(open)).map(({ code }) => code),
    ['remind.order.expire', 'remind.order.expire'],
  )
  assert.deepEqual(await about(done), [])
  assert.match((await about(open))[0]?.text ?? '', /wait for your answer until/)
})
