import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { png } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, agreed, atPage, attached, type Body, drafted, type Person, people, until } from './story.ts'

const signedInAs = async (server: TestServer, person: string) => atPage(server.url, await demoSignIn(server, person))
const rows = (body: Body) => body.data as readonly Body[]
const messagesIn = async (by: Person, own: string, thread = 'order') =>
  rows(await by.get(`${own}/messages?thread=${thread}`))
const threadIn = async (by: Person, own: string, id: string) =>
  rows(await by.get(`${own}/threads`)).find((each) => each.id === id)
const translated = (message: Body | undefined) => (message?.translations ?? []) as readonly Body[]
const codeOf = async (by: Person, path: string, body: object) => (await by.ask('POST', path, { body })).body.code

test('both sides write on an order, with files; it stands on the timeline by hash', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const bea = await signedInAs(server, 'usr_buyer_us_purchaser')
  const own = await agreed(who)
  const { file } = await attached(who.supplier, own, { name: 'shaft.png', type: 'image/png', bytes: png(4, 4) })
  const text = 'The shaft is 24.98 mm, see the photo.'
  const sent = await who.supplier.post(`${own}/messages`, { thread: 'order', text, files: [file] })
  await bea.post(`${own}/messages`, { thread: 'order', text: 'Thank you, that is fine.' })
  const [second, first] = await messagesIn(who.supplier, own)
  assert.deepEqual([first?.id, first?.text, first?.files, first?.hash], [sent.message, text, [file], sent.hash])
  // Who of the other company wrote is its own matter.
  assert.deepEqual([second?.by, second?.company_name !== '', second?.person], ['buyer', true, null])
  assert.equal(typeof (await messagesIn(bea, own))[0]?.person, 'string')
  const { data } = await who.buyer.get(`${own}/timeline`)
  const bodies = (data as readonly { body: string }[]).map(({ body }) => body)
  assert.ok(bodies.some((body) => body.includes('message.sent') && body.includes(String(sent.hash))))
  assert.ok(!bodies.some((body) => body.includes('24.98')))
  assert.equal((await who.stranger.ask('GET', `${own}/messages?thread=order`)).status, 404)
  assert.equal((await who.stranger.ask('GET', `${own}/threads`)).status, 404)
  assert.deepEqual(await server.broken(), [])
})

longTest(
  'an offer to go elsewhere is warned of before it is sent, and marked for both after',
  async (t: TestContext) => {
    const server = await startServer(t)
    const who = people(server)
    const own = await agreed(who)
    const text = 'Pay directly to our HSBC account 0123 4567 8901, or on WhatsApp +86 138 0013 8000'
    const before = await who.supplier.post(`${own}/message-checks`, { text })
    const kinds = (before.off_platform as readonly { kind: string }[]).map(({ kind }) => kind)
    assert.ok(kinds.includes('bank-details') && kinds.includes('messenger'), String(kinds))
    assert.deepEqual(await messagesIn(who.supplier, own), [], 'nothing was sent')
    await who.supplier.post(`${own}/messages`, { thread: 'order', text })
    for (const by of [who.buyer, who.supplier, who.staff]) {
      const [message] = await messagesIn(by, own)
      assert.deepEqual(message?.off_platform, [...new Set(kinds)].sort())
      assert.equal(message?.text, text, 'never stopped')
    }
    const fine = await who.buyer.post(`${own}/message-checks`, { text: 'We only pay here.' })
    assert.deepEqual(fine.off_platform, [])
    assert.equal((await who.stranger.ask('POST', `${own}/message-checks`, { body: { text } })).status, 404)
  },
)

longTest('who has read how far: each person for himself, each side for the other', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  for (const text of ['one', 'two']) await who.supplier.post(`${own}/messages`, { thread: 'order', text })
  const [bea, fred] = [
    await signedInAs(server, 'usr_buyer_us_purchaser'),
    await signedInAs(server, 'usr_buyer_us_finance'),
  ]
  const { version } = await bea.get(own)
  assert.deepEqual(await bea.post(`${own}/threads/order/reading`, { up_to: 2 }), { thread: 'order', read_to: 2 })
  const unread = async (by: Person) => (await threadIn(by, own, 'order'))?.unread
  assert.deepEqual([await unread(bea), await unread(fred), await unread(who.supplier)], [0, 2, 0])
  assert.deepEqual((await threadIn(who.supplier, own, 'order'))?.read_by, { buyer: 2, supplier: 0, staff: 0 })
  assert.equal((await bea.get(own)).version, version, 'reading changes nothing of the order')
  assert.equal(await codeOf(who.buyer, `${own}/threads/order/reading`, { up_to: 2 }), 'not-found')
})

longTest('a side asks staff, a person answers; the other side reads none of it', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const sue = await signedInAs(server, 'usr_operator_support')
  const own = await agreed(who)
  const ask = { thread: 'help-buyer', text: 'Is a late delivery covered?' }
  await who.buyer.post(`${own}/messages`, ask)
  const waiting = async () => rows(await sue.get('/v1/help-requests'))
  const [request] = await waiting()
  assert.deepEqual([request?.thread, request?.asker, request?.taken_by], ['help-buyer', 'buyer', null])
  await sue.post(`${own}/threads/help-buyer/taking`)
  const [taken] = await waiting()
  assert.equal((taken?.taken_by as Body | undefined)?.is_you, true)
  await advance(who, 'P4D')
  const [late] = await waiting()
  assert.deepEqual([late?.overdue_at === null, late?.taken_by], [false, null], 'the next one sees it')
  assert.equal((await threadIn(who.buyer, own, 'help-buyer'))?.is_overdue, true)
  await sue.post(`${own}/messages`, { thread: 'help-buyer', text: 'Yes, from the day after ship-by.' })
  assert.deepEqual(await waiting(), [])
  assert.equal((await messagesIn(who.buyer, own, 'help-buyer')).length, 2)
  assert.deepEqual(await messagesIn(who.supplier, own, 'help-buyer'), [])
  assert.equal(await threadIn(who.supplier, own, 'help-buyer'), undefined)
  assert.equal(await codeOf(who.supplier, `${own}/messages`, ask), 'not-found')
  assert.deepEqual(rows(await who.supplier.get('/v1/messages?q=covered')), [])
  assert.equal(rows(await who.buyer.get('/v1/messages?q=covered')).length, 1)
  assert.equal((await who.buyer.ask('GET', '/v1/help-requests')).status, 404)
  assert.deepEqual(await server.broken(), [])
})

longTest('a draft is no place to write, and who does not know it is told nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const body = { thread: 'order', text: 'Hello' }
  assert.equal(await codeOf(who.buyer, `${own}/messages`, body), 'wrong-state')
  assert.equal(await codeOf(who.supplier, `${own}/messages`, body), 'not-found')
  await who.buyer.post(`${own}/cancellation`)
  assert.equal(await codeOf(who.supplier, `${own}/messages`, body), 'not-found')
  assert.equal(await codeOf(who.buyer, `${own}/messages`, body), 'wrong-state')
})

longTest('staff take words away, visibly; a translation stands beside the original', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const mediator = await signedInAs(server, 'usr_operator_mediator')
  const own = await agreed(who)
  const { message, hash } = await who.supplier.post(`${own}/messages`, { thread: 'order', text: '护照号 E4471823' })
  const path = `${own}/messages/${message}`
  await who.buyer.post(`${path}/translations`, { language: 'en', text: 'Passport E4471823', by: 'machine' })
  const [before] = await messagesIn(who.supplier, own)
  assert.deepEqual(
    translated(before).map(({ language, by, side, text }) => [language, by, side, text]),
    [['en', 'machine', 'buyer', 'Passport E4471823']],
  )
  assert.equal(rows(await who.buyer.get('/v1/messages?q=passport')).length, 1)
  assert.equal(await codeOf(who.supplier, `${path}/redaction`, { reason: 'insult' }), 'not-found')
  assert.equal(await codeOf(who.staff, `${path}/redaction`, { reason: 'insult' }), 'person-needed')
  await mediator.post(`${path}/redaction`, { reason: 'personal-data' })
  const [after] = await messagesIn(who.buyer, own)
  assert.deepEqual([after?.id, after?.hash, after?.text, after?.salt], [message, hash, null, null])
  assert.equal((after?.redacted as Body | undefined)?.reason, 'personal-data')
  assert.deepEqual(
    translated(after).map(({ text }) => text),
    [null],
  )
  assert.deepEqual(rows(await who.buyer.get('/v1/messages?q=passport')), [])
  assert.deepEqual(await server.broken(), [])
})

longTest('messages come in pages and are found over all orders of a company', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const [one, two] = [await agreed(who), await agreed(who)]
  for (const own of [one, two])
    for (const n of [1, 2, 3]) await who.buyer.post(`${own}/messages`, { thread: 'order', text: `flange ${n}` })
  const page = await who.supplier.get(`${one}/messages?thread=order&limit=2`)
  assert.deepEqual(
    rows(page).map(({ n }) => n),
    [3, 2],
  )
  const rest = await who.supplier.get(`${one}/messages?thread=order&limit=2&cursor=${page.next_cursor}`)
  assert.deepEqual([rows(rest).map(({ n }) => n), rest.next_cursor], [[1], null])
  const found: unknown[] = []
  for (let cursor: unknown = ''; cursor !== null; ) {
    const asked = await who.supplier.get(`/v1/messages?q=flan&limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`)
    found.push(...rows(asked).map(({ message }) => message))
    cursor = asked.next_cursor
  }
  assert.equal(new Set(found).size, 6)
  assert.equal(rows(await who.supplier.get(`/v1/messages?q=flange&order=${one.split('/').at(-1)}`)).length, 3)
  assert.deepEqual(rows(await who.stranger.get('/v1/messages?q=flange')), [])
  await until(
    () => server.broken(),
    (all) => all.length === 0,
    'every invariant',
  )
})
