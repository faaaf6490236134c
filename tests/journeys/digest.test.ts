import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { type KeptMail, mailsTo } from './mailbox.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, attached, drafted, funded, type People, type Person, people } from './story.ts'

/** Mails once a day, with the clock that moves, and how they stop. */

const address = 'supplier.cn.sales@sandbox.example'
const all = ['terms', 'payment', 'shipment', 'reminder']

/** Chen Hao of the supplier, who wants what can wait once a day; the demo company's zone is Asia/Shanghai. */
async function reader(t: TestContext, daily: readonly string[] = all) {
  const server = await startServer(t)
  const chen = await signedInAs(server, 'usr_supplier_cn_sales')
  const said = await chen.post('/v1/notices/mails', { without_mail: [], daily })
  assert.deepEqual(said, { without_mail: [], daily, digest_hour: 8 })
  return { server, who: people(server), chen }
}

const digestsOf = async (server: TestServer): Promise<readonly KeptMail[]> =>
  (await mailsTo(server, address)).filter(({ id }) => id.startsWith('digest'))

const now = async ({ staff }: People) => String((await staff.get('/v1/test-clock')).now)
const mailsChoice = (chen: Person) => chen.get('/v1/notices/mails')
const tokenIn = (mail: KeptMail | undefined) => /\/unsubscribe\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''

test('news of each day come at eight in Shanghai, once, and all of them', async (t: TestContext) => {
  const { server, who, chen } = await reader(t)
  const [one, two] = [await drafted(who), await drafted(who)]
  await who.buyer.post(`${one}/proposal`)
  await who.buyer.post(`${two}/proposal`)
  await advance(who, 'PT0S')
  assert.deepEqual(await mailsTo(server, address), [])
  const { next_digest, zone } = await mailsChoice(chen)
  assert.equal(zone, 'Asia/Shanghai')
  assert.match(String(next_digest), /T00:00:00\.000Z$/)
  assert.ok(String(next_digest) > (await now(who)))
  await advance(who, 'P5D')
  const [digest, ...more] = await digestsOf(server)
  assert.deepEqual([digest?.sent_at, more], [next_digest, []])
  assert.equal(digest?.text.match(/^- /gm)?.length, 2)
  for (const own of [one, two]) assert.ok(digest?.text.includes(`/orders/${own.split('/').at(-1)}`))
  assert.match(digest?.text ?? '', /USD 5,433\.31.*\(Shanghai\)/)
  // It was read in Chinese, and nothing of it came at once.
  assert.match(digest?.text ?? '', /\p{Script=Han}/u)
  assert.equal((await mailsTo(server, address)).length, 1)
  assert.deepEqual(await server.broken(), [])
})

longTest('reminders: three days ahead with the digest, one day ahead at once', async (t: TestContext) => {
  const { server, who } = await reader(t)
  const own = await drafted(who)
  await who.buyer.post(`${own}/proposal`)
  await advance(who, 'P40D')
  const mails = await mailsTo(server, address)
  const kinds = mails.map(({ id }) => (id.startsWith('notice remind') ? id.split('|')[5] : id.split(' ')[0])).reverse()
  // The proposal, the reminder of three days, that of one day, and at last the news that it lapsed.
  assert.deepEqual(
    [...kinds].sort(),
    ['P1D', 'digest', 'digest', 'digest'],
    JSON.stringify(mails.map((m) => [m.id, m.sent_at])),
  )
  const close = mails.find(({ id }) => id.includes('|P1D|'))
  assert.ok(close !== undefined && close.sent_at < (mails[0]?.sent_at ?? ''), 'a day ahead, before the end')
  assert.equal(new Set(mails.map(({ id }) => id)).size, mails.length)
})

longTest('what concerns money is mailed at once, whatever was chosen', async (t: TestContext) => {
  const { server, who, chen } = await reader(t, [
    'terms',
    'message',
    'payment',
    'shipment',
    'money',
    'company',
    'reminder',
  ])
  await funded(who)
  await advance(who, 'PT0S')
  const mails = await mailsTo(server, address)
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.id ?? '', /^notice /)
  assert.doesNotMatch(mails[0]?.text ?? '', /unsubscribe/)
  assert.deepEqual((await mailsChoice(chen)).without_mail, [])
})

longTest('a digest of another hour and another choice is taken at the next notice', async (t: TestContext) => {
  const { server, who, chen } = await reader(t)
  await chen.post('/v1/notices/mails', { without_mail: ['payment'], daily: ['terms', 'payment'], digest_hour: 21 })
  const { next_digest, ...choice } = await mailsChoice(chen)
  assert.deepEqual(choice, { without_mail: ['payment'], daily: ['terms'], digest_hour: 21, zone: 'Asia/Shanghai' })
  assert.match(String(next_digest), /T13:00:00\.000Z$/)
  // What is not said stays.
  await chen.post('/v1/notices/mails', { without_mail: [] })
  assert.deepEqual(await mailsChoice(chen), { ...choice, without_mail: [], next_digest })
  await chen.post('/v1/notices/mails', { without_mail: all, daily: all })
  assert.equal((await mailsChoice(chen)).next_digest, null)
  for (const wrong of [{ digest_hour: 24 }, { digest_hour: -1 }, { digest_hour: 7.5 }, { daily: ['other'] }])
    assert.equal((await chen.ask('POST', '/v1/notices/mails', { body: { without_mail: [], ...wrong } })).status, 400)
  assert.equal((await who.supplier.ask('GET', '/v1/notices/mails')).status, 404)
  assert.ok(server)
})

longTest('the link of a mail shows what it stops and stops it, without signing in', async (t: TestContext) => {
  const { server, who, chen } = await reader(t, ['shipment'])
  await who.buyer.post(`${await drafted(who)}/proposal`)
  await advance(who, 'PT0S')
  const [mail] = await mailsTo(server, address)
  const token = tokenIn(mail)
  const shown = () => ask(server, 'GET', token)
  const named = { company_name: 'Ningbo Harbour Works', what: 'terms' }
  assert.deepEqual(await shown(), [200, { ...named, is_stopped: false }])
  assert.deepEqual(await shown(), [200, { ...named, is_stopped: false }])
  for (let n = 0; n < 2; n++) assert.deepEqual(await ask(server, 'POST', token), [200, { what: 'terms' }])
  assert.deepEqual(await shown(), [200, { ...named, is_stopped: true }])
  const { without_mail, daily } = await mailsChoice(chen)
  assert.deepEqual([without_mail, daily], [['terms'], ['shipment']])
  // A choice that was made afterwards holds, until the link is used again, however old it is.
  await chen.post('/v1/notices/mails', { without_mail: [] })
  await advance(who, 'P365D')
  assert.deepEqual(await ask(server, 'POST', token), [200, { what: 'terms' }])
  assert.deepEqual((await mailsChoice(chen)).without_mail, ['terms'])
})

longTest('the link of a digest stops all that comes daily; a forged one is answered like a missing one', async (t) => {
  const { server, who, chen } = await reader(t, ['terms', 'shipment'])
  await who.buyer.post(`${await drafted(who)}/proposal`)
  await advance(who, 'P2D')
  const token = tokenIn((await digestsOf(server))[0])
  const [body = '', mac = ''] = token.split('.')
  const others = JSON.stringify(['cmp_buyer_us', 'usr_buyer_us_purchaser', 'terms'])
  const forged = [`${Buffer.from(others).toString('base64url')}.${mac}`, `${body}.${'A'.repeat(43)}`, body, 'x', '.']
  const missing = await Promise.all(['GET', 'POST'].map((method) => ask(server, method, 'no-token-at-all')))
  for (const each of forged)
    assert.deepEqual(await Promise.all(['GET', 'POST'].map((method) => ask(server, method, each))), missing)
  assert.deepEqual(
    missing.map(([status]) => status),
    [404, 404],
  )
  assert.deepEqual((await mailsChoice(chen)).daily, ['terms', 'shipment'])
  assert.deepEqual(await ask(server, 'POST', token), [200, { what: 'daily' }])
  const { without_mail, daily } = await mailsChoice(chen)
  assert.deepEqual([without_mail, daily], [['terms', 'shipment'], []])
  const strangers = await startServer(t)
  assert.deepEqual((await ask(strangers, 'POST', token))[0], 404, 'of another server')
})

longTest('files of the other side are told once an hour', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const send = (n: number) => attached(who.supplier, own, { name: `${n}.txt`, type: 'text/plain', bytes: `list ${n}` })
  await send(1)
  await send(2)
  await advance(who, 'PT1H')
  await send(3)
  await advance(who, 'PT0S')
  const notices = async (person: string) =>
    ((await (await signedInAs(server, person)).get('/v1/notices')).data as readonly { code: string; text: string }[])
      .filter(({ code }) => code === 'file.attached')
      .map(({ text }) => text)
  const text = 'Ningbo Harbour Works added papers or pictures to the order for Pumps. See the order for them.'
  assert.deepEqual(await notices('usr_buyer_us_purchaser'), [text, text])
  assert.deepEqual(await notices('usr_supplier_cn_sales'), [])
  const mails = await mailsTo(server, 'buyer.us.purchaser@sandbox.example')
  assert.equal(mails.filter((mail) => mail.text.startsWith(text)).length, 2)
})

/** Asks as somebody whom nobody knows; the answer without the name of the request. */
async function ask({ url }: TestServer, method: string, token: string): Promise<readonly [number, object]> {
  const path = `${url}/v1/unsubscribe${method === 'GET' ? `?${new URLSearchParams({ token })}` : ''}`
  const body = method === 'GET' ? {} : { body: JSON.stringify({ token }) }
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, ...body })
  const { request_id: _, ...said } = (await answer.json()) as { request_id?: string }
  return [answer.status, said]
}
