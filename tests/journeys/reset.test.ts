import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { contents } from './kept-files.ts'
import { kettlesFound, listKettle } from './kettle.ts'
import { startServer } from './server.ts'
import { askSignIn, demoSignIn, newcomer, signedInAs } from './sign-in.ts'
import { advance, agreed, atPage, attached, drafted, funded, hasStatus, people, terms, until, wire } from './story.ts'

/** The sandbox begins anew, and everything works as after the first start. */

const confirmed = { confirmation: 'reset' }

test('after a reset there is the seed and nothing else, and a whole order can be played', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const old = await funded(who)
  await listKettle(server, who)
  // A payment that waits for its wire, at a provider that is told to be silent, in a world ten days on.
  await attached(who.supplier, old, { name: 'list.txt', type: 'text/plain', bytes: 'of before' })
  assert.equal((await contents(server)).length, 1)
  const waiting = await agreed(who)
  const { payment } = await who.buyer.post(`${waiting}/payments`, { method: 'wire' })
  await who.staff.post('/v1/sandbox/provider', { delivery: 'silent', next: { kind: 'payout', outcome: 'returned' } })
  await advance(who, 'P10D')
  const cookie = await newcomer(server, { userId: 'usr_gone', name: 'Gone', address: 'gone@reset.example' })
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 200)

  const { now } = await who.buyer.post('/v1/sandbox/reset', confirmed)
  assert.ok(Math.abs(Date.parse(String(now)) - Date.now()) < 60_000, String(now))
  assert.equal((await atPage(server.url, cookie).ask('GET', '/v1/me')).status, 401)
  assert.equal((await who.buyer.ask('GET', old)).status, 404)
  assert.deepEqual((await who.staff.get('/v1/orders')).data, [])
  assert.deepEqual(await kettlesFound(server), [])
  assert.deepEqual(await contents(server), [])
  const wired = { body: { order: waiting.split('/').at(-1), payment } }
  assert.equal((await who.staff.ask('POST', '/v1/sandbox/wires', wired)).status, 422)
  const { delivery, next } = await who.staff.get('/v1/sandbox/provider')
  assert.deepEqual([delivery, next], ['once', { refund: [], payout: [] }])
  assert.deepEqual(await server.broken(), [])

  // The same code on the same day, another product: nothing of the one before is shown.
  await listKettle(server, who, '9.5')
  assert.deepEqual(await kettlesFound(server), ['9.5'])

  // The clock walks, wires come, and what follows by itself follows.
  const order = await agreed(who)
  const asked = await who.buyer.post(`${order}/payments`, { method: 'wire' })
  await wire(who, order, asked.payment, { payerName: 'Lakeside Outfitters' })
  await hasStatus(who, order, 'in-production')
  await funded(who)
  await advance(who, 'P3D')
  assert.deepEqual(await server.broken(), [])
  const chen = await signedInAs(server, 'usr_supplier_cn_sales')
  const told = async () => (await chen.get('/v1/notices')).data as readonly { order: string | null }[]
  const mine = await until(told, (notices) => notices.length > 0, 'a notice')
  assert.ok(mine.every((notice) => notice.order !== old.split('/').at(-1)))
})

longTest(
  'what a server knew before counts no more: the same versions, keys and policies again',
  async (t: TestContext) => {
    const server = await startServer(t)
    const who = people(server)
    const body = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms }
    const first = await who.buyer.ask('POST', '/v1/orders', { body, key: 'the-same-key-again' })
    const path = '/v1/companies/cmp_buyer_us/suspension'
    await who.staff.post(path, { reason: 'before' })
    await who.staff.post('/v1/sandbox/reset', confirmed)
    // Neither is the company stopped nor is the key's answer remembered.
    const again = await who.buyer.ask('POST', '/v1/orders', { body, key: 'the-same-key-again' })
    assert.equal(again.status, 201)
    assert.equal(again.headers.get('idempotency-replayed'), null)
    assert.notEqual(again.body.order, first.body.order)
    await who.buyer.get(`/v1/orders/${again.body.order}`)
    assert.equal((await who.buyer.ask('GET', `/v1/orders/${first.body.order}`)).status, 404)
    await who.staff.post(path, { reason: 'again' })
    assert.deepEqual(await server.broken(), [])
  },
)

longTest('another server on the same data believes nothing of before', async (t: TestContext) => {
  const server = await startServer(t)
  const other = await server.another()
  const [who, there] = [people(server), people(other)]
  await there.staff.post('/v1/companies/cmp_buyer_us/suspension', { reason: 'before' })
  await who.staff.post('/v1/sandbox/reset', confirmed)
  // The company comes to the version at which the other server saw it stopped.
  const invited = { address: 'new@reset.example', roles: ['viewer'] }
  await who.buyer.post('/v1/companies/cmp_buyer_us/invitations', invited)
  await drafted(there)
})

longTest('a reset needs its word, and a clock that stands', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const order = await drafted(who)
  for (const confirmation of ['', 'yes', 'RESET']) {
    const { status, body } = await who.buyer.ask('POST', '/v1/sandbox/reset', { body: { confirmation } })
    assert.deepEqual([status, body.code], [422, 'reset-not-confirmed'])
  }
  assert.equal((await who.nobody.ask('POST', '/v1/sandbox/reset', { body: confirmed })).status, 401)
  await server.pool.query(`update platform.clock set target_at = now() + interval '1 day'`)
  const moving = await who.buyer.ask('POST', '/v1/sandbox/reset', { body: confirmed })
  assert.deepEqual([moving.status, moving.body.code], [409, 'clock-moving'])
  await who.buyer.get(order)
})

longTest('while orders are played, a reset breaks nothing, however often', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const playing = { goesOn: true }
  const play = async () => {
    while (playing.goesOn) await funded(who).catch(() => undefined)
  }
  const players = [play(), play()]
  try {
    for (let n = 0; n < 2; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      const reset = () => who.staff.ask('POST', '/v1/sandbox/reset', { body: confirmed })
      await until(reset, ({ status }) => status === 202, 'a reset')
    }
  } finally {
    playing.goesOn = false
  }
  await Promise.all(players)
  await funded(who)
  assert.deepEqual(await server.broken(), [])
})

longTest('the switches: slow, silent, and what the next payout does', async (t: TestContext) => {
  const server = await startServer(t)
  const { staff, buyer } = people(server)
  const turned = await buyer.post('/v1/sandbox/provider', { slow_ms: 50, next: { kind: 'payout', outcome: 'failed' } })
  assert.deepEqual([turned.slow_ms, turned.next], [50, { refund: [], payout: ['failed'] }])
  const { delivery } = await staff.post('/v1/sandbox/provider', { delivery: 'reversed-order' })
  assert.equal(delivery, 'reversed-order')
  const none = await buyer.ask('POST', '/v1/sandbox/provider', { body: {} })
  assert.equal(none.body.code, 'switch-missing')
  // Slow is not broken.
  await funded(people(server))
})

longTest('whoever changed his password in the sandbox is still one click away', async (t: TestContext) => {
  const server = await startServer(t)
  const cookie = await demoSignIn(server, 'usr_buyer_us_purchaser')
  const body = { currentPassword: 'surety-sandbox-demo', newPassword: 'another long password' }
  const changed = await askSignIn(server, '/v1/auth/change-password', body, { cookie })
  assert.equal(changed.status, 200)
  const me = await (await signedInAs(server, 'usr_buyer_us_purchaser')).get('/v1/me')
  assert.equal((me.person as { id: string }).id, 'usr_buyer_us_purchaser')
  const own = { email: 'buyer.us.purchaser@sandbox.example', password: 'another long password' }
  assert.equal((await askSignIn(server, '/v1/auth/sign-in/email', own)).status, 200)
  const nobody = await askSignIn(server, '/v1/sandbox/sign-in', { person: 'usr_nobody' })
  assert.equal(nobody.ok, false)
})
