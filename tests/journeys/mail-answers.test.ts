import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { signBytes, webhookKey } from '../../server/platform/signed-bytes.ts'
import { longTest } from '../long.ts'
import { mailsTo } from './mailbox.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, agreed, atPage, type Body, type Person, people, until } from './story.ts'

/** Messages that go out by mail, and answers that come in. */

const secret = `whsec_${randomBytes(24).toString('base64')}`
const replies = { address: 'reply@in.trade.example', secret }
const chen = 'supplier.cn.sales@sandbox.example'

/** The first mail to an address that can be answered. */
const answerable = (server: TestServer, address: string) =>
  until(
    async () => (await mailsTo(server, address)).find(({ reply_to }) => reply_to !== null),
    (found) => found !== undefined,
    'a mail that can be answered',
  )

const messages = async (by: Person, own: string) =>
  (await by.get(`${own}/messages?thread=order`)).data as readonly Body[]

/** An order on which the buyer has written, and the mail that tells the supplier's sales of it. */
async function written(t: TestContext) {
  const server = await startServer(t, { replies })
  const who = people(server)
  const own = await agreed(who)
  await who.buyer.post(`${own}/messages`, { thread: 'order', text: 'When does it leave?' })
  const mail = await answerable(server, chen)
  return { server, who, own, mail, to: String(mail?.reply_to) }
}

interface Sent {
  readonly from?: string
  readonly to: string
  readonly text?: string
  readonly headers?: readonly string[]
  readonly id?: string
}

function rawOf({ from = chen, to, text = 'On Monday.', headers = [], id = randomBytes(8).toString('hex') }: Sent) {
  const head = [`From: Chen Hao <${from}>`, `To: <${to}>`, 'Subject: Re: order', `Message-ID: <${id}@mail.example>`]
  const kind = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']
  return Buffer.from([...head, ...kind, ...headers, '', text, ''].join('\r\n'))
}

/** Brings a mail as the operator's mail server does. */
async function bring(
  { url }: TestServer,
  raw: Buffer,
  more: { readonly key?: string; readonly seconds?: number } = {},
) {
  const key = webhookKey(more.key ?? secret) ?? Buffer.alloc(0)
  const [id, seconds] = [randomBytes(8).toString('hex'), more.seconds ?? Math.floor(Date.now() / 1000)]
  const answer = await fetch(`${url}/v1/mail-in`, {
    method: 'POST',
    headers: {
      'content-type': 'message/rfc822',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signBytes(key, id, seconds, raw),
    },
    body: new Uint8Array(raw),
  })
  const { code = 'done' } = (await answer.json()) as { code?: string }
  return code
}

test('a message is mailed with its words, and the answer stands in the thread by who answered', async (t) => {
  const { server, who, own, mail, to } = await written(t)
  assert.match(String(mail?.text), /When does it leave\?/)
  assert.match(String(mail?.text), /##-.*-##/)
  assert.match(to, /^reply\+[a-z0-9-]{50,58}@in\.trade\.example$/)
  const text = '周一装船。\r\n\r\nOn Mon, Surety <a@b.example> wrote:\r\n> When does it leave?'
  const raw = rawOf({ to, text, id: 'same' })
  assert.deepEqual([await bring(server, raw), await bring(server, raw)], ['done', 'done'])
  const [newest, first] = await messages(who.buyer, own)
  assert.deepEqual([newest?.text, newest?.by, newest?.via, newest?.n], ['周一装船。', 'supplier', 'mail', 2])
  assert.equal(first?.n, 1, 'the same mail twice is one message')
  const member = atPage(server.url, await demoSignIn(server, 'usr_supplier_cn_sales'))
  assert.equal((await messages(member, own))[0]?.person, 'Chen Hao')
  assert.deepEqual(await server.broken(), [])
})

longTest('what leads elsewhere is marked by mail as well', async (t) => {
  const { server, who, own, to } = await written(t)
  await bring(server, rawOf({ to, text: 'Pay by PayPal please' }))
  assert.deepEqual((await messages(who.buyer, own))[0]?.off_platform, ['payment-service'])
})

longTest(
  'the door: who is no mail server of ours, machines, strangers, old and empty mails stay outside',
  async (t) => {
    const { server, who, own, to } = await written(t)
    const other = `whsec_${randomBytes(24).toString('base64')}`
    const long = Math.floor(Date.now() / 1000) - 3600
    const cases: readonly (readonly [string, Promise<string>, string])[] = [
      ['another secret', bring(server, rawOf({ to }), { key: other }), 'not-genuine'],
      ['an hour old', bring(server, rawOf({ to }), { seconds: long }), 'not-genuine'],
      ['an absence note', bring(server, rawOf({ to, headers: ['Auto-Submitted: auto-replied'] })), 'mail-automatic'],
      ['a list', bring(server, rawOf({ to, headers: ['Precedence: bulk'] })), 'mail-automatic'],
      ['a bounce', bring(server, rawOf({ to, headers: ['Return-Path: <>'] })), 'mail-automatic'],
      ['from another address', bring(server, rawOf({ to, from: 'eve@else.example' })), 'mail-not-ours'],
      ['to no address of ours', bring(server, rawOf({ to: 'reply@in.trade.example' })), 'mail-not-ours'],
      [
        'to a changed address',
        bring(server, rawOf({ to: to.replace(/.@/, (s) => `${s[0] === 'a' ? 'b' : 'a'}@`) })),
        'mail-not-ours',
      ],
      ['only a quote', bring(server, rawOf({ to, text: '> When does it leave?' })), 'mail-empty'],
      ['no mail at all', bring(server, Buffer.from('\u0000\u0001')), 'mail-not-ours'],
      ['far too much', bring(server, rawOf({ to, text: 'x'.repeat(1_000_001) })), 'mail-too-large'],
      ['too long a text', bring(server, rawOf({ to, text: 'x '.repeat(2_600) })), 'message-too-long'],
    ]
    for (const [name, said, wanted] of cases) assert.equal(await said, wanted, name)
    assert.equal((await messages(who.buyer, own)).length, 1)
    await advance(who, 'P32D')
    assert.equal(await bring(server, rawOf({ to })), 'mail-expired')
  },
)

longTest('who was removed from the company answers no more', async (t) => {
  const { server, who, own, to } = await written(t)
  const company = '/v1/companies/cmp_supplier_cn'
  await who.supplier.post(`${company}/members/usr_supplier_cn_sales/removal`)
  assert.equal(await bring(server, rawOf({ to })), 'mail-not-ours')
  assert.equal((await messages(who.buyer, own)).length, 1)
})

longTest('staff hear of a request by mail and answer it by mail', async (t) => {
  const { server, who, own } = await written(t)
  await who.buyer.post(`${own}/messages`, { thread: 'help-buyer', text: 'Is it covered?' })
  const support = 'operator.support@sandbox.example'
  const mail = await answerable(server, support)
  await bring(server, rawOf({ from: support, to: String(mail?.reply_to), text: 'Yes.' }))
  const { data } = await who.buyer.get(`${own}/messages?thread=help-buyer`)
  assert.deepEqual(
    (data as readonly Body[]).map(({ by, text }) => [by, text]),
    [
      ['staff', 'Yes.'],
      ['buyer', 'Is it covered?'],
    ],
  )
  assert.deepEqual((await who.staff.get('/v1/help-requests')).data, [])
})

longTest('without a secret there is no door; the sandbox answers from its own mailbox', async (t: TestContext) => {
  const server = await startServer(t, { replies: { address: 'reply@sandbox.example' } })
  const who = people(server)
  const own = await agreed(who)
  await who.buyer.post(`${own}/messages`, { thread: 'order', text: 'When does it leave?' })
  const mail = await answerable(server, chen)
  assert.equal(await bring(server, rawOf({ to: String(mail?.reply_to) })), 'not-found')
  await who.supplier.post('/v1/sandbox/mail-answers', { mail: mail?.id, text: 'On Monday.' })
  assert.equal((await messages(who.buyer, own))[0]?.text, 'On Monday.')
  assert.equal(
    (await who.supplier.ask('POST', '/v1/sandbox/mail-answers', { body: { mail: 'x', text: 'y' } })).status,
    404,
  )
})
